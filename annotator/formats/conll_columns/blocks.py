"""The lines of a file of columns: one by one, or column by column where neighbours have as many cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice, pairwise, repeat
from typing import Literal, NamedTuple

Kind = Literal["row", "end", "blank", "comment", "border"]
"""What a line is; `end` is no line of its own, but the end of the sentence that the row before it is the last of."""

_MOST = 10_000  # rows that are turned into columns at a time


class Row(NamedTuple):
    """One line: the cells of a row or border, or (`comment`) what stands behind the # as the only cell."""

    kind: Kind
    line: int
    cells: tuple[str, ...] = ()

    def cell(self, column: int) -> str:
        """The cell of a column from 0, "" where the row is shorter or the column is -1."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""


class Block(NamedTuple):
    """Neighbouring rows with as many cells each, by columns, and the lines they stand in; or one line of another kind.

    `columns` are none for blank lines and ends of sentences.
    """

    kind: Kind
    lines: Sequence[int]
    columns: tuple[tuple[str, ...], ...] = ()

    @property
    def line(self) -> int:
        """The first line."""
        return self.lines[0]

    def cell(self, column: int) -> str:
        """The cell of a column from 0 in the first line, "" where there is none."""
        return self.columns[column][0] if 0 <= column < len(self.columns) else ""

    def column(self, column: int) -> tuple[str, ...]:
        """The cells of a column from 0, each "" where there is none."""
        return self.columns[column] if 0 <= column < len(self.columns) else ("",) * len(self.lines)

    def rows(self) -> Iterator[Row]:
        """The lines one by one."""
        return map(Row, repeat(self.kind), self.lines, zip(*self.columns, strict=True) if self.columns else [()])

    def parted(self, starts: Iterable[int]) -> Iterator[Block]:
        """The rows as blocks that begin at the first one and at these, which ascend."""
        for start, end in pairwise((0, *starts, len(self.lines))):
            if start < end:
                yield Block(self.kind, self.lines[start:end], tuple(column[start:end] for column in self.columns))


def single(kind: Kind, line: int, cells: Iterable[str] = ()) -> Block:
    """One line as a block."""
    return Block(kind, (line,), tuple(zip(cells, strict=True)))


def even_blocks(rows: Iterable[Sequence[str]], lines: Sequence[int]) -> Iterator[Block]:
    """The rows that stand in these lines, those with as many cells as their neighbours together."""
    at = 0
    for _, even in groupby(rows, len):
        while columns := tuple(zip(*islice(even, _MOST), strict=True)):
            end = at + len(columns[0])
            yield Block("row", lines[at:end], columns)
            at = end


def merged(blocks: Sequence[Block]) -> Block:
    """Blocks of rows with as many cells as one."""
    if len(blocks) == 1:
        return blocks[0]
    columns = zip(*(block.columns for block in blocks), strict=True)
    lines = tuple(chain.from_iterable(block.lines for block in blocks))
    return Block("row", lines, tuple(tuple(chain.from_iterable(column)) for column in columns))
