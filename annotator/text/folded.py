"""Texts folded for comparing, with the way back to the places of the original."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from annotator.model.folding import APOSTROPHES, BLANKS, DASHES, QUOTES
from annotator.model.span import Span
from annotator.text.signs import VARIANTS

_UNSEEN = re.compile(
    f"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff{VARIANTS}]"
)
_OPENED = {
    **dict(zip("œæøłđħı", ["oe", "ae", "o", "l", "d", "h", "i"], strict=True)),
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(BLANKS, " "),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(QUOTES, '"'),
}

_PLAIN = str.maketrans({sign: kind for sign, kind in _OPENED.items() if sign.isascii() and sign != kind})


def _fold_sign(sign: str) -> str:
    """What one character becomes, often itself, sometimes nothing."""
    if sign in _OPENED or unicodedata.category(sign) == "Zs":
        return _OPENED.get(sign, " ")
    opened = sign
    for _ in range(2):  # small letters of large compatibility signs may be decomposed once more
        opened = unicodedata.normalize("NFKD", opened).casefold()
    bare = (part for part in opened if not unicodedata.combining(part) and not _UNSEEN.match(part))
    return "".join(_OPENED.get(part, part) for part in bare)


class _Folds(dict[int, str]):
    """Code point → what it becomes, found when first asked for: a table for `str.translate`."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_sign(chr(code))
        return folded


_FOLDS = _Folds()


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text without case, accents, ligatures and unseen signs; apostrophes, quotes, dashes, blanks are of one kind.

    œ becomes oe, ß ss, … three stops; soft hyphens, zero-width signs and combining marks vanish, no-break blanks become
    blanks, line ends stay. Only characters that do not become exactly one are kept in the map.
    """

    text: str
    original: str
    _places: array[int] = field(repr=False, compare=False)
    """Where in the original each such character is."""
    _folded: array[int] = field(repr=False, compare=False)
    """Where in `text` that begins which each of them became."""

    @classmethod
    def of(cls, original: str) -> FoldedText:
        """`original` folded, character by character: the neighbours never matter."""
        if original.isascii():
            return cls(original.lower().translate(_PLAIN), original, array("I"), array("I"))
        uneven = {sign: len(_FOLDS[ord(sign)]) for sign in set(original) if len(_FOLDS[ord(sign)]) != 1}
        places, folded = array("I"), array("I")
        grown = 0
        if uneven:
            for match in re.finditer("[" + "".join(map(re.escape, uneven)) + "]", original):
                places.append(match.start())
                folded.append(match.start() + grown)
                grown += uneven[match.group()] - 1
        return cls(original.translate(_FOLDS), original, places, folded)

    def to_original(self, start: int, end: int) -> Span:
        """The smallest span of whole characters, each with its combining marks, that yields `text[start:end]`.

        ValueError where the range is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"not a part of the folded text: {start}, {end}")
        last = self._source(end - 1) + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        return Span(self._source(start), last)

    def to_folded(self, span: Span) -> tuple[int, int]:
        """What `span` of the original became, as a range in `text`; empty where all of it vanished.

        ValueError where it reaches beyond the original.
        """
        if span.end > len(self.original):
            raise ValueError(f"beyond the text: {span}")
        return self._became(span.start), self._became(span.end)

    def _source(self, at: int) -> int:
        """Which character of the original yields the one at `at` in `text`."""
        index = bisect_right(self._folded, at) - 1
        if index < 0:
            return at
        place = self._places[index]
        behind = self._folded[index] + len(_FOLDS[ord(self.original[place])])
        return place if at < behind else place + 1 + at - behind

    def _became(self, border: int) -> int:
        """How many characters of `text` come from those of the original before `border`."""
        index = bisect_left(self._places, border) - 1
        if index < 0:
            return border
        place = self._places[index]
        return self._folded[index] + len(_FOLDS[ord(self.original[place])]) + border - place - 1
