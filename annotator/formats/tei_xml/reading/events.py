"""Frames from the events of a document."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from annotator.formats.tei_xml.categories import role_id
from annotator.formats.tei_xml.names import ENTITY, FRAME, XML_ID, code_of, q
from annotator.formats.tei_xml.reading.parts import Parts, confidence
from annotator.formats.tei_xml.reading.scope import Scope
from annotator.model.records import Argument, Frame

_EVENT, _RELATIONS = q("event"), f"{q('listRelation')}/{q('relation')}"


def read_frames(root: etree._Element, scope: Scope) -> list[Frame]:
    """The frames of all events, each id once; those that cannot come in are listed."""
    elements: dict[str, etree._Element] = {}
    for stand_off in root.iterchildren(q("standOff")):
        for parent in stand_off.iterchildren(q("listEvent")):
            for element in parent.iterchildren(_EVENT):
                if _acceptable(element, scope):
                    elements.setdefault(element.get(XML_ID, ""), element)
    ids = {f"#{name}": scope.own_id(element, FRAME) for name, element in elements.items()}
    return [_frame(element, scope, ids) for element in elements.values()]


def _acceptable(element: etree._Element, scope: Scope) -> bool:
    known = scope.coded(element).known
    if known and scope.annotator(element):
        return True
    why = "its annotator is not in the header" if known else "it has no known label"
    scope.ledger.lose(f"event {element.get(XML_ID, '')}".strip(), why, element.sourceline or 0)
    return False


def _frame(element: etree._Element, scope: Scope, ids: Mapping[str, str]) -> Frame:
    parts = Parts(element)
    coded = scope.dictionary.coded(element.get("ana", ""))
    triggers = [scope.mention(target, pointer) for target, pointer in parts.targets("trigger")]
    return Frame(
        id=ids[f"#{element.get(XML_ID, '')}"],
        article=scope.article,
        annotator=scope.annotator(element),
        label=coded.label,
        triggers=tuple(filter(None, triggers)),
        arguments=tuple(_argument(relation, scope, ids) for relation in element.iterfind(_RELATIONS)),
        attributes=tuple(sorted([*coded.attributes, *parts.attributes])),
        date=parts.text("date"),
        precision=parts.text("precision"),
        source=_source(element, scope),
        confidence=confidence(element),
        note=parts.text("comment"),
        flag=coded.flag,
        origin=coded.origin,
        codebook=parts.version(scope.version),
    )


def _argument(relation: etree._Element, scope: Scope, ids: Mapping[str, str]) -> Argument:
    set_ = relation.get("subtype", "").split("-")
    passive = relation.get("passive", "").split()
    entities = [pointer for pointer in passive if pointer.startswith(f"#{ENTITY}-")]
    frames = [pointer for pointer in passive if not pointer.startswith(f"#{ENTITY}-")]
    mention = relation.get("corresp", "")
    entity = scope.entity(entities[0], relation) if entities and ("entity" in set_ or not mention) else ""
    description = relation.find(q("desc"))
    return Argument(
        role=_role(relation, scope),
        mention=scope.mention(mention, relation) if mention else "",
        entity=entity,
        frame=_other_frame(frames[0], relation, scope, ids=ids) if frames else "",
        text="".join(description.itertext()) if description is not None else "",
        confidence=confidence(relation),
        source=_source(relation, scope),
    )


def _role(relation: etree._Element, scope: Scope) -> str:
    pointer = relation.get("ana", "")
    role = scope.dictionary.role(pointer)
    if role or pointer == f"#{role_id('')}":
        return role
    scope.ledger.warn("unknown-category", f"no role {pointer}", relation.sourceline or 0)
    return code_of(relation.get("name", ""))


def _other_frame(pointer: str, relation: etree._Element, scope: Scope, *, ids: Mapping[str, str]) -> str:
    if pointer not in ids:
        scope.dangling(pointer, relation)
    return ids.get(pointer, "")


def _source(element: etree._Element, scope: Scope) -> str:
    pointer = element.get("source", "")
    return scope.entity(pointer, element) if pointer else ""
