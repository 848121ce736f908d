"""What of a foreign TEI document does not come in is told, with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.formats.tei.foreign_samples import HEADER, NAMESPACE, Result, document, read


def lost(found: Result) -> dict[str, int]:
    return {loss.what: loss.count for loss in found.report.lost}


def test_text_that_is_left_out_is_told_with_the_names_in_it(tmp_path: Path) -> None:
    body = (
        "<p>Le roi<note>de <placeName>France</placeName></note> <app><lem>dort</lem><rdg>mort</rdg></app>.</p>"
        "<figure><figDesc>Une rue</figDesc></figure>"
    )
    found = read(tmp_path, document(body))
    assert found.text == "Le roi dort."
    assert lost(found) == {"note": 1, "placeName in note": 1, "rdg": 1, "figDesc": 1}
    assert all(loss.where for loss in found.report.lost)


def test_notes_that_are_read_are_not_told(tmp_path: Path) -> None:
    found = read(tmp_path, document("<p>Le roi<note>de <placeName>France</placeName></note></p>"), notes="yes")
    assert lost(found) == {}
    assert [words for _, _, words in found.marked()] == ["France"]


def test_a_back_of_nothing_but_lists_is_no_loss(tmp_path: Path) -> None:
    xml = (
        f'<TEI xmlns="{NAMESPACE}">{HEADER}<text><front><p>Avant</p></front><body><p>a</p></body><back><listPerson>'
        '<person xml:id="p"><persName>Ann</persName></person></listPerson></back></text></TEI>'
    )
    assert lost(read(tmp_path, xml)) == {"front": 1}


def test_tags_and_attributes_without_a_rule_are_told(tmp_path: Path) -> None:
    body = (
        '<p><persName role="king" type="fictional"><roleName>Roi</roleName> Ubu</persName> à '
        '<time when="12:00">midi</time>'
        ' <placeName type="city">Rome</placeName> <rs type="ship">Titanic</rs> <seg>rien</seg></p>'
    )
    found = read(tmp_path, document(body))
    assert lost(found) == {"type of persName": 1, "role of persName": 1, "time": 1, "type of placeName": 1}


def test_lemmas_are_told_once(tmp_path: Path) -> None:
    body = '<p><w lemma="le" pos="DET">La</w> <w lemma="roi">reine</w></p>'
    found = read(tmp_path, document(body))
    assert lost(found) == {"lemma of 2 words, pos of 1 words": 1}


def test_an_abstract_and_joins_are_told(tmp_path: Path) -> None:
    header = HEADER.replace("</teiHeader>", "<profileDesc><abstract><p>Bref.</p></abstract></profileDesc></teiHeader>")
    beside = '<standOff><join target="#a #b"/></standOff>'
    found = read(
        tmp_path, document('<p><seg xml:id="a">a</seg> <seg xml:id="b">b</seg></p>', header=header, beside=beside)
    )
    assert lost(found) == {"abstract": 1, "join": 1}


@pytest.mark.parametrize(
    ("body", "text", "warned"),
    [
        ("<p>Frei-<lb/>heit</p>", "Frei- heit", ["hyphens"]),
        ("<p>Frei-<lb break='no'/>heit</p>", "Frei-heit", ["hyphens"]),
        ("<p>Nord-<lb/>Ost</p>", "Nord- Ost", []),
        ("<p>a -<lb/>b</p>", "a - b", []),
        ("<p>Frei¬<lb/>heit</p>", "Freiheit", []),
        ("<p>Frei\u00ad\n<lb/>heit</p>", "Freiheit", []),
        ("<p>Frei¬<fw>12</fw><pb/>heit</p>", "Freiheit", []),
        ("<p>Frei¬</p><p>heit</p>", "Frei¬\nheit", []),
    ],
)
def test_words_over_a_line_end(tmp_path: Path, body: str, text: str, warned: list[str]) -> None:
    found = read(tmp_path, document(body))
    assert found.text == text
    assert found.codes() == warned


def test_spans_around_a_word_over_a_line_end_are_exact(tmp_path: Path) -> None:
    found = read(tmp_path, document("<p>In <placeName>Ber¬</placeName><lb/>lin und <placeName>Rom</placeName>.</p>"))
    assert found.text == "In Berlin und Rom."
    assert [words for _, _, words in found.marked()] == ["Ber", "Rom"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Je <subst><del>pars</del><add>reste</add></subst> <del>ici</del>.</p>", "Je pars reste ici."),
        ("<p>Je <del>pars</del><add>reste</add>.</p>", "Je pars reste."),
        ("<p>la m<subst><del>a</del><add>o</add></subst>rt</p>", "la maort"),
    ],
)
def test_words_that_replace_others_are_not_run_together_with_them(tmp_path: Path, body: str, text: str) -> None:
    found = read(tmp_path, document(body))
    assert found.text == text
    assert found.codes() == ["deletions"]


def test_a_stage_direction_within_a_speech_begins_no_line(tmp_path: Path) -> None:
    body = "<div><stage>Une rue.</stage><sp><speaker>ANN</speaker><p>Oui, <stage>(sort)</stage> non.</p></sp></div>"
    assert read(tmp_path, document(body)).text == "Une rue.\nANN\nOui, (sort) non."
