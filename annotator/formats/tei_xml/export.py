"""One export run: documents built, checked and written one after the other."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

from lxml import etree

from annotator.formats.atomic import safe_name
from annotator.formats.protocols import ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.safe_xml import MOST_BYTES
from annotator.formats.tei_xml import checks, odd, parsing, schema
from annotator.formats.tei_xml.categories import label_id, role_id
from annotator.formats.tei_xml.corpus import write_corpus
from annotator.formats.tei_xml.document import Builder, Contents, Document, Unlisted
from annotator.formats.tei_xml.links import CORPUS, annotations_file, text_file
from annotator.formats.tei_xml.names import ANNOTATOR, ENTITY, NARRATOR, xml_id
from annotator.model.errors import ExportRefused
from annotator.model.records import Annotator, Article

_A_THREAD = 500
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Package:
    """What is written besides the articles: the corpus's `title`, one file of all, the ODD."""

    title: str = ""
    one_file: bool = False
    odd: bool = False


@dataclass(slots=True)
class _Written:
    """What an export has done so far; `files` has the names of the articles' files by their folded ones."""

    files: dict[str, str] = field(default_factory=dict)
    articles: int = 0
    shown: set[str] = field(default_factory=set)
    unlisted: Unlisted = field(default_factory=Unlisted)
    dangling: int = 0
    untagged: int = 0


class Export:
    """One export: article by article, so that memory holds one at a time."""

    def __init__(self, project: ProjectView, builder: Builder, report: Report, package: Package | None = None) -> None:
        self._project = project
        self._builder = builder
        self._report = report
        self._package = package or Package()
        self._corpus = builder.form.package == "corpus"
        self._annotators = sorted(project.annotators(), key=_annotator_order)
        self._entities = {entity.id: entity for entity in project.entities()}
        self._idle = {person.id for person in self._annotators}
        self._codes = self._checked_codebook()
        self._records = {xml_id(ENTITY, NARRATOR)}
        self._records.update(xml_id(ENTITY, id_) for id_ in self._entities)
        self._records.update(xml_id(ANNOTATOR, person.id) for person in self._annotators)

    def fill(self, folder: Path, progress: ProgressBar) -> list[str]:
        """Write the files into a folder; their names."""
        articles = iter(self._project.articles())
        written = _Written()
        more = True
        while more:
            before = written.articles
            _in_own_thread(lambda: self._write_some(articles, folder, written=written, progress=progress))
            more = written.articles - before == _A_THREAD
        if self._corpus and written.articles:
            _in_own_thread(lambda: self._write_corpus(folder, written))
        if self._package.odd:
            (folder / odd.FILE).write_bytes(_serialised(odd.customization(self._builder.codebook)))
            written.files[odd.FILE] = odd.FILE
        self._conclude(written.shown, dangling=written.dangling, untagged=written.untagged)
        return list(written.files.values())

    def _write_some(
        self, articles: Iterator[Article], folder: Path, *, written: _Written, progress: ProgressBar
    ) -> None:
        for article in islice(articles, _A_THREAD):
            stem = self._stem(article.name, written.files)
            document = self._document(article, stem)
            if not self._corpus:
                self._builder.add_codebook(document.roots[-1])
            for name, root in zip(self._files(stem), document.roots, strict=True):
                (folder / name).write_bytes(self._bytes(root, article))
                folded = name.casefold()
                written.files[name if folded == name else folded] = name  # one string for both saves memory
            written.articles += 1
            written.shown |= document.entities
            written.unlisted |= document.unlisted
            written.dangling += document.dangling
            written.untagged += document.untagged
            progress(written.articles, 0)

    def _stem(self, name: str, files: Container[str]) -> str:
        """The name of an article's files without suffix, which no other one has."""
        stem = safe_name(name)
        chosen, number = stem, 2
        while not self._is_free(chosen, files):
            chosen, number = f"{stem}-{number}", number + 1
        return chosen

    def _is_free(self, stem: str, files: Container[str]) -> bool:
        names = [name.casefold() for name in self._files(stem)]
        return not any(name in files or (self._corpus and name == CORPUS) for name in names)

    def _files(self, stem: str) -> tuple[str, ...]:
        split = self._builder.form.package == "split"
        return (text_file(stem), annotations_file(stem)) if split else (text_file(stem),)

    def _write_corpus(self, folder: Path, written: _Written) -> None:
        root = self._builder.corpus(
            self._package.title,
            [person for person in self._annotators if person.id not in self._idle],
            self._entities,
            articles=written.articles,
            more=written.unlisted,
        )
        write_corpus(root, folder, list(written.files.values()), one_file=self._package.one_file)
        if self._package.one_file:
            written.files.clear()
        written.files[CORPUS] = CORPUS
        written.shown |= set(self._entities)

    def _checked_codebook(self) -> AbstractSet[str]:
        try:
            root = self._builder.codebook_document()
        except ValueError as error:
            raise ExportRefused(f"the codebook: {error}") from error
        faults = schema.faults(root)
        if faults:
            raise ExportRefused(f"the codebook: {faults[0]}")
        return checks.categories(root)

    def _document(self, article: Article, stem: str) -> Document:
        contents = self._contents(article)
        try:
            document = self._builder.document(contents, stem)
        except ValueError as error:
            raise ExportRefused(f"{article.name}: {error}") from error
        faults = [fault for root in document.roots for fault in schema.faults(root, forms=False)]
        faults = faults or checks.faults(document.roots, article.text, self._known(document.unlisted))
        if faults:
            raise ExportRefused(f"{article.name}: {faults[0]}")
        self._report.articles += 1
        self._report.mentions += len(contents.mentions)
        self._report.frames += len(contents.frames)
        self._report.keep("annotation", len(contents.mentions))
        self._report.keep("event", len(contents.frames))
        return document

    def _contents(self, article: Article) -> Contents:
        mentions = list(self._project.mentions(article.id))
        frames = list(self._project.frames(article.id))
        progress = list(self._project.progress(article.id))
        working = {mention.annotator for mention in mentions} | {frame.annotator for frame in frames}
        working |= {state.annotator for state in progress}
        people = [person for person in self._annotators if person.id in working]
        self._idle -= working
        return Contents(article, people, self._entities, mentions, frames, progress)

    def _known(self, unlisted: Unlisted) -> checks.Known:
        if not self._corpus:
            return checks.Known(self._codes)
        codes = self._codes
        if unlisted.labels or unlisted.roles:
            codes = codes | set(map(label_id, unlisted.labels)) | set(map(role_id, unlisted.roles))
        return checks.Known(codes, self._records, elsewhere=True)

    def _bytes(self, root: etree._Element, article: Article) -> bytes:
        data = _serialised(root)
        if len(data) > MOST_BYTES or _has_long_line(article.text):
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
            self._report.lose("annotators without work", idle, why="files hold those who worked on their articles")
        if dangling:
            why = "the record is missing or another annotator’s"
            self._report.lose("references to records that are not exported", (), why=why, count=dangling)
        if untagged:
            style = self._builder.form.style
            why = "they are no names, within others or cross them" if style == "name" else "most of them cross others"
            message = f"{untagged} mentions have no tag in the text: {why}"
            self._report.warn("", "not-inline", message)


def _annotator_order(person: Annotator) -> tuple[bool, str, str]:
    return person.gold, person.name, person.id


def _serialised(root: etree._Element) -> bytes:
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data


def _in_own_thread(work: Callable[[], _Made]) -> _Made:
    """What the work gives; the XML library keeps every name and id that it has seen for as long as the thread lives."""
    with ThreadPoolExecutor(1, thread_name_prefix="attache-tei") as lane:
        return lane.submit(work).result()


def _has_long_line(text: str) -> bool:
    if len(text) * 4 <= parsing.MOST_TEXT:
        return False
    return any(len(line.encode()) >= parsing.MOST_TEXT for line in text.split("\n"))
