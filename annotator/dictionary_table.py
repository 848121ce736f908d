"""The user's own dictionary as a table for a spreadsheet: one row a name with its forms and its time.

Columns: label, name, forms (by |), type, one a scheme of codes (or all in `codes`, scheme=code by |), since, until.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from annotator.dictionary_rows import (
    COUNTRY,
    FIELDS,
    RowFault,
    country_name,
    filled,
    gathered,
    has_words,
    read_codes,
    read_label,
    read_period,
)
from annotator.formats.report import Report
from annotator.formats.report import Warning as Finding
from annotator.model.authorities import authority
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.errors import ImportRefused
from annotator.model.folding import key
from annotator.model.ids import derived_id, new_id
from annotator.model.memory import DictionaryEntry
from annotator.tables import flat, joined, split_cell, table_rows, table_text, write_table

Place = tuple[str, str, str, str]
"""What makes two rows the same one: label, folded name, since, until."""


def place_of(entry: DictionaryEntry) -> Place:
    """What a row of the dictionary is known by."""
    return entry.label, key(entry.name), entry.since, entry.until


def new_entry_id(place: Place, taken: Iterable[str]) -> str:
    """The id of a new row: the same on every computer, another one where a renamed row has it already."""
    id_ = derived_id("dictionary", *place)
    return new_id() if id_ in taken else id_


def write_dictionary(path: Path, entries: Iterable[DictionaryEntry]) -> None:
    """Write the rows as CSV, UTF-8 with a byte order mark, by label and name; ExportRefused when the disk refuses."""
    rows = sorted(entries, key=lambda entry: (place_of(entry), entry.id))
    schemes = sorted({scheme for entry in rows for scheme, _ in entry.codes if _is_column(scheme)})
    columns = ["label", "name", "forms", "type", *schemes]
    if any(not _is_column(scheme) for entry in rows for scheme, _ in entry.codes):
        columns.append("codes")
    write_table(path, [*columns, "since", "until"], map(_row, rows))


def read_dictionary(
    path: Path, *, codebook: Codebook, known: Iterable[DictionaryEntry], language: str = "fr"
) -> tuple[Change, list[Finding]]:
    """The rows of a table as one change of the dictionary, and a warning for each that was passed over or is doubtful.

    Columns may come in any order, between ; , or tab. A row of the same label, name and time as a `known` one updates
    it; a column that the table lacks leaves its field alone. A country without a name is called as the shipped table
    has it in `language`. ImportRefused for a file that is no table with a column "name" or "label".
    """
    report = Report("import", "dictionary")
    reading = _Reading(path, codebook, report, {place_of(entry): entry for entry in known}, language)
    check = partial(_check, path=path, report=report)
    for line, cells in table_rows(table_text(path, report), path, column=_column, check=check, report=report):
        reading.take(line, cells)
    pairs = [(reading.known.get(place), entry) for place, entry in reading.new.items()]
    removed = tuple(old for old, new in pairs if old is not None and old != new)
    added = tuple(new for old, new in pairs if old != new)
    return Change(Act("dictionary", (str(len(added)),)), removed, added), report.warnings


@dataclass(slots=True)
class _Reading:
    """One reading: the rows by what they are known by, as they were (`known`) and as the table has them (`new`)."""

    path: Path
    codebook: Codebook
    report: Report
    known: dict[Place, DictionaryEntry]
    language: str
    new: dict[Place, DictionaryEntry] = field(default_factory=dict)
    _lines: dict[Place, int] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._taken = {entry.id for entry in self.known.values()}

    def take(self, line: int, cells: dict[str, str]) -> None:
        """Take one row; it is passed over, with a warning, where it could not be proposed from."""
        try:
            entry = self._entry(line, cells)
        except RowFault as fault:
            self._warn(line, fault.code, f"{fault}; the row was passed over")
            return
        place = place_of(entry)
        if place in self.new:
            self._warn(line, "dictionary-double", f"the row of line {self._lines[place]} again; its forms were added")
            entry = gathered(self.new[place], entry)
        self._lines.setdefault(place, line)
        self.new[place] = entry

    def _entry(self, line: int, cells: dict[str, str]) -> DictionaryEntry:
        warn = partial(self._warn, line)
        codes = read_codes(cells, warn)
        label, type_ = read_label(self.codebook, cells, codes, warn)
        name = flat(cells.get("name", ""))
        if not name and label == COUNTRY:
            name = country_name(codes, self.language)
        if not has_words(name):
            raise RowFault("dictionary-name", "a row needs a name")
        since, until = read_period(cells)
        parts = dict.fromkeys(map(flat, split_cell(cells.get("forms", ""), "|")))
        forms = [form for form in parts if form != name and has_words(form)]
        entry = DictionaryEntry("", label, name, tuple(forms), type_, codes, since, until)
        place = place_of(entry)
        old = self.known.get(place)
        if old is not None:
            return filled(old, entry, columns=cells.keys())
        return replace(entry, id=new_entry_id(place, self._taken))

    def _warn(self, line: int, code: str, message: str) -> None:
        self.report.warn(str(self.path), code, message, line=line)


def _check(columns: Sequence[str], *, path: Path, report: Report) -> None:
    if "name" not in columns and "label" not in columns:
        words = "no column is called name or label"
        raise ImportRefused(path, "dictionary", words, line=1 if columns else 0)
    for column in columns:
        if column and column not in FIELDS and authority(column) is None:
            report.warn(str(path), "dictionary-scheme", f"{column} was taken for a scheme of codes", line=1)


def _column(name: str) -> str:
    if name.lower() in FIELDS:
        return name.lower()
    known = authority(name)
    return known.scheme if known else name


def _is_column(scheme: str) -> bool:
    return _column(scheme) == scheme and scheme not in FIELDS and scheme == flat(scheme)


def _row(entry: DictionaryEntry) -> dict[str, str]:
    codes: dict[str, list[str]] = {}
    for scheme, code in entry.codes:
        codes.setdefault(scheme, []).append(code)
    return {
        **{scheme: joined(found) for scheme, found in codes.items() if _is_column(scheme)},
        "codes": joined(f"{scheme}={code}" for scheme, code in entry.codes if not _is_column(scheme)),
        "label": entry.label,
        "name": entry.name,
        "forms": joined(entry.forms),
        "type": entry.type,
        "since": entry.since,
        "until": entry.until,
    }
