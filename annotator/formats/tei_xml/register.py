"""Entities as lists of persons, organisations, places and other things.

Entity: id → xml:id; kind and type → @ana (a type that the codebook lacks → note type="type"); name and aliases → names
of type canonical and variant; codes → idno type=scheme; attributes → @ana, those without category → note
type="attribute" n=code; offices → state (note in an item) type="office"; note → note type="comment"; extra → note
type="extra".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from annotator.formats.tei_xml.categories import Categories
from annotator.formats.tei_xml.dates import fits
from annotator.formats.tei_xml.names import ENTITY, XML_ID, q, type_name, xml_id
from annotator.model.records import Entity, Office


class Form(NamedTuple):
    """How entities of one sort are written: list, element, name element, further attributes."""

    list: str
    element: str
    name: str
    attributes: tuple[tuple[str, str], ...] = ()


_PERSON = Form("listPerson", "person", "persName")
_GROUP = Form("listPerson", "personGrp", "name", (("role", "group"),))
_ORGANIZATION = Form("listOrg", "org", "orgName")
_COUNTRY = Form("listPlace", "place", "placeName", (("type", "country"),))
_PLACE = Form("listPlace", "place", "placeName")
_THING = Form("list", "item", "name")
_BY_TYPE = {"PERSON": _PERSON, "GROUP": _GROUP, "ORGANIZATION": _ORGANIZATION}
_BY_KIND = {"COUNTRY": _COUNTRY, "PLACE": _PLACE}
_LISTS = ("listPerson", "listOrg", "listPlace", "list")


def form(entity: Entity) -> Form:
    """How this entity is written; a kind that TEI has no element for is an item."""
    return _BY_KIND.get(entity.kind) or _BY_TYPE.get(entity.type) or _BY_TYPE.get(entity.kind) or _THING


def register(entities: Iterable[Entity], categories: Categories) -> etree._Element | None:
    """The standOff of the entities, by list and id; None without any."""
    sorted_in: dict[str, list[tuple[Form, Entity]]] = {name: [] for name in _LISTS}
    for entity in sorted(entities, key=lambda found: found.id):
        chosen = form(entity)
        sorted_in[chosen.list].append((chosen, entity))
    stand_off = etree.Element(q("standOff"), {"type": "entities"})
    stand_off.text = stand_off.tail = "\n"
    for name, found in sorted_in.items():
        if found:
            parent = etree.SubElement(stand_off, q(name), {"type": "entities"})
            parent.text = parent.tail = "\n"
            for chosen, entity in found:
                _entity(parent, entity, chosen, categories=categories)
    return stand_off if len(stand_off) else None


def _entity(parent: etree._Element, entity: Entity, chosen: Form, *, categories: Categories) -> None:
    analysis = categories.analysis(entity.kind, entity.attributes, on="entity", type_=entity.type)
    attributes = {XML_ID: xml_id(ENTITY, entity.id), **dict(chosen.attributes), "ana": analysis.ana}
    element = etree.SubElement(parent, q(chosen.element), attributes)
    element.tail = "\n"
    name = q(chosen.name)
    etree.SubElement(element, name, {"type": "canonical"}).text = entity.name
    for alias in entity.aliases:
        etree.SubElement(element, name, {"type": "variant"}).text = alias
    for office in entity.offices:
        _office(element, office, "note" if chosen is _THING else "state")
    for scheme, code in entity.codes:
        etree.SubElement(element, q("idno"), {"type": type_name(scheme)}).text = code
    if entity.type and not categories.is_type(entity.type, entity.kind):
        _note(element, "type", entity.type)
    for code, value in analysis.rest:
        _note(element, "attribute", value, code=code)
    _note(element, "comment", entity.note)
    _note(element, "extra", entity.extra)


def _office(element: etree._Element, office: Office, name: str) -> None:
    dates = {}
    if name == "state":
        dates = {key: value for key, value in (("from", office.since), ("to", office.until)) if fits(value)}
    state = etree.SubElement(element, q(name), {"type": "office", **dates})
    etree.SubElement(state, q("label")).text = office.office
    for key in ("since", "until", "of", "status"):
        value = getattr(office, key)
        if value:
            etree.SubElement(state, q("desc"), {"type": key}).text = value


def _note(element: etree._Element, type_: str, text: str, *, code: str | None = None) -> None:
    if text or code is not None:
        attributes = {"type": type_} if code is None else {"type": type_, "n": code}
        etree.SubElement(element, q("note"), attributes).text = text
