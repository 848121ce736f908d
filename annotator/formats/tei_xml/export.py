"""One export run: documents built, checked and written one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from lxml import etree

from annotator.formats.atomic import safe_name
from annotator.formats.protocols import ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.tei_xml import checks, parsing, schema
from annotator.formats.tei_xml.document import Builder, Contents, Document
from annotator.model.errors import ExportRefused
from annotator.model.records import Annotator, Article

_A_THREAD = 500


@dataclass(slots=True)
class _Written:
    """What an export has done so far."""

    names: list[str] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)
    dangling: int = 0
    untagged: int = 0


class Export:
    """One export: article by article, so that memory holds one at a time."""

    def __init__(self, project: ProjectView, builder: Builder, report: Report) -> None:
        self._project = project
        self._builder = builder
        self._report = report
        self._annotators = sorted(project.annotators(), key=_annotator_order)
        self._entities = {entity.id: entity for entity in project.entities()}
        self._idle = {person.id for person in self._annotators}
        self._known = self._checked_codebook()

    def fill(self, folder: Path, progress: ProgressBar) -> list[str]:
        """Write the files into a folder; their names."""
        articles = iter(self._project.articles())
        written = _Written()
        more = True
        while more:
            # the XML library keeps every name and id that it has seen for as long as the thread lives
            with ThreadPoolExecutor(1, thread_name_prefix="attache-tei") as lane:
                more = lane.submit(self._write_some, articles, folder, written=written, progress=progress).result()
        self._conclude(written.shown, dangling=written.dangling, untagged=written.untagged)
        return written.names

    def _write_some(
        self, articles: Iterator[Article], folder: Path, *, written: _Written, progress: ProgressBar
    ) -> bool:
        """Write the next articles; whether there may be more."""
        before = len(written.names)
        for article in islice(articles, _A_THREAD):
            document = self._document(article)
            name = _file_name(article.name, written.taken)
            (folder / name).write_bytes(self._bytes(document, article))
            written.names.append(name)
            written.shown |= document.entities
            written.dangling += document.dangling
            written.untagged += document.untagged
            progress(len(written.names), 0)
        return len(written.names) - before == _A_THREAD

    def _checked_codebook(self) -> set[str]:
        try:
            root = self._builder.codebook_document()
        except ValueError as error:
            raise ExportRefused(f"the codebook: {error}") from error
        faults = schema.faults(root)
        if faults:
            raise ExportRefused(f"the codebook: {faults[0]}")
        return checks.categories(root)

    def _document(self, article: Article) -> Document:
        mentions = list(self._project.mentions(article.id))
        frames = list(self._project.frames(article.id))
        progress = list(self._project.progress(article.id))
        working = {mention.annotator for mention in mentions} | {frame.annotator for frame in frames}
        working |= {state.annotator for state in progress}
        people = [person for person in self._annotators if person.id in working]
        self._idle -= working
        contents = Contents(article, people, self._entities, mentions, frames, progress)
        try:
            document = self._builder.document(contents)
        except ValueError as error:
            raise ExportRefused(f"{article.name}: {error}") from error
        faults = schema.faults(document.root) or checks.faults(document.root, article.text, self._known)
        if faults:
            raise ExportRefused(f"{article.name}: {faults[0]}")
        self._report.articles += 1
        self._report.mentions += len(mentions)
        self._report.frames += len(frames)
        self._report.keep("annotation", len(mentions))
        self._report.keep("event", len(frames))
        return document

    def _bytes(self, document: Document, article: Article) -> bytes:
        self._builder.add_codebook(document.root)
        data: bytes = etree.tostring(document.root, encoding="UTF-8", xml_declaration=True)
        if len(data) > parsing.MOST_BYTES or _has_long_line(article.text):
            message = "Attaché does not read so large a text back"
            self._report.warn(article.name, "too-large-to-reimport", message)
        return data

    def _conclude(self, shown: AbstractSet[str], *, dangling: int, untagged: int) -> None:
        self._report.entities += len(shown)
        absent = sorted(entity.name for id_, entity in self._entities.items() if id_ not in shown)
        if absent:
            why = "a file holds the entities that its article names"
            self._report.lose("entities that no article names", absent[:20], why=why, count=len(absent))
        if self._idle:
            idle = [person.name for person in self._annotators if person.id in self._idle]
            self._report.lose("annotators without work", idle, why="a file holds those who worked on its article")
        if dangling:
            why = "the record is missing or another annotator’s"
            self._report.lose("references to records that are not exported", (), why=why, count=dangling)
        if untagged:
            message = f"{untagged} mentions have no tag in the text, most of them because they cross others"
            self._report.warn("", "not-inline", message)


def _annotator_order(person: Annotator) -> tuple[bool, str, str]:
    return person.gold, person.name, person.id


def _file_name(name: str, taken: set[str]) -> str:
    stem = safe_name(name)
    chosen, number = f"{stem}.xml", 2
    while chosen.casefold() in taken:
        chosen, number = f"{stem}-{number}.xml", number + 1
    taken.add(chosen.casefold())
    return chosen


def _has_long_line(text: str) -> bool:
    if len(text) * 4 <= parsing.MOST_TEXT:
        return False
    return any(len(line.encode()) >= parsing.MOST_TEXT for line in text.split("\n"))
