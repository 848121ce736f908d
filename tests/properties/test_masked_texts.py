"""Any text and any marks: masked it keeps its outline and the words under marks, and the marks find back."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from annotator.edits.text_edition import put_text
from annotator.exchange.text_fitting import Fitting, Words, likeness
from annotator.exchange.without_text import (
    LONGEST,
    TEXT_SHA256,
    is_masked,
    mask_article,
    masked,
    outline,
    unmasked_metadata,
)
from annotator.model.span import Span
from tests.factories import article, mention

SIGNS = "abcdé LNXx09’'-.,!?«» \u00a0\u202f\n\tœÉ日本\u0301😀\ufe0f\u200d"
WORDS = st.lists(st.text(SIGNS, min_size=1, max_size=12), min_size=1, max_size=40).map(" ".join)
TEXTS = WORDS.filter(lambda text: bool(text.strip()))


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A text with some marks, which may overlap."""
    text = draw(TEXTS)
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 70))
    found = draw(st.lists(places, max_size=6))
    return text, [Span(start, min(start + length, len(text))) for start, length in found]


@given(marked())
def test_the_outline_stays_and_words_under_marks_do(given_: tuple[str, list[Span]]) -> None:
    text, marks = given_
    hidden = masked(text, marks)
    assert len(hidden) == len(text)
    assert outline(hidden) == outline(text)
    for at, (sign, left) in enumerate(zip(text, hidden, strict=True)):
        if unicodedata.category(sign)[0] not in "LNM":
            assert left == sign, at
    for mark in marks:
        if len(mark) <= LONGEST:
            assert mark.of(hidden) == mark.of(text)


@given(marked())
def test_a_text_back_in_its_article_has_its_marks_where_they_were(given_: tuple[str, list[Span]]) -> None:
    text, marks = given_
    before = article(text, id="t")
    mentions = [mention(span.start, span.end) for span in marks]
    hidden = mask_article(before, mentions)
    assert is_masked(hidden)
    assert dict(hidden.metadata)[TEXT_SHA256] == before.sha256
    edit = put_text(hidden, before, mentions=mentions, frames=[], places={m.id: m.spans for m in mentions})
    assert (edit.change.removed, edit.change.added) == ((hidden,), (before,))
    assert unmasked_metadata(hidden.metadata) == before.metadata


@given(marked())
def test_marks_are_found_where_they_stand_or_not_at_all(given_: tuple[str, list[Span]]) -> None:
    text, marks = given_
    fitting = Fitting(masked(text, marks), text)
    for mark in marks:
        assert fitting.span(mark) in {mark, None}


@given(marked())
def test_another_typography_of_the_same_length_does_not_move_them(given_: tuple[str, list[Span]]) -> None:
    text, marks = given_
    edition = text.translate({ord("’"): "'", 0xA0: " ", 0x202F: " ", ord("«"): '"', ord("»"): '"'})
    fitting = Fitting(masked(text, marks), edition)
    for mark in marks:
        assert fitting.span(mark) in {mark, None}


@given(TEXTS)
def test_a_text_is_like_itself(text: str) -> None:
    assert likeness(Words.of(outline(text)), Words.of(text)) == 1.0
    assert Words.of(outline(text)).signature() == Words.of(text).signature()


def test_plain_marks_are_found() -> None:
    text = "Le président a parlé à Rome. Le ministre a parlé à Paris, puis à Rome."
    marks = [Span(3, 12), Span(23, 27), Span(44, 48), Span(65, 69)]
    fitting = Fitting(masked(text, marks), f"Dépêche\n\n{text}")
    moved = [fitting.span(mark) for mark in marks]
    assert moved == [Span(mark.start + 9, mark.end + 9) for mark in marks]
