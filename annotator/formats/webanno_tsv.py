"""WebAnno TSV 3, as WebAnno, INCEpTION and corpora made with them have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from annotator.formats.decoding import read_text
from annotator.formats.input_files import files_of
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.uima.export import export_cases
from annotator.formats.uima.options import LABEL_FEATURE
from annotator.formats.uima.records import Taking
from annotator.formats.uima.tsv_reading import scene_of
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

INFO = FormatInfo(
    code="webanno-tsv",
    names=Words("WebAnno TSV 3", "WebAnno TSV 3"),
    description=Words(
        "Un fichier .tsv par article, de WebAnno ou d’INCEpTION : passages, relations, rôles et chaînes.",
        "A .tsv an article, from WebAnno or INCEpTION: spans, relations, slots and chains.",
    ),
    suffixes=(".tsv",),
    reads=True,
    writes=True,
    folder=True,
    options=(LABEL_FEATURE,),
)


class WebannoTsvImporter:
    """Reads WebAnno TSV 3, each file one batch."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; bad rows are refused one by one, a file of another kind as a whole."""
        taking, label = Taking(context, report), options.get("label_feature", "")
        found = list(files_of(paths, INFO.suffixes, report))
        for path in found if len(found) > 1 else ():
            _learn(path, taking, label)
        for path in found:
            try:
                decoded = read_text(path)
                scene = scene_of(decoded.text, path, report, label=label)
                batch = taking.batch(path, [scene])
            except ImportRefused as error:
                report.refuse(error)
                continue
            for doubt in decoded.doubts:
                report.warn(str(path), doubt.code, doubt.message, line=doubt.line)
            yield batch


def _learn(path: Path, taking: Taking, label: str) -> None:
    """Take note of the roles in a file that has some; faults wait for its turn."""
    try:
        text = read_text(path).text
        if "|ROLE_" in text:
            taking.learn(scene_of(text, path, Report("import"), label=label))
    except ImportRefused:
        return


class WebannoTsvExporter:
    """Writes a folder with a .tsv of each article."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Fill the folder `out`; a folder of each annotator where several have work; ExportRefused."""
        del options
        export_cases(project, out, report, progress=progress, form="tsv")


EXPORTER = WebannoTsvExporter()
IMPORTER = WebannoTsvImporter()
