"""What stands in the cells of a table: lists, dates, spans."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date

from annotator.model.span import Span

Cell = str | int | float
Row = dict[str, Cell]

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")


def listed(parts: Iterable[str]) -> str:
    """Several values in one cell, | between them; a backslash stands before | and backslash within a value."""
    return "|".join(re.sub(r"([\\|])", r"\\\1", part) for part in parts)


def pairs(found: Iterable[tuple[str, str]]) -> str:
    """Several code=value in one cell."""
    return listed(f"{code}={value}" for code, value in found)


def flag(holds: bool) -> str:
    """The word for a flag."""
    return "yes" if holds else "no"


def spans(found: Iterable[Span]) -> str:
    """Several start-end in one cell."""
    return listed(f"{span.start}-{span.end}" for span in found)


def precision(value: str) -> str:
    """How precise an ISO 8601 date is by its form: day, week, month, year, interval, unknown."""
    if "/" in value:
        return "interval"
    if _WEEK.fullmatch(value):
        return "week"
    found = _DATE.fullmatch(value)
    if found is None:
        return "unknown"
    return "day" if found[3] else "month" if found[2] else "year"


def first_day(value: str) -> str:
    """The first day that an ISO 8601 date or interval may mean, "" where its start is open or unknown."""
    return _day(value.partition("/")[0], last=False)


def last_day(value: str) -> str:
    """The last day that an ISO 8601 date or interval may mean, "" where its end is open or unknown."""
    start, between, end = value.partition("/")
    return _day(end if between else start, last=True)


def _day(value: str, *, last: bool) -> str:
    try:
        if week := _WEEK.fullmatch(value):
            return date.fromisocalendar(int(week[1]), int(week[2]), 7 if last else 1).isoformat()
        if (found := _DATE.fullmatch(value)) is None:
            return ""
        year, month = int(found[1]), int(found[2] or (12 if last else 1))
        day = int(found[3]) if found[3] else calendar.monthrange(year, month)[1] if last else 1
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
