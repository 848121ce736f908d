"""One phrase looked for in folded texts."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable

from annotator.model.folding import LIGATURES, LOOSE, fold, unaccented
from annotator.search.hit import Place
from annotator.search.pattern_folding import spellings

Text = Callable[[], str]

Joined = Callable[[str], list[Place]]
"""Finds places in folded articles, each with a blank line behind it, in which no sign lacks a width."""

_OPENED = {**{stand_in: unicodedata.normalize("NFKD", sign) for sign, stand_in in LIGATURES.items()}, "ÿ": "oe"}
LETTERS = {**_OPENED, "æ": "ae", "ß": "ss"}
"""Signs of folded texts and the letters that they stand for."""

_SPACE = "[^\\S\\n]"
_BLANK = f"(?:{_SPACE}+(?:\\n{_SPACE}*)?|\\n{_SPACE}*)"
"""What a blank of a phrase may be in the text: blanks and at most one line break."""
_BLANK_LINE = re.compile(f"\\n{_SPACE}*\\n")


class Phrase:
    """Words that follow each other; case, accents and kinds of apostrophes, dashes and blanks do not count."""

    def __init__(self, form: str, *, whole_word: bool, exact_case: bool = False, exact_accents: bool = False) -> None:
        self._form = opened(fold(form).replace(LOOSE, "")).strip()
        self._case, self._accents = exact_case, exact_accents
        self._wanted = self._as_asked(form) if exact_case or exact_accents else ""
        words = self._form.split()
        self._pattern = re.compile(_BLANK.join(_spelt(word) for word in words))
        self._rare = max((_longest_plain(word) for word in words), key=len, default="")
        self._before = whole_word and self._form[:1].isalnum()
        self._after = whole_word and self._form[-1:].isalnum()
        self._found: Joined = self._quick() if len(words) == 1 else self._matches
        self.joined: Joined | None = None if self._wanted else self._found

    def __bool__(self) -> bool:
        return bool(self._form)

    def places(self, folded: str, text: Text) -> list[Place]:
        """The places in one article, ascending; `folded` is fold(text())."""
        found = loosely(self._in_one, folded, text) if LOOSE in folded else self._in_one(folded)
        if self._wanted and found:
            whole = text()
            return [(start, end) for start, end in found if self._as_asked(whole[start:end]) == self._wanted]
        return found

    def _in_one(self, folded: str) -> list[Place]:
        return self._found(f"{folded}\n\n")

    def _quick(self) -> Joined:
        """The way for one word: all in one call without a look aside, most searches are this loop."""
        form, before, after, size = self._form, self._before, self._after, len(self._form)
        signs = [sign for sign, letters in LETTERS.items() if letters in form]

        def places(folded: str) -> list[Place]:
            for sign in signs:
                if sign in folded:
                    return self._matches(folded)
            found: list[Place] = []
            start = folded.find(form)
            while start >= 0:
                end = start + size
                # there is a line break at the end, so that both neighbours exist
                if (after and folded[end].isalnum()) or (before and folded[start - 1].isalnum()):
                    start = folded.find(form, start + 1)
                else:
                    found.append((start, end))
                    start = folded.find(form, end)
            return found

        return places

    def _matches(self, folded: str) -> list[Place]:
        if self._rare not in folded:
            return []
        found: list[Place] = []
        match = self._pattern.search(folded)
        while match:
            start, end = match.span()
            inside = self._before and start and folded[start - 1].isalnum()
            if inside or (self._after and folded[end : end + 1].isalnum()):
                match = self._pattern.search(folded, start + 1)
            else:
                found.append((start, end))
                match = self._pattern.search(folded, end)
        return found

    def _as_asked(self, words: str) -> str:
        """What must be equal of a form and of the words found."""
        words = unicodedata.normalize("NFC", words)
        if self._accents:
            kept = "".join(sign if sign.isalnum() else unaccented(sign) for sign in words)
        else:
            kept = unaccented(words)
        flat = " ".join(kept.replace(LOOSE, "").split())
        for sign, letters in (("œ", "oe"), ("Œ", "OE"), ("æ", "ae"), ("Æ", "AE"), ("ß", "ss")):
            flat = flat.replace(sign, letters)
        flat = "".join(unicodedata.normalize("NFKD", sign) if sign in LIGATURES else sign for sign in flat)
        return flat if self._case else flat.lower()


class Near:
    """Two parts with at most `distance` words between them, in any order, not over a blank line."""

    def __init__(self, left: Phrase | Near, right: Phrase | Near, distance: int) -> None:
        self._left, self._right, self._distance = left, right, distance
        one, other = left.joined, right.joined
        self.joined: Joined | None = None
        if one and other:
            self.joined = lambda folded: self._pairs(folded, one(folded), other(folded))

    def places(self, folded: str, text: Text) -> list[Place]:
        """From the first word of one part to the last of the other; each part with its nearest partners."""
        left = self._left.places(folded, text)
        return self._pairs(folded, left, self._right.places(folded, text) if left else [])

    def _pairs(self, folded: str, left: list[Place], right: list[Place]) -> list[Place]:
        found = []
        for one in left:
            index = bisect_left(right, (one[1], 0))
            ahead = [place for place in right[:index] if place[1] <= one[0]][-1:]
            for other in (*ahead, *right[index : index + 1]):
                first, last = sorted((one, other))
                if self._is_near(folded[first[1] : last[0]]):
                    found.append((first[0], last[1]))
        return parted(found)

    def _is_near(self, gap: str) -> bool:
        words = [word for word in gap.split() if any(map(str.isalnum, word))]
        count = len(words)
        count -= bool(words and not gap[:1].isspace() and gap.startswith(words[0]))
        count -= bool(count and not gap[-1:].isspace() and gap.endswith(words[-1]))
        return count <= self._distance and not _BLANK_LINE.search(gap)


def parted(places: Iterable[Place]) -> list[Place]:
    """The places ascending, without those that overlap an earlier one; of two with one start the longer stays."""
    result: list[Place] = []
    for place in sorted(places, key=lambda place: (place[0], -place[1])):
        if not result or place[0] >= result[-1][1]:
            result.append(place)
    return result


def loosely(find: Callable[[str], list[Place]], folded: str, text: Text) -> list[Place]:
    """What `find` finds where signs without a width are left out of the text, as places of the text.

    Combining marks belong to the sign before them.
    """
    found = []
    marks: list[int] = []
    for start, last in find(folded.replace(LOOSE, "")):
        marks = marks or _left_out(folded)
        end = last + bisect_right(marks, last - 1)
        if folded[end : end + 1] == LOOSE:
            whole = text()
            while end < len(whole) and unicodedata.combining(whole[end]):
                end += 1
        found.append((start + bisect_right(marks, start), end))
    return found


def _left_out(folded: str) -> list[int]:
    """Before which place of the text without them each of the signs without a width stands."""
    return [match.start() - index for index, match in enumerate(re.finditer(LOOSE, folded))]


def opened(folded: str) -> str:
    """A folded text with its ligatures as letters; its length may differ."""
    for sign, letters in LETTERS.items():
        folded = folded.replace(sign, letters)
    return folded


def _spelt(word: str) -> str:
    """An expression for all spellings of a word, with ligatures or without."""
    parts, index = [], 0
    while index < len(word):
        letters = max((found for found in LETTERS.values() if word.startswith(found, index)), key=len, default="")
        parts.append(
            f"(?:{'|'.join(map(re.escape, spellings(letters, LETTERS)))})" if letters else re.escape(word[index])
        )
        index += len(letters) or 1
    return "".join(parts)


def _longest_plain(word: str) -> str:
    """The longest part of a word that has one spelling only."""
    pieces = re.split("|".join(sorted(LETTERS.values(), key=len, reverse=True)), word)
    return max(pieces, key=len)
