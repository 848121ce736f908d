"""Rows of CSV and TSV files, in any usual encoding and with any usual delimiter."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from annotator.formats.decoding import Doubt, read_text
from annotator.formats.table_rows.grid import Grid, check_cells
from annotator.model.errors import ImportRefused

DELIMITERS = {",": ",", ";": ";", "tab": "\t", "|": "|"}
_LONGEST = 2**31 - 1
_LOOKED_AT = 20
_SAMPLE = 1_000_000


def read_rows(path: Path, *, delimiter: str = "", encoding: str = "") -> Grid:
    """The rows of a file; a delimiter (a key of DELIMITERS) or encoding that is not given is guessed.

    ImportRefused where it is no text or too large. What quotation marks are wrong is a doubt.
    """
    if delimiter and delimiter not in DELIMITERS:
        raise ImportRefused(path, "option", f"delimiter {delimiter!r} is none of {', '.join(DELIMITERS)}")
    decoded = read_text(path, encoding)
    text = decoded.text.lstrip("\ufeff")
    with _long_cells():
        sign = DELIMITERS.get(delimiter) or _likeliest(text)
        try:
            return Grid(_rows(text, sign, path, strict=True), decoded.doubts)
        except csv.Error as error:
            rows = _rows(text, sign, path, strict=False)
            line = _line_of_fault(text, sign)
            doubt = Doubt("quotes", f"quotation marks are wrong ({error}): look at this row and those after it", line)
            return Grid(rows, (*decoded.doubts, doubt))


def _rows(text: str, delimiter: str, path: Path, *, strict: bool) -> list[tuple[int, list[str]]]:
    found, line, count = [], 1, 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    for cells in reader:
        if any(map(str.strip, cells)):
            found.append((line, cells))
            count += len(cells)
            check_cells(count, path)
        line = reader.line_num + 1
    return found


def _line_of_fault(text: str, delimiter: str) -> int:
    """Where the row begins that no strict reader takes."""
    line = 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for _ in reader:
            line = reader.line_num + 1
    except csv.Error:
        return line
    return 0


def _likeliest(text: str) -> str:
    """The delimiter that gives most rows as many cells as the first one, and most cells."""
    return max(DELIMITERS.values(), key=lambda sign: _evenness(text[:_SAMPLE], sign))


def _evenness(text: str, delimiter: str) -> tuple[int, int]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    widths = [len(cells) for cells in islice(_told(reader), _LOOKED_AT) if cells]
    if not widths or widths[0] < 2:
        return 0, 0
    return sum(width == widths[0] for width in widths), widths[0]


def _told(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error:
        return


@contextmanager
def _long_cells() -> Iterator[None]:
    before = csv.field_size_limit(_LONGEST)
    try:
        yield
    finally:
        csv.field_size_limit(before)
