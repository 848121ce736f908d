"""One annotator's mentions as tags in the text, made from the stand-off annotations.

Nested mentions are nested tags, except in the style `name`, where the outermost counts; a mention in several parts,
blocks or sentences is one tag a part, chained by @next and @prev; a mention that crosses one which starts before it has
no tag, nor has one in too many blocks or too deep among others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from annotator.formats.tei_xml import styles
from annotator.formats.tei_xml.blocks import Block, Blocks
from annotator.formats.tei_xml.links import LOCAL, Links
from annotator.formats.tei_xml.names import MENTION, XML_ID, q, xml_id
from annotator.formats.tei_xml.segmentation import Segment
from annotator.model.records import Annotator, Entity, Mention

_ORDER = {"QUOTE": 0, "EVENT": 1, "STANCE": 1, "ACTOR": 2, "COUNTRY": 3, "PLACE": 4, "DATE": 5}

MOST_BLOCKS = 50
"""A mention that runs over more blocks or sentences has no tag."""

MOST_DEPTH = 100
"""A mention within more others has no tag: XML readers stop at 256 elements within one another."""
_DATE = q("date")


class Piece(NamedTuple):
    """A tag to be: a mention's part in one block; `number` from 1 of `parts`."""

    start: int
    end: int
    mention: Mention
    number: int
    parts: int


@dataclass(frozen=True, slots=True)
class Shown:
    """Whose mentions are tags ("" nobody's), in which style, and to which files the tags point."""

    annotator: str
    style: str = "specific"
    links: Links = LOCAL


def layer(
    annotators: Iterable[Annotator], mentions: Mapping[str, Sequence[Mention]], *, wanted: str | None = None
) -> str:
    """Whose mentions are shown: those of `wanted`, an id, or the adjudicated ones, else the first's who has any.

    "" for nobody's.
    """
    if wanted is not None:
        return wanted if mentions.get(wanted) else ""
    having = [person for person in annotators if mentions.get(person.id)]
    return next((person.id for person in having if person.gold), having[0].id if having else "")


def plan(mentions: Iterable[Mention], blocks: Blocks, *, style: str = "specific") -> tuple[list[Piece], int]:
    """The tags in the order in which they open, and how many mentions have none; `blocks` may be sentences."""
    pieces: list[Piece] = []
    count = 0
    for mention in mentions:
        count += 1
        if styles.has_tag(mention, style):
            pieces.extend(_pieces(mention, blocks))
    depth = 1 if style == "name" else MOST_DEPTH
    pieces.sort(key=_piece_order)
    open_ends: list[int] = []
    without: set[str] = set()
    for start, end, mention, _, _ in pieces:
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        if open_ends and (open_ends[-1] < end or len(open_ends) >= depth):
            without.add(mention.id)
        else:
            open_ends.append(end)
    if without:
        pieces = [piece for piece in pieces if piece.mention.id not in without]
    return pieces, count - len({piece.mention.id for piece in pieces})


def _piece_order(piece: Piece) -> tuple[int, int, int, str]:
    mention = piece.mention
    return piece.start, -piece.end, _ORDER.get(mention.label, 3), mention.id


def _pieces(mention: Mention, blocks: Blocks) -> Iterable[Piece]:
    places: list[tuple[int, int]] = []
    for span in mention.spans:
        block = blocks.holding(span.start)
        if block is not None and span.end <= block.end:
            places.append((span.start, span.end))
        else:
            places.extend(
                (max(span.start, b.start), min(span.end, b.end))
                for b in blocks.between(span.start, span.end, most=MOST_BLOCKS)
            )
    count = len(places)
    return [Piece(start, end, mention, n, count) for n, (start, end) in enumerate(places, start=1)]


def fill(
    element: etree._Element,
    block: Block,
    text: str,
    *,
    pieces: Sequence[Piece | Segment],
    shown: Shown,
    entities: Mapping[str, Entity],
) -> None:
    """Write a block's text with its tags into its element; `pieces` are the block's in the order in which they open."""
    if not pieces:
        element.text = text[block.start : block.end]
        return
    elements, ends, lasts = [element], [block.end], [_NONE]
    at = block.start
    for piece in pieces:
        while ends[-1] <= piece.start:
            at = _put(elements.pop(), lasts.pop(), text, start=at, end=ends.pop())
        at = _put(elements[-1], lasts[-1], text, start=at, end=piece.start)
        if isinstance(piece, Segment):
            lasts[-1] = etree.SubElement(elements[-1], piece.tag, piece.attributes)
        else:
            lasts[-1] = _tag(elements[-1], piece, shown, entities=entities)
        elements.append(lasts[-1])
        ends.append(piece.end)
        lasts.append(_NONE)
    while elements:
        at = _put(elements.pop(), lasts.pop(), text, start=at, end=ends.pop())


_NONE: etree._Element | None = None


def _put(element: etree._Element, last: etree._Element | None, text: str, *, start: int, end: int) -> int:
    """Write the words behind the last child, or first where there is none; returns `end`."""
    if start < end:
        if last is None:
            element.text = text[start:end]
        else:
            last.tail = text[start:end]
    return end


def _tag(parent: etree._Element, piece: Piece, shown: Shown, *, entities: Mapping[str, Entity]) -> etree._Element:
    mention = piece.mention
    name, attributes = styles.tag(mention, entities, shown.style)
    if name == "said" and parent.tag == _DATE:
        name, attributes = "rs", {"type": "quote"}
    if piece.parts > 1:
        key = f"i{xml_id(MENTION, mention.id)}"
        attributes[XML_ID] = f"{key}.{piece.number}"
        if piece.number > 1:
            attributes["prev"] = f"#{key}.{piece.number - 1}"
        if piece.number < piece.parts:
            attributes["next"] = f"#{key}.{piece.number + 1}"
    attributes["corresp"] = shown.links.mention(mention.id)
    if mention.entities and name not in {"date", "said"}:
        attributes["ref"] = " ".join([shown.links.entity(entity) for entity in mention.entities])
    return etree.SubElement(parent, q(name), attributes)
