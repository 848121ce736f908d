"""Which language a text is in, by the trigrams of its letters."""

from __future__ import annotations

import math
import re
import unicodedata
from functools import cache
from itertools import repeat

from annotator.places import RESOURCES
from annotator.text.signs import APOSTROPHES

TABLES = RESOURCES / "languages"
"""One table a language, named by its code: a trigram with _ for a blank, a tab, how many in a million it is."""

_ANSWERS = frozenset({"fr", "en"})
_SAMPLES = (120, 250, 10_000)
_LEAST = 16
_KNOWN = 0.5
_LEAD, _CLEAR = 5.0, 60.0
_RARE = 10.0  # in a million: what a trigram counts that is not among the frequent ones
_PARTS, _COUNT_BITS, _FIELD_BITS = 1_000, 20, 64
_COUNT, _FIELD = (1 << _COUNT_BITS) - 1, (1 << _FIELD_BITS) - 1
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def trigrams(text: str) -> list[str]:
    """Each three letters, blanks and inner apostrophes in a row, in lower case.

    All that stands between two words counts as one blank, and one stands at either end.
    """
    plain = unicodedata.normalize("NFC", text).lower()
    for sign in APOSTROPHES:
        plain = plain.replace(sign, "'")
    words = _WORD.findall(plain)
    line = f" {' '.join(words)} "
    return [line[at : at + 3] for at in range(len(line) - 2)]


@cache
def _languages() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in TABLES.glob("*.tsv")))


@cache
def _weights() -> dict[str, int]:
    """Trigram → a number with a field of 64 bits for each language, so that one sum adds for all of them at once.

    A field counts the trigrams that the language has in its lower 20 bits, and above them sums up in thousandths how
    much more frequent than a rare one each is (log).
    """
    found: dict[str, int] = {}
    for place, code in enumerate(_languages()):
        for part, value in _read((TABLES / f"{code}.tsv").read_text(encoding="utf-8")).items():
            field = (round(value * _PARTS) << _COUNT_BITS) + 1
            found[part] = found.get(part, 0) + (field << _FIELD_BITS * place)
    return found


def _read(table: str) -> dict[str, float]:
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {part.replace("_", " "): math.log(int(number) / _RARE) for part, number in rows}


def guess(text: str) -> str:
    """The code "fr" or "en", or "" where neither is clear.

    Looks at the first 120 characters and, where they leave a doubt, at 250 and at 10,000. The language whose 1,000
    most frequent trigrams explain them best must lead each other one (neighbours of French and English have tables
    too) and must know more than half of the trigrams: names, headlines of two words and other languages therefore
    stay "".
    """
    code = ""
    for most in _SAMPLES:
        code, lead = _guess(text[:most])
        if (code and lead >= _CLEAR) or len(text) <= most:
            break
    return code


def _guess(text: str) -> tuple[str, float]:
    """The language of a sample, and by how much it leads."""
    found = trigrams(text)
    if len(found) < _LEAST:
        return "", 0.0
    total = sum(map(_weights().get, found, repeat(0)))
    languages = _languages()
    fields = [total >> shift & _FIELD for shift in range(0, _FIELD_BITS * len(languages), _FIELD_BITS)]
    second, best = sorted(fields)[-2:]
    lead, code = ((best >> _COUNT_BITS) - (second >> _COUNT_BITS)) / _PARTS, languages[fields.index(best)]
    sure = code in _ANSWERS and lead >= _LEAD and best & _COUNT >= _KNOWN * len(found)
    return (code, lead) if sure else ("", lead)
