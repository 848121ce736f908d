"""The text as blocks, one for each line that is not empty; between them stand the line ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from annotator.formats.tei_xml.names import TEXT_ID

_LINE = re.compile(r"[^\n]+")


class Block(NamedTuple):
    """One line of the text: its xml:id and its place, half-open, in code points."""

    id: str
    start: int
    end: int


class Blocks:
    """The blocks of one text by position; `whole` is the xml:id of the element that holds them all."""

    def __init__(self, blocks: Iterable[Block], whole: str = TEXT_ID) -> None:
        self.all = list(blocks)
        self.whole = whole
        self._starts = [block.start for block in self.all]
        self._by_id = {block.id: block for block in self.all}

    @classmethod
    def of_text(cls, text: str, own: str = "") -> Blocks:
        """The blocks that an export makes of a text, named b1, b2 and so on, with `own` before."""
        found = (Block(f"{own}b{n}", *line.span()) for n, line in enumerate(_LINE.finditer(text), start=1))
        return cls(found, f"{own}{TEXT_ID}")

    def named(self, id_: str) -> Block | None:
        """The block of this xml:id."""
        return self._by_id.get(id_)

    def holding(self, offset: int) -> Block | None:
        """The block that has the code point at `offset`."""
        index = bisect_right(self._starts, offset) - 1
        return self.all[index] if index >= 0 and offset < self.all[index].end else None

    def between(self, start: int, end: int, *, most: int) -> list[Block]:
        """The blocks that share a code point with `start <= i < end`; none where there are more than `most`."""
        first, behind = max(bisect_right(self._starts, start) - 1, 0), bisect_left(self._starts, end)
        if behind - first > most:
            return []
        return [block for block in self.all[first:behind] if block.end > start]

    def around(self, block: Block) -> tuple[int, int]:
        """Start and end of the stretch from the block before to the block behind."""
        index = bisect_right(self._starts, block.start) - 1
        return self.all[max(index - 1, 0)].start, self.all[min(index + 1, len(self.all) - 1)].end
