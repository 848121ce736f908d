"""Everything that an import, export or check may lose, doubt or refuse has French words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.unit.ui.domain_sentences import losses, reasons
from ui import i18n, ledger_words
from ui.errors import problem
from ui.ledger_words import REASONS, TABLE, ledger_phrase, opens_sentence, phrases, reason_phrase

THIN, FIXED = "\u202f", "\u00a0"


def rows(table: Path) -> list[list[str]]:
    lines = table.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("# ")]


def english(*tables: Path) -> set[str]:
    return {row[0] for table in tables for row in rows(table)}


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_words, "current_language", lambda: "fr")


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    i18n.install(qapp, "en")


def test_everything_that_is_lost_is_in_the_table() -> None:
    everything = losses()
    assert len(everything) > 100
    assert sorted(everything - english(TABLE)) == []


def test_every_reason_of_a_warning_or_refusal_is_in_the_table() -> None:
    known = english(TABLE, REASONS)
    everything = reasons()
    assert len(everything) > 500
    # what follows a figure that is put before it stands with its place in the table
    lacking = {words: where for words, where in everything.items() if not {words, f"{{}} {words}"} & known}
    assert lacking == {}


@pytest.mark.parametrize("table", [TABLE, REASONS])
def test_no_line_stands_twice_and_places_are_kept(table: Path) -> None:
    found = rows(table)
    assert [row for row in found if len(row) != 2 or not all(row)] == []
    assert len({english for english, _ in found}) == len(found)
    assert [english for english, french in found if english.count("{}") != french.count("{}")] == []


@pytest.mark.parametrize("table", [TABLE, REASONS])
def test_french_is_set_as_the_french_do(table: Path) -> None:
    wrong = ("'", " ;", " !", " ?", " :", "« ", " »", "...")
    assert [french for _, french in rows(table) if any(sign in french for sign in wrong)] == []


@pytest.mark.parametrize(
    ("words", "french"),
    [
        ("notes", "remarques"),
        ("#", "remarques (#)"),
        ("values of mentions", "valeurs de mentions"),
        ("the layer ACTOR names no records", "la couche ACTOR ne nomme pas de fiches"),
        (
            "'x y' is no tag; its word was taken without",
            "'x y' n’est pas une étiquette\u202f; son mot a été pris sans elle",
        ),
        ("a thing of which nobody has heard", "a thing of which nobody has heard"),
    ],
)
def test_words_with_places_are_filled(words: str, french: str) -> None:
    assert ledger_phrase(words) == french


@pytest.mark.parametrize(
    ("words", "french"),
    [
        ("read as cp1252; look at the accents", f"lu en cp1252{THIN}; vérifiez les accents"),
        ("more than 1,000 pages", f"plus de 1{THIN}000 pages"),
        (
            "'a b.txt' was not included: it includes itself",
            f"«{FIXED}a b.txt{FIXED}» n’a pas été inclus{FIXED}: il s’inclut lui-même",
        ),
        ("a title: my own: there is no text in it", f"a title{FIXED}: my own{FIXED}: il n’y a pas de texte"),
        ("mention.span[0]: [start, end] was expected", f"mention.span[0]{FIXED}: [début, fin] est attendu"),
        ("this PDF is damaged: a word of a library", f"ce PDF est endommagé{FIXED}: a word of a library"),
        (
            "x is no type of y; the row was passed over",
            f"x n’est pas un type de y{THIN}; la ligne a été ignorée",
        ),
        (
            "label A: role B stands 3 times; the codebook has no name",
            f"étiquette A{FIXED}: le rôle B est là 3 fois{THIN}; le livre de codes n’a pas de nom",
        ),
        ("a thing of which nobody has heard", ""),
        ("", ""),
    ],
)
def test_reasons_keep_their_figures_and_names(words: str, french: str) -> None:
    assert reason_phrase(words) == french


def test_names_keep_their_small_letters() -> None:
    assert opens_sentence("lu en cp1252")
    assert not opens_sentence("actor n’est pas un type")


def test_a_reason_is_shown_instead_of_its_kind(speaking: QApplication) -> None:
    i18n.install(speaking, "fr")
    kind = problem("damaged", "")
    assert problem("damaged", "this PDF is damaged: x") == f"Ce PDF est endommagé{FIXED}: x."
    assert problem("damaged", "a word of a library") == f"{kind.rstrip('.')} (a word of a library)."
    assert problem("type", "actor is no type of Y") == "actor n’est pas un type de Y."


def test_english_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_words, "current_language", lambda: "en")
    assert ledger_phrase("notes") == "notes"
    assert reason_phrase("no such thing") == "no such thing"
    assert problem("type", "actor is no type of Y") == "actor is no type of Y."
    assert problem("damaged", "this PDF is damaged: x") == "This PDF is damaged: x."
    assert phrases()
    assert ledger_phrase("T") == "mentions (T)"
