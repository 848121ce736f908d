"""Which mentions one column of tags can hold: whole tokens, one run, none within or across another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.formats.conll_columns.schemes import Run
from annotator.model.records import Mention
from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class Left:
    """A mention that the column cannot hold: what it is ("nested mention" …) and why it was left out."""

    mention: Mention
    what: str
    why: str


class Column:
    """One column over the tokens of an article; it takes the longest mentions first."""

    def __init__(self, tokens: Sequence[Span]) -> None:
        self._starts = [token.start for token in tokens]
        self._ends = [token.end for token in tokens]
        self._taken: list[Run | None] = [None] * len(tokens)
        self.kept: list[tuple[Run, Mention]] = []
        self.left: list[Left] = []

    def take(self, mentions: Iterable[Mention]) -> None:
        """Take what can be held; `kept` ascends, `left` is by place."""
        order = sorted(mentions, key=lambda m: (m.start - m.end, m.start, m.label, m.id))
        for mention in order:
            found = self._run(mention)
            if isinstance(found, Left):
                self.left.append(found)
                continue
            self.kept.append((found, mention))
            self._taken[found.start : found.end] = [found] * (found.end - found.start)
        self.kept.sort(key=lambda pair: pair[0].start)
        self.left.sort(key=lambda left: (left.mention.start, left.mention.end, left.mention.label, left.mention.id))

    def _run(self, mention: Mention) -> Run | Left:
        if len(mention.spans) > 1:
            return Left(mention, "discontinuous mention", "a run of tags has no gaps")
        first = bisect_right(self._ends, mention.start)
        last = bisect_left(self._starts, mention.end)
        if first >= last:
            return Left(mention, "blank mention", "it holds no token")
        if self._starts[first] < mention.start or self._ends[last - 1] > mention.end:
            return Left(mention, "mention within a token", "tags stand on whole tokens")
        run = Run(first, last, mention.label)
        for other in self._taken[first:last]:
            if other is not None:
                inside = other.start <= run.start and run.end <= other.end
                what = "nested mention" if inside else "crossing mention"
                return Left(mention, what, "one column holds one tag a token; the longer mention serves")
        return run
