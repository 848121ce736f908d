"""The tokens and sentences of one text, and which of them a span covers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.model.span import Span
from annotator.text.sentences import sentences
from annotator.text.tokens import tokens


@dataclass(frozen=True, slots=True)
class Aligned:
    """Tokens and sentences of a text as spans of code points; a sentence also as a range of tokens, end exclusive.

    Every token is in exactly one sentence; a token across the end of a sentence belongs to the one where it starts.
    """

    text: str
    tokens: tuple[Span, ...]
    sentences: tuple[Span, ...]
    ranges: tuple[tuple[int, int], ...]
    _starts: list[int] = field(repr=False, compare=False)
    _ends: list[int] = field(repr=False, compare=False)
    _firsts: list[int] = field(repr=False, compare=False)

    @classmethod
    def of(cls, text: str, language: str) -> Aligned:
        """The text cut up by the rules of its language."""
        found = tuple(tokens(text, language))
        starts = [token.start for token in found]
        whole = [sentence for sentence in sentences(text, language) if found]
        borders = [bisect_left(starts, sentence.start) for sentence in whole]
        borders = [0, *borders[1:], len(found)] if whole else []
        ranges = list(pairwise(borders))
        kept = [(sentence, place) for sentence, place in zip(whole, ranges, strict=True) if place[0] < place[1]]
        return cls(
            text,
            found,
            tuple(sentence for sentence, _ in kept),
            tuple(place for _, place in kept),
            starts,
            [token.end for token in found],
            [place[0] for _, place in kept],
        )

    def covering(self, span: Span) -> tuple[int, int] | None:
        """The range of all tokens that share a code point with the span, end exclusive; None where none does."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return (first, last) if first < last else None

    def is_exact(self, span: Span, found: tuple[int, int]) -> bool:
        """Whether the span begins and ends with tokens."""
        return self.tokens[found[0]].start == span.start and self.tokens[found[1] - 1].end == span.end

    def sentence(self, found: tuple[int, int]) -> int | None:
        """The number of the sentence that holds all of a range of tokens; None where it crosses a border."""
        number = bisect_right(self._firsts, found[0]) - 1
        return number if number >= 0 and found[1] <= self.ranges[number][1] else None
