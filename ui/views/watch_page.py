"""The contradiction watch: questions, findings as sentences, and their passages; it waits to be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from annotator.analysis.dismissals import Dismissal
from annotator.analysis.finding import KINDS, Finding, Kind
from annotator.analysis.watch import Delta
from annotator.model.span import Span
from ui.announcements import announce
from ui.models.watch_findings_model import WatchFindingsModel
from ui.models.watch_questions_model import WatchQuestionsModel
from ui.models.watch_rows import WatchSources
from ui.models.watch_store import WatchStore, questions_of
from ui.theme import Theme
from ui.views.filtered_page import FilteredPage
from ui.views.watch_bar import WatchBar
from ui.views.watch_centre import WatchCentre
from ui.views.watch_empty import State
from ui.views.watch_lists import QuestionsList
from ui.views.watch_passages import WatchPassages

_WIDEST, _ROOMY = 16_777_215, 1240


class WatchPage(FilteredPage):
    """Shows findings and emits wishes.

    `shown` (the page came to the front) · `passage_requested` (article id, Span or None for the article as a whole) ·
    `mention_requested` (article id, id of the mention or frame there), which follows it · `record_requested` (id of a
    record of the register) · `dismiss_requested` (keys, reason, the first one's sentence) · `restore_requested` (keys,
    sentence) · `stop_requested` and `again_requested` of the look at the whole project.
    """

    passage_requested = Signal(str, object)
    mention_requested = Signal(str, str)
    record_requested = Signal(str)
    dismiss_requested = Signal(object, str, str)
    restore_requested = Signal(object, str)
    stop_requested = Signal()
    again_requested = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = WatchStore()
        self._sources: WatchSources | None = None
        self._state: State = "closed"
        self._kind: Kind = "contradiction"
        self._question: dict[Kind, str] = dict.fromkeys(KINDS, "")
        self._has_sizes = self._is_filling = self._read_only = False
        self.bar = WatchBar(theme, language, self)
        self.question_model = WatchQuestionsModel(language, self)
        self.model = WatchFindingsModel(language, self)
        self.questions = QuestionsList(theme, self.question_model, language, parent=self)
        self.centre = WatchCentre(theme, self.model, self)
        self.findings, self.reason, self.empty = self.centre.findings, self.centre.reason, self.centre.empty
        self.passages = WatchPassages(theme, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Contradictions and work to finish"))
        self.setFocusProxy(self.findings)
        self._fill()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget, least, most in ((self.questions, 190, 380), (self.centre, 380, _WIDEST), (self.passages, 240, 520)):
            widget.setMinimumWidth(least)
            widget.setMaximumWidth(most)
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._keep_sizes)
        whole.addWidget(self.bar)
        whole.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.bar.kind_chosen.connect(self._choose_kind)
        self.bar.filter_changed.connect(self._fill)
        self.bar.dismissed_toggled.connect(self._fill)
        self.questions.chosen.connect(self._choose_question)
        self.questions.entered.connect(lambda: self.findings.setFocus(Qt.FocusReason.TabFocusReason))
        self.findings.current_changed.connect(self._show_current)
        self.findings.open_pressed.connect(lambda: self.open(0))
        self.findings.dismiss_pressed.connect(self.dismiss)
        self.reason.given.connect(self._dismissed)
        self.reason.left.connect(self.findings.setFocus)
        self.passages.opened.connect(self.open)
        self.passages.record_pressed.connect(self.record_requested)
        self.centre.progress.stop_requested.connect(self.stop_requested)
        self.empty.requested.connect(self.again_requested)

    # what is shown

    def set_project(self, sources: WatchSources | None, *, read_only: bool = False) -> None:
        """The names and texts of the open project; None for none. All findings are forgotten."""
        self._sources, self._read_only = sources, read_only
        self.store.set_all(())
        self.store.set_dismissed({})
        self._question = dict.fromkeys(KINDS, "")
        self.reason.hide()
        self.model.set_sources(sources)
        self._ask()
        self.set_state("closed")

    def set_state(self, state: State) -> None:
        """Whether the project is looked through: not yet ("closed"), just now, to its end, or not to its end."""
        self._state = state
        if state == "running":
            self.centre.progress.start(self.tr("Looking through the project…"))
        else:
            self.centre.progress.finish()
        self._show_state()

    def show_progress(self, done: int, total: int) -> None:
        """How many articles have been looked at."""
        self.centre.progress.advance(self.tr("Looking through the project…"), done, total=total)

    def set_findings(self, findings: Iterable[Finding]) -> None:
        """Other findings altogether."""
        self.store.set_all(findings)
        self._ask()

    def apply(self, delta: Delta) -> None:
        """Findings came and went; what is in hand stays in hand."""
        before = self.findings.currentIndex().row()
        self.store.apply(delta)
        asked, shown = self._asked(), self.bar.dismissed.isChecked()
        come = [
            self.store.row(one)
            for one in delta.come
            if self.store.shows(one, self._kind, question=asked, dismissed=shown)
        ]
        self._is_filling = True
        self.model.alter(delta.gone, come)
        self._is_filling = False
        if not self.findings.currentIndex().isValid():
            self.findings.go_to(before)
        self._show_counts()
        self._show_current()
        self._show_state()

    def set_dismissed(self, dismissed: Mapping[str, Dismissal]) -> None:
        """What was set aside, by key."""
        self.store.set_dismissed(dismissed)
        self._fill()

    def refresh_words(self) -> None:
        """Names of records or texts have changed."""
        self.model.set_sources(self._sources)
        self._show_current()

    def refresh_questions(self) -> None:
        """The codebook has changed."""
        self.model.set_sources(self._sources)
        self._ask()

    def _asked(self) -> str:
        return self._question[self._kind]

    def _ask(self) -> None:
        """The questions of the kind, then their findings."""
        codebook = self._sources.codebook if self._sources else None
        codes = [question.code for question in questions_of(codebook, self._kind)]
        self.question_model.show(codes, self.store.counts())
        if self._asked() not in codes:
            self._question[self._kind] = ""
        self.questions.show_question(self._asked())
        self._fill()

    def _fill(self) -> None:
        kept, before = self.findings.current_row(), self.findings.currentIndex().row()
        self.model.set_filter(self.bar.field.text())
        self._is_filling = True
        self.model.show(self.store.rows(self._kind, question=self._asked(), dismissed=self.bar.dismissed.isChecked()))
        row = self.model.row_of(kept.finding.key) if kept else 0
        self.findings.go_to(row if row >= 0 else before)
        self._is_filling = False
        self._show_counts()
        self._show_current()
        self._show_state()

    def _show_counts(self) -> None:
        counts = self.store.counts()
        self.question_model.show_counts(counts)
        codebook = self._sources.codebook if self._sources else None
        sums = {kind: sum(counts[one.code] for one in questions_of(codebook, kind)) for kind in KINDS}
        known = sums if self._state in {"ready", "stopped"} or any(sums.values()) else {}
        self.bar.show_counts(self._kind, known, dismissed=self.store.dismissed_count(self._kind))

    def _show_state(self) -> None:
        """The findings, or why there are none."""
        for widget in (self.bar.field, self.bar.dismissed, self.bar.kinds):
            widget.setEnabled(self._sources is not None)
        has_filtered = bool(self.bar.field.text().strip() and self.store.rows(self._kind, question=self._asked()))
        self.centre.show_state(self._state, self._kind, has_filtered=has_filtered)

    def _show_current(self) -> None:
        if self._is_filling:
            return
        row = self.findings.current_row()
        if row is None or self._sources is None:
            self.passages.show_finding("")
            return
        found = (self._sources.place(place) for place in row.finding.passages)
        places = [place for place in found if place is not None]
        ids = dict.fromkeys(word.value for word in row.finding.words if word.kind == "entity")
        records = [(id_, name) for id_ in ids if (name := self._sources.name(id_))]
        self.passages.show_finding(self.model.sentence(row.finding), places, records=records)
        self.centre.legend.show_acts(is_dismissed=row.is_dismissed, can_dismiss=not self._read_only)

    # what is done

    def open(self, number: int) -> None:
        """Wish to see a passage of the finding in hand, or its record where it has no passage."""
        row = self.findings.current_row()
        if row is None:
            return
        if not row.finding.passages:
            self.record_requested.emit(row.finding.records[0])
            return
        cards = self.passages.cards
        place = cards[number].place if number < len(cards) else row.finding.passages[0]
        self.passage_requested.emit(place.article, Span(place.start, place.end) if place.end else None)
        if place.record and place.end:
            self.mention_requested.emit(place.article, place.record)

    def dismiss(self) -> None:
        """Ask why the selected findings are right as they are; dismissed ones are listed again."""
        rows = self.findings.chosen_rows()
        if not rows or self._read_only:
            return
        if all(row.is_dismissed for row in rows):
            sentence = self.model.sentence(rows[0].finding)
            self.restore_requested.emit(tuple(row.finding.key for row in rows), sentence)
        else:
            self.reason.ask()

    def _dismissed(self, reason: str) -> None:
        rows = [row for row in self.findings.chosen_rows() if not row.is_dismissed]
        self.findings.setFocus(Qt.FocusReason.OtherFocusReason)
        if rows:
            sentence = self.model.sentence(rows[0].finding)
            self.dismiss_requested.emit(tuple(row.finding.key for row in rows), reason, sentence)
            announce(self.findings, self.tr("Dismissed: {sentence}").format(sentence=sentence))

    def _choose_kind(self, kind: str) -> None:
        self._kind = next(one for one in KINDS if one == kind)
        self.reason.hide()
        self._ask()

    def _choose_question(self, code: str) -> None:
        self._question[self._kind] = code
        self.reason.hide()
        self._fill()

    # the widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow sides in a narrow window, until the user has moved them."""
        super().resizeEvent(event)
        if not self._has_sizes:
            left, right = (270, 360) if self.width() >= _ROOMY else (224, 280)
            self.splitter.setSizes([left, max(380, self.width() - left - right), right])

    def _keep_sizes(self) -> None:
        self._has_sizes = True

    def filter_field(self) -> QLineEdit:
        """The field of the bar."""
        return self.bar.field

    def enter_rows(self) -> None:
        """The findings."""
        self.findings.setFocus(Qt.FocusReason.TabFocusReason)
