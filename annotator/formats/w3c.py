"""W3C Web Annotation: a JSON-LD collection for each article, and its text beside it; reads Hypothesis, too."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from annotator.formats.atomic import safe_name, write_whole
from annotator.formats.foreign_batch import Document, Gathering
from annotator.formats.foreign_export import Marked, MarkedLink, MarkedSpan, Powers, marked_articles
from annotator.formats.foreign_json import read_values
from annotator.formats.foreign_spans import UNIT
from annotator.formats.input_files import files_of
from annotator.formats.json_lines import json_line
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.w3c_files import CONTEXT, AnnotationFile
from annotator.formats.w3c_reading import REFERENCES, TERMS
from annotator.model.codebook import Words
from annotator.model.errors import ExportRefused, ImportRefused
from annotator.model.ids import derived_id
from annotator.model.span import Span

AROUND = 32
"""How many characters of prefix and suffix go with a quote."""

INFO = FormatInfo(
    code="w3c",
    names=Words("Web Annotation du W3C", "W3C Web Annotation"),
    description=Words(
        "Un fichier JSON-LD et un fichier .txt par article ; à l’import, les textes sont à côté des annotations. "
        "Lit aussi le JSON de Hypothesis.",
        "A JSON-LD file and a .txt file for each article; on import the texts lie beside the annotations. "
        "Reads the JSON of Hypothesis, too.",
    ),
    suffixes=(".jsonld", ".json", ".jsonl"),
    reads=True,
    writes=True,
    folder=True,
    options=(
        UNIT,
        Option(
            "texts",
            "path",
            Words("Dossier des textes", "Folder of the texts"),
            Words("Vide : à côté des annotations.", "Empty: beside the annotations."),
            on="import",
        ),
    ),
)


class W3cImporter:
    """Reads annotations, pages and collections whose texts lie beside them; nothing is fetched."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; a text that several files are about becomes one article. Bad annotations are refused."""
        run = Gathering(context, options, report)
        known: dict[Path, Document] = {}
        for path in files_of(paths, INFO.suffixes, report):
            folder = Path(options["texts"]) if options.get("texts") else path.parent
            try:
                reading, before = AnnotationFile(path, folder, report, known), len(report.lost) + len(report.refused)
                for line, value in read_values(path, report):
                    reading.take(line, value)
            except ImportRefused as error:
                report.refuse(error)
                continue
            documents = reading.finished()
            if documents:
                yield run.batch(path, documents)
            elif len(report.lost) + len(report.refused) == before:
                report.warn(str(path), "empty", "there is no annotation in this file")


class W3cExporter:
    """Writes for each article its text and a collection of annotations, both under the article's name."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write the folder `out`, each file whole; what the model cannot hold is in the report."""
        del options
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportRefused(f"{out}: {error.strerror or error}") from error
        taken: set[str] = set()
        powers = Powers(people=True, parts=True, notes=True)
        for done, found in enumerate(marked_articles(project, report, powers), start=1):
            name = _file_name(found.article.name, taken)
            text = found.article.text
            mark = "\ufeff" if text.startswith("\ufeff") else ""  # readers take the first one for the BOM
            try:
                data = (mark + text).encode()
            except UnicodeEncodeError as error:
                raise ExportRefused(f"{out}: half a character cannot be stored: {error.reason}") from error
            write_whole(out / f"{name}.jsonld", _collection(found, f"{quote(name)}.txt", out, report=report))
            write_whole(out / f"{name}.txt", data)
            progress(done, 0)


def _file_name(name: str, taken: set[str]) -> str:
    bare = safe_name(name)
    found, number = bare, 2
    while found.casefold() in taken:
        found, number = f"{bare}-{number}", number + 1
    taken.add(found.casefold())
    return found


def _collection(found: Marked, source: str, out: Path, *, report: Report) -> bytes:
    """The collection with one annotation a line."""
    article = found.article
    about = {"id": source, "type": "Text", "format": "text/plain", "dc:identifier": article.name}
    fields = {code: getattr(article, code) for code in TERMS}
    about |= {TERMS[code]: value for code, value in fields.items() if value or code in {"title", "language"}}
    for key, _ in (*article.metadata, *([("date_estimated", "")] if article.date_estimated else [])):
        report.lose("metadata", [f"{article.name}: {key}"], why="there is no term for it")
    ids = [f"urn:uuid:{derived_id('w3c', mark.mention.id)}" for mark in found.marks]
    items = [_annotation(mark, id_, found, source=source) for mark, id_ in zip(found.marks, ids, strict=True)]
    items += [_link(link, ids) for link in found.links]
    head = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{derived_id('w3c', article.id)}",
        "type": "AnnotationCollection",
        "label": article.title or article.name,
        "total": len(items),
        REFERENCES: about,
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": []},
    }
    lines = [json_line(item, out).rstrip(b"\n") for item in items]
    opening = json_line(head, out).removesuffix(b"]}}\n")
    return opening + b"".join([b"\n", b",\n".join(lines), b"\n" if lines else b"", b"]}}\n"])


def _annotation(mark: MarkedSpan, id_: str, found: Marked, *, source: str) -> dict[str, Any]:
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": mark.label}]
    if mark.mention.note:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": mark.mention.note})
    targets = [{"source": source, "selector": _selectors(found.article.text, span)} for span in mark.mention.spans]
    return {
        "id": id_,
        "type": "Annotation",
        "motivation": "tagging",
        "creator": {"type": "Person", "name": mark.annotator},
        "body": bodies[0] if len(bodies) == 1 else bodies,
        "target": targets[0] if len(targets) == 1 else {"type": "oa:Composite", "items": targets},
    }


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    before = text[max(span.start - AROUND, 0) : span.start]
    while before and unicodedata.combining(before[0]):
        before = before[1:]
    quoted = {"exact": span.of(text), "prefix": before, "suffix": text[span.end : span.end + AROUND]}
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {"type": "TextQuoteSelector", **quoted},
    ]


def _link(link: MarkedLink, ids: Sequence[str]) -> dict[str, Any]:
    """An annotation about two annotations."""
    return {
        "id": f"urn:uuid:{derived_id('w3c', link.frame.id)}",
        "type": "Annotation",
        "motivation": "linking",
        "creator": {"type": "Person", "name": link.annotator},
        "body": {"type": "TextualBody", "purpose": "tagging", "value": link.label},
        "target": [ids[link.start], ids[link.end]],
    }


EXPORTER = W3cExporter()
IMPORTER = W3cImporter()
