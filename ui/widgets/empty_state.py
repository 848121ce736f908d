"""What stands where nothing is yet: a picture, a line, how to fill it, at most one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import ui_font
from ui.icons import icon, pixmap
from ui.theme import Theme


class EmptyState(QFrame):
    """Quiet and centred; `requested` is the button."""

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
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 20)
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

    def say(self, title: str, line: str = "") -> None:
        """Other words."""
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
