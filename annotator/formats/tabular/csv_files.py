"""Tables as CSV files of one folder."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self, TextIO

from annotator.formats.tabular.cells import Cell, Row
from annotator.formats.tabular.columns import Table

_FORMULA = re.compile(r"'*[\t\r\n ]*[=+\-@]")
_LONGEST = 2**31 - 1


class CsvFiles:
    """Writes each table as `<name>.csv` of a folder, UTF-8, CRLF; to be used as a context.

    `guarded` counts, by table, the cells that got an apostrophe because a spreadsheet would take them for a formula.
    """

    def __init__(self, folder: Path, tables: Iterable[Table], *, separator: str, bom: bool, guard: bool) -> None:
        self.guarded: Counter[str] = Counter()
        self._folder, self._tables, self._guard = folder, list(tables), guard
        self._separator, self._encoding = separator, "utf-8-sig" if bom else "utf-8"
        self._open = ExitStack()
        self._files: dict[str, TextIO] = {}
        self._writers: dict[str, Any] = {}

    def __enter__(self) -> Self:
        for table in self._tables:
            path = self._folder / f"{table.name}.csv"
            file = self._open.enter_context(path.open("x", encoding=self._encoding, newline=""))
            self._writers[table.name] = csv.writer(file, delimiter=self._separator, lineterminator="\r\n")
            self._writers[table.name].writerow([self._cell(table, column.name) for column in table.columns])
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()

    def add(self, table: Table, row: Row) -> None:
        """Write one row; UnicodeEncodeError where a character is half of one."""
        self._writers[table.name].writerow([self._cell(table, row.get(column.name, "")) for column in table.columns])

    def _cell(self, table: Table, cell: Cell) -> Cell:
        if isinstance(cell, str) and self._guard and _FORMULA.match(cell):
            self.guarded[table.name] += 1
            return f"'{cell}"
        return cell


def count_rows(path: Path, separator: str) -> int:
    """How many rows a CSV file has below its headings, read back; csv.Error where a row has other cells than these."""
    limit = csv.field_size_limit(_LONGEST)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file, delimiter=separator, strict=True)
            width, count = len(next(rows)), 0
            for row in rows:
                if len(row) != width:
                    raise csv.Error(f"line {rows.line_num}: {len(row)} cells under {width} headings")
                count += 1
            return count
    finally:
        csv.field_size_limit(limit)
