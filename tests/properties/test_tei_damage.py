"""However a file of ours was damaged, reading it refuses it or lists what is wrong; it never fails otherwise."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.errors import ImportRefused
from tests.unit.formats.tei import tei_samples as samples

FILES = {profile: samples.written(samples.contents(), profile=profile) for profile in ("reading", "standoff")}
VALUES = st.sampled_from(
    ["", " ", "#", "#m-m01", "#e-e1 #e-e2", "#p-", "b1", "text", "#string-range(b3,0,99999)", "#range()", "∞", "high"]
)


def damaged(data: st.DataObject, source: bytes) -> bytes:
    root = etree.fromstring(source)
    elements = list(root.iter())
    for _ in range(data.draw(st.integers(1, 6))):
        element = elements[data.draw(st.integers(0, len(elements) - 1))]
        act = data.draw(st.sampled_from(["drop", "set", "unset", "text", "double", "rename", "move"]))
        parent = element.getparent()
        if act == "set" and element.attrib:
            element.set(data.draw(st.sampled_from(sorted(element.attrib))), data.draw(VALUES))
        elif act == "unset" and element.attrib:
            del element.attrib[data.draw(st.sampled_from(sorted(element.attrib)))]
        elif act == "text":
            element.text = data.draw(st.text("a1é ", max_size=5))
        elif act == "rename":
            element.tag = elements[data.draw(st.integers(0, len(elements) - 1))].tag
        elif act == "double" and parent is not None:
            parent.append(deepcopy(element))
        elif act == "move" and parent is not None:
            parent.insert(0, element)
        elif act == "drop" and parent is not None:
            parent.remove(element)
    return etree.tostring(root)


@given(data=st.data(), profile=st.sampled_from(sorted(FILES)))
@settings(max_examples=150)
def test_a_damaged_file_is_refused_or_read_with_a_list(data: st.DataObject, profile: str) -> None:
    try:
        found = samples.read(damaged(data, FILES[profile]), Ledger())
    except ImportRefused:
        return
    length = len(found.article.text)
    ids = {mention.id for mention in found.mentions}
    entities = {entity.id for entity in found.entities} | {"narrator", ""}
    assert all(mention.end <= length for mention in found.mentions)
    assert len(ids) == len(found.mentions)
    assert all(set(mention.entities) <= entities for mention in found.mentions)
    for frame in found.frames:
        assert set(frame.triggers) <= ids
        assert frame.source in entities
        assert all(part.mention in ids | {""} and part.entity in entities for part in frame.arguments)


@given(data=st.data(), profile=st.sampled_from(sorted(FILES)))
@settings(max_examples=100)
def test_bytes_cut_or_changed_never_break_the_reader(data: st.DataObject, profile: str) -> None:
    source = FILES[profile]
    place = data.draw(st.integers(0, len(source) - 1))
    changed = source[:place] + data.draw(st.binary(max_size=3)) + source[place + data.draw(st.integers(0, 30)) :]
    with suppress(ImportRefused):
        assert samples.read(changed, Ledger()).article.id
