"""What a schema cannot say: every pointer leads somewhere, offsets stay in their block, quotes are the text's words."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from lxml import etree

from annotator.formats.tei_xml.names import XML_ID, q
from annotator.formats.tei_xml.pointers import ranges, resolve
from annotator.formats.tei_xml.reading.body import Body

_POINTERS = ("ana", "resp", "corresp", "active", "passive", "ref", "target", "source", "who", "next", "prev")
_ANNOTATION, _EVENT, _RELATION, _NOTE = q("annotation"), q("event"), q("relation"), q("note")
_ALL_IDS = etree.XPath("//@xml:id", smart_strings=False)
_TAXONOMIES = f"{q('teiHeader')}/{q('encodingDesc')}/{q('classDecl')}"


def categories(root: etree._Element) -> set[str]:
    """The xml:ids of all categories in a document's header."""
    found = (declaration.iter(q("category")) for declaration in root.iterfind(_TAXONOMIES))
    return {category.get(XML_ID, "") for inner in found for category in inner}


def faults(root: etree._Element, text: str, known: AbstractSet[str]) -> list[str]:
    """What does not hold in the document of an article with this text; `known` are the codebook's categories by id."""
    body = Body(root)
    if body.text != text:
        return ["the text of body is not the article's"]
    return [*_references(root, known), *_annotations(root, body), *_arguments(root)]


def _references(root: etree._Element, known: AbstractSet[str]) -> Iterator[str]:
    ids: set[str] = set()
    for id_ in _ALL_IDS(root):
        if id_ in ids or id_ in known:
            yield f"the id {id_} stands twice"
        ids.add(id_)
    unlisted = categories(root)
    for element in root.iter():
        attributes = element.attrib
        for name in _POINTERS:
            if name in attributes:
                value = attributes[name]
                for pointer in value.split() if " " in value else (value,):
                    if pointer[:1] == "#" and pointer[1:] not in ids and pointer[1:] not in known:
                        if not (name == "target" and element.tag == _ANNOTATION):
                            yield f"{pointer} leads nowhere"
                    elif name == "ana" and pointer[1:] not in known and pointer[1:] not in unlisted:
                        yield f"{pointer} is no category"


def _annotations(root: etree._Element, body: Body) -> Iterator[str]:
    length = len(body.text)
    for element in root.iterfind(f"{q('standOff')}/{q('listAnnotation')}/{_ANNOTATION}"):
        target = element.get("target", "")
        spans = resolve(ranges(target), body.blocks, length)
        if spans is None:
            yield f"{target} is out of the text"
            continue
        quotes = [note.text or "" for note in element.iterchildren(_NOTE) if note.get("type") == "quote"]
        if quotes and quotes != [body.text[span.start : span.end] for span in spans]:
            yield f"{target} does not hold the words quoted"


def _arguments(root: etree._Element) -> Iterator[str]:
    for event in root.iterfind(f"{q('standOff')}/{q('listEvent')}/{_EVENT}"):
        own = f"#{event.get(XML_ID, '')}"
        for relation in event.iter(_RELATION):
            if relation.get("active") != own:
                yield f"an argument of {own} is active in {relation.get('active')}"
