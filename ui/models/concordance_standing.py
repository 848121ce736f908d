"""What the hits are to the annotator: not tagged, tagged, or somebody else."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from annotator.model.folding import key
from annotator.model.records import Entity
from ui.models.concordance_rows import HitRow, Standing

Place = tuple[int, int]
"""Start and end of a hit, in code points."""
_NEAR = 48
_PUNCTUATION = ".,;:!?…()[]«»“”\"'’‘–—-"
_SLACK = 12
"""How many more code points than the name has are looked at: blanks, combining accents."""


class Mark(Protocol):
    """Where a mention stands in its article, its label, the ids of its records, its own id."""

    @property
    def article(self) -> str:
        """The article's id."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """Behind the last code point."""

    @property
    def label(self) -> str:
        """The code of the label."""

    @property
    def entities(self) -> tuple[str, ...]:
        """The ids of the records."""

    @property
    def mention(self) -> str:
        """The mention's own id."""


@dataclass(frozen=True, slots=True)
class _Longer:
    """A longer name around some words: what stands before and behind them, and whose name it is."""

    before: str
    after: str
    entity: str


class LongerNames:
    """The names of all records but one, found by words within them; asking costs the same however many there are."""

    def __init__(self, entities: Iterable[Entity], target: str) -> None:
        self._names: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._whole: dict[str, str] = {}
        self._known: dict[str, dict[str, list[_Longer]]] = {}
        listed = list(entities)
        own = {key(name) for found in listed if found.id == target for name in (found.name, *found.aliases)}
        for entity in listed:
            for name in {key(name) for name in (entity.name, *entity.aliases)} - own if entity.id != target else ():
                words = name.split(" ")
                if len(words) > 1:
                    self._whole.setdefault(name, entity.id)
                    for word in set(words):
                        self._names[word].append((name, entity.id))

    def around(self, text: str, place: Place) -> str:
        """The id of the record whose longer name the words at `place` are a part of, or whose full name they are.

        "" for none; one word alone is nobody's full name.
        """
        start, end = place
        words = _folded(text[start:end])
        if words in self._whole:
            return self._whole[words]
        known = self._known.get(words)
        if known is None:
            known = self._known[words] = self._candidates(words)
        if not known:
            return ""
        before, after = text[max(0, start - _NEAR) : start].split(), text[end : end + _NEAR].split()
        near = [_edge(one) for one in (*before[-1:], *after[:1])]
        for longer in (found for word in near for found in known.get(word, ())):
            if _ends(text, start, longer.before) and _begins(text, end, longer.after):
                return longer.entity
        return ""

    def _candidates(self, words: str) -> dict[str, list[_Longer]]:
        """The longer names around these words by the word next to them, the longest first."""
        found: list[_Longer] = []
        for name, entity in self._names.get(words.partition(" ")[0], ()):
            before, hit, after = f" {name} ".partition(f" {words} ")
            if hit and (before or after):
                found.append(_Longer(before.strip(), after.strip(), entity))
        by_word: dict[str, list[_Longer]] = defaultdict(list)
        for longer in sorted(found, key=lambda one: -len(one.before) - len(one.after)):
            next_word = longer.before.rpartition(" ")[2] or longer.after.partition(" ")[0]
            by_word[_edge(next_word)].append(longer)
        return dict(by_word)


@lru_cache(4096)
def _folded(words: str) -> str:
    return key(words)


def _edge(word: str) -> str:
    """A word without the punctuation around it, folded."""
    return _folded(word.strip(_PUNCTUATION))


def _ends(text: str, offset: int, words: str) -> bool:
    """Whether `words` (folded) stand right before `offset`."""
    if not words:
        return True
    near = key(text[max(0, offset - len(words) - _SLACK) : offset])
    rest = near[: -len(words)]
    return near.endswith(words) and not rest[-1:].isalnum()


def _begins(text: str, offset: int, words: str) -> bool:
    """Whether `words` (folded) stand right behind `offset`."""
    if not words:
        return True
    near = key(text[offset : offset + len(words) + _SLACK])
    return near.startswith(words) and not near[len(words) : len(words) + 1].isalnum()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Compares hits with the annotator's marks and with one record (`target`, "" for none).

    A mark of exactly the hit's words counts. So does one that overlaps them, when it bears the record's own `label`, or
    with no record, one of those that name records (`naming`): a country may stand within the name of an actor.
    """

    target: str
    names: LongerNames | None
    naming: frozenset[str]
    label: str = ""

    def rows(self, article: str, text: str, *, places: Sequence[Place], marks: Sequence[Mark]) -> tuple[HitRow, ...]:
        """The hits at `places` of one article with what they are."""
        ordered = sorted(marks, key=lambda mark: mark.start)
        starts = [mark.start for mark in ordered]
        longest = max((mark.end - mark.start for mark in ordered), default=0)
        return tuple(
            self._row(article, text, span=span, marks=self._near(span, ordered, starts=starts, longest=longest))
            for span in places
        )

    def _near(self, span: Place, marks: Sequence[Mark], *, starts: Sequence[int], longest: int) -> Sequence[Mark]:
        if not marks:
            return ()
        return marks[bisect_left(starts, span[0] - longest) : bisect_left(starts, span[1])]

    def _row(self, article: str, text: str, *, span: Place, marks: Sequence[Mark]) -> HitRow:
        form = " ".join(text[span[0] : span[1]].split())
        mark = self._best(span, marks)
        if mark is not None:
            is_other = bool(self.target and mark.entities) and self.target not in mark.entities
            standing: Standing = "other" if is_other else "tagged"
            place = (mark.start, mark.end)
            return HitRow(article, span[0], span[1], form, standing, mark.label, mark.entities, place, mark.mention)
        other = self.names.around(text, span) if self.names else ""
        if other:
            return HitRow(article, span[0], span[1], form, "other", "", (other,))
        return HitRow(article, span[0], span[1], form)

    def _best(self, span: Place, marks: Sequence[Mark]) -> Mark | None:
        fitting = [mark for mark in marks if self._counts(span, mark)]
        return max(fitting, key=lambda mark: self._rank(span, mark)) if fitting else None

    def _counts(self, span: Place, mark: Mark) -> bool:
        if mark.start == span[0] and mark.end == span[1]:
            return True
        hinders = mark.label == self.label if self.target else mark.label in self.naming
        return hinders and mark.start < span[1] and span[0] < mark.end

    def _rank(self, span: Place, mark: Mark) -> tuple[bool, bool, bool, int]:
        is_same = mark.start == span[0] and mark.end == span[1]
        is_target = bool(self.target) and self.target in mark.entities
        return is_target, mark.label == self.label, is_same, mark.start - mark.end
