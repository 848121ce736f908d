"""Suggestions by place, against a plain list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.accepting import is_safe
from annotator.model.span import Span
from annotator.suggestions.suggestion import Reason, Suggestion
from ui.models.suggestion_set import SuggestionSet, place_of

LABELS = ("ACTOR", "COUNTRY", "DATE")


@st.composite
def suggestions(draw: st.DrawFn) -> list[Suggestion]:
    """Any places, some inside others; each place and label once."""
    places = draw(
        st.lists(st.tuples(st.integers(0, 60), st.integers(1, 25), st.sampled_from(LABELS)), max_size=25, unique=True)
    )
    codes = st.sampled_from(("tagged", "country"))
    return [
        Suggestion("t", Span(start, start + size), label, "table", Reason(draw(codes)), 0.9, asks=draw(st.booleans()))
        for start, size, label in places
    ]


@given(suggestions(), st.integers(0, 90), st.integers(0, 90))
def test_those_between_are_those_that_touch(found: list[Suggestion], one: int, other: int) -> None:
    start, end = sorted((one, other))
    wanted = sorted((s for s in found if s.span.start < end and s.span.end > start), key=place_of)
    assert list(SuggestionSet(found).between(start, end)) == wanted


@given(suggestions(), st.integers(0, 90))
def test_at_gives_the_innermost_around_a_place(found: list[Suggestion], offset: int) -> None:
    around = [s for s in found if s.span.start <= offset <= s.span.end]
    picked = SuggestionSet(found).at(offset)
    assert (picked is None) == (not around)
    if picked is not None:
        assert picked in around
        assert len(picked.span) == min(len(s.span) for s in around)


@given(suggestions(), st.integers(-1, 90), st.booleans())
def test_next_is_the_nearest_that_begins_there(found: list[Suggestion], offset: int, forward: bool) -> None:
    listed = sorted(found, key=place_of)
    behind = [s for s in listed if s.span.start > offset]
    before = [s for s in listed if s.span.start < offset]
    wanted = (behind[0] if behind else None) if forward else (before[-1] if before else None)
    assert SuggestionSet(found).next(offset, forward=forward) == wanted


@given(suggestions())
def test_behind_goes_round_and_meets_everyone(found: list[Suggestion]) -> None:
    kept = SuggestionSet(found)
    if len(found) < 2:
        assert all(kept.behind(one) is None for one in found)
        return
    seen, at = [], kept.behind(found[0])
    while at is not None and at not in seen:
        seen.append(at)
        at = kept.behind(at)
    assert sorted(seen, key=place_of) == sorted(found, key=place_of)


@given(suggestions(), st.data())
def test_what_is_discarded_is_gone_and_the_rest_stays(found: list[Suggestion], data: st.DataObject) -> None:
    gone = data.draw(st.lists(st.sampled_from(found), max_size=10)) if found else []
    kept = SuggestionSet(found)
    kept.discard(gone)
    kept.discard(gone)
    rest = sorted((s for s in found if s not in gone), key=place_of)
    assert list(kept) == rest
    assert len(kept) == len(rest)
    assert kept == SuggestionSet(rest)
    assert kept.safe == sum(map(is_safe, rest))
    assert all(kept.find(s.id) == s for s in rest)
    assert all(kept.find(s.id) is None for s in gone)


@given(suggestions())
def test_behind_works_for_one_that_has_just_gone(found: list[Suggestion]) -> None:
    for one in found:
        kept = SuggestionSet(found)
        wanted = kept.behind(one)
        kept.discard([one])
        assert kept.behind(one) == wanted
