"""TEI P5, one file an article: the text as it is, the annotations in standOff, optionally as tags in the text too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from annotator.formats.atomic import workshop
from annotator.formats.option_values import choice, is_yes
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.tei_xml import parsing
from annotator.formats.tei_xml.document import Builder
from annotator.formats.tei_xml.export import Export
from annotator.formats.tei_xml.reading.codebook import Dictionaries
from annotator.formats.tei_xml.reading.document import Read, read_document
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

PROFILES = ("reading", "standoff")

INFO = FormatInfo(
    code="tei",
    names=Words("TEI-XML", "TEI XML"),
    description=Words(
        "Un fichier TEI P5 par article : texte intact, annotations, registre et livre de codes. Relu sans perte.",
        "One TEI P5 file an article: the text untouched, annotations, register and codebook. Reads back without loss.",
    ),
    suffixes=(".xml",),
    reads=True,
    writes=True,
    folder=True,
    options=(
        Option(
            code="profile",
            kind="choice",
            default="reading",
            choices=PROFILES,
            names=Words("Profil", "Profile"),
            help=Words(
                "reading : les mentions d’un annotateur sont aussi des balises dans le texte ; standoff : texte nu.",
                "reading: one annotator’s mentions are tags in the text too; standoff: the bare text.",
            ),
        ),
        Option(
            code="quotes",
            kind="flag",
            default="yes",
            choices=(),
            names=Words("Citer les mots annotés", "Quote the annotated words"),
            help=Words(
                "Sans elles les fichiers sont plus petits, mais rien ne se retrouve plus si le texte a changé.",
                "Without them files are smaller, but an annotation cannot be found again once the text was altered.",
            ),
        ),
        Option(
            code="annotation_text",
            kind="text",
            default="",
            choices=(),
            names=Words("À propos des annotations", "About the annotations"),
            help=Words(
                "Un paragraphe pour l’en-tête : licence des annotations, comment les citer.",
                "A paragraph for the header: the licence of the annotations, how to cite them.",
            ),
        ),
    ),
)


class TeiExporter:
    """Writes a folder of TEI files, all of them or none; each is checked before any is in its place."""

    info = INFO

    def write(
        self,
        project: ProjectView,
        out: Path,
        options: Mapping[str, str],
        report: Report,
        *,
        progress: ProgressBar,
    ) -> None:
        """Write each article as `<name>.xml` into the folder `out`; ExportRefused where one cannot be TEI."""
        builder = Builder(
            project.codebook,
            profile=choice(options, "profile", PROFILES),
            quotes=is_yes(options, "quotes", default=True),
            annotation_text=options.get("annotation_text", ""),
        )
        with workshop(out) as folder:
            for name in Export(project, builder, report).fill(folder, progress):
                (folder / name).replace(out / name)


class TeiImporter:
    """Reads TEI files that Attaché wrote, and folders of them."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file, by path; a file that is refused is in the report, and the rest goes on."""
        del context, options
        dictionaries = Dictionaries()
        seen: set[str] = set()
        for path in _files(paths):
            ledger = Ledger()
            try:
                found = read_document(parsing.read(path), path, ledger, dictionaries=dictionaries)
            except ImportRefused as error:
                report.refuse(error)
                continue
            finally:
                _tell(ledger, path, report)
            report.entities += len({entity.id for entity in found.entities} - seen)
            seen |= {entity.id for entity in found.entities}
            _count(found, report)
            yield _batch(found)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(found for found in path.iterdir() if found.suffix.casefold() == ".xml")
        else:
            yield path


def _tell(ledger: Ledger, path: Path, report: Report) -> None:
    for warned in ledger.warnings:
        report.warn(str(path), warned.code, warned.message, line=warned.line)
    for what, why, line in ledger.losses:
        report.lose(what, (f"{path}:{line}" if line else str(path),), why=why)


def _count(found: Read, report: Report) -> None:
    report.articles += 1
    report.mentions += len(found.mentions)
    report.frames += len(found.frames)
    report.keep("annotation", len(found.mentions))
    report.keep("event", len(found.frames))


def _batch(found: Read) -> Batch:
    return Batch(
        annotators=found.annotators,
        entities=found.entities,
        articles=[found.article],
        mentions=found.mentions,
        frames=found.frames,
        progress=found.progress,
        codebook=found.codebook,
    )


EXPORTER = TeiExporter()
IMPORTER = TeiImporter()
