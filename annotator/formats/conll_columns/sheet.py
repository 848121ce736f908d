"""A file of columns: its header, its rows, and what stands between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from annotator.formats.conll_columns.barred import WIDTH, barred_blocks, is_barred
from annotator.formats.conll_columns.blocks import Block, Kind, Row, even_blocks, single
from annotator.formats.conll_columns.schemes import is_tag
from annotator.formats.decoding import read_text
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

DOCSTART = "-DOCSTART-"
_JUDGED = 10_000  # lines that tell whether columns are parted by tabs
_HEADERS = frozenset({"token", "tokens", "form", "word", "words", "mot"})
_NUMBERS = frozenset({"no.", "no", "nr.", "nr", "n", "#", "id", "idx", "index"})
_BLANKS = re.compile("[ \t]+")
_APART = re.compile(r"[\s#-]")
_LOOSE = {"\t": (" \t", "\t ", "\n "), " ": ("  ", "\n ", " \n", "\t")}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file's lines; `width` is how many columns most rows have, `header` their names if the file has them.

    `text` is the file as a whole, to see at a glance what none of its cells can hold; `language` a code if it tells it.
    """

    path: Path
    blocks: tuple[Block, ...]
    width: int
    text: str
    header: tuple[str, ...] = ()
    language: str = ""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The lines one by one."""
        return tuple(chain.from_iterable(block.rows() for block in self.blocks))

    @property
    def runs(self) -> Iterator[Block]:
        """The rows without what stands between them."""
        return (block for block in self.blocks if block.kind == "row")

    @property
    def headed(self) -> int:
        """Which column the header says to be the words, -1 where the file has no header."""
        return _headed(self.header)

    def column(self, name: str) -> int:
        """Which column a name or number (from 1; -1 is the last) means, from 0; ImportRefused where there is none."""
        if name in self.header:
            return self.header.index(name)
        number = int(name) if re.fullmatch(r"-?\d{1,4}", name) else 0
        if 1 <= number <= self.width:
            return number - 1
        if -self.width <= number <= -1:
            return self.width + number
        known = ", ".join(self.header) or f"1 to {self.width}"
        raise ImportRefused(self.path, "columns", f"there is no column {name}; there are {known}")


def read_sheet(path: Path, report: Report, *, encoding: str = "", separator: str = "auto") -> Sheet:
    """A file's lines; ImportRefused where it cannot be read or has no rows; doubts about its signs are reported."""
    decoded = read_text(path, encoding)
    if not decoded.text or decoded.text.isspace():
        raise ImportRefused(path, "empty", "there is nothing in this file")
    for doubt in decoded.doubts:
        report.warn(str(path), doubt.code, doubt.message, line=doubt.line)
    lines = decoded.text.split("\n")
    if separator == "auto" and is_barred(lines):
        return Sheet(path, tuple(barred_blocks(lines)), WIDTH, decoded.text)
    tabs = separator == "tab" or (separator != "blank" and _has_tabs(lines))
    blocks = list(_blocks(lines, _cutter(decoded.text, tabs=tabs), tabs=tabs))
    first = next((block for block in blocks if block.kind == "row"), None)
    if first is None:
        raise ImportRefused(path, "empty", "there is no token in this file")
    header = next(first.rows()).cells
    header = header if _headed(header) >= 0 else ()
    width = len(header) or _usual_width(blocks)
    if "\n#" in decoded.text or decoded.text.startswith("#"):
        blocks = [_comment(block, width) for block in blocks]
    if header:
        blocks = [part for block in blocks for part in _without(block, header)]
    return Sheet(path, tuple(blocks), width, decoded.text, header)


def _headed(cells: tuple[str, ...]) -> int:
    """The column of the words in a header, which may be behind their numbers; -1 where this is no header."""
    names = [cell.casefold() for cell in cells[:2]]
    if len(cells) > 1 and names[0] in _HEADERS:
        return 0
    return 1 if len(cells) > 2 and names[0] in _NUMBERS and names[1] in _HEADERS else -1


def _usual_width(blocks: Iterable[Block]) -> int:
    widths: Counter[int] = Counter()
    for block in blocks:
        if block.kind == "row":
            widths[len(block.columns)] += len(block.lines)
    return max(widths, key=lambda width: (widths[width], width))


def _comment(block: Block, width: int) -> Block:
    """A line of #, a tab and words is a comment where it is shorter than rows are and no tag ends it."""
    if block.kind != "row" or block.cell(0) != "#" or len(block.columns) >= width or is_tag(block.columns[-1][0]):
        return block
    return single("comment", block.line, [" ".join(column[0] for column in block.columns[1:]).strip()])


def _without(block: Block, header: tuple[str, ...]) -> Iterator[Block]:
    """What is left of a block without the lines that repeat the header."""
    if block.kind != "row" or header[0] not in block.columns[0]:
        yield block
        return
    heads = [at for at, row in enumerate(block.rows()) if row.cells == header]
    for part in block.parted(edge for at in heads for edge in (at, at + 1)):
        if next(part.rows()).cells != header:
            yield part


def _has_tabs(lines: list[str]) -> bool:
    rows = [line for line in lines[:_JUDGED] if line.strip() and not line.startswith("#")]
    return 2 * sum("\t" in line for line in rows) > len(rows)


def _blocks(lines: list[str], cut: Callable[[list[str]], list[list[str]]], *, tabs: bool) -> Iterator[Block]:
    """The lines; only those whose first sign is one of a few may be anything but rows."""
    start = 0
    before: Kind = "blank"
    signs = "".join([line[:1] or "\n" for line in lines])
    for at in chain((match.start() for match in _APART.finditer(signs)), [len(lines)]):
        fresh = before == "blank" and start == at
        found = _apart(lines, at, fresh=fresh, tabs=tabs) if at < len(lines) else ("blank", ())
        if found is None:
            continue
        if start < at:
            before = "row"
            yield from even_blocks(cut(lines[start:at]), range(start + 1, at + 1))
        start = at + 1
        kind, cells = found
        before = before if kind == "comment" else kind
        yield single(kind, start, cells)


def _apart(lines: list[str], at: int, *, fresh: bool, tabs: bool) -> tuple[Kind, tuple[str, ...]] | None:
    """Kind and cells of a line that stands by itself, None for a row; `fresh`: a blank line or nothing is before it."""
    line = lines[at]
    if not line or line.isspace():
        return "blank", ()
    if line[0] == "#" and (_is_comment(line, tabs=tabs) or (fresh and _is_heading(lines, at, tabs=tabs))):
        return "comment", (line[1:].strip(),)
    cells = tuple(_cells(line, tabs=tabs))
    if cells[0].startswith(DOCSTART):
        return "border", cells
    return ("row", cells) if cells[0] == "#" else None


def _is_comment(line: str, *, tabs: bool) -> bool:
    """A token may be # too: where columns are parted by tabs a comment has none, else it has an = or says begin."""
    if tabs:
        return "\t" not in line
    return re.match(r"#\s*\S+(?: id)?\s*=|#\s*(?:begin|end) document|#\s*new(?:doc|par)\b", line) is not None


def _is_heading(lines: list[str], at: int, *, tabs: bool) -> bool:
    """Whether a line of # and a blank before a sentence tells of it: it is no row with a tag at its end."""
    cells = tuple(_cells(lines[at], tabs=tabs))
    after = "".join(lines[at + 1 : at + 2])
    odd = len(cells) != len(_cells(after, tabs=True)) if tabs else True
    return lines[at][1:2] in {" ", "\t"} and odd and not is_tag(cells[-1]) and _headed(cells) < 0


def _cutter(text: str, *, tabs: bool) -> Callable[[list[str]], list[list[str]]]:
    """How the rows of a file are cut into cells."""
    sign = "\t" if tabs else " "
    if _is_strict(text, sign):
        return lambda rows: [row.split(sign) for row in rows]
    return lambda rows: [_cells(row, tabs=tabs) for row in rows]


def _is_strict(lines: str, sign: str) -> bool:
    """Whether cells are just what is between the signs."""
    return not any(loose in f"\n{lines}\n" for loose in _LOOSE[sign])


def _cells(line: str, *, tabs: bool) -> list[str]:
    if tabs and "\t" in line:
        cells = line.split("\t")
        return cells if _is_strict(line, "\t") else [cell.strip(" ") for cell in cells]
    if tabs and not line.startswith(DOCSTART):
        return [line]
    return _BLANKS.split(line.strip(" \t"))
