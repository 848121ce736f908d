"""Buttons with a small cap at their right: the key that presses them, or a number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.fonts import ui_font
from ui.theme import Theme
from ui.widgets.key_cap import HEIGHT, cap_width

_EDGE, _GAP = 7, 8


class Cap(QWidget):
    """The cap itself, in the colours of the button below it."""

    def __init__(self, theme: Theme, parent: QWidget, *, inverse: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inverse = inverse
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_plain = not self._inverse or not self.isEnabled()
        line = QColor(theme.accent_line if is_plain else theme.highlighted_text)
        line.setAlphaF(1.0 if is_plain else 0.6)
        painter.setPen(QPen(line, 1))
        painter.setBrush(QColor(theme.base) if is_plain else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        colour = theme.disabled if not self.isEnabled() else theme.muted if is_plain else theme.highlighted_text
        painter.setPen(QColor(colour))
        painter.setFont(ui_font(11))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.words)


class CapButton(QPushButton):
    """A button whose words are followed by a cap; `primary` is the filled form, else it is checkable."""

    def __init__(self, theme: Theme, words: str = "", *, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self._primary = primary
        self._cap = Cap(theme, self, inverse=primary)
        self.setCheckable(not primary)
        if primary:
            self.setProperty("kind", "primary")
        self.set_cap("")

    def set_cap(self, words: str) -> None:
        """What the cap says; "" takes it away."""
        self._cap.words = words
        self._cap.setVisible(bool(words))
        room = cap_width(words) + _EDGE + _GAP if words else 11
        own = f"padding-right: {room}px;"
        if not self._primary:
            own += " padding-left: 9px;"
            theme = self._theme
            checked = f"background: {theme.accent_soft}; border-color: {theme.accent_line}; color: {theme.link};"
            self.setStyleSheet(f"QPushButton {{ {own} }} QPushButton:checked {{ {checked} }}")
        else:
            self.setStyleSheet(f"QPushButton {{ {own} }}")
        self._place()

    def cap(self) -> str:
        """What the cap says."""
        return self._cap.words

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width = cap_width(self._cap.words)
        self._cap.setGeometry(self.width() - width - _EDGE, (self.height() - HEIGHT) // 2, width, HEIGHT)
        self._cap.update()
