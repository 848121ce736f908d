"""One article with its annotations as TEI: one document, or two where the annotations have a file of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, TypeVar

from lxml import etree

from annotator.formats.tei_xml import inline
from annotator.formats.tei_xml.annotations import annotation_layers, no_annotations
from annotator.formats.tei_xml.blocks import Blocks
from annotator.formats.tei_xml.categories import Categories
from annotator.formats.tei_xml.events import event_layers
from annotator.formats.tei_xml.header import (
    Making,
    People,
    annotations_header,
    article_header,
    corpus_header,
    language_tag,
)
from annotator.formats.tei_xml.links import CORPUS, Links, annotations_file, text_file
from annotator.formats.tei_xml.names import ARTICLE, NAMESPACE, NARRATOR, XML_ID, XML_LANG, q, xml_id
from annotator.formats.tei_xml.profiles import Form
from annotator.formats.tei_xml.register import register
from annotator.formats.tei_xml.soundness import Soundness, used_entities
from annotator.formats.tei_xml.taxonomies import carrier, class_declaration, unlisted_declaration
from annotator.formats.tei_xml.words import Pieces, add_text, tagged
from annotator.model.codebook import Codebook
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress
from annotator.model.span import Span

_Owned = TypeVar("_Owned", Mention, Frame)

_NAMESPACES = {None: NAMESPACE}


@dataclass(frozen=True, slots=True)
class Contents:
    """An article and what is exported with it; `annotators` in the order of the file."""

    article: Article
    annotators: Sequence[Annotator]
    entities: Mapping[str, Entity]
    mentions: Sequence[Mention] = ()
    frames: Sequence[Frame] = ()
    progress: Sequence[Progress] = ()


@dataclass(frozen=True, slots=True)
class Unlisted:
    """Codes that records bear and the codebook lacks."""

    labels: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()

    def __or__(self, other: Unlisted) -> Unlisted:
        return Unlisted(self.labels | other.labels, self.roles | other.roles)


@dataclass(frozen=True, slots=True)
class Document:
    """A document without its codebook, which is the same in all; what it left out, and whose register it shows.

    `beside` holds the annotations where they have a file of their own. The codes `unlisted` are declared where the
    codebook belongs, in a corpus by its own file.
    """

    root: etree._Element
    beside: etree._Element | None
    dangling: int
    untagged: int
    entities: frozenset[str]
    unlisted: Unlisted

    @property
    def roots(self) -> tuple[etree._Element, ...]:
        """The one document or both."""
        return (self.root,) if self.beside is None else (self.root, self.beside)


@dataclass(frozen=True, slots=True)
class _Records:
    """The records of an article as they are written: sound, by annotator, in the file's order."""

    contents: Contents
    mentions: Mapping[str, Mention]
    frames: Sequence[Frame]
    entities: Mapping[str, Entity]
    sets: Mapping[str, Sequence[Mention]]
    unlisted: Unlisted

    @property
    def progress(self) -> list[Progress]:
        return sorted(self.contents.progress, key=lambda record: record.annotator)

    @property
    def people(self) -> People:
        return People(self.contents.annotators, narrator=NARRATOR not in self.entities)


@dataclass(slots=True)
class Builder:
    """Builds documents of one form under one codebook; `annotation_text` is a paragraph for the headers."""

    codebook: Codebook
    form: Form = field(default_factory=Form)
    quotes: bool = True
    annotation_text: str = ""
    _categories: Categories = field(init=False, repr=False)
    _declaration: etree._Element = field(init=False, repr=False)
    _carrier: etree._Element = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._categories = Categories(self.codebook, CORPUS if self.form.package == "corpus" else "")
        self._declaration = class_declaration(self.codebook)
        self._carrier = carrier(self.codebook)

    def document(self, contents: Contents, stem: str = "a") -> Document:
        """The document of an article, its files called `stem`; ValueError where XML cannot hold one of its texts."""
        article = contents.article
        sound = Soundness(contents.entities, (person.id for person in contents.annotators))
        records = self._records(contents, sound)
        of_text, of_marks = self.form.links(article.id, stem)
        blocks = Blocks.of_text(article.text, of_text.own)
        root = _root(xml_id(ARTICLE, article.id), article.language)
        untagged = self._text(root, records, stem, blocks=blocks, links=of_text)
        beside = None
        if self.form.package == "split":
            beside = _root(f"{xml_id(ARTICLE, article.id)}.annotations")
            making = Making(self.form.profile, of_marks, files=(("text", text_file(stem)),))
            self._add_header(beside, annotations_header, records, making=making)
        self._add_records(root if beside is None else beside, records, blocks, links=of_marks)
        if beside is not None and beside.find(q("standOff")) is None:
            beside.append(no_annotations())
        used = frozenset(records.entities)
        return Document(root, beside, sound.dangling, untagged, used, records.unlisted)

    def corpus(
        self, title: str, people: Sequence[Annotator], entities: Mapping[str, Entity], *, articles: int, more: Unlisted
    ) -> etree._Element:
        """The document of a corpus without its articles; `more` are the codes of theirs that the codebook lacks."""
        root = etree.Element(q("teiCorpus"), nsmap=_NAMESPACES)
        root.text = "\n"
        named = People(people, narrator=NARRATOR not in entities)
        header = corpus_header(title, named, articles, annotation_text=self.annotation_text)
        more |= self._unlisted((), (), entities.values())
        _declare(header, more)
        root.append(header)
        self.add_codebook(root)
        part = register(entities.values(), Categories(self.codebook))
        if part is not None:
            root.append(part)
        return root

    def add_codebook(self, root: etree._Element) -> None:
        """Put the codebook into a document's header."""
        encoding = root.find(f"{q('teiHeader')}/{q('encodingDesc')}")
        assert encoding is not None
        encoding.append(deepcopy(self._declaration))
        encoding.addnext(deepcopy(self._carrier))

    def codebook_document(self) -> etree._Element:
        """A document of nothing but the codebook, to check it once for all."""
        root = Builder(self.codebook).document(Contents(Article("a", "a", ""), (), {})).root
        self.add_codebook(root)
        return root

    def _records(self, contents: Contents, sound: Soundness) -> _Records:
        mentions = sound.mentions(contents.mentions)
        frames = sound.frames(contents.frames)
        used = used_entities(mentions.values(), frames)
        entities = {id_: contents.entities[id_] for id_ in sorted(used) if id_ in contents.entities}
        sets = _by_annotator(mentions.values(), _place)
        unlisted = self._unlisted(mentions.values(), frames, entities.values())
        return _Records(contents, mentions, frames, entities, sets, unlisted)

    def _text(self, root: etree._Element, records: _Records, stem: str, *, blocks: Blocks, links: Links) -> int:
        """Write an article's header and text; how many mentions have no tag."""
        article, form = records.contents.article, self.form
        pieces: Pieces = ()
        untagged = 0
        shown = inline.Shown("", form.style, links)
        if form.text != "bare":
            layer = inline.layer(records.contents.annotators, records.sets, wanted=form.layer)
            shown = inline.Shown(layer, form.style, links)
            own = records.sets.get(layer, ())
            pieces, untagged = tagged(article, own, blocks, shown=shown, tokens=form.text == "tokens")
        files = {"alone": (), "split": (("annotations", annotations_file(stem)),), "corpus": (("corpus", CORPUS),)}
        making = Making(
            form.profile,
            links,
            None if form.text == "bare" else shown,
            untagged,
            form.text == "tokens",
            files[form.package],
        )
        self._add_header(root, article_header, records, making=making)
        add_text(root, article, blocks, pieces=pieces, shown=shown, entities=records.entities)
        return untagged

    def _add_header(
        self, root: etree._Element, make: Callable[..., etree._Element], records: _Records, *, making: Making
    ) -> None:
        """Write a header, with people and codes where they are this file's own."""
        elsewhere = bool(making.links.records)
        people = People() if elsewhere else records.people
        progress = () if making.links.marks else records.progress
        header = make(records.contents.article, people, progress, making=making, annotation_text=self.annotation_text)
        if not elsewhere:
            _declare(header, records.unlisted)
        root.append(header)

    def _add_records(self, root: etree._Element, records: _Records, blocks: Blocks, *, links: Links) -> None:
        people, categories = records.contents.annotators, self._categories
        text, version = records.contents.article.text, self.codebook.version
        frame_sets = _by_annotator(records.frames, lambda frame: _first_place(frame, records.mentions))
        for part in (
            None if links.records else register(records.entities.values(), categories),
            annotation_layers(
                people,
                records.sets,
                text,
                blocks=blocks,
                categories=categories,
                version=version,
                quotes=self.quotes,
                links=links,
            ),
            event_layers(
                people,
                frame_sets,
                records.mentions,
                text=text,
                codebook=self.codebook,
                categories=categories,
                links=links,
            ),
        ):
            if part is not None:
                root.append(part)

    def _unlisted(self, mentions: Iterable[Mention], frames: Sequence[Frame], entities: Iterable[Entity]) -> Unlisted:
        labels = {mention.label for mention in mentions}
        labels.update(frame.label for frame in frames)
        labels.update(entity.kind for entity in entities)
        roles = {part.role for frame in frames for part in frame.arguments}
        book = self.codebook
        return Unlisted(
            frozenset(code for code in labels if book.label(code) is None),
            frozenset(code for code in roles if book.role(code) is None),
        )


def _declare(header: etree._Element, unlisted: Unlisted) -> None:
    if unlisted.labels or unlisted.roles:
        encoding = header.find(q("encodingDesc"))
        assert encoding is not None
        encoding.append(unlisted_declaration(unlisted.labels, unlisted.roles))


def _root(id_: str, language: str = "") -> etree._Element:
    attributes = {XML_ID: id_}
    if language_tag(language):
        attributes[XML_LANG] = language_tag(language)
    root = etree.Element(q("TEI"), attributes, nsmap=_NAMESPACES)
    root.text = "\n"
    return root


def _by_annotator(records: Iterable[_Owned], key: Callable[[_Owned], Any]) -> dict[str, list[_Owned]]:
    sets: dict[str, list[_Owned]] = defaultdict(list)
    for record in records:
        sets[record.annotator].append(record)
    for own in sets.values():
        own.sort(key=key)
    return dict(sets)


def _place(mention: Mention) -> tuple[int, int, tuple[Span, ...], str]:
    return mention.spans[0].start, mention.spans[-1].end, mention.spans, mention.id


def _first_place(frame: Frame, mentions: Mapping[str, Mention]) -> tuple[bool, int, str]:
    starts = [mentions[id_].start for id_ in frame.triggers]
    return not starts, min(starts, default=0), frame.id
