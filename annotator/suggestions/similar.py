"""Names that may mean the same: « did you mean », never acted on by itself.

Two measures, the better one counts: the ratio of the folded names (rapidfuzz: twice the signs in common order by all
signs), and that of their spelling made alike across French and English transliteration (ou and u, ch and sh …).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from annotator.model.folding import key

LEAST = 80.0
"""From here on two names of several words are alike: "Mike Pompeo" and "Michael Pompeo" have exactly this."""

LEAST_SHORT = 90.0
"""One letter of a single word changes who is meant: "Maduro" and "Madero" have 83."""

LEAST_LAST = 75.0
"""What the last words of two longer names must have in common: "Corée du Nord" is not "Corée du Sud"."""

SURNAME = 85.0
"""The score of a bare last name (or one with initials) and the one longer name that ends in it."""

_SLICE = 2000
_SPELLING = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        (r"tch|sch|ch", "sh"),
        (r"ou|oo", "u"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"y", "i"),
        (r"q|ck", "k"),
        (r"(\w)\1+", r"\1"),
        (r"e\b", ""),
    )
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: folded, its spelling made alike, and the words of the latter."""

    plain: str
    spelt: str
    words: tuple[str, ...]

    @property
    def last(self) -> str:
        """The last word, "" for no name."""
        return self.words[-1] if self.words else ""


@lru_cache(maxsize=1 << 16)
def taken_apart(name: str) -> Name:
    """A name for comparing; « Maduro, Nicolas » is turned round."""
    plain = key(name)
    last, comma, first = plain.partition(", ")
    plain = f"{first} {last}" if comma and "," not in first else plain
    spelt = plain
    for pattern, other in _SPELLING:
        spelt = pattern.sub(other, spelt)
    return Name(plain, spelt, tuple(spelt.split()))


def likeness(a: Name, b: Name, *, least: float = LEAST) -> float:
    """How alike two names are, from `least` to 100; 0 where they are not alike enough."""
    score = max(float(ratio(a.plain, b.plain, score_cutoff=least)), float(ratio(a.spelt, b.spelt, score_cutoff=least)))
    return score if _passes(a, b, score, least=least) else 0.0


def similar(
    name: str, candidates: Iterable[tuple[str, str]], *, limit: int = 5, least: float = LEAST
) -> list[tuple[str, float]]:
    """The ids among `candidates` (id, name or alias; an id may come several times) whose names are like `name`.

    Each with its best score, 0 to 100, best first; then by id.
    """
    wanted, pairs = taken_apart(name), list(candidates)
    best: dict[str, float] = {}
    if not wanted.plain:
        return []
    for start in range(0, len(pairs), _SLICE):
        _compare(wanted, pairs[start : start + _SLICE], best, least)
    for id_ in _only_bearer(wanted, pairs):
        best[id_] = max(best.get(id_, 0.0), SURNAME)
    return sorted(best.items(), key=lambda found: (-found[1], found[0]))[:limit]


def is_short_for(short: Name, long: Name) -> bool:
    """Whether one is the other's last word, alone or with initials: « Maduro », « N. Maduro », « Nicolas Maduro »."""
    if short.last != long.last or len(short.words) > len(long.words) or short.words == long.words:
        return False
    firsts = [word.rstrip(".") for word in short.words[:-1]]
    return len(long.words) > 1 and all(
        len(first) == 1 and other.startswith(first) for first, other in zip(firsts, long.words[:-1], strict=False)
    )


def _compare(wanted: Name, pairs: Sequence[tuple[str, str]], best: dict[str, float], least: float) -> None:
    names = [taken_apart(form) for _, form in pairs]
    for query, choices in (
        (wanted.plain, [found.plain for found in names]),
        (wanted.spelt, [found.spelt for found in names]),
    ):
        for _, score, at in process.extract(query, choices, scorer=ratio, score_cutoff=least, limit=None):
            if _passes(wanted, names[at], score, least=least):
                best[pairs[at][0]] = max(best.get(pairs[at][0], 0.0), score)


def _passes(a: Name, b: Name, score: float, *, least: float) -> bool:
    if score < least:
        return False
    if min(len(a.words), len(b.words)) < 2:
        return score >= max(least, LEAST_SHORT)
    return bool(ratio(a.last, b.last) >= LEAST_LAST)


def _only_bearer(wanted: Name, pairs: Iterable[tuple[str, str]]) -> set[str]:
    found = {id_ for id_, form in pairs if is_short_for(wanted, taken_apart(form))}
    return found if len(found) == 1 else set()
