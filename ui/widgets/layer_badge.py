"""The letter of a layer on its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.fonts import ui_font
from ui.theme import LayerColours

SIZE = 15


def paint_badge(painter: QPainter, rect: QRectF, *, letter: str, colours: LayerColours, hollow: bool = False) -> None:
    """Paint a badge into `rect`; `hollow` is the form of a suggestion."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    mark = QColor(colours.mark)
    painter.setPen(mark if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else mark)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5) if hollow else rect, 3, 3)
    painter.setPen(QColor(colours.ink if hollow else colours.letter))
    painter.setFont(ui_font(rect.height() * 0.66, 700))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), letter)
    painter.restore()


class LayerBadge(QWidget):
    """A badge of its own; the label beside it says the layer's name."""

    def __init__(self, letter: str, colours: LayerColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self._colours = colours
        self.setFixedSize(SIZE, SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_layer(self, letter: str, colours: LayerColours) -> None:
        """Show another layer."""
        self._letter, self._colours = letter, colours
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_badge(QPainter(self), QRectF(self.rect()), letter=self._letter, colours=self._colours)
