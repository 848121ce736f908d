"""What stands where nothing is yet: a picture, a line, how to fill it, at most one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import ui_font
from ui.icons import icon, pixmap
from ui.theme import Theme

_SIDE, _AIR, _GAP = 16, 20, 6


class EmptyState(QFrame):
    """Quiet and centred; `requested` is the button. Where it has little height the picture gives way to the words."""

    requested = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        picture: str,
        title: str,
        line: str = "",
        button: str = "",
        button_picture: str = "plus",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QLabel(self)
        self._title = QLabel(title, self)
        self._line = QLabel(line, self)
        self.button = QPushButton(button, self)
        self.button.setIcon(icon(button_picture, theme.muted, 14))
        self.button.setAccessibleName(button)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.requested)
        self.button.setVisible(bool(button))
        self._picture.setPixmap(pixmap(picture, theme.muted, size=20, ratio=self.devicePixelRatioF()))
        self._title.setFont(ui_font(13, 500))
        self._line.setProperty("tone", "muted")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _AIR, _SIDE, _AIR)
        column.setSpacing(4)
        column.addStretch(1)
        for label in (self._picture, self._title, self._line):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(label is not self._picture)
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._line.setVisible(bool(line))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _SIDE
        parts = [label.heightForWidth(room) for label in (self._title, self._line) if not label.isHidden()]
        parts += [] if self.button.isHidden() else [self.button.sizeHint().height() + _GAP]
        words = sum(part + _GAP for part in parts)
        self._picture.setVisible(self.height() >= words + self._picture.sizeHint().height() + 2 * _AIR)
        air = min(_AIR, max(0, self.height() - words) // 2)
        self._column.setContentsMargins(_SIDE, air, _SIDE, air)

    def say(self, title: str, line: str = "") -> None:
        """Other words."""
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._fit()
