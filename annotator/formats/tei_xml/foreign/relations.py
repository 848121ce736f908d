"""Relations and links as frames whose arguments are mentions, records or other frames."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from annotator.formats.tei_xml.foreign.inline import event_date
from annotator.formats.tei_xml.foreign.mapping import Rule, Target, target
from annotator.formats.tei_xml.foreign.pointers import NotWords, Pointers, split
from annotator.formats.tei_xml.foreign.records import Records, label_code
from annotator.formats.tei_xml.foreign.standoff import own
from annotator.formats.tei_xml.foreign.tags import attribute, child, local, words
from annotator.model.records import Argument

_ENDS = ("active", "passive", "mutual")


def read_relations(records: Records, document: etree._Element, pointers: Pointers) -> None:
    """Make frames of the relations of a document; those between what is nothing to us are told, links counted."""
    missed: Counter[str] = Counter()
    for element in own(document, "relation", "link"):
        rule = records.table.relation(element)
        if rule is None or not rule.gives.get("label"):
            continue
        arguments: list[Argument] = []
        for argument in _arguments(records, element, rule, pointers):
            if argument is None:
                arguments.clear()
                break
            arguments.append(argument)
        if len(arguments) >= 2:
            _frame(records, element, rule, arguments)
        elif local(element) == "link":
            missed[attribute(element, "type") or _group(element)] += 1
        else:
            records.lose("relation", "one of its ends is no mention, record or event that came in", element)
    for kind, count in missed.items():
        name = f"{count} links {kind}".strip()
        records.ledger.warn("links", f"{name} are between what is neither mention nor record; they were left out")


def _frame(records: Records, element: etree._Element, rule: Rule, arguments: list[Argument]) -> None:
    label = rule.gives["label"]
    called = label_code(_called(element)) or local(element).upper()
    type_ = called if rule.gives.get("type", "").startswith("@") else rule.gives.get("type", "")
    at = target(records.codebook, called if label.startswith("@") else label, type_)
    if not at.frame and records.codebook.label(at.layer) is not None:
        at = Target(f"{at.layer}_RELATION", "", True)
    if at.layer in records.labels and records.codebook.label(at.layer) is None:
        at = Target(f"{at.layer}_RELATION", "", True)
    note = words(child(element, "desc")) or words(child(element, "note"))
    records.frame(element, at, arguments=arguments, date=event_date(element), note=note)


def _arguments(records: Records, element: etree._Element, rule: Rule, pointers: Pointers) -> Iterator[Argument | None]:
    """The arguments; None for an end that is nothing to us."""
    if local(element) == "link":
        ends = split(attribute(element, "target") or attribute(element, "targets"))
        roles = [rule.gives.get("active", ""), *[rule.gives.get("passive", "")] * max(len(ends) - 1, 0)]
        pairs = list(zip(roles, ends, strict=False))
    else:
        pairs = [(rule.gives.get(name, ""), end) for name in _ENDS for end in split(attribute(element, name))]
    for role, pointer in pairs:
        if role:
            yield _argument(records, role, pointer, pointers)


def _argument(records: Records, role: str, pointer: str, pointers: Pointers) -> Argument | None:
    entry = records.register.entry(pointer)
    if entry is not None and entry.entity is not None:
        return Argument(role, entity=entry.entity.id)
    try:
        found = pointers.element(pointer)
    except NotWords:
        return None
    if entry is not None:
        frame = records.frame_of.get(entry.element)
        if frame is None:
            frame = records.frame(entry.element, entry.target, date=event_date(entry.element), note=entry.name).id
        return Argument(role, frame=frame)
    if found is None:
        return None
    if found in records.by_element:
        return Argument(role, mention=records.by_element[found])
    if found in records.frame_of:
        return Argument(role, frame=records.frame_of[found])
    return None


def _called(element: etree._Element) -> str:
    """What a relation says that it is."""
    for name in ("name", "ana", "ref", "type"):
        value = attribute(element, name)
        if value:
            return value.split()[0].rpartition("#")[2] if name != "name" else value
    return _group(element)


def _group(element: etree._Element) -> str:
    parent = element.getparent()
    return attribute(parent, "type") or attribute(parent, "name") if parent is not None else ""
