from __future__ import annotations

import pytest

from annotator.model.span import Span
from annotator.text.elision import ELIDED, elided_at, elision_before, without_elision


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("l’Italie", "Italie"),
        ("L'Italie", "Italie"),
        ("L’ITALIE", "ITALIE"),
        ("d’Alger", "Alger"),
        ("qu’Emmanuel Macron", "Emmanuel Macron"),
        ("jusqu’en Iran", "en Iran"),
        ("Italie", "Italie"),
        ("N’Djamena", "N’Djamena"),
        ("T’Challa", "T’Challa"),
        ("quelqu’un", "quelqu’un"),
        ("presqu’île", "presqu’île"),
        ("aujourd’hui", "aujourd’hui"),
        ("O’Brien", "O’Brien"),
        ("l’", "l’"),
        ("l’« Italie »", "l’« Italie »"),
        ("n’a", "a"),
    ],
)
def test_without_elision(text: str, name: str) -> None:
    assert without_elision(text, Span(0, len(text))).of(text) == name


@pytest.mark.parametrize("word", ELIDED)
@pytest.mark.parametrize("apostrophe", "'’ʼ")
def test_every_elided_word_is_taken_off(word: str, apostrophe: str) -> None:
    text = f"{word}{apostrophe}Iran"
    assert without_elision(text, Span(0, len(text))).of(text) == "Iran"
    assert elision_before(text, Span(len(word) + 1, len(text))) == Span(0, len(word) + 1)


def test_only_the_first_is_taken_off() -> None:
    text = "qu’l’Iran"
    assert without_elision(text, Span(0, len(text))).of(text) == "l’Iran"


def test_a_span_of_the_elided_word_alone_stays() -> None:
    assert without_elision("l’Iran", Span(0, 2)) == Span(0, 2)


def test_a_span_within_a_word_stays() -> None:
    text = "Corel’Italie"
    assert without_elision(text, Span(4, 12)) == Span(4, 12)


@pytest.mark.parametrize("text", ["Italie", "« Italie", "grand’Italie", "aïeul’Italie", "’Italie", "o’Italie"])
def test_what_is_no_elision_stands_not_before(text: str) -> None:
    assert elision_before(text, Span(text.index("Italie"), len(text))) is None


def test_what_begins_at_a_place() -> None:
    assert elided_at("vers l’Iran", 5) == 2
    assert elided_at("vers l’Iran", 7) == 0
