"""Forms found in a text by their first words, so that the time does not grow with the number of forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, compress
from typing import Generic, NamedTuple, TypeVar

from annotator.model.folding import LOOSE, fold
from annotator.text.folded import FoldedText

P = TypeVar("P")

_SPACED = " -'\n"
"""What may stand between the words of a form, one for another."""
_LOOSE = str.maketrans(dict.fromkeys(_SPACED, " "))
_LOOSE_BYTES = bytes(0x20 if chr(code) in _SPACED else code for code in range(256))
_KEPT_BYTES = bytes(
    code if chr(code).isalnum() or code > 0xBF else 0x20 for code in range(256)
)  # the letters that folding yields, its stand-ins for ligatures included
_MANY = 50
_OUTSIDE = ' .,;:!?"'
"""What is no part of a form at either end."""


class Match(NamedTuple, Generic[P]):
    """Words of a text (code points, half-open) that are written like a form, and what stands for that form."""

    start: int
    end: int
    payloads: tuple[P, ...]


class FormTrie(Generic[P]):
    """Forms and what they stand for; compared folded: case, accents, apostrophes, dashes and ligatures do not count.

    A match is whole words; an elided article before it (l’, d’) is a word of its own. A trie of two floors: each first
    word has the numbers of words that forms with it have, and under so many words of a text lies what they stand for.
    """

    def __init__(self) -> None:
        self._forms: dict[str, tuple[P, ...]] = {}
        self._sizes: dict[str, tuple[int, ...]] = {}
        self._counts: Counter[tuple[str, int]] = Counter()
        self._same: dict[tuple[int, ...], tuple[int, ...]] = {}  # few and near each other in memory
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(self, form: str, payload: P) -> None:
        """One form more; the same payload may have many."""
        for spelling in spellings(form):
            there = self._forms.get(spelling, ())
            self._forms[spelling] = (*there, payload)
            self._size += 1
            if not there:
                self._count(spelling, 1)

    def discard(self, form: str, payload: P) -> None:
        """Take back that a form stands for the payload; nothing stays of what no form needs any more."""
        for spelling in spellings(form):
            there = self._forms.get(spelling, ())
            kept = tuple(other for other in there if other != payload)
            self._size -= len(there) - len(kept)
            if kept:
                self._forms[spelling] = kept
            elif there:
                del self._forms[spelling]
                self._count(spelling, -1)

    def _count(self, spelling: str, step: int) -> None:
        """A spelling came or went: the sizes of its first word, the longest first."""
        words, _ = _parted(spelling)
        first, size = words[0], len(words)
        self._counts[first, size] += step
        if self._counts[first, size] > 1 or (step < 0 and self._counts[first, size]):
            return
        sizes = {*self._sizes.get(first, ()), size} if step > 0 else {*self._sizes[first]} - {size}
        if sizes:
            ordered = tuple(sorted(sizes, reverse=True))
            self._sizes[first] = self._same.setdefault(ordered, ordered)
        else:
            del self._sizes[first]
        if step < 0:
            del self._counts[first, size]

    def matches(self, text: str) -> list[Match[P]]:
        """All forms in a text by place, the longest first; shorter ones inside longer ones are there too."""
        folded = fold(text)
        if LOOSE not in folded:
            return self._found(folded)
        opened = FoldedText.of(text)
        found = self._found(fold(opened.text))
        spans = ((opened.to_original(match.start, match.end), match.payloads) for match in found)
        return [Match(span.start, span.end, payloads) for span, payloads in spans]

    def _found(self, folded: str) -> list[Match[P]]:
        words, loose = _parted(folded)
        sizes, known, made = self._sizes, self._forms.get, tuple.__new__
        indexes = list(compress(range(len(words)), map(sizes.__contains__, words)))
        found: list[Match[P]] = []
        words.append("")
        for index, start in zip(indexes, _starts(words, indexes), strict=True):
            word = words[index]
            for size in sizes[word]:
                if size == 1:
                    end = start + len(word)
                elif size == 2:
                    end = start + len(word) + 1 + len(words[index + 1])
                else:
                    end = start + len(" ".join(words[index : index + size]))
                if end <= len(loose) and (payloads := known(loose[start:end])):
                    stop = size > 1 and loose[end : end + 1] == "." and _is_abbreviated(loose[start:end])
                    found.append(made(Match, (start, end + stop, payloads)))  # twice as fast as calling it
        return found


def _starts(words: list[str], indexes: list[int]) -> Sequence[int]:
    """Where these words begin in the text; up to some fifty, to join those between is cheaper than to add up all."""
    if len(indexes) > _MANY:
        ends = list(accumulate(map(len, words)))
        return [ends[index] - len(words[index]) + index for index in indexes]
    starts = []
    done = start = 0
    for index in indexes:
        start += len(" ".join(words[done:index])) + (index > done)
        done = index
        starts.append(start)
    return starts


def _is_abbreviated(words: str) -> bool:
    """« u.s », « é. u »: the stop behind it belongs to it."""
    return words[-2] in ". " and "." in words[-3:]


def spellings(form: str) -> tuple[str, ...]:
    """The folded ways to write a form, blanks for dashes and apostrophes; none for one without a letter or digit."""
    found = dict.fromkeys(_bare(fold(variant).translate(_LOOSE)) for variant in _ligatures(form))
    return tuple(spelling for spelling in found if spelling)


def _bare(spelling: str) -> str:
    """A spelling from its first letter or digit on, "" where it has none."""
    first = next((place for place, sign in enumerate(spelling) if sign.isalnum()), len(spelling))
    return spelling[first:].rstrip(_OUTSIDE)


def _ligatures(form: str) -> tuple[str, ...]:
    opened = form.replace("œ", "oe").replace("Œ", "Oe")
    closed = opened.replace("oe", "œ").replace("Oe", "Œ")
    return (opened, closed) if closed != opened else (form,)


def _parted(folded: str) -> tuple[list[str], str]:
    """A text cut at everything that is neither letter nor digit, and the same in one with blanks for loose signs.

    Nothing between two such signs is an empty word.
    """
    try:
        signs = folded.encode("latin-1")
    except UnicodeEncodeError:
        return "".join(sign if sign.isalnum() else " " for sign in folded).split(" "), folded.translate(_LOOSE)
    words = signs.translate(_KEPT_BYTES).decode("latin-1").split(" ")
    return words, signs.translate(_LOOSE_BYTES).decode("latin-1")
