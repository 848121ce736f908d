"""Reading the corpus' events on a worker's thread: rows by article, in batches that grow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from time import perf_counter

from annotator.corpus_frames import CorpusFrames
from ui.controllers.corpus_event_rows import EventRows
from ui.models.corpus_event_row import EventRow
from ui.tasks import Progress

Found = tuple[str, Sequence[EventRow]]
"""An article's id and all its rows."""

_SIZES = (100, 500, 1000)
"""How many rows the first batches have at least, and all behind them: each makes the table anew."""
_PATIENCE_S = 0.5


@dataclass(frozen=True, slots=True)
class EventsRun:
    """Reads `ids`; with `with_empty` also those that have nothing any more are handed over."""

    source: CorpusFrames
    language: str
    hand_over: Callable[[list[Found], Callable[[], object]], object]

    def run(self, ids: Sequence[str], progress: Progress, *, with_empty: bool = False) -> int:
        """How many articles were looked at, when all are."""
        sizes = chain(_SIZES, repeat(_SIZES[-1]))
        waiting: list[Found] = []
        count, most, last = 0, next(sizes), perf_counter()
        told, made = [0, len(ids)], EventRows(self.source, self.language)

        def tell(done: int, total: int) -> None:
            told[:] = done, total
            progress(done, total)

        for portion in self.source.read(ids, tell, with_empty=with_empty):
            for found in portion:
                rows = made.of(found)
                waiting.append((found.id, rows))
                count += len(rows)
            is_late = count >= most // 5 and perf_counter() - last > _PATIENCE_S
            if count >= most or is_late:
                self.hand_over(waiting, lambda: progress(*told))
                waiting, count, most, last = [], 0, next(sizes), perf_counter()
        if waiting:
            self.hand_over(waiting, lambda: progress(*told))
        return len(ids)
