"""A line above the page that states a lasting fact about what is shown, with one thing that can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.icons import pixmap
from ui.theme import Theme


class QuietBar(QFrame):
    """Stays as long as the fact does; `requested` is its button, which the Tab key reaches."""

    requested = Signal()

    def __init__(self, theme: Theme, *, picture: str, text: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quiet")
        self.setAccessibleName(text)
        sign, self.label = QLabel(self), QLabel(text, self)
        sign.setPixmap(pixmap(picture, theme.muted, size=14, ratio=self.devicePixelRatioF()))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setWordWrap(True)
        self.label.setProperty("tone", "muted")
        self.button = QPushButton(button, self)
        self.button.setProperty("kind", "link")
        self.button.setAccessibleName(button)
        self.button.clicked.connect(self.requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(9)
        row.addWidget(sign)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.setStyleSheet(
            f"#quiet {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.border}; }}"
        )
