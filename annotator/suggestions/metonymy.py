"""A capital or a seat of power in a text: the place, or the state and government that it stands for?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model.folding import fold
from annotator.suggestions.word_lists import word_lists

Reading = Literal["government", "place", ""]
Hints = Mapping[str, frozenset[str]]

_REACH = 90
_NOUNS, _VERBS = 3, 7
"""How many words back a noun before « de X » and a verb before « à X » are looked for."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SENTENCE = re.compile(r"[.!?\n;:]\s|[«»“”]")
_CLAUSE = re.compile(r"[,–—(]\s*$")
_DATELINE = re.compile(r"\s*[(—–-]\s*[(A-Z]")
_DATED = re.compile(r",\s(?:le\s)?\d|\s*\(\w+\)\s?[—–-]")
_MORE = re.compile(
    r"(?:,|\s(?:et|ni|ou|and|nor|or))\s(?:(?:de|à|la|le|the)\s|[dl][’'])?[A-ZÀ-ÖØ-Þ][\w’'-]*(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]*)*"
    r"|-[A-ZÀ-ÖØ-Þ]\w*"
)
"""What a capital is coordinated with, behind it: « et Moscou », « -Moscou »."""
_NEXT = re.compile(r"\s([^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)*)")
_ASIDE = re.compile(r",\s([^\W\d_]+)")
_TO_DO = re.compile(r"\sd(?:e\s|[’'])")
"""« c’est à X de … »"""
_OWNER = re.compile(r"[’']s\s(?:[A-Z]\w+\s)*([^\W\d_]+)")
_AGAINST = re.compile(r"\s(?:contre|envers|against|towards?)\b")


@dataclass(frozen=True, slots=True)
class _Before:
    """The words of the sentence before a capital, folded, without what it is coordinated with and without article."""

    words: tuple[str, ...]
    opens: bool
    """Whether a clause begins with it: nothing stands before it, or a comma."""
    article: bool

    @property
    def last(self) -> str:
        return self.words[-1] if self.words else ""


def reading(text: str, start: int, end: int, *, language: str) -> Reading:
    """What the words around a capital speak for; "" where they are silent. Looks 90 characters each way, one sentence.

    A place: « ambassade de X », « à X », “in X”, a dateline. A government: the subject of a sentence, the object of
    a verb that is not one of moving, after « selon », « avec », « entre », « ultimatum à », « accusations de ». What
    is coordinated reads alike: « Ni X ni Y ».
    """
    hints = word_lists(language)
    before = _before(text, start, hints)
    after = text[end : end + _REACH]
    if _DATED.match(after) or (before.opens and not before.words and _DATELINE.match(after)):
        return "place"
    if owner := _OWNER.match(after):
        return "place" if fold(owner[1]) in hints["place_nouns"] - hints["of_state"] else "government"
    several = False
    while more := _MORE.match(after):
        after, several = after[more.end() :], True
    if before.opens or before.last in hints["openers"]:
        found = _as_subject(after, hints, english=language == "en" and not several)
        if found or before.opens:
            return found
    if before.last in hints["goals"] and before.words[-2:-1] == ("est",) and _TO_DO.match(after):
        return "government"
    if before.last in hints["links"] and _AGAINST.match(after):
        return "government"
    return _after_words(before, hints, language=language)


def _before(text: str, start: int, hints: Hints) -> _Before:
    sentence = _SENTENCE.split(text[max(0, start - _REACH) : start])[-1]
    raw = _WORD.findall(sentence)
    words = ["has" if word == "a" else fold(word) for word in raw]  # « a » is not « à », but « a Paris » always is
    words[-1:] = [fold(word) for word in raw[-1:]]
    first = _chain(raw, words, hints, hyphen=sentence.endswith("-"))
    opens = first == 0 or (first == len(words) and bool(_CLAUSE.search(sentence)))
    kept = words[:first]
    while kept and kept[-1] in hints["articles"]:
        kept.pop()
    return _Before(tuple(kept), opens, len(kept) < first)


def _chain(raw: Sequence[str], words: Sequence[str], hints: Hints, *, hyphen: bool) -> int:
    """Where the row of names begins that it is the last of: « [Moscou et de] X », « [Ni Paris ni] X »."""
    at = len(words)
    while at and words[at - 1] in hints["links"] | hints["articles"]:
        at -= 1
    if at and words[at - 1] in hints["conjunctions"]:
        at -= 1
    elif not (hyphen and at == len(words)):
        return len(words)
    first = at
    while first and raw[first - 1][0].isupper() and words[first - 1] not in hints["no_names"]:
        first -= 1
    if first == at:
        return 0 if at == 0 else len(words)
    return first - 1 if first and words[first - 1] in hints["conjunctions"] else first


def _as_subject(after: str, hints: Hints, *, english: bool) -> Reading:
    """The reading of what stands where a subject stands: a verb follows, perhaps after « , qui … ».

    `english`: a verb ends in -s or -ed, or is in a list; else it is any word that is not in one.
    """
    if aside := _ASIDE.match(after):
        return "government" if fold(aside[1]) in hints["asides"] else ""
    follows = _NEXT.match(after)
    if follows is None or follows[1][0].isupper():
        return ""
    word = "has" if follows[1] == "a" else fold(follows[1])
    if word in hints["place_after"]:
        return "place"
    listed = word in hints["government_after"] or word.endswith(("ed", "s"))
    return "government" if (listed if english else word not in hints["no_verbs"]) else ""


def _after_words(before: _Before, hints: Hints, *, language: str) -> Reading:
    """The reading after a preposition, a noun or a verb."""
    last = before.last
    content = [word for word in before.words[:-1] if word not in hints["links"] and word not in hints["articles"]]
    if last in hints["goals"] or last in hints["roads"] or last in hints["reasons"]:
        return _after_preposition(last, content, hints)
    if last in hints["place_prepositions"]:
        return "place"
    if last in hints["government_before"] or last in hints["sayings"]:
        return "government"
    if last in hints["links"]:
        return _nearest(content, hints)
    if last in hints["place_nouns"] or last in hints["ways"] or last.startswith(tuple(hints["place_verbs"])):
        return "place"
    if last in hints["no_verbs"] or before.article or language == "en":
        return "government" if last.endswith("ed") and not before.article else ""
    return "" if last.isdigit() else "government"


def _after_preposition(last: str, content: list[str], hints: Hints) -> Reading:
    """« à X » is a place but after words of giving and saying; « pour X » and « par X » only after those of moving."""
    near = content[-_VERBS:]
    moving = not hints["moving"].isdisjoint(near[-4:])
    if last in hints["roads"]:
        return "place" if not hints["ways"].isdisjoint(near[-_NOUNS:]) else "government"
    if last in hints["reasons"]:
        return "place" if moving else "government"
    if near and near[-1] in hints["giving"] | hints["towards"]:
        return "government"
    if moving and last not in hints["sendings"]:
        return "place"
    return "government" if not hints["giving"].isdisjoint(near) else "place"


def _nearest(content: list[str], hints: Hints) -> Reading:
    """The reading of « … de X » by the nearest noun that tells; a verb of moving before it makes it a place."""
    for word in content[: -_NOUNS - 1 : -1]:
        if word in hints["place_nouns"] or word in hints["moving"]:
            return "place"
        if word in hints["government_before"]:
            return "government"
    return ""
