"""Label Studio's JSON: tasks with the annotations of several people, spans with quotes, relations between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from annotator.formats.atomic import whole_file
from annotator.formats.foreign_batch import Document, Gathering
from annotator.formats.foreign_export import Marked, Powers, marked_articles, meta_of
from annotator.formats.foreign_json import read_each
from annotator.formats.foreign_spans import UNIT, UNITS
from annotator.formats.input_files import files_of
from annotator.formats.json_lines import json_line
from annotator.formats.label_studio_tasks import is_short, joined_tasks, read_task
from annotator.formats.option_values import choice, is_yes
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.offsets import OffsetMap

INFO = FormatInfo(
    code="label-studio",
    names=Words("Label Studio", "Label Studio"),
    description=Words(
        "JSON de Label Studio : tâches, passages et relations de chaque annotateur.",
        "Label Studio’s JSON: tasks, spans and relations of each annotator.",
    ),
    suffixes=(".json", ".jsonl"),
    reads=True,
    writes=True,
    folder=False,
    options=(
        UNIT,
        Option(
            "predictions",
            "flag",
            Words("Importer les prédictions", "Import predictions"),
            Words(
                "Chaque modèle devient un annotateur à part.",
                "Each model becomes an annotator of its own.",
            ),
            default="yes",
            on="import",
        ),
    ),
)


class LabelStudioImporter:
    """Reads Label Studio's exports, with annotations or (older) completions, and its short form (JSON-MIN)."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; tasks without a text are refused one by one."""
        run = Gathering(context, options, report)
        predictions = is_yes(options, "predictions", default=True)
        for path in files_of(paths, INFO.suffixes, report):
            task = partial(_task_and_form, path, predictions=predictions, report=report, unit=options.get("unit", ""))
            if each := read_each(path, report, task):
                yield run.batch(path, joined_tasks(each))


def _task_and_form(
    path: Path, line: int, value: Any, *, predictions: bool, report: Report, unit: str
) -> tuple[Document, bool]:
    return read_task(path, line, value, predictions=predictions, report=report, unit=unit), is_short(value)


class LabelStudioExporter:
    """Writes an array of tasks, one a line, each with one annotation for each annotator."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write the file `out` whole or not at all; what Label Studio cannot hold is in the report."""
        unit = choice(options, "unit", UNITS)
        gold = frozenset(person.name for person in project.annotators() if person.gold)
        with whole_file(out) as file:
            file.write(b"[")
            powers = Powers(people=True, notes=True)
            for done, found in enumerate(marked_articles(project, report, powers), start=1):
                task = {"id": done, **_task(found, unit, gold, report=report)}
                file.write((b"\n" if done == 1 else b",\n") + json_line(task, out).rstrip(b"\n"))
                progress(done, 0)
            file.write(b"\n]\n")


def _task(found: Marked, unit: str, gold: frozenset[str], *, report: Report) -> dict[str, Any]:
    article = found.article
    annotations = [
        {
            "id": number,
            "annotator": author,
            "was_cancelled": False,
            "ground_truth": author in gold,
            "result": list(_results(found, author, unit)),
        }
        for number, author in enumerate(found.people(), start=1)
    ]
    data = {"text": article.text, "name": article.name, **meta_of(article, report)}
    return {"data": data, "annotations": annotations, "predictions": []}


def _results(found: Marked, author: str, unit: str) -> Iterator[dict[str, Any]]:
    convert = OffsetMap(found.article.text).to_utf16 if unit == "utf-16" else int
    for number, mark in enumerate(found.marks):
        if mark.annotator != author:
            continue
        start, end = mark.mention.start, mark.mention.end
        value = {
            "start": convert(start),
            "end": convert(end),
            "text": found.article.text[start:end],
            "labels": [mark.label],
        }
        region = {"id": f"s{number}", "from_name": "label", "to_name": "text", "type": "labels", "value": value}
        yield {**region, **({"meta": {"text": [mark.mention.note]}} if mark.mention.note else {})}
    for link in found.links:
        if link.annotator == author:
            ends = {"from_id": f"s{link.start}", "to_id": f"s{link.end}"}
            yield {**ends, "type": "relation", "direction": "right", "labels": [link.label]}


EXPORTER = LabelStudioExporter()
IMPORTER = LabelStudioImporter()
