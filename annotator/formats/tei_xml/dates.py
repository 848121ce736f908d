"""ISO 8601 dates as the date attributes of TEI, which are narrower: what does not fit stays text alone."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?")
_DURATION = re.compile(r"P(?=\d|T)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")


@lru_cache(maxsize=4096)
def fits(value: str) -> bool:
    """Whether the value is a year, a month, a day or a moment as W3C Schema has them."""
    moment = _MOMENT.fullmatch(value)
    found = _DAY.fullmatch(moment[1] if moment is not None else value)
    if found is None or not value.isascii():
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def duration_fits(value: str) -> bool:
    """Whether the value is a duration as W3C Schema has them."""
    return value.isascii() and _DURATION.fullmatch(value) is not None


def attributes(value: str) -> dict[str, str]:
    """The date attributes of one point or one interval ("a/b"); empty where the value does not fit."""
    if fits(value):
        return {"when": value}
    start, slash, end = value.partition("/")
    if slash and fits(start) and fits(end):
        return {"from": start, "to": end}
    return {}
