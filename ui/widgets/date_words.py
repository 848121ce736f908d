"""What an ISO 8601 value, its precision and what it hangs on are called."""

from __future__ import annotations

import re

from annotator.text.dates.periods import precision_of
from ui.i18n import QT_TRANSLATE_NOOP, format_date, translated

_PRECISIONS: dict[str, str] = {
    "year": QT_TRANSLATE_NOOP("dates", "to the year"),
    "quarter": QT_TRANSLATE_NOOP("dates", "to the quarter"),
    "month": QT_TRANSLATE_NOOP("dates", "to the month"),
    "week": QT_TRANSLATE_NOOP("dates", "to the week"),
    "day": QT_TRANSLATE_NOOP("dates", "to the day"),
    "hour": QT_TRANSLATE_NOOP("dates", "to the hour"),
    "minute": QT_TRANSLATE_NOOP("dates", "to the minute"),
}
_ANCHORS: dict[str, str] = {
    "publication": QT_TRANSLATE_NOOP("dates", "counted from the publication"),
    "speech": QT_TRANSLATE_NOOP("dates", "counted from the speech"),
    "mention": QT_TRANSLATE_NOOP("dates", "counted from the date before"),
    "hand": QT_TRANSLATE_NOOP("dates", "chosen by hand"),
}
_UNTIL = QT_TRANSLATE_NOOP("dates", "until {date}")
_SINCE = QT_TRANSLATE_NOOP("dates", "from {date} on")
_UNTIL_PERIOD = QT_TRANSLATE_NOOP("dates", "until {period}")
_SINCE_PERIOD = QT_TRANSLATE_NOOP("dates", "from {period} on")
_WEEK_OF = QT_TRANSLATE_NOOP("dates", "week {week} of {year}")
_AT = QT_TRANSLATE_NOOP("dates", "{date}, {time}")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")


def value_words(value: str, language: str) -> str:
    """A value as people say it ("23 Jan 2019", "until 26 Jan 2019", "week 4 of 2019"); what is no date as it is."""
    start, slash, end = value.partition("/")
    if start == "..":
        return _open(_UNTIL, _UNTIL_PERIOD, end, language=language)
    if end == "..":
        return _open(_SINCE, _SINCE_PERIOD, start, language=language)
    return f"{_point(start, language)} – {_point(end, language)}" if slash else _point(start, language)


def precision_words(value: str) -> str:
    """How exact a value is ("to the day"), "" for what is on no calendar."""
    found = _PRECISIONS.get(precision_of(value))
    return translated("dates", found) if found else ""


def anchor_words(anchor: str) -> str:
    """What a value hangs on: "publication", "speech", "mention", or "hand" where somebody chose it; "" for others."""
    return translated("dates", _ANCHORS[anchor]) if anchor in _ANCHORS else ""


def _open(by_day: str, by_period: str, point: str, *, language: str) -> str:
    """An open interval; before months and years French needs another preposition than before days."""
    words = _point(point, language)
    if precision_of(point) in {"year", "month", "week"}:
        return translated("dates", by_period).format(period=words)
    return translated("dates", by_day).format(date=words)


def _point(point: str, language: str) -> str:
    if found := _WEEK.fullmatch(point):
        return translated("dates", _WEEK_OF).format(week=int(found[2]), year=found[1])
    day, _, time = point.partition("T")
    if not time or not precision_of(point):
        return format_date(point, language)
    return translated("dates", _AT).format(date=format_date(day, language), time=time)
