"""The record that hits are tagged as: typed, proposed, picked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.icons import icon
from ui.theme import Theme
from ui.views.search_buttons import Cap
from ui.widgets.completion_field import CompletionField
from ui.widgets.key_cap import HEIGHT, cap_width

_EDGE, _ROOMY = 8, 150


class SearchRecordField(CompletionField):
    """Holds a record's id beside its name; typing lets go of it, `settled` follows a choice or an empty field."""

    settled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.entity = ""
        self.setPlaceholderText(self.tr("Record, or none yet"))
        self.setAccessibleName(self.tr("Record to tag as"))
        self.addAction(icon("user", theme.muted), QLineEdit.ActionPosition.LeadingPosition)
        self._cap = Cap(theme, self, inverse=False)
        self._cap.hide()
        self.textEdited.connect(self._on_edited)

    def show_record(self, entity: str, name: str, code: str = "") -> None:
        """Hold this record; "" holds none. No signal."""
        self.entity = entity
        self.setText(name if entity else "")
        self.setCursorPosition(0)
        self._cap.words = code if entity else ""
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.selectAll()
            self.query_changed.emit("")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        shown = bool(self._cap.words and self.entity) and self.width() >= _ROOMY
        self._cap.setVisible(shown)
        self.setTextMargins(0, 0, cap_width(self._cap.words) + _EDGE if shown else 0, 0)
        width = cap_width(self._cap.words)
        self._cap.setGeometry(self.width() - width - _EDGE, (self.height() - HEIGHT) // 2, width, HEIGHT)

    def _on_edited(self, text: str) -> None:
        held, self.entity = self.entity, ""
        self._cap.hide()
        if held and not text.strip():
            self.settled.emit("")
