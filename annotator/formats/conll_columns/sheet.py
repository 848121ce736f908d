"""A file of columns line by line: its header, its rows, and what stands between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from annotator.formats.conll_columns.schemes import is_sure_tag, is_tag
from annotator.formats.decoding import read_text
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

Kind = Literal["row", "blank", "comment", "border"]

DOCSTART = "-DOCSTART-"
LONGEST_TOKEN = 10_000
_JUDGED = 10_000  # lines that tell whether columns are parted by tabs
_HEADERS = frozenset({"token", "tokens", "form", "word", "words", "mot"})
_NUMBERS = frozenset({"no.", "no", "nr.", "nr", "n", "#", "id", "idx", "index"})
_BLANKS = re.compile("[ \t]+")


class Row(NamedTuple):
    """One line: the cells of a row or border, or (`comment`) what stands behind the # as the only cell."""

    kind: Kind
    line: int
    cells: tuple[str, ...] = ()

    def cell(self, column: int) -> str:
        """The cell of a column from 0, "" where the row is shorter or the column is -1."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file's rows; `width` is how many columns most rows have, `header` their names if the file has them.

    `text` is the file as a whole, to see at a glance what none of its cells can hold; `language` a code if it tells it.
    """

    path: Path
    rows: tuple[Row, ...]
    width: int
    text: str
    header: tuple[str, ...] = ()
    language: str = ""

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
    if not decoded.text.strip():
        raise ImportRefused(path, "empty", "there is nothing in this file")
    for doubt in decoded.doubts:
        report.warn(str(path), doubt.code, doubt.message, line=doubt.line)
    lines = decoded.text.split("\n")
    tabs = separator == "tab" or (separator != "blank" and _has_tabs(lines))
    rows = list(_rows(lines, tabs=tabs))
    widths = Counter(len(row.cells) for row in rows if row.kind == "row")
    if not widths:
        raise ImportRefused(path, "empty", "there is no token in this file")
    header = next(row for row in rows if row.kind == "row").cells
    width = len(header) if _headed(header) >= 0 else max(widths, key=lambda width: (widths[width], width))
    if "\n#" in decoded.text or decoded.text.startswith("#"):
        rows = [_comment(row, width) for row in rows]
    if _headed(header) < 0:
        return Sheet(path, tuple(rows), width, decoded.text)
    rows = [row for row in rows if row.kind != "row" or row.cells != header]
    return Sheet(path, tuple(rows), width, decoded.text, header)


def _headed(cells: tuple[str, ...]) -> int:
    """The column of the words in a header, which may be behind their numbers; -1 where this is no header."""
    names = [cell.casefold() for cell in cells[:2]]
    if len(cells) > 1 and names[0] in _HEADERS:
        return 0
    return 1 if len(cells) > 2 and names[0] in _NUMBERS and names[1] in _HEADERS else -1


def _comment(row: Row, width: int) -> Row:
    """A line of #, a tab and words is a comment where it is shorter than rows are and no tag ends it."""
    cells = row.cells
    if row.kind != "row" or cells[0] != "#" or len(cells) >= width or is_tag(cells[-1]):
        return row
    return Row("comment", row.line, (" ".join(cells[1:]).strip(),))


def whole_rows(sheet: Sheet, token: int, tags: Sequence[int], report: Report) -> Iterator[Row]:
    """The rows, borders and comments; a row without a cell of each tag, or with more cells than others, is refused.

    A word alone in its line is taken, without a tag, so that the text stays whole; so is a longer row that has its tags
    in their place. A number 0 without a word ends a sentence (neat). `token`: the column of the words.
    """
    least = max(token, *tags) + 1 if tags else token + 1
    for row in sheet.rows:
        kind, _, cells = row
        if kind != "row" or (len(cells) == sheet.width and cells[token].strip() and len(cells[token]) < LONGEST_TOKEN):
            yield row
            continue
        whole = _trimmed(row, sheet.width)
        if token == 1 and whole.cells[0] == "0" and not whole.cell(1):
            yield Row("blank", row.line)
            continue
        alone = token == 0 and len(whole.cells) == 1 < least and not _BLANKS.search(whole.cells[0])
        if not sheet.header and len(whole.cells) > sheet.width and all(is_sure_tag(whole.cells[at]) for at in tags):
            report.lose("surplus cell", [f"{sheet.path}:{row.line}"], why="most lines of the file have no such column")
            whole = Row("row", row.line, whole.cells[: sheet.width])
        fault = _fault(whole, token, 1 if alone else least, most=sheet.width)
        if fault:
            report.refuse(ImportRefused(sheet.path, "columns", fault, line=row.line))
            continue
        if alone:
            report.warn(str(sheet.path), "no-tag", "a token without a tag; it was taken as O", line=row.line)
        yield whole


def _trimmed(row: Row, width: int) -> Row:
    cells = row.cells
    while len(cells) > width and not cells[-1]:
        cells = cells[:-1]
    return Row("row", row.line, cells)


def _fault(row: Row, token: int, least: int, *, most: int) -> str:
    if not least <= len(row.cells) <= most:
        return f"{len(row.cells)} columns where the file has {most}"
    if not row.cell(token).strip():
        return "there is no token in this line"
    return "the token is too long" if len(row.cell(token)) > LONGEST_TOKEN else ""


def _has_tabs(lines: list[str]) -> bool:
    rows = [line for line in lines[:_JUDGED] if line.strip() and not line.startswith("#")]
    return 2 * sum("\t" in line for line in rows) > len(rows)


def _rows(lines: list[str], *, tabs: bool) -> Iterator[Row]:
    fresh = True
    for number, line in enumerate(lines, start=1):
        if not line or line.isspace():
            fresh = True
            yield Row("blank", number)
        elif line[0] == "#" and (
            _is_comment(line, tabs=tabs)
            or (fresh and _is_heading(line, "".join(lines[number : number + 1]), tabs=tabs))
        ):
            yield Row("comment", number, (line[1:].strip(),))
        else:
            fresh = False
            cells = _cells(line, tabs=tabs)
            yield Row("border" if cells[0].startswith(DOCSTART) else "row", number, cells)


def _is_comment(line: str, *, tabs: bool) -> bool:
    """A token may be # too: where columns are parted by tabs a comment has none, else it has an = or says begin."""
    if tabs:
        return "\t" not in line
    return re.match(r"#\s*\S+(?: id)?\s*=|#\s*(?:begin|end) document|#\s*new(?:doc|par)\b", line) is not None


def _is_heading(line: str, after: str, *, tabs: bool) -> bool:
    """Whether a line of # and a blank before a sentence tells of it: it is no row with a tag at its end."""
    cells = _cells(line, tabs=tabs)
    odd = len(cells) != len(_cells(after, tabs=True)) if tabs else True
    return line[1:2] in {" ", "\t"} and odd and not is_tag(cells[-1]) and _headed(cells) < 0


def _cells(line: str, *, tabs: bool) -> tuple[str, ...]:
    if tabs and "\t" in line:
        if line[0] == " " or " \t" in line or "\t " in line:
            return tuple(cell.strip(" ") for cell in line.split("\t"))
        return tuple(line.split("\t"))
    if tabs and not line.startswith(DOCSTART):
        return (line,)
    return tuple(_BLANKS.split(line.strip(" \t")))
