"""Where an annotation stands: its pointer where the words agree, else the same words nearby, else nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.formats.tei_xml.pointers import Range, ranges, resolve
from annotator.formats.tei_xml.reading.body import Body
from annotator.model.span import Span, joined

_MOST_SEARCHED = 500_000_000
"""Code points looked through in one file before the rest is given up."""


class Anchoring:
    """Finds the spans of annotations in one text."""

    def __init__(self, body: Body) -> None:
        self._body = body
        self._length = len(body.text)
        self._searched = 0

    def exact(self, target: str, quotes: Sequence[str]) -> tuple[Span, ...] | None:
        """The spans that the pointer names, where the words there are these; without quotes it is believed."""
        spans = resolve(ranges(target), self._body.blocks, self._length)
        if spans is None or not quotes:
            return spans
        text = self._body.text
        if len(spans) != len(quotes):
            return None
        for span, quote in zip(spans, quotes, strict=True):
            if text[span.start : span.end] != quote:
                return None
        return spans

    def nearby(self, target: str, quotes: Sequence[str]) -> tuple[Span, ...] | None:
        """The spans of these words in the pointer's block, nearest to the old place, or in the blocks around it.

        Where the block is gone they must stand once in the whole text. None where they are not found.
        """
        parts = ranges(target)
        if not quotes or not all(quotes):
            return None
        found: list[Span] = []
        for number, quote in enumerate(quotes):
            part = parts[number] if len(parts) == len(quotes) else None
            span = self._find(quote, part, found[-1].end if found else 0)
            if span is None:
                return None
            found.append(span)
        return joined(found)

    def _find(self, quote: str, part: Range | None, behind: int) -> Span | None:
        block = self._body.blocks.named(part[0]) if part is not None else None
        if part is not None and block is not None:
            expected = block.start + part[1]
            areas = [(block.start, block.end), self._body.blocks.around(block)]
        elif part is not None and part[0] == self._body.blocks.whole:
            expected, areas = part[1], [(0, self._length)]
        else:
            return self._only(quote, behind)
        for start, end in areas:
            span = self._nearest(quote, expected, start=max(start, behind), end=end)
            if span is not None:
                return span
        return None

    def _nearest(self, quote: str, expected: int, *, start: int, end: int) -> Span | None:
        if not self._may_search(end - start):
            return None
        text = self._body.text
        before = text.rfind(quote, start, max(min(expected + len(quote) - 1, end), start))
        after = text.find(quote, max(expected, start), end)
        places = [place for place in (after, before) if place >= 0]
        if not places:
            return None
        place = min(places, key=lambda found: abs(found - expected))
        return Span(place, place + len(quote))

    def _only(self, quote: str, behind: int) -> Span | None:
        if not self._may_search(self._length):
            return None
        text = self._body.text
        place = text.find(quote)
        if place < behind or text.find(quote, place + 1) >= 0:
            return None
        return Span(place, place + len(quote))

    def _may_search(self, length: int) -> bool:
        self._searched += max(length, 0)
        return self._searched <= _MOST_SEARCHED
