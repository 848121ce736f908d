"""One article with its annotations as one TEI document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, TypeVar

from lxml import etree

from annotator.formats.tei_xml import inline
from annotator.formats.tei_xml.annotations import annotation_layers
from annotator.formats.tei_xml.blocks import Blocks
from annotator.formats.tei_xml.categories import Categories
from annotator.formats.tei_xml.events import event_layers
from annotator.formats.tei_xml.header import Inlined, header, language_tag
from annotator.formats.tei_xml.names import (
    ARTICLE,
    NAMESPACE,
    TEXT_ID,
    XML_ID,
    XML_LANG,
    XML_SPACE,
    q,
    xml_id,
)
from annotator.formats.tei_xml.register import register
from annotator.formats.tei_xml.soundness import Soundness, used_entities
from annotator.formats.tei_xml.source_places import place_in_source
from annotator.formats.tei_xml.taxonomies import carrier, class_declaration, unlisted_declaration
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
class Document:
    """A document without its codebook, which is the same in all; what it left out, and whose register it shows."""

    root: etree._Element
    dangling: int
    untagged: int
    entities: frozenset[str]


@dataclass(slots=True)
class Builder:
    """Builds documents under one codebook; `profile` is "standoff" or "reading"."""

    codebook: Codebook
    profile: str = "reading"
    quotes: bool = True
    annotation_text: str = ""
    _categories: Categories = field(init=False, repr=False)
    _declaration: etree._Element = field(init=False, repr=False)
    _carrier: etree._Element = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._categories = Categories(self.codebook)
        self._declaration = class_declaration(self.codebook)
        self._carrier = carrier(self.codebook)

    def document(self, contents: Contents) -> Document:
        """The document of an article; ValueError where XML cannot hold one of its texts."""
        article = contents.article
        sound = Soundness(contents.entities, (person.id for person in contents.annotators))
        mentions = sound.mentions(contents.mentions)
        frames = sound.frames(contents.frames)
        used = used_entities(mentions.values(), frames)
        entities = {id_: contents.entities[id_] for id_ in sorted(used) if id_ in contents.entities}
        blocks = Blocks.of_text(article.text)
        sets = _by_annotator(mentions.values(), _place)
        root = _root(article)
        pieces, untagged = self._head(root, contents, sets, blocks=blocks, entities=entities, frames=frames)
        _body(root, article, blocks, pieces=pieces, entities=entities)
        frame_sets = _by_annotator(frames, lambda frame: _first_place(frame, mentions))
        for part in (
            register(entities.values(), self._categories),
            annotation_layers(
                contents.annotators,
                sets,
                article.text,
                blocks=blocks,
                categories=self._categories,
                version=self.codebook.version,
                quotes=self.quotes,
            ),
            event_layers(
                contents.annotators,
                frame_sets,
                mentions,
                text=article.text,
                codebook=self.codebook,
                categories=self._categories,
            ),
        ):
            if part is not None:
                root.append(part)
        return Document(root, sound.dangling, untagged, frozenset(entities))

    def add_codebook(self, root: etree._Element) -> None:
        """Put the codebook into a document's header."""
        encoding = root.find(f"{q('teiHeader')}/{q('encodingDesc')}")
        assert encoding is not None
        encoding.append(deepcopy(self._declaration))
        encoding.addnext(deepcopy(self._carrier))

    def codebook_document(self) -> etree._Element:
        """A document of nothing but the codebook, to check it once for all."""
        empty = Article("a", "a", "")
        root = self.document(Contents(empty, (), {})).root
        self.add_codebook(root)
        return root

    def _head(
        self,
        root: etree._Element,
        contents: Contents,
        sets: Mapping[str, Sequence[Mention]],
        *,
        blocks: Blocks,
        entities: Mapping[str, Entity],
        frames: Sequence[Frame],
    ) -> tuple[list[inline.Piece], int]:
        pieces: list[inline.Piece] = []
        untagged, inlined = 0, None
        if self.profile == "reading":
            shown = inline.layer(contents.annotators, sets)
            pieces, untagged = inline.plan(sets.get(shown, ()), blocks)
            inlined = Inlined(shown, untagged)
        head = header(
            contents.article,
            contents.annotators,
            sorted(contents.progress, key=lambda record: record.annotator),
            inlined=inlined,
            annotation_text=self.annotation_text,
            entities=entities,
        )
        labels, roles = self._unlisted(sets, frames, entities)
        if labels or roles:
            encoding = head.find(q("encodingDesc"))
            assert encoding is not None
            encoding.append(unlisted_declaration(labels, roles))
        root.append(head)
        return pieces, untagged

    def _unlisted(
        self, sets: Mapping[str, Sequence[Mention]], frames: Sequence[Frame], entities: Mapping[str, Entity]
    ) -> tuple[set[str], set[str]]:
        labels = {mention.label for own in sets.values() for mention in own}
        labels.update(frame.label for frame in frames)
        labels.update(entity.kind for entity in entities.values())
        roles = {part.role for frame in frames for part in frame.arguments}
        book = self.codebook
        return {c for c in labels if book.label(c) is None}, {c for c in roles if book.role(c) is None}


def _root(article: Article) -> etree._Element:
    attributes = {XML_ID: xml_id(ARTICLE, article.id)}
    language = language_tag(article.language)
    if language:
        attributes[XML_LANG] = language
    root = etree.Element(q("TEI"), attributes, nsmap=_NAMESPACES)
    root.text = "\n"
    return root


def _body(
    root: etree._Element,
    article: Article,
    blocks: Blocks,
    *,
    pieces: Sequence[inline.Piece],
    entities: Mapping[str, Entity],
) -> None:
    text = article.text
    outer = etree.SubElement(root, q("text"))
    outer.tail = "\n"
    body = etree.SubElement(outer, q("body"), {XML_SPACE: "preserve"})
    division = etree.SubElement(body, q("div"), {"type": "article", XML_ID: TEXT_ID})
    first = blocks.all[0].start if blocks.all else len(text)
    division.text = text[:first]
    ends = [*(block.start for block in blocks.all[1:]), len(text)]
    at = 0
    for number, (block, end) in enumerate(zip(blocks.all, ends, strict=False)):
        attributes = {XML_ID: block.id, "corresp": place_in_source(article.name, Span(block.start, block.end))}
        element = etree.SubElement(division, q("p" if number else "head"), attributes)
        until = at
        while until < len(pieces) and pieces[until].start < block.end:
            until += 1
        inline.fill(element, block, text, pieces=pieces[at:until], entities=entities)
        element.tail = text[block.end : end]
        at = until


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
