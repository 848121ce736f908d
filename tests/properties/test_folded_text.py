"""Folded texts and their originals: every place leads there and back."""

import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.text.folded import FoldedText

TELLING = "a…€½ÉéœŒßﬁĳİıŁø’'ʼ\u00ad\u200b\u200d\u0301\u0327\u00a0\u202f\r\n \u2028‑ςΣ👍🏽🇫🇷\ufe0fשָׁلَّम्中𐐀\u1100\u1161각"
TEXTS = st.text(st.sampled_from(TELLING), max_size=30) | st.text(st.characters(codec="utf-8"), max_size=30)


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[FoldedText, Span]:
    text = draw(TEXTS.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return FoldedText.of(text), Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def texts_with_ranges(draw: st.DrawFn) -> tuple[FoldedText, int, int]:
    folded = FoldedText.of(draw(TEXTS.filter(lambda text: bool(FoldedText.of(text).text))))
    start = draw(st.integers(0, len(folded.text) - 1))
    return folded, start, draw(st.integers(start + 1, len(folded.text)))


@given(texts_with_spans())
@example((FoldedText.of("é`"), Span(1, 2)))
@example((FoldedText.of("é\t"), Span(1, 2)))
def test_a_part_of_the_original_becomes_what_it_would_become_alone(case: tuple[FoldedText, Span]) -> None:
    folded, span = case
    start, end = folded.to_folded(span)
    assert folded.text[start:end] == FoldedText.of(span.of(folded.original)).text


@given(texts_with_ranges())
def test_the_way_back_covers_the_part_and_no_smaller_one_does(case: tuple[FoldedText, int, int]) -> None:
    folded, start, end = case
    span = folded.to_original(start, end)
    found = folded.to_folded(span)
    assert found[0] <= start < end <= found[1]
    assert folded.to_folded(Span(span.start, span.start + 1))[1] > start
    bare = span.end
    while bare - 1 > span.start and unicodedata.combining(folded.original[bare - 1]):
        bare -= 1
    assert folded.to_folded(Span(bare - 1, bare))[0] < end


@given(texts_with_spans())
def test_there_and_back_holds_all_that_is_seen(case: tuple[FoldedText, Span]) -> None:
    folded, span = case
    start, end = folded.to_folded(span)
    if start < end:
        back = folded.to_original(start, end)
        assert folded.to_folded(back) == (start, end)
        assert back.start >= span.start
        assert all(unicodedata.combining(sign) for sign in folded.original[span.end : back.end])


@given(texts_with_ranges())
def test_no_mark_is_cut_from_its_letter(case: tuple[FoldedText, int, int]) -> None:
    folded, start, end = case
    after = folded.original[folded.to_original(start, end).end :]
    assert not after or not unicodedata.combining(after[0])


@given(TEXTS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = FoldedText.of(text).text
    assert FoldedText.of(once).text == once


def test_every_character_folds_to_something_that_stays() -> None:
    every = (chr(code) for code in range(sys.maxunicode + 1))
    folded = [
        (sign, FoldedText.of(sign).text) for sign in every if unicodedata.category(sign) not in {"Cn", "Co", "Cs"}
    ]
    assert [sign for sign, once in folded if once != sign and FoldedText.of(once).text != once] == []


@given(TEXTS, TEXTS)
def test_composed_and_decomposed_letters_fold_alike(one: str, other: str) -> None:
    whole = one + "é" + other
    assert FoldedText.of(unicodedata.normalize("NFD", whole)).text == FoldedText.of(whole).text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’ÉTÉ À ŒUVRER", "l'ete a oeuvrer"),
        ("gouver\u00adne\u200bment", "gouvernement"),
        ("e\u0301lu Guaido\u0301", "elu guaido"),
        ("40\u00a0000\u202f%", "40 000 %"),
        ("Straße, Łódź, Ørsted, Çelik", "strasse, lodz, orsted, celik"),
        ("États‑Unis\r\nΣΑΣ", "etats-unis\r\nσασ"),
        ("हिन्दी", "हिन्दी".replace("्", "")),
    ],
)
def test_folded(text: str, folded: str) -> None:
    assert FoldedText.of(text).text == folded


def test_a_found_name_takes_its_last_accent_along_but_no_soft_hyphen() -> None:
    folded = FoldedText.of("un œil\u00ad sur Guaido\u0301\u00ad.")
    start = folded.text.index("oeil")
    assert folded.to_original(start, start + 4) == Span(3, 6)
    start = folded.text.index("guaido")
    assert folded.to_original(start, start + 6).of(folded.original) == "Guaido\u0301"
    assert folded.to_original(4, 5) == Span(3, 4)  # the e of œ


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 4)])
def test_a_range_outside_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="folded text"):
        FoldedText.of("abc").to_original(start, end)


def test_a_span_beyond_is_refused() -> None:
    with pytest.raises(ValueError, match="beyond"):
        FoldedText.of("abc").to_folded(Span(2, 4))
