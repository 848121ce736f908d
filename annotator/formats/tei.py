"""TEI P5, one file an article: the text as it is, the annotations in standOff, optionally as tags in the text too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from annotator.formats.atomic import workshop
from annotator.formats.input_files import files_of
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.tei_xml import parsing
from annotator.formats.tei_xml.export import Export
from annotator.formats.tei_xml.foreign.options import IMPORT_OPTIONS, WRITE_BACK
from annotator.formats.tei_xml.foreign.originals import write_originals
from annotator.formats.tei_xml.foreign.reading import ForeignImport
from annotator.formats.tei_xml.options import EXPORT_OPTIONS, builder_of, package_of
from annotator.formats.tei_xml.reading.document import Read
from annotator.formats.tei_xml.reading.included import Inputs, Shared
from annotator.formats.tei_xml.reading.kinds import is_own
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

INFO = FormatInfo(
    code="tei",
    names=Words("TEI-XML", "TEI XML"),
    description=Words(
        "Un fichier TEI P5 par article : texte intact, annotations, registre et livre de codes. Relu sans perte. "
        "La TEI d’autres programmes se lit aussi.",
        "One TEI P5 file an article: the text untouched, annotations, register and codebook. Reads back without loss. "
        "TEI of other programs is read too.",
    ),
    suffixes=(".xml",),
    reads=True,
    writes=True,
    folder=True,
    options=(*EXPORT_OPTIONS, WRITE_BACK, *IMPORT_OPTIONS),
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
        """Write the files of the profile into the folder `out`; ExportRefused where an article cannot be TEI.

        With `original` they are copies of the foreign files that the articles came from, annotations added.
        """
        if options.get("original"):
            write_originals(project, out, options, report, progress=progress)
            return
        export = Export(project, builder_of(project, options), report, package_of(options))
        with workshop(out) as folder:
            for name in export.fill(folder, progress):
                (folder / name).replace(out / name)


class TeiImporter:
    """Reads TEI files, those that Attaché wrote without loss, and folders of them."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file, by path; a file that is refused is in the report, and the rest goes on."""
        files = list(_files(paths, report))
        inputs = Inputs(files)
        foreign = ForeignImport(context, options, report, inputs=files)
        seen: set[str] = set()
        for path in inputs:
            ledger = Ledger()
            try:
                data = parsing.read(path)
                if not is_own(data, path):
                    yield from foreign.batches(data, path, ledger)
                    continue
                for found in inputs.read(path, ledger):
                    report.entities += len({entity.id for entity in found.entities} - seen)
                    seen |= {entity.id for entity in found.entities}
                    if isinstance(found, Shared):
                        yield Batch(found.annotators, list(found.entities), codebook=found.codebook)
                    else:
                        _count(found, report)
                        yield _batch(found)
            except ImportRefused as error:
                report.refuse(error)
            finally:
                ledger.tell(str(path), report)


def _files(paths: Iterable[Path], report: Report) -> Iterator[Path]:
    """The files named, and those of the folders named and below; a corpus before what it includes."""
    for path in paths:
        yield from sorted(files_of([path], (".xml",), report), key=lambda item: (not _is_corpus(item), item))


def _is_corpus(path: Path) -> bool:
    """Whether a file begins as a corpus does; what it includes is read with it."""
    try:
        with path.open("rb") as file:
            return b"<teiCorpus" in file.read(4096)
    except OSError:
        return False


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
