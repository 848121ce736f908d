from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.search.context import headline_end, kwic, paragraph_number

TEXT = "Le titre\n\nUn  président\u00a0: Nicolas\tMaduro  parle.\nPuis il se tait.\n  \nEt repart à Caracas."


def line(words: str, **fields: Any) -> tuple[int, str, str, str]:
    start = TEXT.index(words)
    found = kwic(TEXT, Span(start, start + len(words)), **fields)
    return found.paragraph, found.left, found.hit, found.right


def test_a_line_stays_in_its_paragraph_with_single_blanks() -> None:
    assert line("Nicolas\tMaduro") == (2, "Un président : ", "Nicolas Maduro", " parle.")
    assert line("Puis") == (3, "", "Puis", " il se tait.")
    assert line("Caracas") == (4, "Et repart à ", "Caracas", ".")


def test_what_is_cut_says_so() -> None:
    _, left, _, right = line("Maduro", width=9)
    assert (left, right) == ("…Nicolas ", " parle.")
    assert line("Nicolas", width=3)[1:] == ("…: ", "Nicolas", " Ma…")
    _, left, _, right = line("repart", width=12)
    assert (left, right) == ("Et ", " à Caracas.")
    assert line("Et", width=17)[3] == " repart à…"


def test_paragraphs_are_counted_without_the_headline() -> None:
    assert line("Puis", title_end=8)[0] == 2
    assert line("titre", title_end=8)[0] == 0
    assert paragraph_number(TEXT, len(TEXT) - 1, title_end=8) == 3
    assert headline_end(TEXT, "Le titre") == 8
    assert headline_end(TEXT, "Un autre") == headline_end("", "") == 0
    assert headline_end("Le  titre", "Le titre") == 9


@pytest.mark.parametrize("width", [1, 7, 80])
@given(text=st.text(" \n\tabé’\u00a0", min_size=1, max_size=60), data=st.data())
def test_the_parts_of_a_line_stand_in_the_text(width: int, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = kwic(text, Span(start, end), article="a", width=width)
    flat = " ".join(text.split())
    assert found.article == "a"
    assert "\n" not in found.left + found.hit + found.right
    assert found.hit in flat
    assert found.left.strip("… ") in flat
    assert found.right.strip("… ") in flat
    assert len(found.left) <= width + 1
    assert len(found.right) <= width + 1


@given(st.lists(st.text(" aé\u00a0\t", max_size=4), max_size=8), st.data())
def test_paragraphs_are_the_lines_with_words(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset].count("\n")
    assert paragraph_number(text, offset) == sum(bool(line.strip()) for line in lines[: before + 1])
