"""Annotations that stand beside the text: annotation, span and note elements, by what they point to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from annotator.formats.tei_xml.foreign import codes
from annotator.formats.tei_xml.foreign.calling import called
from annotator.formats.tei_xml.foreign.finding import documents
from annotator.formats.tei_xml.foreign.inline import date_value
from annotator.formats.tei_xml.foreign.mapping import Rule, Target, target
from annotator.formats.tei_xml.foreign.places import PREFIX
from annotator.formats.tei_xml.foreign.pointers import NotWords, Pointers, split
from annotator.formats.tei_xml.foreign.records import Records, label_code
from annotator.formats.tei_xml.foreign.tags import (
    attribute,
    below,
    children,
    identity,
    line_of,
    local,
    words,
)
from annotator.model.records import TYPE
from annotator.model.span import Span, joined

_NO_LABEL = {"annotation": "ANNOTATION", "span": "SPAN", "note": "NOTE"}


def read_standoff(records: Records, document: etree._Element, pointers: Pointers) -> None:
    """Make mentions of the annotations of a document; one whose pointer is not read is told with its text.

    Those that we wrote back come last: they repeat what the file says itself.
    """
    found = own(document, "annotation", "span", "note")
    for element in sorted(found, key=lambda one: identity(one).startswith(PREFIX)):
        rule = records.table.tag(element)
        if rule is None or not rule.gives.get("layer") or _is_text(records, element):
            continue
        if not _points(element):
            if local(element) != "note":
                records.lose(local(element), "it does not say which words it is about", element)
            continue
        try:
            spans = _spans(element, pointers)
        except NotWords as error:
            records.ledger.warn("pointer", f"{error}; the pointer is {_pointer(element)[:300]}", line_of(element))
            records.lose(local(element), "what it points to cannot be found in the text", element)
            continue
        if local(element) == "note" and _remarked(records, element, pointers):
            continue
        _mention(records, element, rule, spans)


def own(document: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements of these names in a document, without those of documents within it."""
    inner = {found for found in documents(document) if found is not document}
    for element in below(document, *names):
        if not inner or inner.isdisjoint(element.iterancestors()):
            yield element


def _mention(records: Records, element: etree._Element, rule: Rule, spans: list[Span]) -> None:
    at = _target(records, element, rule)
    if identity(element).startswith(PREFIX) and _repeats(records, element, at, spans):
        return
    named = records.register.has_records(at.layer) and not at.frame
    name = " ".join(" ".join(span.of(records.flow.text) for span in spans).split())
    entities = [*_entities(records, element), *_coded(records, element, at, name)] if named else []
    remarks = [words(note) for note in children(element, "note") if attribute(note, "type") not in {"quote", "value"}]
    said = words(element) if local(element) in {"span", "note"} else ""
    made = records.mention(
        element,
        at,
        spans=spans,
        entities=entities,
        value=_value(element, at),
        note="\n".join(text for text in (said, *remarks) if text),
    )
    if made is None:
        records.lose(local(element), "it points to nothing but blanks", element)
        return
    quoted = [words(note) for note in children(element, "note") if attribute(note, "type") == "quote"]
    told = [" ".join(span.of(records.flow.text).split()) for span in made.spans]
    if quoted and "".join("".join(quoted).split()) != "".join("".join(told).split()):
        message = f"quotes {' … '.join(quoted)[:100]!r}, the text has {' … '.join(told)[:100]!r} there"
        records.ledger.warn("quote-mismatch", message, line_of(element))
    if at.frame:
        records.frame(element, at, triggers=(made.id,))


def _repeats(records: Records, element: etree._Element, at: Target, spans: list[Span]) -> bool:
    """Whether an annotation that we wrote back only says again what a tag in the text says."""
    type_ = ((TYPE, at.type),) if at.type else ()
    for made in records.mentions.values():
        if made.spans == joined(spans) and made.label == at.layer and made.attributes == type_:
            records.by_element[element] = made.id
            return True
    return False


def _points(element: etree._Element) -> bool:
    return bool(_pointer(element))


def _pointer(element: etree._Element) -> str:
    return " ".join(found for name in ("target", "from", "to") if (found := attribute(element, name)))


def _spans(element: etree._Element, pointers: Pointers) -> list[Span]:
    if attribute(element, "from"):
        return pointers.between(attribute(element, "from"), attribute(element, "to"))
    return pointers.spans(attribute(element, "target"))


def _is_text(records: Records, element: etree._Element) -> bool:
    place = records.flow.places.get(element)
    return local(element) == "note" and place is not None and place.read


def _remarked(records: Records, element: etree._Element, pointers: Pointers) -> bool:
    """Whether a note is about something that is a mention already; then it is that mention's remark."""
    found = [pointers.element(pointer) for pointer in split(attribute(element, "target"))]
    ids = [records.by_element.get(part) for part in found if part is not None]
    if len(ids) != 1 or ids[0] is None:
        return False
    made = records.mentions[ids[0]]
    note = "\n".join(text for text in (made.note, words(element)) if text)
    records.mentions[made.id] = replace(made, note=note)
    records.by_element[element] = made.id
    return True


def _target(records: Records, element: etree._Element, rule: Rule) -> Target:
    """What the rule gives; for "@label" what the annotation calls itself, through the rules for names."""
    layer, type_ = rule.gives.get("layer", ""), rule.gives.get("type", "")
    if layer != "@label":
        return target(records.codebook, layer, type_)
    name = label_code(called(records, element)) or _NO_LABEL[local(element)]
    if records.codebook.label(name) is not None:
        return target(records.codebook, name, "")
    alike = records.table.tag(etree.Element("name", type=name))
    if alike is None or alike.gives.get("layer", "").startswith("@"):
        alike = records.table.tag(etree.Element(name)) if name.isascii() and name.isalpha() else None
    if alike is None:
        return target(records.codebook, name, "")
    return target(records.codebook, alike.gives["layer"], alike.gives.get("type", ""), own=name)


def _entities(records: Records, element: etree._Element) -> Iterator[str]:
    pointers = [*attribute(element, "ana").split(), *attribute(element, "corresp").split()]
    for part in element.iterchildren(etree.Element):
        pointers += [pointer for name in ("target", "ref", "corresp") for pointer in attribute(part, name).split()]
    for pointer in pointers:
        entry = records.register.entry(pointer)
        if entry is not None and entry.entity is not None:
            yield entry.entity.id


def _coded(records: Records, element: etree._Element, at: Target, told: str) -> Iterator[str]:
    """The records of the addresses in the body of an annotation that no list has, called after the words `told`."""
    for part in element.iterchildren(etree.Element):
        for pointer in (pointer for name in ("target", "ref") for pointer in attribute(part, name).split()):
            code = codes.of_address(pointer) if records.register.entry(pointer) is None else None
            if code is not None:
                yield records.register.coded(code, at, told).id


def _value(element: etree._Element, at: Target) -> str:
    """The date value of an annotation: what a note of that type says, else what its dates say where it is one."""
    told = (date for note in children(element, "note") if attribute(note, "type") == "value" for date in note)
    values = [date_value(date, Target("DATE")) for date in told]
    values += [date_value(date, at) for date in (element, *below(element, "date"))]
    return next((value for value in values if value), "")
