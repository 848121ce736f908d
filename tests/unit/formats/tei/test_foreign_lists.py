"""Lists of names in files of their own, and labels that stand on words."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.tei_xml.foreign import lists
from tests.unit.formats.tei.foreign_samples import HEADER, NAMESPACE, document, import_paths, read

PERSONS = (
    f'<TEI xmlns="{NAMESPACE}">{HEADER}<standOff><listPerson><person xml:id="p1"><persName>Angela Merkel</persName>'
    "</person></listPerson></standOff></TEI>"
)


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_a_file_of_lists_brings_its_records(tmp_path: Path) -> None:
    found = read(tmp_path, PERSONS)
    assert (found.refused(), found.report.articles, found.report.entities) == ([], 0, 1)
    bare = read(
        tmp_path, f'<listPlace xmlns="{NAMESPACE}"><place xml:id="x"><placeName>Rome</placeName></place></listPlace>'
    )
    assert bare.report.entities == 1


def test_pointers_lead_into_lists_beside_the_file(tmp_path: Path) -> None:
    put(tmp_path, "lists/persons.xml", PERSONS)
    path = put(tmp_path, "a.xml", document('<p><persName ref="lists/persons.xml#p1">Elle</persName></p>'))
    found = import_paths(path)
    (mention,) = found.mentions
    assert found.entity(mention.entities[0]) == ("ACTOR", "Angela Merkel")


def test_pointers_with_a_prefix_lead_into_the_file_that_it_stands_for(tmp_path: Path) -> None:
    put(tmp_path, "persons.xml", PERSONS)
    prefix = '<prefixDef ident="psn" matchPattern="(.+)" replacementPattern="persons.xml#$1"/>'
    header = HEADER.replace("</teiHeader>", f"<encodingDesc>{prefix}</encodingDesc></teiHeader>")
    path = put(tmp_path, "a.xml", document('<p><persName ref="psn:p1">Elle</persName></p>', header=header))
    found = import_paths(path)
    assert found.entity(found.mentions[0].entities[0])[1] == "Angela Merkel"


def test_lists_above_the_file_are_read_only_if_they_are_imported_too(tmp_path: Path) -> None:
    persons = put(tmp_path, "lists/persons.xml", PERSONS)
    path = put(tmp_path, "texts/a.xml", document('<p><persName ref="../lists/persons.xml#p1">Elle</persName></p>'))
    alone = import_paths(path)
    assert alone.entity(alone.mentions[0].entities[0])[1] == "Elle"
    both = import_paths(path, persons)
    assert both.entity(both.mentions[0].entities[0])[1] == "Angela Merkel"
    assert both.report.entities == 1


def test_a_list_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    persons = put(tmp_path, "persons.xml", PERSONS[:-20])
    line = '<p><persName ref="persons.xml#p1">Elle</persName> et <persName ref="persons.xml#p2">lui</persName></p>'
    path = put(tmp_path, "a.xml", document(line))
    alone = import_paths(path)
    assert len(alone.mentions) == 2
    assert [(told.path, told.code) for told in alone.report.warnings] == [(str(persons), "xml")]
    both = import_paths(path, persons)
    assert (both.refused(), both.report.warnings) == (["xml"], [])


def test_more_lists_than_are_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    persons = put(tmp_path, "persons.xml", PERSONS)
    monkeypatch.setattr(lists, "MOST_BYTES", 10)
    path = put(tmp_path, "a.xml", document('<p><persName ref="persons.xml#p1">Elle</persName></p>'))
    assert [(told.path, told.code) for told in import_paths(path).report.warnings] == [(str(persons), "too-large")]


def test_an_id_of_another_file_is_not_taken_for_one_of_this(tmp_path: Path) -> None:
    put(tmp_path, "persons.xml", PERSONS)
    own = '<standOff><listPerson><person xml:id="p1"><persName>Bob</persName></person></listPerson></standOff>'
    body = '<p><persName ref="persons.xml#p1">A</persName> <persName ref="#p1">B</persName></p>'
    found = import_paths(put(tmp_path, "a.xml", document(body, beside=own)))
    assert [found.entity(mention.entities[0])[1] for mention in found.mentions] == ["Angela Merkel", "Bob"]


def test_a_list_that_a_corpus_includes_is_not_refused_when_its_turn_comes(tmp_path: Path) -> None:
    put(tmp_path, "taxonomy.xml", f'<taxonomy xmlns="{NAMESPACE}"><category xml:id="c"/></taxonomy>')
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="taxonomy.xml"/>'
    header = HEADER.replace(
        "</teiHeader>", f"<encodingDesc><classDecl>{include}</classDecl></encodingDesc></teiHeader>"
    )
    put(tmp_path, "corpus.xml", f'<teiCorpus xmlns="{NAMESPACE}">{header}{document("<p>a</p>")}</teiCorpus>')
    found = import_paths(tmp_path)
    assert (found.refused(), found.report.articles) == ([], 1)


def test_losses_of_an_included_document_name_its_own_file(tmp_path: Path) -> None:
    put(tmp_path, "a.xml", document("<p>a<note>non</note></p>"))
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="a.xml"/>'
    put(tmp_path, "corpus.xml", f'<teiCorpus xmlns="{NAMESPACE}">{HEADER}{include}</teiCorpus>')
    (loss,) = import_paths(tmp_path).report.lost
    assert loss.where == [f"{tmp_path / 'a.xml'}:1"]


def test_labels_on_words_are_mentions(tmp_path: Path) -> None:
    body = (
        '<p><w ana="#B-PER">Ann</w> <w ana="#I-PER">Lee</w> <w ana="#B-PER">Bob</w> <w>à</w> '
        '<w ana="#I-Truc">Rome</w></p>'
    )
    found = read(tmp_path, document(body))
    assert found.marked() == [("ACTOR", "PERSON", "Ann Lee"), ("ACTOR", "PERSON", "Bob"), ("Truc", "", "Rome")]


def test_words_are_no_labels_where_none_begins(tmp_path: Path) -> None:
    assert read(tmp_path, document('<p><w type="I-V">a</w> <w type="E-mail">b</w></p>')).marked() == []


def test_marked_pieces_are_what_their_category_says(tmp_path: Path) -> None:
    categories = (
        '<category xml:id="c1"><catDesc><term>Conflit</term> : tout ce qui oppose</catDesc></category>'
        '<category xml:id="c2"><catDesc>Accord</catDesc></category>'
    )
    header = HEADER.replace(
        "</teiHeader>",
        f"<encodingDesc><classDecl><taxonomy>{categories}</taxonomy></classDecl></encodingDesc></teiHeader>",
    )
    body = '<p><seg ana="#c1">La guerre</seg> et <phr ana="#c2">la paix</phr>, <seg>rien</seg>.</p>'
    found = read(tmp_path, document(body, header=header))
    assert [(label, words) for label, _, words in found.marked()] == [("Conflit", "La guerre"), ("Accord", "la paix")]


def test_who_made_an_annotation_is_its_annotator(tmp_path: Path) -> None:
    made = "<respStmt><resp>creator</resp><name>Zoé</name></respStmt>"
    beside = (
        f'<standOff><listAnnotation><annotation target="#p" ana="#x">{made}</annotation></listAnnotation></standOff>'
    )
    found = read(tmp_path, document('<p xml:id="p">a</p>', beside=beside))
    assert [person.name for batch in found.batches for person in batch.annotators] == ["Zoé"]
