"""A small word with its layer: what fills a role, a code, an alias."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.fonts import ui_font
from ui.theme import LayerColours, Theme
from ui.widgets.layer_badge import SIZE, paint_badge

HEIGHT = 22
_PAD, _GAP, _CROSS = 7, 5, 14


class Chip(QAbstractButton):
    """A click is `clicked`; the cross, Delete or Backspace is `remove_requested` where the chip is `removable`.

    `hint` is a muted second text; `missing` draws the dashed form of something that is still to be filled.
    """

    remove_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        letter: str = "",
        colours: LayerColours | None = None,
        hint: str = "",
        removable: bool = False,
        missing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letter = letter if colours else ""
        self._colours = colours
        self._hint = hint
        self._removable = removable
        self._missing = missing
        self.setText(text)
        self.setAccessibleName(f"{text}, {hint}" if hint else text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        width = 2 * _PAD + QFontMetricsF(ui_font(12, 500)).horizontalAdvance(self.text())
        width += SIZE + _GAP if self._letter else 0
        width += _GAP + QFontMetricsF(ui_font(11)).horizontalAdvance(self._hint) if self._hint else 0
        width += _CROSS if self._removable else 0
        return QSize(round(width) + 1, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, self.sizeHint().width()), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_cross = self._removable and event.position().x() >= self.width() - _CROSS - _PAD
        if (
            on_cross
            and event.button() is Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.setDown(False)
            self.remove_requested.emit()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        x, right = float(_PAD), float(self.width() - _PAD - (_CROSS if self._removable else 0))
        if self._letter and self._colours:
            badge = QRectF(x, (self.height() - SIZE) / 2, SIZE, SIZE)
            paint_badge(painter, badge, letter=self._letter, colours=self._colours)
            x += SIZE + _GAP
        x = self._paint_text(painter, QPointF(x, right), text=self.text(), colour=self._ink(), weight=500)
        if self._hint:
            place = QPointF(x + _GAP, right)
            self._paint_text(painter, place, text=self._hint, colour=self._theme.muted, weight=400)
        if self._removable:
            self._paint_cross(painter)

    def _ink(self) -> str:
        if not self.isEnabled():
            return self._theme.disabled
        return self._theme.warn if self._missing else self._theme.text

    def _paint_ground(self, painter: QPainter) -> None:
        ground = self._theme.warn_soft if self._missing else self._colours.tint if self._colours else self._theme.base
        line = self._theme.strong if not self._colours or self._theme.strict else ground
        pen = QPen(QColor(self._theme.warn if self._missing else line), 1)
        if self._missing:
            pen.setStyle(Qt.PenStyle.DashLine)
        if self.hasFocus():
            pen = QPen(QColor(self._theme.accent), 2)
        painter.setPen(pen)
        painter.setBrush(QColor(self._theme.hover if self.underMouse() and not self._colours else ground))
        inset = pen.widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)

    def _paint_text(self, painter: QPainter, place: QPointF, *, text: str, colour: str, weight: int) -> float:
        """Paint between the x of `place` and its y, which is the right edge; returns where the words end."""
        font = ui_font(12 if weight == 500 else 11, weight)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, place.y() - place.x() + 1))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        room = QRectF(place.x(), 0, max(0.0, place.y() - place.x() + 1), self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        return place.x() + metrics.horizontalAdvance(shown)

    def _paint_cross(self, painter: QPainter) -> None:
        centre = QPointF(self.width() - _PAD - 3, self.height() / 2)
        painter.setPen(QPen(QColor(self._theme.muted), 1.3))
        for slope in (1, -1):
            painter.drawLine(centre + QPointF(-3.2, -3.2 * slope), centre + QPointF(3.2, 3.2 * slope))
