"""The text of foreign TEI: what is read of it, and what white space it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.formats.tei import foreign_samples as samples
from tests.unit.formats.tei.foreign_samples import HEADER, NAMESPACE, document, read, text_of


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<head>Un</head>\n  <p>Deux\n   trois.</p>", "Un\nDeux trois."),
        ("<p>a</p><p>b</p>", "a\nb"),
        ("<div><head>a</head><p>b <hi>c</hi>d</p></div><div><p>e</p></div>", "a\nb cd\ne"),
        ("<lg><l>a</l><l>b</l></lg>", "a\nb"),
        ("<list><item>a</item><item>b</item></list>", "a\nb"),
        ("<table><row><cell>a</cell><cell>b</cell></row><row><cell>c</cell></row></table>", "a b\nc"),
        ("<sp><speaker>A</speaker><p>dit</p></sp>", "A\ndit"),
        ("<div><quote>a</quote><p>b</p></div>", "a\nb"),
        ("<p>il dit <q>a</q> et <quote>b</quote>.</p>", "il dit a et b."),
        ("<u><seg>a b</seg><seg>c</seg></u>", "a b\nc"),
        ("texte <persName>Ann</persName> nu", "texte Ann nu"),
        ("<p>a\u00a0b\u202f!  c</p>", "a\u00a0b\u202f! c"),
        ("<p>a<!-- c -->b<?pi x?>c</p>", "abc"),
        ("<p>x &amp; &lt;y&gt; &#233; 🇻🇪</p>", "x & <y> é 🇻🇪"),
        ("<p>a</p><p> </p><p>b</p>", "a\nb"),
    ],
)
def test_blocks_are_lines_and_white_space_is_one_blank(tmp_path: Path, body: str, text: str) -> None:
    assert text_of(tmp_path, body) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>a<note>non</note> b</p>", "a b"),
        ("<p>a</p><fw>12</fw><p>b</p>", "a\nb"),
        ("<p>a <figure><figDesc>non</figDesc></figure></p>", "a"),
        ("<p>a</p><listBibl><bibl>non</bibl></listBibl>", "a"),
        ("<p>a<span>non</span>b</p>", "ab"),
        ("<p>a <app><lem>b</lem><rdg>c</rdg></app></p>", "a b"),
        ("<p>a <app><rdg>b</rdg><rdg>c</rdg></app></p>", "a b"),
        ("<p>a<gap/>b <gap reason='x'><desc>non</desc></gap> c</p>", "a[…]b […] non c"),
    ],
)
def test_apparatus_is_no_text(tmp_path: Path, body: str, text: str) -> None:
    assert text_of(tmp_path, body) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>un<lb/>deux</p>", "un deux"),
        ("<p>Vene<lb break='no'/>zuela</p>", "Venezuela"),
        ("<p>Vene\n  <lb break='no'/>\n  zuela</p>", "Venezuela"),
        ("<p>Vene<pb n='2' break='no'/><fw>12</fw>zuela</p>", "Venezuela"),
        ("<p>un <pb/> deux<cb/>trois<space/>quatre</p>", "un deux trois quatre"),
        ("<p>V<hi rend='sup'>e</hi>ne<c>z</c><g>u</g>ela</p>", "Venezuela"),
        ("<p>da<c rendition='#m'/>mit</p>", "damit"),
    ],
)
def test_words_are_cut_by_nothing_that_does_not_say_so(tmp_path: Path, body: str, text: str) -> None:
    assert text_of(tmp_path, body) == text


_CHOICES = (
    "<p><choice><reg>était</reg><orig>estoit</orig></choice> "
    "<choice><sic>lx</sic><corr>le</corr></choice> <choice><abbr>M.</abbr><expan>Monsieur</expan></choice></p>"
)


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({}, "était le Monsieur"),
        ({"spelling": "orig"}, "estoit le Monsieur"),
        ({"errors": "sic", "abbreviations": "abbr"}, "était lx M."),
    ],
)
def test_of_two_forms_the_chosen_one_is_read(tmp_path: Path, options: dict[str, str], text: str) -> None:
    assert text_of(tmp_path, _CHOICES, **options) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p><w>Le</w><w>chat</w><pc join='left'>.</pc></p>", "Le chat."),
        ("<p><w join='right'>l’</w><w>or</w><w>dort</w></p>", "l’or dort"),
        ("<p>\n <w join='right'>l’</w>\n <w>or</w>\n <pc join='left'>,</pc>\n <w>dort</w></p>", "l’or, dort"),
        ("<p><w>l’</w><w>or</w> <w>qui</w> <w>dort</w><pc>.</pc></p>", "l’or qui dort."),
        ("<p><w>l</w><c> </c><w>or</w><c> </c><w>dort</w><pc>.</pc></p>", "l or dort."),
        ("<p><s><w>Il</w><w>dort</w></s><s><w>Il</w><w>mange</w></s></p>", "Il dort Il mange"),
        ("<p><s>Il dort.</s><s>Il mange.</s></p>", "Il dort. Il mange."),
        ("<p><w>va</w><w>du<w norm='de'/><w norm='le'/></w></p>", "va du"),
        ("<p><w>va</w><name><w>San</w><w>José</w></name><w>ici</w></p>", "va San José ici"),
    ],
)
def test_words_without_blanks_get_one_unless_they_are_joined(tmp_path: Path, body: str, text: str) -> None:
    assert text_of(tmp_path, body) == text


def test_preserved_space_is_kept(tmp_path: Path) -> None:
    body = '<div xml:space="preserve"><p>a  b</p>\n\n<p>c\td</p><p>e</p></div>\n  <p>f   g</p>'
    assert text_of(tmp_path, body) == "a  b\n\nc\td\ne\nf g"
    inner = '<div xml:space="preserve"><p>a  b</p>\n<p xml:space="default">c   d</p></div>'
    assert text_of(tmp_path, inner) == "a  b\nc d"


def test_front_back_and_notes_are_read_when_asked_for(tmp_path: Path) -> None:
    xml = (
        f'<TEI xmlns="{NAMESPACE}">{HEADER}<text><front><p>avant</p></front><body><p>a<note>note</note></p></body>'
        "<back><p>après</p></back></text></TEI>"
    )
    assert read(tmp_path, xml).text == "a"
    assert read(tmp_path, xml, front="yes").text == "avant\na"
    assert read(tmp_path, xml, back="yes", notes="yes").text == "a note\naprès"


def test_a_group_of_texts_is_one_article(tmp_path: Path) -> None:
    group = "".join(f"<text><front><p>non</p></front><body><p>{word}</p></body></text>" for word in "ab")
    xml = f'<TEI xmlns="{NAMESPACE}">{HEADER}<text><group>{group}</group></text></TEI>'
    assert read(tmp_path, xml).text == "a\nb"


def test_the_same_options_give_the_same_text_twice(tmp_path: Path) -> None:
    body = "<p>a <w>b</w><w>c</w>\n<lb/>d</p>"
    assert text_of(tmp_path, body) == text_of(tmp_path, body)


@pytest.mark.parametrize(
    "xml",
    [
        "<TEI.2><teiHeader/><text><body><p>bonjour</p></body></text></TEI.2>",
        "<TEI><teiHeader/><text><body><p>bonjour</p></body></text></TEI>",
        "<bncDoc><teiHeader/><text><body><p>bonjour</p></body></text></bncDoc>",
        f'<book xmlns:t="{NAMESPACE}"><t:TEI><t:text><t:body><t:p>bonjour</t:p></t:body></t:text></t:TEI></book>',
        f'<text xmlns="{NAMESPACE}"><body><p>bonjour</p></body></text>',
    ],
)
def test_tei_of_other_ages_and_places_is_read(tmp_path: Path, xml: str) -> None:
    assert read(tmp_path, xml).text == "bonjour"


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        ("<html><body>a</body></html>", "not-tei"),
        (f'<listPerson xmlns="{NAMESPACE}"/>', "not-tei"),
        (f'<TEI xmlns="{NAMESPACE}">{HEADER}</TEI>', "no-text"),
        (f'<TEI xmlns="{NAMESPACE}"><Kopf/><Text><Rumpf>a</Rumpf></Text></TEI>', "no-text"),
        (document("<p> </p>"), "empty"),
        (f'<teiCorpus xmlns="{NAMESPACE}">{HEADER}</teiCorpus>', "no-text"),
    ],
)
def test_what_has_no_text_is_refused_with_a_sentence(tmp_path: Path, xml: str, code: str) -> None:
    found = read(tmp_path, xml)
    assert found.batches == []
    (refusal,) = found.report.refused
    assert refusal.code == code
    assert len(refusal.message.split()) > 3


def test_each_document_of_a_corpus_and_within_another_is_an_article(tmp_path: Path) -> None:
    one = document("<p>un</p>", attributes=' xml:id="premier"')
    inner = document("<p>trois</p>")
    two = document("<p>deux</p>", beside=inner)
    found = read(tmp_path, f'<teiCorpus xmlns="{NAMESPACE}">{HEADER}{one}{two}</teiCorpus>')
    assert [(article.name, article.text) for article in found.articles] == [
        ("premier", "un"),
        ("file-2", "deux"),
        ("file-3", "trois"),
    ]
    assert len(found.batches) == 1


def test_a_large_corpus_is_read_one_document_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from annotator.formats.tei_xml.foreign import reading

    people = '<standOff><listPerson><person xml:id="p"><persName>Ann</persName></person></listPerson></standOff>'
    parts = "".join(document(f'<p>texte {n} de <persName ref="#p">Ann</persName></p>') for n in range(5))
    xml = f'<teiCorpus xmlns="{NAMESPACE}">{HEADER}{people}{parts}</teiCorpus>'
    whole = read(tmp_path, xml)
    monkeypatch.setattr(reading, "STREAMED_FROM", 10)
    streamed = read(tmp_path, xml)
    assert [article.text for article in streamed.articles] == [article.text for article in whole.articles]
    assert [article.name for article in streamed.articles] == [article.name for article in whole.articles]
    assert streamed.marked() == whole.marked()
    assert [mention.entities for mention in streamed.mentions] == [mention.entities for mention in whole.mentions]
    assert all(mention.entities for mention in streamed.mentions)


def test_offsets_are_code_points_of_the_article(tmp_path: Path) -> None:
    found = read(tmp_path, document("<p>🇻🇪  <persName>Ann</persName></p>"), codebook=samples.POLITICAL)
    assert found.text == "🇻🇪 Ann"
    (mention,) = found.mentions
    assert (mention.start, mention.end) == (3, 6)
