"""Questions about stances and quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.analysis.finding import MOST_PASSAGES, Finding, date, entity
from annotator.analysis.question import Fact, Question, fact_at
from annotator.analysis.sheet import Sheet, value_of
from annotator.model.records import Frame

STANCE, QUOTE = "STANCE", "QUOTE"
SIDES = ("support", "oppose")


def _sides(sheet: Sheet) -> Iterator[Fact]:
    """Who is for or against whom; what depends on a condition is no stance yet."""
    for frame in sheet.of_layer(STANCE):
        value = value_of(frame, "value", "")
        if value not in SIDES or value_of(frame, "conditional", "no") == "yes":
            continue
        for holder in sheet.entities(frame, "HOLDER"):
            for target in sheet.entities(frame, "TARGET"):
                if holder != target:
                    yield fact_at((holder, target), sheet.passage(frame), value, sheet.date(frame))


def _both_sides(facts: Sequence[Fact]) -> Iterator[Finding]:
    sides = [[fact for fact in facts if fact.words[0] == side] for side in SIDES]
    if all(sides):
        holder, target = facts[0].key
        first = [date(some[0].words[1]) for some in sides]
        half = MOST_PASSAGES // 2
        passages = [fact.passage for some in sides for fact in some[:half]]
        yield Finding("stance_both", (holder, target), (entity(holder), entity(target), *first), tuple(passages))


def _holder_is_target(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.of_layer(STANCE):
        targets = sheet.entities(frame, "TARGET")
        for holder in sheet.entities(frame, "HOLDER"):
            if holder in targets:
                yield Finding(
                    "holder_is_target", (frame.id,), (entity(holder),), (sheet.passage(frame),), detail=holder
                )


def _derived_without_ground(sheet: Sheet) -> Iterator[Finding]:
    """A derived stance needs another one with its value and target that is not derived."""
    stances = list(sheet.of_layer(STANCE))
    grounds = {_aim(sheet, one) for one in stances if not _is_derived(one)}
    for frame in stances:
        if _is_derived(frame) and _aim(sheet, frame) not in grounds:
            words = [entity(id_) for id_ in sheet.entities(frame, "HOLDER")[:1]]
            yield Finding("derived_alone", (frame.id,), tuple(words), (sheet.passage(frame),))


def _is_derived(frame: Frame) -> bool:
    return value_of(frame, "derived", "no") == "yes"


def _aim(sheet: Sheet, frame: Frame) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    events = tuple(sorted(one.frame for one in sheet.arguments(frame, "TARGET_EVENT") if one.frame))
    return (value_of(frame, "value", ""), sheet.entities(frame, "TARGET"), events)


def _without_speaker(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.of_layer(QUOTE):
        is_echo = value_of(frame, "quote_kind", "direct") == "echo"
        if not is_echo and not frame.source and not any(sheet.arguments(frame, "SPEAKER")):
            yield Finding("no_speaker", (frame.id,), (), (sheet.passage(frame),))


QUESTIONS = (
    Question(
        "stance_both",
        "contradiction",
        labels=(STANCE,),
        roles=("HOLDER", "TARGET"),
        attributes=("value",),
        tells=_sides,
        judge=_both_sides,
    ),
    Question("holder_is_target", "contradiction", labels=(STANCE,), roles=("HOLDER", "TARGET"), look=_holder_is_target),
    Question(
        "derived_alone",
        "unfinished",
        labels=(STANCE,),
        roles=("HOLDER", "TARGET"),
        attributes=("derived", "value"),
        look=_derived_without_ground,
    ),
    Question("no_speaker", "unfinished", labels=(QUOTE,), roles=("SPEAKER",), look=_without_speaker),
)
