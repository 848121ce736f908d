"""Days, months, seasons and years with a name: what they mean, and which year is meant where none is written."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from annotator.text.dates.matching import Match
from annotator.text.dates.periods import first_and_last, point
from annotator.text.dates.scene import Anchor, Reading, Scene, leaning, modifier_of

_NEAR_DAYS = 130
_AIM = re.compile(
    r"(?<!\w)(?:for|until|till|to|by|pour(?: le)?|au|jusqu'au|d'ici(?: au| le)?|avant(?: le)?|before) (?:the )?$"
)
_AND = re.compile(r" (?:et|and|ou|or) ")
_BETWEEN = re.compile(r"(?<!\w)(?:entre|between) (?:le |the )?$")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_CENTURIES = {"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20}


def day(scene: Scene, match: Match) -> Reading | None:
    """A day, written with words, slashes or as ISO 8601, with or without a year."""
    groups = match.groups
    if "iso" in groups:
        value = groups["iso"].upper()
        timed = "T" in value
        exact = first_and_last(value) is not None
        return Reading(
            value if exact else "", "minute" if timed else "day", "TIME" if timed else "DATE", asks=not exact
        )
    year, month, number = _year(match), _month(match), day_number(groups["d"])
    if not year:
        return _undated_day(scene, match, month, number=number)
    value = point(year, month, number)
    weekday = _weekday(match)
    other = point(year, number, month) if "mm" in groups and match.grammar.language == "en" and number <= 12 else ""
    if other and other != value and "/" in scene.folded[match.span.start : match.span.end]:
        return _either_way(scene, value, other)
    doubtful = not value or (weekday > 0 and date.fromisoformat(value).isoweekday() != weekday)
    return Reading(value, "day", asks=doubtful)


def _either_way(scene: Scene, value: str, other: str) -> Reading:
    """03/05/2019 in English: the reading that publication allows comes first."""
    days = first_and_last(scene.reference)
    limit = days[1].isoformat() if days else "9999-12-31"
    first, second = sorted((value, other), key=lambda reading: (reading > limit, "" if reading <= limit else reading))
    return Reading(first, "day", asks=True, alternatives=(second,))


def _undated_day(scene: Scene, match: Match, month: int, *, number: int) -> Reading:
    """Day and month alone: the nearest to publication, the past first, unless an earlier mention names another year."""
    days = first_and_last(scene.reference)
    if days is None:
        guess = _after_mention(scene, match, month, number=number)
        return Reading("", "day", anchor="publication", asks=True, alternatives=(guess,) if guess else ())
    if (days[1] - days[0]).days > 31:
        value = point(days[0].year, month, number) if days[0].year == days[1].year else ""
        return Reading(value, "day", anchor="publication", asks=True)
    today = days[1]
    reach = 9 if (month, number) == (2, 29) else 2
    years = range(today.year - reach, today.year + reach + 1)
    values = [value for year in years if (value := point(year, month, number))]
    if not values:
        return Reading("", "day", asks=True)
    weekday = _weekday(match)
    near = [x for x in values if abs((date.fromisoformat(x) - today).days) < 550]
    fitting = [x for x in near if date.fromisoformat(x).isoweekday() == weekday]
    if weekday and len(fitting) == 1:
        return Reading(fitting[0], "day", anchor="publication")
    value, other = _nearest(scene, match, values, today=today)
    told = _after_mention(scene, match, month, number=number)
    if told and told != value and told <= today.isoformat():
        return Reading(
            told, "day", anchor="mention", anchor_span=scene.mentions[-1].span, asks=True, alternatives=(value,)
        )
    told_by = scene.by_year.get(value[:4])
    anchor: Anchor = "mention" if told_by else "publication"
    others = (other,) if other else ()
    return Reading(value, "day", anchor=anchor, anchor_span=told_by, asks=bool(other), alternatives=others)


def _nearest(scene: Scene, match: Match, values: list[str], *, today: date) -> tuple[str, str]:
    """Which of these periods is meant, and the other one where that is in doubt."""
    past = [x for x in values if _first(x) <= today] or values[:1]
    coming = [x for x in values if _first(x) > today] or values[-1:]
    direction = match.grammar.value("dir", match.groups["dir"]) if "dir" in match.groups else 0
    if direction:
        return (past[-1] if direction < 0 else coming[0]), ""
    ahead, behind = (_first(coming[0]) - today).days, (today - _first(past[-1])).days
    lean = leaning(scene, match)
    if lean > 0:
        return (coming[0], "") if ahead <= behind or ahead < 250 else (past[-1], coming[0])
    if ahead <= _NEAR_DAYS and ahead < behind:
        if lean < 0 and not _AIM.search(scene.before(match.span)):
            return past[-1], coming[0]
        return coming[0], ""
    return past[-1], ""


def _first(value: str) -> date:
    days = first_and_last(value)
    assert days is not None
    return days[0]


def _after_mention(scene: Scene, match: Match, month: int, *, number: int) -> str:
    """Such a day at or after the last mention, where that one names its year and stands in the same paragraph."""
    last = scene.mentions[-1] if scene.mentions else None
    if last is None or not last.has_year or "/" in last.value or "\n" in scene.text[last.span.end : match.span.start]:
        return ""
    start = _first(last.value)
    values = [point(year, month, number) for year in (start.year, start.year + 1)]
    return next((value for value in values if value >= start.isoformat()), "")


def days(scene: Scene, match: Match) -> Reading | None:
    """From one day to another; what the first does not say the second says."""
    groups = match.groups
    month2 = _month(match, "2") or _month(match)
    month = _month(match) or month2
    number, number2 = day_number(groups["d"]), day_number(groups["d2"])
    year2 = int(groups.get("y2") or groups.get("y") or 0)
    end = Reading("", "day") if year2 else _undated_day(scene, match, month2, number=number2)
    if not year2 and not end.value:
        return end
    year2 = year2 or int(end.value[:4])
    year = int(groups.get("y") or (year2 - (month > month2)))
    first, last = point(year, month, number), point(year2, month2, number2)
    if not first or not last or first >= last:
        return Reading("", "day", asks=True)
    joined = _AND.search(scene.folded[match.span.start : match.span.end])
    far = (date.fromisoformat(last) - date.fromisoformat(first)).days > 1
    doubtful = end.asks or (bool(joined) and far and not _BETWEEN.search(scene.before(match.span)))
    return replace(end, value=f"{first}/{last}", asks=doubtful, alternatives=())


def month(scene: Scene, match: Match) -> Reading | None:
    """A month, with or without a year, perhaps a part of it."""
    groups, number = match.groups, _month(match)
    part = modifier_of(match)
    if _year(match):
        return Reading(point(_year(match), number), "month", modifier=part)
    days_ = first_and_last(scene.reference)
    if days_ is None:
        return Reading("", "month", modifier=part, anchor="publication", asks=True)
    if days_[0].month != days_[1].month:
        value = point(days_[0].year, number)
        return Reading(value, "month", modifier=part, anchor="publication", asks=True)
    today = days_[1]
    values = [x for year in (today.year - 1, today.year, today.year + 1) if (x := point(year, number))]
    if "dir" in groups:
        values = [x for x in values if x != today.isoformat()[:7]]
    value, other = _nearest(scene, match, values, today=today)
    return Reading(
        value, "month", modifier=part, anchor="publication", asks=bool(other), alternatives=(other,) if other else ()
    )


def months(scene: Scene, match: Match) -> Reading | None:
    """From one month to another."""
    first, last = _month(match), _month(match, "2")
    year2 = int(match.groups.get("y2") or 0)
    days_ = first_and_last(scene.reference)
    if not year2 and (days_ is None or days_[0].month != days_[1].month):
        return Reading("", "month", anchor="publication", asks=True)
    anchored = not year2
    if days_ and not year2:
        year2 = days_[1].year if last <= days_[1].month or leaning(scene, match) > 0 else days_[1].year - 1
    year = int(match.groups.get("y") or (year2 - (first > last)))
    return Reading(f"{point(year, first)}/{point(year2, last)}", "month", anchor="publication" if anchored else "")


def year(_scene: Scene, match: Match) -> Reading | None:
    """A year alone."""
    return Reading(match.groups["y"], "year", modifier=modifier_of(match))


def years(scene: Scene, match: Match) -> Reading | None:
    """From one year to a later one, the second perhaps in two digits; None where it is not later.

    Years with a slash are one season (2018/19): other numbers are those of laws.
    """
    first = match.groups["y"]
    last = match.groups.get("y2") or first[:2] + match.groups.get("yy2", "")
    length = int(last) - int(first)
    slashed = "/" in scene.folded[match.span.start : match.span.end]
    return Reading(f"{first}/{last}", "year") if length == 1 or (length > 1 and not slashed) else None


def decade(_scene: Scene, match: Match) -> Reading | None:
    """Ten years; two digits mean the twentieth century and the 2010s and 2020s ask."""
    words = match.groups.get("dec") or str(match.grammar.number(match.groups["decword"]))
    start = int(words) if len(words) == 4 else 1900 + int(words)
    return Reading(f"{start}/{start + 9}", "year", modifier=modifier_of(match), asks=len(words) < 4 and int(words) < 30)


def century(_scene: Scene, match: Match) -> Reading | None:
    """A hundred years; None where the number is no century up to the 21st."""
    words = match.groups.get("cent", "")
    number = _CENTURIES.get(match.groups.get("centword", ""), 21) if not words else 0
    if words:
        number = int(words) if words.isdigit() else roman(words)
    if not 0 < number <= 21:
        return None
    return Reading(f"{number * 100 - 99:04}/{number * 100:04}", "year", modifier=modifier_of(match))


def roman(numerals: str) -> int:
    """The number that lower-case Roman numerals up to x say."""
    values = [_ROMAN[sign] for sign in numerals]
    return sum(-x if x < following else x for x, following in zip(values, [*values[1:], 0], strict=True))


def quarter(scene: Scene, match: Match) -> Reading | None:
    """A quarter or a half of a year; None where there is no such one."""
    ordinal = match.groups["ord"]
    length = 6 if match.groups.get("part3") in {"half", "semestre"} else 3
    count = 12 // length
    number = int(ordinal) if ordinal.isdigit() else int(match.grammar.value("ord", ordinal))
    number = count if number < 0 else number
    if number > count:
        return None
    start, year_ = (number - 1) * length + 1, _year(match)
    if not year_:
        today = scene.today
        value = period_of_year(today.year - (start > today.month), start, length) if today else ""
        return Reading(value, "quarter" if length == 3 else "month", anchor="publication", asks=True)
    return Reading(period_of_year(year_, start, length), "quarter" if length == 3 else "month")


def period_of_year(year: int, start: int, length: int) -> str:
    """So many months of a year from one on, as an interval."""
    return f"{point(year, start)}/{point(year, start + length - 1)}"


def season(scene: Scene, match: Match) -> Reading | None:
    """Three months; a winter goes into the next year, and asks where only one year is written."""
    groups, start = match.groups, int(match.grammar.value("season", match.groups["season"]))
    part = modifier_of(match)
    if "y" in groups:
        year_ = int(groups["y"])
        doubtful = start == 12 and "y2" not in groups
        others = (three_months(year_ - 1, start),) if doubtful else ()
        return Reading(three_months(year_, start), "quarter", modifier=part, asks=doubtful, alternatives=others)
    today = scene.today
    if today is None:
        return Reading("", "quarter", modifier=part, anchor="publication", asks=True)
    direction = match.grammar.value("dir", groups["dir"]) if "dir" in groups else 0
    starts = [date(x, start, 1) for x in range(max(today.year - 2, 1), min(today.year + 2, 9999))]
    if direction > 0:
        chosen = next((x for x in starts if x > today), starts[-1])
    elif direction < 0:
        chosen = [x for x in starts if (today - x).days > 92][-1]
    else:
        chosen = min(starts, key=lambda x: abs((today - x).days - 45))
    return Reading(three_months(chosen.year, start), "quarter", modifier=part, anchor="publication")


def three_months(year: int, start: int) -> str:
    """The interval of three months from this one on."""
    return f"{point(year, start)}/{point(year + (start > 10), (start + 1) % 12 + 1)}"


def day_number(words: str) -> int:
    """The day that folded digits, "1er" or "premier" say."""
    digits = "".join(sign for sign in words if sign.isdigit())
    return int(digits or 1)


def _year(match: Match) -> int:
    """The year written; two digits lie between 1940 and 2039; 0 where there is none."""
    short = int(match.groups.get("yy", -1))
    if short >= 0:
        return 2000 + short if short < 40 else 1900 + short
    return int(match.groups.get("y") or 0)


def _month(match: Match, index: str = "") -> int:
    groups = match.groups
    if f"mm{index}" in groups:
        return int(groups[f"mm{index}"])
    for table in ("m", "short"):
        if f"{table}{index}" in groups:
            return int(match.grammar.value(table, groups[f"{table}{index}"]))
    return 0


def _weekday(match: Match) -> int:
    for table in ("wd", "wdshort"):
        if table in match.groups:
            return int(match.grammar.value(table, match.groups[table]))
    return 0
