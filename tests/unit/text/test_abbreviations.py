from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.text.abbreviations import abbreviations, use_folder
from annotator.text.sentences import sentences
from annotator.text.tokens import tokens

TEXT = "Il cite l’Acad. Goncourt en exemple."


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    use_folder(None)


def cut(text: str, language: str = "fr") -> str:
    return "|".join(span.of(text) for span in sentences(text, language))


def test_an_abbreviation_of_the_user_ends_no_sentence_and_keeps_its_stop(folder: Path) -> None:
    assert cut(TEXT) == "Il cite l’Acad.|Goncourt en exemple."
    (folder / "fr.txt").write_text("Acad.\n", encoding="utf-8")
    use_folder(folder)
    assert cut(TEXT) == TEXT
    assert "Acad." in [span.of(TEXT) for span in tokens(TEXT, "fr")]


def test_it_counts_in_its_own_language_and_in_unknown_ones(folder: Path) -> None:
    (folder / "fr.txt").write_text("Acad.\n", encoding="utf-8")
    use_folder(folder)
    assert "Acad." not in abbreviations("en").all
    assert "Acad." in abbreviations("").all


def test_the_shipped_ones_stay(folder: Path) -> None:
    shipped = abbreviations("fr")
    (folder / "fr.txt").write_text("Acad.\n", encoding="utf-8")
    use_folder(folder)
    assert abbreviations("fr").all == shipped.all | {"Acad."}
    use_folder(None)
    assert abbreviations("fr") == shipped


def test_lists_are_read_with_patience(folder: Path) -> None:
    (folder / "fr.txt").write_bytes("\ufeff# les miennes\r\n  Acad \r\nS. Exc.\r\n\r\n*\r\nBros*\r\n".encode())
    (folder / "en.txt").write_bytes("Acad\xe9.\n".encode("latin-1"))
    shipped = abbreviations("fr")
    use_folder(folder)
    assert abbreviations("fr").all - shipped.all == {"Acad.", "S.", "Exc.", "Bros."}
    assert abbreviations("fr").closing - shipped.closing == {"Bros."}


def test_a_folder_that_is_not_there_adds_nothing(folder: Path) -> None:
    shipped = abbreviations("fr")
    use_folder(folder / "none")
    assert abbreviations("fr") == shipped


def test_a_sentence_may_end_with_a_starred_one(folder: Path) -> None:
    (folder / "fr.txt").write_text("Bros*\n", encoding="utf-8")
    use_folder(folder)
    assert cut("C’est Warner Bros. Le studio se tait.") == "C’est Warner Bros.|Le studio se tait."
    assert cut("Les Warner Bros. Pictures se taisent.") == "Les Warner Bros. Pictures se taisent."
