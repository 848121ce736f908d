"""One Excel workbook with the tables of the format `tables` as its sheets."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from annotator.formats.option_values import choice
from annotator.formats.protocols import FormatInfo, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.tabular.options import LANGUAGE, LANGUAGES
from annotator.formats.tabular.writing import Pouring
from annotator.model.codebook import Words
from annotator.model.errors import ExportRefused

INFO = FormatInfo(
    code="xlsx",
    names=Words("Classeur Excel", "Excel workbook"),
    description=Words(
        "Les mêmes tableaux que le format CSV, comme feuilles d’un seul classeur.",
        "The same tables as the CSV format, as sheets of one workbook.",
    ),
    suffixes=(".xlsx",),
    reads=False,
    writes=True,
    folder=False,
    options=(LANGUAGE,),
)


class XlsxExporter:
    """Writes one workbook whole or not at all; its rows are counted before it is in its place."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write the file `out`; ExportRefused where it cannot be written."""
        from xlsxwriter.exceptions import XlsxWriterException

        from annotator.formats.tabular.workbook import Workbook, count_rows

        pouring = Pouring(project, report, language=choice(options, "language", LANGUAGES))
        target = out.resolve() if out.is_symlink() else out
        try:
            workshop = Path(tempfile.mkdtemp(prefix=".attache-", dir=target.parent))
        except OSError as error:
            raise ExportRefused(f"{out}: {error.strerror or error}") from error
        try:
            path = workshop / f"{secrets.token_hex(4)}.xlsx"
            with closing(Workbook(path, pouring.tables.values(), report)) as book:
                pouring.pour(book, progress)
                book.save()
            found = count_rows(path)
            for table in pouring.tables:
                if found[table] != pouring.counts[table]:
                    words = f"{pouring.counts[table]} rows were written, {found[table]} read back"
                    raise ExportRefused(f"{out}: {table}: {words}")
            path.replace(target)
        except (OSError, XlsxWriterException) as error:
            raise ExportRefused(f"{out}: {error}") from error
        finally:
            shutil.rmtree(workshop, ignore_errors=True)


EXPORTER = XlsxExporter()
