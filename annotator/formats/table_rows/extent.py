"""How far the cells of a sheet reach, before calamine makes room for all between the first and the last."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from annotator.formats.safe_xml import root_of
from annotator.formats.table_rows.grid import check_cells
from annotator.model.errors import ImportRefused

_ATTRIBUTES = rb"""((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)"""
_CELL = re.compile(rb"<(?:\w+:)?(c|row)" + _ATTRIBUTES + rb"\s*(/?)>")
_COUNT = re.compile(rb"[cC]ount\s*=\s*[\"']\d{8,}")
_PLACE = re.compile(rb"(?:^|\s)r\s*=\s*[\"']([A-Za-z]{0,8})(\d{0,12})")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


def check_sheet(data: bytes, path: Path) -> None:
    """ImportRefused where the filled cells in a part of an Excel workbook span more than are read."""
    if _COUNT.search(data):  # calamine makes room for as many texts as a file says that it has
        raise ImportRefused(path, "damaged", "this workbook has a count that cannot be")
    rows: list[int] = []
    columns: list[int] = []
    row = column = 0
    for found in _CELL.finditer(data):
        kind, told, closed = found.groups()
        place = _PLACE.search(told)
        if kind == b"row":
            row, column = (int(place.group(2) or 0) if place else row + 1), 0
            continue
        column += 1
        if place:
            row, column = int(place.group(2) or row), _column(place.group(1)) or column
        if not closed:
            rows.append(row)
            columns.append(column)
    if rows:
        check_cells((max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1), path)


def check_open_sheets(data: bytes, path: Path) -> None:
    """ImportRefused where the filled cells of an OpenDocument sheet span more than are read."""
    for table in root_of(data, path, part="content.xml").iter(f"{_TABLE}table"):
        height = width = row_at = 0
        for row in table.iter(f"{_TABLE}table-row"):
            filled = _filled_width(row)
            row_at += _repeated(row, "rows")
            if filled:
                height, width = row_at, max(width, filled)
        check_cells(height * width, path)


def _filled_width(row: etree._Element) -> int:
    at = filled = 0
    for cell in row.iterchildren(*_CELLS):
        at += _repeated(cell, "columns")
        if len(cell) or any(name.endswith("value-type") for name in map(str, cell.attrib)):
            filled = at
    return filled


def _repeated(element: etree._Element, what: str) -> int:
    words = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return int(words) if words.isascii() and words.isdigit() and len(words) < 12 else 1


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
