"""Lengths of time with their deadlines, repetitions, and times of day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from annotator.model.span import Span
from annotator.text.dates.matching import Match
from annotator.text.dates.periods import Precision, Unit, first_and_last, moved
from annotator.text.dates.scene import Anchor, Dated, Modifier, Reading, Scene

_MOST = 9999
_SIGNS = {"minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}
_MULTIPLES: dict[str, tuple[Unit, int]] = {"quarter": ("month", 3), "decade": ("year", 10), "century": ("year", 100)}
_HALVES = {"hour": "PT{}H30M", "day": "P{}DT12H", "year": "P{}Y6M", "minute": "PT{}M30S"}
_JOINS_AFTER = re.compile(r",? ?(?:on |le |ce |du |de )?(?:the )?")
_REACH, _SENTENCE = 4, 400


def duration(scene: Scene, match: Match) -> Reading | None:
    """A length of time, PT72H or P30D, with its deadline where it counts from a date; None for a length of nothing."""
    grammar, groups = match.grammar, match.groups
    word = groups.get("u") or groups.get("one", "")
    unit: Unit = "hour" if word == "h" else "day" if word == "quinzaine" else grammar.value("u", word)
    count = 15 if word == "quinzaine" else _count(match)
    base, factor = _MULTIPLES.get(unit, (unit, 1))
    precision: Precision = _PRECISIONS[base]
    if "vague" in groups:
        return Reading("", precision, "DURATION", asks=True)
    count *= factor
    if not 0 < count <= _MOST:
        return None
    half = bool(groups.get("half")) or " and a half" in scene.folded[match.span.start : match.span.end]
    value = (_HALVES if half and base in _HALVES else _SIGNS)[base].format(count)
    if "mi" in groups:
        value, precision = f"PT{count}H{groups['mi']}M", "minute"
    reading = Reading(value, precision, "DURATION", modifier=_roughness(scene, match))
    if half or "mi" in groups or _looks_back(match, scene):
        return reading
    deadline, anchor, span = _deadline(scene, match, base, count=count)
    return replace(reading, anchor=anchor, anchor_span=span, deadline=deadline)


def _roughness(scene: Scene, match: Match) -> Modifier:
    pattern = rf"(?<!\w){match.grammar.around['roughly'].pattern}(?: une?| a)? $"
    return "approx" if "about" in match.groups or re.search(pattern, scene.before(match.span)) else ""


def _looks_back(match: Match, scene: Scene) -> bool:
    """Whether a length ends now: the last three years."""
    for table in ("dir", "dirs"):
        if table in match.groups:
            return int(match.grammar.value(table, match.groups[table])) < 0
    return scene.folded[match.span.start : match.span.end].startswith(("last ", "past "))


def _count(match: Match) -> int:
    if "n" in match.groups:
        return match.grammar.number(match.groups["n"])
    return int(match.grammar.value("about", match.groups["about"])) if "about" in match.groups else 1


def _deadline(scene: Scene, match: Match, unit: Unit, *, count: int) -> tuple[str, Anchor, Span | None]:
    """When a length ends that counts from a date (« dans les 72 heures »), and from which."""
    around, before = match.grammar.around, scene.before(match.span, 60)
    article = r"(?: les| the| l'| un| une)?"
    if not re.search(rf"(?<!\w){around['counts'].pattern}{article}(?: d'| de)? ?$", before):
        return "", "", None
    mentioned = next((x for x in scene.earlier() if _only_day(x.value)), None)
    now = re.search(rf"(?<!\w){around['counts_from_now'].pattern} $", before)
    start, anchor, span = scene.today, "publication", None
    if mentioned and not now:
        start, anchor, span = _only_day(mentioned.value), "mention", mentioned.span
    if start is None or (unit == "hour" and count % 24) or unit == "minute":
        return "", "", None
    target = moved(start, "day", count // 24) if unit == "hour" else moved(start, unit, count)
    place: Anchor = "mention" if anchor == "mention" else "publication"
    return (target.isoformat(), place, span) if target else ("", "", None)


def _only_day(value: str) -> date | None:
    days = first_and_last(value)
    return days[0] if days and days[0] == days[1] else None


def weekly(_scene: Scene, match: Match) -> Reading | None:
    """Every Monday: XXXX-WXX-1."""
    words = (match.groups.get("wds") or match.groups["wdp"]).removesuffix("s")
    return Reading(f"XXXX-WXX-{match.grammar.value('wd', words)}", "", "SET")


def repetition(scene: Scene, match: Match) -> Reading | None:
    """Every day, tous les deux ans: the length from one time to the next."""
    other = " other " in scene.folded[match.span.start : match.span.end]
    unit: Unit = match.grammar.value("u", match.groups["u"])
    base, factor = _MULTIPLES.get(unit, (unit, 1))
    count = 2 if other else _count(match)
    return Reading(_SIGNS[base].format(count * factor), "", "SET") if 0 < count <= _MOST else None


def clock(scene: Scene, match: Match, dates: Sequence[Dated]) -> Reading | None:
    """A time of day: of the date beside it, else of the last one in its sentence, else of publication's day."""
    first, last = _time(match), _time(match, "2")
    beside = _date_of(scene, match.span, dates)
    day = _only_day(beside.value) if beside else scene.today
    if not first or ("h2" in match.groups and not last):
        return None
    anchor: Anchor = "mention" if beside else "publication"
    precision: Precision = "minute" if ":" in first and ("mi" in match.groups or "noon" in match.groups) else "hour"
    if day is None:
        return Reading("", precision, "TIME", anchor=anchor, asks=True)
    value = f"{day}T{first}"
    if last:
        end = day + timedelta(1) if last < first and day < date.max else day
        value = f"{value}/{end}T{last}"
    return Reading(
        value, precision, "TIME", anchor=anchor, anchor_span=beside.span if beside else None, asks=beside is None
    )


def _time(match: Match, index: str = "") -> str:
    groups = match.groups
    if "noon" in groups and not index:
        return "12:00" if groups["noon"] in {"midi", "noon"} else "00:00"
    if f"h{index}" not in groups:
        return ""
    hour, minute = int(groups[f"h{index}"]), int(groups.get(f"mi{index}", 0))
    half = groups.get("ap", "").replace(".", "")
    if half and hour > 12:
        return ""
    if half in {"pm", "du soir", "de l'apres-midi"} and hour < 12:
        hour += 12
    elif half in {"am", "du matin"} and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 or not minute else ""


def _date_of(scene: Scene, span: Span, dates: Sequence[Dated]) -> Dated | None:
    """The day that a time belongs to: right before or behind it, else the nearest before in its sentence."""
    place = bisect_left(dates, span.end, key=lambda dated: dated.span.start)
    for dated in dates[place : place + 1]:
        if _only_day(dated.value) and _JOINS_AFTER.fullmatch(scene.folded, span.end, dated.span.start):
            return dated
    for dated in reversed(dates[max(place - _REACH, 0) : place]):
        between = scene.folded[dated.span.end : span.start]
        if not _only_day(dated.value):
            continue
        if len(between) < _SENTENCE and not re.search(r"[.!?] |[\n\r]", between):
            return dated
        return None
    return None


_PRECISIONS: dict[Unit, Precision] = {
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
}
