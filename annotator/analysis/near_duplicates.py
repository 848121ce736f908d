"""Articles that tell nearly the same in nearly the same words: agency copy, editions, corrected versions."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from annotator.text.shingles import fingerprint, folded_words, shingles

LEAST = 0.8
"""The least likeness of a pair that is worth a question."""

_SKETCH = 48
"""How many shingles stand for a text when its like is looked for: the smallest by number, the same ones everywhere."""
_SHARED = 0.35
"""Which part of their sketches two texts must share to be compared; alike ones share 0.8 and seldom below 0.5."""
_ALIKE = 60
"""Of more texts with one and the same shingle each is compared with so many before it."""

Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """Two articles (ids; `first` came first) and their likeness: 1.0 means the same words, else shared shingles / all.

    Case, accents, punctuation and blanks do not count.
    """

    first: str
    second: str
    likeness: float


def near_duplicates(
    articles: Iterable[tuple[str, str]], *, least: float = LEAST, progress: Progress = lambda _: None
) -> list[NearDuplicate]:
    """The pairs of (id, text) whose likeness is at least `least` (0.5 to 1), the most alike first, then as they came.

    Likeness is the Jaccard index of five-word shingles, exact for each pair that is compared; candidates share enough
    of their smallest shingles (bottom-k sketches, Broder 1997). Texts of the very same words are each paired with the
    first of them, which alone is compared with the others; texts without words never are. ValueError for other `least`.
    """
    if not 0.5 <= least <= 1:
        raise ValueError(f"not between 0.5 and 1: {least}")
    run = _Run(least)
    for done, (id_, text) in enumerate(articles, start=1):
        run.add(id_, text)
        progress(done)
    order = {id_: at for at, id_ in enumerate(run.order)}
    return sorted(run.pairs, key=lambda pair: (-pair.likeness, order[pair.first], order[pair.second]))


@dataclass(slots=True)
class _Run:
    """What is known of the texts so far: four bytes a shingle, and lists of those that share small shingles."""

    least: float
    order: list[str] = field(default_factory=list)
    pairs: list[NearDuplicate] = field(default_factory=list)
    _firsts: dict[bytes, str] = field(default_factory=dict)
    _ids: list[str] = field(default_factory=list)
    _sets: list[array[int]] = field(default_factory=list)
    _holders: defaultdict[int, array[int]] = field(default_factory=lambda: defaultdict(lambda: array("I")))

    def add(self, id_: str, text: str) -> None:
        """Compare a text with those before it, and keep it for those to come."""
        self.order.append(id_)
        words = folded_words(text)
        if not words:
            return
        mark = fingerprint(words)
        if mark in self._firsts:
            self.pairs.append(NearDuplicate(self._firsts[mark], id_, 1.0))
            return
        self._firsts[mark] = id_
        found = shingles(words)
        sketch = sorted(found)[:_SKETCH]
        for at in self._candidates(sketch, len(found)):
            likeness = _likeness(found, self._sets[at])
            if likeness >= self.least:
                self.pairs.append(NearDuplicate(self._ids[at], id_, likeness))
        number = len(self._ids)
        for shingle in sketch:
            self._holders[shingle].append(number)
        self._ids.append(id_)
        self._sets.append(array("I", found))

    def _candidates(self, sketch: list[int], size: int) -> Iterator[int]:
        """Earlier texts of a fitting size that share enough of the sketch, in their order."""
        shared: Counter[int] = Counter()
        for shingle in sketch:
            holders = self._holders.get(shingle)
            if holders is not None:
                shared.update(holders[-_ALIKE:])
        enough = max(_SHARED * len(sketch), 1)
        for at, count in sorted(shared.items()):
            other = len(self._sets[at])
            if count >= enough and self.least * max(size, other) <= min(size, other):
                yield at


def _likeness(found: set[int], other: array[int]) -> float:
    """The Jaccard index; two texts with the same shingles but other words are below 1.0."""
    both = len(found.intersection(other))
    likeness = both / (len(found) + len(other) - both)
    return min(likeness, 0.9999)
