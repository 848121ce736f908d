"""Work away from the screen's thread, one piece after the other."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Called with how much is done and how much there is (0: unknown); raises Cancelled once the user asked to stop."""
_log = logging.getLogger(__name__)


class Cancelled(Exception):
    """The user asked to stop; the work leaves by this."""


@dataclass(eq=False)
class Task:
    """One piece of work on its way; `cancel` asks it to stop at its next progress call."""

    on_done: Callable[[object], None]
    on_failed: Callable[[Exception], None]
    on_progress: Callable[[int, int], None]
    on_cancelled: Callable[[], None]
    stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the work to stop."""
        self.stop.set()

    def report(self, done: int, total: int) -> None:
        """Raise Cancelled where the work was asked to stop."""
        if self.stop.is_set():
            raise Cancelled


class TaskRunner(QObject):
    """A lane for one piece of work at a time; every answer comes back on the thread that the runner lives on.

    `busy_changed` tells whether anything is under way.
    """

    busy_changed = Signal(bool)
    _progressed = Signal(object, int, int)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = ThreadPoolExecutor(1, thread_name_prefix="attache")
        self._tasks: list[Task] = []
        self._futures: list[Future[None]] = []
        self._progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way or waiting."""
        return bool(self._tasks)

    def run(
        self,
        function: Callable[[Progress], T],
        *,
        on_done: Callable[[T], object],
        on_failed: Callable[[Exception], object],
        on_progress: Callable[[int, int], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
    ) -> Task:
        """Run a function behind those that wait; exactly one of done, failed, cancelled follows."""
        task = Task(
            on_done=lambda result: _ignore(on_done(result)),  # type: ignore[arg-type]
            on_failed=lambda error: _ignore(on_failed(error)),
            on_progress=lambda done, total: _ignore(on_progress(done, total) if on_progress else None),
            on_cancelled=lambda: _ignore(on_cancelled() if on_cancelled else None),
        )
        self._tasks.append(task)
        self._futures = [future for future in self._futures if not future.done()]
        if len(self._tasks) == 1:
            self.busy_changed.emit(True)
        self._futures.append(self._lane.submit(self._work, task, function))
        return task

    def cancel_all(self) -> None:
        """Ask everything to stop."""
        for task in self._tasks:
            task.cancel()

    def wait_for_done(self) -> None:
        """Block until all work has ended, then deliver its answers."""
        from PySide6.QtCore import QCoreApplication, QEvent

        for future in self._futures:
            future.result()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def close(self) -> None:
        """Stop everything and end the thread; the runner is of no further use."""
        self.cancel_all()
        self.wait_for_done()
        self._lane.shutdown(wait=True, cancel_futures=True)

    def _work(self, task: Task, function: Callable[[Progress], object]) -> None:
        def progress(done: int, total: int) -> None:
            task.report(done, total)
            self._progressed.emit(task, done, total)

        try:
            task.report(0, 0)
            result: object = function(progress)
        except Exception as error:  # noqa: BLE001 handed over to the screen's thread, where it is shown
            result = _Failure(error)
        self._ended.emit(task, result)

    @Slot(object, int, int)
    def _on_progressed(self, task: Task, done: int, total: int) -> None:
        if not task.stop.is_set():
            task.on_progress(done, total)

    @Slot(object, object)
    def _on_ended(self, task: Task, result: object) -> None:
        self._tasks.remove(task)
        if not self._tasks:
            self.busy_changed.emit(False)
        if not isinstance(result, _Failure):
            task.on_done(result)
        elif isinstance(result.error, Cancelled):
            task.on_cancelled()
        else:
            _log.error("work failed", exc_info=result.error)
            task.on_failed(result.error)


@dataclass(frozen=True)
class _Failure:
    error: Exception


def _ignore(_answer: object) -> None:
    """Slots may answer something; nobody wants it."""
