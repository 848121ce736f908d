"""Tables as sheets of one XLSX workbook, written with XlsxWriter; texts stay texts."""

from __future__ import annotations

import os
import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from lxml import etree
from xlsxwriter.worksheet import Worksheet

from annotator.formats.report import Report
from annotator.formats.tabular.cells import Cell, Row
from annotator.formats.tabular.columns import Table

MOST_UNITS = 32_767
"""What a cell of Excel holds, in UTF-16 units."""

MOST_ROWS = 1_048_576
"""What a sheet of Excel holds, headings included."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


class _Sheet(Worksheet):  # type: ignore[misc]
    """A sheet that takes no text for the markup of a rich one, as XlsxWriter does with "<r>…</r>"."""

    @staticmethod
    def _escape_control_characters(data: str) -> str:
        escaped = str(Worksheet._escape_control_characters(data))  # noqa: SLF001  # there is no public door
        return f"_x003C_{escaped[1:]}" if escaped.startswith("<r>") else escaped


class Workbook:
    """Writes each table as a sheet, in further ones where it has more rows than a sheet holds."""

    def __init__(self, path: Path, tables: Iterable[Table], report: Report) -> None:
        self._report = report
        self._book = xlsxwriter.Workbook(str(path), {**_OPTIONS, "tmpdir": str(path.parent)})
        self._book.set_properties({"created": _created()})
        self._bold = self._book.add_format({"bold": True})
        self._sheets: dict[str, Any] = {}
        self._rows: Counter[str] = Counter()
        self._parts: Counter[str] = Counter()
        for table in tables:
            self._begin(table)

    def add(self, table: Table, row: Row) -> None:
        """Write one row; what a cell cannot hold is cut and told."""
        if self._rows[table.name] == MOST_ROWS:
            self._begin(table)
        at = self._rows[table.name]
        for column, named in enumerate(table.columns):
            cell = row.get(named.name, "")
            if cell != "":
                first = next(iter(row.values()))
                self._write(
                    self._sheets[table.name], (at, column), self._fitting(cell, f"{table.name}:{first}", named.name)
                )
        self._rows[table.name] += 1

    def save(self) -> None:
        """Write the file; OSError or XlsxWriter's own error where the disk refuses."""
        self._book.close()

    def close(self) -> None:
        """Let go of the rows written so far; to be called in any case, saved or not."""
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()

    def _begin(self, table: Table) -> None:
        self._parts[table.name] += 1
        part = self._parts[table.name]
        sheet = self._book.add_worksheet(table.name if part == 1 else f"{table.name} ({part})", _Sheet)
        sheet.freeze_panes(1, 0)
        for column, named in enumerate(table.columns):
            sheet.write_string(0, column, self._fitting(named.name, table.name, named.name), self._bold)
        self._sheets[table.name], self._rows[table.name] = sheet, 1

    def _write(self, sheet: Any, place: tuple[int, int], cell: Cell) -> None:
        if isinstance(cell, str):
            sheet.write_string(*place, cell)
        else:
            sheet.write_number(*place, cell)

    def _fitting(self, cell: Cell, row: str, column: str) -> Any:
        if not isinstance(cell, str) or (len(cell) <= MOST_UNITS and cell.isascii()):
            return cell
        clean = _NO_XML.sub("\ufffd", cell)
        if clean != cell:
            self._report.lose("characters", [f"{row} {column}"], why="XML cannot hold them")
        kept = cut(clean)
        if kept != clean:
            self._report.lose("ends of long texts", [f"{row} {column}"], why=f"a cell holds {MOST_UNITS} characters")
        return kept


def cut(text: str) -> str:
    """The beginning of a text that a cell of Excel holds, no character halved."""
    if len(text) <= MOST_UNITS // 2:
        return text
    data = text.encode("utf-16-le")
    return text if len(data) <= 2 * MOST_UNITS else data[: 2 * MOST_UNITS].decode("utf-16-le", "ignore")


def count_rows(path: Path) -> Counter[str]:
    """How many rows each table has below its headings, read back from all sheets of a workbook."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(path) as book:
        names = etree.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
        for number, sheet in enumerate(names, start=1):
            with book.open(f"xl/worksheets/sheet{number}.xml") as file:
                rows = 0
                for _, row in etree.iterparse(file, tag=f"{_MAIN}row", huge_tree=True):
                    rows += 1
                    row.clear()
                    while (before := row.getprevious()) is not None:
                        before.getparent().remove(before)
            found[re.sub(r" \(\d+\)$", "", str(sheet.get("name")))] += rows - 1
    return found


def _created() -> datetime:
    """The time that is written: SOURCE_DATE_EPOCH, else one that is always the same."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(epoch) if epoch.isdecimal() and len(epoch) < 12 else 315_532_800
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
