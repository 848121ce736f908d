"""Hits in their setting: one line with the words before and behind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.model.span import Span

_MORE = "…"
_LINE = re.compile(r"[^\S\n]*+\S[^\n]*")


@dataclass(frozen=True, slots=True)
class KwicLine:
    """A hit (keyword in context): `left` and `right` are of its own paragraph, blanks made single, `…` where cut.

    `paragraph` is the number of the line with words that the hit begins in, from 1; 0 is the headline.
    """

    article: str
    span: Span
    paragraph: int
    left: str
    hit: str
    right: str


def kwic(text: str, span: Span, *, article: str = "", width: int = 80, title_end: int = 0) -> KwicLine:
    """The line of one hit with up to `width` code points on either side, cut between words where that is near.

    `title_end` is where the headline ends in `text`, if it stands there.
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    return KwicLine(
        article,
        span,
        paragraph_number(text, span.start, title_end=title_end),
        _left(text, start, span.start, width=width),
        _flat(span.of(text)),
        _right(text, span.end, end, width=width),
    )


def headline_end(text: str, title: str) -> int:
    """Where the headline ends: the first line with words, when it is the article's title; else 0."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return end if title and " ".join(text[start:end].split()) == title else 0


def paragraph_number(text: str, offset: int, *, title_end: int = 0) -> int:
    """How many lines with words begin up to `offset`, those of the headline not counted; 0 within the headline."""
    if offset < title_end:
        return 0
    start = text.find("\n", title_end - 1) + 1 if title_end else 0
    end = text.find("\n", offset)
    return sum(1 for _ in _LINE.finditer(text, start, len(text) if end < 0 else end))


def _flat(words: str) -> str:
    return " ".join(words.split())


def _left(text: str, start: int, end: int, *, width: int) -> str:
    cut = max(start, end - width)
    if cut > start and not text[cut - 1].isspace():
        blank = text.find(" ", cut, min(cut + 20, end - width // 2))
        cut = blank if blank >= 0 else cut
    words = _flat(text[cut:end])
    blank_end = " " if text[cut:end][-1:].isspace() else ""
    return f"{_MORE if cut > start else ''}{words}{blank_end if words else ''}"


def _right(text: str, start: int, end: int, *, width: int) -> str:
    cut = min(end, start + width)
    if cut < end and not text[cut].isspace():
        blank = text.rfind(" ", max(cut - 20, start + width // 2), cut)
        cut = blank if blank >= 0 else cut
    words = _flat(text[start:cut])
    blank_start = " " if text[start:cut][:1].isspace() else ""
    return f"{blank_start if words else ''}{words}{_MORE if cut < end else ''}"
