"""What reports of imports and exports keep and lose, in the interface's language."""

from __future__ import annotations

import re
from functools import cache

from annotator.places import RESOURCES
from ui.i18n import current_language

TABLE = RESOURCES / "ledger" / "fr.tsv"
"""The domain’s English, a tab, ours; {} stands for what differs. A file, for there are hundreds of short sentences."""

_FEW = 5  # letters beside the {} below which these stand for single words


def ledger_phrase(words: str) -> str:
    """A word or reason of a report as the interface says it; as it is where the table has none."""
    if current_language() != "fr":
        return words
    whole, patterns = phrases()
    if words in whole:
        return whole[words]
    for pattern, phrase in patterns:
        if found := pattern.fullmatch(words):
            return phrase.format(*(whole.get(part, part) for part in found.groups()))
    return words


@cache
def phrases() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """The sentences that stand for themselves, and those with places for what differs, the longest first."""
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    whole = {english: french for english, french in rows if "{}" not in english}
    open_ones = sorted(((english, french) for english, french in rows if "{}" in english), key=lambda row: -len(row[0]))
    return whole, [(_pattern(english), french) for english, french in open_ones]


def _pattern(english: str) -> re.Pattern[str]:
    parts = english.split("{}")
    place = r"(\S+)" if sum(map(len, parts)) < _FEW else "(.+)"
    return re.compile(place.join(map(re.escape, parts)), re.DOTALL)
