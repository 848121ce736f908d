"""The dates of press archives, by tables of month names and never by the machine's own language."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from annotator.model.folding import fold
from annotator.places import RESOURCES

_MOST = 1_000
"""Longer lines hold no date of ours; looking through them would only take time."""

_ORDINAL = "(?:er|st|nd|rd|th|e)?"
_DAY = rf"(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}"
_OTHER_DAY = rf"(?:\s*(?:-|au|et|to|and)\s*\d{{1,2}}{_ORDINAL})?"
_YEAR = r"(?P<year>\d{4})(?!\w)"
_IN_CODE = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_EDGE = " \t\n\r\u00a0\u202f,;:.-–—|/·"


@dataclass(frozen=True, slots=True)
class PressDate:
    """An ISO 8601 date, perhaps partial, or "", and what stands before and behind it in the words."""

    date: str
    before: str
    behind: str

    @property
    def rest(self) -> str:
        """What was left of the words."""
        return " ".join(part for part in (self.before, self.behind) if part)


def press_date(words: str) -> PressDate:
    """The first date in French or English words, with the weekday beside it; day/month/year where they are numbers.

    Of a range in one month ("5 au 11 mars 2019") it is the first day. "" where there is none, or no calendar has it.
    """
    line = unicodedata.normalize("NFC", words[:_MOST])  # accents of their own would part the letters
    folded = fold(line)
    for pattern in _patterns():
        for match in pattern.finditer(folded):
            found = _iso(match.groupdict())
            if found:
                before, behind = line[: match.start()], line[match.end() :] + words[_MOST:]
                return PressDate(found, before.strip(_EDGE), behind.strip(_EDGE))
    return PressDate("", "", words.strip())


def date_in_code(code: str) -> str:
    """The ISO 8601 date in a document's number such as news·20190214·LM·0001, or ""."""
    for match in _IN_CODE.finditer(code):
        if found := _iso(dict(zip(("year", "number", "day"), match.groups(), strict=True))):
            return found
    return ""


def _iso(parts: Mapping[str, str | None]) -> str:
    year, day = int(parts["year"] or 0), parts.get("day")
    name = parts.get("month")
    month = _table()["months"][name] if name else int(parts.get("number") or 0)
    try:
        date(year, month or 1, int(day or 1))
    except ValueError:
        return ""
    return "-".join([f"{year:04}", *([f"{month:02}"] if month else []), *([f"{int(day):02}"] if day else [])])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "press" / "months.toml").read_text(encoding="utf-8"))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _expressions())


def _expressions() -> Iterator[str]:
    """The ways to write a date, the exact ones first; all are for folded words."""
    month = rf"(?P<month>{_either(_table()['months'])})(?!\w)\.?"
    weekday = rf"(?<!\w){_either(name for names in _table()['weekdays'].values() for name in names)}(?!\w)\.?"
    opening = rf"(?:{weekday}\s*,?\s*)?(?:(?<!\w)(?:du|le|the)\s+)?"
    closing = rf"(?:\s*,?\s*\(?{weekday}\)?)?"
    yield rf"{opening}{_DAY}{_OTHER_DAY}\.?\s*-?\s*(?:of\s+)?{month}\s*-?\s*,?\s*{_YEAR}{closing}"
    yield rf"{opening}(?<!\w){month}\s*{_DAY}{_OTHER_DAY}\s*,?\s+{_YEAR}{closing}"
    yield rf"{opening}(?<![\d-])(?P<year>\d{{4}})[-/](?P<number>\d\d)[-/](?P<day>\d\d)(?!\d)(?:t[\d:.]+z?)?{closing}"
    yield rf"{opening}(?<![\d/.])(?P<day>\d{{1,2}})[/.](?P<number>\d{{1,2}})[/.]{_YEAR}{closing}"
    yield rf"(?<!\w){month}\s*,?\s+{_YEAR}"
    yield r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)(?![\d-])"
    yield r"^\s*(?P<year>(?:1[6-9]|20)\d\d)\s*$"


def _either(words: Any) -> str:
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"
