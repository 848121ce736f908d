"""Copies of the project without the articles' text, and texts put back into such copies.

What reads formats or the domain's sharing is imported when it is used: the window comes first.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model.errors import ProjectError, ReadOnlyProject
from ui.controllers.desk import Desk
from ui.tasks import Progress, Task, TaskRunner

if TYPE_CHECKING:
    from annotator.exchange.text_restoring import Waiting
    from annotator.formats.report import Report
    from annotator.model.records import Article
    from annotator.workspace import Workspace

_TURN_S = 0.1
_SHOWN = 5


class TextSharing(QObject):
    """Writes shared copies and puts texts back, on the runner's thread; only storing is done on this one.

    `finished` carries the report, `advanced` a code ("share", "restore-text"), how much is done and how much there is.
    """

    finished = Signal(object)
    advanced = Signal(str, int, int)
    _text_read = Signal(object, object, object, object)

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._own: list[Task] = []
        self._taken = Event()
        self._text_read.connect(self._put)
        desk.project_closing.connect(self.stop)

    def share(self, out: Path, *, titles: bool) -> None:
        """Write a copy without the texts to `out`, in place of what lies there; `titles` tells whether titles stay."""
        path = self._desk.workspace.path
        try:
            is_itself = out.exists() and out.samefile(path)
        except OSError as error:
            self._desk.failed.emit(error)
            return
        if is_itself:
            self._desk.failed.emit(ProjectError(out, self.tr("this is the project itself")))
            return

        def write(progress: Progress) -> Report:
            from annotator.workspace import Workspace

            reader = Workspace.open(path, annotator="", read_only=True)
            try:
                total = reader.counts()["articles"]
                return _shared(reader, out, titles=titles, progress=lambda done, _total: progress(done, total))
            finally:
                reader.close()

        self._start("share", write, self.finished.emit)

    def restore(self, groups: Mapping[str, Sequence[Path]]) -> None:
        """Put the texts of files, by format, into the articles that wait for theirs; one undo takes back one article.

        Where it is stopped, what was put back stays and is reported.
        """
        from annotator.formats.report import Report

        workspace = self._desk.workspace
        if workspace.read_only:
            self._desk.failed.emit(ReadOnlyProject(workspace.path))
            return
        report = Report("restore-text", next(iter(groups)) if len(groups) == 1 else "")

        def read(progress: Progress) -> Report:
            self._read_texts(workspace.path, groups, report, progress, owner=workspace)
            return report

        def stopped() -> None:
            if report.articles and self._desk.is_open and self._desk.workspace is workspace:
                self.finished.emit(report)

        self._start("restore-text", read, self.finished.emit, on_cancelled=stopped)

    def stop(self) -> None:
        """Ask what is under way to stop."""
        for task in self._own:
            task.cancel()

    def _start(
        self,
        what: str,
        work: Callable[[Progress], Report],
        on_done: Callable[[Report], object],
        *,
        on_cancelled: Callable[[], object] = lambda: None,
    ) -> None:
        def ended(follow: Callable[[], object]) -> None:
            self._own.remove(task)
            follow()

        task = self._tasks.run(
            work,
            on_done=lambda report: ended(lambda: on_done(report)),
            on_failed=lambda error: ended(lambda: self._desk.failed.emit(error)),
            on_cancelled=lambda: ended(on_cancelled),
            on_progress=lambda done, total: self.advanced.emit(what, done, total),
        )
        self._own.append(task)

    # on the runner's thread

    def _read_texts(
        self,
        path: Path,
        groups: Mapping[str, Sequence[Path]],
        report: Report,
        progress: Progress,
        *,
        owner: Workspace,
    ) -> None:
        from annotator.exchange.text_restoring import Waiting, read_texts, tell_waiting
        from annotator.workspace import Workspace

        reader = Workspace.open(path, annotator="", read_only=True)
        try:
            waiting = Waiting.of(reader)
            done = 0
            for code, paths in groups.items():
                for article in read_texts(reader, paths, code, options={}, report=report):
                    self._hand_over(article, waiting, report, owner=owner, check=partial(progress, done, 0))
                    done += 1
                    progress(done, 0)
        finally:
            reader.close()
        still = sorted(waiting.names.values())
        before = len(report.warnings)
        tell_waiting(waiting, report)
        _place(report, before, ", ".join(still[:_SHOWN]) + (" …" if len(still) > _SHOWN else ""))

    def _hand_over(
        self, article: Article, waiting: Waiting, report: Report, *, owner: Workspace, check: Callable[[], object]
    ) -> None:
        """Give a text to the screen's thread and wait until it is stored, so that Stop is heard between two."""
        self._taken.clear()
        self._text_read.emit(article, waiting, report, owner)
        while not self._taken.wait(_TURN_S):
            check()

    # on the screen's thread

    def _put(self, article: Article, waiting: Waiting, report: Report, owner: Workspace) -> None:
        from annotator.exchange.text_restoring import restoring

        def put() -> None:
            before = len(report.warnings)
            changes = restoring(owner, article, waiting, report)
            _place(report, before, owner.article(changes[0].article).name if changes else article.name)
            for change in changes:
                owner.do(change)

        try:
            if not self._desk.is_open or self._desk.workspace is not owner or not self._desk.attempt(put):
                self.stop()
        finally:
            self._taken.set()


def _place(report: Report, before: int, place: str) -> None:
    """The warnings behind so many, where they tell no place, are about this one."""
    report.warnings[before:] = [replace(found, path=found.path or place) for found in report.warnings[before:]]


def _shared(reader: Workspace, out: Path, *, titles: bool, progress: Callable[[int, int], None]) -> Report:
    """Share into a folder beside `out` first: what lies there goes only when the copy is whole."""
    from annotator.exchange.sharing import share_project

    try:
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".attache-", ignore_cleanup_errors=True) as folder:
            made = Path(folder) / out.name
            report = share_project(reader, made, title=titles, progress=progress)
            made.replace(out)
            return report
    except OSError as error:
        raise ProjectError(out, error.strerror or str(error)) from error
