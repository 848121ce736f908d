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
_SAMPLE = 10_000
_LEAST = 16
_KNOWN = 0.5
_LEAD = 5.0
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
def _tables() -> dict[str, dict[str, float]]:
    """Language → trigram → the logarithm of how much more frequent than a rare one it is."""
    return {path.stem: _read(path.read_text(encoding="utf-8")) for path in sorted(TABLES.glob("*.tsv"))}


def _read(table: str) -> dict[str, float]:
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {part.replace("_", " "): math.log(int(number) / _RARE) for part, number in rows}


def guess(text: str) -> str:
    """The code "fr" or "en", or "" where neither is clear.

    Looks at the first 10,000 characters. The language whose 1,000 most frequent trigrams explain them best must lead
    each other one (neighbours of French and English have tables too) and must know more than half of the trigrams:
    names, headlines of two words and other languages therefore stay "".
    """
    found = trigrams(text[:_SAMPLE])
    total = found.total()
    if total < _LEAST:
        return ""
    points = {code: sum(table.get(part, 0.0) * n for part, n in found.items()) for code, table in _tables().items()}
    best = max(points, key=lambda code: points[code])
    lead = points[best] - max(value for code, value in points.items() if code != best)
    known = sum(n for part, n in found.items() if part in _tables()[best])
    return best if best in _ANSWERS and lead >= _LEAD and known >= _KNOWN * total else ""
