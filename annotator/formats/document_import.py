"""One document a file, whatever its kind: the loop that all these formats share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.formats.decoding import Doubt
from annotator.formats.input_files import files_of
from annotator.formats.metadata import Tables
from annotator.formats.new_articles import ARTICLE_OPTIONS, Draft, NewArticles
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

DOCUMENT_OPTIONS = (
    *ARTICLE_OPTIONS,
    Option(
        "metadata",
        "path",
        Words("Table de métadonnées", "Table of metadata"),
        Words("Vide : metadata.csv à côté des fichiers.", "Empty: metadata.csv beside the files."),
        on="import",
    ),
)
"""What may be said about documents; the table of metadata goes before what a document says of itself."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says: its text, the article's fields (metadata.FIELDS), pairs beyond them, and doubts."""

    text: str
    fields: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()


Reader = Callable[[Path, Mapping[str, str]], Document]
"""Reads the file at a path with the options chosen; raises ImportRefused."""


class DocumentImporter:
    """Reads files of one kind and folders of them, each file one article and one batch."""

    def __init__(self, info: FormatInfo, reader: Reader) -> None:
        self.info = info
        self._reader = reader

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; what cannot be read is refused, known texts are skipped with a warning."""
        tables = Tables(options.get("metadata", ""), report)
        run = NewArticles(context, options, report)
        for path in files_of(paths, self.info.suffixes, report):
            try:
                document = self._reader(path, options)
                row = tables.row(path)
                others = {**document.others, **dict(row.others)}
                fields = {**document.fields, **row.fields}
                draft = Draft(path.stem, document.text, fields, tuple(others.items()), date_estimated=row.estimated)
                article = run.article(path, draft, document.doubts)
            except ImportRefused as error:
                report.refuse(error)
                continue
            if article is not None:
                yield Batch(articles=[article])
        tables.finish()


def paragraphs(blocks: Sequence[str], notes: Sequence[str] = ()) -> str:
    """Blocks as a text, a blank line between two, then the notes; those without words are left out."""
    return "\n\n".join(stripped for block in (*blocks, *notes) if (stripped := block.strip()))
