"""Plain text files, one an article, with an optional table of metadata beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from annotator.formats.decoding import ENCODINGS, read_text
from annotator.formats.input_files import files_of
from annotator.formats.metadata import Tables
from annotator.formats.new_articles import ARTICLE_OPTIONS, Draft, NewArticles
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

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
        *ARTICLE_OPTIONS,
        Option(
            "metadata",
            "path",
            Words("Table de métadonnées", "Table of metadata"),
            Words("Vide : metadata.csv à côté des fichiers.", "Empty: metadata.csv beside the files."),
        ),
    ),
)


class TextImporter:
    """Reads text files and folders of them, each file one batch."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; empty, binary and unreadable files are refused, known texts skipped with a warning."""
        tables = Tables(options.get("metadata", ""), report)
        run = NewArticles(context, options, report)
        for path in files_of(paths, INFO.suffixes, report):
            try:
                decoded = read_text(path, options.get("encoding", ""))
                row = tables.row(path)
                draft = Draft(path.stem, decoded.text, row.fields, row.others, date_estimated=row.estimated)
                article = run.article(path, draft, decoded.doubts)
            except ImportRefused as error:
                report.refuse(error)
                continue
            if article is not None:
                yield Batch(articles=[article])
        tables.finish()


IMPORTER = TextImporter()
