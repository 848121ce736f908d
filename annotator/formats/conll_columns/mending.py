"""Rows that are not as the others: taken where word and tags can be told, refused one by one where not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.formats.conll_columns.blocks import Block, Row, single
from annotator.formats.conll_columns.schemes import is_sure_tag
from annotator.formats.conll_columns.sheet import Sheet
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

END = "EndOfSentence"
"""The flag of a sentence's last row in files that have no blank lines (HIPE)."""

LONGEST_TOKEN = 10_000
_BLANK = re.compile("[ \t]")


def whole_blocks(sheet: Sheet, token: int, tags: Sequence[int], report: Report) -> Iterator[Block]:
    """The lines, all rows as wide as most; those without a cell of each tag, or with more than others, are refused.

    A word alone in its line is taken, without a tag, so that the text stays whole; so is a longer row that has its tags
    in their place. A number 0 without a word ends a sentence (neat), a flag too (HIPE). `token`: the words' column.
    """
    flagged = END in sheet.text
    for block in sheet.blocks:
        if block.kind != "row":
            yield block
        elif len(block.columns) == sheet.width and _are_words(block.columns[token]):
            yield from _ended(block) if flagged else (block,)
        else:
            for row in block.rows():
                mended = _mended(row, sheet, token, tags, report=report)
                if mended is not None:
                    yield from _ended(mended) if flagged else (mended,)


def _are_words(cells: Sequence[str]) -> bool:
    return all(cells) and not any(map(str.isspace, cells)) and max(map(len, cells)) <= LONGEST_TOKEN


def _ended(block: Block) -> Iterator[Block]:
    """The rows, and the end of a sentence behind each that has the flag of one."""
    flags = {at for column in block.columns[1:] for at, cell in enumerate(column) if END in cell.split("|")}
    for part in block.parted(at + 1 for at in sorted(flags)):
        yield part
        if any(END in column[-1].split("|") for column in part.columns[1:]):
            yield Block("end", part.lines[-1:])


def _mended(row: Row, sheet: Sheet, token: int, tags: Sequence[int], *, report: Report) -> Block | None:
    """A row as wide as the file, or the end of a sentence; None, with a word in the report, for one to be left out."""
    least = max(token, *tags) + 1 if tags else token + 1
    cells = _trimmed(row.cells, sheet.width)
    if token == 1 and cells[0] == "0" and not "".join(cells[1:2]):
        return single("blank", row.line)
    alone = token == 0 and len(cells) == 1 < least and not _BLANK.search(cells[0])
    if not sheet.header and len(cells) > sheet.width and all(is_sure_tag(cells[at]) for at in tags):
        report.lose("surplus cell", [f"{sheet.path}:{row.line}"], why="most lines of the file have no such column")
        cells = cells[: sheet.width]
    fault = _fault(cells, token, 1 if alone else least, most=sheet.width)
    if fault:
        report.refuse(ImportRefused(sheet.path, "columns", fault, line=row.line))
        return None
    if alone:
        report.warn(str(sheet.path), "no-tag", "a token without a tag; it was taken as O", line=row.line)
    return single("row", row.line, cells + ("",) * (sheet.width - len(cells)))


def _trimmed(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    while len(cells) > width and not cells[-1]:
        cells = cells[:-1]
    return cells


def _fault(cells: tuple[str, ...], token: int, least: int, *, most: int) -> str:
    if not least <= len(cells) <= most:
        return f"{len(cells)} columns where the file has {most}"
    if not cells[token].strip():
        return "there is no token in this line"
    return "the token is too long" if len(cells[token]) > LONGEST_TOKEN else ""
