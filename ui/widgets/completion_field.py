"""A field that proposes while one types."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme import Theme

_MOST_SHOWN = 8
_ROW = 28
_RETURNS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One proposal: its id, its words, and a muted second text (codes, counts)."""

    id: str
    text: str
    hint: str = ""


class CompletionField(QLineEdit):
    """Whoever owns it answers `query_changed` with `set_candidates`; the list never takes the focus.

    Return takes the row picked (`candidate_chosen`) or, without one, the text (`text_entered`), or is `passed` where
    there is neither; Tab leaves; Escape closes the list first, then is `left`. `stays` tells whether the last Return
    had Shift with it: one more is to come.
    """

    query_changed = Signal(str)
    candidate_chosen = Signal(str)
    text_entered = Signal(str)
    passed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.stays = False
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(self.tr("Proposals"))
        self._list.itemClicked.connect(self._take)
        self._popup = QFrame(self, Qt.WindowType.ToolTip)
        self._popup.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._popup.setStyleSheet(f"QFrame {{ background: {theme.base}; border: 1px solid {theme.strong}; }}")
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._list)
        self.textEdited.connect(self.query_changed)

    def set_candidates(self, candidates: Iterable[Candidate], *, pick_first: bool = True) -> None:
        """What to propose now; shown only while the field has the focus."""
        self._list.clear()
        for found in candidates:
            item = QListWidgetItem(f"{found.text}   {found.hint}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, found.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{found.text}, {found.hint}".rstrip(", "))
            self._list.addItem(item)
        self._list.setCurrentRow(0 if pick_first and self._list.count() else -1)
        if self._list.count() and self.hasFocus():
            self._open()
        else:
            self._popup.hide()

    def is_open(self) -> bool:
        """Whether proposals are shown."""
        return self._popup.isVisible()

    def close_list(self) -> None:
        """Put the proposals away."""
        self._popup.hide()

    def current_candidate(self) -> str:
        """The id of the row picked in the list, "" for none."""
        item = self._list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if self._list.currentRow() >= 0 else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in _RETURNS:
            self.stays = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            self._enter()
        elif key == Qt.Key.Key_Escape and self.is_open():
            self._popup.hide()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.query_changed.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._popup.hide()

    def _open(self) -> None:
        rows = min(_MOST_SHOWN, self._list.count())
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        self._popup.setGeometry(below.x(), below.y(), max(self.width(), 220), rows * _ROW + 4)
        self._popup.show()

    def _step(self, by: int) -> None:
        if not self.is_open():
            self.query_changed.emit(self.text())
        elif self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + by) % self._list.count())

    def _enter(self) -> None:
        item = self._list.currentItem() if self.is_open() else None
        if item is not None:
            self._take(item)
        elif self.text().strip():
            self._popup.hide()
            self.text_entered.emit(self.text().strip())
        else:
            self.passed.emit()
        if self.stays and self.hasFocus():
            self.query_changed.emit(self.text())

    def _take(self, item: QListWidgetItem) -> None:
        self._popup.hide()
        self.candidate_chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
