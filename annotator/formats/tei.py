"""TEI P5, one file an article: the text as it is, the annotations in standOff, optionally as tags in the text too."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from lxml import etree

from annotator.formats.atomic import safe_name
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.tei_xml import checks, parsing, schema
from annotator.formats.tei_xml.document import Builder, Contents, Document
from annotator.formats.tei_xml.reading.codebook import Dictionaries
from annotator.formats.tei_xml.reading.document import Read, read_document
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Words
from annotator.model.errors import ExportRefused, ImportRefused
from annotator.model.records import Annotator, Article

PROFILES = ("reading", "standoff")
_NO = frozenset({"no", "0", "false", "off", "non"})

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
            profile=_profile(options),
            quotes=options.get("quotes", "yes").casefold() not in _NO,
            annotation_text=options.get("annotation_text", ""),
        )
        try:
            out.mkdir(parents=True, exist_ok=True)
            workshop = Path(tempfile.mkdtemp(prefix=".attache-", dir=out))
        except OSError as error:
            raise ExportRefused(f"{out}: {error.strerror or error}") from error
        try:
            names = _Export(project, builder, report).fill(workshop, progress)
            for name in names:
                (workshop / name).replace(out / name)
        except OSError as error:
            raise ExportRefused(f"{out}: {error.strerror or error}") from error
        finally:
            shutil.rmtree(workshop, ignore_errors=True)


class _Export:
    """One export: article by article, so that memory holds one at a time."""

    def __init__(self, project: ProjectView, builder: Builder, report: Report) -> None:
        self._project = project
        self._builder = builder
        self._report = report
        self._annotators = sorted(project.annotators(), key=_annotator_order)
        self._entities = {entity.id: entity for entity in project.entities()}
        self._known = self._checked_codebook()

    def fill(self, folder: Path, progress: ProgressBar) -> list[str]:
        """Write the files into a folder; their names."""
        names: list[str] = []
        taken: set[str] = set()
        shown: set[str] = set()
        dangling = untagged = 0
        for article in self._project.articles():
            document = self._document(article)
            name = _file_name(article.name, taken)
            (folder / name).write_bytes(self._bytes(document, article))
            names.append(name)
            shown |= document.entities
            dangling += document.dangling
            untagged += document.untagged
            progress(len(names), 0)
        self._conclude(shown, dangling=dangling, untagged=untagged)
        return names

    def _checked_codebook(self) -> set[str]:
        try:
            root = self._builder.codebook_document()
        except ValueError as error:
            raise ExportRefused(f"the codebook: {error}") from error
        faults = schema.faults(root)
        if faults:
            raise ExportRefused(f"the codebook: {faults[0]}")
        return checks.categories(root)

    def _document(self, article: Article) -> Document:
        mentions = list(self._project.mentions(article.id))
        frames = list(self._project.frames(article.id))
        contents = Contents(
            article, self._annotators, self._entities, mentions, frames, list(self._project.progress(article.id))
        )
        try:
            document = self._builder.document(contents)
        except ValueError as error:
            raise ExportRefused(f"{article.name}: {error}") from error
        faults = schema.faults(document.root) or checks.faults(document.root, article.text, self._known)
        if faults:
            raise ExportRefused(f"{article.name}: {faults[0]}")
        self._report.articles += 1
        self._report.mentions += len(mentions)
        self._report.frames += len(frames)
        self._report.keep("annotation", len(mentions))
        self._report.keep("event", len(frames))
        return document

    def _bytes(self, document: Document, article: Article) -> bytes:
        self._builder.add_codebook(document.root)
        data: bytes = etree.tostring(document.root, encoding="UTF-8", xml_declaration=True)
        if len(data) > parsing.MOST_BYTES or _has_long_line(article.text):
            message = "Attaché does not read so large a text back"
            self._report.warn(article.name, "too-large-to-reimport", message)
        return data

    def _conclude(self, shown: AbstractSet[str], *, dangling: int, untagged: int) -> None:
        self._report.entities += len(shown)
        absent = sorted(entity.name for id_, entity in self._entities.items() if id_ not in shown)
        if absent:
            why = "a file holds the entities that its article names"
            self._report.lose("entities that no article names", absent[:20], why=why, count=len(absent))
        if dangling:
            why = "the record is missing or another annotator’s"
            self._report.lose("references to records that are not exported", (), why=why, count=dangling)
        if untagged:
            message = f"{untagged} mentions have no tag in the text, most of them because they cross others"
            self._report.warn("", "not-inline", message)


class TeiImporter:
    """Reads TEI files that Attaché wrote, and folders of them."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file, by path; a file that is refused is in the report, and the rest goes on."""
        del context, options
        dictionaries = Dictionaries()
        for path in _files(paths):
            ledger = Ledger()
            try:
                found = read_document(parsing.read(path), path, ledger, dictionaries=dictionaries)
            except ImportRefused as error:
                report.refuse(error)
                continue
            finally:
                _tell(ledger, path, report)
            _count(found, report)
            yield _batch(found)


def _has_long_line(text: str) -> bool:
    if len(text) * 4 <= parsing.MOST_TEXT:
        return False
    return any(len(line.encode()) >= parsing.MOST_TEXT for line in text.split("\n"))


def _profile(options: Mapping[str, str]) -> str:
    profile = options.get("profile", PROFILES[0])
    if profile not in PROFILES:
        raise ExportRefused(f"profile {profile!r} is none of {', '.join(PROFILES)}")
    return profile


def _annotator_order(person: Annotator) -> tuple[bool, str, str]:
    return person.gold, person.name, person.id


def _file_name(name: str, taken: set[str]) -> str:
    stem = safe_name(name)
    chosen, number = f"{stem}.xml", 2
    while chosen.casefold() in taken:
        chosen, number = f"{stem}-{number}.xml", number + 1
    taken.add(chosen.casefold())
    return chosen


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
    report.entities += len(found.entities)
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
