"""The badges of the marks, drawn once each and kept as pictures."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.article.look import Look, pen
from ui.article.mark import LayerStyle, Mark


def badge_text(mark: Mark, part: int) -> str:
    """What the badge says: the letter, with a number from the second part on, and the role beside it."""
    letter = mark.style.letter if part == 1 else f"{mark.style.letter}·{part}"
    return f"{letter} {mark.role}" if mark.role and part == 1 else letter


class Badges:
    """The badges of one look on screens of one device pixel ratio."""

    def __init__(self, look: Look, ratio: float = 1.0) -> None:
        self._look = look
        self._ratio = ratio
        self._made: dict[tuple[str, LayerStyle, bool], QPixmap] = {}
        self._widths: dict[str, int] = {}
        self.height = round(look.metrics.scaled(10))

    def width(self, text: str) -> int:
        """How wide a badge with this text is, in logical pixels."""
        width = self._widths.get(text)
        if width is None:
            scaled = self._look.metrics.scaled
            least = round(scaled(12)) if len(text) == 1 else 0
            width = max(least, round(self._look.badge_measures.horizontalAdvance(text) + scaled(6)))
            self._widths[text] = width
        return width

    def room(self, mark: Mark, part: int) -> float:
        """How wide the badge at a part of a mark is."""
        return self.width(badge_text(mark, part))

    def picture(self, text: str, style: LayerStyle, *, hollow: bool) -> QPixmap:
        """The badge; a hollow one is for what is only proposed."""
        made = self._made.get((text, style, hollow))
        if made is None:
            made = self._made[text, style, hollow] = self._draw(text, style, hollow=hollow)
        return made

    def _draw(self, text: str, style: LayerStyle, *, hollow: bool) -> QPixmap:
        size = QSize(self.width(text), self.height)
        picture = QPixmap(size * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_badge(
            painter, QRectF(0, 0, size.width(), size.height()), text, style=style, look=self._look, hollow=hollow
        )
        painter.end()
        return picture


def draw_badge(
    painter: QPainter, box: QRectF, text: str, *, style: LayerStyle, look: Look, hollow: bool = False
) -> None:  # fmt: skip
    """Draw a badge into this box."""
    colours = look.layer(style)
    radius = min(3.0, box.height() * 0.26)
    if hollow:
        painter.setPen(pen(colours.mark, 1.0))
        painter.setBrush(look.base)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.mark))
        painter.drawRoundedRect(box, radius, radius)
    painter.setFont(look.badge)
    painter.setPen(QColor(colours.ink if hollow else colours.letter))
    measures = look.badge_measures
    x = box.center().x() - measures.horizontalAdvance(text) / 2
    painter.drawText(QPointF(x, box.center().y() + measures.capHeight() / 2), text)
