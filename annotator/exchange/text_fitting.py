"""Places of a masked text in another edition of it, by the words left readable and the lengths of those around."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from annotator.exchange.without_text import LONGEST, outline
from annotator.model.span import Span

LEAST_ALIKE = 0.5
"""What part of the runs of words of a masked text another must have to be taken for it."""

_AROUND = 6
_RUN = 6
_SIGNED = 32
_LEAST_CONTEXT = 0.5
_MARGIN = 0.2
_NEAR = 2
"""How many code points from where it should lie a place may be that is taken whatever is around it."""
_FAR = 8
"""How many code points another place with the same words must lie farther off."""
_LONG = 8
_WORD = re.compile("[Xx0]+")
_SAME = ("'’ʼ‘`´", '"“”„«»', "-‐‑‒–—−")
_PATTERNS = {sign: f"[{re.escape(signs)}]" for signs in _SAME for sign in signs} | {"…": r"(?:…|\.\.\.)"}


@dataclass(frozen=True, slots=True)
class Words:
    """A text by its words, of which only places and lengths count: a masked text has the same ones."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of a text, masked or not."""
        found = [match.span() for match in _WORD.finditer(outline(text))]
        return cls(tuple(start for start, _ in found), tuple(end for _, end in found))

    @property
    def lengths(self) -> tuple[int, ...]:
        """How many code points each word has."""
        return tuple(end - start for start, end in zip(self.starts, self.ends, strict=True))

    def before(self, place: int) -> list[int]:
        """The lengths of the words that end before a place, the nearest first, at most six."""
        at = bisect_right(self.ends, place)
        return [self.ends[i] - self.starts[i] for i in range(at - 1, max(at - 1 - _AROUND, -1), -1)]

    def after(self, place: int) -> list[int]:
        """The lengths of the words that begin behind a place, the nearest first, at most six."""
        at = bisect_right(self.starts, place - 1)
        return [self.ends[i] - self.starts[i] for i in range(at, min(at + _AROUND, len(self.starts)))]

    def runs(self) -> list[tuple[int, ...]]:
        """The lengths of each few words that follow each other, by their first word."""
        size = min(_RUN, max(len(self.starts) // 3, 1))
        lengths = self.lengths
        return [lengths[at : at + size] for at in range(len(lengths) - size + 1)]

    def signature(self) -> frozenset[int]:
        """A few numbers that two editions of a text have mostly in common; all short texts have 0 in common."""
        lengths = self.lengths
        runs = {lengths[at : at + _LONG] for at in range(len(lengths) - _LONG + 1)}
        short = {0} if len(lengths) < 4 * _LONG else set()
        return frozenset(sorted(crc32(repr(run).encode()) for run in runs)[:_SIGNED]) | short


def likeness(masked: Words, other: Words) -> float:
    """What part of the runs of words of a masked text another text has, from 0 to 1."""
    mine = Counter(masked.runs())
    size = len(next(iter(mine), ()))
    lengths = other.lengths
    theirs = Counter(lengths[at : at + size] for at in range(len(lengths) - size + 1))
    return (mine & theirs).total() / mine.total() if mine else float(not lengths)


class Fitting:
    """A masked text beside another edition of it."""

    def __init__(self, masked: str, text: str) -> None:
        self._masked, self._text = masked, text
        self._mine, self._theirs = Words.of(masked), Words.of(text)
        self._anchors = _anchors(self._mine, self._theirs)
        self._positions = [mine for mine, _ in self._anchors]
        self.likeness = likeness(self._mine, self._theirs)

    def spans(self, spans: Sequence[Span]) -> tuple[Span, ...] | None:
        """The parts of a mark where they lie now; None where one cannot be told, or they would change their order."""
        found = [self.span(span) for span in spans]
        placed = [span for span in found if span is not None]
        if len(placed) < len(found) or any(a.end >= b.start for a, b in pairwise(placed)):
            return None
        return tuple(placed)

    def span(self, span: Span) -> Span | None:
        """Where the words of a span stand with the same words around; None where there is no such place, or several."""
        words = span.of(self._masked)
        lead, trail = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
        if lead == len(words):
            return None
        core = Span(span.start + lead, span.end - trail)
        found = self._core(core)
        return found and self._widened(found, lead, trail)

    def _widened(self, span: Span, lead: int, trail: int) -> Span:
        """A span with as many blanks around as it had, as far as there are some."""
        start, end = span.start, span.end
        while lead and start > 0 and self._text[start - 1].isspace():
            start, lead = start - 1, lead - 1
        while trail and end < len(self._text) and self._text[end].isspace():
            end, trail = end + 1, trail - 1
        return Span(start, end)

    def _core(self, span: Span) -> Span | None:
        wanted = self._mine.before(span.start), self._mine.after(span.end)
        expected = self._expected(span.start)
        found: list[tuple[float, int, Span]] = []
        for match in re.finditer(f"(?=({_pattern(span.of(self._masked))}))", self._text):  # they may overlap
            start, end = match.span(1)
            if start == end or _cuts(self._text, start, end) > _cuts(self._masked, span.start, span.end):
                continue
            around = self._theirs.before(start), self._theirs.after(end)
            found.append((_context(wanted, around), abs(start - expected), Span(start, end)))
        good = [one for one in found if one[0] >= _LEAST_CONTEXT or one[1] <= _NEAR]
        best = max((one[0] for one in good), default=0.0)
        near = sorted((one for one in good if one[0] > best - _MARGIN), key=lambda one: one[1])
        if len(near) > 1 and not _is_plain(near[0][1], near[1][1]):
            return None
        return near[0][2] if near else None

    def _expected(self, place: int) -> int:
        """About where a place should lie, to judge by the last run of words before it that both texts have once."""
        at = bisect_right(self._positions, place) - 1
        if at < 0:
            return place
        mine, theirs = self._anchors[at]
        return place - mine + theirs


def _is_plain(nearest: int, next_: int) -> bool:
    """Whether of two places one is where the words should lie, and the other is not."""
    return (nearest < next_ and nearest <= _NEAR) or (nearest <= _FAR and next_ - nearest > _FAR)


def restored_words(words: str, text: str) -> str:
    """Typed words in which a passage was masked, as the text has them; as they are where it has them not, or twice."""
    found = {match.group() for match in re.finditer(_pattern(words, masks=True), text)}
    return found.pop() if len(found) == 1 else words


def _anchors(mine: Words, theirs: Words) -> list[tuple[int, int]]:
    """Starts of runs that each text has once, ascending in both."""
    size = min(_RUN, max(min(len(mine.starts), len(theirs.starts)) // 3, 1))
    places = []
    for words in (mine, theirs):
        lengths = words.lengths
        runs = [lengths[at : at + size] for at in range(len(lengths) - size + 1)]
        once = Counter(runs)
        places.append({run: words.starts[at] for at, run in enumerate(runs) if once[run] == 1})
    pairs = sorted((place, places[1][run]) for run, place in places[0].items() if run in places[1])
    kept: list[tuple[int, int]] = []
    for pair in pairs:
        if not kept or pair[1] > kept[-1][1]:
            kept.append(pair)
    return kept


def _context(wanted: tuple[list[int], list[int]], around: tuple[list[int], list[int]]) -> float:
    """What part of the words around have the same length; where there are none, whether there are none."""
    pairs = list(zip(wanted, around, strict=True))
    most = sum(max(len(mine), len(theirs)) for mine, theirs in pairs)
    same = sum(a == b for mine, theirs in pairs for a, b in zip(mine, theirs, strict=False))
    return same / most if most else 1.0


def _cuts(text: str, start: int, end: int) -> int:
    """How many edges of a place lie within a word."""
    left = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    return left + (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())


def _pattern(words: str, *, masks: bool = False) -> str:
    """What finds words in another typography; a long mark is known by its ends, or by its masks sign by sign."""
    if masks or len(words) <= LONGEST:
        return _literal(words, masks=masks or outline(words) == words)
    half = LONGEST // 2
    inner = len(words) - LONGEST
    play = 2 + inner // 10
    return f"{_literal(words[:half])}(?s:.{{{max(inner - play, 0)},{inner + play}}}?){_literal(words[-half:])}"


def _literal(words: str, *, masks: bool = False) -> str:
    parts: Iterable[str] = re.split(r"(\s+)", words)
    return "".join(r"\s*" if part.isspace() else "".join(_sign(sign, masks=masks) for sign in part) for part in parts)


def _sign(sign: str, *, masks: bool) -> str:
    if masks and sign in "Xx0":
        return r"(?:\w|[\u0300-\u036f])"
    return _PATTERNS.get(sign, re.escape(sign))
