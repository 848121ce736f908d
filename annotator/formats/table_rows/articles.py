"""The articles in the rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.formats.decoding import Doubt
from annotator.formats.metadata import FIELDS
from annotator.formats.new_articles import Draft, NewArticles
from annotator.formats.press_articles import language_code
from annotator.formats.table_rows.dates import LONGEST_DATE, iso_of, month_first
from annotator.formats.table_rows.headings import Columns
from annotator.model.records import Article

LONGEST_NAME = 120
_TOLD = 10
"""How many rows are named for each kind of doubt; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Common:
    """Fields that all articles have where their row does not tell them; `estimated`: their date is an estimate."""

    values: Mapping[str, str] = field(default_factory=dict)
    estimated: bool = False


class Rows:
    """The rows of a table at `path`, to be made into articles of an import."""

    def __init__(self, path: Path, columns: Columns, common: Common, run: NewArticles) -> None:
        self._path, self._columns, self._common, self._run = path, columns, common, run
        self._found: dict[str, list[tuple[str, int]]] = {}
        self._american = month_first(self._cell(cells, "date") for _, cells in columns.rows)
        self._defaults = dict(common.values)
        if "date" in self._defaults:
            self._defaults["date"] = self._date(self._defaults["date"], 0)

    def articles(self) -> Iterator[Article]:
        """One article for each row with a text that the project does not have."""
        if self._american:
            message = "some dates can only be read as month/day/year: all dates in numbers are read so"
            self._doubt("month-first", message, self._columns.rows[0][0])
        digits = len(str(len(self._columns.rows)))
        for number, (line, cells) in enumerate(self._columns.rows, start=1):
            self._check_width(cells, line)
            text = self._cell(cells, "text")
            if not text.strip():
                self._doubt("empty", "there is no text in this row; it was left out", line)
                continue
            draft = self._draft(cells, text, line, name=f"{self._path.stem}-{number:0{digits}}")
            article = self._run.article(self._path, draft)
            if article is not None:
                yield article

    def doubts(self) -> Iterator[Doubt]:
        """What was doubtful in the rows so far, the first of each kind by their lines."""
        for code, found in self._found.items():
            for message, line in found[:_TOLD]:
                yield Doubt(code, message, line)
            if len(found) > _TOLD:
                yield Doubt(code, f"the same in {len(found) - _TOLD} more rows", found[_TOLD][1])

    def _draft(self, cells: Sequence[str], text: str, line: int, *, name: str) -> Draft:
        told = {what: self._cell(cells, what).strip() for what in FIELDS}
        others = dict(self._others(cells))
        own = told["date"]
        told["date"] = self._date(own, line) if own else ""
        if own and not told["date"]:
            others["date"] = own
        told["language"] = language_code(told["language"]) or told["language"]
        identity = " ".join(self._cell(cells, "id").split())
        if len(identity) > LONGEST_NAME:
            others["id"] = identity
        estimated = self._common.estimated and not told["date"] and bool(self._defaults.get("date"))
        fields = {what: value or self._defaults.get(what, "") for what, value in told.items()}
        pairs = tuple(others.items())
        return Draft(identity[:LONGEST_NAME] or name, text, fields, pairs, line, date_estimated=estimated)

    def _cell(self, cells: Sequence[str], what: str) -> str:
        at = self._columns.places.get(what, len(cells))
        return cells[at] if at < len(cells) else ""

    def _others(self, cells: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The filled cells of the columns that are no field of an article."""
        used = set(self._columns.places.values())
        for at, (heading, cell) in enumerate(zip(self._columns.headings, cells, strict=False)):
            if at not in used and cell.strip():
                yield heading, cell.strip()

    def _date(self, words: str, line: int) -> str:
        """An ISO date, or "" with a doubt."""
        found = iso_of(words, american=self._american)
        if not found:
            self._doubt("date", f"{words[:LONGEST_DATE]} is no date; it is kept as metadata", line)
        return found

    def _check_width(self, cells: Sequence[str], line: int) -> None:
        width = self._columns.width
        if len(cells) != width:
            self._doubt("columns", f"{len(cells)} cells under {width} headings", line)

    def _doubt(self, code: str, message: str, line: int) -> None:
        self._found.setdefault(code, []).append((message, line))
