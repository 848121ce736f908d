"""The dates in the cells of a table: how a whole column writes them, and each as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.formats.metadata import iso_date
from annotator.formats.press_dates import press_date

LONGEST_DATE = 60
_CODE = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_WITH_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[ T]\d.*")
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T,]+\d{1,2}:.*)?")
_LAST_MONTH = 12


def month_first(cells: Iterable[str]) -> bool:
    """Whether a column writes the month before the day: some of its dates can be read so only, and none otherwise."""
    pairs = [(int(found[1]), int(found[3])) for cell in cells if (found := _NUMBERS.fullmatch(cell.strip()))]
    return any(second > _LAST_MONTH for _, second in pairs) and all(first <= _LAST_MONTH for first, _ in pairs)


def iso_of(words: str, *, american: bool = False) -> str:
    """The ISO date of a cell: ISO 8601 with or without a time, dd/mm/yyyy, yyyymmdd, French or English words; or "".

    `american`: of dates in numbers the month stands first.
    """
    plain = _CODE.sub(r"\1-\2-\3", words) if _CODE.fullmatch(words) else _WITH_TIME.sub(r"\1", words)
    numbers = _NUMBERS.fullmatch(plain)
    if numbers is not None:
        one, other = (numbers[3], numbers[1]) if american else (numbers[1], numbers[3])
        plain = f"{one}/{other}/{numbers[4]}"
    try:
        return iso_date(plain)
    except ValueError:
        return press_date(plain).date if len(plain) <= LONGEST_DATE and numbers is None else ""
