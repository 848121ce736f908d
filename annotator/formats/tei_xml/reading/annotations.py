"""Mentions from the annotations of a document."""

from __future__ import annotations

from lxml import etree

from annotator.formats.tei_xml.names import MENTION, XML_ID, q
from annotator.formats.tei_xml.reading.anchoring import Anchoring
from annotator.formats.tei_xml.reading.parts import Parts, confidence
from annotator.formats.tei_xml.reading.scope import Scope
from annotator.model.errors import ImportRefused
from annotator.model.records import Mention
from annotator.model.span import Span

MOST_ANNOTATIONS = 200_000

_ANNOTATION = q("annotation")


def read_mentions(root: etree._Element, scope: Scope, anchoring: Anchoring, *, path: str) -> None:
    """Put the mentions of all annotations into `scope.mentions`; those that cannot come in are listed."""
    for stand_off in root.iterchildren(q("standOff")):
        for parent in stand_off.iterchildren(q("listAnnotation")):
            if len(scope.mentions) + len(parent) > MOST_ANNOTATIONS:
                raise ImportRefused(path, "too-many", f"holds more than {MOST_ANNOTATIONS} annotations")
            for element in parent.iterchildren(_ANNOTATION):
                _take(element, scope, anchoring)


def _take(element: etree._Element, scope: Scope, anchoring: Anchoring) -> None:
    name = element.get(XML_ID) or f"?{len(scope.mentions)}"
    if name in scope.mentions:
        scope.ledger.lose(f"annotation {name}", "another one has its id", element.sourceline or 0)
        return
    mention = _mention(element, scope, anchoring)
    if mention is not None:
        scope.mentions[name] = mention


def _mention(element: etree._Element, scope: Scope, anchoring: Anchoring) -> Mention | None:
    parts = Parts(element)
    coded = scope.coded(element)
    annotator = scope.annotator(element)
    if not annotator or not coded.known:
        why = "it has no known label" if annotator else "its annotator is not in the header"
        scope.ledger.lose(f"annotation {element.get(XML_ID, '')}".strip(), why, element.sourceline or 0)
        return None
    spans = _spans(element, parts.quotes, scope, anchoring=anchoring)
    if spans is None:
        return None
    attributes = coded.attributes
    if parts.attributes:
        attributes = tuple(sorted([*attributes, *parts.attributes]))
    entities = [scope.entity(target, pointer) for target, pointer in parts.targets("entity")]
    return Mention(
        id=scope.own_id(element, MENTION),
        article=scope.article,
        annotator=annotator,
        label=coded.label,
        spans=spans,
        entities=tuple(filter(None, entities)),
        attributes=attributes,
        value=parts.text("value"),
        confidence=confidence(element),
        note=parts.text("comment"),
        flag=coded.flag,
        origin=coded.origin,
        codebook=parts.version(scope.version),
    )


def _spans(
    element: etree._Element, quotes: list[str], scope: Scope, *, anchoring: Anchoring
) -> tuple[Span, ...] | None:
    target = element.get("target", "")
    spans = anchoring.exact(target, quotes)
    if spans is not None:
        return spans
    line, words = element.sourceline or 0, " … ".join(quotes)
    spans = anchoring.nearby(target, quotes)
    if spans is not None:
        scope.ledger.warn("re-anchored", f"{target}: found “{words}” elsewhere", line)
        return spans
    scope.ledger.lose(f"annotation of “{words}”", f"{target} leads to no such words", line)
    return None
