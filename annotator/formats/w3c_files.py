"""One file of Web Annotations: its annotations by the text beside it that they are about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from annotator.formats.decoding import read_text
from annotator.formats.foreign_batch import Document, Link, Mark
from annotator.formats.foreign_json import objects_of, words_of
from annotator.formats.foreign_spans import ForeignText
from annotator.formats.report import Report
from annotator.formats.w3c_hypothesis import People, row_of, rows_of, settled
from annotator.formats.w3c_reading import (
    REFERENCES,
    TERMS,
    NoTarget,
    bodies_of,
    creators_of,
    get,
    iri,
    is_a,
    items_of,
    target_of,
    targets_of,
)
from annotator.model.errors import ImportRefused

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_LONGEST_NAME = 255
_ID = re.compile(r'"@?id"\s*:\s*"([^"\\]+)"')
_URI = re.compile(r'"uri"\s*:\s*"((?:[^"\\]|\\.)*)"')


@dataclass(slots=True)
class AnnotationFile:
    """One file: `take` its values, then `finished` has the documents."""

    path: Path
    folder: Path
    report: Report
    known: dict[Path, Document]
    found: dict[Path, Document] = field(default_factory=dict)
    links: list[tuple[dict[str, Any], int]] = field(default_factory=list)
    homes: dict[str, tuple[Document, str]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    people: People = field(default_factory=People)
    pages: int = 0
    """How many pages the annotations of Hypothesis are about."""

    def __post_init__(self) -> None:
        text = read_text(self.path).text
        line, counted = 1, 0
        for match in _ID.finditer(text):
            line, counted = line + text.count("\n", counted, match.start()), match.start()
            self.lines.setdefault(match[1], line)
        self.pages = len({match[1] for match in _URI.finditer(text)})

    def take(self, line: int, value: Any) -> None:
        """All annotations of a value at the top; those that are none are refused with their line."""
        rows = rows_of(value)
        if rows is not None:
            self._each(rows, line, self._row)
            return
        if isinstance(value, dict):
            for node in objects_of(value.get(REFERENCES)):
                self._described(node, line)
            told = value.get("@context")
            if CONTEXT not in (told if isinstance(told, list) else [told]):
                self.report.warn(str(self.path), "context", f"its @context is not {CONTEXT}", line=line)
        held = items_of(value)
        for address in held.elsewhere:
            why = f"the page {address[:200]} is not in the file, and nothing is fetched"
            self.report.lose("page", [f"{self.path}:{self.lines.get(address, line)}"], why=why)
        self._each(held.items, line, self._annotation)

    def _each(self, items: Iterable[Any], line: int, take: Callable[[Any, int], None]) -> None:
        for item in items:
            at = self.lines.get(iri(item), line) if isinstance(item, dict) else line
            try:
                take(item, at)
            except NoTarget as error:
                self.report.lose("annotation", [f"{self.path}:{at}"], why=str(error))
            except ImportRefused as error:
                self.report.refuse(error)

    def finished(self) -> list[Document]:
        """The documents, with the relations between their annotations."""
        for annotation, line in self.links:
            ends = [self.homes.get(iri(target)) for target in targets_of(annotation)]
            bodies = bodies_of(annotation)
            if len(ends) != 2 or ends[0] is None or ends[1] is None or ends[0][0] is not ends[1][0]:
                self.report.lose("relation", [f"{self.path}:{line}"], why="one of its ends is missing")
                continue
            document, start = ends[0]
            author = next(iter(creators_of(annotation)), "")
            document.links += [Link(tag, start, ends[1][1], author, line) for tag in bodies.tags]
            if bodies.notes:
                self.report.lose("note", [f"{self.path}:{line}"], why="relations of annotations have a label only")
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
        if len(targets) == 2 and all(self._is_annotation(target) for target in targets):
            self.links.append((item, line))
            return
        bodies, people = bodies_of(item), creators_of(item)
        self._tell_aside("body", bodies.aside, line, "of a choice the first is taken")
        self._tell_aside("creator", len(people) - 1, line, "a mention is one annotator's, the first who is named")
        for node in targets:
            target = target_of(node)
            document = self._document(target.source, line)
            for tag in bodies.tags:
                key = f"{line}/{len(document.marks)}"
                author = next(iter(people), "")
                document.marks.append(Mark(key, tag, target.places, author, "\n".join(bodies.notes), line=line))
                if iri(item):
                    self.homes.setdefault(iri(item), (document, key))

    def _row(self, item: Any, line: int) -> None:
        """An annotation of Hypothesis; a reply is about an annotation, not about words."""
        row = row_of(item)
        if row is None:
            raise ImportRefused(self.path, "record", "this is no annotation", line=line)
        if row.reply:
            self.report.lose("reply", [f"{self.path}:{line}"], why="it is about an annotation, not about words")
            return
        targets = [target_of(target) for target in row.targets if get(target, "selector")]
        if not targets:
            raise NoTarget("it is about a whole resource")
        names = [*row.names(), *([self._alone()] if self.pages == 1 else [])]
        document = self._opened(self._beside(names, row.uri, line), line)
        document.told = {**row.told, **document.told}
        author = self.people.name(item)
        for target in targets:
            places = tuple(settled(place, document.text) for place in target.places)
            for tag in row.tags:
                key = f"{line}/{len(document.marks)}"
                document.marks.append(Mark(key, tag, places, author, row.note, line=line))

    def _is_annotation(self, target: Any) -> bool:
        """Whether a target is another annotation of the file, named by its address and nothing else."""
        told = isinstance(target, dict) and bool(get(target, "source") or get(target, "selector"))
        return not told and iri(target) in self.lines and iri(target) != ""

    def _tell_aside(self, what: str, count: int, line: int, why: str) -> None:
        if count > 0:
            self.report.lose(what, [f"{self.path}:{line}"], why=why, count=count)

    def _alone(self) -> str:
        """The name of the text that goes with a file whose targets name none: the file's own, else the only one."""
        names = (f"{self.path.stem}.txt", f"{self.path.stem.partition('.')[0]}.txt")
        own = next((name for name in names if (self.folder / name).is_file()), "")
        beside = [path.name for path in islice(self.folder.glob("*.txt"), 2)]
        return own or (beside[0] if len(beside) == 1 else "")

    def _document(self, source: str | None, line: int) -> Document:
        """The document of a text beside the file; ImportRefused where there is none."""
        name = (
            unquote(re.split("[?#]", source)[0].rstrip("/").rpartition("/")[2]) if source is not None else self._alone()
        )
        return self._opened(self._beside((name, Path(name).stem), source or "this annotation", line), line)

    def _beside(self, names: Iterable[str], about: str, line: int) -> Path:
        """The first text beside the file that has one of the names, with .txt or without; ImportRefused."""
        for name in names:
            for candidate in (name, f"{name}.txt"):
                path = self.folder / candidate
                if _may_be_text(candidate) and path.is_file() and path.resolve().parent == self.folder.resolve():
                    return path
        raise ImportRefused(self.path, "no-text", f"the text of {about} does not lie beside the file", line=line)

    def _opened(self, path: Path, line: int) -> Document:
        """The document of a text; ImportRefused where it is empty."""
        if path not in self.found:
            decoded = read_text(path)
            if not decoded.text.strip():
                raise ImportRefused(path, "empty", "there is no text in this file")
            before = self.known.get(path)
            raw = ForeignText(decoded.raw.removeprefix("\ufeff"))  # offsets count its CRs
            document = Document(line, raw, path.stem, article=before.article if before else None)
            self.found[path] = self.known[path] = document
        return self.found[path]


def _may_be_text(name: str) -> bool:
    """Whether this is a plain file name that every system can look for."""
    return name.endswith(".txt") and not set(name) & set("\0\\/:") and len(name.encode()) <= _LONGEST_NAME
