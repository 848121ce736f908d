"""How the keys of the calendar move an ISO 8601 value: pure functions."""

from __future__ import annotations

from datetime import date
from typing import Literal

from annotator.text.dates.arithmetic import shifted
from annotator.text.dates.periods import first_and_last, moved, period, precision_of

Stride = Literal["unit", "week", "month"]

_CLOCK = {"hour", "minute"}
_OPEN = ".."


def stepped(value: str, stride: Stride, steps: int) -> str:
    """The whole value earlier (negative) or later, its open ends where they are; unchanged where it cannot move.

    "unit" is one of the value's precision; "week" and "month" too, for values that are not as exact as that.
    """
    ends = [end if end == _OPEN else _moved(end, stride, steps) for end in value.split("/")]
    return "/".join(ends) if all(ends) else value


def widened(value: str, anchor: str, stride: Stride, *, steps: int) -> str:
    """The interval between `anchor` and the other end of `value`, that end moved; a point where both become one.

    `anchor` is one end of `value`, or `value` itself while it is a point. Unchanged for open intervals and beyond the
    calendar.
    """
    start, _, end = value.partition("/")
    free = _moved((end or start) if anchor == start else start, stride, steps)
    days, fixed = first_and_last(free), first_and_last(anchor)
    if _OPEN in value or not days or not fixed:
        return value
    if free == anchor:
        return anchor
    first, last = (anchor, free) if (fixed[0], anchor) < (days[0], free) else (free, anchor)
    return f"{first}/{last}"


def days_of(value: str) -> tuple[date, date] | None:
    """The first and the last day of a value, of an open one those of its known end; None for what is on no calendar."""
    start, _, end = value.partition("/")
    if _OPEN in {start, end}:
        return first_and_last(end if start == _OPEN else start)
    return first_and_last(value)


def _moved(point: str, stride: Stride, steps: int) -> str:
    """One end moved; "" beyond the calendar and for what is no point of it."""
    precision = precision_of(point)
    days = first_and_last(point)
    if days is None:
        return ""
    coarse = precision in {"year", "month"} or (precision == "week" and stride == "week")
    if stride == "unit" or coarse:
        return shifted(point, steps)
    target = moved(days[0], stride, steps)
    if target is None:
        return ""
    if precision == "week":
        return period(target, "week")
    return target.isoformat() + (point[10:] if precision in _CLOCK else "")
