"""What French elides before a name: l’Italie, d’Alger, jusqu’à, and the name without it."""

from __future__ import annotations

import re

from annotator.model.span import Span
from annotator.text.signs import APOSTROPHES

ELIDED = ("c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu")
"""The words that lose their vowel, without the apostrophe, in small letters."""

_HEAD = re.compile(f"(?:{'|'.join(ELIDED)})[{APOSTROPHES}](?=\\w)", re.IGNORECASE)
_WHOLE = re.compile(
    f"(?:aujourd[{APOSTROPHES}]hui|quelqu[{APOSTROPHES}]une?s?|presqu[{APOSTROPHES}][iî]les?)\\b|"
    f"(?-i:[MNT][{APOSTROPHES}][A-ZÀ-Þ][a-zß-ÿ])",
    re.IGNORECASE,
)


def elided_at(text: str, start: int) -> int:
    """How many characters of an elided word with its apostrophe stand at `start`; 0 where there is none.

    N’Djamena, M’Bappé, T’Challa, quelqu’un, presqu’île and aujourd’hui are whole words: nothing is elided in them.
    """
    head = _HEAD.match(text, start)
    if head is None or _WHOLE.match(text, start):
        return 0
    return head.end() - start


def without_elision(text: str, span: Span) -> Span:
    """`span` without an elided word at its start (“l’Italie” → “Italie”); itself where there is none or nothing else.

    Takes off one word only, and none when `span` begins within a word.
    """
    if span.start and text[span.start - 1].isalnum():
        return span
    behind = span.start + elided_at(text, span.start)
    return Span(behind, span.end) if behind < span.end else span


def elision_before(text: str, span: Span) -> Span | None:
    """The elided word that stands right before `span` (“l’” of “l’Italie”), or None."""
    start = span.start
    while start and (text[start - 1].isalpha() or (start == span.start and text[start - 1] in APOSTROPHES)):
        start -= 1
        if span.start - start > max(map(len, ELIDED)) + 1:
            return None
    if start == span.start or start + elided_at(text, start) != span.start:
        return None
    return Span(start, span.start)
