from __future__ import annotations

import pytest

from tests.unit.text.dates.marked import agrees, held_out


@pytest.mark.parametrize("sentence", held_out("fr"))
def test_french_sentences_written_before_they_were_tried(sentence: str) -> None:
    agrees(sentence, "fr")


@pytest.mark.parametrize("sentence", held_out("en"))
def test_english_sentences_written_before_they_were_tried(sentence: str) -> None:
    agrees(sentence, "en")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_there_are_sixty_sentences_a_language(language: str) -> None:
    assert len(held_out(language)) >= 60
