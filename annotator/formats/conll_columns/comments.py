"""What comments say of a document: the fields of its article, pairs beyond them, and what is about single lines."""

from __future__ import annotations

from pathlib import Path

from annotator.formats.conll_columns.borders import DOCUMENT_NAMES, Lines, Part
from annotator.formats.conll_columns.documents import Document
from annotator.formats.report import Report

FIELDS = frozenset({"title", "language", "date", "source", "author", "url"})
_OTHER_NAMES = {"publication_title": "source", "newspaper": "source", "sourceURL": "url", "dateCreated": "date"}
_OF_SENTENCES = frozenset(
    {"text", "sent_id", "newpar", "newpar id", "global.Entity", "global.columns", *DOCUMENT_NAMES}
)
"""Keys of Universal Dependencies that the text, its lines and its entities make good for."""

_NOTHING = frozenset({"", "NA", "_"})


def document_of(part: Part[Lines], path: Path | str, report: Report) -> Document:
    """An empty document with what the comments of its part say; what they say of single lines is lost."""
    document = Document(part.name, part.line)
    for key, value in part.fields.items():
        bare = key.rpartition(":")[2]
        known = _OTHER_NAMES.get(bare, bare)
        if value in _NOTHING or bare in _OF_SENTENCES:
            continue
        if known in FIELDS:
            document.fields.setdefault(known, value)
        elif part.counts[key] == 1:
            document.others.append((bare, value))
        else:
            why = "comments on lines of the text have no place here"
            report.lose(f"comment {bare}", [f"{path}:{part.line}"], why=why, count=part.counts[key])
    if part.loose:
        why = "comments without a key have no place here"
        report.lose("comment", [f"{path}:{line}" for line in part.loose], why=why)
    return document
