"""The two lists of the watch: questions at the left, findings in the middle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView, QWidget

from ui.models.watch_findings_model import WatchFindingsModel
from ui.models.watch_questions_model import WatchQuestionsModel
from ui.models.watch_rows import FindingRow
from ui.panels.row_table import dress
from ui.theme import Theme
from ui.views.watch_delegates import FINDING_HEIGHT, FindingDelegate, QuestionDelegate
from ui.widgets.choosing import choose_alone

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class QuestionsList(QListView):
    """Moving chooses: `chosen` carries the question's code, "" for all; Return or Right goes to the findings."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, model: WatchQuestionsModel, language: str, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._questions = model
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setStyleSheet(f"QListView {{ background: {theme.sidebar}; }}")
        self.setModel(model)
        self.setItemDelegate(QuestionDelegate(theme, language, self))
        self.setAccessibleName(self.tr("Questions"))

    def show_question(self, code: str) -> None:
        """Make a question's row current, the first one where it is not listed; no signal."""
        row = max(0, self._questions.row_of(code))
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._questions.index(row))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self.selectionModel().signalsBlocked():
            self.chosen.emit(self._questions.code(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_ENTER, Qt.Key.Key_Right):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class FindingsList(QTableView):
    """Return opens, Delete dismisses or takes that back; several rows may be selected.

    A table of one column: a list of Qt's would ask the model for every row at every change.
    """

    current_changed = Signal()
    open_pressed = Signal()
    dismiss_pressed = Signal()

    def __init__(self, theme: Theme, model: WatchFindingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._findings = model
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(theme, self))
        dress(self, FINDING_HEIGHT)
        self.setStyleSheet(f"QTableView {{ background: {theme.base}; }}")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Findings"))
        self.doubleClicked.connect(self.open_pressed)

    def current_row(self) -> FindingRow | None:
        """The finding in hand."""
        return self._findings.at(self.currentIndex().row())

    def chosen_rows(self) -> list[FindingRow]:
        """The selected findings, in their order; where none is, the one in hand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = [row for at in rows if (row := self._findings.at(at)) is not None]
        current = self.current_row()
        return found or ([current] if current else [])

    def go_to(self, row: int) -> None:
        """Make a row current, the last one where there are fewer."""
        if self._findings.rowCount():
            index = self._findings.index(min(max(0, row), self._findings.rowCount() - 1))
            choose_alone(self, index)
            self.scrollTo(index)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Delete belongs to the list, whatever the window does with it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.open_pressed.emit()
        elif event.key() in _REMOVE:
            self.dismiss_pressed.emit()
        else:
            super().keyPressEvent(event)


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in (*_REMOVE, *_ENTER) and event.modifiers() == Qt.KeyboardModifier.NoModifier
