"""Codes of languages before each token, as in the files of WikiANN: `fr:Paris`."""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.formats.conll_columns.blocks import Block
from annotator.formats.conll_columns.sheet import Sheet
from annotator.formats.report import Report

_PREFIX = re.compile(r"[a-z]{2,3}:")
_LEAST = 10  # rows that it takes to be sure


def without_prefix(sheet: Sheet, token: int, report: Report) -> Sheet:
    """The sheet with its words bare and its language known, where all of its words begin with one code and a colon."""
    first = next((block.column(token)[0] for block in sheet.runs), "")
    found = _PREFIX.match(first)
    if found is None:
        return sheet
    cells = [cell for block in sheet.runs for cell in block.column(token)]
    if len(cells) < _LEAST or not all(cell.startswith(found[0]) and cell != found[0] for cell in cells):
        return sheet
    report.warn(str(sheet.path), "prefix", f"each word begins with {found[0]} here, which was left out")
    blocks = tuple(_bare(block, token, len(found[0])) for block in sheet.blocks)
    return replace(sheet, blocks=blocks, language=found[0][:-1])


def _bare(block: Block, token: int, length: int) -> Block:
    if block.kind != "row":
        return block
    bare = tuple(cell[length:] for cell in block.columns[token])
    return block._replace(columns=(*block.columns[:token], bare, *block.columns[token + 1 :]))
