"""A remark of a few lines, stored when the field is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class NoteField(QPlainTextEdit):
    """`chosen` carries the remark when it was changed and the field is left, or at Ctrl+Return; Tab leaves it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = ""
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Note"))
        self.setAccessibleName(self.tr("Note"))
        self.setFixedHeight(46)

    def show_note(self, note: str) -> None:
        """Show what a record carries, unless the user is just typing; no signal."""
        self._note = note
        if not self.hasFocus() and self.toPlainText() != note:
            self.setPlainText(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._commit()

    def _commit(self) -> None:
        if self.toPlainText() != self._note:
            self._note = self.toPlainText()
            self.chosen.emit(self._note)
