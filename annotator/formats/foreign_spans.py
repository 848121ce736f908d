"""Places of other programs in our text: another unit, other line ends, and quotes to hold them against."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from annotator.formats.decoding import cleaned
from annotator.formats.protocols import Option
from annotator.model.codebook import Words
from annotator.model.offsets import OffsetMap
from annotator.model.span import Span

_CRLF = re.compile("\r\n")

Unit = Literal["code-points", "utf-16"]
UNITS: tuple[Unit, ...] = ("code-points", "utf-16")

UNIT = Option(
    "unit",
    "choice",
    Words("Unité des positions", "Unit of offsets"),
    Words(
        "Vide : reconnue aux citations du fichier, sinon aux limites des mots ; à l’export, points de code.",
        "Empty: told by the quotes in the file, else by the edges of words; code points on export.",
    ),
    choices=("", *UNITS),
    choice_names=(
        Words("", ""),
        Words("points de code", "code points"),
        Words("unités UTF-16", "UTF-16 units"),
    ),
)


@dataclass(frozen=True, slots=True)
class Place:
    """What another program calls a span: two offsets in its own unit (-1: not told), its words and those around."""

    start: int
    end: int
    quote: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a place lies: its span in code points, None where it is lost, and what is to be said about it."""

    span: Span | None
    doubt: str = ""


class ForeignText:
    """One text as another program counts it, and as we keep it; `wide`: the two units differ in it."""

    __slots__ = ("_crs", "_map", "replaced", "text", "wide")

    def __init__(self, raw: str) -> None:
        self.text, doubts = cleaned(raw)
        self.replaced = doubts[0].message if doubts else ""
        self._crs = [match.start() for match in _CRLF.finditer(raw)] if "\r" in raw else []
        self._map = OffsetMap(raw)
        self.wide = self._map.to_utf16(len(raw)) != len(raw)

    def to_ours(self, offset: int, unit: Unit) -> int:
        """A foreign offset in code points of `text`; it may lie outside."""
        point = offset if unit == "code-points" or offset < 0 else self._map.to_code_points(offset)
        return point - bisect_left(self._crs, point) if self._crs else point

    def span(self, place: Place, unit: Unit) -> Span | None:
        """The span of a place, None where it is empty, turned round or outside the text."""
        start, end = self.to_ours(place.start, unit), self.to_ours(place.end, unit)
        return Span(start, end) if place.start >= 0 and 0 <= start < end <= len(self.text) else None

    def agrees(self, place: Place, unit: Unit) -> bool:
        """Whether the quote of a place stands there."""
        span = self.span(place, unit)
        return span is not None and span.of(self.text).strip() == cleaned(place.quote)[0].strip()

    def badness(self, place: Place, unit: Unit) -> int:
        """How many edges of a place cut a word or touch a blank inside, 3 where it is no place at all."""
        span = self.span(place, unit)
        if span is None:
            return 3
        text = self.text
        words = span.of(text)
        cuts = (span.start > 0 and text[span.start - 1].isalnum() and words[0].isalnum()) + (
            span.end < len(text) and text[span.end].isalnum() and words[-1].isalnum()
        )
        return cuts + words[0].isspace() + words[-1].isspace()

    def anchored(self, place: Place, unit: Unit) -> Anchored:
        """Where a place lies, found anew by its quote where that stands elsewhere, and only there."""
        span = self.span(place, unit)
        wanted = cleaned(place.quote)[0] if place.quote else ""
        if not wanted:
            return Anchored(span, "" if span else f"{place.start}–{place.end} is no place in the text")
        if span is not None and self.agrees(place, unit):
            return Anchored(span)
        places = self._occurrences(wanted, place)
        told = f"“{_short(wanted)}” does not stand at {place.start}–{place.end}" if place.start >= 0 else ""
        if len(places) == 1:
            found = Span(places[0], places[0] + len(wanted))
            return Anchored(found, told and f"{told}; it was found at {found.start}")
        told = told or f"“{_short(wanted)}” is looked for"
        return Anchored(None, f"{told}, but at {'several places' if places else 'no place'}")

    def _occurrences(self, wanted: str, place: Place) -> list[int]:
        """Where the quote of a place stands, only with the words around it where several do."""
        found = [match.start() for match in re.finditer(re.escape(wanted), self.text)]
        if len(found) < 2 or not (place.prefix or place.suffix):
            return found
        before, after = cleaned(place.prefix)[0], cleaned(place.suffix)[0]
        return [
            at for at in found if self.text.endswith(before, 0, at) and self.text.startswith(after, at + len(wanted))
        ]


@dataclass(frozen=True, slots=True)
class Found:
    """The unit of a file's offsets; `doubt` where neither option nor quotes tell it."""

    unit: Unit
    doubt: str = ""


def unit_of(places: Iterable[tuple[ForeignText, Place]], chosen: str) -> Found:
    """The unit as chosen, else the one in which more quotes stand at their place, else fewer edges cut words."""
    if chosen in UNITS:
        return Found("utf-16" if chosen == "utf-16" else "code-points")
    wide = [(text, place) for text, place in places if text.wide]
    quoted = [(text, place) for text, place in wide if place.quote]
    points, units = (sum(text.agrees(place, unit) for text, place in quoted) for unit in UNITS)
    if quoted:
        return Found("utf-16" if units > points else "code-points")
    points, units = (sum(text.badness(place, unit) for text, place in wide) for unit in UNITS)
    if not wide:
        return Found("code-points")
    unit: Unit = "utf-16" if units < points else "code-points"
    how = "to judge by the edges of words" if units != points else "for want of a sign"
    return Found(unit, f"offsets were taken for {unit}, {how}; the option unit says otherwise")


def _short(words: str) -> str:
    return " ".join(words[:60].split())
