import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ui.article.paragraphs import CUT_AFTER, Heights, Paragraphs


def test_blank_lines_have_no_block_and_no_number() -> None:
    found = Paragraphs("Title\n\n \t\nOne\n\n\nTwo", 5)
    assert list(zip(found.starts, found.ends, found.numbers, strict=True)) == [(0, 5, 0), (10, 13, 1), (16, 19, 2)]
    assert [found.is_headline(index) for index in range(3)] == [True, False, False]


def test_an_empty_text_has_one_block() -> None:
    for text in ("", "\n\n", "  "):
        found = Paragraphs(text, 0)
        assert (found.starts, found.ends) == ([0], [0])


def test_a_long_paragraph_is_cut_behind_blanks_and_numbered_once() -> None:
    text = "word " * 3000
    found = Paragraphs(text, 0)
    assert found.starts[1:] == found.ends[:-1]
    assert all(end - start <= CUT_AFTER for start, end in zip(found.starts, found.ends, strict=True))
    assert all(text[cut - 1] == " " for cut in found.ends[:-1])
    assert found.numbers == [1, *[0] * (len(found) - 1)]
    assert [found.closes(index) for index in range(len(found))] == [*[False] * (len(found) - 1), True]


def test_a_cut_without_a_blank_keeps_combining_marks_with_their_letter() -> None:
    text = ("x" * 3999) + "e\u0301" + "y" * 5000
    cut = Paragraphs(text, 0).starts[1]
    assert unicodedata.combining(text[cut]) == 0
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    emoji = Paragraphs("z" * 3998 + family * 900, 0).starts[1]
    assert "\u200d" not in (("z" * 3998 + family * 900)[emoji - 1], ("z" * 3998 + family * 900)[emoji])


def test_offsets_between_blocks_belong_to_the_block_before() -> None:
    found = Paragraphs("\n\nab\n\ncd", 0)
    assert [found.at(offset) for offset in range(9)] == [0, 0, 0, 0, 0, 0, 1, 1, 1]


@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 99)))
)
def test_heights_add_up_and_find_themselves(heights: list[int], changes: list[tuple[int, int]]) -> None:
    found = Heights(heights)
    for index, height in changes:
        if index < len(heights):
            heights[index] = found[index] = height
    assert found.total == sum(heights)
    assert [found.before(index) for index in range(len(heights))] == [sum(heights[:i]) for i in range(len(heights))]
    for y in range(sum(heights)):
        index = found.at(y)
        assert found.before(index) <= y < found.before(index) + heights[index]
    assert (found.at(-5), found.at(10**9)) == (found.at(-1), len(heights) - 1)
