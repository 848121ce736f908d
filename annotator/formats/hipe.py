"""HIPE: tokens of historical newspapers with named entities in columns and their Wikidata ids (HIPE 2020, 2022)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.formats.conll_columns.choosing import Columns, check_tags
from annotator.formats.conll_columns.documents import Chunk, Document
from annotator.formats.conll_columns.options import BLANKS, ENCODING, LANGUAGE
from annotator.formats.conll_columns.reading import documents
from annotator.formats.conll_columns.records import Maker
from annotator.formats.conll_columns.schemes import parted
from annotator.formats.conll_columns.sheet import Sheet, read_sheet
from annotator.formats.input_files import files_of
from annotator.formats.option_values import is_yes
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

SUFFIXES = (".tsv",)
DEFAULT = "NE-COARSE-LIT"
_NO_LINKS = frozenset({"", "_", "-", "O"})
_QID = re.compile(r"Q[1-9]\d*")
_OF_COLUMN = {"LIT": "NEL-LIT", "METO": "NEL-METO"}

INFO = FormatInfo(
    code="hipe",
    names=Words("HIPE (TSV)", "HIPE (TSV)"),
    description=Words(
        "Presse ancienne annotée : un mot par ligne, entités nommées en colonnes, liens vers Wikidata.",
        "Annotated historical newspapers: a token a line, named entities in columns, links to Wikidata.",
    ),
    suffixes=SUFFIXES,
    reads=True,
    writes=False,
    folder=False,
    options=(
        Option(
            "columns",
            "text",
            Words("Colonnes", "Columns"),
            Words(
                "Noms séparés par des virgules : NE-COARSE-LIT, NE-FINE-LIT, NE-NESTED… ; all : toutes.",
                "Names parted by commas: NE-COARSE-LIT, NE-FINE-LIT, NE-NESTED…; all: every one.",
            ),
            default=DEFAULT,
        ),
        Option(
            "links",
            "flag",
            Words("Liens vers Wikidata", "Links to Wikidata"),
            Words("Une fiche du répertoire par identifiant.", "An entry of the register for each id."),
            default="yes",
        ),
        BLANKS,
        LANGUAGE,
        ENCODING,
    ),
)


class HipeImporter:
    """Reads such files, and folders of them."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; a fine tag on the words of a coarse one becomes its type, other columns lie upon it."""
        maker = Maker(context, options, report, linked=is_yes(options, "links", default=True))
        for path in files_of(paths, SUFFIXES, report):
            try:
                sheet = read_sheet(path, report, encoding=options.get("encoding", ""), separator="tab")
                columns = _columns(sheet, options)
                check_tags(sheet, columns)
                _tell_others(sheet, columns, report)
                found = (_stacked(document) for document in documents(sheet, columns, "auto", report))
                yield maker.batch(path, found)
            except ImportRefused as error:
                report.refuse(error)


def _columns(sheet: Sheet, options: Mapping[str, str]) -> Columns:
    if "TOKEN" not in sheet.header:
        raise ImportRefused(sheet.path, "header", "the first line does not name the column TOKEN")
    chosen = [name.strip() for name in (options.get("columns") or DEFAULT).split(",")]
    names = [name for name in sheet.header if name.startswith("NE-")] if chosen == ["all"] else chosen
    return Columns(
        token=sheet.column("TOKEN"),
        tags=tuple(sheet.column(name) for name in names),
        links=_links(sheet) if is_yes(options, "links", default=True) else {},
        spacing=sheet.header.index("MISC") if "MISC" in sheet.header else -1,
        scheme="iob2",
    )


def _links(sheet: Sheet) -> dict[int, int]:
    """The link column of each column of coarse and fine tags; nested ones and components have none."""
    found: dict[int, int] = {}
    for at, name in enumerate(sheet.header):
        link = _OF_COLUMN.get(name.rpartition("-")[2], "") if name.startswith("NE-") else ""
        if link in sheet.header:
            found[at] = sheet.header.index(link)
    return found


def _tell_others(sheet: Sheet, columns: Columns, report: Report) -> None:
    """What stands in columns that were not chosen is lost, and so are links that are no ids of Wikidata."""
    for at, name in enumerate(sheet.header):
        if not name.startswith("NE-") or at in columns.tags:
            continue
        if lines := [line for line, _ in _begins(sheet, at)]:
            report.lose(name, [f"{sheet.path}:{line}" for line in lines], why="this column was not chosen")
    pairs = [(at, columns.links[at]) for at in columns.tags if at in columns.links]
    told: dict[str, list[int]] = {}
    for at, link in pairs:
        for line, value in _begins(sheet, at, link):
            if value not in _NO_LINKS and not _QID.fullmatch(value):
                told.setdefault("NIL" if value == "NIL" else "link", []).append(line)
    whys = {"NIL": "a link to nothing says nothing here", "link": "it is no single id of Wikidata, such as Q90"}
    for what, lines in told.items():
        report.lose(what, [f"{sheet.path}:{line}" for line in sorted(lines)], why=whys[what])


def _begins(sheet: Sheet, column: int, other: int = -1) -> Iterator[tuple[int, str]]:
    """The lines with which the entities of a column begin, each with its cell in another column."""
    before = ("O", "")
    for block in sheet.runs:
        for line, cell, value in zip(block.lines, block.column(column), block.column(other), strict=True):
            prefix, label = parted(cell)
            if prefix != "O" and (prefix in "BS" or before[0] in "OES" or before[1] != label):
                yield line, value
            before = (prefix, label)


def _stacked(document: Document) -> Document:
    """The document with each fine tag as the type of the coarse one that has the same words and the same beginning."""
    coarse: dict[tuple[tuple[tuple[int, int], ...], str], int] = {}
    chunks: list[Chunk] = []
    for chunk in document.chunks:
        top = chunk.label.partition(".")[0]
        at = coarse.get((chunk.parts, top))
        if at is not None and top != chunk.label and not chunks[at].type:
            chunks[at] = replace(chunks[at], type=chunk.label)
        elif at is None or (chunks[at].label, chunks[at].code) != (chunk.label, chunk.code):
            coarse.setdefault((chunk.parts, chunk.label), len(chunks))
            chunks.append(chunk)
    document.chunks = chunks
    return document


IMPORTER = HipeImporter()
