"""Codes of languages before each token, as in the files of WikiANN: `fr:Paris`."""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.formats.conll_columns.sheet import Row, Sheet
from annotator.formats.report import Report

_PREFIX = re.compile(r"[a-z]{2,3}:")
_LEAST = 10  # rows that it takes to be sure


def without_prefix(sheet: Sheet, token: int, report: Report) -> Sheet:
    """The sheet with its words bare and its language known, where all of its words begin with one code and a colon."""
    first = next((row.cell(token) for row in sheet.rows if row.kind == "row"), "")
    found = _PREFIX.match(first)
    if found is None:
        return sheet
    cells = [row.cell(token) for row in sheet.rows if row.kind == "row"]
    if len(cells) < _LEAST or not all(cell.startswith(found[0]) and cell != found[0] for cell in cells):
        return sheet
    report.warn(str(sheet.path), "prefix", f"each word begins with {found[0]} here, which was left out")
    return replace(sheet, rows=tuple(_bare(row, token, len(found[0])) for row in sheet.rows), language=found[0][:-1])


def _bare(row: Row, token: int, length: int) -> Row:
    if row.kind != "row":
        return row
    cells = row.cells
    return row._replace(cells=(*cells[:token], cells[token][length:], *cells[token + 1 :]))
