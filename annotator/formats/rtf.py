"""RTF documents, read by striprtf; what it would lose is set in its way before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from annotator.formats.decoding import Doubt
from annotator.formats.document_import import DOCUMENT_OPTIONS, Document, DocumentImporter, paragraphs
from annotator.formats.protocols import FormatInfo
from annotator.formats.rich_text.prepare import BREAK, CELL, ROW, Prepared, prepared
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

INFO = FormatInfo(
    code="rtf",
    names=Words("Document RTF", "RTF document"),
    description=Words(
        "Un fichier par article : paragraphes, tableaux et notes ; le texte supprimé du suivi est laissé.",
        "One file an article: paragraphs, tables and notes; text that was deleted as a tracked change is left out.",
    ),
    suffixes=(".rtf",),
    reads=True,
    writes=False,
    folder=True,
    options=DOCUMENT_OPTIONS,
)

MOST_BYTES = 100_000_000
"""With its pictures inside."""
_MARK = re.compile(r"(\[\d+\])[ \t]+")
_FAULTS = (ValueError, TypeError, LookupError, OverflowError, AttributeError)
"""What striprtf lets through where a control word has a number that it cannot have."""


def read_document(path: Path, options: Mapping[str, str]) -> Document:
    """The text of an RTF file; ImportRefused "not-rtf", "too-large" or "damaged"."""
    del options
    rtf = prepared(_bytes(path), path)
    text = _converted(rtf, path)
    doubts = [Doubt("text-boxes", f"{rtf.boxes} text boxes were left out")] if rtf.boxes else []
    if rtf.open_groups:
        doubts.append(Doubt("truncated", "the end of this file is missing"))
    return Document(paragraphs(_blocks(text)), {}, {}, tuple(doubts))


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise ImportRefused(path, "too-large", f"{size / 1e6:.0f} MB; at most {MOST_BYTES // 1_000_000} are read")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ImportRefused(path, "unreadable", getattr(error, "strerror", None) or str(error)) from error


def _converted(rtf: Prepared, path: Path) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        text: str = rtf_to_text(rtf.source, encoding="cp1252", errors="replace")  # type: ignore[no-untyped-call]
    except _FAULTS as error:
        raise ImportRefused(path, "damaged", f"this RTF is damaged: {error}") from error
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\xad", "")


def _blocks(text: str) -> list[str]:
    """Paragraphs, and rows of one table as one block; breaks inside cells become blanks."""
    blocks: list[str] = []
    table: list[str] = []
    *rows, rest = text.split(ROW)
    for row in rows:
        first, *cells = row.split(CELL)
        *before, first = first.split("\n")
        if before:
            blocks.extend(["\n".join(table), *map(_plain, before)])
            table = []
        line = "\t".join(" ".join(cell.replace(BREAK, " ").split()) for cell in (first, *cells[:-1]))
        table.append(line)
    return [*blocks, "\n".join(table), *(_plain(paragraph) for paragraph in rest.split("\n"))]


def _plain(paragraph: str) -> str:
    return _MARK.sub(r"\1 ", paragraph.replace(CELL, "\t").replace(BREAK, "\n").strip(), count=1)


IMPORTER = DocumentImporter(INFO, read_document)
