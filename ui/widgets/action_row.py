"""A flat button of two lines: what it does, and what that means; its keys at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.fonts import ui_font
from ui.icons import pixmap
from ui.theme import Theme
from ui.widgets.key_cap import HEIGHT as KEY_HEIGHT
from ui.widgets.key_cap import cap_width, paint_key

HEIGHT = 54


class ActionRow(QAbstractButton):
    """One way to begin; Return and Space press it."""

    def __init__(
        self, theme: Theme, title: str, *, line: str, picture: str, keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = line
        self._picture = picture
        self._keys = keys
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(420, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, lit = self._theme, self.underMouse() or self.isDown()
        focused = self.hasFocus()
        if lit or focused:
            painter.setPen(QPen(QColor(theme.accent), 1) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if focused else theme.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        colour = theme.accent if focused else theme.muted
        picture = pixmap(self._picture, colour, size=20, ratio=self.devicePixelRatioF())
        painter.drawPixmap(12, (self.height() - 20) // 2, picture)
        width = cap_width(self._keys) if self._keys else 0
        room = QRectF(self.rect()).adjusted(44, 8, -(width + 20), -8)
        painter.setPen(QColor(theme.text))
        painter.setFont(ui_font(14, 500))
        painter.drawText(room.adjusted(0, 0, 0, -17), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.setPen(QColor(theme.muted))
        painter.setFont(ui_font(12))
        painter.drawText(room.adjusted(0, 19, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self._line)
        if self._keys:
            cap = QRectF(self.width() - width - 12, (self.height() - KEY_HEIGHT) / 2, width, KEY_HEIGHT)
            paint_key(painter, cap, keys=self._keys, theme=theme)
