"""The work of a page on a runner's thread: given up when the project or the page goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from ui.tasks import Progress, Task, TaskRunner

T = TypeVar("T")


class Closable(Protocol):
    """What reads the project's file for a page."""

    def close(self) -> None:
        """Let go of the file."""


S = TypeVar("S", bound=Closable)


class PageLane(Generic[S]):
    """Knows which tasks of a runner are the page's own; outlives the page by as much as they do.

    `look` numbers what the page asks for: answers to what was asked before the last `begin_anew` are nobody's.
    `source` is made, used and closed on the runner's thread.
    """

    def __init__(self, tasks: TaskRunner) -> None:
        self._tasks = tasks
        self._own: list[Task] = []
        self._is_gone = False
        self.look = 0
        self.source: S | None = None

    @property
    def is_busy(self) -> bool:
        """Whether anything of its own is under way or waits."""
        return bool(self._own)

    def begin_anew(self) -> None:
        """From now on answers to what was asked before are nobody's."""
        self.look += 1

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        on_done: Callable[[T], object],
        on_failed: Callable[[Exception], object],
        on_cancelled: Callable[[], object],
        progress: Callable[[int, int], object] | None = None,
    ) -> None:
        """Run something behind what waits; nothing follows once the page has gone or begun anew."""
        look = self.look

        def follow(answer: Callable[[], object]) -> None:
            if not self._is_gone and look == self.look:
                answer()

        def end(answer: Callable[[], object]) -> None:
            self._own.remove(task)
            follow(answer)

        task = self._tasks.run(
            work,
            on_done=lambda result: end(lambda: on_done(result)),
            on_failed=lambda error: end(lambda: on_failed(error)),
            on_cancelled=lambda: end(on_cancelled),
            on_progress=None if progress is None else lambda done, total: follow(lambda: progress(done, total)),
        )
        self._own.append(task)

    def cancel(self) -> None:
        """Ask what is under way to stop."""
        for task in self._own:
            task.cancel()

    def empty(self) -> None:
        """Give up what is under way, close the file and wait for that."""
        self.cancel()
        if self._close_behind():
            self._tasks.wait_for_done()

    def abandon(self) -> None:
        """The page has gone: give up what is under way, and close the file behind it."""
        self._is_gone = True
        self.cancel()
        self._close_behind()

    def _close_behind(self) -> bool:
        """Close the file behind what is under way; whether there is anything to close."""
        is_wanted = self.source is not None or bool(self._own)
        if is_wanted:
            self._tasks.run(lambda _progress: self.shut(), on_done=_nothing, on_failed=_nothing)
        return is_wanted

    def shut(self) -> None:
        """Close the file; on the runner's thread."""
        if self.source is not None:
            self.source.close()
            self.source = None


def _nothing(_result: object) -> None:
    """Nobody waits for it."""
