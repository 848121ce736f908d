"""Mentions as annotations, one listAnnotation an annotator.

Mention: id → xml:id; annotator → @resp; label, attributes, flag, origin → @ana (the label's category first; attributes
without category → note type="attribute" n=code); spans → @target, the words again → note type="quote", one a part;
entities → ptr type="entity", in order; value → note type="value"/date; confidence → @cert (certain: none); note → note
type="comment"; codebook, where it is not the present version → note type="codebook".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from annotator.formats.tei_xml.blocks import Blocks
from annotator.formats.tei_xml.categories import Categories
from annotator.formats.tei_xml.dates import attributes as date_attributes
from annotator.formats.tei_xml.dates import duration_fits
from annotator.formats.tei_xml.links import Links
from annotator.formats.tei_xml.names import CERTAINTIES, MENTION, XML_ID, q, xml_id
from annotator.formats.tei_xml.pointers import pointer
from annotator.model.records import Annotator, Attributes, Mention
from annotator.model.span import Span

_ANNOTATION, _NOTE, _PTR, _DATE = q("annotation"), q("note"), q("ptr"), q("date")
_QUOTE = {"type": "quote"}


def annotation_layers(
    annotators: Sequence[Annotator],
    mentions: Mapping[str, Sequence[Mention]],
    text: str,
    *,
    blocks: Blocks,
    categories: Categories,
    version: int,
    quotes: bool,
    links: Links,
) -> etree._Element | None:
    """The standOff of all mentions, by annotator and place; `version` is the codebook's. None without any."""
    stand_off = etree.Element(q("standOff"), {"type": "annotations"})
    stand_off.text = stand_off.tail = "\n"
    for person in annotators:
        own = mentions.get(person.id)
        if own:
            resp = links.person(person.id)
            subtype = "adjudicated" if person.gold else "individual"
            attributes = {"type": "layer", "subtype": subtype, "resp": resp}
            parent = etree.SubElement(stand_off, q("listAnnotation"), attributes)
            parent.text = parent.tail = "\n"
            for mention in own:
                element = _annotation(parent, mention, resp, blocks=blocks, categories=categories, links=links)
                if quotes:
                    _quotes(element, mention.spans, text)
                _details(element, mention, version)
    return stand_off if len(stand_off) else None


def no_annotations() -> etree._Element:
    """The standOff of a file that must have one and has nothing to put into it."""
    stand_off = etree.Element(q("standOff"), {"type": "annotations"})
    nothing = etree.SubElement(stand_off, q("listAnnotation"), {"type": "layer", "subtype": "none"})
    etree.SubElement(nothing, _NOTE).text = "Nobody has annotated this article."
    stand_off.tail = "\n"
    return stand_off


def _annotation(
    parent: etree._Element, mention: Mention, resp: str, *, blocks: Blocks, categories: Categories, links: Links
) -> etree._Element:
    analysis = categories.analysis(
        mention.label, mention.attributes, on="mention", flag=mention.flag, origin=mention.origin
    )
    attributes = {
        XML_ID: xml_id(MENTION, mention.id),
        "target": pointer(mention.spans, blocks, file=links.words),
        "motivation": "identifying" if mention.entities else "classifying",
        "ana": analysis.ana,
        "resp": resp,
    }
    cert = CERTAINTIES[mention.confidence]
    if cert:
        attributes["cert"] = cert
    element = etree.SubElement(parent, _ANNOTATION, attributes)
    element.tail = "\n"
    for entity in mention.entities:
        etree.SubElement(element, _PTR, {"type": "entity", "target": links.entity(entity)})
    if analysis.rest:
        attribute_notes(element, analysis.rest)
    return element


def _quotes(element: etree._Element, spans: Sequence[Span], text: str) -> None:
    for span in spans:
        etree.SubElement(element, _NOTE, _QUOTE).text = text[span.start : span.end]


def _details(element: etree._Element, mention: Mention, version: int) -> None:
    if mention.value:
        duration = {"dur": mention.value} if duration_fits(mention.value) else {}
        note = etree.SubElement(element, _NOTE, {"type": "value"})
        etree.SubElement(note, _DATE, {**date_attributes(mention.value), **duration}).text = mention.value
    common_notes(element, mention.note, mention.codebook, version=version)


def attribute_notes(element: etree._Element, attributes: Attributes) -> None:
    """Write attributes that have no category."""
    for code, value in attributes:
        etree.SubElement(element, _NOTE, {"type": "attribute", "n": code}).text = value


def common_notes(element: etree._Element, note: str, codebook: int, *, version: int) -> None:
    """Write the note of a record, and the codebook's version that it was made under where it is not the present one."""
    if note:
        etree.SubElement(element, _NOTE, {"type": "comment"}).text = note
    if codebook != version:
        etree.SubElement(element, _NOTE, {"type": "codebook"}).text = str(codebook)
