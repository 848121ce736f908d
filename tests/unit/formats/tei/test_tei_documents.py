from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from annotator.codebooks.loading import codebook_names, load_codebook
from annotator.formats.tei_xml import checks
from annotator.formats.tei_xml.document import Builder
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Codebook, Rule, Words
from annotator.model.records import Annotator
from annotator.model.span import quote
from tests import factories
from tests.unit.formats.tei import tei_samples as samples

PROFILES = pytest.mark.parametrize("profile", ["reading", "standoff", "nlp"])
TEI = {"t": "http://www.tei-c.org/ns/1.0"}


@PROFILES
def test_all_records_come_back_and_the_second_file_is_the_same(profile: str) -> None:
    held = samples.contents()
    data = samples.written(held, profile=profile)
    ledger = Ledger()
    found = samples.read(data, ledger)
    assert (ledger.warnings, ledger.losses) == ([], [])
    assert found.article == held.article
    assert found.annotators == list(held.annotators)
    assert sorted(found.entities, key=lambda entity: entity.id) == list(samples.entities().values())
    assert sorted(found.mentions, key=lambda mention: mention.id) == samples.mentions()
    assert sorted(found.frames, key=lambda frame: frame.id) == samples.frames()
    assert found.progress == held.progress
    assert samples.again(found, profile=profile) == data


@PROFILES
@pytest.mark.parametrize("name", codebook_names())
def test_a_shipped_codebook_comes_back_whole(name: str, profile: str) -> None:
    book = load_codebook(name)
    data = samples.written(samples.contents(), book, profile=profile)
    assert samples.read(data).codebook == book


def test_a_codebook_with_odd_words_comes_back_whole() -> None:
    book = replace(
        samples.CODEBOOK,
        names=Words(" <&> ", ": "),
        rules=(Rule("R 1", Words("une\nrègle", "")), Rule("", Words(": a", ": : b"))),
        version=12,
    )
    book = replace(book, labels=(*book.labels[1:], book.labels[0]))
    assert samples.read(samples.written(samples.contents(), book)).codebook == book


def test_taxonomies_hold_every_code_in_both_languages() -> None:
    book = load_codebook("political")
    root = etree.fromstring(samples.written(samples.contents(), book))
    codes = set(root.xpath("//t:taxonomy[@xml:id='labels']//t:category/@n", namespaces=TEI))
    assert codes == {label.code for label in book.labels}
    assert set(root.xpath("//t:taxonomy[@xml:id='roles']//t:category/@n", namespaces=TEI)) == {
        r.code for r in book.roles
    }
    assert (
        root.xpath("count(//t:category[not(t:catDesc[@xml:lang='fr'] and t:catDesc[@xml:lang='en'])])", namespaces=TEI)
        == 0
    )


@PROFILES
def test_the_text_of_body_is_the_articles(profile: str) -> None:
    for text in (samples.TEXT, "", "\n", "x", "\n\n a", "]]>&amp;<p>", "e\u0301\u202f🇻🇪\u2028\u0085\u00a0\n\n\n"):
        held = samples.contents(article=samples.article(text), mentions=[], frames=[])
        root = etree.fromstring(samples.written(held, profile=profile))
        body = root.find(".//{*}body")
        assert "".join(body.itertext()) == text
        assert samples.read(samples.written(held, profile=profile)).article == held.article


def test_annotators_do_not_mix() -> None:
    root = etree.fromstring(samples.written(samples.contents()))
    lists = root.findall(".//{*}listAnnotation")
    assert [(found.get("subtype"), found.get("resp"), len(found)) for found in lists] == [
        ("individual", "#p-01-ann", 9),
        ("individual", "#p-02-bob", 1),
        ("adjudicated", "#p-03-gold", 2),
    ]
    events = root.findall(".//{*}listEvent")
    assert [(found.get("resp"), len(found)) for found in events] == [("#p-01-ann", 2), ("#p-02-bob", 1)]
    assert {
        child.get("resp") for found in (*lists, *events) for child in found if child.get("resp") != found.get("resp")
    } == set()


def test_the_reading_view_shows_the_adjudicated_set_else_the_first_annotator() -> None:
    root = etree.fromstring(samples.written(samples.contents()))
    assert root.find(".//{*}application/{*}ptr").get("target") == "#p-03-gold"
    people = samples.ANNOTATORS[:2]
    alone = [mention for mention in samples.mentions() if mention.annotator != "03-gold"]
    data = samples.written(samples.contents(annotators=people, mentions=alone))
    root = etree.fromstring(data)
    body = root.find(".//{*}body")
    tags = {
        element.get("corresp"): etree.QName(element).localname
        for element in body.iter()
        if element.get("corresp", "").startswith("#m")
    }
    assert tags["#m-m02"] == "placeName"
    assert tags["#m-m04"] == "date"
    assert "#m-m06" not in tags  # crosses the first name's tag
    assert root.xpath("string(//t:p/t:rs//t:placeName[@corresp='#m-m02'])", namespaces=TEI) == "Venezuela"
    assert (
        samples.read(data).mentions
        == samples.read(
            samples.written(samples.contents(annotators=people, mentions=alone), profile="standoff")
        ).mentions
    )


def test_a_discontinuous_mention_is_a_chain_of_tags() -> None:
    parts = samples.mention("m1", "ACTOR", "Nicolas", "président", entities=("e1",), attributes=(("type", "PERSON"),))
    root = etree.fromstring(samples.written(samples.contents(mentions=[parts], frames=[])))
    first, second = root.findall(".//{*}p/{*}persName")
    assert (first.text, first.get("next"), first.get("prev")) == ("Nicolas", "#im-m1.2", None)
    assert (second.text, second.get("next"), second.get("prev")) == ("président", None, "#im-m1.1")
    assert first.get("ref") == second.get("ref") == "#e-e1"


def test_quotes_may_be_left_out() -> None:
    held = samples.contents()
    data = samples.written(held, quotes=False)
    assert b'type="quote"' not in data
    assert sorted(samples.read(data).mentions, key=lambda mention: mention.id) == samples.mentions()


def test_every_quote_is_the_words_of_its_span() -> None:
    root = etree.fromstring(samples.written(samples.contents()))
    by_id = {mention.id: mention for mention in samples.mentions()}
    for element in root.iter("{*}annotation"):
        words = [note.text for note in element.findall("{*}note") if note.get("type") == "quote"]
        mention = by_id[element.get("{http://www.w3.org/XML/1998/namespace}id").removeprefix("m-")]
        assert " … ".join(words) == quote(mention.spans, samples.TEXT)


def test_only_the_entities_of_the_article_are_in_its_register() -> None:
    held = samples.contents(mentions=samples.mentions()[1:2], frames=[])
    assert [entity.id for entity in samples.read(samples.written(held)).entities] == ["e2"]


def test_references_to_nothing_are_left_out_and_counted() -> None:
    mention = samples.mention("m1", "ACTOR", "Chine", entities=("gone", "e1"))
    stranger = samples.mention("m2", "ACTOR", "Chine", annotator="nobody")
    frame = replace(
        samples.frames()[0], triggers=("m1", "m2"), arguments=samples.frames()[0].arguments[:1], source="gone"
    )
    held = samples.contents(mentions=[mention, stranger], frames=[frame])
    document = Builder(samples.CODEBOOK).document(held)
    assert document.dangling == 5  # an entity, a stranger, a trigger, an argument's mention, a source
    found = samples.read(samples.written(held))
    assert [(m.id, m.entities) for m in found.mentions] == [("m1", ("e1",))]
    assert found.frames[0].triggers == ("m1",)


def test_an_entity_called_narrator_takes_the_name_from_the_author() -> None:
    known = {**samples.entities(), "narrator": factories.entity("Narrator", id="narrator")}
    held = samples.contents(entities=known)
    found = samples.read(samples.written(held))
    assert known["narrator"] in found.entities
    assert sorted(found.frames, key=lambda frame: frame.id) == samples.frames()


@pytest.mark.parametrize("text", ["a\x00b", "a\x0bb", "a\ud800b", "a\ufffeb"])
def test_what_xml_cannot_hold_is_an_error_that_the_exporter_tells(text: str) -> None:
    article = replace(samples.article("x"), text=text, sha256="")
    with pytest.raises(ValueError, match=r"."):
        Builder(samples.CODEBOOK).document(samples.contents(article=article, mentions=[], frames=[]))


def test_the_checks_find_what_a_schema_cannot() -> None:
    builder = Builder(samples.CODEBOOK)
    known = checks.Known(checks.categories(builder.codebook_document()))

    def faults(path: str, name: str, value: str | None) -> list[str]:
        root = builder.document(samples.contents()).root
        element = root.find(path)
        if value is None:
            element.text = name
        else:
            element.set(name, value)
        return checks.faults((root,), samples.TEXT, known)

    xml_id = "{http://www.w3.org/XML/1998/namespace}id"
    assert faults(".", "n", "harmless") == []
    assert "out of the text" in faults(".//{*}annotation", "target", "#string-range(b1,0,9999)")[0]
    assert "words quoted" in faults(".//{*}annotation", "target", "#string-range(b1,0,1)")[0]
    assert "leads nowhere" in faults(".//{*}annotation/{*}ptr", "target", "#e-gone")[0]
    assert "leads nowhere" in faults(".//{*}annotation", "ana", "#l-GONE")[0]
    assert "no category" in faults(".//{*}annotation", "ana", "#e-e1")[0]
    assert "leads nowhere" in faults(".//{*}relation", "passive", "#f-gone #e-e1")[0]
    assert "is active in" in faults(".//{*}relation", "active", "#f-f3")[0]
    assert "stands twice" in faults(".//{*}annotation", xml_id, "m-m02")[0]
    assert "not the article's" in faults(".//{*}head", "other words", None)[0]


def test_nothing_in_a_file_tells_when_it_was_made() -> None:
    assert samples.written(samples.contents()) == samples.written(samples.contents())
    reordered = samples.contents(mentions=samples.mentions()[::-1], frames=samples.frames()[::-1])
    assert samples.written(reordered) == samples.written(samples.contents())


def test_nobody_and_nothing_to_show() -> None:
    held = samples.contents(annotators=(), mentions=[], frames=[], progress=[], article=samples.article(""))
    found = samples.read(samples.written(held, Codebook("c", "empty")))
    assert found.annotators == []
    assert found.codebook == Codebook("c", "empty")
    one = samples.contents(annotators=(Annotator("p", "P"),), mentions=[], frames=[], progress=[])
    assert samples.read(samples.written(one)).annotators == [Annotator("p", "P")]


@PROFILES
def test_three_hundred_mentions_of_one_word_read_back(profile: str) -> None:
    many = [samples.mention(f"m{n:03}", "ACTOR", "Chine") for n in range(300)]
    data = samples.written(samples.contents(mentions=many, frames=[]), profile=profile)
    ledger = Ledger()
    assert samples.read(data, ledger).mentions == many
    assert ledger.warnings == []
