"""What the words that show a stance most often mean: a value and a form of the codebook, from a list of cues."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.places import RESOURCES

STANCE = "STANCE"
"""The layer of stances in the codebook."""

VALUE, FORM = "value", "form"
"""The attributes that say for or against, and how it shows."""

_WORD = re.compile(r"[^\W_]+(?:'t\b)?")
_LOOKED_BACK = 4
"""How many words before the cue may belong to it or negate it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """An entry of the list: folded words (a star ends a beginning) with the value and form they stand for."""

    words: tuple[str, ...]
    value: str
    form: str

    @property
    def weight(self) -> tuple[int, int]:
        """Longer entries say more."""
        return (len(self.words), sum(len(word) for word in self.words))


def value_of(words: str, codebook: Codebook, *, before: str = "") -> str:
    """The value that a cue stands for, "" where the list or the codebook does not know it, or where it is negated.

    `before` are the words in front of the cue, which may negate it (« ne … pas ») or say more (« refuse de »).
    """
    found = _read(words, before)
    return _known(found.value, VALUE, codebook) if found else ""


def form_of(words: str, codebook: Codebook, *, before: str = "") -> str:
    """The form that a cue stands for, "" as with `value_of`."""
    found = _read(words, before)
    return _known(found.form, FORM, codebook) if found else ""


def is_cue(words: str) -> bool:
    """Whether the list knows these words, negated or not."""
    return bool(_matches(_words(words), 0))


def _known(code: str, attribute: str, codebook: Codebook) -> str:
    known = codebook.attribute("frame", attribute, STANCE)
    values = {value.code for value in known.values if not value.retired} if known else set()
    return code if code in values else ""


def _read(words: str, before: str) -> Cue | None:
    earlier = _words(before)[-_LOOKED_BACK:]
    every = [*earlier, *_words(words)]
    found = _matches(every, len(earlier))
    if not found:
        return None
    best, start, end = max(found, key=lambda one: (one[0].weight, -one[1]))
    around = every[:start] + every[end:]
    return None if any(word in _negations() for word in around) else best


def _matches(words: Sequence[str], first: int) -> list[tuple[Cue, int, int]]:
    """The entries found, with where they begin and end; one that ends before `first` is not of the cue."""
    return [
        (cue, at, at + len(cue.words))
        for cue in _cues()
        for at in range(len(words) - len(cue.words) + 1)
        if at + len(cue.words) > first and all(map(_fits, cue.words, words[at : at + len(cue.words)]))
    ]


def _fits(entry: str, word: str) -> bool:
    return word.startswith(entry[:-1]) if entry.endswith("*") else word == entry


def _words(text: str) -> list[str]:
    return _WORD.findall(key(text))


@cache
def _cues() -> tuple[Cue, ...]:
    return tuple(_listed())


def _listed() -> Iterator[Cue]:
    for entry in _table()["cues"]:
        for phrase in (*entry["fr"], *entry["en"]):
            yield Cue(tuple(key(phrase).split()), entry["value"], entry["form"])


@cache
def _negations() -> frozenset[str]:
    return frozenset(key(word) for words in _table()["negations"].values() for word in words)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "stances" / "cues.toml").read_text(encoding="utf-8"))
