"""Foreign TEI of any shape: both counts of characters agree, and what is written back leads to the same words."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotator.formats.tei_xml.foreign.choosing import Reading
from annotator.formats.tei_xml.foreign.flow import Flow, flow_of
from annotator.formats.tei_xml.foreign.mapping import default_table
from annotator.formats.tei_xml.names import q
from annotator.model.span import Span

TAGS = [
    *("p", "head", "hi", "persName", "name", "w", "pc", "s", "seg", "note", "lb", "pb", "gap", "choice", "reg", "orig"),
    *("div", "list", "item", "quote", "said", "app", "lem", "rdg", "c", "g", "u", "cell", "row", "fw"),
]
WORDS = st.text("ab é🇻\u00a0\n\t,", max_size=6)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["join", "break", "{http://www.w3.org/XML/1998/namespace}space"]),
    st.sampled_from(["left", "right", "both", "no", "preserve", "default"]),
    max_size=1,
)
PARTS = st.recursive(
    st.tuples(st.sampled_from(TAGS), ATTRIBUTES, WORDS, st.just([]), WORDS),
    lambda inner: st.tuples(st.sampled_from(TAGS), ATTRIBUTES, WORDS, st.lists(inner, max_size=4), WORDS),
    max_leaves=25,
)

GAP = "[…]"


def built(parts: list[tuple[object, ...]]) -> etree._Element:
    text = etree.Element(q("text"))
    body = etree.SubElement(text, q("body"))

    def add(parent: etree._Element, part: tuple[object, ...]) -> None:
        name, attributes, words, inner, tail = part
        element = etree.SubElement(parent, q(str(name)), attributes)
        element.text, element.tail = str(words), str(tail)
        for child in inner:  # type: ignore[attr-defined]
            add(element, child)

    for part in parts:
        add(body, part)
    return etree.fromstring(etree.tostring(text))


def read(parts: list[tuple[object, ...]], *, notes: bool) -> tuple[etree._Element, Flow]:
    text = built(parts)
    return text, flow_of(text, Reading(default_table().text, notes=notes))


@given(parts=st.lists(PARTS, max_size=6), notes=st.booleans())
@settings(max_examples=200)
def test_shared_characters_are_the_same_in_both_counts(parts: list[tuple[object, ...]], *, notes: bool) -> None:
    text, flow = read(parts, notes=notes)
    raw = "".join(text.itertext())
    for start, own, length in zip(flow.raw, flow.own, flow.lengths, strict=True):
        assert raw[start : start + length] == flow.text[own : own + length]
    assert flow.raw == sorted(flow.raw)
    assert flow.own == sorted(flow.own)


@given(parts=st.lists(PARTS, max_size=6))
@settings(max_examples=200)
def test_every_element_lies_where_its_words_do(parts: list[tuple[object, ...]]) -> None:
    text, flow = read(parts, notes=False)
    raw = "".join(text.itertext())
    for element, place in flow.places.items():
        assert raw[place.raw_start : place.raw_end] == "".join(element.itertext())
        assert 0 <= place.start <= place.end <= len(flow.text)
        parent = element.getparent()
        if place.read and parent is not None and place.end > place.start:
            around = flow.places[parent]
            assert around.start <= place.start
            assert place.end <= around.end


@given(parts=st.lists(PARTS, max_size=6), data=st.data())
@settings(max_examples=200)
def test_there_and_back_covers_the_same_words(parts: list[tuple[object, ...]], data: st.DataObject) -> None:
    _, flow = read(parts, notes=False)
    if not flow.text:
        return
    start = data.draw(st.integers(0, len(flow.text) - 1))
    end = data.draw(st.integers(start + 1, len(flow.text)))
    source = flow.source(Span(start, end))
    if source is None:
        return
    again = flow.span(source.start, source.end)
    assert again is not None
    inner = "".join(again.of(flow.text).split()).replace(GAP, "")
    gaps = [found.span() for found in re.finditer(re.escape(GAP), flow.text)]
    cut = any(first < at < last for first, last in gaps for at in (start, end))  # nothing in the file stands for "]"
    assert inner == "".join(flow.text[start:end].split()).replace(GAP, "") or "…" in flow.text[start:end] or cut
