"""Rows of tagged tokens into documents: the tags of chosen columns, links, blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from annotator.formats.conll_columns.blocks import Block, merged
from annotator.formats.conll_columns.borders import Part, parts
from annotator.formats.conll_columns.choosing import AUTO, NO_TAGS, PLAIN, Columns
from annotator.formats.conll_columns.comments import document_of
from annotator.formats.conll_columns.documents import Chunk, Document, Token
from annotator.formats.conll_columns.mending import whole_blocks
from annotator.formats.conll_columns.records import WIKIDATA
from annotator.formats.conll_columns.schemes import OUTSIDE, Run, from_brackets, is_bracket, is_tag, runs, scheme_of
from annotator.formats.conll_columns.sheet import Sheet
from annotator.formats.conll_columns.spacing import flags, told_blanks
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

_QID = re.compile(r"Q[1-9]\d*")
_PARTIAL_FLAG = "Partial-"
_PARTIAL = re.compile(rf"(?:^|\|)({_PARTIAL_FLAG}[^|]*)")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The rows of one sentence, their tags by column, and its text, "" where no comment tells it."""

    rows: Block
    tags: dict[int, Sequence[str]]
    text: str


def documents(sheet: Sheet, columns: Columns, rule: str, report: Report) -> Iterator[Document]:
    """The documents of a file; ImportRefused where a column that should hold tags has none."""
    to = _Told(str(sheet.path), report, partial=_PARTIAL_FLAG in sheet.text)
    if columns.scheme == PLAIN:
        told = "tags have no B- and I-; neighbours of one label were taken as one mention"
        report.warn(to.path, "tag-scheme", told)
    found = [
        (part, [_sentence(merged(blocks), columns, to, told) for blocks, told in part.told_sentences()])
        for part in parts(whole_blocks(sheet, columns.token, columns.tags, report), rule)
    ]
    if not found:
        raise ImportRefused(sheet.path, "tags", NO_TAGS)
    schemes = dict.fromkeys(columns.tags, "iob1" if columns.scheme == PLAIN else columns.scheme)
    if columns.scheme == AUTO:
        everything = [sentence.tags for _, inside in found for sentence in inside]
        schemes = {column: scheme_of(tags[column] for tags in everything) for column in columns.tags}
    for part, inside in found:
        document = _document(part, inside, columns, schemes=schemes, to=to)
        if sheet.language:
            document.fields.setdefault("language", sheet.language)
        yield document


@dataclass(frozen=True, slots=True)
class _Told:
    """Where findings of one file go; `partial`: its cells may have flags of mentions that are cut."""

    path: str
    report: Report
    partial: bool = False

    def mended(self, line: int, words: str) -> None:
        self.report.warn(self.path, "tag-sequence", words, line=line)

    def lost_tag(self, line: int, cell: str) -> None:
        self.report.lose("tag", [f"{self.path}:{line}"], why=f"{cell[:40]!r} is no tag; its word was taken without")


def _sentence(rows: Block, columns: Columns, to: _Told, text: str) -> _Sentence:
    """A sentence, its tags without brackets; a tag that is none is lost, its word stays."""
    tags: dict[int, Sequence[str]] = {}
    for column in columns.tags:
        cells: Sequence[str] = rows.columns[column]
        if columns.scheme == PLAIN:
            cells = [cell if cell in OUTSIDE else f"I-{cell}" for cell in cells]
        kinds = set(cells)
        odd = {cell for cell in kinds if not is_tag(cell)}
        if odd and all(map(is_bracket, kinds)):
            cells = from_brackets(cells)
        elif odd:
            for line, cell, read in zip(rows.lines, rows.columns[column], cells, strict=True):
                if read in odd:
                    to.lost_tag(line, cell)
        tags[column] = cells
    return _Sentence(rows, tags, text)


def _document(
    part: Part[Block], sentences: Iterable[_Sentence], columns: Columns, *, schemes: dict[int, str], to: _Told
) -> Document:
    document = document_of(part, to.path, to.report)
    for sentence in sentences:
        first = len(document.forms)
        forms = sentence.rows.columns[columns.token]
        if columns.spacing < 0:
            document.forms += forms
            if sentence.text or columns.places >= 0:
                _tell_blanks(document, sentence, forms, columns, to=to)
        else:
            cells = sentence.rows.column(columns.spacing)
            document.add([Token(form, *flags(cell)) for form, cell in zip(forms, cells, strict=True)])
        document.end_sentence()
        for column in columns.tags:
            link = columns.links.get(column, -1)
            document.chunks += _chunks(sentence.rows, sentence.tags[column], schemes[column], link, to=to, first=first)
    document.chunks.sort(key=lambda chunk: (chunk.parts[0][0], -chunk.parts[0][1]))
    return document


def _tell_blanks(document: Document, sentence: _Sentence, forms: Sequence[str], columns: Columns, *, to: _Told) -> None:
    """The blanks of the sentence that was added last, out of its text or of the places of its words."""
    first = len(document.forms) - len(forms)
    if sentence.text:
        blanks = told_blanks(forms, sentence.text)
        if blanks is not None:
            document.blanks[first] = blanks
        else:
            why = "the sentence that begins here has other words; the blanks between them were guessed"
            to.report.lose("comment text", [f"{to.path}:{sentence.rows.line}"], why=why)
        return
    starts, ends = sentence.rows.columns[columns.places : columns.places + 2]
    gaps = zip(map(int, starts[1:]), map(int, ends[:-1]), strict=True)
    document.blanks[first] = [*(" " if start > end else "" for start, end in gaps), ""]


def _chunks(rows: Block, tags: Sequence[str], scheme: str, link: int, *, to: _Told, first: int) -> Iterator[Chunk]:
    for run in runs(tags, scheme, lambda at, words: to.mended(rows.lines[at], words)):
        chunk = Chunk(((first + run.start, first + run.end),), run.label, rows.lines[run.start])
        note = "; ".join(_partials(rows, run)) if to.partial else ""
        code = rows.columns[link][run.start] if link >= 0 else ""
        code = code if _QID.fullmatch(code) else ""
        yield replace(chunk, note=note, scheme=WIKIDATA if code else "", code=code) if note or code else chunk


def _partials(rows: Block, run: Run) -> list[str]:
    cells = chain.from_iterable(zip(*(column[run.start : run.end] for column in rows.columns[1:]), strict=True))
    return [match[1] for cell in cells for match in _PARTIAL.finditer(cell)]
