"""Articles with their marks as PDF, A4: a format like the others, but its printer is the window system's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.formats.article_page.writing import PageWriter
from annotator.formats.atomic import FileNames, workshop
from annotator.formats.option_values import choice
from annotator.formats.page import LANGUAGE, LANGUAGES, pages
from annotator.formats.protocols import FormatInfo
from annotator.model.codebook import Words
from annotator.model.register import Register

if TYPE_CHECKING:
    from annotator.formats.protocols import ProgressBar, ProjectView
    from annotator.formats.report import Report

CODE = "page-pdf"

INFO = FormatInfo(
    code=CODE,
    names=Words("PDF avec les marques", "PDF with the marks"),
    description=Words(
        "Un article par fichier PDF, à imprimer ou à envoyer : marques, légende, événements en phrases.",
        "An article a PDF file, to print or to send: marks, legend, events as sentences.",
    ),
    suffixes=(".pdf",),
    reads=False,
    writes=True,
    folder=True,
    options=(LANGUAGE,),
)


class PdfExporter:
    """Writes one PDF an article; the same is lost as on a page for the browser."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write all files into the folder `out`, or none."""
        from ui.printing import as_pdf

        language = choice(options, "language", LANGUAGES)
        writer = PageWriter(project.codebook, Register(project.entities()), language, lined=False)
        names = FileNames()
        with workshop(out) as folder:
            written = []
            for done, page in enumerate(pages(project, writer, report), start=1):
                path = folder / f"{names.of(page.name)}.pdf"
                path.write_bytes(as_pdf(page.html, title=page.title))
                written.append(path)
                progress(done, 0)
            for path in written:
                path.replace(out / path.name)


EXPORTER = PdfExporter()
