from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from annotator.formats import nexis
from tests.unit.formats.press_reading import codes, others, read
from tests.unit.formats.press_samples import docx, rich_text

ENGLISH = [
    *("Two states sign the lake accord", "The Evening Mail", "January 27, 2019 Sunday", "Late Edition - Final"),
    "Copyright 2019 The Evening Mail All Rights Reserved",
    *("Section:\u00a0Section A; Column 0; Foreign Desk; Pg. 12", "Length:\u00a0432 words", "Byline:\u00a0By Ada Brun"),
    *("Highlight:\u00a0A compromise after years.", "Body", "", "First paragraph.", "Section: this is text."),
    *("Classification", "Language:\u00a0ENGLISH", "Publication-Type:\u00a0Newspaper"),
    *("Subject:\u00a0TREATIES (90%); DIPLOMACY (78%)", "Load-Date:\u00a0January 28, 2019", "End of Document"),
]
FRENCH = [
    *("Les deux républiques signent", "Le Courrier du Soir", "dimanche 27 janvier 2019", "Copyright 2019 Le Courrier"),
    *("Rubrique : International; p. 3", "Longueur : 1 024 mots", "Auteur : Par Ada Brun", "Corps", "Un paragraphe."),
    *("Deux paragraphes.", "Date de chargement : 28 janvier 2019", "Fin du document"),
]
COVER = [
    *("Date and Time: Sunday, March 3, 2020 10:20:00 AM EST", "Job Number: 123", "Documents (2)"),
    *("1. Two states sign the lake accord", "Client/Matter: -None-", "Search Terms: accord"),
    *("2. Les deux républiques signent", "Client/Matter: -None-", "Search Terms: accord"),
]


def test_many_articles_in_two_languages_behind_a_cover(tmp_path: Path) -> None:
    (english, french), report = read(nexis.IMPORTER, docx(tmp_path / "x.docx", [*COVER, *ENGLISH, *FRENCH]))
    assert english.text == "Two states sign the lake accord\n\nFirst paragraph.\n\nSection: this is text.\n"
    assert (english.source, english.date, english.author) == ("The Evening Mail", "2019-01-27", "Ada Brun")
    assert (english.section, english.page) == ("Section A; Column 0; Foreign Desk", "12")
    assert (english.language, french.language) == ("en", "fr")
    told = others(english)
    assert (told["words"], told["load_date"], told["edition"]) == ("432", "2019-01-28", "Late Edition - Final")
    assert told["subject"] == "TREATIES; DIPLOMACY"
    assert french.text == "Les deux républiques signent\n\nUn paragraphe.\n\nDeux paragraphes.\n"
    assert (french.source, french.date, french.author) == ("Le Courrier du Soir", "2019-01-27", "Ada Brun")
    assert (french.section, french.page, others(french)["words"]) == ("International", "3", "1024")
    assert report.warnings == []


def test_one_article_a_file_beside_the_list(tmp_path: Path) -> None:
    docx(tmp_path / "Two states.docx", ENGLISH[:-1])
    docx(tmp_path / "list.docx", COVER)
    (article,), report = read(nexis.IMPORTER, tmp_path)
    assert article.name == "Two states"
    assert [warning.code for warning in report.warnings] == ["cover"]
    assert report.refused == []


def test_a_missing_paper_is_no_date_and_no_title(tmp_path: Path) -> None:
    lines = [ENGLISH[0], "January 27, 2019", *ENGLISH[4:]]
    (article,), report = read(nexis.IMPORTER, docx(tmp_path / "x.docx", lines))
    assert (article.title, article.source, article.date) == (ENGLISH[0], "", "2019-01-27")
    assert [warning.message for warning in report.warnings] == ["no source was found in 1 of 1 articles"]


def test_the_load_date_serves_where_there_is_no_other(tmp_path: Path) -> None:
    lines = [line for line in ENGLISH if "27, 2019" not in line]
    (article,), _ = read(nexis.IMPORTER, docx(tmp_path / "x.docx", lines))
    assert article.date == "2019-01-28"


def test_an_article_without_a_text_is_refused(tmp_path: Path) -> None:
    empty = [line for line in ENGLISH if line not in {"First paragraph.", "Section: this is text."}]
    articles, report = read(nexis.IMPORTER, docx(tmp_path / "x.docx", [*empty, *FRENCH]))
    assert ([article.language for article in articles], codes(report)) == (["fr"], ["empty"])


def test_any_other_document_is_refused_with_the_format_that_takes_it(tmp_path: Path) -> None:
    articles, report = read(nexis.IMPORTER, docx(tmp_path / "x.docx", ["Bonjour", "tout le monde"]))
    assert (articles, codes(report)) == ([], ["not-nexis"])
    assert "docx" in report.refused[0].message


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"{\\rtf1 x}", b"text", bytes.fromhex("d0cf11e0a1b11ae1")])
def test_what_is_no_word_file_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(data)
    articles, report = read(nexis.IMPORTER, tmp_path / "x.docx")
    assert (articles, len(report.refused)) == ([], 1)


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.docx", "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    _, report = read(nexis.IMPORTER, tmp_path / "x.docx")
    assert codes(report) == ["entities"]


def test_rich_text_is_read_as_word_files_are(tmp_path: Path) -> None:
    (english, french), report = read(nexis.IMPORTER, rich_text(tmp_path / "x.rtf", [*COVER, *ENGLISH, *FRENCH]))
    assert (english.title, english.date) == ("Two states sign the lake accord", "2019-01-27")
    assert french.text == "Les deux républiques signent\n\nUn paragraphe.\n\nDeux paragraphes.\n"
    assert (report.warnings, report.refused) == ([], [])
