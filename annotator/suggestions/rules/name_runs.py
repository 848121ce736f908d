"""Rows of capitalised words that may be a person's name, and where they begin and end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.suggestions.rules.lists import Lists
from annotator.suggestions.rules.reading import BREAK, Reading

_MOST = 6
_INITIAL_LENGTH = 2


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `start` to `end`, of which `capitals` begin with a capital; `first_name` where the first one is known."""

    start: int
    end: int
    capitals: int
    first_name: bool


def name_runs(reading: Reading, words: Lists) -> Iterator[Run]:
    """The rows of an article from left to right; words that only open a sentence are no part of them."""
    covered = 0
    for index in [place for place, capital in enumerate(reading.capital) if capital]:
        if index >= covered and _may_begin(reading, words, index):
            run = _with_particles(reading, words, _run(reading, words, index))
            covered = run.end
            yield run


def _with_particles(reading: Reading, words: Lists, run: Run) -> Run:
    """« M. d’Ornano », « von der Leyen »: particles before the first capital belong to the name."""
    start = run.start
    while words.is_("particles", reading.keys[start - 1]):
        start -= 1
    honoured = words.is_("honorifics", reading.keys[start - 1])
    if start == run.start or not (honoured or words.is_("inner_particles", reading.keys[start])):
        return run
    return Run(start, run.end, run.capitals, first_name=False)


def is_namelike(reading: Reading, index: int) -> bool:
    """Whether a token looks like a part of a name: a capital, no digit, or an initial with its stop."""
    word = reading.words[index]
    if not reading.capital[index]:
        return False
    if word.isalpha():
        return True
    bare = word.replace("-", "").replace("'", "").replace("’", "").replace("‑", "")
    return bare.isalpha() or is_initial(word)


def is_initial(word: str) -> bool:
    """« J. », « J.-P. »."""
    return word.endswith(".") and len(word.replace("-", "").replace(".", "")) <= _INITIAL_LENGTH


def _may_begin(reading: Reading, words: Lists, index: int) -> bool:
    key = reading.keys[index]
    if not is_namelike(reading, index) or words.is_("honorifics", key):
        return False
    if words.is_("function", key):
        honoured = words.is_("honorifics", reading.keys[index - 1]) and words.is_("particles", key)
        named = key in words.first_names and not (reading.opening[index] and words.is_("auxiliaries", key))
        follows = is_namelike(reading, index + 1) and not reading.country[index + 1]
        return follows and (honoured or (named and not words.is_("function", reading.keys[index + 1])))
    if reading.country[index]:
        after = reading.country_end[index]
        if key not in words.first_names or after != index + 1 or words.is_("articles", reading.keys[index - 1]):
            return False
        after += words.is_("particles", reading.keys[after])
        return is_namelike(reading, after) and not reading.country[after]
    return not (key.endswith(".") and not is_initial(reading.words[index]))


def _run(reading: Reading, words: Lists, start: int) -> Run:
    first_name = reading.keys[start] in words.first_names
    end, capitals = start + 1, 1
    while end - start < _MOST:
        step = _step(reading, words, end, start=start, first_name=first_name)
        if not step:
            break
        capitals += 1
        end += step
    return Run(start, end, capitals, first_name)


def _step(reading: Reading, words: Lists, place: int, *, start: int, first_name: bool) -> int:
    """How many tokens a name goes on by at `place`; 0 where it ends."""
    keys = reading.keys
    key = keys[place]
    if key == BREAK:
        return 0
    if is_namelike(reading, place):
        if words.is_("honorifics", key) or (
            reading.keys[place - 1].endswith(".") and not is_initial(reading.words[place - 1])
        ):
            return 0
        if reading.country[place]:
            return int(first_name and place == start + 1 and not reading.country[start])
        if words.is_("particles", key) and is_namelike(reading, place + 1):
            return 1
        return int(not words.is_("function", key) or (reading.words[place].isupper() and len(key) > 1))
    if words.is_("inner_particles", key) or (words.is_("particles", key) and first_name and place == start + 1):
        after = place + 1
        if words.is_("inner_particles", keys[after]) or keys[after] == "la":
            after += 1
        if is_namelike(reading, after) and not reading.country[after]:
            return after - place + 1
    if words.is_("suffixes", key) and key.endswith("."):
        return 1
    return 0
