"""The table that stands beside text files and tells their source, date and the rest."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from annotator.formats.decoding import read_text
from annotator.formats.press_dates import press_date
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

NAME = "metadata.csv"
FIELDS = ("title", "date", "source", "author", "language", "url", "section", "page")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


@dataclass(frozen=True, slots=True)
class Row:
    """What the table says of one article: fields by name (only those that are filled), and pairs beyond them."""

    line: int
    fields: dict[str, str] = field(default_factory=dict)
    estimated: bool = False
    others: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Tables:
    """The tables of one import: the one that was `chosen`, else the one beside each file."""

    chosen: str
    report: Report
    _tables: dict[Path, dict[str, Row]] = field(default_factory=dict)
    _used: set[tuple[Path, str]] = field(default_factory=set)

    def row(self, path: Path) -> Row:
        """What the table says of the article in a file; an empty row where it says nothing."""
        table = Path(self.chosen) if self.chosen else path.parent / NAME
        if table not in self._tables:
            self._tables[table] = self._read(table)
        name = article_key(path.stem)
        if name not in self._tables[table]:
            return Row(0)
        self._used.add((table, name))
        return self._tables[table][name]

    def finish(self) -> None:
        """Tell which rows belong to no file."""
        for path, rows in self._tables.items():
            for name, row in rows.items():
                if (path, name) not in self._used:
                    self.report.warn(str(path), "metadata-unused", f"there is no file {name}", line=row.line)

    def _read(self, path: Path) -> dict[str, Row]:
        if not self.chosen and not path.is_file():
            return {}
        try:
            return read_metadata(path, self.report)
        except ImportRefused as error:
            self.report.refuse(error)
            return {}


def read_metadata(path: Path, report: Report) -> dict[str, Row]:
    """The rows of a table by article (file name without suffix); what is doubtful is in the report.

    Comma, semicolon or tab; the first column is the article, whatever its heading. What is no Unicode is taken for
    cp1252, as French Excel writes it. ImportRefused where the table cannot be read.
    """
    text = _text(path, report)
    rows: dict[str, Row] = {}
    lines = _cells(text, path)
    _, heading = next(lines, (0, []))
    names = [_heading(cell) for cell in heading]
    for line, cells in lines:
        name = article_key(cells[0].removesuffix(".txt"))
        if not name:
            continue
        if len(cells) > len(names):
            report.warn(str(path), "metadata-columns", f"{len(cells)} cells under {len(names)} headings", line=line)
        if name in rows:
            report.warn(str(path), "metadata-double", f"{cells[0]} stands twice; the first one serves", line=line)
            continue
        rows[name] = _row(dict(zip(names[1:], cells[1:], strict=False)), line, path=path, report=report)
    return rows


def article_key(name: str) -> str:
    """A file name without suffix as the table's first column names it."""
    return unicodedata.normalize("NFC", name).strip()


def iso_date(words: str) -> str:
    """An ISO date, perhaps partial, of an ISO date or of dd/mm/yyyy; ValueError for anything else."""
    iso, day_first = _ISO.fullmatch(words), _DAY_FIRST.fullmatch(words)
    if iso:
        year, month, day = iso.groups()
    elif day_first:
        day, month, year = day_first.groups()
    else:
        raise ValueError(f"{words} is no date; write 2019-01-27, 2019-01, 2019 or 27/01/2019")
    date(int(year), int(month or 1), int(day or 1))  # a ValueError where no calendar has that day
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])


def _date(words: str) -> str:
    """An ISO date as `iso_date` gives it, of French and English words too (8 mai 2019); ValueError otherwise."""
    try:
        return iso_date(words)
    except ValueError:
        told = press_date(words)
        if told.date and not told.rest:
            return told.date
        raise


def _text(path: Path, report: Report) -> str:
    decoded = read_text(path)
    if not decoded.sure and not decoded.encoding.startswith("utf"):
        decoded = read_text(path, "cp1252")
        report.warn(str(path), "encoding-guessed", "read as cp1252; look at the accents")
    return decoded.text


def _heading(cell: str) -> str:
    name = cell.strip()
    return name.lower() if name.lower() in {*FIELDS, "date_estimated"} else name


def _cells(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, with the line where each begins."""
    first = text.partition("\n")[0]
    delimiter = max(";\t,", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise ImportRefused(path, "metadata", str(error), line=line) from error


def _row(cells: dict[str, str], line: int, *, path: Path, report: Report) -> Row:
    filled = {name: value.strip() for name, value in cells.items() if name and value.strip()}
    estimated = filled.pop("date_estimated", "").lower() in {"1", "yes", "true", "oui", "vrai", "x"}
    others = tuple(sorted((name, value) for name, value in filled.items() if name not in FIELDS))
    fields = {name: value for name, value in filled.items() if name in FIELDS}
    if "date" in fields:
        try:
            fields["date"] = _date(fields["date"])
        except ValueError as error:
            report.warn(str(path), "date", str(error), line=line)
            del fields["date"]
    if "language" in fields:
        fields["language"] = fields["language"].lower()
    return Row(line, fields, estimated, others)
