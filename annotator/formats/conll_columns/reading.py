"""Rows of tagged tokens into documents: the tags of chosen columns, links, blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from annotator.formats.conll_columns.borders import END, Part, parts
from annotator.formats.conll_columns.documents import Chunk, Document, Token
from annotator.formats.conll_columns.records import WIKIDATA
from annotator.formats.conll_columns.schemes import is_tag, parted, runs, scheme_of
from annotator.formats.conll_columns.sheet import Row, Sheet, whole_rows
from annotator.formats.conll_columns.spacing import flags
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

_NO_TAGS = "no line, or hardly one, has a token and a tag such as O, B-LOC or I-LOC"
_QID = re.compile(r"Q[1-9]\d*")
_FLAGS = ("NoSpaceAfter", "SpaceAfter=", "SpacesAfter=", "SpacesBefore=")
_SPACING = re.compile(r"(?:^|\|)(?:NoSpaceAfter|SpaceAfter=No|Spaces(?:After|Before)=)")
_PARTIAL_FLAG = "Partial-"
_PARTIAL = re.compile(rf"(?:^|\|)({_PARTIAL_FLAG}[^|]*)")


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
    if not any(flag in sheet.text for flag in _FLAGS):
        return -1
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
    rows = _with_tags(whole_rows(sheet, columns.token, columns.least, report), sheet, columns, report)
    flagged = END in sheet.text
    found = [(part, part.sentences(flagged=flagged)) for part in parts(rows, rule)]
    if not found:
        raise ImportRefused(sheet.path, "tags", _NO_TAGS)
    sentences = [sentence for _, inside in found for sentence in inside]
    schemes = {column: _scheme(sentences, column, columns.scheme) for column in columns.tags}
    to = _Told(str(sheet.path), report, partial=_PARTIAL_FLAG in sheet.text)
    for part, inside in found:
        yield _document(part, inside, columns, schemes=schemes, to=to)


def check_tags(sheet: Sheet, columns: Columns) -> None:
    """ImportRefused where most of what stands in the chosen columns is no tag: this is another format."""
    if columns.token in columns.tags:
        raise ImportRefused(sheet.path, "columns", "one column cannot have both the tokens and their tags")
    least = columns.least
    rows = [row.cells for row in sheet.rows if row.kind == "row" and len(row.cells) >= least]
    cells = Counter(cells[column] for cells in rows for column in columns.tags)
    wrong = sum(count for cell, count in cells.items() if not is_tag(cell))
    right = sum(count for cell, count in cells.items() if cell == "O" or parted(cell)[0] != "O")
    if wrong > right or not any(cells):
        raise ImportRefused(sheet.path, "tags", _NO_TAGS)


@dataclass(frozen=True, slots=True)
class _Told:
    """Where findings of one file go; `partial`: its cells may have flags of mentions that are cut."""

    path: str
    report: Report
    partial: bool = False

    def mended(self, line: int, words: str) -> None:
        self.report.warn(self.path, "tag-sequence", words, line=line)


def _with_tags(rows: Iterable[Row], sheet: Sheet, columns: Columns, report: Report) -> Iterator[Row]:
    for row in rows:
        for cell in map(row.cell, columns.tags if row.kind == "row" else ()):
            if cell != "O" and not is_tag(cell):
                report.refuse(ImportRefused(sheet.path, "tags", f"{cell[:40]!r} is no tag", line=row.line))
                break
        else:
            yield row


def _scheme(sentences: Sequence[Sequence[Row]], column: int, chosen: str) -> str:
    if chosen != "auto":
        return chosen
    return scheme_of([row.cell(column) for row in rows] for rows in sentences)


def _document(
    part: Part, sentences: Iterable[Sequence[Row]], columns: Columns, *, schemes: dict[int, str], to: _Told
) -> Document:
    document = Document(part.name, part.line, fields(part.fields))
    for rows in sentences:
        first = len(document.forms)
        if columns.spacing < 0:
            document.forms += [cells[columns.token] for _, _, cells in rows]
        else:
            document.add([_token(row, columns) for row in rows])
        document.end_sentence()
        for column in columns.tags:
            document.chunks += _chunks(rows, column, columns, schemes[column], to=to, first=first)
    document.chunks.sort(key=lambda chunk: (chunk.parts[0][0], -chunk.parts[0][1]))
    return document


def _token(row: Row, columns: Columns) -> Token:
    return Token(row.cells[columns.token], *flags(row.cell(columns.spacing)))


def _chunks(
    rows: Sequence[Row], column: int, columns: Columns, scheme: str, *, to: _Told, first: int
) -> Iterator[Chunk]:
    tags = [row.cell(column) for row in rows]
    for run in runs(tags, scheme, lambda at, words: to.mended(rows[at].line, words)):
        row = rows[run.start]
        chunk = Chunk(((first + run.start, first + run.end),), run.label, row.line)
        note = "; ".join(_partials(rows[run.start : run.end])) if to.partial else ""
        link = row.cell(columns.links.get(column, -1))
        code = link if _QID.fullmatch(link) else ""
        yield replace(chunk, note=note, scheme=WIKIDATA if code else "", code=code) if note or code else chunk


def _partials(rows: Iterable[Row]) -> list[str]:
    return [match[1] for row in rows for cell in row.cells[1:] for match in _PARTIAL.finditer(cell)]


def fields(given: dict[str, str]) -> dict[str, str]:
    """What comments say of an article, by the name of the article's field; NA and nothing are left out."""
    names = {"publication_title": "source", "sourceURL": "url", "dateCreated": "date"}
    found: dict[str, str] = {}
    for key, value in given.items():
        bare = key.rpartition(":")[2]
        if value not in {"", "NA", "_"}:
            found.setdefault(names.get(bare, bare), value)
    return found
