"""The middle of the search: the hits, and what is done with those that are ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from annotator.model.span import Span
from ui.models.concordance_model import ConcordanceModel
from ui.models.concordance_rows import HitRow, SearchWish
from ui.theme import Theme
from ui.views.kwic_delegate import KwicDelegate
from ui.views.search_bulk_bar import SearchBulkBar
from ui.views.search_hits_view import HitsHeader, SearchHitsView
from ui.widgets.empty_state import EmptyState

_COUNT_MS = 150


class SearchCentre(QWidget):
    """Adds the ticked hits (`HitRow`s) to the wishes of the foot; `counted` follows a change of hits or ticks."""

    tag_requested = Signal(str, str, object)
    untag_requested = Signal(object)
    relink_requested = Signal(object, str)
    attribute_requested = Signal(object, str, str)
    open_requested = Signal(str, object)
    target_changed = Signal(str)
    counted = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ConcordanceModel(language, self)
        self.delegate = KwicDelegate(theme, language, self)
        self.header = HitsHeader(theme, self.model, self)
        self.hits = SearchHitsView(theme, self.model, self.delegate, self)
        self.bulk = SearchBulkBar(theme, language, self)
        self._empty = EmptyState(theme, picture="search", title="")
        self._empty.setStyleSheet(f"EmptyState {{ background: {theme.base}; }}")
        self._pages = QStackedWidget(self)
        self._later = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._lay_out()
        self.model.ticks_changed.connect(self._count_later)
        self._later.timeout.connect(self.count)
        self._connect()

    def _lay_out(self) -> None:
        box = QWidget(self)
        inside, column = QVBoxLayout(box), QVBoxLayout(self)
        for layout in (inside, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        inside.addWidget(self.header)
        inside.addWidget(self.hits, 1)
        self._pages.addWidget(box)
        self._pages.addWidget(self._empty)
        column.addWidget(self._pages, 1)
        column.addWidget(self.bulk)
        self.header.set_margin(self.hits.verticalScrollBar().sizeHint().width())

    def _connect(self) -> None:
        bulk, hits = self.bulk, self.hits
        hits.enter_pressed.connect(bulk.press_tag)
        hits.open_pressed.connect(self.open)
        bulk.tag_pressed.connect(self._tag)
        bulk.untag_pressed.connect(lambda: self.untag_requested.emit(self._marked()))
        bulk.relink_pressed.connect(lambda entity: self.relink_requested.emit(self._marked(), entity))
        bulk.attribute_pressed.connect(lambda code, value: self.attribute_requested.emit(self._marked(), code, value))
        bulk.record_chosen.connect(self._take_record)
        bulk.left.connect(self.enter)

    def set_codebook(self, codebook: Codebook | None) -> None:
        """The labels; hits stay."""
        self.delegate.codebook = codebook
        self.bulk.set_codebook(codebook)
        self.hits.viewport().update()

    def begin(self, wish: SearchWish) -> None:
        """No hits any more; those to come are ticked unless they are records."""
        self.delegate.marked_only = wish.mode != "text"
        self.model.ticks_new = wish.mode == "text"
        self.bulk.set_marks_only(wish.mode != "text")
        self.model.clear()

    def show_state(self, wish: SearchWish, *, is_running: bool) -> None:
        """The hits, or what stands in their place."""
        has_any = bool(self.model.rowCount())
        self._pages.setCurrentIndex(0 if has_any or is_running else 1)
        self.bulk.setVisible(has_any or is_running)
        if wish.is_empty:
            self._empty.say(
                self.tr("Nothing looked for yet"),
                self.tr("Type words above: every place where they stand is listed here, ready to be tagged."),
            )
        elif self.model.order.groups:
            self._empty.say(self.tr("No hit passes"), self.tr("Tick more at the left."))
        else:
            words = self.tr("Nothing for “{words}”").format(words=wish.words)
            self._empty.say(words, self.tr("Case, accents and apostrophes do not count unless you ask for it."))

    def count(self) -> None:
        """Say at once how many hits are ticked."""
        self._later.stop()
        new, marked = self.model.order.ticked_counts()
        labels = sorted({row.label for row in self._marked()}) if marked else []
        self.bulk.show_counts(new, marked, of=self.model.order.hit_count(), labels=labels)
        self.counted.emit()

    def status(self) -> str:
        """The line of the status bar: what the keys do."""
        if not self.model.rowCount():
            return ""
        new, _ = self.model.order.ticked_counts()
        parts = [self.tr("Space: tick")]
        if new:
            parts.append(self.tr("Enter: tag the ticked"))
            parts.append(self.tr("Ctrl+Z takes the %n back at once", "", new))
        return "  ·  ".join(parts)

    def enter(self) -> None:
        """Put the focus into the hits."""
        self.hits.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.hits.currentIndex().isValid():
            self.go_first()

    def go_first(self) -> None:
        """Make the first hit current."""
        self.hits.go_to(self.model.order.next_hit(-1, 1))

    def open(self, hit: HitRow | None) -> None:
        """Wish to see a hit in its article."""
        if hit is not None:
            self.open_requested.emit(hit.article, Span(hit.start, hit.end))

    def _marked(self) -> tuple[HitRow, ...]:
        return self.model.order.ticked_rows(marked=True)

    def _tag(self, label: str, entity: str) -> None:
        rows = self.model.order.ticked_rows(marked=False)
        if rows:
            self.tag_requested.emit(label, entity, rows)

    def _take_record(self, entity: str) -> None:
        self.target_changed.emit(entity)
        self.enter()

    def _count_later(self) -> None:
        if not self._later.isActive():
            self._later.start()
