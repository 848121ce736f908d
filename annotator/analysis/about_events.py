"""Questions about events: their parts, their dates, and the same event told twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from annotator.analysis.finding import MOST_PASSAGES, Finding, Passage, date, entity, label
from annotator.analysis.question import Fact, Question, fact_at, with_dates
from annotator.analysis.sheet import Sheet, apart, before, days, type_of, value_of
from annotator.edits.same_events import key_of
from annotator.model.records import Frame

EVENT = "EVENT"
NOT_YET = ("planned", "demanded")


def _agent_and_target(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.of_layer(EVENT):
        targets = sheet.entities(frame, "TARGET")
        for id_ in sheet.entities(frame, "AGENT"):
            if id_ in targets:
                words = (entity(id_), label(type_of(frame)))
                yield Finding("agent_and_target", (frame.id,), words, (sheet.passage(frame),), detail=id_)


def _two_dates(sheet: Sheet) -> Iterator[Finding]:
    """Two date mentions of one event without a common day, unless its own date spans both."""
    for frame in sheet.of_layer(EVENT):
        values = sorted(set(sheet.dates(frame)))
        spanned = days(frame.date) if frame.date else None
        for at, value in enumerate(values):
            other = next((one for one in values[at + 1 :] if apart(value, one)), "")
            if other and not (spanned and not apart(frame.date, value) and not apart(frame.date, other)):
                words = (label(type_of(frame)), date(value), date(other))
                yield Finding("two_dates", (frame.id,), words, (sheet.passage(frame), *_dated(sheet, frame)))
                break


def _dated(sheet: Sheet, frame: Frame) -> Iterator[Passage]:
    for argument in sheet.arguments(frame, "DATE"):
        mention = sheet.mention(argument.mention)
        if mention is not None and days(mention.value):
            yield sheet.passage(mention)


def _same_with_two_dates(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.of_layer(EVENT):
        for other in _told_as_same(sheet, frame):
            dates = (sheet.date(frame), sheet.date(other))
            if apart(*dates):
                words = (label(type_of(frame)), *map(date, dates))
                ids = tuple(sorted((frame.id, other.id)))
                yield Finding("same_two_dates", ids, words, (sheet.passage(frame), sheet.passage(other)))


def _told_as_same(sheet: Sheet, frame: Frame) -> list[Frame]:
    """The events of the article that an event is said to be, by its role or by the key that both share."""
    named = list(sheet.filler_frames(frame, "SAME_AS"))
    own = key_of(frame)
    behind = (one for one in sheet.of_layer(EVENT) if own and one.id > frame.id and key_of(one) == own)
    return named + [one for one in behind if one not in named and not sheet.joined(frame, one)]


def _date_outside(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.of_layer(EVENT):
        values = sheet.dates(frame)
        if frame.date and values and all(apart(frame.date, value) for value in values):
            words = (label(type_of(frame)), date(frame.date), date(values[0]))
            yield Finding("date_outside", (frame.id,), words, (sheet.passage(frame), *_dated(sheet, frame)))


def _before_cause(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.of_layer(EVENT):
        for cause in sheet.filler_frames(frame, "REASON", "CONDITION"):
            if before(sheet.date(frame), sheet.date(cause)):
                yield _of_two("before_cause", sheet, frame, other=cause)


def _wrong_order(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.of_layer(EVENT):
        for later in sheet.filler_frames(frame, "PRECEDES"):
            if before(sheet.date(later), sheet.date(frame)):
                yield _of_two("wrong_order", sheet, frame, other=later)


def _of_two(code: str, sheet: Sheet, frame: Frame, *, other: Frame) -> Finding:
    words = (label(type_of(frame)), date(sheet.date(frame)), label(type_of(other)), date(sheet.date(other)))
    return Finding(code, (frame.id, other.id), words, (sheet.passage(frame), sheet.passage(other)))


def _after_publication(sheet: Sheet) -> Iterator[Finding]:
    """Told as having happened, though its date comes after the article's."""
    article = sheet.article
    if article.date_estimated or not days(article.date):
        return
    for frame in sheet.of_layer(EVENT):
        if not _is_actual(frame) or value_of(frame, "time", "") == "future":
            continue
        if before(article.date, value := sheet.date(frame)):
            words = (label(type_of(frame)), date(value), date(article.date))
            yield Finding("after_publication", (frame.id,), words, (sheet.passage(frame),))


def _is_actual(frame: Frame) -> bool:
    return value_of(frame, "status", "actual") == "actual" and value_of(frame, "polarity", "pos") == "pos"


def _parties(sheet: Sheet, frame: Frame) -> tuple[str, str]:
    return " ".join(sheet.entities(frame, "AGENT")), " ".join(sheet.entities(frame, "TARGET"))


def _told_twice(sheet: Sheet) -> Iterator[Finding]:
    """The same type, agents, targets, date, status and polarity, with nothing that joins the two."""
    groups: dict[tuple[str, ...], list[Frame]] = defaultdict(list)
    for frame in sheet.of_layer(EVENT):
        agents, targets = _parties(sheet, frame)
        if agents or targets:
            how = value_of(frame, "status", "actual"), value_of(frame, "polarity", "pos"), value_of(frame, "mode", "")
            contents = " ".join(sorted(one.frame for one in sheet.arguments(frame, "CONTENT")))
            groups[type_of(frame), agents, targets, sheet.date(frame), *how, contents].append(frame)
    for frames in groups.values():
        free = [one for one in frames if not any(_is_joined(sheet, one, other) for other in frames if other != one)]
        if len(free) > 1:
            words = (label(type_of(free[0])), *map(entity, _parties(sheet, free[0])[0].split()[:1]))
            passages = tuple(sheet.passage(one) for one in free[:MOST_PASSAGES])
            yield Finding("told_twice", tuple(one.id for one in free), words, passages)


def _is_joined(sheet: Sheet, one: Frame, other: Frame) -> bool:
    return sheet.joined(one, other) or bool(key_of(one) and key_of(one) == key_of(other))


def _statuses(sheet: Sheet) -> Iterator[Fact]:
    """Events with an agent and a target, by status; a demand that is joined to a like event is answered already."""
    events = list(sheet.of_layer(EVENT))
    for frame in events:
        agents, targets = _parties(sheet, frame)
        status = value_of(frame, "status", "actual")
        if not agents or not targets or status not in {*NOT_YET, "actual"} or not _is_affirmed(frame):
            continue
        like = (one for one in events if one is not frame and type_of(one) == type_of(frame))
        if status == "actual" or not any(sheet.joined(frame, one) for one in like):
            yield fact_at((type_of(frame), agents, targets), sheet.passage(frame), status)


def _is_affirmed(frame: Frame) -> bool:
    return value_of(frame, "polarity", "pos") == "pos"


def _told_actual(facts: Sequence[Fact]) -> Iterator[Finding]:
    waiting = [fact for fact in facts if fact.words[0] in NOT_YET]
    actual = [fact for fact in facts if fact.words[0] == "actual"]
    if waiting and actual:
        type_, agents, targets = facts[0].key
        half = MOST_PASSAGES // 2
        passages = tuple(fact.passage for fact in (*waiting[:half], *actual[:half]))
        words = (label(type_), entity(agents.split()[0]), entity(targets.split()[0]))
        records = (*agents.split(), *targets.split())
        yield Finding("told_actual", records, words, passages, detail=f"{type_} {agents}>{targets}")


def _polarities(sheet: Sheet) -> Iterator[Fact]:
    for frame in sheet.of_layer(EVENT):
        agents, targets = _parties(sheet, frame)
        polarity = value_of(frame, "polarity", "pos")
        when = sheet.date(frame)
        if agents and when and polarity in {"pos", "neg"} and value_of(frame, "status", "actual") == "actual":
            mode = value_of(frame, "mode", "")
            yield fact_at((type_of(frame), mode, agents, targets, when), sheet.passage(frame), polarity)


def _told_and_denied(facts: Sequence[Fact]) -> Iterator[Finding]:
    if len({fact.words[0] for fact in facts}) > 1:
        type_, mode, agents, targets, when = facts[0].key
        sides = [[fact.passage for fact in facts if fact.words[0] == side] for side in ("pos", "neg")]
        passages = tuple(one for some in sides for one in some[: MOST_PASSAGES // 2])
        words = with_dates((label(type_), entity(agents.split()[0])), (when,))
        records = (*agents.split(), *targets.split())
        yield Finding("told_and_denied", records, words, passages, detail=f"{type_}.{mode} {agents}>{targets} {when}")


_PAIR = ("AGENT", "TARGET")
QUESTIONS = (
    Question("agent_and_target", "contradiction", labels=(EVENT,), roles=_PAIR, look=_agent_and_target),
    Question("two_dates", "contradiction", labels=(EVENT,), roles=("DATE",), look=_two_dates),
    Question("same_two_dates", "contradiction", labels=(EVENT,), roles=("SAME_AS",), look=_same_with_two_dates),
    Question("date_outside", "contradiction", labels=(EVENT,), roles=("DATE",), look=_date_outside),
    Question("before_cause", "contradiction", labels=(EVENT,), roles=("REASON",), look=_before_cause),
    Question("wrong_order", "contradiction", labels=(EVENT,), roles=("PRECEDES",), look=_wrong_order),
    Question("after_publication", "contradiction", labels=(EVENT,), attributes=("status",), look=_after_publication),
    Question(
        "told_and_denied",
        "contradiction",
        labels=(EVENT,),
        roles=_PAIR,
        attributes=("polarity",),
        tells=_polarities,
        judge=_told_and_denied,
    ),
    Question("told_twice", "contradiction", labels=(EVENT,), roles=_PAIR, look=_told_twice),
    Question(
        "told_actual",
        "unfinished",
        labels=(EVENT,),
        roles=_PAIR,
        attributes=("status",),
        tells=_statuses,
        judge=_told_actual,
    ),
)
