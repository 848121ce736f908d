"""Foreign tags as mentions, lists as records, headers as fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.records import Argument
from tests.unit.formats.tei.foreign_samples import EMPTY, HEADER, NAMESPACE, POLITICAL, document, import_paths, read


@pytest.mark.parametrize(
    ("tag", "label"),
    [
        ("<persName>X</persName>", ("ACTOR", "PERSON")),
        ("<orgName>X</orgName>", ("ACTOR", "ORGANIZATION")),
        ("<placeName>X</placeName>", ("PLACE", "")),
        ("<placeName type='country'>X</placeName>", ("COUNTRY", "")),
        ("<country>X</country>", ("COUNTRY", "")),
        ("<geogName>X</geogName>", ("PLACE", "")),
        ("<settlement>X</settlement>", ("PLACE", "")),
        ("<region>X</region>", ("PLACE", "")),
        ("<name type='PER'>X</name>", ("ACTOR", "PERSON")),
        ("<name type='org'>X</name>", ("ACTOR", "ORGANIZATION")),
        ("<name type='LOC'>X</name>", ("PLACE", "")),
        ("<name type='MISC'>X</name>", ("MISC", "")),
        ("<rs type='person'>X</rs>", ("ACTOR", "PERSON")),
        ("<rs>X</rs>", ("NAME", "")),
        ("<eventName>X</eventName>", ("EVENT", "")),
        ("<date>X</date>", ("DATE", "")),
        ("<said>X</said>", ("QUOTE", "")),
        ("<quote>X</quote>", ("QUOTE", "")),
        ("<q>X</q>", ("QUOTE", "")),
    ],
)
@pytest.mark.parametrize("codebook", [EMPTY, POLITICAL])
def test_tags_become_mentions(tmp_path: Path, tag: str, label: tuple[str, str], codebook: object) -> None:
    found = read(tmp_path, document(f"<p>a {tag} b</p>"), codebook=codebook)  # type: ignore[arg-type]
    assert found.marked() == [(*label, "X")]
    assert found.mentions[0].origin == "import"


def test_nested_tags_are_mentions_of_their_own(tmp_path: Path) -> None:
    body = "<p><orgName>ambassade de <placeName><country>France</country></placeName></orgName></p>"
    assert read(tmp_path, document(body)).marked() == [
        ("ACTOR", "ORGANIZATION", "ambassade de France"),
        ("PLACE", "", "France"),
        ("COUNTRY", "", "France"),
    ]


def test_a_projects_own_codes_come_first(tmp_path: Path) -> None:
    from annotator.model.codebook import Codebook, Label, Words

    own = Codebook("c", "ner", labels=(Label("PER", Words("p", "p")), Label("PLACE", Words("l", "l"))))
    body = "<p><name type='PER'>A</name> <name type='LOC'>B</name> <persName>C</persName></p>"
    assert read(tmp_path, document(body), codebook=own).marked() == [
        ("PER", "", "A"),
        ("PLACE", "", "B"),
        ("ACTOR", "PERSON", "C"),
    ]


@pytest.mark.parametrize(
    ("attributes", "value"),
    [
        ("when='2019-01-23'", "2019-01-23"),
        ("when='2019-01'", "2019-01"),
        ("from='2019-01-23' to='2019-01-26'", "2019-01-23/2019-01-26"),
        ("notBefore='2018' notAfter='2019'", "2018/2019"),
        ("notBefore='2018'", "2018/.."),
        ("to='2019'", "../2019"),
        ("dur='PT72H'", "PT72H"),
        ("when-iso='2019-01-23'", "2019-01-23"),
        ("when='hier'", ""),
        ("", ""),
    ],
)
def test_dates_have_values(tmp_path: Path, attributes: str, value: str) -> None:
    found = read(tmp_path, document(f"<p>le <date {attributes}>jour</date></p>"))
    assert [mention.value for mention in found.mentions] == [value]


def test_parts_of_one_thing_are_one_mention(tmp_path: Path) -> None:
    body = (
        '<p><orgName xml:id="a" next="#b">ministères</orgName> de la Défense et '
        '<orgName xml:id="b" prev="#a" next="#c">des Affaires</orgName> bien '
        '<orgName xml:id="c">étrangères</orgName></p>'
        '<p><q part="I">Viens</q>, dit-il, <q part="M">mon ami</q>, puis <q part="F">vite</q>.</p>'
    )
    found = read(tmp_path, document(body))
    assert found.marked() == [
        ("ACTOR", "ORGANIZATION", "ministères … des Affaires … étrangères"),
        ("QUOTE", "", "Viens … mon ami … vite"),
    ]
    assert len(found.frames) == 1


def test_chains_that_bite_their_tails_come_to_an_end(tmp_path: Path) -> None:
    body = '<p><name xml:id="a" next="#b">A</name> <name xml:id="b" next="#a">B</name> <name next="#x">C</name></p>'
    found = read(tmp_path, document(body))
    assert found.marked() == [("NAME", "", "A … B"), ("NAME", "", "C")]


@pytest.mark.parametrize(
    ("cert", "confidence"),
    [
        ("high", "certain"),
        ("medium", "probable"),
        ("low", "possible"),
        ("unknown", "possible"),
        ("0.95", "certain"),
        ("0.5", "probable"),
        ("0.2", "possible"),
        ("perhaps", "certain"),
    ],
)
def test_certainty_is_kept(tmp_path: Path, cert: str, confidence: str) -> None:
    (mention,) = read(tmp_path, document(f"<p><persName cert='{cert}'>A</persName></p>")).mentions
    assert mention.confidence == confidence


def test_who_is_responsible_is_kept(tmp_path: Path) -> None:
    header = HEADER.replace(
        "</titleStmt>", '<respStmt xml:id="r1"><resp>tags</resp><name>Ann Bee</name></respStmt></titleStmt>'
    )
    body = "<p><name resp='#r1'>A</name> <name resp='#gone'>B</name> <name>C</name></p>"
    found = read(tmp_path, document(body, header=header))
    people = {person.id: person.name for batch in found.batches for person in batch.annotators}
    assert [people.get(mention.annotator, mention.annotator) for mention in found.mentions] == ["Ann Bee", "gone", "me"]


_LISTS = (
    '<listPerson><person xml:id="p1"><persName type="short">Maduro</persName>'
    "<persName type='main'><forename>Nicolás</forename><surname>Maduro</surname></persName>"
    "<idno type='URI'>https://www.wikidata.org/wiki/Q19898</idno><note>Président</note></person></listPerson>"
    '<listOrg><org xml:id="o1"><orgName>ONU</orgName><idno type="VIAF">123</idno></org></listOrg>'
    '<listPlace><place xml:id="c1" type="country"><placeName>Venezuela</placeName><country key="VE"/>'
    "<idno type='ISO 3166-1 alpha-3'>ven</idno></place></listPlace>"
)
_BODY = (
    '<p><persName ref="#p1">Maduro</persName> et l’<orgName ref="#o1">ONU</orgName> au '
    '<rs ref="#c1">pays</rs> en <country key="FR">France</country> à '
    '<placeName ref="https://www.geonames.org/2988507/paris.html">Paris</placeName>, '
    '<persName key="wikidata:Q1">X</persName>, <persName ref="#gone">Y</persName></p>'
)


@pytest.mark.parametrize("where", ["standOff", "particDesc", "settingDesc", "sourceDesc", "back"])
def test_lists_anywhere_are_records(tmp_path: Path, where: str) -> None:
    header, beside = HEADER, ""
    if where == "standOff":
        beside = f"<standOff>{_LISTS}</standOff>"
    elif where == "sourceDesc":
        header = HEADER.replace("<sourceDesc><p/>", f"<sourceDesc>{_LISTS}")
    elif where != "back":
        header = HEADER.replace("</fileDesc>", f"</fileDesc><profileDesc><{where}>{_LISTS}</{where}></profileDesc>")
    xml = document(_BODY, header=header, beside=beside)
    if where == "back":
        xml = xml.replace("</body>", f"</body><back>{_LISTS}</back>")
    found = read(tmp_path, xml, codebook=POLITICAL)
    assert found.text == "Maduro et l’ONU au pays en France à Paris, X, Y"
    assert [found.entity(mention.entities[0]) if mention.entities else None for mention in found.mentions] == [
        ("ACTOR", "Nicolás Maduro"),
        ("ACTOR", "ONU"),
        ("COUNTRY", "Venezuela"),
        ("COUNTRY", "France"),
        ("PLACE", "Paris"),
        ("ACTOR", "X"),
        None,
    ]
    records = {entity.name: entity for entity in found.batches[0].entities}
    assert records["Nicolás Maduro"].codes == (("wikidata", "Q19898"),)
    assert records["Nicolás Maduro"].aliases == ("Maduro",)
    assert records["Nicolás Maduro"].type == "PERSON"
    assert records["Nicolás Maduro"].note == "Président"
    assert records["Venezuela"].codes == (("ISO3166-1-alpha-2", "VE"), ("ISO3166-1-alpha-3", "VEN"))
    assert records["France"].codes == (("ISO3166-1-alpha-2", "FR"),)
    assert records["Paris"].codes == (("geonames", "2988507"),)
    assert records["X"].codes == (("wikidata", "Q1"),)
    assert found.codes() == ["dangling"]


def test_the_same_record_of_two_files_is_one(tmp_path: Path) -> None:
    paths = []
    for number in range(2):
        paths.append(tmp_path / f"{number}.xml")
        body = f"<p>texte {number} de <persName ref='#p1'>Maduro</persName></p>"
        paths[-1].write_text(document(body, beside=f"<standOff>{_LISTS}</standOff>"), "utf-8")
    found = import_paths(*paths)
    first, second = found.mentions
    assert first.entities == second.entities
    assert found.report.entities == 3


def test_quotations_and_named_events_are_frames(tmp_path: Path) -> None:
    beside = (
        '<standOff><listPerson><person xml:id="p1"><persName>Ann</persName></person></listPerson><listEvent>'
        '<event xml:id="e1" when="2019-01-23"><label>Proclamation</label></event></listEvent></standOff>'
    )
    body = (
        '<p><said who="#p1">Non</said>, la <rs type="event" ref="#e1">proclamation</rs>, '
        '<eventName ref="#e1">elle</eventName>. <q who="une voix">Si</q></p>'
    )
    found = read(tmp_path, document(body, beside=beside), codebook=POLITICAL)
    said, named, again, other = found.mentions
    frames = {frame.triggers: frame for frame in found.frames}
    assert set(frames) == {(said.id,), (named.id, again.id), (other.id,)}
    (person,) = found.batches[0].entities
    assert frames[said.id,].arguments == (Argument("SPEAKER", entity=person.id),)
    assert frames[named.id, again.id].date == "2019-01-23"
    assert frames[named.id, again.id].note == "Proclamation"
    assert [argument.text for argument in frames[other.id,].arguments] == ["une", "voix"]


def test_tags_without_words_are_told(tmp_path: Path) -> None:
    found = read(tmp_path, document("<p>a <date when='2019'/> b <persName> </persName></p>"))
    assert found.mentions == []
    assert {loss.what for loss in found.report.lost} == {"empty date", "empty persName"}


def test_the_header_tells_the_fields(tmp_path: Path) -> None:
    header = (
        "<teiHeader><fileDesc><titleStmt><title type='sub'>Sous-titre</title><title type='main' xml:lang='en'>Crisis"
        "</title><title type='main' xml:lang='fr'>La crise</title><author>A. B.</author><author>C. D.</author>"
        "</titleStmt><publicationStmt><publisher>Éditeur</publisher><date when='2024'/></publicationStmt><sourceDesc>"
        "<bibl><title level='a'>La crise</title><title level='j'>Le Monde</title><date type='accessed' when='2023'/>"
        "<date when='2019-01-24T10:00:00Z'>hier</date><ref target='https://example.org/a'>x</ref></bibl></sourceDesc>"
        "</fileDesc><profileDesc><langUsage><language ident='fr-FR' usage='90'/><language ident='en' usage='10'/>"
        "</langUsage></profileDesc></teiHeader>"
    )
    (article,) = read(tmp_path, document("<p>a</p>", header=header, attributes=' xml:lang="fr"')).articles
    assert (article.title, article.author, article.date, article.source, article.language, article.url) == (
        "La crise",
        "A. B.; C. D.",
        "2019-01-24",
        "Le Monde",
        "fr",
        "https://example.org/a",
    )
    assert article.name == "file"
    assert ("tei_file", "file.xml") in article.metadata


def test_a_corpus_speaks_for_a_document_that_says_nothing(tmp_path: Path) -> None:
    corpus = HEADER.replace("<title>Titre", "<title>Corpus").replace(
        "<p/></sourceDesc>", "<bibl><date>1912</date></bibl></sourceDesc>"
    )
    silent = HEADER.replace("<title>Titre</title>", "<title/>")
    xml = f'<teiCorpus xmlns="{NAMESPACE}" xml:lang="fr">{corpus}{document("<p>a</p>", header=silent)}</teiCorpus>'
    (article,) = read(tmp_path, xml).articles
    assert (article.title, article.date, article.language) == ("Corpus", "1912", "fr")


def test_a_date_that_is_none_is_told(tmp_path: Path) -> None:
    header = HEADER.replace("<p/></sourceDesc>", "<bibl><date>an II</date></bibl></sourceDesc>")
    found = read(tmp_path, document("<p>a</p>", header=header))
    assert found.articles[0].date == ""
    assert found.codes() == ["date"]


def test_the_records_of_a_corpus_come_once(tmp_path: Path) -> None:
    documents = "".join(document(f"<p>texte {n} de <rs ref='#p1'>lui</rs></p>") for n in range(3))
    header = HEADER.replace("<sourceDesc><p/>", f"<sourceDesc>{_LISTS}")
    found = read(tmp_path, f'<teiCorpus xmlns="{NAMESPACE}">{header}{documents}</teiCorpus>')
    assert len(found.batches[0].entities) == found.report.entities == 3
    assert len({mention.entities for mention in found.mentions}) == 1
