"""Rows of tagged tokens into documents: the tags of chosen columns, links, blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from annotator.formats.conll_columns.borders import Part, parts
from annotator.formats.conll_columns.documents import Chunk, Document, Token
from annotator.formats.conll_columns.records import WIKIDATA
from annotator.formats.conll_columns.schemes import is_tag, parted, runs, scheme_of
from annotator.formats.conll_columns.sheet import Row, Sheet, whole_rows
from annotator.formats.conll_columns.spacing import flags, told
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

_NO_TAGS = "no line, or hardly one, has a token and a tag such as O, B-LOC or I-LOC"
_END = "EndOfSentence"
_QID = re.compile(r"Q[1-9]\d*")
_SPACING = re.compile(r"(?:^|\|)(?:NoSpaceAfter|SpaceAfter=No|Spaces(?:After|Before)=)")
_PARTIAL = re.compile(r"(?:^|\|)(Partial-[^|]*)")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns (from 0) hold what; `links` pairs a column of Wikidata ids with the tags it belongs to.

    `spacing` is -1 where no column tells of blanks.
    """

    token: int
    tags: tuple[int, ...]
    links: dict[int, int]
    spacing: int = -1
    scheme: str = "auto"

    @property
    def least(self) -> int:
        """How many cells a row must have."""
        return max(self.token, *self.tags) + 1 if self.tags else self.token + 1


def spacing_column(sheet: Sheet) -> int:
    """The first column with flags that tell of blanks, -1 where there is none."""
    for row in sheet.rows:
        if row.kind == "row":
            for column, cell in enumerate(row.cells[1:], start=1):
                if _SPACING.search(cell):
                    return column
    return -1


def tag_columns(sheet: Sheet, *, but: AbstractSet[int]) -> tuple[int, ...]:
    """The columns that hold nothing but tags, apart from those in `but`."""
    rows = [row for row in sheet.rows if row.kind == "row" and len(row.cells) == sheet.width]
    columns = (at for at in range(sheet.width) if at not in but)
    return tuple(at for at in columns if rows and all(is_tag(row.cell(at)) for row in rows))


def documents(sheet: Sheet, columns: Columns, rule: str, report: Report) -> Iterator[Document]:
    """The documents of a file; ImportRefused where a column that should hold tags has none."""
    whole = whole_rows(sheet, columns.token, columns.least, report)
    rows = [row for row in whole if _has_tags(row, sheet, columns, report)]
    if not any(row.kind == "row" for row in rows):
        raise ImportRefused(sheet.path, "tags", _NO_TAGS)
    found = list(parts(rows, rule))
    schemes = {column: _scheme(found, column, columns.scheme) for column in columns.tags}
    for part in found:
        yield _document(part, columns, schemes, _Told(str(sheet.path), report))


def check_tags(sheet: Sheet, columns: Columns) -> None:
    """ImportRefused where most of what stands in the chosen columns is no tag: this is another format."""
    if columns.token in columns.tags:
        raise ImportRefused(sheet.path, "columns", "one column cannot have both the tokens and their tags")
    rows = [row for row in sheet.rows if row.kind == "row" and len(row.cells) >= columns.least]
    cells = [row.cell(column) for row in rows for column in columns.tags]
    wrong = sum(not is_tag(cell) for cell in cells)
    right = sum(cell == "O" or parted(cell)[0] != "O" for cell in cells)
    if wrong > right or not any(cells):
        raise ImportRefused(sheet.path, "tags", _NO_TAGS)


@dataclass(frozen=True, slots=True)
class _Told:
    path: str
    report: Report

    def mended(self, line: int, words: str) -> None:
        self.report.warn(self.path, "tag-sequence", words, line=line)


def _has_tags(row: Row, sheet: Sheet, columns: Columns, report: Report) -> bool:
    if row.kind != "row":
        return True
    wrong = next((row.cell(column) for column in columns.tags if not is_tag(row.cell(column))), None)
    if wrong is None:
        return True
    report.refuse(ImportRefused(sheet.path, "tags", f"{wrong[:40]!r} is no tag", line=row.line))
    return False


def _sentences(part: Part) -> Iterator[list[Row]]:
    rows: list[Row] = []
    for row in part.rows:
        ends = row.kind == "blank"
        if row.kind == "row":
            rows.append(row)
            ends = any(_END in cell and _END in cell.split("|") for cell in row.cells[1:])
        if rows and ends:
            yield rows
            rows = []
    if rows:
        yield rows


def _scheme(found: Sequence[Part], column: int, chosen: str) -> str:
    if chosen != "auto":
        return chosen
    return scheme_of([row.cell(column) for row in rows] for part in found for rows in _sentences(part))


def _document(part: Part, columns: Columns, schemes: dict[int, str], to: _Told) -> Document:
    document = Document(part.name, part.line, fields(part.fields))
    for rows in _sentences(part):
        first = len(document.tokens)
        document.tokens += [_token(row, columns) for row in rows]
        document.end_sentence()
        for column in columns.tags:
            document.chunks += _chunks(rows, column, columns, schemes[column], to=to, first=first)
    document.chunks.sort(key=lambda chunk: (chunk.parts[0][0], -chunk.parts[0][1]))
    return document


def _token(row: Row, columns: Columns) -> Token:
    if columns.spacing < 0:
        return Token(row.cells[columns.token], row.line)
    after, before, exact = flags(row.cell(columns.spacing))
    return told(Token(row.cells[columns.token], row.line, after, before, exact))


def _chunks(
    rows: Sequence[Row], column: int, columns: Columns, scheme: str, *, to: _Told, first: int
) -> Iterator[Chunk]:
    tags = [row.cell(column) for row in rows]
    for run in runs(tags, scheme, lambda at, words: to.mended(rows[at].line, words)):
        row = rows[run.start]
        chunk = Chunk(((first + run.start, first + run.end),), run.label, row.line)
        partial = [match[1] for at in range(run.start, run.end) for match in _partials(rows[at])]
        link = row.cell(columns.links.get(column, -1))
        code = link if _QID.fullmatch(link) else ""
        yield replace(chunk, note="; ".join(partial), scheme=WIKIDATA if code else "", code=code)


def _partials(row: Row) -> Iterator[re.Match[str]]:
    for cell in row.cells[1:]:
        yield from _PARTIAL.finditer(cell)


def fields(given: dict[str, str]) -> dict[str, str]:
    """What comments say of an article, by the name of the article's field; NA and nothing are left out."""
    names = {"publication_title": "source", "sourceURL": "url", "dateCreated": "date"}
    found: dict[str, str] = {}
    for key, value in given.items():
        bare = key.rpartition(":")[2]
        if value not in {"", "NA", "_"}:
            found.setdefault(names.get(bare, bare), value)
    return found
