"""Whether a mention begins and ends where words do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.model.span import Span
from annotator.text.signs import LONE, MARKS

_LETTER = re.compile(f"[^\\W_]|[{MARKS}]")
_LONE = re.compile(f"[{LONE}]")
_OPENERS = "([{«“„‘"
_CLOSERS = ")]}»””’"
_QUOTES = "\"'"
_POINTS = ",;:·•–—/\\|"
_ENDS = ".!?…"
_SHORT = 4
"""A word of no more letters with a full stop behind it may be an abbreviation."""


def oddness(text: str, spans: Sequence[Span], *, is_passage: bool = False) -> str:
    """What is odd about the borders: "word" (cut), "blank", "sign", or "" for nothing.

    A passage, such as a quotation, may end with the sign that ends its sentence.
    """
    for span in spans:
        words = span.of(text)
        if not words:
            continue
        if _cuts(text, span.start) or _cuts(text, span.end):
            return "word"
        if words[0].isspace() or words[-1].isspace():
            return "blank"
        if _is_loose_start(words) or _is_loose_end(words, is_passage=is_passage):
            return "sign"
    return ""


def _cuts(text: str, at: int) -> bool:
    """Whether a border between two characters lies inside a word; scripts without blanks have no words to cut."""
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if _LONE.match(left) or _LONE.match(right):
        return False
    return bool(_LETTER.match(left) and _LETTER.match(right))


def _is_loose_start(words: str) -> bool:
    first = words[0]
    if first in _OPENERS:
        return _CLOSERS[_OPENERS.index(first)] not in words
    if first in _QUOTES:
        return words.count(first) < 2
    return first in _POINTS or first in _CLOSERS or first in ".!?"


def _is_loose_end(words: str, *, is_passage: bool) -> bool:
    last = words[-1]
    if last == "’":
        return len(words) > 1 and "‘" not in words and not words[-2].isalpha()
    if last in _CLOSERS:
        return not any(opener in words for opener, closer in zip(_OPENERS, _CLOSERS, strict=True) if closer == last)
    if last in _QUOTES:
        return words.count(last) < 2
    if last in _ENDS:
        return not is_passage and not _is_abbreviation(words)
    return last in _POINTS or last in _OPENERS


def _is_abbreviation(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1][:-1]
    return words[-1] == "." and bool(last) and ("." in last or len(last) <= _SHORT)
