"""The work of the corpus' events on a runner's thread: handed over in turns."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any

from ui.controllers.page_lane import PageLane
from ui.tasks import Cancelled, TaskRunner

if TYPE_CHECKING:
    from annotator.corpus_frames import CorpusFrames

_TURN_S = 0.1


class CorpusEventsLane(PageLane[Any]):
    """`taken` is set by whoever took a batch."""

    source: CorpusFrames | None

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__(tasks)
        self.taken = Event()

    def hand_over(self, give: Callable[[], object], check: Callable[[], object]) -> None:
        """Give a batch to the screen's thread and wait until it was taken; on the worker's thread.

        `check` raises where the work was asked to stop.
        """
        self.taken.clear()
        if self._is_gone:
            raise Cancelled
        give()
        while not self.taken.wait(_TURN_S):
            check()
