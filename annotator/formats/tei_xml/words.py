"""The text of an article with the tags that it carries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from lxml import etree

from annotator.formats.tei_xml import inline
from annotator.formats.tei_xml.blocks import Blocks
from annotator.formats.tei_xml.names import XML_ID, XML_SPACE, q
from annotator.formats.tei_xml.segmentation import Segment, segments, sentences_of
from annotator.formats.tei_xml.source_places import place_in_source
from annotator.model.records import Article, Entity, Mention
from annotator.model.span import Span

Pieces = Sequence[inline.Piece | Segment]


def tagged(
    article: Article, mentions: Iterable[Mention], blocks: Blocks, *, shown: inline.Shown, tokens: bool
) -> tuple[Pieces, int]:
    """The tags of a text in the order in which they open, and how many mentions have none."""
    text, language = article.text, article.language
    if not tokens:
        return inline.plan(mentions, blocks, style=shown.style)
    within = sentences_of(text, language, shown.links.own)
    pieces, untagged = inline.plan(mentions, within, style=shown.style)
    cuts = chain.from_iterable((piece.start, piece.end) for piece in pieces)
    found = segments(text, language, within, cuts=cuts)
    count = len(within.all)
    every: list[inline.Piece | Segment] = [*found[:count], *pieces, *found[count:]]
    every.sort(key=_opening)
    return every, untagged


def _opening(piece: inline.Piece | Segment) -> tuple[int, int]:
    return piece.start, -piece.end


def add_text(
    root: etree._Element,
    article: Article,
    blocks: Blocks,
    *,
    pieces: Pieces,
    shown: inline.Shown,
    entities: Mapping[str, Entity],
) -> None:
    """Write the text into a document: a block a line, the line ends between them, the tags as planned."""
    text = article.text
    outer = etree.SubElement(root, q("text"))
    outer.tail = "\n"
    body = etree.SubElement(outer, q("body"), {XML_SPACE: "preserve"})
    division = etree.SubElement(body, q("div"), {"type": "article", XML_ID: blocks.whole})
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
        inline.fill(element, block, text, pieces=pieces[at:until], shown=shown, entities=entities)
        element.tail = text[block.end : end]
        at = until
