"""Watches the project for contradictions once its page is looked at, and keeps the page up with every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.analysis.dismissals import SETTING, dismiss, dismissals, restore
from annotator.model.codebook import Codebook
from annotator.model.memory import Setting
from annotator.model.records import Article, Entity
from ui.controllers.desk import Desk
from ui.controllers.page_lane import PageLane
from ui.controllers.watch_sources import DeskSources
from ui.tasks import Progress, TaskRunner
from ui.views.watch_page import WatchPage

if TYPE_CHECKING:
    from annotator.analysis.finding import Finding
    from annotator.analysis.watch import Delta
    from annotator.model.change import Change
    from annotator.watching import Watching
    from annotator.workspace import Happened

_MOST = 20_000
"""Where changes of more records wait, the whole project is looked at anew."""


class WatchController(QObject):
    """Serves one watch page; `tasks` is a lane of its own, which whoever made it closes.

    Nothing is looked at before the page is shown for the first time, and while it is hidden changes only wait.
    """

    def __init__(self, desk: Desk, page: WatchPage, tasks: TaskRunner, *, language: str) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._lane: PageLane[Watching] = PageLane(tasks)
        self._language = language
        self._sources: DeskSources | None = None
        self._followed = ""
        self._is_ready = False
        self._waiting: list[Change] = []
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
        page.dismiss_requested.connect(self.dismiss)
        page.restore_requested.connect(self.restore)
        page.destroyed.connect(self._lane.abandon)

    # the project

    def show_project(self) -> None:
        """Serve the project on the desk, or none."""
        self.let_go()
        if not self._desk.is_open:
            self._sources = None
            self._page.set_project(None)
            return
        self._sources = DeskSources(self._desk, self._language)
        self._page.set_project(self._sources, read_only=self._desk.workspace.read_only)
        self._show_dismissed()
        if self._page.isVisible():
            self.look()

    def let_go(self) -> None:
        """Give up what is under way, and let go of the file."""
        self._followed = ""
        self._begin_anew()
        self._lane.empty()

    def _begin_anew(self) -> None:
        self._lane.begin_anew()
        self._is_ready, self._waiting = False, []

    # looking

    def look(self) -> None:
        """Look at the whole project, or where that is done or under way for who annotates now, at what has changed."""
        if not self._desk.is_open:
            return
        if self._followed != self._desk.workspace.annotator.id:
            self._look_anew()
        elif self._waiting:
            self._learn_waiting()

    def _look_anew(self) -> None:
        from annotator.watching import Watching

        if not self._desk.is_open:
            return
        workspace, lane = self._desk.workspace, self._lane
        path, annotator = workspace.path, workspace.annotator.id
        lane.cancel()
        self._followed = annotator
        self._begin_anew()
        self._page.set_findings(())
        self._page.set_state("running")

        def work(progress: Progress) -> list[Finding]:
            lane.shut()
            lane.source = Watching(path, annotator)
            return lane.source.begin(progress)

        lane.run(
            work,
            on_done=self._show,
            on_failed=self._fail,
            on_cancelled=self._stop,
            progress=self._page.show_progress,
        )

    def _show(self, findings: list[Finding]) -> None:
        self._is_ready = True
        self._page.set_state("ready")
        self._page.set_findings(findings)

    def _stop(self) -> None:
        """What was under way was given up: nothing is known about the whole any more."""
        self._is_ready = False
        self._page.set_findings(())
        self._page.set_state("stopped")

    def _fail(self, error: Exception) -> None:
        self._stop()
        self._desk.failed.emit(error)

    # following the project

    def _follow(self, happened: Happened) -> None:
        change = happened.change
        records = (*change.removed, *change.added)
        for record in records:
            if isinstance(record, Article) and self._sources is not None:
                self._sources.forget(record.id)
        if any(isinstance(record, Setting) and record.id == SETTING for record in records):
            self._show_dismissed()
        if any(isinstance(record, Codebook) for record in records):
            self._page.refresh_questions()
        elif any(isinstance(record, Entity | Article) for record in records):
            self._page.refresh_words()
        if not self._followed:
            return
        self._waiting.append(change)
        if sum(len(one.removed) + len(one.added) for one in self._waiting) > _MOST:
            self._waiting, self._followed = [], ""
        if self._page.isVisible():
            self.look()

    def _learn_waiting(self) -> None:
        """Learn of the changes since the page was last in front."""
        changes, self._waiting = self._waiting, []
        lane = self._lane

        def work(progress: Progress) -> Delta | None:
            return lane.source.learn(*changes, progress=progress) if lane.source else None

        lane.run(
            work,
            on_done=self._learn,
            on_failed=self._fail,
            on_cancelled=self._stop,
        )

    def _learn(self, delta: Delta | None) -> None:
        if delta and self._is_ready:
            self._page.apply(delta)

    # setting findings aside

    def dismiss(self, keys: tuple[str, ...], reason: str, sentence: str) -> None:
        """Set findings aside, with a reason that may be ""."""
        workspace = self._desk.workspace
        setting, annotator = workspace.memory.setting(SETTING), workspace.annotator.id
        self._desk.do(dismiss(setting, keys, reason=reason, annotator=annotator, words=sentence))

    def restore(self, keys: tuple[str, ...], sentence: str) -> None:
        """List findings again."""
        self._desk.do(restore(self._desk.workspace.memory.setting(SETTING), keys, words=sentence))

    def _show_dismissed(self) -> None:
        setting = self._desk.workspace.memory.setting(SETTING)
        self._page.set_dismissed(dismissals(setting.value if setting else ""))
