"""Reads the events of the corpus once their page is looked at, and keeps the page up with every change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.model.codebook import Codebook
from annotator.model.records import Article, Entity, Frame, Mention
from ui.controllers.corpus_events_lane import CorpusEventsLane
from ui.controllers.desk import Desk
from ui.controllers.same_events import SameEvents
from ui.tasks import Progress, TaskRunner
from ui.views.events_page import EventsPage

if TYPE_CHECKING:
    from annotator.corpus_frames import CorpusFrames
    from annotator.model.change import Change
    from annotator.workspace import Happened
    from ui.controllers.corpus_events_run import EventsRun, Found

Follow = Callable[[int, "Sequence[Found]"], None]


class CorpusEventsController(QObject):
    """Serves one page of events; `tasks` is a lane of its own, which whoever made it closes.

    Nothing is read before the page is shown for the first time, and while it is hidden changes only wait. What changes
    is read anew article by article; only rows that differ are touched. `written` carries the path of a table.
    """

    written = Signal(str)
    _found = Signal(int, object)

    def __init__(self, desk: Desk, page: EventsPage, tasks: TaskRunner, *, language: str) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._tasks = tasks
        self._lane = CorpusEventsLane(tasks)
        self._language = language
        self.same = SameEvents(desk, page)
        self._followed = ""
        self._is_ready = False
        self._articles: set[str] = set()
        self._records: set[str] = set()
        self._changes: list[Change] = []
        self._connect()
        self.show_project()

    def _connect(self) -> None:
        desk, page = self._desk, self._page
        desk.project_opened.connect(self.show_project)
        desk.project_closing.connect(self.let_go)
        desk.project_closed.connect(self.show_project)
        desk.changed.connect(self._follow)
        page.shown.connect(self.look)
        page.again_requested.connect(self._look_anew)
        page.stop_requested.connect(self._lane.cancel)
        page.table_requested.connect(self._ask_table)
        page.destroyed.connect(self._lane.abandon)
        self._found.connect(self._take, Qt.ConnectionType.QueuedConnection)

    # the project

    def show_project(self) -> None:
        """Serve the project on the desk, or none."""
        self.let_go()
        if not self._desk.is_open:
            self._page.set_project(None)
            return
        self._page.set_project(self._desk.workspace.codebook, read_only=self._desk.workspace.read_only)
        if self._page.isVisible():
            self.look()

    def let_go(self) -> None:
        """Give up what is under way, and let go of the file."""
        self._followed = ""
        self._begin_anew()
        self._lane.empty()

    def _begin_anew(self) -> int:
        """The number of the look that begins."""
        self._lane.begin_anew()
        self._is_ready = False
        self._articles, self._records, self._changes = set(), set(), []
        return self._lane.look

    # reading

    def look(self) -> None:
        """Read everything, or where that is done for who annotates now, what has changed since."""
        if not self._desk.is_open:
            return
        if self._followed != self._desk.workspace.annotator.id:
            self._look_anew()
        elif self._is_ready and (self._articles or self._records or self._changes):
            self._read_waiting()

    def _look_anew(self) -> None:
        from annotator.corpus_frames import CorpusFrames

        if not self._desk.is_open:
            return
        workspace, lane = self._desk.workspace, self._lane
        path, annotator = workspace.path, workspace.annotator.id
        lane.cancel()
        self._followed = annotator
        number = self._begin_anew()
        self._page.model.clear()
        self._page.set_codebook(workspace.codebook)
        self._page.set_state("running")

        def work(progress: Progress) -> int:
            lane.shut()
            source = lane.source = CorpusFrames(path, annotator)
            return self._run(source, number).run(source.article_ids(), progress)

        self._start(work, self._finish)

    def _read_waiting(self) -> None:
        """Read anew what the changes touched since the page was last in front."""
        lane, number, changes = self._lane, self._lane.look, self._changes
        touched = sorted(self._articles | self._page.model.store.articles_of(self._records))
        self._articles, self._records, self._changes = set(), set(), []

        def work(progress: Progress) -> int:
            if lane.source is None:
                return 0
            for change in changes:
                lane.source.learn(change)
            return self._run(lane.source, number).run(touched, progress, with_empty=True)

        self._start(work, lambda _count: None)

    def _run(self, source: CorpusFrames, number: int) -> EventsRun:
        from ui.controllers.corpus_events_run import EventsRun

        def hand_over(found: list[Found], check: Callable[[], object]) -> None:
            self._lane.hand_over(lambda: self._found.emit(number, found), check)

        return EventsRun(source, self._language, hand_over)

    def _start(self, work: Callable[[Progress], int], done: Callable[[int], None]) -> None:
        self._lane.run(
            work,
            on_done=done,
            on_failed=self._fail,
            on_cancelled=self._stop,
            progress=self._page.show_progress,
        )

    @Slot(int, object)
    def _take(self, number: int, found: Sequence[Found]) -> None:
        try:
            if number == self._lane.look:
                self._page.take(found)
        finally:
            self._lane.taken.set()

    def _finish(self, _count: int) -> None:
        self._is_ready = True
        self._page.set_state("ready")
        self.look()

    def _stop(self) -> None:
        """What was under way was given up: what was read stays, and is followed no more."""
        self._is_ready = False
        self._page.set_state("stopped")

    def _fail(self, error: Exception) -> None:
        self._stop()
        self._desk.failed.emit(error)

    # following the project

    def _follow(self, happened: Happened) -> None:
        if not self._followed:
            return
        change, records = happened.change, (*happened.change.removed, *happened.change.added)
        if any(isinstance(record, Codebook) for record in records):
            self._followed = ""
        for record in records:
            if isinstance(record, Mention | Frame) and record.annotator == self._followed:
                self._articles.add(record.article)
            elif isinstance(record, Article):
                self._articles.add(record.id)
        entities = [record for record in records if isinstance(record, Entity)]
        if entities:
            self._changes.append(change)
            self._records.update(record.id for record in change.removed if isinstance(record, Entity))
        if self._page.isVisible():
            self.look()

    # the table

    def _ask_table(self) -> None:
        from ui.controllers.corpus_events_table import ask_path, writing

        path = ask_path(self._desk, self._page)
        if path is not None:
            self._tasks.run(
                writing(path, self._page.model.shown()), on_done=self.written.emit, on_failed=self._desk.failed.emit
            )
