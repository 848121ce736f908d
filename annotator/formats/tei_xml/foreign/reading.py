"""A foreign TEI file as a batch: each of its documents an article, with mentions, frames and records."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from lxml import etree

from annotator.formats.new_articles import Draft, NewArticles
from annotator.formats.option_values import is_yes
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.formats.tei_xml import parsing
from annotator.formats.tei_xml.foreign import header as heads
from annotator.formats.tei_xml.foreign.choosing import reading_of
from annotator.formats.tei_xml.foreign.finding import DOCUMENTS, contexts, documents, header_of, refusal, text_of
from annotator.formats.tei_xml.foreign.flow import flow_of
from annotator.formats.tei_xml.foreign.gathered import Found, Gathered, Outer
from annotator.formats.tei_xml.foreign.includes import Includes, Part
from annotator.formats.tei_xml.foreign.inline import read_tags
from annotator.formats.tei_xml.foreign.lists import Lists, is_list
from annotator.formats.tei_xml.foreign.mapping import Table, table
from annotator.formats.tei_xml.foreign.pointers import Pointers
from annotator.formats.tei_xml.foreign.records import Records
from annotator.formats.tei_xml.foreign.register import Entry, Register
from annotator.formats.tei_xml.foreign.relations import read_relations
from annotator.formats.tei_xml.foreign.standoff import read_standoff
from annotator.formats.tei_xml.foreign.tags import attribute, below, identity, line_of
from annotator.formats.tei_xml.foreign.telling import tell
from annotator.formats.tei_xml.foreign.word_labels import read_words
from annotator.formats.tei_xml.names import INCLUDE
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.errors import ImportRefused

STREAMED_FROM = 10_000_000
"""Bytes from which a file is read one document after the other."""

MOST_IDS = 200_000
FILE = "tei_file"
"""The key of the article's metadata that names the file it came from."""


@dataclass(slots=True)
class ForeignImport:
    """One import of foreign files: the table, the choices about text, and the names and texts taken by now."""

    context: ImportContext
    options: Mapping[str, str]
    report: Report
    articles: NewArticles = field(init=False)
    inputs: Collection[Path] = ()
    """The files of this import, which pointers may lead into wherever they stand."""

    known: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    """The layers that mentions have by now."""

    done: set[Path] = field(default_factory=set)
    """The files that others included: they were read with those."""

    _table: Table | None = None
    _lists: Lists | None = None

    def __post_init__(self) -> None:
        self.articles = NewArticles(self.context, self.options, self.report)

    @property
    def table(self) -> Table:
        """The mapping, read when the first foreign file is met; ImportRefused where it cannot be used."""
        if self._table is None:
            self._table = table(self.options.get("mapping", ""))
        return self._table

    @property
    def signs(self) -> bool:
        """Whether entities that stand for signs are read as these."""
        return is_yes(self.options, "signs", default=False)

    @property
    def lists(self) -> Lists:
        """The files of lists that pointers lead into."""
        if self._lists is None:
            inputs = frozenset(path.resolve() for path in self.inputs)
            self._lists = Lists(self.table, self.context.codebook, inputs, self.report, self.signs)
        return self._lists

    def batches(self, data: bytes, path: Path, ledger: Ledger) -> Iterator[Batch]:
        """The records of one file, and of each document that it includes; ImportRefused where there is no text in it.

        Faults within go into the ledger.
        """
        if path.resolve() in self.done:
            return
        includes = Includes(path, ledger, self.signs)
        parts: list[Part] = []
        batch = self._read(data, path, ledger, includes=includes, parts=parts)
        self.done |= includes.used
        if batch.texts or batch.entities:
            yield self._finished(batch)
        for part in parts:
            self.done.add(part.path.resolve())
            own = Ledger()
            try:
                inner = self._part(part, includes, batch, ledger=own)
            except ImportRefused as error:
                self.report.refuse(error)
            else:
                yield self._finished(inner)
            own.tell(str(part.path), self.report)
        if not batch.texts and not batch.entities and not parts:
            raise includes.nothing()

    def _read(self, data: bytes, path: Path, ledger: Ledger, *, includes: Includes, parts: list[Part]) -> Gathered:
        """The documents within the file itself; where it is refused halfway, none of them counts."""
        batch = Gathered(path, ledger, {})
        with self._all_or_none(batch):
            for document, alone in _documents(data, path, ledger, includes=includes, parts=parts):
                self._document(document, alone, batch)
        return batch

    def _part(self, part: Part, includes: Includes, corpus: Gathered, *, ledger: Ledger) -> Gathered:
        """The documents of an included file, within what its corpus says."""
        batch = Gathered(part.path, ledger, corpus.outers, entities=dict(corpus.entities))
        with includes.opened(part) as tree, self._all_or_none(batch):
            for document in documents(tree):
                self._document(document, document is tree, batch)
        return batch

    @contextmanager
    def _all_or_none(self, batch: Gathered) -> Iterator[None]:
        made = self.report.articles
        try:
            yield
        except ImportRefused:
            self.report.keep("article", made - self.report.articles)
            self.report.articles = made
            batch.records.articles.clear()
            raise

    def _document(self, document: etree._Element, alone: bool, batch: Gathered) -> None:
        text = text_of(document)
        if text is None:
            self._outer(document, batch).register.within(batch.entities).take(document)
            return
        batch.texts += 1
        name = batch.path.stem if alone else identity(document) or f"{batch.path.stem}-{batch.texts}"
        flow = flow_of(text, reading_of(self.options, self.table.text))
        if flow.text.strip():
            self._take(Found(batch.path, document, text, flow), name, batch)
        else:
            self._empty(batch.path, document, alone, ledger=batch.ledger)

    def _empty(self, path: Path, document: etree._Element, alone: bool, *, ledger: Ledger) -> None:
        elsewhere = next((ptr for ptr in below(document, "ptr") if "#char=" in attribute(ptr, "target")), None)
        why = "its text holds no words"
        if elsewhere is not None:
            file = attribute(elsewhere, "target").partition("#")[0][:200]
            why += f": they stand in a plain text, {file}, which is not read"
        if alone:
            raise ImportRefused(path, "empty", why, line=line_of(document))
        ledger.lose("document", why, line_of(document))

    def _take(self, found: Found, name: str, batch: Gathered) -> None:
        """Add the article of a document, unless the project has its text, and all that is said of it."""
        ledger = batch.ledger
        article = self.articles.article(
            found.path,
            Draft(
                name,
                found.flow.text,
                heads.fields(found.document, found.text, ledger),
                others=((FILE, found.path.name),),
                line=line_of(found.document),
            ),
        )
        if article is None:
            return
        outer = self._outer(found.document, batch)
        register = outer.register.within(batch.entities)
        register.elsewhere = partial(self._elsewhere, found.path)
        register.take(found.document)
        records = Records(
            path=str(found.path),
            article=article,
            importer=self.context.annotator,
            flow=found.flow,
            table=self.table,
            codebook=self.context.codebook,
            register=register,
            ledger=ledger,
            ids=ChainMap(_ids(found.document, found.path, ledger), outer.ids),
            labels=self.labels,
        )
        pointers = Pointers(records)
        read_tags(records)
        read_words(records)
        read_standoff(records, found.document, pointers)
        read_relations(records, found.document, pointers)
        tell(records, found.document)
        batch.records.articles.append(article)
        batch.records.mentions.extend(records.mentions.values())
        batch.records.frames.extend(records.frames.values())
        batch.people.update(records.people)

    def _elsewhere(self, near: Path, file: str) -> Mapping[str, Entry] | None:
        return self.lists.entries(file, near)

    def _outer(self, document: etree._Element, batch: Gathered) -> Outer:
        """What the corpora around a document say once for all of theirs."""
        around = [found for found in contexts(document) if found is not document]
        key = around[0] if around else None
        if key not in batch.outers:
            made = Outer(Register(self.table, self.context.codebook, batch.ledger, entities=batch.entities))
            for found in around:
                made.register.take(found)
                head = header_of(found)
                if head is not None:
                    made.ids.update(_ids(head, batch.path, batch.ledger) | made.ids)
            batch.outers[key] = made
        return batch.outers[key]

    def _finished(self, batch: Gathered) -> Batch:
        """The batch with its records and people, counted."""
        records = batch.records
        records.entities.extend(entity for id_, entity in batch.entities.items() if id_ not in self.known)
        records.annotators.extend(batch.people.values())
        self.report.mentions += len(records.mentions)
        self.report.frames += len(records.frames)
        fresh = batch.entities.keys() - self.known
        self.known |= fresh
        self.report.entities += len(fresh)
        for what, count in (
            ("mention", len(records.mentions)),
            ("frame", len(records.frames)),
            ("entity", len(fresh)),
        ):
            if count:
                self.report.keep(what, count)
        return records


def _documents(
    data: bytes, path: Path, ledger: Ledger, *, includes: Includes, parts: list[Part]
) -> Iterator[tuple[etree._Element, bool]]:
    """The documents of a file, and whether each is the only one; `parts` gets the files that are read after it."""
    data = includes.plain(data)
    if len(data) > STREAMED_FROM:
        number = 0
        for outer in parsing.streamed(data, path, ledger, names=DOCUMENTS | {"include"}):
            if outer.tag == INCLUDE:
                includes.leave_out(outer, "files above 10 MB include nothing around their documents")
                continue
            number += 1
            includes.expand(outer)
            yield from ((document, document is outer and outer.getparent() is None) for document in documents(outer))
        if number:
            return
    root = parsing.parse(data, path, ledger, parameters=True)
    parts.extend(includes.expand(root))
    found = documents(root) or ([root] if is_list(root) else [])
    if not found and not parts and not includes.missing:
        code, sentence = refusal(root)
        raise ImportRefused(path, code, sentence)
    yield from ((document, len(found) == 1) for document in found)


def _ids(root: etree._Element, path: Path, ledger: Ledger) -> dict[str, etree._Element]:
    """The elements in an element by their ids; of two alike the first counts."""
    ids: dict[str, etree._Element] = {}
    for element in root.iter(etree.Element):
        id_ = identity(element)
        if not id_:
            continue
        if id_ in ids:
            ledger.warn("double-id", f"the id {id_[:100]} stands twice; the first one counts", line_of(element))
            continue
        ids[id_] = element
        if len(ids) > MOST_IDS:
            raise ImportRefused(path, "too-many", f"holds more than {MOST_IDS} ids")
    return ids
