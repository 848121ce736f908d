"""Entities from the lists of a document."""

from __future__ import annotations

from lxml import etree

from annotator.formats.tei_xml.names import ENTITY, XML_ID, code_of, q, record_id
from annotator.formats.tei_xml.reading.codebook import Dictionary
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.formats.tei_xml.reading.parts import Parts
from annotator.model.records import TYPE, Entity, Office

_NAMES = frozenset({q("persName"), q("orgName"), q("placeName"), q("name")})
_LISTS = tuple(q(name) for name in ("listPerson", "listOrg", "listPlace", "list"))
_OFFICES = frozenset({q("state"), q("note")})


def entities(root: etree._Element, dictionary: Dictionary, ledger: Ledger) -> list[Entity]:
    """The entities of all lists in standOff, in the file's order, each id once."""
    found: dict[str, Entity] = {}
    for stand_off in root.iterchildren(q("standOff")):
        for parent in stand_off.iterchildren(*_LISTS):
            for element in parent:
                id_ = record_id(element.get(XML_ID, ""), ENTITY)
                if not id_:
                    ledger.lose("entity", "it has no id", element.sourceline or 0)
                elif id_ not in found:
                    found[id_] = _entity(element, id_, dictionary, ledger=ledger)
    return list(found.values())


def _entity(element: etree._Element, id_: str, dictionary: Dictionary, *, ledger: Ledger) -> Entity:
    coded = dictionary.coded(element.get("ana", ""))
    for pointer in coded.unknown:
        ledger.warn("unknown-category", f"no category {pointer}", element.sourceline or 0)
    notes = Parts(element)
    names = [child for child in element if child.tag in _NAMES]
    canonical = next((name for name in names if name.get("type") != "variant"), None)
    type_ = next((value for code, value in coded.attributes if code == TYPE), "")
    attributes = [pair for pair in coded.attributes if pair[0] != TYPE]
    return Entity(
        id=id_,
        kind=coded.label,
        name=_text(canonical),
        aliases=tuple(_text(name) for name in names if name is not canonical),
        type=notes.texts.get("type", type_),
        codes=tuple((code_of(idno.get("type", "")), _text(idno)) for idno in element.iterchildren(q("idno"))),
        attributes=tuple(sorted([*attributes, *notes.attributes])),
        offices=tuple(_office(c) for c in element if c.tag in _OFFICES and c.get("type") == "office"),
        note=notes.text("comment"),
        extra=notes.text("extra"),
    )


def _office(element: etree._Element) -> Office:
    facts = {child.get("type", ""): _text(child) for child in element.iterchildren(q("desc"))}
    return Office(
        office=_text(element.find(q("label"))),
        since=facts.get("since", ""),
        until=facts.get("until", ""),
        of=facts.get("of", ""),
        status=facts.get("status", ""),
    )


def _text(element: etree._Element | None) -> str:
    return "".join(element.itertext()) if element is not None else ""
