"""Attaché's own format: JSON Lines, one record a line, without loss."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from annotator.formats.atomic import whole_file
from annotator.formats.input_files import files_of
from annotator.formats.jsonl_reading import VERSION, read_project
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.encoding import to_data
from annotator.model.errors import ExportRefused, ImportRefused
from annotator.model.records import Annotator, Article, Frame, Mention, Progress, Record

INFO = FormatInfo(
    code="jsonl",
    names=Words("JSON Lines d’Attaché", "Attaché JSON Lines"),
    description=Words(
        "Tout le projet sans perte dans un fichier de texte, un enregistrement par ligne.",
        "The whole project without loss in one text file, one record a line.",
    ),
    suffixes=(".jsonl",),
    reads=True,
    writes=True,
    folder=False,
)


class JsonlExporter:
    """Writes codebook, annotators, register, then article by article its mentions, frames and progress.

    Records stand in an order that only they decide, fields in the order of their class, defaults left out: the same
    records give the same bytes. The project's name and its journal are not part of it.
    """

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write the file `out` whole or not at all; memory holds one article at a time."""
        del options
        used: set[str] = set()
        try:
            with tempfile.TemporaryFile() as body, whole_file(out) as file:
                for done, article in enumerate(project.articles(), start=1):
                    _write(body, _of_article(project, article, used, report))
                    progress(done, 0)
                file.write(json.dumps({"attache": VERSION, "kind": "project"}).encode() + b"\n")
                _write(file, self._shared(project, used, report))
                body.seek(0)
                shutil.copyfileobj(body, file)
        except UnicodeEncodeError as error:
            raise ExportRefused(f"{out}: a record has a character that no file can hold: {error.reason}") from error

    def _shared(self, project: ProjectView, used: set[str], report: Report) -> Iterator[Record]:
        yield project.codebook
        people = sorted(project.annotators(), key=lambda person: person.id)
        yield from (person for person in people if person.id in used)
        idle = [person.name for person in people if person.id not in used]
        if idle:
            report.lose("annotators", idle, why="they have no work in what is exported")
        register = sorted(project.entities(), key=lambda entity: entity.id)
        report.entities += len(register)
        for kind, count in (("codebook", 1), ("annotator", len(people) - len(idle)), ("entity", len(register))):
            report.keep(kind, count)
        yield from register


class JsonlImporter:
    """Reads such files, each as one batch; records whose id the project has are updated by it."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; a file with one bad line is refused as a whole, with path and line."""
        del options
        for path in files_of(paths, INFO.suffixes, report):
            try:
                batch = read_project(path, report)
            except ImportRefused as error:
                report.refuse(error)
                continue
            for article in batch.articles:
                known = context.known_hashes.get(article.sha256)
                if known is not None and known != article.name:
                    report.warn(str(path), "duplicate", f"{article.name} has the same text as {known}")
            _count(batch, report)
            yield batch


def _of_article(project: ProjectView, article: Article, used: set[str], report: Report) -> Iterator[Record]:
    mentions = sorted(project.mentions(article.id), key=_place)
    frames = sorted(project.frames(article.id), key=lambda frame: (frame.annotator, frame.id))
    progress = sorted(project.progress(article.id), key=lambda record: record.annotator)
    parts: tuple[Sequence[Mention | Frame | Progress], ...] = (mentions, frames, progress)
    yield article
    report.keep("article")
    for part, kind in zip(parts, ("mention", "frame", "progress"), strict=True):
        used.update(record.annotator for record in part)
        report.keep(kind, len(part))
        yield from part
    report.articles += 1
    report.mentions += len(mentions)
    report.frames += len(frames)


def _place(mention: Mention) -> tuple[str, int, int, str]:
    return (mention.annotator, mention.start, mention.end, mention.id)


def _write(file: BinaryIO, records: Iterable[Record]) -> None:
    for record in records:
        line = json.dumps(to_data(record), ensure_ascii=False, separators=(",", ":"))
        file.write(line.encode() + b"\n")


def _count(batch: Batch, report: Report) -> None:
    report.articles += len(batch.articles)
    report.mentions += len(batch.mentions)
    report.frames += len(batch.frames)
    report.entities += len(batch.entities)
    counted: tuple[tuple[str, Sequence[Annotator | Record]], ...] = (
        ("codebook", [batch.codebook] if batch.codebook is not None else []),
        ("annotator", batch.annotators),
        ("entity", batch.entities),
        ("article", batch.articles),
        ("mention", batch.mentions),
        ("frame", batch.frames),
        ("progress", batch.progress),
    )
    for kind, records in counted:
        report.keep(kind, len(records))


EXPORTER = JsonlExporter()
IMPORTER = JsonlImporter()
