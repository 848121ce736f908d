"""AnnotationSet and Register keep in step with changes and find what a plain scan finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.errors import RecordMissing
from annotator.model.records import Argument, Mention
from annotator.model.register import Register
from annotator.model.span import Span
from tests.factories import entity, frame, mention

spans = st.builds(lambda start, length: (start, start + length), st.integers(0, 300), st.integers(1, 200))


@given(st.lists(spans, max_size=40), st.integers(0, 500), st.integers(1, 60))
def test_between_finds_what_a_scan_finds(places: list[tuple[int, int]], start: int, length: int) -> None:
    mentions = [mention(*place) for place in places]
    found = {m.id for m in AnnotationSet("t", "a", mentions=mentions).between(start, start + length)}
    assert found == {m.id for m in mentions if m.start < start + length and m.end > start}


@given(st.lists(spans, max_size=30), st.data())
def test_apply_keeps_the_index_equal_to_a_fresh_one(places: list[tuple[int, int]], data: st.DataObject) -> None:
    mentions = [mention(*place, entities=("e",)) for place in places]
    annotations = AnnotationSet("t", "a", mentions=mentions)
    gone = data.draw(st.lists(st.sampled_from(mentions), unique_by=id)) if mentions else []
    new = [mention(*data.draw(spans)) for _ in gone]
    annotations.apply(Change(Act("x"), tuple(gone), tuple(new)))
    fresh = AnnotationSet("t", "a", mentions=[m for m in mentions if m not in gone] + new)
    assert annotations.mentions == fresh.mentions
    assert annotations.entities() == fresh.entities()
    assert {m.id for m in annotations.between(0, 600)} == {m.id for m in fresh.between(0, 600)}


def test_at_gives_the_innermost_first_and_touches_both_borders() -> None:
    outer, inner = mention(0, 20), mention(5, 10)
    annotations = AnnotationSet("t", "a", mentions=[outer, inner])
    assert annotations.at(7) == [inner, outer]
    assert annotations.at(10) == [inner, outer]
    assert annotations.at(20) == [outer]
    assert annotations.at(21) == []


def test_a_gap_of_a_discontinuous_mention_is_not_under_it() -> None:
    split = Mention("m", "t", "a", "ACTOR", (Span(0, 5), Span(10, 15)))
    annotations = AnnotationSet("t", "a", mentions=[split])
    assert annotations.at(7) == []
    assert annotations.at(12) == [split]
    assert list(annotations.between(6, 9)) == []


def test_next_mention_goes_both_ways_and_stops() -> None:
    first, second = mention(2, 4), mention(8, 9)
    annotations = AnnotationSet("t", "a", mentions=[second, first])
    assert annotations.next_mention(0, forward=True) == first
    assert annotations.next_mention(2, forward=True) == second
    assert annotations.next_mention(8, forward=True) is None
    assert annotations.next_mention(8, forward=False) == first
    assert annotations.next_mention(2, forward=False) is None


def test_frames_are_found_by_all_they_point_at() -> None:
    trigger, filler = mention(0, 3, "EVENT"), mention(4, 6)
    event = frame(trigger.id, arguments=(Argument("AGENT", mention=filler.id, entity="e"),), source="s")
    annotations = AnnotationSet("t", "a", mentions=[trigger, filler], frames=[event])
    assert all(annotations.frames_with(id_) == [event] for id_ in (trigger.id, filler.id, "e", "s"))
    annotations.apply(Change(Act("x"), (event,)))
    assert annotations.frames_with(trigger.id) == []
    with pytest.raises(RecordMissing):
        annotations.frame(event.id)


def test_records_of_others_are_left_out() -> None:
    annotations = AnnotationSet("t", "a")
    annotations.apply(Change(Act("x"), (), (mention(0, 1, annotator="b"), mention(0, 1, article="u"))))
    assert len(annotations) == 0


def test_register_finds_names_aliases_codes_without_accents() -> None:
    guaido = entity("Juan Guaidó", aliases=("le “président” par intérim",))
    venezuela = entity("Venezuela", "COUNTRY", codes=(("ISO3166-1-alpha-2", "VE"),))
    register = Register([guaido, venezuela])
    assert register.named("juan guaido") == [guaido]
    assert register.named("ve") == [venezuela]
    assert register.named("ve", kind="ACTOR") == []
    assert register.matching("guai") == [guaido]
    assert register.matching("PRESIDENT") == []
    renamed = entity("Nicolás Maduro", id=guaido.id)
    register.apply(Change(Act("x"), (guaido,), (renamed,)))
    assert register.named("juan guaido") == []
    assert register.matching("madu") == [renamed]


def test_two_records_may_share_a_name() -> None:
    one, two = entity("Maduro"), entity("Ricardo", aliases=("Maduro",))
    register = Register([one, two])
    assert register.named("Maduro") == [one, two]
    register.apply(Change(Act("x"), (one,)))
    assert register.named("Maduro") == [two]
