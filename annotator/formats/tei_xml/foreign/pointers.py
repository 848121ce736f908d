"""Pointers of foreign files: a small grammar of our own, read without XPath, theirs never run as patterns.

`#id`, `string-range(P,o,l…)`, `range(P,P…)`, `string-index(P,o)`, `left(P)`, `right(P)`, `match(P,'words'[,n])`, and
`path::offset`, where P is an id, another pointer, or a path of child steps such as /TEI/text/body/p[3]. What is read of
the W3C's `xpointer(…)` is `id('x')`, `string-range(P,'',o,l)`, which counts from 1, and `P/range-to(P)`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from annotator.formats.tei_xml.foreign.paths import found_by, is_path
from annotator.formats.tei_xml.foreign.records import Records
from annotator.model.errors import ImportRefused
from annotator.model.span import Span

MOST_PAIRS = 10_000
MOST_POINTERS = 1_000_000
LONGEST = 100_000
DEEPEST = 5

_FUNCTION = re.compile(r"([a-z][a-z0-9-]{0,20})\((.*)\)", re.DOTALL)
_NUMBER = re.compile(r"-?\d{1,10}")
_INDEX = re.compile(r"(.{1,2000})::(\d{1,10})", re.DOTALL)
_ID = re.compile(r"[^#\s()]{0,1000}#[^\s()/:]{1,1000}")
_SIGNS = frozenset(".^$*+?{}[]|()")


class NotWords(Exception):
    """A pointer that leads to no words of the text; its message says why."""


@dataclass(frozen=True, slots=True)
class Range:
    """A raw range of the text, empty for a point."""

    start: int
    end: int


class Pointers:
    """The pointers of one document."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._met = 0

    def spans(self, target: str) -> list[Span]:
        """The words that a list of pointers means, all of them together; NotWords where one leads nowhere."""
        pointers = split(target)
        if len(pointers) == 2 and all("::" in point or "#string-index(" in point for point in pointers):
            return self._between(*pointers)
        found = [span for pointer in pointers for span in self._one(pointer)]
        return self._side_by_side(found) if all(_ID.fullmatch(pointer) for pointer in pointers) else found

    def between(self, start: str, end: str) -> list[Span]:
        """The words from the start of the one pointer to the end of the other."""
        if not end:
            return self.spans(start)
        return self._between(start, end)

    def element(self, pointer: str) -> etree._Element | None:
        """The element that a pointer by id leads to; None for any other pointer."""
        self._count()
        return self._records.ids.get(self._local(pointer))

    def _between(self, start: str, end: str) -> list[Span]:
        self._count()
        one, other = self._ranges(self._local(start), 0), self._ranges(self._local(end), 0)
        return self._words([Range(one[0].start, other[-1].end)], f"{start} {end}")

    def _one(self, pointer: str) -> list[Span]:
        self._count()
        if len(pointer) > LONGEST:
            raise NotWords("the pointer is too long")
        name = self._local(pointer)
        made = self._records.mentions.get(self._records.by_element.get(self._records.ids.get(name), ""))
        if made is not None:
            return list(made.spans)
        return self._words(self._ranges(name, 0), pointer)

    def _side_by_side(self, spans: list[Span]) -> list[Span]:
        """The spans of elements, those that follow one another with a blank at most between them as one."""
        made: list[Span] = []
        for span in spans:
            between = self._records.flow.text[made[-1].end : span.start] if made and made[-1].end <= span.start else "x"
            if between in {"", " "}:
                made[-1] = Span(made[-1].start, span.end)
            else:
                made.append(span)
        return made

    def _words(self, ranges: list[Range], pointer: str) -> list[Span]:
        flow = self._records.flow
        found = [span for part in ranges if (span := flow.span(part.start, part.end)) is not None]
        if not found:
            raise NotWords(f"{pointer[:200]} leads to no words of the text")
        return found

    def _local(self, pointer: str) -> str:
        """The pointer without "#"; NotWords where it leads into another file."""
        file, sharp, rest = pointer.partition("#")
        if not sharp:
            return pointer
        if file and not self._records.path.endswith(file):
            raise NotWords(f"{pointer[:200]} leads into another file")
        return rest

    def _count(self) -> None:
        self._met += 1
        if self._met > MOST_POINTERS:
            raise ImportRefused(self._records.path, "too-many", f"holds more than {MOST_POINTERS} pointers")

    def _ranges(self, pointer: str, depth: int) -> list[Range]:
        """The raw ranges of a pointer without "#"."""
        pointer = pointer.strip()
        if depth > DEEPEST:
            raise NotWords("pointers lie too deep in one another")
        indexed = _INDEX.fullmatch(pointer)
        if indexed is not None:
            return [self._index(indexed[1], indexed[2], depth)]
        call = _FUNCTION.fullmatch(pointer)
        if call is None or is_path(pointer):
            return [self._place(self._node(pointer))]
        name, parts = call[1], arguments(call[2])
        if name in {"xpath", "xpath1", "xpath2", "element", "id", "xpointer"} and len(parts) == 1:
            return self._xpointer(parts[0].strip("'\" ") if name == "id" else parts[0], depth)
        if name == "string-range" and parts:
            return self._string_range(parts, depth)
        if name == "range" and len(parts) >= 2 and len(parts) % 2 == 0:
            return self._range(parts, depth)
        if name == "string-index" and len(parts) == 2:
            return [self._index(parts[0], parts[1], depth)]
        if name in {"left", "right"} and len(parts) == 1:
            at = self._ranges(parts[0], depth + 1)
            point = at[0].start if name == "left" else at[-1].end
            return [Range(point, point)]
        if name == "match" and len(parts) in {2, 3}:
            return [self._match(parts, depth)]
        raise NotWords(f"{pointer[:200]} is a kind of pointer that is not read")

    def _xpointer(self, within: str, depth: int) -> list[Range]:
        """What stands in the brackets of a scheme; of the W3C's XPointer ranges from one place to another too."""
        one, to, other = within.partition("/range-to(")
        if not to or not other.endswith(")"):
            return self._ranges(within, depth + 1)
        first, last = self._ranges(one, depth + 1), self._ranges(other[:-1], depth + 1)
        return [Range(first[0].start, last[-1].end)]

    def _string_range(self, parts: list[str], depth: int) -> list[Range]:
        whole = self._single(parts[0], depth)
        if len(parts) in {3, 4} and parts[1] in {"''", '""'}:  # the W3C's: it counts from 1
            start = self._number(parts[2]) - 1
            length = self._number(parts[3]) if parts[3:] else 1
            return [self._within(whole, start, start + length)]
        numbers = [self._number(part) for part in parts[1:]] or [0]
        if len(numbers) > 2 * MOST_PAIRS:
            raise NotWords(f"a pointer has more than {MOST_PAIRS} pairs")
        if len(numbers) == 1:
            numbers.append(whole.end - whole.start - numbers[0])
        if len(numbers) % 2:
            raise NotWords("a string-range has offsets and lengths in pairs")
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        return [self._within(whole, start, start + length) for start, length in pairs]

    def _range(self, parts: list[str], depth: int) -> list[Range]:
        if len(parts) > 2 * MOST_PAIRS:
            raise NotWords(f"a pointer has more than {MOST_PAIRS} pairs")
        ends = [self._ranges(part, depth + 1) for part in parts]
        return [Range(one[0].start, other[-1].end) for one, other in zip(ends[::2], ends[1::2], strict=True)]

    def _index(self, pointer: str, offset: str, depth: int) -> Range:
        whole = self._single(pointer, depth)
        at = self._number(offset)
        return self._within(whole, at, at)

    def _match(self, parts: list[str], depth: int) -> Range:
        whole = self._single(parts[0], depth)
        words = _plain(parts[1])
        number = self._number(parts[2]) if len(parts) == 3 else 1
        node = self._node(parts[0])
        text, at = "".join(node.itertext()), -1
        for _ in range(max(number, 1)):
            at = text.find(words, at + 1)
            if at < 0:
                raise NotWords(f"{words[:100]!r} does not stand where a match says so")
        return self._within(whole, at, at + len(words))

    def _single(self, pointer: str, depth: int) -> Range:
        found = self._ranges(pointer, depth + 1)
        return Range(found[0].start, found[-1].end)

    def _node(self, pointer: str) -> etree._Element:
        pointer = pointer.strip().removeprefix("#")
        found = found_by(pointer, self._records.flow) if is_path(pointer) else self._records.ids.get(pointer)
        if found is None:
            raise NotWords(f"{pointer[:200]} leads to nothing in the file")
        return found

    def _place(self, element: etree._Element) -> Range:
        place = self._records.flow.places.get(element)
        if place is None:
            raise NotWords("it leads to something that is not in the text")
        return Range(place.raw_start, place.raw_end)

    @staticmethod
    def _number(words: str) -> int:
        if _NUMBER.fullmatch(words.strip()) is None:
            raise NotWords(f"{words.strip()[:50]!r} is no offset")
        return int(words)

    @staticmethod
    def _within(whole: Range, start: int, end: int) -> Range:
        if not 0 <= start <= end <= whole.end - whole.start:
            raise NotWords(f"{start} to {end} is beyond what it counts in")
        return Range(whole.start + start, whole.start + end)


def split(target: str) -> list[str]:
    """The pointers of a list; blanks within brackets and quotes do not part them."""
    if "(" not in target and "[" not in target:
        return target.split()
    return _parted(target, " \t\r\n")


def arguments(within: str) -> list[str]:
    """What stands between the brackets of a pointer, at commas that are in no brackets or quotes."""
    return [part.strip() for part in _parted(within, ",")]


def _parted(words: str, at: str) -> list[str]:
    parts: list[str] = []
    depth, quote, begin = 0, "", 0
    for place, sign in enumerate(words):
        if quote:
            quote = "" if sign == quote else quote
        elif depth and sign in "'\"":
            quote = sign
        elif sign in at and not depth:
            parts.append(words[begin:place])
            begin = place + 1
        elif sign in "'\"" and at == ",":
            quote = sign
        else:
            depth += (sign in "([") - (sign in ")]")
    return [part for part in (*parts, words[begin:]) if part.strip()]


def _plain(pattern: str) -> str:
    """The words of a pattern in quotes that means nothing but itself; NotWords for any other."""
    if len(pattern) > 2 and pattern[0] == pattern[-1] and pattern[0] in "'\"":
        pattern = pattern[1:-1]
    found: list[str] = []
    signs = iter(pattern)
    for sign in signs:
        if sign == "\\":
            sign = next(signs, "")  # noqa: PLW2901 the sign that is meant
            if sign.isalnum() or not sign:
                raise NotWords(f"the pattern {pattern[:100]!r} is not read, only plain words are")
        elif sign in _SIGNS:
            raise NotWords(f"the pattern {pattern[:100]!r} is not read, only plain words are")
        found.append(sign)
    return "".join(found)
