"""Dates that people move and type: the arrows of the calendar and the box beside it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from annotator.text.dates.expression import find_dates
from annotator.text.dates.periods import Unit, first_and_last, moved, period, precision_of

_MINUTES = {"hour": 60, "minute": 1}
_ISO_DURATION = re.compile(
    r"P(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?)?"
)
_LONGEST_TYPED = 80
_WORDS_AROUND = re.compile(
    r"(?:dans|pendant|en|du|le|la|les|l['’]|de|entre|au|on|in|the|from|between|for|of|\W|\s)*", re.IGNORECASE
)
_UNTIL = re.compile(r"(?:jusqu['’](?:au|en|à)|until|till)\s", re.IGNORECASE)
_SINCE = re.compile(r"(?:depuis|since|à partir d[eu]|as of)\s", re.IGNORECASE)


def shifted(value: str, steps: int) -> str:
    """The same precision so many steps later (earlier where negative): 2019-01 + 1 → 2019-02.

    A closed interval moves by its length, an open one by a unit of its end. "" for durations, repetitions, intervals of
    unlike ends, and beyond the years 1 to 9999.
    """
    start, slash, end = value.partition("/")
    if not slash:
        return _moved(value, steps)
    if ".." in {start, end}:
        inner = end if start == ".." else start
        result = _moved(inner, steps)
        return result and (f"../{result}" if start == ".." else f"{result}/..")
    length = _length(start, end)
    first, last = _moved(start, steps * length), _moved(end, steps * length)
    return f"{first}/{last}" if length and first and last else ""


def _moved(point: str, steps: int) -> str:
    precision = precision_of(point)
    days = first_and_last(point)
    if days is None or not precision or "/" in point:
        return ""
    if precision in _MINUTES:
        return _clock_moved(point, steps * _MINUTES[precision])
    unit: Unit = precision
    target = moved(days[0], unit, steps)
    return period(target, unit) if target else ""


def _clock_moved(point: str, minutes: int) -> str:
    try:
        moment = datetime.fromisoformat(point) + timedelta(minutes=minutes)
    except (ValueError, OverflowError):  # 24:00, beyond the calendar
        return ""
    return moment.isoformat(timespec="minutes")[: len(point)]


def _length(start: str, end: str) -> int:
    """How many units of their common precision an interval holds; 0 where there is none."""
    precision = precision_of(start)
    first, last = first_and_last(start), first_and_last(end)
    if not precision or precision != precision_of(end) or first is None or last is None or first > last:
        return 0
    if precision in _MINUTES:
        try:
            seconds = (datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds()
        except ValueError:  # 24:00
            return 0
        return int(seconds) // 60 // _MINUTES[precision]
    days = (last[0] - first[0]).days
    months = (last[0].year - first[0].year) * 12 + last[0].month - first[0].month
    return {"year": months // 12, "month": months, "week": days // 7}.get(precision, days) + 1


def parse_typed(text: str, *, language: str, published: str) -> str:
    """The ISO 8601 value of a date as people type it; "" where it is not understood, or more than one date.

    Takes ISO itself (2019-01, 2019-01-20/2019-01-26, P30D), the expressions of an article in its language or the other
    one, and open ends (« jusqu’au 26 janvier 2019 » → ../2019-01-26).
    """
    typed = text.strip()
    if _is_iso(typed.upper()):
        return typed.upper()
    for opening, pattern in ((_UNTIL, "../{}"), (_SINCE, "{}/..")):
        if found := opening.match(typed):
            value = parse_typed(typed[found.end() :], language=language, published=published)
            return pattern.format(value) if precision_of(value) and "/" not in value else ""
    if not typed or len(typed) > _LONGEST_TYPED:
        return ""
    for code in (language, ""):
        for words in (typed, f"en {typed}", f"in {typed.title()}", typed.title()):
            value = _only_value(words, code, published=published)
            if value:
                return value
    return ""


def _is_iso(typed: str) -> bool:
    ends = typed.split("/")
    if len(ends) == 2 and ".." in ends:
        return any(precision_of(end) for end in ends)
    return first_and_last(typed) is not None or _ISO_DURATION.fullmatch(typed) is not None


def _only_value(words: str, language: str, *, published: str) -> str:
    """The value of the one expression in `words`, where little else stands there."""
    found = find_dates(words, language=language, published=published, quoted=())
    if len(found) != 1:
        return ""
    span = found[0].span
    outside = _WORDS_AROUND.fullmatch(words[: span.start]) and _WORDS_AROUND.fullmatch(words[span.end :])
    return found[0].value if outside else ""
