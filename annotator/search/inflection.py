"""Other forms of the same words: plurals, feminines, singulars; rather too few than a wrong one.

A name stays as it is, because its feminine is often another name (Martin, Martine; Franc, France). Elided articles and
the English possessive need no form of their own: a whole word ends at an apostrophe.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_LINKS = {
    "fr": frozenset(
        {"de", "du", "des", "d", "à", "au", "aux", "en", "sur", "sous", "pour", "par", "contre", "sans", "et"}
    ),
    "en": frozenset({"of", "for", "in", "on", "at", "to", "from", "with", "against", "by", "and", "or"}),
}
_DETERMINERS = {
    "fr": frozenset(
        {"le", "la", "les", "l", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs"}
    ),
    "en": frozenset({"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their"}),
}
_FRENCH_PEOPLE = re.compile(r"(?:ien|éen|cain|[^ç]ois|[^aeiouy]ais|iste|crate|ique)(?:ne)?s?$")
_ENGLISH_PEOPLE = re.compile(r"(?:ian|ean|can|ist|crat)s?$")
_FEMININES = (
    (re.compile("(ien|éen)$"), r"\1ne"),
    (re.compile(r"((?<=\w{3})ain|al|ais|ois|ant|[^m]ent|[ft]ard|[aeo]nd|[éu]|[aou]t)$"), r"\1e"),
    (re.compile("er$"), "ère"),
    (re.compile("if$"), "ive"),
    (re.compile("(el|eil)$"), r"\1le"),
    (re.compile("(?<=[at])teur$"), "trice"),
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

_Words = Callable[[str], str]


def inflected(form: str, language: str) -> tuple[str, ...]:
    """The other forms of a noun phrase or of the name of a people, in "fr" or "en"; none for other names and languages.

    Every word up to the first preposition changes in French, the last one in English; the spelling of the rest stays.
    """
    if language not in {"fr", "en"}:
        return ()
    words = list(_WORD.finditer(form))
    index = next((place for place, word in enumerate(words) if word.group().lower() in _LINKS[language]), len(words))
    head = words[:index]
    if not head or not _may_change([word.group() for word in head], language):
        return ()
    steps = _french(head[0].group()) if language == "fr" else _english(head[-1].group())
    changed = head if language == "fr" else head[-1:]
    found = dict.fromkeys(_with(form, changed, step) for step in steps)
    found.pop(form, None)
    return tuple(found)


def _may_change(words: list[str], language: str) -> bool:
    first, rest = words[0], words[1:]
    if first.lower() in _DETERMINERS[language] or any(len(word) < 3 or word.isupper() for word in words):
        return False
    if any(word[0].isupper() for word in rest):
        return False
    people = _FRENCH_PEOPLE if language == "fr" else _ENGLISH_PEOPLE
    return bool(rest) or first[0].islower() or bool(people.search(first))


def _with(form: str, words: list[re.Match[str]], step: _Words) -> str:
    parts, place = [], 0
    for word in words:
        parts += [form[place : word.start()], step(word.group())]
        place = word.end()
    return "".join((*parts, form[place:]))


def _french(first: str) -> tuple[_Words, ...]:
    if _singular_of_french(first) != first:
        return (_singular_of_french,)
    return (_plural_of_french, _feminine, lambda word: _plural_of_french(_feminine(word)))


def _plural_of_french(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return f"{word[:-1]}ux"
    return f"{word}x" if word.endswith(("au", "eu")) and word.lower() not in {"bleu", "pneu", "landau"} else f"{word}s"


def _singular_of_french(word: str) -> str:
    if word.endswith(("eaux", "eux")) and len(word) > 5:
        return word[:-1] if word.endswith("eaux") else word
    if word.endswith("aux"):
        return f"{word[:-2]}l"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "is", "us", "as", "os", "ps", "ays")) else word


def _feminine(word: str) -> str:
    for ending, feminine in _FEMININES:
        if ending.search(word):
            return ending.sub(feminine, word)
    return word


def _english(last: str) -> tuple[_Words, ...]:
    return (_singular_of_english,) if _singular_of_english(last) != last else (_plural_of_english,)


def _plural_of_english(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def _singular_of_english(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "ics")) else word
