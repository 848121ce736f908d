"""Calendar periods written as ISO 8601: years, months, weeks, days, moments and closed intervals of them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Unit = Literal["century", "decade", "year", "half", "quarter", "month", "week", "weekend", "day", "hour", "minute"]
Precision = Literal["year", "quarter", "month", "week", "day", "hour", "minute", ""]

_POINT = re.compile(
    "(?P<y>[0-9]{4})(?:-(?:(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2})(?:T(?P<h>[0-9]{2})(?::(?P<mi>[0-9]{2}))?)?)?|W(?P<w>[0-9]{2})))?"
)
_MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS: dict[str, int] = {"day": 1, "week": 7, "weekend": 7}


@lru_cache(maxsize=4096)
def first_and_last(value: str) -> tuple[date, date] | None:
    """The first and the last day of a period or a closed interval; None for everything else."""
    start, slash, end = value.partition("/")
    first = _days(start)
    last = _days(end) if slash else first
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


@lru_cache(maxsize=4096)
def _days(point: str) -> tuple[date, date] | None:
    found = _POINT.fullmatch(point)
    if not found or int(found["h"] or 0) > 24 or int(found["mi"] or 0) > 59:
        return None
    try:
        year = int(found["y"])
        if found["w"]:
            monday = date.fromisocalendar(year, int(found["w"]), 1)
            return monday, monday + timedelta(6)
        month, day = int(found["m"] or 0), int(found["d"] or 0)
        if day:
            return date(year, month, day), date(year, month, day)
        if found["m"]:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except (ValueError, OverflowError):  # no such day, no such month, beyond the calendar
        return None


@lru_cache(maxsize=4096)
def precision_of(value: str) -> Precision:
    """How exactly a period, an open or a closed interval is known (an interval as its ends); "" for everything else."""
    for point in value.split("/"):
        found = _POINT.fullmatch(point)
        if found and _days(point):
            names: dict[str, Precision] = {"mi": "minute", "h": "hour", "d": "day", "w": "week", "m": "month"}
            return next((precision for group, precision in names.items() if found[group]), "year")
    return ""


def period(day: date, unit: Unit) -> str:
    """The period of this unit that holds the day: a quarter is an interval of months, a weekend one of days."""
    if unit in {"day", "hour", "minute"}:
        return day.isoformat()
    if unit == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "weekend":
        saturday = day + timedelta(5 - day.weekday())
        return f"{saturday}/{saturday + timedelta(1)}"
    if unit == "month":
        return f"{day:%Y-%m}" if day.year >= 1000 else f"{day.year:04}-{day.month:02}"
    if unit == "year":
        return f"{day.year:04}"
    if unit == "century":
        start = (day.year - 1) // 100 * 100 + 1
        return f"{start:04}/{start + 99:04}"
    if unit == "decade":
        return f"{day.year // 10 * 10:04}/{day.year // 10 * 10 + 9:04}"
    length = _MONTHS[unit]
    start = (day.month - 1) // length * length + 1
    return f"{day.year:04}-{start:02}/{day.year:04}-{start + length - 1:02}"


def moved(day: date, unit: Unit, steps: int) -> date | None:
    """The day so many units later, the last of a month where there is no such day; None beyond the calendar."""
    try:
        if unit in _DAYS:
            return day + timedelta(_DAYS[unit] * steps)
        if unit not in _MONTHS:
            return day
        months = day.year * 12 + day.month - 1 + _MONTHS[unit] * steps
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):  # beyond the years 1 to 9999
        return None


def relative(reference: str, unit: Unit, steps: int) -> str:
    """The period of a unit so many steps from a reference period; "" where the reference is too coarse to tell."""
    days = first_and_last(reference)
    if days is None or period(days[0], unit) != period(days[1], unit):
        return ""
    target = moved(days[0], unit, steps)
    return period(target, unit) if target else ""


def point(year: int, month: int = 0, day: int = 0) -> str:
    """A year, month or day as ISO 8601; "" where there is no such day."""
    value = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")
    return value if _days(value) else ""
