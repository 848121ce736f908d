"""The reading view: one annotator's mentions as tags in the text, made from the stand-off annotations.

Nested mentions are nested tags; a mention in several parts or blocks is one tag a part, chained by @next and @prev; a
mention that crosses one which starts before it has no tag, nor has one in too many blocks or too deep among others.
Names are persName, orgName or placeName, dates `date`, quotations `said`, all else `rs`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from annotator.formats.tei_xml.blocks import Block, Blocks
from annotator.formats.tei_xml.dates import attributes as date_attributes
from annotator.formats.tei_xml.names import ENTITY, MENTION, XML_ID, q, token, type_name, xml_id
from annotator.model.records import TYPE, Annotator, Entity, Mention, attribute

_ORDER = {"QUOTE": 0, "EVENT": 1, "STANCE": 1, "ACTOR": 2, "COUNTRY": 3, "PLACE": 4, "DATE": 5}
_NAME_TAGS = {"PERSON": "persName", "ORGANIZATION": "orgName"}
_PERSONAL = {"PERSON": "person", "ORGANIZATION": "org", "GROUP": "group"}
_NAME = "name"

MOST_BLOCKS = 50
"""A mention that runs over more blocks has no tag."""

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


def layer(annotators: Iterable[Annotator], mentions: Mapping[str, Sequence[Mention]]) -> str:
    """Whose mentions are shown: the adjudicated ones, else those of the first who has any; "" for nobody's."""
    having = [person for person in annotators if mentions.get(person.id)]
    return next((person.id for person in having if person.gold), having[0].id if having else "")


def plan(mentions: Iterable[Mention], blocks: Blocks) -> tuple[list[Piece], int]:
    """The tags in the order in which they open, and how many mentions have none."""
    pieces: list[Piece] = []
    count = 0
    for mention in mentions:
        count += 1
        pieces.extend(_pieces(mention, blocks))
    pieces.sort(key=_piece_order)
    open_ends: list[int] = []
    without: set[str] = set()
    for start, end, mention, _, _ in pieces:
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        if open_ends and (open_ends[-1] < end or len(open_ends) >= MOST_DEPTH):
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
    element: etree._Element, block: Block, text: str, *, pieces: Sequence[Piece], entities: Mapping[str, Entity]
) -> None:
    """Write a block's text with its tags into its element; `pieces` are the block's, as planned."""
    if not pieces:
        element.text = text[block.start : block.end]
        return
    elements, ends, lasts = [element], [block.end], [_NONE]
    at = block.start
    for piece in pieces:
        while ends[-1] <= piece.start:
            at = _put(elements.pop(), lasts.pop(), text, start=at, end=ends.pop())
        at = _put(elements[-1], lasts[-1], text, start=at, end=piece.start)
        lasts[-1] = _tag(elements[-1], piece, entities)
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


def _tag(parent: etree._Element, piece: Piece, entities: Mapping[str, Entity]) -> etree._Element:
    mention = piece.mention
    name, attributes = style(mention, entities)
    if name == "said" and parent.tag == _DATE:
        name, attributes = "rs", {"type": "quote"}
    own = xml_id(MENTION, mention.id)
    if piece.parts > 1:
        key = f"i{own}"
        attributes[XML_ID] = f"{key}.{piece.number}"
        if piece.number > 1:
            attributes["prev"] = f"#{key}.{piece.number - 1}"
        if piece.number < piece.parts:
            attributes["next"] = f"#{key}.{piece.number + 1}"
    attributes["corresp"] = f"#{own}"
    if mention.entities and name not in {"date", "said"}:
        attributes["ref"] = " ".join(f"#{xml_id(ENTITY, entity)}" for entity in mention.entities)
    return etree.SubElement(parent, q(name), attributes)


def style(mention: Mention, entities: Mapping[str, Entity]) -> tuple[str, dict[str, str]]:
    """The tag of a mention and the attributes that its label and kind give it."""
    label = mention.label
    kind = attribute(mention.attributes, "kind") or _NAME
    if label == "DATE":
        return "date", dict(date_attributes(mention.value))
    if label == "QUOTE":
        return "said", {}
    if label == "COUNTRY":
        return _named("placeName", "country", kind=kind)
    if label == "PLACE":
        return _named("placeName", "place", kind=kind)
    type_ = attribute(mention.attributes, TYPE) or next(
        (entities[id_].type for id_ in mention.entities if id_ in entities), ""
    )
    personal = _PERSONAL.get(type_) or _PERSONAL.get(label)
    if personal:
        return _named(_NAME_TAGS.get(type_) or _NAME_TAGS.get(label) or "", personal, kind=kind)
    return "rs", {"type": type_name(label).lower(), **({"subtype": token(type_).lower()} if type_ else {})}


def _named(tag: str, type_: str, *, kind: str) -> tuple[str, dict[str, str]]:
    if kind != _NAME:
        return "rs", {"type": type_, "subtype": token(kind)}
    if not tag:
        return "rs", {"type": type_}
    return tag, {"type": type_} if tag == "placeName" else {}
