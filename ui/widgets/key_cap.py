"""A key as it is printed on the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import ui_font
from ui.theme import Theme

HEIGHT = 17
_PAD = 5


def cap_width(keys: str) -> int:
    """How wide the cap of these keys is, in pixels."""
    return round(max(HEIGHT, QFontMetricsF(ui_font(11)).horizontalAdvance(keys) + 2 * _PAD))


def paint_key(painter: QPainter, rect: QRectF, *, keys: str, theme: Theme) -> None:
    """Paint a key into `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.strong))
    painter.setBrush(QColor(theme.button))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.drawLine(rect.bottomLeft() + _step(3), rect.bottomRight() + _step(-3))
    painter.setPen(QColor(theme.muted))
    painter.setFont(ui_font(11))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), keys)
    painter.restore()


def _step(x: float) -> QPointF:
    return QPointF(x, -1.2)


class KeyCap(QWidget):
    """Shows keys beside what they do; takes no part in the keyboard round."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_keys(self, keys: str) -> None:
        """Show other keys; none hide the cap."""
        self._keys = keys
        self.setVisible(bool(keys))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(cap_width(self._keys), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key(QPainter(self), QRectF(self.rect()), keys=self._keys, theme=self._theme)
