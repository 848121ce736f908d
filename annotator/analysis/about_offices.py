"""Questions about offices: whether who acts under one held it then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from annotator.analysis.finding import Finding, Passage, Word, date, entity
from annotator.analysis.question import Fact, Question, fact_at, stated
from annotator.analysis.sheet import Sheet, before
from annotator.model.records import Entity, attribute, attribute_values

_ACTING = ("AGENT", "HOLDER", "SPEAKER")
_NOT_IN_OFFICE = frozenset({"former", "designated", "conditional"})


def _acts(sheet: Sheet) -> Iterator[Fact]:
    """Who acts on a known day, and under which office the words name them."""
    for frame in sheet.frames:
        when = sheet.date(frame)
        for argument in sheet.arguments(frame, *_ACTING) if when else ():
            mention = sheet.mention(argument.mention)
            if mention is None or len(mention.entities) != 1:
                continue
            if attribute(mention.attributes, "office_status") in _NOT_IN_OFFICE:
                continue
            for office in attribute_values(mention.attributes, "office"):
                place = sheet.passage(mention)._replace(record=frame.id)
                yield fact_at(mention.entities, place, when, office)


def _held(one: Entity) -> Iterator[Fact]:
    for office in one.offices:
        yield stated((one.id,), one, office.office, office.since, office.until)


def _outside(code: str, *, late: bool) -> Callable[[Sequence[Fact]], Iterator[Finding]]:
    """Acts after the last period of the office has ended, or before the first one began."""

    def judge(facts: Sequence[Fact]) -> Iterator[Finding]:
        periods = [fact.words for fact in facts if not fact.article]
        for act in (fact for fact in facts if fact.article):
            when, office = act.words
            known = [(since, until) for name, since, until in periods if name == office]
            edges = [until if late else since for since, until in known]
            if edges and all(before(edge, when) if late else before(when, edge) for edge in edges):
                edge = max(edges) if late else min(edges)
                words = (entity(act.key[0]), Word("value", f"office.{office}"), date(when), date(edge))
                place = Passage(act.article, act.start, act.end, act.record)
                yield Finding(code, (act.record, *act.key), words, (place,), detail=office)

    return judge


def _backwards(one: Entity) -> Iterator[Fact]:
    for office in one.offices:
        if before(office.until, office.since):
            yield stated((one.id, office.office, office.since, office.until), one)


def _ends_first(facts: Sequence[Fact]) -> Iterator[Finding]:
    id_, office, since, until = facts[0].key
    words = (entity(id_), Word("value", f"office.{office}"), date(since), date(until))
    yield Finding("office_backwards", (id_,), words, detail=f"{office} {since}/{until}")


QUESTIONS = (
    Question(
        "after_office",
        "contradiction",
        attributes=("office",),
        tells=_acts,
        states=_held,
        judge=_outside("after_office", late=True),
    ),
    Question(
        "before_office",
        "contradiction",
        attributes=("office",),
        tells=_acts,
        states=_held,
        judge=_outside("before_office", late=False),
    ),
    Question("office_backwards", "contradiction", states=_backwards, judge=_ends_first, least=1),
)
