"""The text of a foreign document, and where each of its elements and characters lies in it.

Characters are counted twice: `raw` in the text content of the outermost `text` element, tags being invisible, as TEI
pointers count them; and in the text that we read, where white space is collapsed and apparatus is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from lxml import etree

from annotator.formats.tei_xml.foreign.choosing import Reading, chosen, glued, replaces, spaced
from annotator.formats.tei_xml.foreign.tags import attribute, local
from annotator.formats.tei_xml.names import XML_SPACE
from annotator.model.span import Span

_RUNS = re.compile(r"[ \t\r\n]+|[^ \t\r\n]+")
_BLANK = " \t\r\n"
_LINE_ENDS = frozenset({"lb", "pb", "cb", "gb", "milestone"})
_SOFT = frozenset("¬\u00ad")
"""What stands at the end of a line for nothing but a word that goes on in the next."""


@dataclass(slots=True)
class Place:
    """Where an element lies; `read` tells whether it is part of the text, `block` whether it begins a line."""

    raw_start: int
    raw_end: int = 0
    start: int = 0
    end: int = 0
    read: bool = True
    block: bool = False


@dataclass(slots=True)
class Flow:
    """The text that was read, the place of each element, and the runs of characters that both counts share."""

    text: str
    places: dict[etree._Element, Place]
    raw: list[int]
    own: list[int]
    lengths: list[int]
    left_out: list[etree._Element] = field(default_factory=list)
    """What holds words and was not read, the outermost elements of it."""

    hyphens: list[etree._Element] = field(default_factory=list)
    """The line breaks behind a hyphen of which nothing says whether it is the word's own."""

    def span(self, raw_start: int, raw_end: int) -> Span | None:
        """What was read of a raw range; None where that is nothing."""
        return _across(raw_start, raw_end, self.raw, self.own, lengths=self.lengths)

    def source(self, span: Span) -> Span | None:
        """The raw range of a span of our text; None where it holds nothing of the file."""
        return _across(span.start, span.end, self.own, self.raw, lengths=self.lengths)

    def span_of(self, element: etree._Element) -> Span | None:
        """Where the words of an element are; None where it has none, or none that were read."""
        place = self.places.get(element)
        if place is None or not place.read or place.end <= place.start:
            return None
        return Span(place.start, place.end)


def _across(start: int, end: int, one: list[int], other: list[int], *, lengths: list[int]) -> Span | None:
    """A range of the one count in the other."""
    if end <= start or not one:
        return None
    first = max(bisect_right(one, start) - 1, 0)
    if start >= one[first] + lengths[first]:
        first += 1
    last = bisect_left(one, end) - 1
    if first > last or first >= len(one):
        return None
    found_start = other[first] + max(start - one[first], 0)
    found_end = other[last] + min(end - one[last], lengths[last])
    return Span(found_start, found_end) if found_start < found_end else None


def flow_of(text: etree._Element, reading: Reading) -> Flow:
    """The text of a `text` element."""
    return _Writer(reading, spaced(text, reading)).run(text)


@dataclass(slots=True)
class _Writer:
    """One pass over a text: what was written, and what is owed before the next word."""

    reading: Reading
    spaced: bool
    out: list[str] = field(default_factory=list)
    at: int = 0
    read: int = 0
    last: str = "\n"
    line_break: bool = False
    blank: bool = False
    glue: bool = False
    token: etree._Element | None = None
    within: etree._Element | None = None
    dropped: etree._Element | None = None
    preserve: list[bool] = field(default_factory=lambda: [False])
    waiting: list[Place] = field(default_factory=list)
    ended: list[Place] = field(default_factory=list)
    hyphen: etree._Element | None = None
    flow: Flow = field(default_factory=lambda: Flow("", {}, [], [], []))

    def run(self, text: etree._Element) -> Flow:
        """Write all of it."""
        for event, element in etree.iterwalk(text, events=("start", "end", "comment", "pi")):
            if event == "start":
                self._open(element)
                self._take(element.text)
                continue
            if event == "end":
                self._close(element)
            if element is not text:
                self._take(element.tail)
        self.flow.text = "".join(self.out)
        return self.flow

    def _open(self, element: etree._Element) -> None:
        name = local(element)
        parent = element.getparent()
        outer = local(parent) if parent is not None else ""
        place = self.flow.places[element] = Place(self.read)
        space = element.get(XML_SPACE)
        self.preserve.append(space == "preserve" if space else self.preserve[-1])
        if self.dropped is None and not chosen(element, self.reading, name, outer):
            self.dropped = element
        if self.dropped is not None:
            place.read = False
            return
        place.block = self.reading.is_block(element, name, outer)
        self.waiting.append(place)
        if place.block:
            self._end_line()
        elif name in self.reading.rules.blanks or name in self.reading.rules.notes:
            self._separate(self._breaks_word(element, name) or attribute(element, "break") == "no")
        elif name in self.reading.rules.tokens and self.within is None:
            self._begin_token(element)
        elif name == "s":
            self.blank, self.glue, self.token = True, False, None
        elif name == "gap":
            self._write(self.reading.rules.gap)
        elif replaces(element, name):
            self._separate(False)

    def _close(self, element: etree._Element) -> None:
        place = self.flow.places[element]
        place.raw_end = self.read
        self.preserve.pop()
        if self.dropped is not None:
            place.start = place.end = self.at
            if self.dropped is element:
                self.dropped = None
                if "".join(element.itertext(etree.Element)).strip():
                    self.flow.left_out.append(element)
            return
        if self.waiting and self.waiting[-1] is place:
            self.waiting.pop()
            place.start = self.at
        place.end = self.at
        self.ended.append(place)
        name = local(element)
        if place.block:
            self._end_line()
        elif name in self.reading.rules.blanks or name in self.reading.rules.notes:
            self._separate(attribute(element, "break") == "no")
        elif self.within is element:
            self.within, self.token = None, element

    def _take(self, text: str | None) -> None:
        if not text:
            return
        if self.dropped is None:
            if self.preserve[-1]:
                self._keep(text.replace("\r", "\n"))
            else:
                self._collapse(text)
        self.read += len(text)

    def _collapse(self, text: str) -> None:
        for run in _RUNS.finditer(text):
            words = run[0]
            if words[0] in _BLANK or (self.within is not None and words.isspace()):
                self.blank = True
            else:
                self._write(words, self.read + run.start())

    def _keep(self, text: str) -> None:
        if self.line_break and text[0] == "\n":
            self.line_break = False
        blank = 0 if self.at else len(text) - len(text.lstrip())
        self._write(text[blank:], self.read + blank)

    def _write(self, words: str, raw: int = -1) -> None:
        """Add words, what is owed before them first; `raw` is where they lie in the file, -1 for words of ours."""
        if not words:
            return
        if self.line_break and self.at and self.last != "\n":
            self._add("\n")
        elif self.blank and not self.line_break and not self.glue and not self.last.isspace():
            self._add(" ")
        self.line_break = self.blank = self.glue = False
        self.token = None
        if self.hyphen is not None and words[0].islower():
            self.flow.hyphens.append(self.hyphen)
        self.hyphen = None
        self.ended.clear()
        for place in self.waiting:
            place.start = self.at
        self.waiting.clear()
        if raw >= 0:
            self._map(raw, len(words))
        self._add(words)

    def _map(self, raw: int, length: int) -> None:
        flow = self.flow
        if flow.raw and flow.raw[-1] + flow.lengths[-1] == raw and flow.own[-1] + flow.lengths[-1] == self.at:
            flow.lengths[-1] += length
        else:
            flow.raw.append(raw)
            flow.own.append(self.at)
            flow.lengths.append(length)

    def _add(self, words: str) -> None:
        self.out.append(words)
        self.at += len(words)
        self.last = words[-1]

    def _end_line(self) -> None:
        self.line_break = True
        self.token = self.hyphen = None

    def _separate(self, joined: bool) -> None:
        self.glue = joined or self.glue
        self.blank = True

    def _breaks_word(self, element: etree._Element, name: str) -> bool:
        """Whether a line ends in a sign that only says so, which is taken back; any other hyphen is remembered."""
        if name not in _LINE_ENDS or not self.out or not self.out[-1][-2:-1].isalpha() or self.line_break:
            return False
        if self.last == "-":
            self.hyphen = element
        if self.last not in _SOFT:
            return False
        self.out[-1] = self.out[-1][:-1]
        self.at -= 1
        self.flow.lengths[-1] -= 1
        self.last = self.out[-1][-1]
        for place in self.ended:
            place.end = min(place.end, self.at)
        return True

    def _begin_token(self, element: etree._Element) -> None:
        self.within = element
        if self.token is not None and not self.preserve[-1]:
            if glued(self.token, element):
                self.glue = True
            elif not self.spaced:
                self.blank = True
