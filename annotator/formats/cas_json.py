"""UIMA CAS JSON as INCEpTION and DKPro write it: a .json an article, its type system within."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from annotator.formats.input_files import files_of
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.uima.cas_reading import CasReader
from annotator.formats.uima.export import export_cases
from annotator.formats.uima.loading import load_json
from annotator.formats.uima.options import LABEL_FEATURE, TYPE_SYSTEM
from annotator.formats.uima.records import Taking
from annotator.formats.uima.senses import MARK
from annotator.formats.uima.type_systems import TypeSystems, read_bytes
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

INFO = FormatInfo(
    code="cas-json",
    names=Words("UIMA CAS JSON (INCEpTION)", "UIMA CAS JSON (INCEpTION)"),
    description=Words(
        "Un fichier .json par article, avec son système de types, pour INCEpTION et DKPro.",
        "A .json an article with its type system, for INCEpTION and DKPro.",
    ),
    suffixes=(".json",),
    reads=True,
    writes=True,
    folder=True,
    options=(TYPE_SYSTEM, LABEL_FEATURE),
)


class CasJsonImporter:
    """Reads CAS JSON, each file one batch."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; a file that is no sound CAS is refused."""
        taking, reader = Taking(context, report), CasReader(options.get("label_feature", ""))
        chosen = options.get("typesystem", "")
        systems = TypeSystems(chosen, report)
        found = list(files_of(paths, INFO.suffixes, report))
        for path in found if len(found) > 1 else ():
            _learn(path, taking, reader)
        for path in found:
            try:
                loaded = load_json(read_bytes(path), path, systems.of(path) if chosen else None)
                batch = taking.batch(path, [reader.scene(loaded, path, path.stem)])
            except ImportRefused as error:
                report.refuse(error)
                continue
            yield batch


def _learn(path: Path, taking: Taking, reader: CasReader) -> None:
    """Take note of the roles in a file of others; faults wait for its turn."""
    try:
        data = read_bytes(path)
        if b'"@target"' in data and MARK.encode() not in data:
            taking.learn(reader.scene(load_json(data, path, None), path, path.stem))
    except ImportRefused:
        return


class CasJsonExporter:
    """Writes a folder with a .json of each article."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Fill the folder `out`; a folder of each annotator where several have work; ExportRefused."""
        del options
        export_cases(project, out, report, progress=progress, form="json")


IMPORTER = CasJsonImporter()
EXPORTER = CasJsonExporter()
