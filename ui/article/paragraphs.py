"""The text as blocks for display, and where each stands on the page."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

CUT_AFTER = 4000
_SEARCH_BACK = 1000
_LINE = re.compile(r"[^\n]+")
_JOINERS = {"\u200d", "\ufe0e", "\ufe0f"}


class Paragraphs:
    """The paragraphs of a text as blocks; blank lines have none, and a long paragraph has one per 4,000 code points.

    `starts` and `ends` are code points of the text; `numbers` the paragraph's number, 0 for a headline (what begins
    before `title_end`) and for the continuation of a long paragraph. There is always one block.
    """

    def __init__(self, text: str, title_end: int) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.numbers: list[int] = []
        self._title_end = title_end
        number = 0
        for line in _LINE.finditer(text):
            start, end = line.span()
            if text[start].isspace() and not line.group().strip():
                continue
            headline = start < title_end
            number += not headline
            self._add(text, start, end=end, number=0 if headline else number)
        if not self.starts:
            self._add(text, 0, end=0, number=0)

    def __len__(self) -> int:
        return len(self.starts)

    def _add(self, text: str, start: int, *, end: int, number: int) -> None:
        while end - start > CUT_AFTER:
            cut = _cut(text, start)
            self.starts.append(start)
            self.ends.append(cut)
            self.numbers.append(number)
            start, number = cut, 0
        self.starts.append(start)
        self.ends.append(end)
        self.numbers.append(number)

    def at(self, offset: int) -> int:
        """The block of this code point; between blocks, the one before."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def is_headline(self, index: int) -> bool:
        """Whether the block belongs to the headline."""
        return self.starts[index] < self._title_end

    def closes(self, index: int) -> bool:
        """Whether the block ends its paragraph, rather than being cut for display."""
        return index + 1 == len(self.starts) or self.starts[index + 1] > self.ends[index]

    def ends_headline(self, index: int) -> bool:
        """Whether the block is the last of the headline."""
        return self.is_headline(index) and (index + 1 == len(self.starts) or not self.is_headline(index + 1))


def _cut(text: str, start: int) -> int:
    """Where a long paragraph is cut: behind a blank, else at least not inside a character with its combining marks."""
    cut = start + CUT_AFTER
    blank = text.rfind(" ", cut - _SEARCH_BACK, cut)
    if blank >= 0:
        return blank + 1
    for back in range(cut, cut - 64, -1):
        if not _joins(text, back):
            return back
    return cut


def _joins(text: str, at: int) -> bool:
    after, before = text[at], text[at - 1]
    return (
        unicodedata.combining(after) > 0
        or after in _JOINERS
        or before == "\u200d"
        or unicodedata.category(after) in ("Mn", "Me", "Mc", "Sk")
    )


class Heights:
    """Block heights in pixels with their running totals: finding and changing cost the logarithm of their number."""

    def __init__(self, heights: Sequence[int]) -> None:
        self._heights = list(heights)
        tree = [0, *self._heights]
        size = len(tree)
        for index in range(1, size):
            above = index + (index & -index)
            if above < size:
                tree[above] += tree[index]
        self._tree = tree
        self._top_bit = 1 << (size.bit_length() - 1)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def __setitem__(self, index: int, height: int) -> None:
        more = height - self._heights[index]
        if not more:
            return
        self._heights[index] = height
        at = index + 1
        while at < len(self._tree):
            self._tree[at] += more
            at += at & -at

    @property
    def total(self) -> int:
        """All heights together."""
        return self.before(len(self._heights))

    def before(self, index: int) -> int:
        """Where the block begins: the heights of all blocks before it."""
        total, at = 0, index
        while at:
            total += self._tree[at]
            at &= at - 1
        return total

    def at(self, y: int) -> int:
        """The block that this pixel row lies in; the first or last one outside."""
        at, step = 0, self._top_bit
        while step:
            after = at + step
            if after < len(self._tree) and self._tree[after] <= y:
                at = after
                y -= self._tree[after]
            step >>= 1
        return min(at, len(self._heights) - 1)
