"""Which language a text is in, by the trigrams of its letters."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from functools import cache

from annotator.places import RESOURCES
from annotator.text.signs import APOSTROPHES

TABLES = RESOURCES / "languages"
"""One table a language, named by its code: a trigram with _ for a blank, a tab, how many in a million it is."""

_ANSWERS = frozenset({"fr", "en"})
_SAMPLE, _FIRST = 10_000, 250
_LEAST = 16
_KNOWN = 0.5
_LEAD, _CLEAR = 5.0, 60.0
_RARE = 10.0  # in a million: what a trigram counts that is not among the frequent ones
_APOSTROPHE = re.compile(f"(?<=[^\\W\\d_])[{APOSTROPHES}](?=[^\\W\\d_])")
_BETWEEN = re.compile("(?:[^\\w']|[\\d_])+|(?<![^\\W\\d_])'+|'+(?![^\\W\\d_])")


def trigrams(text: str) -> Counter[str]:
    """How often each three letters, blanks and inner apostrophes in a row occur, in lower case.

    All that stands between two words counts as one blank, and one stands at either end.
    """
    words = _BETWEEN.sub(" ", _APOSTROPHE.sub("'", unicodedata.normalize("NFC", text).lower()))
    line = f" {words.strip()} "
    found = Counter(map("".join, zip(line, line[1:], line[2:], strict=False)))
    return Counter({part: number for part, number in found.items() if part.strip()})


@cache
def _languages() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in TABLES.glob("*.tsv")))


@cache
def _points() -> dict[str, tuple[tuple[int, float], ...]]:
    """Trigram → the places of the languages that have it, with how much more frequent than a rare one it is (log)."""
    found: dict[str, list[tuple[int, float]]] = {}
    for place, code in enumerate(_languages()):
        for part, value in _read((TABLES / f"{code}.tsv").read_text(encoding="utf-8")).items():
            found.setdefault(part, []).append((place, value))
    return {part: tuple(values) for part, values in found.items()}


def _read(table: str) -> dict[str, float]:
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {part.replace("_", " "): math.log(int(number) / _RARE) for part, number in rows}


def guess(text: str) -> str:
    """The code "fr" or "en", or "" where neither is clear.

    Looks at the first 250 characters and, where they leave a doubt, at the first 10,000. The language whose 1,000
    most frequent trigrams explain them best must lead each other one (neighbours of French and English have tables
    too) and must know more than half of the trigrams: names, headlines of two words and other languages therefore
    stay "".
    """
    first, lead = _guess(text[:_FIRST])
    return first if first and lead >= _CLEAR else _guess(text[:_SAMPLE])[0]


def _guess(text: str) -> tuple[str, float]:
    """The language of a sample, and by how much it leads."""
    found = trigrams(text)
    total = found.total()
    if total < _LEAST:
        return "", 0.0
    points, known = [0.0] * len(_languages()), [0] * len(_languages())
    table = _points()
    for part, count in found.items():
        for place, value in table.get(part, ()):
            points[place] += value * count
            known[place] += count
    best = max(range(len(points)), key=points.__getitem__)
    lead = points[best] - max(value for place, value in enumerate(points) if place != best)
    code = _languages()[best]
    sure = code in _ANSWERS and lead >= _LEAD and known[best] >= _KNOWN * total
    return (code, lead) if sure else ("", lead)
