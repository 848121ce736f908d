"""Texts as sets of five words in a row, folded: what two versions of one article share."""

from __future__ import annotations

import hashlib
import re
from itertools import accumulate
from zlib import crc32

from annotator.model.folding import LOOSE, fold

SIZE = 5
"""How many words in a row make a shingle (Broder 1997)."""

_WORD = re.compile(r"[^\W_]+")
_OPENED = (("œ", "oe"), ("Œ", "oe"), ("æ", "ae"), ("Æ", "ae"), ("ß", "ss"))


def folded_words(text: str) -> list[str]:
    """The words without case, accents, ligatures and soft hyphens; blanks and punctuation of any kind do not count."""
    for sign, letters in _OPENED:
        if sign in text:
            text = text.replace(sign, letters)
    return _WORD.findall(fold(text).replace(LOOSE, ""))


def fingerprint(words: list[str]) -> bytes:
    """The same 16 bytes for the same words, wherever and whenever they are asked for."""
    return hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def shingles(words: list[str]) -> set[int]:
    """A number of 32 bits for each five words in a row; fewer than five words are one shingle, none is none.

    Different words have the same number once in four thousand million pairs.
    """
    joined = " ".join(words)
    line = joined.encode("utf-8", "surrogatepass")
    if len(words) < SIZE:
        return {crc32(line)} if words else set()
    plain = len(line) == len(joined)
    lengths = map(len, words) if plain else (len(word.encode("utf-8", "surrogatepass")) for word in words)
    ends = list(accumulate(map((1).__add__, lengths)))  # each behind the blank after its word
    starts = [0, *ends]
    return {crc32(line[start : end - 1]) for start, end in zip(starts, ends[SIZE - 1 :], strict=False)}
