"""The events, stances and quotations of the whole project: a table, filters, and what is one happening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from annotator.analysis.same_event_candidates import Candidate
from annotator.edits.same_events import SAME_EVENT
from annotator.model.codebook import Codebook
from ui.announcements import announce
from ui.i18n import format_number
from ui.models.corpus_event_row import EventRow, RowFilter
from ui.models.corpus_events_model import CorpusEventsModel
from ui.theme import Theme
from ui.views.events_acts import EventsActs
from ui.views.events_bar import EventsBar
from ui.views.events_candidates import EventsCandidates
from ui.views.events_empty import EventsEmpty, State
from ui.views.events_table import EventsTable
from ui.views.filtered_page import FilteredPage
from ui.widgets.progress_line import ProgressLine

_PAUSE_MS = 120


class EventsPage(FilteredPage):
    """Shows rows and emits wishes.

    `shown` (the page came to the front) · `open_requested` (article id, frame id) · `join_requested` and
    `leave_requested` (frame ids, in the order of the table) · `propose_requested` (frame id) · `table_requested` ·
    `stop_requested` and `again_requested` of the reading · `status_changed` (a line for the status bar).
    """

    open_requested = Signal(str, str)
    join_requested = Signal(object)
    leave_requested = Signal(object)
    propose_requested = Signal(str)
    table_requested = Signal()
    stop_requested = Signal()
    again_requested = Signal()
    status_changed = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._state: State = "closed"
        self._read_only = False
        self._counted = ""
        self._sharing: frozenset[str] = frozenset()
        self.model = CorpusEventsModel(self)
        self.bar = EventsBar(theme, language, self)
        self.acts = EventsActs(theme, self)
        self.table = EventsTable(theme, self.model, self)
        self.empty = EventsEmpty(theme, self)
        self.candidates = EventsCandidates(theme, self)
        self.progress = ProgressLine(theme, self)
        self._count_soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Events of the corpus"))
        self.setFocusProxy(self.table)
        self.set_project(None)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.acts)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self.candidates)
        whole.addWidget(self.progress)

    def _connect(self) -> None:
        self.bar.filter_changed.connect(self._filter)
        self.model.altered.connect(self._on_altered)
        self._count_soon.timeout.connect(self.count)
        self.table.open_pressed.connect(self.open)
        self.table.chosen_changed.connect(self._show_acts)
        self.acts.join_pressed.connect(self.join)
        self.acts.leave_pressed.connect(self.leave)
        self.acts.propose_pressed.connect(self.propose)
        self.acts.table_pressed.connect(self.table_requested)
        self.candidates.join_requested.connect(self.join_requested)
        self.candidates.shown_requested.connect(self._reveal)
        self.candidates.left.connect(self.table.enter)
        self.progress.stop_requested.connect(self.stop_requested)
        self.empty.requested.connect(self.again_requested)

    # what is shown

    def set_project(self, codebook: Codebook | None, *, read_only: bool = False) -> None:
        """The codebook of the open project; None for none. All rows are forgotten."""
        self._read_only = read_only
        self.candidates.hide()
        self.model.clear()
        self.set_codebook(codebook)
        self.set_state("closed")

    def set_codebook(self, codebook: Codebook | None) -> None:
        """The layers of frames to choose from."""
        layers = [layer for layer in codebook.layers if layer.kind == "frame"] if codebook else []
        keyed = codebook.attributes if codebook else ()
        own = (label for found in keyed if found.on == "frame" and found.code == SAME_EVENT for label in found.labels)
        self._sharing = frozenset(("EVENT", *own))
        self.bar.set_layers([(layer.code, layer.names.of(self._language)) for layer in layers])
        self.bar.setEnabled(codebook is not None)
        self._filter(self.bar.wanted())

    def set_state(self, state: State) -> None:
        """Whether the project is read: not yet ("closed"), just now, to its end, or not to its end."""
        self._state = state
        if state == "running":
            self.progress.start(self.tr("Reading the events of the project…"))
        else:
            self.progress.finish()
        self.count()

    def show_progress(self, done: int, total: int) -> None:
        """How many articles have been read."""
        if total:
            self.progress.advance(self.tr("Reading the events of the project…"), done, total=total)

    def take(self, found: Iterable[tuple[str, Sequence[EventRow]]]) -> None:
        """All rows that some articles (ids) have now."""
        self.model.replace(found)

    def show_candidates(self, asked: EventRow, found: Sequence[Candidate], names: Mapping[str, str]) -> None:
        """Which events may be the same as one, the likeliest first; `names` are those of the records."""
        rows = self.model.store.rows
        self.candidates.show_candidates(asked, [(one, rows[one.id]) for one in found if one.id in rows], names)
        QTimer.singleShot(0, self, lambda: self._reveal(asked.id))

    def _filter(self, wanted: RowFilter) -> None:
        self.model.set_filter(wanted)
        if self.table.currentIndex().isValid():
            self.table.scrollTo(self.table.currentIndex())
        self.count()

    def _on_altered(self) -> None:
        self._show_page()
        self._count_soon.start()

    def _show_page(self) -> None:
        has_rows = self.model.rowCount(QModelIndex()) > 0
        had_keyboard = self.table.hasFocus() or self.empty.button.hasFocus()
        waits = self._state == "running" and self.bar.field.hasFocus() and not self.bar.field.text()
        self._pages.setCurrentWidget(self.table if has_rows else self.empty)
        self.setFocusProxy(self.table if has_rows else self.bar.field)
        self.empty.show_state(self._state, has_filtered=bool(self.model.store.rows))
        if had_keyboard and not has_rows:
            self.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif waits and has_rows:
            self.table.enter()

    def count(self) -> None:
        """Say how many rows there are of each layer and type, and how many are shown."""
        self._count_soon.stop()
        store, layer = self.model.store, self.bar.wanted().layer
        counted: dict[str, int] = {"": len(store.rows)}
        types: list[tuple[str, int]] = []
        for (of, type_), number in store.types.items():
            counted[of] = counted.get(of, 0) + number
            if number and layer in ("", of):
                types.append((type_, number))
        self.bar.show_counts(counted)
        self.bar.show_types(types, store.names)
        words = self._count_words(layer)
        self.acts.count.setText(words)
        self._show_page()
        self._show_acts()
        if words != self._counted:
            self._counted = words
            self.status_changed.emit(words)

    def _count_words(self, layer: str) -> str:
        total, articles = self.model.store.count(layer)
        units = {
            "EVENT": self.tr("%n event(s)", "", total),
            "STANCE": self.tr("%n stance(s)", "", total),
            "QUOTE": self.tr("%n quotation(s)", "", total),
        }
        known = self._grouped(units.get(layer, self.tr("%n row(s)", "", total)), total)
        places = self._grouped(self.tr("in %n article(s)", "", articles), articles)
        shown = self.model.rowCount(QModelIndex())
        seen = self._grouped(self.tr("%n shown", "", shown), shown)
        if self._state == "stopped":
            return self.tr("{rows} {articles}; {shown}; stopped before the end").format(
                rows=known, articles=places, shown=seen
            )
        return self.tr("{rows} {articles}; {shown}").format(rows=known, articles=places, shown=seen)

    def _grouped(self, words: str, number: int) -> str:
        return words.replace(str(number), format_number(number, self._language), 1)

    def _show_acts(self) -> None:
        row, chosen = self.table.current_row(), self.table.chosen_count()
        can_share = row is not None and row.layer in self._sharing and not self._read_only
        has_key = row is not None and bool(row.key)
        has_rows = self.model.rowCount(QModelIndex()) > 0
        self.acts.show_acts(chosen=chosen, has_key=has_key or chosen > 1, can_share=can_share, has_rows=has_rows)

    def _reveal(self, id_: str) -> None:
        at = self.model.row_of(id_)
        if at >= 0:
            self.table.scrollTo(self.model.index(at, 0))

    # what is done

    def open(self) -> None:
        """Wish to see the event in hand in its article."""
        row = self.table.current_row()
        if row is not None:
            self.open_requested.emit(row.article, row.id)

    def join(self) -> None:
        """Wish that the chosen rows be one happening."""
        if not self._read_only:
            self.join_requested.emit(self.table.chosen_ids())

    def leave(self) -> None:
        """Wish that the chosen rows be events of their own."""
        if not self._read_only:
            self.leave_requested.emit(self.table.chosen_ids())

    def propose(self) -> None:
        """Wish for events that may be the same as the one in hand."""
        row = self.table.current_row()
        if row is not None and not self._read_only:
            self.propose_requested.emit(row.id)

    def sort(self) -> None:
        """Sort by the column in hand; once more, the other way round."""
        self.table.sort_by_current()
        heads = self.table.horizontalHeader()
        name = str(self.model.headerData(heads.sortIndicatorSection(), Qt.Orientation.Horizontal))
        ascends = heads.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        words = self.tr("Sorted by {column}, ascending") if ascends else self.tr("Sorted by {column}, descending")
        announce(self.table, words.format(column=name))

    # the widget

    def filter_field(self) -> QLineEdit:
        """The field of the bar."""
        return self.bar.field

    def enter_rows(self) -> None:
        """The table."""
        self.table.enter()
