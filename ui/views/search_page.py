"""Search: a concordance over the corpus, narrowed down, ticked, tagged in bulk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from ui.announcements import announce
from ui.models.concordance_facets import FacetCounts
from ui.models.concordance_rows import GroupHits, HitRow, HitTexts, Names, SameForm, SavedSearch, SearchWish
from ui.theme import Theme
from ui.views.search_bar import SearchBar
from ui.views.search_centre import SearchCentre
from ui.views.search_facets import SearchFacets
from ui.views.search_keys import page_key
from ui.views.search_side import SearchSide
from ui.widgets.completion_field import Candidate

_WIDEST, _ROOMY = 16_777_215, 1240


class SearchPage(QWidget):
    """Shows hits and emits wishes; hits are `HitRow`s, `search_requested` carries a `SearchWish`.

    `tag_requested` (label, entity id or "", hits) · `untag_requested` (hits) · `relink_requested` (hits, entity id) ·
    `attribute_requested` (hits, code, value or "") · `open_requested` (article id, span) · `table_requested` (pairs of
    article and hit) · `saved_requested` and `saved_removed` (SavedSearch) · `words_changed` (what was typed) ·
    `record_query_changed` (label, words) · `target_changed` (entity id) ·
    `completion_requested` (mode, query up to the caret) · `status_changed` (a line for the status bar).
    """

    search_requested = Signal(object)
    stop_requested = Signal()
    words_changed = Signal(str)
    completion_requested = Signal(str, str)
    tag_requested = Signal(str, str, object)
    untag_requested = Signal(object)
    relink_requested = Signal(object, str)
    attribute_requested = Signal(object, str, str)
    record_query_changed = Signal(str, str)
    target_changed = Signal(str)
    open_requested = Signal(str, object)
    table_requested = Signal(object)
    saved_requested = Signal(object)
    saved_removed = Signal(object)
    status_changed = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: HitTexts | None = None
        self._codebook: Codebook | None = None
        self._counts = FacetCounts()
        self._asked = SearchWish("")
        self._is_running = self._has_sizes = False
        self.bar = SearchBar(theme, language, self)
        self.facets = SearchFacets(theme, language, self)
        self.centre = SearchCentre(theme, language, self)
        self.side = SearchSide(theme, language, self)
        self.model, self.hits, self.bulk = self.centre.model, self.centre.hits, self.centre.bulk
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._connect()
        self.centre.count()
        self.setAccessibleName(self.tr("Search"))
        self.setFocusProxy(self.bar.entry.line)

    def _lay_out(self) -> None:
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget, least, most in ((self.facets, 168, 360), (self.centre, 420, _WIDEST), (self.side, 200, 420)):
            widget.setMinimumWidth(least)
            widget.setMaximumWidth(most)
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._keep_sizes)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.splitter, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow sides in a narrow window, until the user has moved them."""
        super().resizeEvent(event)
        if not self._has_sizes:
            left, right = (240, 262) if self.width() >= _ROOMY else (196, 224)
            self.splitter.setSizes([left, max(420, self.width() - left - right), right])

    def _keep_sizes(self) -> None:
        self._has_sizes = True

    def _connect(self) -> None:
        bar, centre, side = self.bar, self.centre, self.side
        bar.wish_changed.connect(self._ask)
        bar.words_edited.connect(self.words_changed)
        bar.completion_requested.connect(self.completion_requested)
        bar.stop_requested.connect(self.stop_requested)
        bar.left.connect(self._leave_field)
        bar.entry.line.down_pressed.connect(centre.enter)
        self.facets.choice_changed.connect(self._filter)
        self.hits.hit_current.connect(self._show_hit)
        self.bulk.record_query_changed.connect(self.record_query_changed)
        for wish in ("tag", "untag", "relink", "attribute", "open"):
            getattr(centre, f"{wish}_requested").connect(getattr(self, f"{wish}_requested"))
        centre.target_changed.connect(self.target_changed)
        centre.counted.connect(self._show_counts)
        side.step_requested.connect(self.hits.step)
        side.record_chosen.connect(self._take_labelled_record)
        side.save_pressed.connect(self.save_search)
        side.saved_chosen.connect(lambda saved: self.look_for(saved.wish))
        side.saved_removed.connect(self.saved_removed)
        side.table_pressed.connect(lambda: self.table_requested.emit(tuple(self.model.order.shown_rows())))
        side.open_pressed.connect(lambda: centre.open(self.hits.current_hit()))

    # what is shown

    def set_project(
        self, codebook: Codebook | None, texts: HitTexts | None, names: Names | None, *, read_only: bool = False
    ) -> None:
        """The codebook, texts and records of the open project; None for none. Hits and query are forgotten."""
        self._texts = texts
        self.model.set_sources(texts, names)
        self._set_codebook(codebook)
        self.bulk.set_read_only(read_only)
        self.bulk.show_record("", "")
        self.side.show_saved(())
        self.bar.show_wish(SearchWish(""))
        self.bar.show_forms("", "", ())
        self.begin(SearchWish(""))
        self.bar.show_no_count()

    def set_codebook(self, codebook: Codebook) -> None:
        """The codebook has changed; hits stay."""
        self._set_codebook(codebook)
        self.facets.show_counts(self._counts)

    def _set_codebook(self, codebook: Codebook | None) -> None:
        self._codebook = codebook
        self.facets.set_codebook(codebook)
        self.centre.set_codebook(codebook)

    def wait(self) -> None:
        """A search is on its way; what is shown stays until its first hits or its end."""
        self._is_running = True
        self.bar.show_error("")
        self.bar.start_ring()

    def begin(self, wish: SearchWish) -> None:
        """A search has begun: the hits before it go."""
        self._is_running = not wish.is_empty
        self._asked = wish
        self._counts = FacetCounts()
        self.facets.reset()
        self.bar.show_error("")
        self.centre.begin(wish)
        self._show_hit(None)
        self.centre.count()

    def append(self, batch: Sequence[GroupHits]) -> None:
        """Hits have come."""
        is_first = not self.model.rowCount()
        self._counts.add(batch)
        choice = self.facets.choice()
        hidden = [b.article.id for b in batch if not choice.passes_article(b.article.source, b.article.date)]
        self.model.append(batch, hidden)
        if is_first:
            self.centre.count()
            self.centre.go_first()
        self.hits.viewport().repaint()  # now, while the worker waits, and not stroke by stroke against it

    def finish(self, milliseconds: int) -> None:
        """The search has ended after so long; -1: it was stopped."""
        self._is_running = False
        self.centre.count()
        if self._asked.is_empty:
            self.bar.show_no_count()
        else:
            counts = sum(len(group.rows) for group in self.model.order.groups), len(self.model.order.groups)
            self.bar.show_count(*counts, milliseconds=milliseconds)
            announce(self.bar.entry.line, self.bar.count.accessibleName())

    def show_error(self, reason: str) -> None:
        """The query cannot be carried out; the hits of the last one stay."""
        self._is_running = False
        self.bar.show_error(reason)
        if reason:
            announce(self.bar.entry.line, reason)

    def replace(self, found: Sequence[tuple[str, Sequence[HitRow]]]) -> None:
        """The hits of some articles (ids) that are listed, with the marks that they have now."""
        for article, rows in found:
            fresh = {(row.start, row.end): row for row in rows}
            for old in self.model.order.rows_of(article):
                new = fresh.get((old.start, old.end), old)
                if new != old:
                    self._counts.move(old, new)
        self.model.replace(found)
        self._show_hit(self.hits.current_hit())

    def refresh_texts(self) -> None:
        """Words, titles or names of records have changed: show them anew."""
        self.model.set_sources(self._texts, self.model.names)
        self.hits.viewport().update()
        self._show_hit(self.hits.current_hit())

    def show_forms(self, entity: str, name: str, forms: Iterable[str]) -> None:
        """The record that the words typed name ("" for none) and all its names."""
        self.bar.show_forms(entity, name, forms)

    def show_record(self, label: str, entity: str, name: str, code: str = "") -> None:
        """What to tag as: a layer ("" leaves it) and a record."""
        if label:
            self.bulk.set_label(label)
        self.bulk.show_record(entity, name, code)

    def set_candidates(self, candidates: Iterable[Candidate]) -> None:
        """Records to propose for tagging."""
        self.bulk.set_candidates(candidates)

    def set_completions(self, candidates: Iterable[Candidate]) -> None:
        """What may be typed next in a typed query; ids are the words to put in."""
        self.bar.entry.propose(candidates)

    def show_saved(self, searches: Sequence[SavedSearch]) -> None:
        """The searches that are kept."""
        self.side.show_saved(searches)

    # what is asked

    def look_for(self, wish: SearchWish) -> None:
        """Put a wish into the field and carry it out."""
        self.bar.show_wish(wish)
        if not wish.entity or wish.mode != "text":
            self.words_changed.emit(wish.words if wish.mode == "text" else "")
        self._ask()

    def focus_field(self) -> None:
        """Put the focus into the field, everything in it selected."""
        self.bar.entry.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.entry.line.selectAll()

    def save_search(self) -> None:
        """Wish to keep what is looked for."""
        wish = self.bar.wish()
        if not wish.is_empty and not self.bar.error():
            self.saved_requested.emit(SavedSearch(wish.words, wish, sum(self._counts.standing.values())))

    def stop(self) -> bool:
        """Ask a running search to stop; whether one was running."""
        if self._is_running:
            self.stop_requested.emit()
        return self._is_running

    def current_wish(self) -> SearchWish:
        """What the hits shown were looked for with."""
        return self._asked

    def _ask(self) -> None:
        self.search_requested.emit(self.bar.wish())

    def _take_labelled_record(self, label: str, entity: str) -> None:
        self.bulk.set_label(label)
        self.target_changed.emit(entity)

    def _leave_field(self) -> None:
        if not self.stop():
            self.centre.enter()

    # what follows from it

    def _filter(self) -> None:
        choice = self.facets.choice()
        articles = (group.article for group in self.model.order.groups)
        hidden = [found.id for found in articles if not choice.passes_article(found.source, found.date)]
        kept = self.hits.current_hit()
        self.model.filter(choice.shows(), hidden)
        row = self.model.order.row_of(kept) if kept else -1
        self.hits.go_to(row if row >= 0 else self.model.order.next_hit(-1, 1))
        if not self.model.rowCount():
            self._show_hit(None)
        self.centre.count()

    def _show_counts(self) -> None:
        self.facets.show_counts(self._counts)
        self.facets.standing.setVisible(self._asked.mode == "text" and bool(self.model.order.groups))
        if self._is_running:
            self.bar.show_running(sum(self._counts.standing.values()), len(self.model.order.groups))
        self.centre.show_state(self._asked, is_running=self._is_running)
        for button in (self.side.table, self.side.open):
            button.setEnabled(bool(self.model.rowCount()))
        self.status_changed.emit(self.centre.status())

    def _show_hit(self, hit: object) -> None:
        row = hit if isinstance(hit, HitRow) else None
        passage = self._texts.passage(row) if self._texts and row else None
        self.side.passage.show_passage(passage)
        found = self._counts.same_form(row.form) if row else []
        same = [SameForm(entity, label, self.model.name_of(entity), count) for label, entity, count in found]
        self.side.show_same_form(same, self._codebook)

    # keys of the whole page

    def event(self, event: QEvent) -> bool:
        """Keys of the page come before those of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and page_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[str, Callable[[], object]] = {
            "field": self.focus_field,
            "save": self.save_search,
            "record": self.bulk.focus_record,
            "open": lambda: self.centre.open(self.hits.current_hit()),
            "escape": self._escape,
            "all": self.model.toggle_all,
        }
        act = acts.get(page_key(event))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _escape(self) -> None:
        if not self.stop():
            self.focus_field()
