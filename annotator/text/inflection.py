"""The forms of a verb that news use: infinitive, participles, third persons; on folded words."""

from __future__ import annotations

from collections.abc import Mapping

Forms = Mapping[str, tuple[str, ...]]

_VOWELS = frozenset("aeiou")


def conjugated(verb: str, language: str, *, endings: Forms, irregular: Forms) -> frozenset[str]:
    """All forms of one folded infinitive.

    French takes the longest ending of `endings` that fits (-er, -ir, -evoir …), English its own rules of spelling;
    `irregular` lists what comes in their place.
    """
    if verb in irregular:
        return frozenset({verb, *irregular[verb]})
    return _french(verb, endings) if language == "fr" else _english(verb)


def bare_verb(verb: str) -> str:
    """A folded French infinitive without its reflexive pronoun."""
    return verb.removeprefix("se ").removeprefix("s'")


def plurals(noun: str, language: str) -> frozenset[str]:
    """A folded noun in both numbers."""
    if noun.endswith(("s", "x", "z")):
        return frozenset({noun})
    if language == "fr":
        if noun.endswith("al"):
            return frozenset({noun, f"{noun[:-1]}ux"})
        return frozenset({noun, f"{noun}x" if noun.endswith("eau") else f"{noun}s"})
    return frozenset({noun, _with_s(noun)})


def agreeing(adjective: str) -> frozenset[str]:
    """A folded French adjective in both genders and numbers (regular ones)."""
    stem = adjective.removesuffix("e")
    feminine = f"{stem}e"
    return frozenset({adjective, f"{adjective}s", feminine, f"{feminine}s"})


def _french(verb: str, endings: Forms) -> frozenset[str]:
    for length in range(min(len(verb), 7), 1, -1):
        found = endings.get(verb[-length:])
        if found is not None:
            stem = verb[:-length]
            return frozenset({verb, *(stem + ending for ending in found)})
    return frozenset({verb})


def _english(verb: str) -> frozenset[str]:
    return frozenset({verb, _with_s(verb), *_with_suffix(verb)})


def _with_s(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}s"


def _with_suffix(verb: str) -> tuple[str, ...]:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ied", f"{verb}ing"
    if _doubles(verb):
        return f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"
    return f"{verb}ed", f"{verb}ing"


def _doubles(verb: str) -> bool:
    """Whether the last consonant doubles: one syllable that ends consonant, vowel, consonant (ban, banned)."""
    if len(verb) < 3 or verb[-1] in _VOWELS or verb[-1] in "wxy":
        return False
    return verb[-2] in _VOWELS and verb[-3] not in _VOWELS and sum(letter in _VOWELS for letter in verb) == 1
