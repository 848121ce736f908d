"""The search's work on a runner's thread: handed over in turns, given up when the page goes."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from ui.controllers.search_run import Reader
from ui.tasks import Cancelled, Progress, Task, TaskRunner

T = TypeVar("T")
_TURN_S = 0.1


class SearchLane:
    """Knows which tasks of a runner are the search's own, and outlives the page by as much as they do.

    `reader` is what they read with; `taken` is set by whoever took a batch.
    """

    def __init__(self, tasks: TaskRunner) -> None:
        self._tasks = tasks
        self._own: list[Task] = []
        self._is_gone = False
        self.reader: Reader | None = None
        self.taken = Event()

    def run(
        self,
        function: Callable[[Progress], T],
        *,
        on_done: Callable[[T], object],
        on_failed: Callable[[Exception], object],
        on_cancelled: Callable[[], object] | None = None,
    ) -> Task:
        """Run a function behind those that wait; nothing follows once the page has gone."""
        task = self._tasks.run(
            function,
            on_done=lambda result: self._end(task, lambda: on_done(result)),
            on_failed=lambda error: self._end(task, lambda: on_failed(error)),
            on_cancelled=lambda: self._end(task, on_cancelled or _nothing),
        )
        self._own.append(task)
        return task

    def hand_over(self, give: Callable[[], object], progress: Progress) -> None:
        """Give a batch to the screen's thread and wait until it was taken; called on the worker's thread.

        One at a time: a worker that goes on makes every stroke of the painting wait for the interpreter.
        """
        self.taken.clear()
        if self._is_gone:
            raise Cancelled
        give()
        while not self.taken.wait(_TURN_S):
            progress(0, 0)

    def empty(self) -> None:
        """Give up what is under way and wait for its end."""
        for task in self._own:
            task.cancel()
        self._tasks.wait_for_done()
        self.reader = None

    def abandon(self) -> None:
        """The page has gone: give up what is under way, and close the reader behind it."""
        self._is_gone = True
        for task in self._own:
            task.cancel()
        reader, self.reader = self.reader, None
        if reader is not None:
            self._tasks.run(lambda _progress: reader.close(), on_done=lambda _none: None, on_failed=_ignore)

    def _end(self, task: Task, follow: Callable[[], object]) -> None:
        self._own.remove(task)
        if not self._is_gone:
            follow()


def _nothing() -> None:
    """Nobody waits for it."""


def _ignore(_error: Exception) -> None:
    """The runner has logged it."""
