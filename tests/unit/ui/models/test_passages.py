"""Where words stand in an article."""

from __future__ import annotations

import pytest

from annotator.model.span import Span
from ui.models.passages import Passages

TEXT = "Title\n\nFirst  paragraph here.\n   \nSecond one."


@pytest.mark.parametrize(("offset", "number"), [(0, 1), (7, 2), (len(TEXT) - 1, 3)])
def test_paragraphs_are_numbered_from_one(offset: int, number: int) -> None:
    assert Passages(TEXT).number(offset) == number


def test_the_headline_is_number_nought() -> None:
    passages = Passages(TEXT, title=" Title ")
    assert [passages.number(0), passages.number(8), passages.number(len(TEXT) - 1)] == [0, 1, 2]


def test_context_stays_on_its_line_with_single_blanks() -> None:
    start = TEXT.index("paragraph")
    context = Passages(TEXT).around([Span(start, start + 9)])
    assert (context.before, context.hit, context.after) == ("First ", "paragraph", " here.")


def test_long_context_is_cut_between_words() -> None:
    text = "word " * 40 + "HIT " + "word " * 40
    start = text.index("HIT")
    context = Passages(text).around([Span(start, start + 3)], width=12)
    assert context.before == "… word word "
    assert context.after == " word word …"


def test_parts_are_joined() -> None:
    assert Passages("one two three").quote([Span(0, 3), Span(8, 13)]) == "one … three"


def test_an_empty_text() -> None:
    assert Passages("").number(0) == 0
