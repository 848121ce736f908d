"""Where in an article words stand: their paragraph and the words around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.span import Span, quote

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a mention and what stands around them on the same line, blanks made single."""

    before: str
    hit: str
    after: str


class Passages:
    """The paragraphs (lines that are not blank) of a text, found by code point.

    They are numbered from 1; the headline, where the text begins with it, is number 0.
    """

    def __init__(self, text: str, *, title: str = "") -> None:
        self.text = text
        self._starts = [found.start() for found in _LINE.finditer(text)]
        first = _LINE.search(text)
        self._has_headline = bool(title.strip()) and first is not None and first[0].strip() == title.strip()

    def number(self, offset: int) -> int:
        """The number of the paragraph at this code point."""
        return bisect_right(self._starts, offset) - (1 if self._has_headline else 0)

    def quote(self, spans: Sequence[Span]) -> str:
        """The words covered, blanks made single."""
        return " ".join(quote(spans, self.text).split())

    def around(self, spans: Sequence[Span], *, width: int = 48) -> Context:
        """The words covered and up to `width` code points of their line on either side, cut between words."""
        start, end = spans[0].start, spans[-1].end
        before = self.text[max(0, start - width) : start].rpartition("\n")[2]
        after = self.text[end : end + width].partition("\n")[0]
        if len(before) == width:
            before = "… " + before.partition(" ")[2]
        if len(after) == width:
            after = after.rpartition(" ")[0] + " …"
        return Context(_single(before), self.quote(spans), _single(after))


def _single(text: str) -> str:
    return re.sub(r"\s+", " ", text)
