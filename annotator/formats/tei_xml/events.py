"""Frames as events with relations, one listEvent an annotator.

Frame: id → xml:id; annotator → @resp; label, attributes, flag, origin → @ana (the label's category first; those
without category → note type="attribute"); triggers → ptr type="trigger", in order; date → note type="date" (and @when
or @from/@to where it fits); precision → note type="precision"; source → @source; confidence → @cert; note → note
type="comment"; codebook → note type="codebook". @type, @subtype and label are for readers.

Argument → relation: role → @ana (@name for readers); mention → @corresp; entity and frame → @passive; text → desc;
confidence → @cert; source → @source. @subtype names the fields that are set: where it has no "entity", @passive is the
entity of the mention, for readers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from annotator.formats.tei_xml.annotations import attribute_notes, common_notes
from annotator.formats.tei_xml.categories import Categories, role_id
from annotator.formats.tei_xml.dates import attributes as date_attributes
from annotator.formats.tei_xml.links import Links
from annotator.formats.tei_xml.names import CERTAINTIES, FRAME, XML_ID, q, token, type_name, xml_id
from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Annotator, Argument, Frame, Mention, attribute
from annotator.model.span import quote

_EVENT, _NOTE, _PTR, _RELATION = q("event"), q("note"), q("ptr"), q("relation")


def event_layers(
    annotators: Sequence[Annotator],
    frames: Mapping[str, Sequence[Frame]],
    mentions: Mapping[str, Mention],
    *,
    text: str,
    codebook: Codebook,
    categories: Categories,
    links: Links,
) -> etree._Element | None:
    """The standOff of all frames, by annotator; `mentions` are the article's by id. None without any."""
    stand_off = etree.Element(q("standOff"), {"type": "events"})
    stand_off.text = stand_off.tail = "\n"
    for person in annotators:
        own = frames.get(person.id)
        if own:
            resp = links.person(person.id)
            subtype = "adjudicated" if person.gold else "individual"
            parent = etree.SubElement(stand_off, q("listEvent"), {"type": "layer", "subtype": subtype, "resp": resp})
            parent.text = parent.tail = "\n"
            for frame in own:
                element = _event(parent, frame, resp, categories=categories, links=links)
                label = etree.SubElement(element, q("label"))
                label.text = _label(frame, mentions, text, codebook=codebook)
                _body(element, frame, codebook.version, categories=categories, links=links)
                _arguments(element, frame, resp, mentions=mentions, links=links)
    return stand_off if len(stand_off) else None


def _event(parent: etree._Element, frame: Frame, resp: str, *, categories: Categories, links: Links) -> etree._Element:
    analysis = categories.analysis(frame.label, frame.attributes, on="frame", flag=frame.flag, origin=frame.origin)
    attributes = {XML_ID: xml_id(FRAME, frame.id), "type": type_name(frame.label)}
    type_ = attribute(frame.attributes, TYPE)
    if type_:
        attributes["subtype"] = token(type_)
    attributes |= {"ana": analysis.ana, "resp": resp, **_certainty(frame, links), **date_attributes(frame.date)}
    element = etree.SubElement(parent, _EVENT, attributes)
    element.tail = "\n"
    return element


def _label(frame: Frame, mentions: Mapping[str, Mention], text: str, *, codebook: Codebook) -> str:
    words = [quote(mentions[id_].spans, text) for id_ in frame.triggers]
    if words:
        return ", ".join(words)
    label = codebook.label(attribute(frame.attributes, TYPE)) or codebook.label(frame.label)
    return label.names.of("en") or label.code if label is not None else frame.label


def _body(element: etree._Element, frame: Frame, version: int, *, categories: Categories, links: Links) -> None:
    for trigger in frame.triggers:
        etree.SubElement(element, _PTR, {"type": "trigger", "target": links.mention(trigger)})
    rest = categories.analysis(frame.label, frame.attributes, on="frame", flag=frame.flag, origin=frame.origin).rest
    attribute_notes(element, rest)
    for kind, value in (("date", frame.date), ("precision", frame.precision)):
        if value:
            etree.SubElement(element, _NOTE, {"type": kind}).text = value
    common_notes(element, frame.note, frame.codebook, version=version)


def _arguments(
    element: etree._Element, frame: Frame, resp: str, *, mentions: Mapping[str, Mention], links: Links
) -> None:
    if frame.arguments:
        relations = etree.SubElement(element, q("listRelation"), {"type": "arguments"})
        active = links.frame(frame.id)
        for part in frame.arguments:
            attributes = {
                "type": "argument",
                "subtype": "-".join(name for name in FIELDS if getattr(part, name)) or "none",
                "name": type_name(part.role),
                "active": active,
                **_fillers(part, mentions, links),
                "ana": links.code(role_id(part.role)),
                "resp": resp,
                **_certainty(part, links),
            }
            relation = etree.SubElement(relations, _RELATION, attributes)
            if part.text:
                etree.SubElement(relation, q("desc")).text = part.text


FIELDS = ("mention", "entity", "frame", "text")
"""The fields of an argument that can hold its filler, in the order in which @subtype names them."""


def _fillers(part: Argument, mentions: Mapping[str, Mention], links: Links) -> dict[str, str]:
    entities = (part.entity,) if part.entity else (mentions[part.mention].entities if part.mention else ())
    passive = [links.entity(id_) for id_ in entities]
    if part.frame:
        passive.append(links.frame(part.frame))
    result = {"passive": " ".join(passive)} if passive else {}
    if part.mention:
        result["corresp"] = links.mention(part.mention)
    return result


def _certainty(record: Frame | Argument, links: Links) -> dict[str, str]:
    cert = CERTAINTIES[record.confidence]
    result = {"cert": cert} if cert else {}
    if record.source:
        result["source"] = links.entity(record.source)
    return result
