"""Plain text files, one an article, with an optional table of metadata beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from annotator.formats.decoding import ENCODINGS, read_text
from annotator.formats.document_import import DOCUMENT_OPTIONS, Document, DocumentImporter
from annotator.formats.protocols import FormatInfo, Option
from annotator.model.codebook import Words

INFO = FormatInfo(
    code="text",
    names=Words("Texte brut", "Plain text"),
    description=Words(
        "Un fichier par article, titre en première ligne. Un fichier metadata.csv à côté donne source, date, etc.",
        "One file an article, its title first. A metadata.csv beside the files tells source, date and so on.",
    ),
    suffixes=(".txt",),
    reads=True,
    writes=False,
    folder=True,
    options=(
        Option(
            "encoding",
            "choice",
            Words("Encodage", "Encoding"),
            Words("Vide : deviné fichier par fichier.", "Empty: guessed file by file."),
            choices=("", *ENCODINGS),
        ),
        *DOCUMENT_OPTIONS,
    ),
)


def _read(path: Path, options: Mapping[str, str]) -> Document:
    decoded = read_text(path, options.get("encoding", ""))
    return Document(decoded.text, doubts=decoded.doubts)


IMPORTER = DocumentImporter(INFO, _read)
