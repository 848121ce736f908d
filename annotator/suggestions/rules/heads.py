"""One pass over an article for the nouns that actors are built on: offices, bodies, groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.suggestions.rules.complements import Complements, Reach
from annotator.suggestions.rules.lists import HeadKind, Lists
from annotator.suggestions.rules.reading import BREAK, Reading

_PUNCTUATION = frozenset(",;:(«“\"'-–—[")


@dataclass(frozen=True, slots=True)
class Head:
    """An office ("title", several holders: "titles"), an organisation or a group.

    Tokens `start` to `end` are the noun itself, `value` its office or sector; `reach` is the whole phrase; `definite`
    where an article that points at something known, or a capital, stands before.
    """

    kind: HeadKind
    start: int
    end: int
    value: str
    reach: Reach
    definite: bool


_PLURAL = frozenset({"group", "titles"})
"""Heads that English uses without an article."""


def heads(reading: Reading, words: Lists) -> list[Head]:
    """All heads with their complements, none of them a false friend; a head within a complement is one of its own."""
    return list(_heads(reading, words))


def _heads(reading: Reading, words: Lists) -> Iterator[Head]:
    complements = Complements(reading, words)
    friends = words.false_friends.covered(reading.keys)
    english = reading.language == "en"
    covered = 0
    for index in reading.places(words.heads):
        found = words.head(reading.keys, index) if index >= covered and index not in friends else None
        if found is None:
            continue
        kind, end, value = found
        if reading.country[index] or (kind == "organisation" and words.is_("compound_tails", reading.keys[end])):
            continue
        if _is_of_a_name(reading, words, index):
            continue
        reach = complements.reach(index, end, kind=kind)
        free = english and (kind in _PLURAL or reading.capital[end])
        if reach.bare and not free and not _introduced(reading, words, reach):
            continue
        before = reading.keys[reach.start - 1]
        definite = words.is_("definite", before) or (reading.capital[index] and not reading.opening[index])
        yield Head(kind, index, end, value, reach, definite)
        covered = end


def _is_of_a_name(reading: Reading, words: Lists, index: int) -> bool:
    """« John Major », « Marine Le Pen »: beside a capital, a noun that is also a name is none."""
    if not reading.capital[index] or reading.titled[index]:
        return False
    surname = reading.capital[index - 1] and reading.keys[index - 1] in words.first_names
    return surname or (reading.keys[index] in words.first_names and reading.capital[index + 1])


def _introduced(reading: Reading, words: Lists, reach: Reach) -> bool:
    """Whether something before the phrase shows that it is a noun: an article, a preposition, a break, a comma."""
    before = reading.keys[reach.start - 1]
    return (
        before == BREAK
        or words.is_("introducing", before)
        or before in _PUNCTUATION
        or words.is_("articles", before)
        or before in words.sayings
        or words.is_("honorifics", before)
        or (reading.language == "en" and (reading.opening[reach.start] or reach.start + 1 < reach.end))
        or (reading.capital[reach.start] and not reading.opening[reach.start])
    )
