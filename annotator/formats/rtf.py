"""RTF documents, read by striprtf; what it would lose is set in its way before."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from annotator.formats.document_import import DOCUMENT_OPTIONS, Document, DocumentImporter, paragraphs
from annotator.formats.protocols import FormatInfo
from annotator.formats.rich_text.reading import rich_blocks
from annotator.model.codebook import Words

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


def read_document(path: Path, options: Mapping[str, str]) -> Document:
    """The text of an RTF file; ImportRefused "not-rtf", "too-large" or "damaged"."""
    del options
    blocks, doubts = rich_blocks(path)
    return Document(paragraphs(blocks), {}, {}, doubts)


IMPORTER = DocumentImporter(INFO, read_document)
