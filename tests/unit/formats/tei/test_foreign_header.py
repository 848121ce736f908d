"""Fields of foreign headers: letters, names in parts, titles of series."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.records import Article
from tests.unit.formats.tei.foreign_samples import document, read


def header(statement: str = "<title>T</title>", source: str = "<p/>", profile: str = "") -> str:
    return (
        f"<teiHeader><fileDesc><titleStmt>{statement}</titleStmt><publicationStmt><date when='2020'/></publicationStmt>"
        f"<sourceDesc>{source}</sourceDesc></fileDesc><profileDesc>{profile}</profileDesc></teiHeader>"
    )


def article(folder: Path, told: str) -> Article:
    (found,) = read(folder, document("<p>a</p>", header=told)).articles
    return found


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("<persName><surname>Kant</surname><forename>Immanuel</forename></persName>", "Kant Immanuel"),
        ("<forename>Ann</forename><surname>Lee</surname>", "Ann Lee"),
        ("<persName><forename>A</forename> <surname>Lee</surname></persName><email>a@b.c</email>", "A Lee"),
        ("<persName>Ann Lee</persName><persName xml:lang='ru'>Энн Ли</persName>", "Ann Lee"),
        ("<name>Ann Lee</name> and <name>Bob May</name>", "Ann Lee; Bob May"),
    ],
)
def test_names_of_authors_are_not_run_together(tmp_path: Path, author: str, name: str) -> None:
    assert article(tmp_path, header(f"<title>T</title><author>{author}</author>")).author == name


def test_a_letter_is_of_the_day_and_by_the_one_who_sent_it(tmp_path: Path) -> None:
    sent = (
        '<correspDesc><correspAction type="received"><persName>Bob</persName><date when="1900-04-16"/></correspAction>'
        '<correspAction type="sent"><persName>Ann</persName><date when="1900-04-14"/></correspAction></correspDesc>'
    )
    found = article(tmp_path, header(profile=sent))
    assert (found.author, found.date) == ("Ann", "1900-04-14")


def test_the_title_of_a_series_is_not_that_of_the_text(tmp_path: Path) -> None:
    titles = '<title level="s">Lettres</title><title level="a">Lettre 1</title>'
    assert article(tmp_path, header(titles)).title == "Lettre 1"
    assert article(tmp_path, header('<title level="s">Lettres</title>')).title == "Lettres"


def test_the_day_of_a_sitting_or_of_a_manuscript_is_the_date(tmp_path: Path) -> None:
    sitting = '<settingDesc><setting><date when="2019-05-08"/></setting></settingDesc>'
    assert article(tmp_path, header(profile=sitting)).date == "2019-05-08"
    origin = '<msDesc><history><origin><origDate when="1914-08-02"/></origin></history></msDesc>'
    assert article(tmp_path, header(source=origin)).date == "1914-08-02"


def test_a_text_that_stands_in_another_file_is_refused_with_its_name(tmp_path: Path) -> None:
    body = '<ab type="catma"><ptr target="catma://D1#char=0,50"/></ab>'
    (refused,) = read(tmp_path, document(body)).report.refused
    assert refused.code == "empty"
    assert "catma://D1" in refused.message


def test_signs_by_their_names_are_written_out(tmp_path: Path) -> None:
    doctype = (
        '<!DOCTYPE TEI.2 PUBLIC "-//TEI P4//DTD//EN" "tei2.dtd" [<!ENTITY % TEI.XML "INCLUDE"><!ENTITY long "&#383;">]>'
    )
    body = "<p>Caf&eacute; &mdash; Wa&long;&long;er &amp; <persName reg='Ren&eacute;' key='k'>R.</persName></p>"
    found = read(tmp_path, doctype + document(body), signs="yes")
    assert found.text == "Café — Waſſer & R."
    assert found.entity(found.mentions[0].entities[0])[1] == "René"


def test_a_file_grows_by_its_signs_within_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.formats.tei_xml.foreign.entities.MOST_GROWTH", 10)
    found = read(tmp_path, f'<!DOCTYPE TEI [<!ENTITY a "{"x" * 40}">]>' + document("<p>&a;&a;</p>"), signs="yes")
    assert found.refused() == ["entities"]
