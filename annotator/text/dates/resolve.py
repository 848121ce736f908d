"""The matches of a text with their values, in the order of the text: each may hang on those before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from annotator.model.folding import fold
from annotator.model.span import Span
from annotator.text.dates import calendar_dates, durations, relative_dates
from annotator.text.dates.matching import Match, matches
from annotator.text.dates.periods import first_and_last
from annotator.text.dates.scene import Dated, Modifier, Reading, Scene

_READERS: dict[str, Callable[[Scene, Match], Reading | None]] = {
    "day": calendar_dates.day,
    "days": calendar_dates.days,
    "month": calendar_dates.month,
    "months": calendar_dates.months,
    "year": calendar_dates.year,
    "years": calendar_dates.years,
    "decade": calendar_dates.decade,
    "century": calendar_dates.century,
    "quarter": calendar_dates.quarter,
    "season": calendar_dates.season,
    "weekday": relative_dates.weekday,
    "weekdate": relative_dates.weekdate,
    "night": relative_dates.night,
    "deictic": relative_dates.deictic,
    "daypart": relative_dates.daypart,
    "period": relative_dates.period_,
    "weekend": relative_dates.weekend,
    "ago": relative_dates.ago,
    "later": relative_dates.later,
    "same": relative_dates.same,
    "side": relative_dates.side,
    "beside": relative_dates.beside,
    "duration": durations.duration,
    "setday": durations.weekly,
    "set": durations.repetition,
}
_NAMED = frozenset({"day", "days", "month", "months"})
_MODIFIERS: tuple[tuple[str, Modifier], ...] = (("before", "before"), ("after", "after"), ("roughly", "approx"))


def readings(
    text: str, *, language: str, published: str, quoted: Sequence[Span], speech_dates: Mapping[Span, str]
) -> list[tuple[Span, Reading]]:
    """Every expression of a text with its reading, ascending."""
    reference = published if _is_usable(published) else ""
    scene = Scene(text, fold(text), reference, sorted(quoted), speech_dates)
    found = matches(text, scene.folded, language)
    read: dict[Span, Reading] = {}
    for match in found:
        if match.make == "clock":
            continue
        reading = _read(scene, match)
        if reading is not None:
            read[match.span] = reading
            if reading.value and reading.kind in {"DATE", "TIME"}:
                has_year = "y" in match.groups and not _is_since(scene, match)
                scene.remember(Dated(match.span, reading.value, has_year))
    days = [dated for dated in scene.mentions if "/" not in dated.value]
    for match in found:
        if match.make == "clock" and (reading := durations.clock(scene, match, days)):
            read[match.span] = reading
    return sorted(read.items())


def _is_usable(reference: str) -> bool:
    """Whether a date to count from is one, and far enough from both ends of the calendar."""
    days = first_and_last(reference)
    return days is not None and days[0].year >= 1000 and days[1].year <= 9000


def _read(scene: Scene, match: Match) -> Reading | None:
    reader = durations.duration if match.make == "period" and "n" in match.groups else _READERS[match.make]
    reading = reader(scene, match)
    if reading is None:
        return None
    relative = match.make not in _NAMED or "dir" in match.groups
    if reading.anchor == "publication" and relative and reading.kind in {"DATE", "TIME"}:
        reading = _spoken(scene, match, reading, reader=reader)
    return _surrounded(scene, match, reading)


def _spoken(
    scene: Scene, match: Match, reading: Reading, *, reader: Callable[[Scene, Match], Reading | None]
) -> Reading:
    """In a quotation: read against the speech's date or the last day mentioned, to be confirmed."""
    quotation = _quotation_at(scene, match.span)
    if quotation is None:
        return reading
    date = scene.speech_dates.get(quotation) or scene.last_day
    if not _is_usable(date):
        return replace(reading, anchor="speech", asks=True)
    published, scene.reference = scene.reference, date
    spoken = reader(scene, match) or reading
    scene.reference = published
    others = (reading.value,) if reading.value not in {"", spoken.value} else ()
    return replace(spoken, anchor="speech", asks=True, alternatives=others)


def _quotation_at(scene: Scene, span: Span) -> Span | None:
    place = bisect_right(scene.quoted, span.start, key=lambda quotation: quotation.start)
    return next((x for x in reversed(scene.quoted[max(place - 4, 0) : place]) if x.covers(span)), None)


def _surrounded(scene: Scene, match: Match, reading: Reading) -> Reading:
    """With what the words just before say: before, after, about; until and since give another reading."""
    if reading.kind not in {"DATE", "TIME"} or not reading.value:
        return reading
    before = scene.before(match.span)
    if not _ends_with(match, "anything", before):
        return reading
    if not reading.modifier:
        for name, modifier in _MODIFIERS:
            if _ends_with(match, name, before):
                reading = replace(reading, modifier=modifier)
                break
    if "/" not in reading.value:
        if _ends_with(match, "until", before):
            reading = replace(reading, alternatives=(*reading.alternatives, f"../{reading.value}"))
        elif _ends_with(match, "since", before):
            reading = replace(reading, alternatives=(*reading.alternatives, f"{reading.value}/.."))
    return reading


def _ends_with(match: Match, name: str, before: str) -> bool:
    return match.grammar.ends[name].search(before) is not None


def _is_since(scene: Scene, match: Match) -> bool:
    return _ends_with(match, "since", scene.before(match.span))
