"""The rows of a WebAnno TSV file: tokens, and the parts of tokens that annotations need."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.model.span import Span
from annotator.text.sentences import sentences
from annotator.text.tokens import tokens


@dataclass(slots=True)
class Block:
    """A sentence: its text from `start` to `end`, the blanks up to the next one included, and its tokens."""

    start: int
    end: int
    words: list[Span] = field(default_factory=list)


def blocks_of(text: str, language: str) -> list[Block]:
    """The sentences of a text that have words; together they have all of it but blanks before the first."""
    starts = [sentence.start for sentence in sentences(text, language)]
    found: dict[int, list[Span]] = {}
    for word in tokens(text, language):
        found.setdefault(max(bisect_right(starts, word.start) - 1, 0), []).append(word)
    firsts = [words[0].start for _, words in sorted(found.items())]
    ends = [*firsts[1:], len(text)]
    each = (words for _, words in sorted(found.items()))
    return [Block(start, end, words) for start, end, words in zip(firsts, ends, each, strict=True)]


@dataclass(frozen=True, slots=True)
class Unit:
    """A row: its address, and the code points that it stands for."""

    address: str
    span: Span


@dataclass(slots=True)
class Units:
    """All rows of a text, once the places of all annotations are known."""

    blocks: list[Block]
    _words: list[Span] = field(default_factory=list)
    _addresses: list[str] = field(default_factory=list)
    _parts: dict[int, dict[Span, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, block in enumerate(self.blocks, start=1):
            self._words += block.words
            self._addresses += [f"{number}-{place}" for place, _ in enumerate(block.words, start=1)]

    def add(self, places: Iterable[Span]) -> None:
        """Make the parts of tokens that these places need; to be called once."""
        wanted: dict[int, set[Span]] = {}
        for place in places:
            for at, part in self._touched(place):
                if part != self._words[at]:
                    wanted.setdefault(at, set()).add(part)
        for at, parts in wanted.items():
            ordered = sorted(parts, key=lambda part: (part.start, -part.end))
            self._parts[at] = {part: f"{self._addresses[at]}.{n}" for n, part in enumerate(ordered, start=1)}

    def of(self, place: Span) -> list[Unit]:
        """The rows that a place stands in; none where it is blank."""
        return [Unit(self._address(at, part), part) for at, part in self._touched(place)]

    def rows(self, block: int) -> list[Unit]:
        """The rows of a sentence, each token before its parts."""
        first = sum(len(found.words) for found in self.blocks[:block])
        rows: list[Unit] = []
        for at in range(first, first + len(self.blocks[block].words)):
            rows.append(Unit(self._addresses[at], self._words[at]))
            rows += [Unit(address, part) for part, address in self._parts.get(at, {}).items()]
        return rows

    def _touched(self, place: Span) -> list[tuple[int, Span]]:
        found = []
        at = bisect_left(self._words, place.start, key=lambda word: word.end)
        while at < len(self._words) and self._words[at].start < place.end:
            word = self._words[at]
            if word.end > place.start:
                found.append((at, Span(max(word.start, place.start), min(word.end, place.end))))
            at += 1
        return found

    def _address(self, at: int, part: Span) -> str:
        return self._addresses[at] if part == self._words[at] else self._parts[at][part]
