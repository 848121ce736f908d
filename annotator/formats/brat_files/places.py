"""Where the words of a T line are: in which unit a file counts, and whether its quotes agree with the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotator.formats.brat_files.lines import Fragment, TextBound

NEAR = 300
"""How far from its place, in code points, the words of a quote are looked for."""

MOST_COUNTED = 5_000_000
"""Code points of a text up to which other units are tried."""

CODE_POINTS = "code points"
_WHITE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Unit:
    """A way to count; `starts` has the offset of each code point and of the end, empty where they are the same."""

    name: str
    starts: Sequence[int] = ()

    def place(self, fragment: Fragment, length: int) -> Fragment | None:
        """The fragment in code points; None where it does not lie in a text of this length."""
        if not self.starts:
            return fragment if fragment[1] <= length else None
        start, end = (bisect_left(self.starts, offset) for offset in fragment)
        if end > length or (self.starts[start], self.starts[end]) != fragment:
            return None
        return start, end


def agrees(line: TextBound, text: str, fragments: Sequence[Fragment]) -> bool:
    """Whether the quote is what stands there, white space of any kind being alike; a line without quote agrees."""
    if len(fragments) == 1 and text[slice(*fragments[0])] == line.quote:
        return True
    if not line.quote.strip():
        return True
    if sum(end - start for start, end in fragments) > 2 * len(line.quote) + NEAR:
        return False
    orders = (fragments, sorted(fragments)) if len(fragments) > 1 else (fragments,)
    quote = line.quote.split()
    return any(" ".join(text[start:end] for start, end in order).split() == quote for order in orders)


def trimmed(line: TextBound, text: str, fragments: Sequence[Fragment]) -> Sequence[Fragment]:
    """The fragments without the white space at their ends that the quote, which agrees, does not have."""
    if len(fragments) > 1 or line.quote != line.quote.strip() or not line.quote:
        return fragments
    start, end = fragments[0]
    words = text[start:end]
    inner = start + len(words) - len(words.lstrip())
    return [(inner, inner + len(words.strip()))]


def placed(line: TextBound, text: str, unit: Unit) -> list[Fragment] | None:
    """The fragments in code points; None where one lies outside the text or splits a character."""
    if not unit.starts and line.fragments[-1][1] <= len(text) and len(line.fragments) == 1:
        return list(line.fragments)
    found = [unit.place(fragment, len(text)) for fragment in line.fragments]
    return [place for place in found if place is not None] if None not in found else None


def best_unit(lines: Sequence[TextBound], text: str, raw: str) -> Unit:
    """The unit in which most quotes agree, code points where no other is better; `raw` has BOM and line ends."""
    best, most = Unit(CODE_POINTS), -1
    for unit in (best, *_others(text, raw)):
        count = agreeing(lines, text, unit)
        if count > most:
            best, most = unit, count
    return best


def doubtful(lines: Sequence[TextBound], text: str) -> bool:
    """Whether any quote disagrees when code points are counted."""
    return agreeing(lines, text, Unit(CODE_POINTS)) < len(lines)


def found_near(line: TextBound, text: str) -> list[Fragment] | None:
    """The only place near by where the quote of a line of one fragment stands; None where none or several are."""
    words = line.quote.strip()
    if len(line.fragments) > 1 or not words:
        return None
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()))
    start = max(line.fragments[0][0] - NEAR, 0)
    matches = pattern.finditer(text, start, line.fragments[0][0] + len(line.quote) + NEAR)
    first, second = next(matches, None), next(matches, None)
    return [first.span()] if first is not None and second is None else None


def agreeing(lines: Sequence[TextBound], text: str, unit: Unit) -> int:
    """How many quotes are what stands in the text at their places, if these are counted in a unit."""
    places = ((line, placed(line, text, unit)) for line in lines)
    return sum(1 for line, place in places if place is not None and agrees(line, text, place))


def _others(text: str, raw: str) -> Iterator[Unit]:
    """The other units that differ from code points in this text."""
    bare = raw.removeprefix("\ufeff")
    broken = [found.start() - before for before, found in enumerate(re.finditer("\r\n", bare))]
    if len(bare) - len(broken) != len(text) or len(text) > MOST_COUNTED:
        return
    wide = not text.isascii() and max(text, default="") > "\uffff"
    names = ("each UTF-16 unit", "a CR as one more", "the BOM as one more")
    for number in range(1, 8):
        chosen = [bool(number & bit) for bit in (1, 2, 4)]
        if all(can or not wish for wish, can in zip(chosen, (wide, bool(broken), bare != raw), strict=True)):
            widths = [1 + (sign > "\uffff") for sign in text] if chosen[0] else [1] * len(text)
            for index in broken if chosen[1] else ():
                widths[index] += 1
            name = ", ".join(name for name, wish in zip(names, chosen, strict=True) if wish)
            yield Unit(name, list(accumulate(widths, initial=int(chosen[2]))))
