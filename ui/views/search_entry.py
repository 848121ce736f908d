"""The field of the search with its switches inside, the reason below it where it cannot be carried out."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ui.icons import icon, pixmap
from ui.theme import Theme
from ui.widgets.completion_field import Candidate, CompletionField

_HEIGHT = 32


class SearchLine(CompletionField):
    """Proposals come only in a typed query; without them Down goes to the hits (`down_pressed`)."""

    down_pressed = Signal()
    focus_changed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.is_open():
            self.down_pressed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.text().strip():
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()


class SearchEntry(QFrame):
    """`changed` follows every edit and switch, `entered` is Return, `left` Escape."""

    changed = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._invalid = False
        self.setObjectName("searchEntry")
        self.line = SearchLine(theme, self.tr("Words to look for"), self)
        self.line.setProperty("invisible", True)
        self.line.setStyleSheet("QLineEdit { border: 0; padding: 0 4px; background: transparent; font-size: 14px; }")
        self.line.textChanged.connect(self.changed)
        self.line.text_entered.connect(lambda _text: self.entered.emit())
        self.line.left.connect(self.left)
        self.line.focus_changed.connect(self._dress)
        self.case = self._switch("case-sensitive", self.tr("Exact case"))
        self.words = self._switch("whole-word", self.tr("Whole words"), on=True)
        self.expression = self._switch("regex", self.tr("Regular expression"))
        picture = QLabel(self)
        picture.setPixmap(pixmap("search", theme.muted, ratio=self.devicePixelRatioF()))
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 1, 5, 1)
        row.setSpacing(4)
        row.addWidget(picture)
        row.addWidget(self.line, 1)
        for button in (self.case, self.words, self.expression):
            row.addWidget(button)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)
        self._dress()

    def _switch(self, picture: str, words: str, *, on: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self._theme.muted))
        button.setIconSize(QSize(16, 16))
        button.setFixedSize(28, 24)
        button.setCheckable(True)
        button.setChecked(on)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.toggled.connect(lambda _on: self.changed.emit())
        return button

    def set_switches_shown(self, shown: bool) -> None:
        """The switches belong to words, not to typed queries."""
        for button in (self.case, self.words, self.expression):
            button.setVisible(shown)

    def set_invalid(self, reason: str) -> None:
        """Show that what is typed cannot be carried out; "" is fine again."""
        self._invalid = bool(reason)
        self.line.setAccessibleDescription(reason)
        self._dress()

    def is_invalid(self) -> bool:
        """Whether what is typed cannot be carried out."""
        return self._invalid

    def propose(self, candidates: Iterable[Candidate]) -> None:
        """What may be typed next."""
        self.line.set_candidates(candidates, pick_first=False)

    def _dress(self) -> None:
        theme, focused = self._theme, self.line.hasFocus()
        colour = theme.err if self._invalid else theme.accent if focused else theme.strong
        self.setStyleSheet(
            f"#searchEntry {{ background: {theme.base}; border: {2 if focused else 1}px solid {colour};"
            f" border-radius: 5px; }}"
        )
