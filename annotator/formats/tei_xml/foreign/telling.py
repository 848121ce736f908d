"""What of a foreign document does not come in: text that is left out, tags and attributes that no rule is for."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from annotator.formats.tei_xml.foreign.finding import header_of
from annotator.formats.tei_xml.foreign.records import Records
from annotator.formats.tei_xml.foreign.standoff import own
from annotator.formats.tei_xml.foreign.tags import any_local, attribute, below, line_of, local, words

_READ_ELSEWHERE = frozenset(
    {
        *("teiHeader", "standOff", "spanGrp", "span", "linkGrp", "joinGrp", "interpGrp", "interp", "altGrp", "fs"),
        *("listAnnotation", "listRelation", "xenoData", "timeline", "certainty", "precision", "respons"),
    }
)
_LISTS = frozenset(["listPerson", "listPlace", "listOrg", "listEvent", "listBibl", "listNym", "person", "place", "org"])
_PIECES = frozenset({"seg", "phr", "cl"})
_ALTERNATIVES = frozenset({"choice", "app", "rdgGrp"})
_ON_WORDS = ("lemma", "lemmaRef", "pos", "msd", "norm")

NO_RULE = "the mapping has no rule for this tag"
LEFT_OUT = "what it stands in is left out"


def tell(records: Records, document: etree._Element) -> None:
    """Note what the article and its mentions lack of the document, with the lines."""
    for element in records.flow.left_out:
        if element not in records.by_element and local(element) not in _READ_ELSEWHERE:
            _left_out(records, element)
    _without_rule(records)
    _of_words(records)
    struck = [one for one, place in records.flow.places.items() if local(one) == "del" and place.start < place.end]
    if struck:
        message = f"what was struck out is part of the text, {len(struck)} times"
        records.ledger.warn("deletions", message, line_of(struck[0]))
    if records.flow.hyphens:
        count = len(records.flow.hyphens)
        message = (
            f"a word goes on behind a hyphen and a line break, {count} times; the hyphen may be the word’s, it stays"
        )
        records.ledger.warn("hyphens", message, line_of(records.flow.hyphens[0]))
    header = header_of(document)
    for abstract in below(header, "abstract") if header is not None else ():
        if words(abstract):
            records.lose("abstract", "it stands in the header, which is no text", abstract)
    for element in own(document, "join", "interp"):
        if attribute(element, "target") or attribute(element, "inst"):
            records.lose(local(element), "what it joins or interprets is not read from it", element)


def _left_out(records: Records, element: etree._Element) -> None:
    name = local(element) or any_local(element)
    parent = element.getparent()
    inner = [found for found in below(element, *records.table.marking) if not _listed(found, element)]
    if _has_plain_words(element):
        records.lose(name, _why(name, local(parent) if parent is not None else "", records), element)
    for found in inner:
        if found is not element and records.table.tag(found) is not None and words(found):
            records.lose(f"{local(found)} in {name}", LEFT_OUT, found)


def _why(name: str, outer: str, records: Records) -> str:
    if outer in _ALTERNATIVES:
        return "another reading of the words is taken"
    if name in {"front", "back"}:
        return f"it is left out; the option {name} has it read"
    if name in records.table.text.notes:
        return "notes are left out; the option notes has them read"
    return "it is no part of the text"


def _has_plain_words(element: etree._Element) -> bool:
    """Whether an element holds words beside those of lists of persons, places and the like."""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, found in walk:
        listed = local(found) in _LISTS and found is not element
        if event == "start" and listed:
            walk.skip_subtree()
        elif event == "start" and (found.text or "").strip():
            return True
        if event == "end" and found is not element and (found.tail or "").strip():
            return True
    return False


def _listed(element: etree._Element, within: etree._Element) -> bool:
    for outer in element.iterancestors():
        if local(outer) in _LISTS:
            return True
        if outer is within:
            return False
    return False


def _without_rule(records: Records) -> None:
    told = records.table.text.told
    for element, place in records.flow.places.items():
        name = local(element)
        if name in _PIECES and not attribute(element, "type"):
            continue
        if name not in told or not place.read or place.end <= place.start or element in records.by_element:
            continue
        if records.table.tag(element) is None and not any(outer in records.by_element for outer in _around(element)):
            records.lose(name, NO_RULE, element)


def _around(element: etree._Element) -> list[etree._Element]:
    """The elements right around one, in which a part of a name would stand."""
    around = []
    for outer in element.iterancestors():
        around.append(outer)
        if len(around) == 3:  # as far as a part of a name lies in it
            break
    return around


def _of_words(records: Records) -> None:
    """Lemmas and parts of speech, once for all words."""
    found: Counter[str] = Counter()
    first: etree._Element | None = None
    for element, place in records.flow.places.items():
        if place.read and local(element) in records.table.text.tokens:
            names = [name for name in _ON_WORDS if attribute(element, name)]
            found.update(names)
            first = element if first is None and names else first
    if first is not None:
        told = ", ".join(f"{name} of {count} words" for name, count in found.items())
        records.lose(told, "words have no annotations of their own here", first)
