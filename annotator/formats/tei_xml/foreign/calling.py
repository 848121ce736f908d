"""What an annotation or a marked piece of text calls itself: the categories and types that it names."""

from __future__ import annotations

from lxml import etree

from annotator.formats.tei_xml.foreign.records import Records
from annotator.formats.tei_xml.foreign.tags import attribute, child, children, identity, local, words

LONGEST_NAME = 60
_BODIES = ("rs", "name", "persName", "placeName", "orgName", "date", "term")


def called(records: Records, element: etree._Element) -> str:
    """What an annotation says that it is: a category, a type, the type of its group; "" where it says nothing."""
    bodies = list(children(element, *_BODIES))
    for holder in (element, *bodies):
        name = meant(records, holder)
        if name:
            return name
    for holder in (element, *bodies):
        if attribute(holder, "type"):
            return attribute(holder, "type")
    if bodies:
        return local(bodies[0])
    parent = element.getparent()
    return attribute(parent, "type") if parent is not None and local(parent) == "spanGrp" else ""


def meant(records: Records, element: etree._Element) -> str:
    """The first category that @ana of an element names; "" where there is none."""
    names = (_category(records, pointer) for pointer in attribute(element, "ana").split())
    return next((name for name in names if name), "")


def _category(records: Records, pointer: str) -> str:
    """The term or name of a category, else its id, else the end of the pointer; "" for the record of an entity."""
    if records.register.entry(pointer) is not None:
        return ""
    id_ = pointer.rpartition("#")[2]
    found = records.ids.get(id_)
    if found is not None and local(found) in {"category", "interp", "term"}:
        name = _short_name(found)
        return name if 0 < len(name) <= LONGEST_NAME else identity(found)
    return id_.rpartition(":")[2]


def _short_name(element: etree._Element) -> str:
    if local(element) != "category":
        return words(element)
    description = child(element, "catDesc")
    return words(child(description, "term")) or words(description)
