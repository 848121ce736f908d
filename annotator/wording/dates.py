"""Dates and durations of ISO 8601 in words."""

from __future__ import annotations

import re

_MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_UNITS = {
    "fr": {"Y": ("an", "ans"), "M": ("mois", "mois"), "W": ("semaine", "semaines"), "D": ("jour", "jours"),
           "H": ("heure", "heures"), "m": ("minute", "minutes")},
    "en": {"Y": ("year", "years"), "M": ("month", "months"), "W": ("week", "weeks"), "D": ("day", "days"),
           "H": ("hour", "hours"), "m": ("minute", "minutes")},
}  # fmt: skip
_UNIT_WORDS = {words: unit for table in _UNITS.values() for unit, both in table.items() for words in both}
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d).*)?)?)?")
_DURATION = re.compile(r"P(?:(\d+)([YMWD]))?(?:T(\d+)([HM]))?")
_NUMBERED = re.compile(r"(\d+)\s+(\w+)")
_PRECISION = {
    "fr": {"before": "avant {}", "after": "après {}", "week": "semaine du {}"},
    "en": {"before": "before {}", "after": "after {}", "week": "week of {}"},
}


def date_words(iso: str, language: str, *, precision: str = "") -> str:
    """A date or interval as it is read aloud (« 23 janvier 2019 », « 23–26 janvier 2019 »); "" for anything else.

    `precision` is the code of a frame's date (before, after, week); others say nothing.
    """
    if "/" in iso and precision in {"before", "after"}:
        start, _, end = iso.partition("/")
        iso = end if precision == "before" else start
    words = _interval(iso, language) if "/" in iso else _date(iso, language)
    pattern = _PRECISION[language].get(precision, "") if words else ""
    if not pattern:
        return words
    definite = language == "fr" and precision != "week" and words[:1].isdigit() and " " in words
    return pattern.format(f"le {words}" if definite else words)


def _date(iso: str, language: str) -> str:
    found = _DATE.fullmatch(iso)
    if found is None:
        return ""
    year, month, day = found[1], int(found[2] or 0), int(found[3] or 0)
    if month > 12 or (found[2] and not month):
        return ""
    first = "1er" if language == "fr" and day == 1 else str(day)
    return " ".join([*([first] if day else []), *([_MONTHS[language][month - 1]] if month else []), year])


def _interval(iso: str, language: str) -> str:
    start, _, end = iso.partition("/")
    first, last = _date(start, language), _date(end, language)
    if not first or not last:
        words = first or last
        return _open(words, language, since=bool(first)) if words else ""
    if start[:7] == end[:7] and len(start) == len(end) == 10:
        return f"{first.split(' ')[0]}–{last}"
    if start[:4] == end[:4] and len(start) >= 7 and len(end) >= 7:
        return f"{first.rpartition(' ')[0]} – {last}"
    return f"{first} – {last}"


def _open(words: str, language: str, *, since: bool) -> str:
    if language != "fr":
        return f"{'since' if since else 'until'} {words}"
    if words[:1].isdigit() and " " in words:
        return f"{'depuis le' if since else 'jusqu’au'} {words}"
    return f"{'depuis' if since else 'jusqu’en'} {words}"


def duration_words(iso: str, language: str) -> str:
    """A duration of one or two units (« 72 heures »); "" for anything else."""
    found = _DURATION.fullmatch(iso)
    if found is None or iso == "P":
        return ""
    parts = []
    for number, unit in ((found[1], found[2]), (found[3], "m" if found[4] == "M" else found[4])):
        if number:
            parts.append(f"{int(number)} {_UNITS[language][unit][int(number) > 1]}")
    return " ".join(parts)


def duration_of(words: str) -> str:
    """The ISO 8601 duration of a number and a unit in either language (« 72 heures »); "" for anything else."""
    found = _NUMBERED.fullmatch(words)
    unit = _UNIT_WORDS.get(found[2].lower(), "") if found else ""
    if found is None or not unit:
        return ""
    return f"PT{found[1]}{unit.upper()}" if unit in "Hm" else f"P{found[1]}{unit}"
