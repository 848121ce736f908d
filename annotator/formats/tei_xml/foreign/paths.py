"""Paths of child steps, such as /TEI/text[1]/body/p[3], walked by us: nothing of a file is ever given to XPath."""

from __future__ import annotations

import re

from lxml import etree

from annotator.formats.tei_xml.foreign.flow import Flow
from annotator.formats.tei_xml.foreign.tags import any_local, identity

MOST_STEPS = 256

_STEP = re.compile(
    r"(?:child::)?(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,60})"
    r"(?:\[(?:position\(\)=)?(\d{1,7})\]|\[@xml:id=['\"]([^'\"\]]{1,200})['\"]\])?"
)


def is_path(pointer: str) -> bool:
    """Whether a pointer is meant as a path."""
    return pointer.lstrip().startswith("/")


def found_by(path: str, flow: Flow) -> etree._Element | None:
    """The element of the document that a path of child steps leads to; None where it leads nowhere or is no such path.

    Names count without prefix and case, as programs that show TEI in a browser write them (tei-p).
    """
    text = next(iter(flow.places))
    anywhere = path.startswith("//")
    steps = path.strip("/").split("/")
    parsed = [_STEP.fullmatch(step.strip()) for step in steps]
    if not steps or len(steps) > MOST_STEPS or any(step is None for step in parsed):
        return None
    wanted = [(_name(step[1]), int(step[2] or 1), step[3] or "") for step in parsed if step is not None]
    if anywhere:
        return _anywhere(text, wanted)
    document = text.getparent() if text.getparent() is not None else text
    while document.getparent() is not None and wanted[0][0] != _name(any_local(document)):
        if any(_name(any_local(child)) == wanted[0][0] for child in document.iterchildren(etree.Element)):
            break
        document = document.getparent()
    if _name(any_local(document)) == wanted[0][0] and (len(wanted) == 1 or document is not text):
        wanted = wanted[1:]
    return _down(document, wanted)


def _anywhere(text: etree._Element, wanted: list[tuple[str, int, str]]) -> etree._Element | None:
    name, number, id_ = wanted[0]
    for element in text.iter(etree.Element):
        if _name(any_local(element)) == name and (not id_ or identity(element) == id_):
            number -= 1
            if number == 0 or id_:
                return _down(element, wanted[1:])
    return None


def _down(element: etree._Element, wanted: list[tuple[str, int, str]]) -> etree._Element | None:
    at: etree._Element | None = element
    for name, number, id_ in wanted:
        if at is None:
            return None
        same = [child for child in at.iterchildren(etree.Element) if _name(any_local(child)) == name]
        if id_:
            at = next((child for child in same if identity(child) == id_), None)
        else:
            at = same[number - 1] if 1 <= number <= len(same) else None
    return at


def _name(name: str) -> str:
    return name.casefold().removeprefix("tei-")
