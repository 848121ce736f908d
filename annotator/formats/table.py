"""Tables of articles: CSV, TSV, Excel and OpenDocument, one row an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from annotator.formats.decoding import ENCODINGS
from annotator.formats.input_files import files_of
from annotator.formats.new_articles import ARTICLE_OPTIONS, NewArticles
from annotator.formats.option_values import is_yes
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option
from annotator.formats.report import Report
from annotator.formats.table_rows import csv_rows, workbook_rows
from annotator.formats.table_rows.articles import Common, Rows
from annotator.formats.table_rows.grid import Grid
from annotator.formats.table_rows.headings import COLUMNS, VALUES, Columns, columns_of, place_of
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

_COLUMN = Words(
    "Intitulé ou numéro de la colonne ; vide : d’après les intitulés.",
    "Heading or number of the column; empty: told by the headings.",
)
_COLUMN_OR_VALUE = Words(
    "Intitulé ou numéro de la colonne, sinon valeur pour tous ; vide : d’après les intitulés.",
    "Heading or number of the column, else a value for all; empty: told by the headings.",
)
_NAMES = {
    "text": Words("Texte", "Text"),
    "title": Words("Titre", "Title"),
    "date": Words("Date de publication", "Publication date"),
    "source": Words("Source", "Source"),
    "author": Words("Auteur", "Author"),
    "language": Words("Langue", "Language"),
    "url": Words("Adresse", "Address"),
    "id": Words("Nom de l’article", "Name of the article"),
}
_ESTIMATED = next(option for option in ARTICLE_OPTIONS if option.code == "date_estimated")

INFO = FormatInfo(
    code="table",
    names=Words("Tableau d’articles", "Table of articles"),
    description=Words(
        "CSV, TSV, Excel ou OpenDocument : une ligne par article. Les autres colonnes deviennent des métadonnées.",
        "CSV, TSV, Excel or OpenDocument: one row an article. The other columns become metadata.",
    ),
    suffixes=(".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"),
    reads=True,
    writes=False,
    folder=False,
    options=(
        *(Option(code, "text", _NAMES[code], _COLUMN_OR_VALUE if code in VALUES else _COLUMN) for code in COLUMNS),
        _ESTIMATED,
        Option(
            "sheet",
            "text",
            Words("Feuille", "Sheet"),
            Words("Nom ou numéro ; vide : la première qui n’est pas vide.", "Name or number; empty: the first filled."),
        ),
        Option(
            "delimiter",
            "choice",
            Words("Séparateur", "Delimiter"),
            Words("Des fichiers CSV ; vide : deviné.", "Of CSV files; empty: guessed."),
            choices=("", *csv_rows.DELIMITERS),
            choice_names=(
                Words("", ""),
                Words("virgule", "comma"),
                Words("point-virgule", "semicolon"),
                Words("tabulation", "tab"),
                Words("barre", "bar"),
            ),
        ),
        Option(
            "encoding",
            "choice",
            Words("Encodage", "Encoding"),
            Words("Des fichiers CSV ; vide : deviné.", "Of CSV files; empty: guessed."),
            choices=("", *ENCODINGS),
        ),
    ),
)

_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})


class TableImporter:
    """Reads tables and folders of them, each file one batch."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; rows without text and known texts are skipped with a warning."""
        apart = {code: value for code, value in options.items() if code not in COLUMNS}
        run = NewArticles(context, apart, report)
        chosen = {code: options[code].strip() for code in COLUMNS if options.get(code, "").strip()}
        for path in files_of(paths, INFO.suffixes, report):
            try:
                grid = _grid(path, options)
                if not grid.rows:
                    raise ImportRefused(path, "empty", "there are no rows in it")
                columns = columns_of(grid, chosen, path)
                common = _common(chosen, columns, estimated=is_yes(options, "date_estimated", default=False))
                rows = Rows(path, columns, common, run)
                articles = list(rows.articles())
            except ImportRefused as error:
                report.refuse(error)
                continue
            for doubt in (*grid.doubts, *columns.doubts, *rows.doubts()):
                report.warn(str(path), doubt.code, doubt.message, line=doubt.line)
            if articles:
                yield Batch(articles=articles)


def _grid(path: Path, options: Mapping[str, str]) -> Grid:
    if path.suffix.lower() in _WORKBOOKS:
        return workbook_rows.read_rows(path, sheet=options.get("sheet", "").strip())
    return csv_rows.read_rows(path, delimiter=options.get("delimiter", ""), encoding=options.get("encoding", ""))


def _common(chosen: Mapping[str, str], columns: Columns, *, estimated: bool) -> Common:
    """The values that are the same for all articles: choices that are no columns."""
    values = {code: chosen[code] for code in VALUES & chosen.keys() if place_of(chosen[code], columns.headings) is None}
    return Common(values, estimated=estimated)


IMPORTER = TableImporter()
"""Reads CSV, TSV and workbooks."""
