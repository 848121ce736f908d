"""What reports of imports and exports keep, lose, doubt and refuse, in the interface's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

from annotator.places import RESOURCES
from ui.i18n import FIXED, NARROW, current_language, french_quotes

TABLE = RESOURCES / "ledger" / "fr.tsv"
"""The domain’s English, a tab, ours; {} stands for what differs. A file, for there are hundreds of short sentences."""

ENGLISH = RESOURCES / "ledger" / "en.tsv"
"""The few words of reports that are codes (the letters of brat’s lines)."""

REASONS = RESOURCES / "ledger" / "reasons-fr.tsv"
"""The same for why something was doubted or refused."""

_FEW = 5  # letters beside the {} below which these stand for single words
_MOST = 4  # how deep a reason may tell of another one
_LONGEST = 2000  # characters beyond which a reason is no sentence of the domain
_KEPT = 4096
_COLONS = 6  # how many may stand in a name before a reason is looked for no longer
_QUOTED = re.compile(r"(['\"])(.*)\1", re.DOTALL)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with places for what differs; `sign` is its longest part without one, which is quick to look for."""

    sign: str
    source: str
    english: re.Pattern[str]
    french: str

    def groups(self, words: str) -> tuple[str, ...]:
        """What differs in words that are this sentence, () where they are another."""
        found = self.english.fullmatch(words) if self.sign in words else None
        return found.groups() if found else ()

    def filled(self, parts: tuple[str, ...]) -> str:
        """The French sentence with these parts."""
        pieces = self.french.split("{}")
        return "".join(piece + part for piece, part in zip(pieces, (*parts, ""), strict=True))


def ledger_phrase(words: str) -> str:
    """What a report says is kept or lost, or why, as the interface says it; as it is where the table has none."""
    whole, patterns = phrases(TABLE if current_language() == "fr" else ENGLISH)
    if words in whole:
        return whole[words]
    for pattern in patterns:
        if found := pattern.groups(words):
            return pattern.filled(tuple(whole.get(part, part) for part in found))
    return words


def reason_phrase(words: str) -> str:
    """Why something was doubted or refused, with its figures and names, in the interface's language.

    "" where the table has no such sentence. A reason that tells of others (after a colon, between semicolons, in one
    of its places) is put into French whole.
    """
    if current_language() != "fr":
        return words
    return _reason(words, _MOST) if len(words) <= _LONGEST else ""


def opens_sentence(words: str) -> bool:
    """Whether a reason begins with a word of its own, to be written large, and not with a name."""
    return words.partition(" ")[0] in _openings()


@cache
def phrases(table: Path = TABLE) -> tuple[dict[str, str], list[Pattern]]:
    """The sentences that stand for themselves, and those with places for what differs, the longest first."""
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("# ")]
    whole = {english: french for english, french in rows if "{}" not in english}
    open_ones = sorted(((english, french) for english, french in rows if "{}" in english), key=lambda row: -len(row[0]))
    return whole, [_pattern(english, french) for english, french in open_ones]


@cache
def _openings() -> frozenset[str]:
    """The words with which the sentences of the domain, and ours, begin."""
    whole, patterns = phrases(REASONS)
    begun = [*whole, *whole.values(), *(words for one in patterns for words in (one.source, one.french))]
    return frozenset(words.partition(" ")[0] for words in begun)


def _pattern(english: str, french: str) -> Pattern:
    parts = english.split("{}")
    place = r"(\S+)" if sum(map(len, parts)) < _FEW else "(.+)"
    return Pattern(max(parts, key=len), english, re.compile(place.join(map(re.escape, parts)), re.DOTALL), french)


@lru_cache(_KEPT)
def _reason(words: str, depth: int) -> str:
    whole, patterns = phrases(REASONS)
    if words in whole or not depth:
        return whole.get(words, "")
    if " " in words and words in phrases()[0]:
        return phrases()[0][words]
    several = [_reason(part, depth - 1) for part in words.split("; ")]
    if len(several) > 1 and all(several):
        return f"{NARROW}; ".join(several)
    for pattern in patterns:
        if found := pattern.groups(words):
            behind = _behind_name(words, depth - 1) if pattern.source[:2] == "{}" and ": " in found[0] else ""
            return behind or pattern.filled(tuple(_part(part, depth - 1) for part in found))
    return _behind_name(words, depth - 1)


def _behind_name(words: str, depth: int) -> str:
    """A reason behind the name of what it is about and a colon, "" where there is none."""
    for found in islice(re.finditer(": ", words), _COLONS):
        if reason := _reason(words[found.end() :], depth):
            return f"{_part(words[: found.start()], depth)}{FIXED}: {reason}"
    return ""


def _part(words: str, depth: int) -> str:
    """What stands in a place of a sentence: a reason or a number in French, a quotation in its marks, a name as is."""
    if _THOUSANDS.fullmatch(words):
        return words.replace(",", NARROW)
    if quoted := _QUOTED.fullmatch(words):
        return french_quotes(quoted[2])
    return (_reason(words, depth) if " " in words else "") or words
