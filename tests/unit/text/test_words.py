from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.text.words import REACH, WordFinder

FRENCH = "L’Italie et l'Allemagne, dit-il : « A.F.P. » M. Macron a-t-elle 👨‍👩‍👧 e\u0301te\u0301."
ENGLISH = "They don't like Trump's U.S.-led plan."


def words(language: str, text: str, marked: str) -> str | None:
    found = WordFinder(language).word_at(text, text.index(marked))
    return found.of(text) if found else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Italie", "Italie"),
        ("alie", "Italie"),
        ("L’", "L’"),
        ("lemagne", "Allemagne"),
        ("l'All", "l'"),
        ("il :", "il"),
        ("elle", "elle"),
        ("-t-", "a"),
        (", dit", "Allemagne"),
        ("«", None),
        ("F.P", "A.F.P."),
        ("M. ", "M."),
        ("👩", "👨‍👩‍👧"),
        ("\u0301te", "e\u0301te\u0301"),
    ],
)
def test_the_word_at_a_place(marked: str, expected: str | None) -> None:
    assert words("fr", FRENCH, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"), [("don", "don't"), ("n't", "don't"), ("rump", "Trump"), ("'s U", "'s"), ("led", "U.S.-led")]
)
def test_the_english_word_at_a_place(marked: str, expected: str) -> None:
    assert words("en", ENGLISH, marked) == expected


def test_behind_a_word_the_caret_still_has_it_and_outside_the_text_there_is_none() -> None:
    finder = WordFinder("fr")
    assert finder.word_at("Paris", 5) == Span(0, 5)
    assert finder.word_at("", 0) is None
    assert finder.word_at("a", 9) is None
    assert finder.word_at(" , ", 1) is None


@pytest.mark.parametrize(
    ("dragged", "expected"),
    [
        ("’Ital", "Italie"),
        ("’Italie et ", "Italie et"),
        ("L’Ital", "L’Italie"),
        (" et l'Allem", "et l'Allemagne"),
        ("'Allemagne, ", "Allemagne"),
        ("« A.F.P. »", "A.F.P."),
        (" : « ", None),
        ("M", "M."),
        ("acro", "Macron"),
        ("’", None),
        ("👩\u200d", "👨‍👩‍👧"),
        ("\u0301t", "e\u0301te\u0301"),
        ("te\u0301.", "e\u0301te\u0301"),
    ],
)
def test_a_dragged_span_is_trimmed_and_snaps_to_words(dragged: str, expected: str | None) -> None:
    start = FRENCH.index(dragged)
    found = WordFinder("fr").trim(FRENCH, Span(start, start + len(dragged)))
    assert (found.of(FRENCH) if found else None) == expected


def test_signs_that_mean_something_are_not_dropped() -> None:
    text = "à 10 %, 5 € (art. § 3)"
    assert WordFinder("fr").trim(text, Span(2, 7)) == Span(2, 6)
    assert WordFinder("fr").trim(text, Span(8, 12)) == Span(8, 11)


def test_walking_forward_and_back_meets_the_same_words() -> None:
    finder, text = WordFinder("fr"), f"\n« {FRENCH}\n\n\nFin {'. ' * 300}là… "
    forward, back, at = [], [], 0
    while (after := finder.next_word(text, at, True)) != at:
        forward.append(after)
        at = after
    assert at == text.index("là") + 2
    while (before := finder.next_word(text, at, False)) != at:
        back.append(before)
        at = before
    assert back[::-1] == forward[:-1]
    assert [text[start] for start in forward[:4]] == ["L", "I", "e", "l"]


def test_the_sentence_at_a_place() -> None:
    finder, text = WordFinder("fr"), "Titre\n\nM. X parle. Il part.\n"
    assert [finder.sentence_at(text, at).of(text) for at in (0, 5, 7, 18, 19, 25, len(text) - 1)] == [
        "Titre",
        "Titre",
        "M. X parle.",
        "M. X parle.",
        "Il part.",
        "Il part.",
        "Il part.",
    ]
    assert finder.sentence_at(text, 6) == Span(6, 7)
    assert finder.sentence_at(text, 999) == Span(len(text) - 1, len(text))
    with pytest.raises(ValueError, match="empty"):
        finder.sentence_at("", 0)


@pytest.mark.parametrize("at", [500_000, 0, 999_999])
@pytest.mark.parametrize("filling", ["a", "👍\u200d", ". ", "mot l’an. "])
def test_answers_in_a_paragraph_of_a_million_stay_near(filling: str, at: int) -> None:
    text = (filling * 1_000_000)[:1_000_000]
    finder = WordFinder("fr")
    found = [finder.word_at(text, at), finder.sentence_at(text, at), finder.trim(text, Span(at, at + 1))]
    assert all(abs(span.start - at) <= REACH + 9 and abs(span.end - at) <= REACH + 9 for span in found if span)
    assert abs(finder.next_word(text, at, True) - at) <= 2 * REACH


SIGNS = st.text(st.sampled_from("ae L'’-.,\n\u00a0\u0301👍\u200d🏽🇫🇷1«nt"), max_size=30) | st.text(max_size=12)


@given(text=SIGNS, start=st.integers(0, 30), length=st.integers(1, 12), language=st.sampled_from(["fr", "en", ""]))
def test_a_trimmed_span_lies_in_the_text_and_trimming_again_changes_nothing(
    text: str, start: int, length: int, language: str
) -> None:
    finder = WordFinder(language)
    found = finder.trim(text, Span(start, start + length))
    if found is not None:
        assert found.end <= len(text)
        assert found.of(text).strip()
        assert finder.trim(text, found) == found


@given(text=SIGNS, at=st.integers(0, 30), language=st.sampled_from(["fr", "en", ""]))
def test_words_and_steps_lie_in_the_text(text: str, at: int, language: str) -> None:
    finder, at = WordFinder(language), min(at, len(text))
    word = finder.word_at(text, at)
    assert word is None or (
        word.start <= at <= word.end <= len(text)
        and not any(c.isspace() for c in (word.of(text)[0], word.of(text)[-1]))
    )
    assert at <= finder.next_word(text, at, True) <= len(text)
    assert 0 <= finder.next_word(text, at, False) <= at
    assert not text or finder.sentence_at(text, at).end <= len(text)
