"""The date grammars of resources/dates, compiled: words with their values, patterns with their names."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.places import RESOURCES
from annotator.text.dates.openings import DIGIT, beginnings, openings

LANGUAGES = ("fr", "en")
YEAR = DIGIT * 4
"""The shape of a year."""

_FIXED = {
    "y": "1[0-9]{3}|20[0-9]{2}",
    "yy": "[0-9]{2}",
    "mm": "0?[1-9]|1[0-2]",
    "iso": "[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:t[0-2][0-9]:[0-5][0-9])?",
    "h": "[01]?[0-9]|2[0-4]",
    "mi": "[0-5][0-9]",
}
_AROUND = ("future", "past", "before", "after", "roughly", "until", "since", "article", "counts", "counts_from_now")
BEFORE_DATES = ("before", "after", "roughly", "until", "since")
"""The fragments that tell something of the date behind them; "anything" stands for all of these."""
_NAMED = frozenset({*_FIXED, "d", "n", "ap", "wds", "wdp"})
_MARK = re.compile(
    r"(?P<kept>\[[^\]]*\]|\(\?P?<[=!\w]+>?)|\{(?P<name>[a-z]+)(?P<index>[0-9]?)\}"
    r"|(?P<open><)|(?P<close>>)|(?P<blank> \??)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern on folded text and the name of the way in which its value is computed.

    `order` is its place in the grammar, `marked` the group of the expression's words, `first` the words that a match
    may begin with; words without all kinds of `needs` (bits, see `Words`) cannot hold one.
    """

    order: int
    make: str
    pattern: re.Pattern[str]
    marked: int
    first: frozenset[str]
    needs: int


@dataclass(frozen=True, slots=True)
class Words:
    """What is asked of words before a pattern is: digits stand in them as « 0 ».

    `first` leads from a word to the rules whose matches may begin with it, those `anywhere` begin with other signs too.
    `kinds` are bits, one for each set of words of which some rules need one. `core` are words that dates are made of,
    `maybe` words that begin such.
    """

    first: Mapping[str, tuple[Rule, ...]]
    anywhere: tuple[Rule, ...]
    kinds: Mapping[str, int]
    core: frozenset[str]
    maybe: frozenset[str]

    def has(self, present: Iterable[str]) -> int:
        """The bits of the kinds that are among some words."""
        found, kinds = 0, self.kinds
        for word in present:
            if word in kinds:
                found |= kinds[word]
        return found


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language has: rules in order of preference, values of words, patterns for the words around a date.

    `ends` match words that end just before a date. A sentence without a match of `core` has no date.
    """

    language: str
    capitals: bool
    small: frozenset[str]
    rules: tuple[Rule, ...]
    index: Words
    words: dict[str, dict[str, Any]]
    around: dict[str, re.Pattern[str]]
    ends: dict[str, re.Pattern[str]]
    core: re.Pattern[str]
    numerals: tuple[str, ...]

    def value(self, table: str, word: str) -> Any:
        """What a folded word means in a table, blanks counting as one; KeyError where it is not in it."""
        known = self.words[table]
        return known[word] if word in known else known[" ".join(word.split())]

    def number(self, words: str) -> int:
        """The number that folded digits or words say; 0 where they say none."""
        digits = words.replace(" ", "")
        if digits.isdigit():
            return int(digits)
        total, rest = 0, re.sub(r"[- ]+", "-", words)
        while rest:
            name = next((name for name in self.numerals if rest.startswith(name)), "")
            if not name:
                return total
            value = self.words["number"][name]
            total = total * value if value == 100 and total else total + value
            rest = re.sub("^s?-?(?:et-|and-)?", "", rest[len(name) :])
        return total


@cache
def grammars(language: str) -> tuple[Grammar, ...]:
    """The grammar of a language; both where it has none of its own."""
    return tuple(_read(code) for code in LANGUAGES if language == code or language not in LANGUAGES)


@cache
def _read(code: str) -> Grammar:
    data = tomllib.loads((RESOURCES / "dates" / f"{code}.toml").read_text(encoding="utf-8"))
    table = _fragments(data)
    around = {name: _filled(data["fragments"][name], table) for name in _AROUND}
    around |= {name: rf"(?<!\w)(?:{around[name]})(?!\w)" for name in ("future", "past")}
    around["anything"] = "|".join(around[name] for name in BEFORE_DATES)
    ends = {name: rf"(?<!\w)(?:{around[name]}){around['article']} ?$" for name in (*BEFORE_DATES, "anything")}
    named = _NAMED | data["words"].keys()
    rules: list[Rule] = []
    kinds: dict[frozenset[str], int] = {}
    for make, patterns in data["patterns"].items():
        for written in patterns:
            pattern = re.compile(rf"(?<!\w)(?:{_filled(written, table, named=named)})(?!\w)")
            first, needed = beginnings(pattern.pattern)
            needs = sum(kinds.setdefault(words, 1 << len(kinds)) for words in set(map(_shapes, needed)))
            rules.append(Rule(len(rules), make, pattern, pattern.groupindex.get("x", 0), first, needs))
    cores = [*data["also_cores"], *(table[name] for name in data["cores"])]
    return Grammar(
        code,
        bool(data.get("capitals")),
        frozenset(data.get("small", ())),
        tuple(rules),
        _index(rules, kinds, f"(?:{'|'.join(cores)})s?"),
        data["words"],
        {name: re.compile(pattern) for name, pattern in around.items()},
        {name: re.compile(pattern) for name, pattern in ends.items()},
        re.compile(rf"[0-9]|(?<!\w)(?:{'|'.join(cores)})s?(?!\w)"),
        tuple(sorted(data["words"]["number"], key=len, reverse=True)),
    )


def _shapes(words: frozenset[str]) -> frozenset[str]:
    """One shape for all words with a digit, another for those with a year."""
    return frozenset(YEAR if YEAR in word else DIGIT if DIGIT in word else word for word in words)


def _index(rules: Sequence[Rule], kinds: Mapping[frozenset[str], int], core: str) -> Words:
    first: dict[str, list[Rule]] = {}
    anywhere = []
    for rule in rules:
        if not all(word.isalnum() for word in rule.first):
            anywhere.append(rule)
            continue
        for word in rule.first:
            first.setdefault(word, []).append(rule)
    bits: dict[str, int] = {}
    for members, bit in kinds.items():
        for word in members:
            bits[word] = bits.get(word, 0) | bit
    whole, begins = re.compile(core), openings(core)
    sure = frozenset(word for word in begins if whole.fullmatch(word))
    return Words({word: tuple(found) for word, found in first.items()}, tuple(anywhere), bits, sure, begins - sure)


def _fragments(data: dict[str, Any]) -> dict[str, str]:
    """The text of every name that a pattern may use."""
    words = data["words"]
    table = {name: _either(list(entries)) for name, entries in words.items()}
    units = list(words["number"])
    cardinal = _either([name for name in units if name not in {"cent", "hundred"}])
    hundred = "cents?" if "cent" in units else "hundred"
    compound = f"(?:(?:{cardinal})(?:[- ](?:et[- ]|and[- ])?(?:{cardinal})){{0,2}}(?:[- ]{hundred})?|{hundred})"
    table |= _FIXED | {
        "words": compound,
        "n": f"[0-9]{{1,3}} [0-9]{{3}}|[0-9]{{1,4}}|{compound}",
        "wds": f"(?:{table['wd']})s?",
        "wdp": f"(?:{table['wd']})s",
    }
    table |= data["fragments"]
    return table | {name: rf"(?:{'|'.join(entries)})(?!\w)" for name, entries in data["lists"].items()}


def _either(words: list[str]) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", " ").replace(r"\-", "-") for word in sorted(words, key=len, reverse=True)
    )


def _filled(pattern: str, table: dict[str, str], *, named: frozenset[str] = frozenset()) -> str:
    """A pattern of the file as a regular expression; the marked words become the group "x"."""

    def put(found: re.Match[str]) -> str:
        if found["kept"]:
            return found["kept"]
        if found["open"] or found["close"]:
            return "(?P<x>" if found["open"] else ")"
        if found["blank"]:
            return " {0,2}" if "?" in found["blank"] else " {1,2}"
        name, inner = found["name"], _filled(table[found["name"]], table)
        return f"(?P<{name}{found['index']}>{inner})" if name in named else f"(?:{inner})"

    return _MARK.sub(put, pattern)
