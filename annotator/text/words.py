"""Words and sentences around a place in a text, found without looking at the whole of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from annotator.model.span import Span
from annotator.text.sentences import PARAGRAPH_END, sentences
from annotator.text.signs import APOSTROPHES, EMOJI, MARKS, VARIANTS
from annotator.text.tokens import token_pattern

REACH = 2_000
"""How many characters on each side are looked at."""

_BLANKS = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_BLANK = re.compile(f"[{_BLANKS}]")
_NO_BLANK = re.compile(f"[^{_BLANKS}]")
_HANGING = re.compile("[-‐‑](?:[tT][-‐‑])?")
_ENGLISH_NOT = re.compile(f"[nN][{APOSTROPHES}][tT]")
_WORDLIKE = re.compile(f"[^\\W_]|{EMOJI}")
_JOINED = re.compile(f"[{MARKS}{VARIANTS}\U0001f3fb-\U0001f3ff\u20e3\U000e0020-\U000e007f]")
_KEPT = frozenset("%‰§#@&")
_STEP = 150


class WordFinder:
    """Finds words of a text in one language ("fr", "en", else by neutral rules).

    A word is a token with a letter, a number or a picture in it: an elided l’ and the Italie after it are two words, a
    clitic stands without its hyphen, don’t is one. Every answer depends on at most 2,000 characters on each side.
    """

    def __init__(self, language: str) -> None:
        self.language = language

    @property
    def _pattern(self) -> re.Pattern[str]:
        return token_pattern(self.language if self.language in {"fr", "en"} else "")  # compiled at the first question

    def word_at(self, text: str, offset: int) -> Span | None:
        """The word that holds the character at `offset`, else the one that ends there."""
        for word in self._around(text, offset):
            if word.start <= offset < word.end:
                return word
        return next((word for word in self._around(text, offset - 1) if word.end == offset), None)

    def sentence_at(self, text: str, offset: int) -> Span:
        """The sentence at `offset` without outer blanks; between two it is the one before.

        In a paragraph without words it is the character at `offset`; ValueError where the text is empty.
        """
        if not text:
            raise ValueError("an empty text has no sentence")
        offset = min(max(offset, 0), len(text))
        start, end = _paragraph(text, offset)
        found = [Span(x.start + start, x.end + start) for x in sentences(text[start:end], self.language)]
        before = [sentence for sentence in found if sentence.start <= offset]
        if found:
            return before[-1] if before else found[0]
        place = min(offset, len(text) - 1)
        return Span(place, place + 1)

    def next_word(self, text: str, offset: int, forward: bool) -> int:
        """Where the next word begins, or the one before `offset`.

        Behind the last word's beginning comes its end, then `offset` itself; before the first word, `offset` itself.
        """
        if not forward:
            return next((word.start for word in self._backward(text, offset) if word.start < offset), offset)
        words = self._forward(text, offset)
        last = offset
        for word in words:
            if word.start > offset:
                return word.start
            last = max(last, word.end)
        return last

    def trim(self, text: str, span: Span) -> Span | None:
        """`span` without outer blanks and punctuation, widened to whole words; None where nothing is left.

        An elided word (l’, d’, qu’) at the start stays only if `span` holds it from its first letter.
        """
        start, end = span.start, min(span.end, len(text))
        while start < end and _is_outer(text[start]):
            start += 1
        while start < end and _is_outer(text[end - 1]):
            end -= 1
        if start >= end:
            return None
        first = self._token_at(text, start)
        last = self._token_at(text, end - 1)
        if first.start < span.start and _is_elided(first.of(text)):
            if first.end >= end:
                return first
            return self.trim(text, Span(first.end, end))
        return Span(first.start, max(last.end, end))

    def _token_at(self, text: str, offset: int) -> Span:
        """The word at a character, or the sign with its marks where it belongs to none."""
        start, end = _run(text, offset)
        for match in self._pattern.finditer(text, start, end):
            if match.start() <= offset < match.end():
                words = [x for x in self._around(text, offset) if x.start <= offset < x.end]
                return words[0] if words else Span(*match.span())
        return Span(offset, offset + 1)

    def _around(self, text: str, offset: int) -> list[Span]:
        """The words between the blanks around a character."""
        if not 0 <= offset < len(text):
            return []
        return list(self._words(text, *_run(text, offset)))

    def _words(self, text: str, start: int, end: int) -> Iterator[Span]:
        held: Span | None = None
        for match in self._pattern.finditer(text, start, end):
            word = match.group()
            if not _WORDLIKE.search(word):
                continue
            hanging = _HANGING.match(word)
            span = Span(match.start() + (hanging.end() if hanging else 0), match.end())
            if held is not None and held.end == span.start and _ENGLISH_NOT.fullmatch(word):
                span = Span(held.start, span.end)
            elif held is not None:
                yield held
            held = span
        if held is not None:
            yield held

    def _forward(self, text: str, offset: int) -> Iterator[Span]:
        start = _run(text, offset)[0] if offset < len(text) else offset
        while found := _NO_BLANK.search(text, start):
            start = found.start()
            end = _run(text, min(start + _STEP, len(text) - 1))[1]
            yield from self._words(text, start, end)
            start = end

    def _backward(self, text: str, offset: int) -> Iterator[Span]:
        end = _run(text, min(offset, len(text) - 1))[1] if text else 0
        while end > 0:
            if text[end - 1] in _BLANKS:
                end -= 1
                continue
            start = _run(text, max(end - _STEP, 0))[0]
            yield from reversed(list(self._words(text, start, end)))
            end = start


def _paragraph(text: str, offset: int) -> tuple[int, int]:
    """The paragraph at `offset`, or the part of it within reach, cut at blanks where there are any."""
    low, high = max(offset - REACH, 0), min(offset + REACH, len(text))
    breaks = [match.end() for match in PARAGRAPH_END.finditer(text, low, offset)]
    if breaks:
        start = breaks[-1]
    else:
        blank = _BLANK.search(text, low, offset) if low else None
        start = blank.end() if blank else low
    stop = PARAGRAPH_END.search(text, offset, high)
    return start, stop.start() if stop else high


def _run(text: str, offset: int) -> tuple[int, int]:
    """The characters between blanks around one character, within reach; no sign is cut from its marks."""
    low, high = max(offset - REACH, 0), min(offset + REACH, len(text))
    start = max(low, *(text.rfind(blank, low, offset) + 1 for blank in _BLANKS))
    after = _BLANK.search(text, offset, high)
    end = max(after.start() if after else high, min(offset + 1, len(text)))
    while 0 < start == low and _JOINED.match(text, start):
        start = low = start - 1
    while end < len(text) and _JOINED.match(text, end):
        end += 1
    return start, end


def _is_outer(sign: str) -> bool:
    """Whether a selection drops this character at its borders: blanks, controls, punctuation."""
    return sign not in _KEPT and unicodedata.category(sign)[0] in "ZCP"


def _is_elided(word: str) -> bool:
    return word[-1] in APOSTROPHES
