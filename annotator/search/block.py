"""Some folded articles in one string, so that one scan goes over all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from annotator.model.folding import LOOSE
from annotator.search.hit import ArticleHits, Place

_BORDER = "\n\n"
"""No phrase goes over a blank line, no word over a line break."""


class Block:
    """The articles `ids` and their folded texts one behind the other in `text`; a value, never changed.

    `loose` tells whether signs without a width stand somewhere.
    """

    __slots__ = ("_starts", "ids", "loose", "text")

    def __init__(self, ids: tuple[str, ...], folded: Sequence[str]) -> None:
        self.ids = ids
        self.text = _BORDER.join((*folded, ""))
        self.loose = LOOSE in self.text
        self._starts = list(accumulate((len(one) + len(_BORDER) for one in folded), initial=0))

    def of(self, index: int) -> str:
        """The folded text of the article at this index."""
        return self.text[self._starts[index] : self._starts[index + 1] - len(_BORDER)]

    def texts(self) -> list[str]:
        """The folded texts of all articles."""
        return [self.of(index) for index in range(len(self.ids))]

    def parted(self, places: Sequence[Place]) -> list[ArticleHits]:
        """Ascending places in `text` as those of each article."""
        starts, ids, new = self._starts, self.ids, tuple.__new__
        stop = base = 0
        own: list[Place] = []
        result = []
        for start, end in places:
            if start >= stop:
                index = bisect_right(starts, start) - 1
                base, stop = starts[index], starts[index + 1]
                own = []
                result.append(new(ArticleHits, (ids[index], own)))  # half the time of ArticleHits(…)
            own.append((start - base, end - base))
        return result
