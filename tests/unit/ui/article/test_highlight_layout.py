from hypothesis import given
from hypothesis import strategies as st

from tests.unit.ui.article.pages import mark
from ui.article.highlight_layout import Piece, drawn, give_lanes
from ui.article.metrics import LANES_DRAWN


def piece(id_: str, start: int, end: int) -> Piece:
    return Piece(mark(id_, (start, end)), 1, start, end, True, True, ((start, end),), start, end)


def lanes(*spans: tuple[int, int]) -> list[int]:
    pieces = [piece(str(number), *span) for number, span in enumerate(spans)]
    give_lanes(pieces)
    return [found.lane for found in pieces]


def test_marks_beside_each_other_share_the_first_lane() -> None:
    assert lanes((0, 5), (5, 9), (12, 20)) == [0, 0, 0]


def test_a_mark_runs_below_those_it_contains() -> None:
    assert lanes((0, 20), (3, 8), (4, 6)) == [2, 1, 0]


def test_crossing_marks_run_side_by_side() -> None:
    assert lanes((0, 10), (6, 30)) == [0, 1]


def test_the_same_words_twice_take_two_lanes_in_a_fixed_order() -> None:
    assert lanes((2, 6), (2, 6)) == [0, 1]


def test_a_long_mark_falls_back_to_a_free_lane() -> None:
    assert lanes((0, 4), (2, 8), (20, 60), (30, 40)) == [0, 1, 1, 0]


def test_no_marks_need_no_lane() -> None:
    assert give_lanes([]) == 0


def test_too_many_lanes_are_told_by_a_number() -> None:
    pieces = [piece(str(n), 0, 100 + n) for n in range(40)]
    assert give_lanes(pieces) == 40
    shown, hidden = drawn(pieces, 40)
    assert max(found.lane for found in shown) == LANES_DRAWN - 2
    assert len(shown) + len(hidden) == 40


def test_thousands_on_one_line_end_in_the_number() -> None:
    pieces = [piece(str(n), 0, 5000 - n) for n in range(3000)]
    give_lanes(pieces)
    shown, hidden = drawn(pieces, 3000)
    assert len(shown) == LANES_DRAWN - 1
    assert len(hidden) == 3000 - len(shown)


@st.composite
def spans(draw: st.DrawFn) -> tuple[int, int]:
    start = draw(st.integers(0, 80))
    return start, draw(st.integers(start + 1, 90))


@given(st.lists(spans(), max_size=30))
def test_nobody_meets_in_a_lane_and_containers_run_below(found: list[tuple[int, int]]) -> None:
    pieces = [piece(str(number), *span) for number, span in enumerate(found)]
    count = give_lanes(pieces)
    for a in pieces:
        for b in pieces:
            if a is not b:
                meet = a.start < b.end and b.start < a.end
                assert not (meet and a.lane == b.lane)
                if a.start <= b.start and b.end <= a.end and (a.start, a.end) != (b.start, b.end):
                    assert a.lane > b.lane
    assert {p.lane for p in pieces} == set(range(count))
