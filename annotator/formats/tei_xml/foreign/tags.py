"""Names of foreign elements and attributes, whatever the namespace: TEI P5, TEI P4 without one, or another's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from annotator.formats.tei_xml.names import NAMESPACE

XML = "{http://www.w3.org/XML/1998/namespace}"


def local(element: etree._Element) -> str:
    """The element's name in TEI or in no namespace; "" for comments, instructions and what another namespace has."""
    tag = element.tag
    return _names(tag)[0] if isinstance(tag, str) else ""


def any_local(element: etree._Element) -> str:
    """The element's name in whatever namespace; "" for comments and instructions."""
    tag = element.tag
    return _names(tag)[1] if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _names(tag: str) -> tuple[str, str]:
    """The name in TEI or no namespace, and that in any."""
    if tag[0] != "{":
        return tag, tag
    namespace, _, name = tag[1:].partition("}")
    return name if namespace == NAMESPACE else "", name


def attribute(element: etree._Element, name: str) -> str:
    """The value of an attribute; xml:id and the like are written with their prefix."""
    value: str = element.get(XML + name.removeprefix("xml:") if name.startswith("xml:") else name, "")
    return value.strip()


def identity(element: etree._Element) -> str:
    """The element's id: xml:id, or id as in TEI P4."""
    value: str = element.get(f"{XML}id") or element.get("id") or ""
    return value.strip()


def words(element: etree._Element | None) -> str:
    """The text of an element in plain blanks; "" for none."""
    if element is None:
        return ""
    return " ".join("".join(element.itertext(etree.Element)).split())


def full_name(element: etree._Element) -> str:
    """A name in plain blanks, one between its parts where they stand in elements of their own."""
    if len(element) and not (element.text or "").strip() and not any((part.tail or "").strip() for part in element):
        return " ".join(found for part in element.iterchildren(etree.Element) if (found := words(part)))
    return words(element)


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The children of these names, in order."""
    for child in element:
        if local(child) in names:
            yield child


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element down a path of names; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def below(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements of these names in an element, itself included, in document order."""
    yield from element.iter(*names, *(f"{{{NAMESPACE}}}{name}" for name in names))


def line_of(element: etree._Element) -> int:
    """The line of the file where an element begins, 0 where it is not known."""
    return element.sourceline or 0
