"""A page of rows below a filter, and the keys between the two."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class FilteredPage(QWidget):
    """Ctrl+F goes to the filter, Down and Escape come back to the rows; `shown`: the page came to the front."""

    shown = Signal()

    def filter_field(self) -> QLineEdit:
        """Where the filter is typed."""
        raise NotImplementedError

    def enter_rows(self) -> None:
        """Take the keys from the filter to the rows."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def event(self, event: QEvent) -> bool:
        """Ctrl+F is for the filter while this page is in front."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_find(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        field = self.filter_field()
        if _is_find(event):
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Escape} and field.hasFocus():
            self.enter_rows()
        else:
            super().keyPressEvent(event)


def _is_find(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier
