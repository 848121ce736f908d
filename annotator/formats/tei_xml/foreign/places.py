"""From our offsets back to the elements of a foreign file: pointers that every reader of TEI can follow."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from lxml import etree

from annotator.formats.tei_xml.foreign.flow import Flow
from annotator.formats.tei_xml.foreign.tags import XML, identity
from annotator.model.span import Span

PREFIX = "attache-"

_NAME = re.compile(r"[^\W\d][\w.-]*")


class Anchors:
    """The blocks of one document as places to count from; those that are used get an id where they have none."""

    def __init__(self, flow: Flow, text: etree._Element, taken: Counter[str]) -> None:
        self._flow = flow
        self._text = text
        self._taken = taken
        self._blocks = [(place.raw_start, element) for element, place in flow.places.items() if place.block]
        self._starts = [start for start, _ in self._blocks]
        self._made = 0

    def pointer(self, spans: Sequence[Span]) -> str:
        """The pointer to these spans of our text; "" where one of them holds nothing of the file."""
        parts = [part for span in spans if (part := self._flow.source(span)) is not None]
        if len(parts) != len(spans):
            return ""
        holder = self._holder(parts[0].start, parts[0].end)
        place = self._flow.places[holder]
        if all(place.raw_start <= part.start and part.end <= place.raw_end for part in parts) and self._tight(holder):
            pairs = "".join(f",{part.start - place.raw_start},{len(part)}" for part in parts)
            return f"#string-range({self._id(holder)}{pairs})"
        ends = []
        for part in parts:
            for at, edge in ((part.start, part.start), (part.end - 1, part.end)):
                block = self._holder(at, at + 1)
                ends.append(f"string-index({self._id(block)},{edge - self._flow.places[block].raw_start})")
        return f"#range({','.join(ends)})"

    def _holder(self, start: int, end: int) -> etree._Element:
        """The innermost block that holds a raw range and can be pointed to, the text element where there is none."""
        number = bisect_right(self._starts, start) - 1
        element: etree._Element | None = self._blocks[number][1] if number >= 0 else self._text
        while element is not None and element is not self._text:
            place = self._flow.places.get(element)
            covers = place is not None and place.raw_start <= start and end <= place.raw_end
            if covers and place is not None and place.block and self._can_be_named(element):
                return element
            element = element.getparent()
        return self._text

    def _tight(self, element: etree._Element) -> bool:
        """Whether the element is one line of our text, so that white space elsewhere moves nothing in it."""
        place = self._flow.places[element]
        return "\n" not in self._flow.text[place.start : place.end]

    def _can_be_named(self, element: etree._Element) -> bool:
        """Whether the element has no id yet, or one that leads to it alone."""
        found = identity(element)
        return not found or (self._taken[found] == 1 and _NAME.fullmatch(found) is not None)

    def _id(self, element: etree._Element) -> str:
        """The id of an element; one is made where it has none."""
        found = identity(element)
        if found and self._can_be_named(element):
            return found
        while True:
            self._made += 1
            name = f"{PREFIX}b{self._made}"
            if not self._taken[name]:
                break
        self._taken[name] += 1
        element.set(f"{XML}id", name)
        return name
