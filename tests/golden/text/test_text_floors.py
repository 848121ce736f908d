"""The figures of docs/measurements.md that must not fall, on texts cut by hand before the rules were tried on them."""

from __future__ import annotations

import pytest

from tests.scoring.text_figures import language_figures, own_gold, sentence_figure, token_figure

LANGUAGES = ["fr", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gold_is_large_enough_and_leaves_no_letter_out(language: str) -> None:
    gold = own_gold(language)
    assert len(gold.sentences) >= 60
    bare = "".join(span.of(gold.text) for span in gold.tokens)
    assert bare.replace("\u202f", "") == "".join(gold.text.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences(language: str) -> None:
    assert sentence_figure(own_gold(language)) >= 0.98


@pytest.mark.parametrize("language", LANGUAGES)
def test_tokens(language: str) -> None:
    assert token_figure(own_gold(language)) >= 0.98


@pytest.mark.parametrize("language", LANGUAGES)
def test_language(language: str) -> None:
    gold = own_gold(language)
    one, three, eight = language_figures([span.of(gold.text) for span in gold.sentences], language)
    assert one >= 0.8
    assert three == eight == 1.0
