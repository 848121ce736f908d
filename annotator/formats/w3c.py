"""W3C Web Annotation: a JSON-LD collection for each article, and its text beside it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from annotator.formats.atomic import safe_name, write_whole
from annotator.formats.decoding import read_text
from annotator.formats.foreign_batch import Document, Gathering, Link, Mark
from annotator.formats.foreign_export import Marked, MarkedLink, MarkedSpan, Powers, marked_articles
from annotator.formats.foreign_json import objects_of, read_values, words_of
from annotator.formats.foreign_spans import UNIT, ForeignText
from annotator.formats.input_files import files_of
from annotator.formats.json_lines import json_line
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.w3c_reading import (
    REFERENCES,
    TERMS,
    NoTarget,
    creator_of,
    iri,
    is_a,
    items_of,
    tags_and_notes,
    target_of,
    targets_of,
)
from annotator.model.codebook import Words
from annotator.model.errors import ExportRefused, ImportRefused
from annotator.model.ids import derived_id
from annotator.model.span import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""How many characters of prefix and suffix go with a quote."""

_LONGEST_NAME = 255
_ID = re.compile(r'"@?id"\s*:\s*"([^"\\]+)"')

INFO = FormatInfo(
    code="w3c",
    names=Words("Web Annotation du W3C", "W3C Web Annotation"),
    description=Words(
        "Un fichier JSON-LD et un fichier .txt par article ; à l’import, les textes sont à côté des annotations.",
        "A JSON-LD file and a .txt file for each article; on import the texts lie beside the annotations.",
    ),
    suffixes=(".jsonld", ".json"),
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
                reading = _Reading(path, folder, report, known)
                for line, value in read_values(path, report):
                    reading.take(line, value)
            except ImportRefused as error:
                report.refuse(error)
                continue
            documents = reading.finished()
            if documents:
                yield run.batch(path, documents)


@dataclass(slots=True)
class _Reading:
    """One file: its annotations by the text they are about."""

    path: Path
    folder: Path
    report: Report
    known: dict[Path, Document]
    found: dict[Path, Document] = field(default_factory=dict)
    links: list[tuple[dict[str, Any], int]] = field(default_factory=list)
    homes: dict[str, tuple[Document, str]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        text = read_text(self.path).text
        line, counted = 1, 0
        for match in _ID.finditer(text):
            line, counted = line + text.count("\n", counted, match.start()), match.start()
            self.lines.setdefault(match[1], line)

    def take(self, line: int, value: Any) -> None:
        """All annotations of a value at the top; those that are none are refused with their line."""
        if isinstance(value, dict):
            for node in objects_of(value.get(REFERENCES)):
                self._described(node, line)
            told = value.get("@context")
            if CONTEXT not in (told if isinstance(told, list) else [told]):
                self.report.warn(str(self.path), "context", f"its @context is not {CONTEXT}", line=line)
        for item in items_of(value):
            at = self.lines.get(iri(item), line) if isinstance(item, dict) else line
            try:
                self._annotation(item, at)
            except NoTarget as error:
                self.report.lose("annotation", [f"{self.path}:{at}"], why=str(error))
            except ImportRefused as error:
                self.report.refuse(error)

    def finished(self) -> list[Document]:
        """The documents, with the relations between their annotations."""
        for annotation, line in self.links:
            ends = [self.homes.get(iri(target)) for target in targets_of(annotation)]
            tags, _ = tags_and_notes(annotation)
            if len(ends) != 2 or ends[0] is None or ends[1] is None or ends[0][0] is not ends[1][0]:
                self.report.lose("relation", [f"{self.path}:{line}"], why="one of its ends is missing")
                continue
            document, start = ends[0]
            document.links.append(Link(tags[0], start, ends[1][1], creator_of(annotation), line))
        return list(self.found.values())

    def _described(self, node: dict[str, Any], line: int) -> None:
        try:
            document = self._document(iri(node), line)
        except ImportRefused as error:
            self.report.refuse(error)
            return
        document.name = words_of(node.get("dc:identifier")) or document.name
        document.told = {code: node[term] for code, term in TERMS.items() if term in node}

    def _annotation(self, item: Any, line: int) -> None:
        if not is_a(item, "Annotation"):
            raise ImportRefused(self.path, "record", "this is no annotation", line=line)
        targets = targets_of(item)
        if not targets:
            raise ImportRefused(self.path, "record", "an annotation has a target", line=line)
        if len(targets) == 2 and all(isinstance(target, str) and target in self.lines for target in targets):
            self.links.append((item, line))
            return
        for node in targets:
            target = target_of(node)
            document = self._document(target.source, line)
            tags, notes = tags_and_notes(item)
            for tag in tags:
                key = f"{line}/{len(document.marks)}"
                mark = Mark(key, tag, target.places, creator_of(item), "\n".join(notes), line=line)
                document.marks.append(mark)
                if iri(item):
                    self.homes.setdefault(iri(item), (document, key))

    def _document(self, source: str, line: int) -> Document:
        """The document of a text beside the file; ImportRefused where there is none."""
        name = unquote(re.split("[?#]", source)[0].rstrip("/").rpartition("/")[2])
        for candidate in (name, f"{name}.txt", f"{Path(name).stem}.txt"):
            path = self.folder / candidate
            if _may_be_text(candidate) and path.is_file() and path.resolve().parent == self.folder.resolve():
                break
        else:
            message = f"the text of {source or 'this annotation'} does not lie beside the file"
            raise ImportRefused(self.path, "no-text", message, line=line)
        if path not in self.found:
            decoded = read_text(path)
            if not decoded.text.strip():
                raise ImportRefused(path, "empty", "there is no text in this file")
            before = self.known.get(path)
            raw = path.read_bytes().decode(decoded.encoding, "replace").removeprefix("\ufeff")  # offsets count its CRs
            document = Document(line, ForeignText(raw), path.stem, article=before.article if before else None)
            self.found[path] = self.known[path] = document
        return self.found[path]


def _may_be_text(name: str) -> bool:
    """Whether this is a plain file name that every system can look for."""
    return name.endswith(".txt") and not set(name) & set("\0\\/:") and len(name.encode()) <= _LONGEST_NAME


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
        "target": targets[0] if len(targets) == 1 else {"type": "Composite", "items": targets},
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
