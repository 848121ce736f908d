"""What a schema cannot say: every pointer leads somewhere, offsets stay in their block, quotes are the text's words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from lxml import etree

from annotator.formats.tei_xml.names import XML_ID, q
from annotator.formats.tei_xml.pointers import ranges, resolve
from annotator.formats.tei_xml.reading.body import Body

_NO_ID = re.compile(r"[(=]")
"""In what has a "#" and is no pointer to an id: a range of characters, the place of a block in the plain text."""

_ANNOTATION, _EVENT, _RELATION, _NOTE = q("annotation"), q("event"), q("relation"), q("note")
_TAXONOMIES = f"{q('teiHeader')}/{q('encodingDesc')}/{q('classDecl')}"


def categories(root: etree._Element) -> set[str]:
    """The xml:ids of all categories in a document's header."""
    found = (declaration.iter(q("category")) for declaration in root.iterfind(_TAXONOMIES))
    return {category.get(XML_ID, "") for inner in found for category in inner}


@dataclass(frozen=True, slots=True)
class Known:
    """What documents may point to besides what stands in them: the codebook's categories, and records, by id.

    `elsewhere`: they are in another file, else the codebook will be in the document that has the annotations.
    """

    categories: AbstractSet[str]
    records: AbstractSet[str] = frozenset()
    elsewhere: bool = False


def faults(roots: Sequence[etree._Element], text: str, known: Known) -> list[str]:
    """What does not hold in the documents (one, or text and annotations) of an article with this text."""
    body = Body(roots[0])
    if body.text != text:
        return ["the text of body is not the article's"]
    found: list[str] = []
    attributes = [_attributes(root) for root in roots]
    taken = frozenset() if known.elsewhere else known.categories
    ids = [_ids(told, taken, found) for told in attributes]
    for number, root in enumerate(roots):
        own = ids[number] if known.elsewhere else ids[number] | known.categories
        other = {id_ for ids_ in ids[:number] + ids[number + 1 :] for id_ in ids_}
        outside = (known.categories, known.records) if known.elsewhere else ()
        codes = (known.categories, categories(root))
        found.extend(_references(attributes[number], own, (other, *outside), codes=codes))
        found.extend(_annotations(root, body))
        found.extend(_arguments(root))
    return found


@dataclass(frozen=True, slots=True)
class _Attributes:
    """The xml:ids of a document in their order, and the values with pointers, to categories and to all else."""

    ids: list[str]
    codes: set[str]
    pointers: set[str]


def _attributes(root: etree._Element) -> _Attributes:
    found = _Attributes([], set(), set())
    for element in root.iter(etree.Element):
        for name, value in element.items():
            if name == XML_ID:
                found.ids.append(value)
            elif name == "ana":
                found.codes.add(value)
            elif "#" in value and name != "n":
                found.pointers.add(value)
    return found


def _ids(told: _Attributes, taken: AbstractSet[str], found: list[str]) -> set[str]:
    """The xml:ids of a document; those that stand twice are added to what was found."""
    own = set(told.ids)
    if len(own) != len(told.ids) or not own.isdisjoint(taken):
        counts = Counter(told.ids)
        found.extend(f"the id {id_} stands twice" for id_ in told.ids if counts[id_] > 1 or id_ in taken)
    return own


def _references(
    told: _Attributes,
    own: AbstractSet[str],
    others: tuple[AbstractSet[str], ...],
    *,
    codes: tuple[AbstractSet[str], ...],
) -> Iterator[str]:
    for pointer in _distinct(value for value in told.pointers | told.codes if "#" in value):
        file, _, id_ = pointer.partition("#")
        if not any(id_ in known for known in (others if file else (own,))) and not _NO_ID.search(pointer):
            yield f"{pointer} leads nowhere"
    for pointer in _distinct(told.codes):
        if not any(pointer.partition("#")[2] in known for known in codes):
            yield f"{pointer} is no category"


def _distinct(values: Iterable[str]) -> list[str]:
    return sorted({pointer for value in set(values) for pointer in value.split()})


def _annotations(root: etree._Element, body: Body) -> Iterator[str]:
    length = len(body.text)
    for element in root.iterfind(f"{q('standOff')}/{q('listAnnotation')}/{_ANNOTATION}"):
        target = element.get("target", "")
        spans = resolve(ranges(target[target.find("#") :]), body.blocks, length)
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
