"""A message above the page: it waits to be read and never blocks."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.icons import icon, pixmap
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap

Kind = Literal["info", "done", "warn", "error"]
STAYS_MS = 6000
_PICTURES = {"info": "info", "done": "check", "warn": "triangle-alert", "error": "circle-alert"}


class MessageBar(QFrame):
    """Information leaves after six seconds, warnings and errors stay until closed; `action_requested` is its button."""

    action_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton(self)
        self._action.setAccessibleName(self.tr("What can be done"))
        self._action.setProperty("kind", "link")
        self._action.clicked.connect(self.action_requested)
        self._key = KeyCap(theme, "", self)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(9)
        row.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        for widget in (self._action, self._key, self._close):
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.setObjectName("message")

    def say(self, kind: Kind, text: str, *, action: str = "", keys: str = "") -> None:
        """Show a message; `action` names its button, `keys` what presses it from the article."""
        ink, ground = self._colours(kind)
        self.setStyleSheet(
            f"#message {{ background: {ground}; border: 0; }} #message QLabel, #message QPushButton {{ color: {ink}; }}"
        )
        self._picture.setPixmap(pixmap(_PICTURES[kind], ink, ratio=self.devicePixelRatioF()))
        self._text.setText(text)
        self._action.setText(action)
        if action:
            self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))
        self._key.set_keys(keys if action else "")
        self._close.setIcon(icon("x", ink, 14))
        self.setAccessibleName(text)
        self.show()
        self._timer.stop()
        if kind in ("info", "done"):
            self._timer.start(STAYS_MS)

    def text(self) -> str:
        """What is said, "" when nothing is."""
        return self._text.text() if not self.isHidden() else ""

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _colours(self, kind: Kind) -> tuple[str, str]:
        theme = self._theme
        if kind == "error":
            return theme.err, theme.err_soft
        if kind == "warn":
            return theme.warn, theme.warn_soft
        return (theme.ok, theme.ok_soft) if kind == "done" else (theme.tooltip_text, theme.tooltip_base)
