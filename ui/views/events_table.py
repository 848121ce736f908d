"""The table of the corpus' events: rows chosen whole, heads that sort, widths that follow the room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.models.corpus_event_row import Column, EventRow
from ui.models.corpus_events_model import CorpusEventsModel
from ui.panels.row_table import dress
from ui.theme import Theme
from ui.views.events_delegate import HEIGHT, EventsDelegate
from ui.widgets.choosing import choose_alone

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_KEPT = 1000
_ROOMY = 1240
_WIDTHS = {
    Column.SAME: (66, 70),
    Column.DATE: (112, 132),
    Column.TYPE: (124, 168),
    Column.MARKS: (96, 112),
    Column.ARTICLE: (172, 280),
    Column.STATE: (122, 160),
}
"""How wide the columns are in a narrow and in a roomy window; the sentence has the rest."""


class EventsTable(QTableView):
    """`open_pressed` is Return or a double click, `chosen_changed` another selection or another row in hand.

    A model that is made anew keeps the chosen rows by their ids.
    """

    open_pressed = Signal()
    chosen_changed = Signal()

    def __init__(self, theme: Theme, model: CorpusEventsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._events = model
        self._kept: tuple[str, int, list[str], int] = ("", 0, [], 0)
        self._has_widths = self._is_sizing = False
        dress(self, HEIGHT)
        self.setModel(model)
        self.setItemDelegate(EventsDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Events"))
        self.setStyleSheet(f"QTableView {{ background: {theme.base}; }}")
        self._dress_heads()
        self.doubleClicked.connect(self.open_pressed)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.selectionModel().currentRowChanged.connect(self.chosen_changed)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def _dress_heads(self) -> None:
        heads = self.horizontalHeader()
        heads.show()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setStretchLastSection(False)
        heads.setMinimumSectionSize(44)
        heads.setSectionResizeMode(Column.SENTENCE, QHeaderView.ResizeMode.Stretch)
        heads.setSortIndicator(Column.DATE, Qt.SortOrder.AscendingOrder)
        heads.sectionResized.connect(self._keep_widths)
        self.setSortingEnabled(True)
        heads.sortIndicatorChanged.connect(self._show_current)

    # rows

    def current_row(self) -> EventRow | None:
        """The row in hand."""
        return self._events.at(self.currentIndex().row())

    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of the selected rows from the top; where none is, the one in hand."""
        found: list[str] = []
        for part in sorted(self.selectionModel().selection().toList(), key=lambda part: part.top()):
            rows = (self._events.at(at) for at in range(part.top(), part.bottom() + 1))
            found += [row.id for row in rows if row is not None]
        current = self.current_row()
        return tuple(dict.fromkeys(found)) or ((current.id,) if current else ())

    def chosen_count(self) -> int:
        """How many rows are selected."""
        return sum(part.height() for part in self.selectionModel().selection().toList())

    def selectAll(self) -> None:
        """Choose all rows, unless there are too many: Qt looks at each cell, and nobody joins so many."""
        if self._events.rowCount() <= _MOST_KEPT:
            super().selectAll()

    def go_to(self, id_: str) -> None:
        """Make a row current and choose it alone; one that is not shown leaves all as it is."""
        at = self._events.row_of(id_)
        if at >= 0:
            choose_alone(self, self._events.index(at, max(0, self.currentIndex().column())))

    def enter(self) -> None:
        """Take the keyboard; without a row chosen the one in hand or the first one is."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self._choose_one()

    def _choose_one(self) -> None:
        if not self.chosen_count() and self._events.rowCount():
            choose_alone(self, self._events.index(max(0, self.currentIndex().row()), Column.SENTENCE))

    def sort_by_current(self) -> None:
        """Sort by the column in hand; once more, the other way round."""
        column, heads = max(0, self.currentIndex().column()), self.horizontalHeader()
        again = heads.sortIndicatorSection() == column
        ascends = heads.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if again and ascends else Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, order)

    def _keep(self) -> None:
        row = self.current_row()
        few = self.chosen_ids() if 0 < self.chosen_count() <= _MOST_KEPT else ()
        place = self.verticalScrollBar().value()
        self._kept = (row.id if row else "", self.currentIndex().column(), list(few), place)

    def _restore(self) -> None:
        id_, column, few, place = self._kept
        at = self._events.row_of(id_) if id_ else -1
        if at < 0:
            self.chosen_changed.emit()
            return
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(
            self._events.index(at, max(0, column)), QItemSelectionModel.SelectionFlag.NoUpdate
        )
        chosen, last = QItemSelection(), self._events.columnCount() - 1
        for found in sorted(row for one in few if (row := self._events.row_of(one)) >= 0):
            chosen.select(self._events.index(found, 0), self._events.index(found, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.setAutoScroll(True)
        self.verticalScrollBar().setValue(place)

    def _show_current(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow columns in a narrow window, until the user has moved them."""
        super().resizeEvent(event)
        if not self._has_widths:
            self._is_sizing = True
            for column, widths in _WIDTHS.items():
                self.setColumnWidth(column, widths[self.width() >= _ROOMY])
            self._is_sizing = False

    def _keep_widths(self, column: int, _old: int, _new: int) -> None:
        if column != Column.SENTENCE and not self._is_sizing and self.isVisible():
            self._has_widths = True

    # the widget

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt takes the first row in hand, and does not choose it."""
        super().focusInEvent(event)
        self._choose_one()

    def event(self, event: QEvent) -> bool:
        """Return belongs to the table, whatever the window does with it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.open_pressed.emit()
        else:
            super().keyPressEvent(event)
