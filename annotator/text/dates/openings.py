"""Which words the matches of a pattern begin with and which all of them have, to try it only where it may match."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

DIGIT = "0"
"""What stands for every digit in a word: a year is « 0000 »."""

Runs = frozenset[tuple[str, bool]]
"""Beginnings, each the letters and digits so far, and whether another sign has ended them."""

_NOTHING: Runs = frozenset({("", False)})
_ANYTHING: Runs = frozenset({("*", True)})
_LETTERS = re.compile(r"[a-z]+(?![?*+{])")
_WORDS = re.compile(r"[a-z][a-z'-]*(?:\|[a-z][a-z'-]*)+(?=\))")
_GROUP = re.compile(r"\((?P<looks>\?<?[=!])?(?:\?:|\?P<\w+>)?")
_CLASS = re.compile(r"\[(?P<signs>\^?(?:\\.|[^\]])+)\]")
_SIGN = re.compile(r"(?P<first>.)-(?P<last>.)|\\(?P<kind>[a-zA-Z])|\\?(?P<sign>.)")
_REPEAT = re.compile(r"(?:(?P<may>\?)|(?P<any>[*+])|\{(?P<least>[0-9]+)(?:,(?P<most>[0-9]*))?\})[?+]?")
_WIDE = 12


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a pattern: how it may begin; whether it `parts` words, always ending with another sign where it is not
    empty; the parts that it consists of where each match has all of them.
    """

    runs: Runs
    parts: bool
    all: tuple[_Part, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether a match may have nothing of it."""
        return ("", False) in self.runs


_LOOK = _Part(_NOTHING, parts=True)


def openings(pattern: str) -> frozenset[str]:
    """The first words of all matches of a pattern that ends at a word's end, digits as « 0 »; where a match begins with
    another sign, that sign.

    Looks ahead and behind count as met. ValueError where a match may begin with anything.
    """
    return beginnings(pattern)[0]


def beginnings(pattern: str) -> tuple[frozenset[str], list[frozenset[str]]]:
    """The openings of a pattern, and sets of words of which every match has one each behind its first word."""
    whole = _Reader(pattern).either()
    if not _are_words(whole.runs):
        raise ValueError(f"a match may begin with anything: {pattern}")
    parts = _flat(whole)
    needed: list[frozenset[str]] = []
    begins = True
    for place, part in enumerate(parts):
        runs = _runs(parts[place:]) if begins else whole.runs
        if runs != whole.runs and _are_words(runs) and all(run.isalnum() for run, _ in runs):
            needed.append(frozenset(run for run, _ in runs))
        begins = part.parts and (begins or not part.empty)
    first = frozenset(run for run, _ in whole.runs)
    return first, [words for words in needed if not any(other < words for other in needed)]


def _are_words(runs: Runs) -> bool:
    return all(run and "*" not in run for run, _ in runs)


def _flat(part: _Part) -> list[_Part]:
    """The parts of a part that each match has, in their order."""
    return [inner for one in part.all for inner in _flat(one)] if part.all else [part]


def _runs(parts: Sequence[_Part]) -> Runs:
    """How parts begin, one behind the other."""
    runs = _NOTHING
    for part in parts:
        if all(closed for _, closed in runs):
            break
        runs = _joined(runs, part.runs)
    return runs


class _Reader:
    """A regular expression read from left to right, as far as the date grammars use them."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.place = 0

    def either(self) -> _Part:
        words = _WORDS.match(self.pattern, self.place)
        if words:
            self.place = words.end()
            return _any_word(words[0].split("|"))
        found = [self._sequence()]
        while self.pattern[self.place : self.place + 1] == "|":
            self.place += 1
            found.append(self._sequence())
        if len(found) == 1:
            return found[0]
        return _Part(frozenset().union(*(one.runs for one in found)), all(one.parts for one in found))

    def _sequence(self) -> _Part:
        found = []
        while self.place < len(self.pattern) and self.pattern[self.place] not in "|)":
            found.append(self._repeated())
        last = next((place for place in reversed(range(len(found))) if not found[place].empty), 0)
        return _Part(_runs(found), all(part.parts for part in found[last:]), tuple(found))

    def _repeated(self) -> _Part:
        once = self._once()
        found = _REPEAT.match(self.pattern, self.place)
        if not found:
            return once
        self.place = found.end()
        if found["may"]:
            return _Part(once.runs | _NOTHING, once.parts)
        if found["any"] or found["most"] == "":
            open_ = any(not closed for _, closed in once.runs)
            return _Part(_ANYTHING if open_ else once.runs | _NOTHING, once.parts and not open_)
        least = int(found["least"])
        runs, every = _NOTHING, frozenset[tuple[str, bool]]()
        for count in range(int(found["most"] or least) + 1):
            every |= runs if count >= least else frozenset()
            runs = _joined(runs, once.runs)
        return _Part(every, once.parts)

    def _once(self) -> _Part:
        letters = _LETTERS.match(self.pattern, self.place)
        if letters:
            self.place = letters.end()
            return _Part(frozenset({(letters[0], False)}), parts=False)
        group = _GROUP.match(self.pattern, self.place)
        if group:
            self.place = group.end()
            inner = self.either()
            self.place += 1
            return _LOOK if group["looks"] else inner
        signs = _CLASS.match(self.pattern, self.place)
        if signs:
            self.place = signs.end()
            return _any_of(signs["signs"])
        sign = self.pattern[self.place]
        if sign == "\\":
            sign = self.pattern[self.place + 1]
            self.place += 2
            return _LOOK if sign in "bB" else _Part(_ANYTHING, parts=False) if sign.isalpha() else _of_sign(sign)
        self.place += 1
        return _LOOK if sign in "^$" else _Part(_ANYTHING, parts=False) if sign == "." else _of_sign(sign)


def _joined(before: Runs, behind: Runs) -> Runs:
    if before is _NOTHING or behind is _NOTHING:
        return behind if before is _NOTHING else before
    found = {entry for entry in before if entry[1]}
    for run in (run for run, closed in before if not closed):
        for more, closed in behind:
            ends = bool(run) and bool(more) and not _in_word(more[0])
            found.add((run, True) if ends else (run + more, closed))
    return frozenset(found)


def _any_word(words: Sequence[str]) -> _Part:
    first = [_LETTERS.match(word) for word in words]
    runs = frozenset((found[0], found.end() < len(found.string)) for found in first if found)
    return _Part(runs, all(not _in_word(word[-1]) for word in words))


def _any_of(signs: str) -> _Part:
    """A class of signs; a wide one stands for anything."""
    found: set[str] = set()
    for part in _SIGN.finditer(signs):
        if part["kind"] or signs[0] == "^":
            return _Part(_ANYTHING, parts=False)
        codes = range(ord(part["first"]), ord(part["last"]) + 1) if part["first"] else [ord(part["sign"])]
        found |= {DIGIT if chr(code).isdigit() else chr(code) for code in codes}
    if len(found) > _WIDE:
        return _Part(_ANYTHING, parts=False)
    return _Part(frozenset().union(*(_of_sign(sign).runs for sign in found)), not any(map(_in_word, found)))


def _of_sign(sign: str) -> _Part:
    inside = _in_word(sign)
    return _Part(frozenset({(DIGIT if sign.isdigit() else sign, not inside)}), parts=not inside)


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign in "_*"
