"""doccano's JSON Lines: texts with spans as triples, or as entities with relations between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from annotator.formats.foreign_batch import Document, Gathering, Link, Mark, text_in
from annotator.formats.foreign_export import Marked, Powers, json_lines, marked_articles, meta_of
from annotator.formats.foreign_json import objects_of, offset_of, read_each, words_of
from annotator.formats.foreign_spans import UNIT, UNITS, Place
from annotator.formats.input_files import files_of
from annotator.formats.option_values import choice
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused
from annotator.model.offsets import OffsetMap

SHAPES = ("entities", "label")
_TEXTS = ("text", "data", "column_data")
_SPANS = ("label", "labels", "entities", "annotations", "column_label")
_CLASS = "label"
"""Where the metadata of an article keep the classes of its text, and what was written to it."""

_OWN = frozenset({*_TEXTS, *_SPANS, "relations", "meta", "id"})

INFO = FormatInfo(
    code="doccano",
    names=Words("doccano", "doccano"),
    description=Words(
        "JSON Lines de doccano : textes, passages étiquetés et relations.",
        "doccano’s JSON Lines: texts, labelled spans and relations.",
    ),
    suffixes=(".jsonl", ".json"),
    reads=True,
    writes=True,
    folder=False,
    options=(
        UNIT,
        Option(
            "shape",
            "choice",
            Words("Forme à l’export", "Shape on export"),
            Words(
                "« entities » avec relations, « label » pour un projet doccano sans relations.",
                "“entities” with relations, “label” for a doccano project without them.",
            ),
            default="entities",
            choices=SHAPES,
            choice_names=(
                Words("avec relations", "with relations"),
                Words("sans relations", "without relations"),
            ),
            on="export",
        ),
    ),
)


class DoccanoImporter:
    """Reads doccano's import and export files in all their shapes."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; records without a text are refused one by one."""
        run = Gathering(context, options, report)
        for path in files_of(paths, INFO.suffixes, report):
            if documents := read_each(path, report, partial(_document, path, report=report)):
                yield run.batch(path, documents)


def _document(path: Path, line: int, value: Any, *, report: Report) -> Document:
    if not isinstance(value, dict):
        raise ImportRefused(path, "record", "a record is an object", line=line)
    text = text_in(path, line, next((value[key] for key in _TEXTS if key in value), None))
    meta = value.get("meta")
    told = {key: item for key, item in value.items() if key not in _OWN}
    told |= meta if isinstance(meta, dict) else {}
    marks: list[Mark] = []
    classes: list[str] = []
    for item in _items(value):
        mark = _mark(item, f"#{len(marks)}")
        if mark is not None:
            marks.append(mark)
        elif words := _class(item):
            classes.append(words)
        else:
            report.lose("span", [f"{path}:{line}"], why="it is neither [start, end, label] nor an entity")
    if classes:
        told[_CLASS] = classes
        report.keep("label of a text", len(classes))
    links = [
        Link(words_of(item.get("type")), words_of(item.get("from_id")), words_of(item.get("to_id")))
        for item in objects_of(value.get("relations"))
    ]
    _check_ids(marks, path, line, report)
    return Document(line, text, words_of(value.get("id")), told, marks, links)


def _items(value: Mapping[str, Any]) -> Iterator[Any]:
    """What a record says of its text, in all generations of the format."""
    for key in _SPANS:
        items = value.get(key)
        yield from items if isinstance(items, list) else [] if items is None or items == "" else [items]


def _class(item: Any) -> str:
    """The class of a whole text, or a text that was written to it; "" where this is none."""
    if isinstance(item, dict):
        if not item.keys() & {"start_offset", "end_offset"}:
            return words_of(item.get("label_name")) or words_of(item.get("text")) or words_of(item.get("label"))
        return ""
    return words_of(item)


def _mark(item: Any, key: str) -> Mark | None:
    person = ""
    if isinstance(item, dict):
        start, end, label = item.get("start_offset"), item.get("end_offset"), item.get("label_name", item.get("label"))
        key = words_of(item.get("id")) or key
        person = _person(item) if "user" in item or "user_name" in item else ""
    elif isinstance(item, list) and len(item) == 3:
        start, end, label = item
    else:
        return None
    first, last = offset_of(start), offset_of(end)
    if first is None or last is None or not isinstance(label, str | int):
        return None
    return Mark(key, words_of(label), (Place(first, last),), person)


def _person(item: Mapping[str, Any]) -> str:
    """The name of who made a span, else their number."""
    number = words_of(item.get("user"))
    return words_of(item.get("user_name")) or (f"annotator {number}" if number else "")


def _check_ids(marks: list[Mark], path: Path, line: int, report: Report) -> None:
    """Later entities of one id get keys of their own, so that none is overwritten."""
    seen: set[str] = set()
    for at, mark in enumerate(marks):
        if mark.key in seen:
            report.warn(str(path), "double-id", f"two entities have the id {mark.key}", line=line)
            marks[at] = Mark(f"#double-{at}", mark.label, mark.places)
        seen.add(mark.key)


class DoccanoExporter:
    """Writes one line an article, its mentions by place."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write the file `out` whole or not at all; what doccano cannot hold is in the report."""
        unit = choice(options, "unit", UNITS)
        shape = choice(options, "shape", SHAPES)
        powers = Powers(relations=shape == "entities")
        with json_lines(out) as add:
            for done, found in enumerate(marked_articles(project, report, powers), start=1):
                add(_record(found, unit, shape=shape, report=report))
                progress(done, 0)


def _record(found: Marked, unit: str, *, shape: str, report: Report) -> dict[str, Any]:
    convert = OffsetMap(found.article.text).to_utf16 if unit == "utf-16" else int
    spots = [(convert(m.mention.start), convert(m.mention.end), m.label) for m in found.marks]
    data: dict[str, Any] = {"id": found.article.name, "text": found.article.text}
    if shape == "label":
        data["label"] = [list(spot) for spot in spots]
    else:
        data["entities"] = [
            {"id": number, "label": label, "start_offset": start, "end_offset": end}
            for number, (start, end, label) in enumerate(spots)
        ]
        data["relations"] = [
            {"id": number, "from_id": link.start, "to_id": link.end, "type": link.label}
            for number, link in enumerate(found.links)
        ]
    return {**data, "meta": meta_of(found.article, report)}


EXPORTER = DoccanoExporter()
IMPORTER = DoccanoImporter()
