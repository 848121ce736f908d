from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.suggestions.overlaps import untagged, untangled
from annotator.suggestions.suggestion import SOURCES, Reason, Sense, Source, Suggestion
from tests.factories import mention


def one(start: int, end: int, label: str = "ACTOR", source: Source = "rule", **fields: object) -> Suggestion:
    """A suggestion."""
    return Suggestion("t", Span(start, end), label, source, Reason("x"), **{"score": 0.5, **fields})  # type: ignore[arg-type]


PERSON = (("kind", "name"), ("type", "PERSON"))


@pytest.mark.parametrize(
    ("rivals", "kept"),
    [
        ([one(0, 5), one(0, 9)], [1]),
        ([one(0, 5, source="article"), one(0, 5, source="rule")], [0]),
        ([one(0, 5, source="rule"), one(0, 5, source="project")], [1]),
        ([one(0, 5, score=0.5), one(0, 5, score=0.8)], [1]),
        ([one(0, 5), one(5, 9)], [0, 1]),
        ([one(0, 9), one(4, 9, "COUNTRY")], [0, 1]),
        ([one(0, 9), one(0, 9, "COUNTRY", "table")], [1]),
        ([one(0, 9), one(4, 12, "COUNTRY")], [0]),
        ([one(0, 9), one(4, 12, "EVENT")], [0, 1]),
        ([one(0, 9), one(0, 9, "DATE")], [0, 1]),
        ([one(0, 9, attributes=PERSON), one(4, 9, "COUNTRY")], [0]),
        ([one(0, 9, attributes=PERSON[1:]), one(4, 9, "COUNTRY")], [0, 1]),
        ([one(0, 200), one(150, 160), one(199, 201)], [0]),
    ],
)
def test_of_rivals_the_longest_then_the_better_source_then_the_surer(rivals: list[Suggestion], kept: list[int]) -> None:
    expected = [rivals[number] for number in kept]
    assert untangled(rivals) == expected
    assert untangled(rivals[::-1]) == expected


SUGGESTIONS = st.lists(
    st.builds(
        lambda start, size, label, source, entity: one(start, start + size, label, source, entity=entity),
        st.integers(0, 200),
        st.integers(1, 90),
        st.sampled_from(["ACTOR", "COUNTRY", "PLACE", "DATE"]),
        st.sampled_from(SOURCES),
        st.sampled_from(["", "e", "f"]),
    ),
    max_size=15,
)


@given(SUGGESTIONS, st.randoms(use_true_random=False))
def test_what_stays_does_not_depend_on_the_order_and_never_overlaps_its_like(found: list[Suggestion], dice) -> None:  # type: ignore[no-untyped-def]
    kept = untangled(found)
    again = list(found)
    dice.shuffle(again)
    assert untangled(again) == kept
    assert untangled(kept) == kept
    for label in ("ACTOR", "COUNTRY", "PLACE", "DATE"):
        spans = sorted(other.span for other in kept if other.label == label)
        assert all(left.end <= right.start for left, right in pairwise(spans))
    assert [one.span.start for one in kept] == sorted(one.span.start for one in kept)


@pytest.mark.parametrize(
    ("tagged", "stays"),
    [
        (mention(0, 5, "ACTOR"), False),
        (mention(2, 9, "ACTOR"), False),
        (mention(5, 9, "ACTOR"), True),
        (mention(0, 5, "COUNTRY"), False),
        (mention(0, 9, "COUNTRY"), True),
        (mention(2, 9, "COUNTRY"), False),
        (mention(0, 5, "DATE"), True),
        (mention(2, 9, "EVENT"), True),
        (mention(0, 1, "ACTOR", spans=(Span(20, 25), Span(0, 2))), False),
    ],
)
def test_what_is_tagged_is_not_proposed(tagged: object, stays: bool) -> None:
    assert bool(untagged([one(0, 5)], [tagged])) is stays  # type: ignore[list-item]


def test_a_reading_that_is_tagged_counts() -> None:
    asking = one(0, 5, "COUNTRY", senses=(Sense("state", "COUNTRY"), Sense("place", "PLACE")))
    assert untagged([asking], [mention(0, 9, "PLACE")]) == []
