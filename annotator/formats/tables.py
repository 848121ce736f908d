"""A folder of CSV tables: one record a row, for R, pandas and spreadsheets, with a dictionary of all columns."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from annotator.formats.atomic import workshop
from annotator.formats.option_values import choice, is_yes
from annotator.formats.protocols import FormatInfo, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.tabular.csv_files import CsvFiles, count_rows
from annotator.formats.tabular.options import LANGUAGE, LANGUAGES
from annotator.formats.tabular.writing import Pouring
from annotator.model.codebook import Words
from annotator.model.errors import ExportRefused

SEPARATORS = {",": ",", ";": ";", "tab": "\t"}

INFO = FormatInfo(
    code="tables",
    names=Words("Tableaux CSV", "CSV tables"),
    description=Words(
        "Un dossier de tableaux pour R, pandas ou un tableur : événements, arguments, mentions, registre, articles…",
        "A folder of tables for R, pandas or a spreadsheet: events, arguments, mentions, register, articles…",
    ),
    suffixes=(".csv",),
    reads=False,
    writes=True,
    folder=True,
    options=(
        Option(
            code="separator",
            kind="choice",
            default=",",
            choices=tuple(SEPARATORS),
            choice_names=(
                Words("virgule", "comma"),
                Words("point-virgule", "semicolon"),
                Words("tabulation", "tab"),
            ),
            names=Words("Séparateur", "Separator"),
            help=Words("Excel en français attend « ; », R et pandas « , ».", "French Excel expects ;, R and pandas ,."),
        ),
        Option(
            code="bom",
            kind="flag",
            default="no",
            names=Words("Marque d’ordre des octets (BOM)", "Byte order mark (BOM)"),
            help=Words(
                "Pour ouvrir les fichiers dans Excel d’un double-clic ; R et Python s’en passent.",
                "To open the files in Excel by double-click; R and Python do without.",
            ),
        ),
        Option(
            code="guard",
            kind="flag",
            default="yes",
            names=Words("Neutraliser les formules", "Keep formulas from running"),
            help=Words(
                "Une apostrophe précède les cellules qu’un tableur prendrait pour une formule.",
                "An apostrophe stands before cells that a spreadsheet would take for a formula.",
            ),
        ),
        LANGUAGE,
    ),
)


class TablesExporter:
    """Writes a folder of CSV files, all of them or none; each is counted before any is in its place."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write each table as `<name>.csv` into the folder `out`; ExportRefused where one cannot be written."""
        separator = SEPARATORS[choice(options, "separator", tuple(SEPARATORS))]
        pouring = Pouring(project, report, language=choice(options, "language", LANGUAGES))
        with workshop(out) as folder:
            files = CsvFiles(
                folder,
                pouring.tables.values(),
                separator=separator,
                bom=is_yes(options, "bom", default=False),
                guard=is_yes(options, "guard", default=True),
            )
            with files:
                pouring.pour(files, progress)
            self._finish(pouring, folder, out, separator=separator)
            for table, count in sorted(files.guarded.items()):
                words = f"an apostrophe stands before {count} cells that a spreadsheet would take for a formula"
                report.warn(f"{table}.csv", "formula-escaped", words)

    def _finish(self, pouring: Pouring, folder: Path, out: Path, *, separator: str) -> None:
        for table in pouring.tables:
            path = folder / f"{table}.csv"
            try:
                found = count_rows(path, separator)
            except csv.Error as error:
                raise ExportRefused(f"{path.name}: {error}") from error
            if found != pouring.counts[table]:
                raise ExportRefused(f"{path.name}: {pouring.counts[table]} rows were written, {found} read back")
        for table in pouring.tables:
            (folder / f"{table}.csv").replace(out / f"{table}.csv")


EXPORTER = TablesExporter()
