from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree

from annotator.formats.tei_xml.reading.document import Read
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.errors import ImportRefused
from annotator.model.span import Span
from tests.unit.formats.tei import tei_samples as samples

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def read_edited(edit: Callable[[bytes], bytes], *, profile: str = "standoff") -> tuple[Read, Ledger]:
    data = samples.written(samples.contents(), profile=profile)
    edited = edit(data)
    assert edited != data
    ledger = Ledger()
    return samples.read(edited, ledger), ledger


def replacing(old: str, new: str) -> Callable[[bytes], bytes]:
    def edit(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode(), 1)

    return edit


def codes(ledger: Ledger) -> list[str]:
    return sorted({warned.code for warned in ledger.warnings})


def test_words_put_into_the_text_move_the_annotations_with_theirs() -> None:
    found, ledger = read_edited(
        replacing("Nicolas Maduro, président, reçoit", "Hier, Nicolas Maduro, président, reçoit")
    )
    assert {"text-edited", "re-anchored"} <= set(codes(ledger))
    text = found.article.text
    assert "Hier, Nicolas" in text
    words = {
        mention.label: [span.of(text) for span in mention.spans]
        for mention in found.mentions
        if mention.annotator == "01-ann"
    }
    assert words["EVENT"] == ["reçoit"]
    assert words["QUOTE"] == ["Maduro, président, reçoit l’Italie"]
    assert [[s.of(text) for s in m.spans] for m in found.mentions if len(m.spans) == 2] == [["Nicolas", "président"]]


def test_an_altered_text_is_an_article_of_its_own() -> None:
    found, _ = read_edited(replacing("Chine", "Suisse"))
    again, _ = read_edited(replacing("Chine", "Suisse"))
    other, _ = read_edited(replacing("Chine", "Russie"))
    assert found == again
    assert found.article.id not in {"art-1", other.article.id}
    assert found.article.sha256 == hashlib.sha256(found.article.text.encode()).hexdigest()
    assert {record.article for record in (*found.mentions, *found.frames, *found.progress)} == {found.article.id}
    assert not {mention.id for mention in found.mentions} & {mention.id for mention in samples.mentions()}
    ids = {mention.id for mention in found.mentions}
    assert {trigger for frame in found.frames for trigger in frame.triggers} <= ids
    assert found.entities


def test_an_annotation_whose_words_are_gone_is_listed() -> None:
    found, ledger = read_edited(replacing("président, reçoit", "chef, reçoit"))
    lost = [what for what, _, _ in ledger.losses]
    assert "annotation of “Nicolas … président”" in lost
    assert all(line > 0 for _, _, line in ledger.losses)
    assert len(found.mentions) == len(samples.mentions()) - 3  # the quotation and the mention over everything too


def test_of_two_equal_words_the_nearer_is_taken() -> None:
    text = "le chat et le chien"
    mention = samples.mention("m1", "ACTOR", "le", spans=(Span(11, 13),))
    held = samples.contents(article=samples.article(text), mentions=[mention], frames=[])
    data = samples.written(held, profile="standoff").replace(b"le chat et le chien", "Là, le chat et le chien".encode())
    assert [mention.spans for mention in samples.read(data).mentions] == [(Span(15, 17),)]


def test_words_moved_to_the_next_block_are_found_there() -> None:
    mention = samples.mention("m1", "ACTOR", "le", spans=(Span(0, 4),))
    held = samples.contents(article=samples.article("Paul dort\nIl ronfle"), mentions=[mention], frames=[])
    data = (
        samples.written(held, profile="standoff")
        .replace(b"Paul dort", b"On dort")
        .replace(b"Il ronfle", b"Oui, Paul ronfle")
    )
    found = samples.read(data)
    assert [span.of(found.article.text) for mention in found.mentions for span in mention.spans] == ["Paul"]


@pytest.mark.parametrize(
    "target", ["#string-range(b3,0,9999)", "#string-range(b3,-1,14)", "#nothing", "#string-range(b99,0,14)", ""]
)
def test_a_pointer_out_of_bounds_is_mended_by_the_quote(target: str) -> None:
    found, ledger = read_edited(replacing('target="#string-range(b3,0,14)"', f'target="{target}"'))
    assert codes(ledger) == ["re-anchored"]
    assert sorted(found.mentions, key=lambda mention: mention.id) == samples.mentions()


def test_dangling_pointers_are_listed_and_left_out() -> None:
    def edit(data: bytes) -> bytes:
        return data.replace(b'target="#e-e2"', b'target="#e-gone"', 1).replace(
            b'corresp="#m-m02"', b'corresp="#m-gone"', 1
        )

    found, ledger = read_edited(edit)
    assert codes(ledger) == ["dangling"]
    assert next(m for m in found.mentions if m.id == "m02").entities == ()
    assert next(f for f in found.frames if f.id == "f1").arguments[1].mention == ""
    assert [what for what, _, _ in ledger.losses] == ["reference", "reference"]


def test_an_unknown_category_is_listed() -> None:
    found, ledger = read_edited(replacing('ana="#l-EVENT" resp="#p-01-ann"', 'ana="#l-EVENT #v9-x-y" resp="#p-01-ann"'))
    assert codes(ledger) == ["unknown-category"]
    assert len(found.mentions) == len(samples.mentions())
    found, ledger = read_edited(replacing('ana="#l-EVENT" resp="#p-01-ann"', 'ana="#l-FOO" resp="#p-01-ann"'))
    assert "m09" not in {mention.id for mention in found.mentions}
    assert ("annotation m-m09", "it has no known label") in [loss[:2] for loss in ledger.losses]
    assert next(f for f in found.frames if f.id == "f1").triggers == ("m05",)


def test_a_double_id_is_listed_and_the_first_one_counts() -> None:
    found, ledger = read_edited(replacing('xml:id="m-m10"', 'xml:id="m-m09"'))
    assert "double-id" in codes(ledger)
    assert next(m for m in found.mentions if m.id == "m09").annotator == "01-ann"


def test_an_annotator_who_is_not_in_the_header_loses_the_annotation() -> None:
    found, ledger = read_edited(_orphan)
    assert ("annotation m-m10", "its annotator is not in the header") in [loss[:2] for loss in ledger.losses]
    assert "m10" not in {mention.id for mention in found.mentions}


def _orphan(data: bytes) -> bytes:
    root = etree.fromstring(data)
    element = next(found for found in root.iter("{*}annotation") if found.get(XML_ID) == "m-m10")
    element.set("resp", "#p-04-eve")
    return etree.tostring(root)


def test_annotations_added_by_hand_get_ids_that_last() -> None:
    def edit(data: bytes) -> bytes:
        root = etree.fromstring(data)
        for element in list(root.iter("{*}annotation")):
            if element.get(XML_ID) in {"m-m04", "m-m06"}:
                del element.attrib[XML_ID]
        return etree.tostring(root)

    found, _ = read_edited(edit)
    again, _ = read_edited(edit)
    assert len({mention.id for mention in found.mentions}) == len(samples.mentions())
    assert found.mentions == again.mentions


def test_tags_in_the_text_do_not_count_but_a_difference_is_told() -> None:
    for edit in (
        replacing('<placeName type="country" corresp="#m-m02" ref="#e-e2">Venezuela</placeName>', "Venezuela"),
        replacing("reçoit l’Italie", "reçoit <persName>l’Italie</persName>"),
    ):
        held = samples.contents(mentions=samples.mentions()[:2], frames=[])
        data = edit(samples.written(held))
        ledger = Ledger()
        found = samples.read(data, ledger)
        assert codes(ledger) == ["inline-differs"]
        assert found.mentions == samples.mentions()[1::-1]


def test_other_programs_may_reindent_the_rest_of_a_file() -> None:
    data = samples.written(samples.contents())
    root = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    ledger = Ledger()
    found = samples.read(etree.tostring(root, pretty_print=True), ledger)
    assert ledger.warnings == []
    assert sorted(found.mentions, key=lambda mention: mention.id) == samples.mentions()
    assert found.codebook == samples.read(data).codebook


def test_a_prefix_and_another_encoding_do_not_matter() -> None:
    root = etree.fromstring(samples.written(samples.contents()))
    moved = etree.Element(root.tag, dict(root.attrib), nsmap={"tei": "http://www.tei-c.org/ns/1.0"})
    moved.extend(list(root))
    data = etree.tostring(moved, encoding="UTF-16")
    assert b"t\x00e\x00i" in data
    assert sorted(samples.read(data).mentions, key=lambda mention: mention.id) == samples.mentions()


def test_a_codebook_that_was_cut_is_told() -> None:
    _, ledger = read_edited(replacing('<xenoData type="codebook">{', '<xenoData type="codebook">'))
    assert codes(ledger) == ["codebook-differs"]

    def edit(data: bytes) -> bytes:
        root = etree.fromstring(data)
        found = next(category for category in root.iter("{*}category") if category.get("n") == "DATE")
        found.getparent().remove(found)
        return etree.tostring(root)

    found, ledger = read_edited(edit)
    assert {"codebook-differs", "unknown-category"} <= set(codes(ledger))
    assert found.codebook is not None


def test_a_changed_word_in_a_taxonomy_comes_back() -> None:
    found, ledger = read_edited(replacing("<term>Acteur</term>: Qui agit : ou parle.", "<term>Agent</term>: qui agit"))
    assert ledger.warnings == []
    assert found.codebook is not None
    label = found.codebook.label("ACTOR")
    assert label is not None
    assert (label.names.fr, label.definition.fr, label.names.en) == ("Agent", "qui agit", "Actor")


def test_a_newer_dialect_is_read_as_far_as_it_is_known() -> None:
    found, ledger = read_edited(replacing('ident="attache" version="1"', 'ident="attache" version="2.1"'))
    assert codes(ledger) == ["newer-dialect"]
    assert len(found.mentions) == len(samples.mentions())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "xml"),
        (b"not xml", "xml"),
        (b"<a/>", "not-tei"),
        (b"<TEI/>", "not-tei"),
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "foreign-tei"),
        (b'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"/>', "foreign-tei"),
    ],
)
def test_what_is_not_ours_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        samples.read(data)
    assert refused.value.code == code


def test_a_cut_file_is_refused_with_its_line() -> None:
    data = samples.written(samples.contents())
    with pytest.raises(ImportRefused) as refused:
        samples.read(data[: len(data) // 2])
    assert refused.value.code == "xml"
    assert refused.value.line > 0


def test_many_equal_warnings_are_not_all_listed() -> None:
    ledger = Ledger(most=3)
    for number in range(10):
        ledger.warn("a", str(number))
    assert [warned.message for warned in ledger.warnings][:3] == ["0", "1", "2"]
    assert len(ledger.warnings) == 4


def test_a_file_without_a_checksum_keeps_its_ids() -> None:
    held = samples.contents(article=replace(samples.article(), sha256=""))
    assert samples.read(samples.written(held)).article == held.article
