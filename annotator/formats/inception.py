"""Exported projects of INCEpTION and WebAnno: the texts, and the work of each annotator and of the curator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from annotator.formats.archives import open_archive
from annotator.formats.input_files import files_of
from annotator.formats.protocols import Batch, FormatInfo, ImportContext
from annotator.formats.report import Report
from annotator.formats.uima.cas_reading import CasReader
from annotator.formats.uima.options import LABEL_FEATURE
from annotator.formats.uima.project_zip import ProjectZip
from annotator.formats.uima.records import Taking
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

INFO = FormatInfo(
    code="inception",
    names=Words("Projet INCEpTION", "INCEpTION project"),
    description=Words(
        "Le .zip d’un projet exporté : textes, annotations de chacun et curation, en XMI, CAS JSON ou WebAnno TSV.",
        "The .zip of an exported project: texts, everyone’s annotations and curation, as XMI, CAS JSON or WebAnno TSV.",
    ),
    suffixes=(".zip",),
    reads=True,
    writes=False,
    folder=False,
    options=(LABEL_FEATURE,),
)


class InceptionImporter:
    """Reads exported projects, each zip one batch."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a project; a zip that is none is refused."""
        label = options.get("label_feature", "")
        taking, reader = Taking(context, report), CasReader(label)
        for path in files_of(paths, INFO.suffixes, report):
            try:
                with open_archive(path) as archive:
                    scenes = list(ProjectZip(archive, report, reader, label).scenes())
                    batch = taking.batch(path, scenes)
            except ImportRefused as error:
                report.refuse(error)
                continue
            if batch.articles:
                yield batch


IMPORTER = InceptionImporter()
