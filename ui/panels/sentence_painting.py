"""Sentences of frames as wrapped lines of differently set words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from ui.panels.row_painting import chrome, metrics
from ui.panels.sentence import Piece, shown
from ui.theme import Theme

LINE = 20.0


@dataclass(frozen=True, slots=True)
class SetSentence:
    """A sentence laid out for a width: where its missing parts stand, and its height."""

    layout: QTextLayout
    frames: tuple[tuple[int, int], ...]
    height: float

    def paint(self, painter: QPainter, at: QPointF, *, theme: Theme) -> None:
        """Paint it, `at` its upper left corner."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, end in self.frames:
            self._paint_frame(painter, at, start=start, end=end, theme=theme)
        painter.setPen(QColor(theme.text))
        self.layout.draw(painter, at)

    def _paint_frame(self, painter: QPainter, at: QPointF, *, start: int, end: int, theme: Theme) -> None:
        pen = QPen(QColor(theme.warn), 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.warn_soft))
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            left, right = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if left < right:
                x1, x2 = _x(line.cursorToX(left)), _x(line.cursorToX(right))
                box = QRectF(at.x() + x1 - 3, at.y() + line.y() - 1, x2 - x1 + 6, line.height() + 2)
                painter.drawRoundedRect(box, 3, 3)


def _x(found: object) -> float:
    """PySide answers cursorToX with the position or with a pair of position and cursor."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def set_sentence(
    pieces: tuple[Piece, ...], width: float, theme: Theme, *, px: float = 13, most: int = 0
) -> SetSentence:
    """Lay a sentence out in lines of this width; `most` lines (0: all), the last one with an ellipsis."""
    text, formats, frames = "", [], []
    for piece in pieces:
        if text and not piece.glued:
            text += " "
        words = shown(piece)
        if piece.style == "missing":
            words = words.replace(" ", "\u00a0")
            text += " " if text else ""
            frames.append((_length(text), _length(text + words)))
            formats.append(_range(text, words, _format(piece, theme, px)))
            text += words + " "
            continue
        formats.append(_range(text, words, _format(piece, theme, px)))
        text += words
    layout = QTextLayout(text.rstrip(), chrome(px))
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.setFormats(formats)
    height = _lay_out(layout, width, metrics(px), most=most)
    if most and layout.lineCount() == most:
        last = layout.lineAt(most - 1)
        end = last.textStart() + last.textLength()
        if end < _length(text.rstrip()):
            kept = text.encode("utf-16-le")[: 2 * max(0, end - 2)].decode("utf-16-le", "ignore")
            layout.setText(kept.rstrip(" ·,") + "\u00a0…")
            height = _lay_out(layout, width, metrics(px), most=most)
    return SetSentence(layout, tuple(frames), height)


def _lay_out(layout: QTextLayout, width: float, run: QFontMetricsF, *, most: int) -> float:
    layout.beginLayout()
    y = 0.0
    while (not most or y < most * LINE) and (line := layout.createLine()).isValid():
        line.setLineWidth(max(40.0, width))
        line.setPosition(QPointF(0, y + max(0.0, (LINE - run.height()) / 2)))
        y += LINE
    layout.endLayout()
    return y


def _range(before: str, words: str, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = _length(before), _length(words), form
    return made


def _length(text: str) -> int:
    """The length as Qt counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _format(piece: Piece, theme: Theme, px: float) -> QTextCharFormat:
    form = QTextCharFormat()
    weight = 600 if piece.style == "name" else 400
    font = QFont(chrome(px - 1 if piece.style in ("muted", "code") else px, weight))
    font.setItalic(piece.style == "type")
    form.setFont(font)
    colours = {"muted": theme.muted, "code": theme.muted, "missing": theme.warn}
    form.setForeground(QColor(colours.get(piece.style, theme.text)))
    return form
