"""Events and stances within quotations are said by their speakers; one change back restores everything."""

from __future__ import annotations

from dataclasses import replace

from annotator.edits import frames
from annotator.edits.sources import quotations_at, source_at, with_sources
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.records import Argument, Frame, Mention, Record
from annotator.model.span import Span
from tests.factories import frame, mention

SPEAKER = Argument("SPEAKER", entity="anne")


def quoted(start: int, end: int, *arguments: Argument) -> tuple[Mention, Frame]:
    """A quotation of these code points."""
    content = mention(start, end, "QUOTE", id=f"q{start}-{end}")
    return content, frame(content.id, id=f"f{start}-{end}", label="QUOTE", arguments=arguments)


def event(start: int, end: int, **fields: object) -> tuple[Mention, Frame]:
    """An event evoked by these code points."""
    trigger = mention(start, end, "EVENT", id=f"t{start}")
    return trigger, frame(trigger.id, id=f"e{start}", **fields)


def work(*records: Record) -> AnnotationSet:
    """The annotator's work."""
    mentions = [record for record in records if isinstance(record, Mention)]
    return AnnotationSet("t", "a", mentions=mentions, frames=[r for r in records if isinstance(r, Frame)])


def sources(change: Change) -> dict[str, str]:
    """Who says each frame that comes."""
    return {
        record.id: record.source for record in change.added if isinstance(record, Frame) and record.label != "QUOTE"
    }


def test_the_innermost_speaker_comes_first_and_each_once() -> None:
    paul = mention(90, 94, entities=("paul", "zoe"), id="m-paul")
    outer, inner = quoted(0, 80, SPEAKER), quoted(10, 40, Argument("SPEAKER", mention="m-paul", entity="paul"))
    again = quoted(12, 38, SPEAKER)
    found = work(*outer, *inner, *again, paul)
    assert source_at(found, Span(50, 55)) == ["anne"]
    assert source_at(found, Span(15, 20)) == ["anne", "paul", "zoe"]
    assert source_at(found, Span(35, 45)) == ["anne"]
    assert source_at(found, Span(81, 85)) == []
    assert [one.id for one in quotations_at(found, Span(15, 20))] == ["f12-38", "f10-40", "f0-80"]


def test_cues_and_quotations_without_a_speaker_say_nothing() -> None:
    cue = replace(mention(0, 20, "QUOTE", id="cue"), attributes=(("part", "cue"),))
    told = frame("cue", label="QUOTE", arguments=(SPEAKER,), id="f")
    assert source_at(work(cue, told, *quoted(30, 60)), Span(5, 8)) == []
    assert source_at(work(*quoted(30, 60)), Span(35, 38)) == []


def test_a_new_event_in_a_quotation_is_said_by_its_speaker() -> None:
    change = with_sources(Change(Act("frame_new"), (), event(5, 9), "t"), work(*quoted(0, 20, SPEAKER)))
    assert sources(change) == {"e5": "anne"}
    assert change.removed == ()
    outside = Change(Act("frame_new"), (), event(30, 35), "t")
    assert with_sources(outside, work(*quoted(0, 20, SPEAKER))) == outside
    named = Change(Act("frame_new"), (), event(5, 9, source="paul"), "t")
    assert sources(with_sources(named, work(*quoted(0, 20, SPEAKER)))) == {"e5": "paul"}


def test_a_new_quotation_gives_its_speaker_to_what_lies_within() -> None:
    before = work(*event(5, 9), *event(10, 14, source="paul"), *event(30, 35))
    change = with_sources(Change(Act("frame_new"), (), quoted(0, 20, SPEAKER), "t"), before)
    assert sources(change) == {"e5": "anne"}
    assert [record.id for record in change.removed] == ["e5"]


def test_another_speaker_takes_over_what_the_first_one_said() -> None:
    content, told = quoted(0, 20, SPEAKER)
    before = work(content, told, *event(5, 9, source="anne"), *event(10, 14, source="paul"), *event(15, 18))
    other = replace(told, arguments=(Argument("SPEAKER", entity="zoe"),))
    change = with_sources(Change(Act("argument"), (told,), (other,), "t"), before)
    assert sources(change) == {"e5": "zoe", "e15": "zoe"}


def test_a_speaker_whose_mention_is_linked_later_says_it_then() -> None:
    anne = mention(30, 34, id="m-anne")
    content, told = quoted(0, 20, Argument("SPEAKER", mention="m-anne"))
    before = work(anne, content, told, *event(5, 9))
    linked = replace(anne, entities=("anne",))
    change = with_sources(Change(Act("link"), (anne,), (linked,), "t"), before)
    assert sources(change) == {"e5": "anne"}


def test_the_narrator_chosen_by_hand_stays() -> None:
    content, told = quoted(0, 20, SPEAKER)
    trigger, said = event(5, 9, source="anne")
    before = work(content, told, trigger, said)
    assert sources(with_sources(frames.set_source(said, ""), before)) == {"e5": ""}
    before = work(content, told, trigger, replace(said, source=""))
    described = frames.set_attribute(told, "attitude", ["distances"])
    assert with_sources(described, before) == described


def test_a_quotation_within_another_says_what_is_innermost() -> None:
    before = work(*quoted(0, 40, SPEAKER), *event(15, 18, source="anne"), *event(30, 35, source="anne"))
    inner = quoted(10, 20, Argument("SPEAKER", entity="zoe"))
    assert sources(with_sources(Change(Act("frame_new"), (), inner, "t"), before)) == {"e15": "zoe"}


def test_other_changes_are_left_alone() -> None:
    before = work(*quoted(0, 20, SPEAKER), *event(5, 9))
    change = Change(Act("tag"), (), (mention(6, 8),), "t")
    assert with_sources(change, before) is change
    foreign = tuple(replace(record, annotator="b") for record in event(12, 14))
    assert sources(with_sources(Change(Act("tag"), (), foreign, "t"), before)) == {"e12": ""}
