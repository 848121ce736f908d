"""German files of Nexis, new and older ones; older ones of other languages have the same order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from annotator.formats import nexis
from tests.unit.formats.press_reading import codes, others, read
from tests.unit.formats.press_samples import docx, rich_text

NEW = [
    *("Zwei Staaten unterzeichnen", "Der Abendbote", "Sonntag 27. Januar 2019", "Deutschland-Ausgabe"),
    *("Copyright 2019 Der Abendbote Alle Rechte Vorbehalten", "Rubrik:\u00a0Politik; S. 3", "Länge:\u00a01.024 Wörter"),
    *("Autor:\u00a0Von Ada Brun", "Textkörper", "", "Erster Absatz.", "Update: Am Montag wurde weiter verhandelt."),
    *("Klassifikation", "Sprache:\u00a0GERMAN; DEUTSCH", "Publication-Type:\u00a0Zeitung"),
    *("Thema:\u00a0VERTRÄGE (90%); DIPLOMATIE (78%)", "Ladedatum:\u00a028. Januar 2019", "Ende des Dokuments"),
]
COVER = [
    *("Datum und Uhrzeit: Sonntag, 3. März 2020 10:20:00 CET", "Auftragsnummer: 123", "Dokumente (2)"),
    *("1. Zwei Staaten unterzeichnen", "Suchbegriffe: Vertrag", "2. Der See", "Suchbegriffe: Vertrag"),
]
OLDER = [
    *("Dokument 1 von 2", "Der Abendbote", "Montag 28. Jänner 2019", "Wien Ausgabe", "Der See bleibt ruhig"),
    *("Ein Gespräch", "AUTOR: von der Au, Ida", "RUBRIK: LOKALES; Seite 12", "LÄNGE: 523 Wörter"),
    *("HIGHLIGHT: Nach Jahren.", "Rubrik: das ist ein Absatz.", "Update: Es bleibt dabei.", "Noch einer."),
    *("GRAFIK: Ein Boot", "UPDATE: 29. Januar 2019", "SPRACHE: GERMAN; DEUTSCH", "PUBLICATION-TYPE: Zeitung"),
    *("Copyright 2019 Der Abendbote", "Alle Rechte Vorbehalten"),
]
OLDER_STILL = [
    *("Dokument 2 von 2", "Der Abendbote", "2. März 2019", "Ohne Länge", "Erster Satz."),
    *("SPRACHE: GERMAN; DEUTSCH", "UPDATE: 3. März 2019", "Copyright 2019 Der Abendbote"),
]


def test_new_files_are_read_by_their_german_headings(tmp_path: Path) -> None:
    (article,), report = read(nexis.IMPORTER, docx(tmp_path / "x.docx", [*COVER, *NEW]))
    assert article.text == (
        "Zwei Staaten unterzeichnen\n\nErster Absatz.\n\nUpdate: Am Montag wurde weiter verhandelt.\n"
    )
    assert (article.source, article.date, article.author) == ("Der Abendbote", "2019-01-27", "Ada Brun")
    assert (article.section, article.page, article.language) == ("Politik", "3", "de")
    told = others(article)
    assert (told["words"], told["load_date"], told["edition"]) == ("1024", "2019-01-28", "Deutschland-Ausgabe")
    assert (told["subject"], told["publication_type"]) == ("VERTRÄGE; DIPLOMATIE", "Zeitung")
    assert (report.warnings, report.refused) == ([], [])


def test_german_values_under_english_headings(tmp_path: Path) -> None:
    english = {"Rubrik": "Section", "Länge": "Length", "Autor": "Byline", "Sprache": "Language", "Thema": "Subject"}
    swaps = {
        **english,
        "Textkörper": "Text",
        "Klassifikation": "Classification",
        "Ende des Dokuments": "End of Document",
    }
    lines = list(NEW)
    for german, other in {**swaps, "Ladedatum": "Load-Date"}.items():
        lines = [line.replace(german, other) if line.startswith(german) else line for line in lines]
    (article,), report = read(nexis.IMPORTER, docx(tmp_path / "x.docx", lines))
    assert (article.date, others(article)["load_date"], others(article)["words"]) == (
        "2019-01-27",
        "2019-01-28",
        "1024",
    )
    assert (article.author, article.language, report.warnings) == ("Ada Brun", "de", [])


@pytest.mark.parametrize("form", [docx, rich_text])
def test_older_files_have_the_paper_first_and_no_body_heading(tmp_path: Path, form: object) -> None:
    path = tmp_path / "x.docx"
    lines = ["Begriffe: See UND Boot", "Ausgabeauftrag: Dokument(e) 1-2", *OLDER, *OLDER_STILL]
    form(path, lines)  # type: ignore[operator]
    (first, second), report = read(nexis.IMPORTER, path)
    assert first.text == (
        "Der See bleibt ruhig\n\nRubrik: das ist ein Absatz.\n\nUpdate: Es bleibt dabei.\n\nNoch einer.\n"
    )
    assert (first.title, first.source, first.date) == ("Der See bleibt ruhig", "Der Abendbote", "2019-01-28")
    assert (first.author, first.section, first.page) == ("von der Au, Ida", "LOKALES", "12")
    told = others(first)
    assert (told["edition"], told["subtitle"], told["words"]) == ("Wien Ausgabe", "Ein Gespräch", "523")
    assert (told["load_date"], told["graphic"], told["highlight"]) == ("2019-01-29", "Ein Boot", "Nach Jahren.")
    assert told["rights"] == "Copyright 2019 Der Abendbote Alle Rechte Vorbehalten"
    assert (second.title, second.date, second.source) == ("Ohne Länge", "2019-03-02", "Der Abendbote")
    assert others(second)["load_date"] == "2019-03-03"
    assert report.refused == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "1 of 10 DOCUMENTS|The Evening Mail|January 27, 2019 Sunday 10:15 AM GMT|First Edition|The lake|"
                "BYLINE: Ada Brun|LENGTH: 432 words|DATELINE: Lakeside|A paragraph.|LOAD-DATE: January 28, 2019|"
                "LANGUAGE: ENGLISH|Copyright 2019 The Evening Mail|All Rights Reserved"
            ),
            ("The lake", "The Evening Mail", "2019-01-27", "Ada Brun", "The lake\n\nA paragraph.\n"),
        ),
        (
            (
                "Document 3 de 20|Le Courrier|dimanche 27 janvier 2019|Le lac|AUTEUR: Ada Brun|LONGUEUR: 43 mots|"
                "Un paragraphe.|DATE DE CHARGEMENT: 28 janvier 2019|LANGUE: FRENCH; FRANÇAIS"
            ),
            ("Le lac", "Le Courrier", "2019-01-27", "Ada Brun", "Le lac\n\nUn paragraphe.\n"),
        ),
    ],
)
def test_older_files_of_other_languages(tmp_path: Path, lines: str, expected: tuple[str, ...]) -> None:
    (article,), _ = read(nexis.IMPORTER, docx(tmp_path / "x.docx", lines.split("|")))
    assert (article.title, article.source, article.date, article.author, article.text) == expected


def test_an_older_document_without_words_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    empty = [line for line in OLDER if not line.startswith(("Rubrik", "Update:", "Noch"))]
    articles, report = read(nexis.IMPORTER, docx(tmp_path / "x.docx", [*empty, *OLDER_STILL]))
    assert ([article.title for article in articles], codes(report)) == (["Ohne Länge"], ["empty"])


def test_a_cover_alone_is_passed_over(tmp_path: Path) -> None:
    articles, report = read(nexis.IMPORTER, docx(tmp_path / "x.docx", COVER))
    assert (articles, [warning.code for warning in report.warnings]) == ([], ["cover"])


@pytest.mark.parametrize(
    ("lines", "is_one"),
    [
        (NEW, True),
        (OLDER, True),
        (COVER, True),
        (["Text", "Update: Neues", "Länge: 5 Wörter ungefähr"], False),
        (["Dokument 1 von 3", "Text", "Ein Absatz."], False),
        (["Ende des Dokuments", "Ein Absatz."], False),
    ],
)
def test_german_files_are_told_by_their_lines(lines: Sequence[str], is_one: bool) -> None:
    assert nexis.looks_like("\n".join(lines)) == is_one


@pytest.mark.parametrize(
    "line", ["", "Dokument 1 von 20", "UPDATE: 1. Januar 2019", "Länge: 3 Wörter", "Ende des Dokuments"]
)
def test_single_lines_of_a_file_bring_nothing(tmp_path: Path, line: str) -> None:
    articles, report = read(nexis.IMPORTER, docx(tmp_path / "x.docx", [line]))
    assert (articles, len(report.refused)) == ([], 1)
