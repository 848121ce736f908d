"""Sentences, words and punctuation as tags in the text, cut where a mention's tag begins or ends.

The blanks between them stay, and @join says the same once more. Tokens are never within one another.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from annotator.formats.tei_xml.blocks import Block, Blocks
from annotator.formats.tei_xml.names import XML_ID, q
from annotator.model.span import Span
from annotator.text.sentences import sentences
from annotator.text.tokens import tokens

SENTENCE, WORD, PUNCTUATION = q("s"), q("w"), q("pc")
_JOINED = {"join": "right"}
_APART: dict[str, str] = {}


class Segment(NamedTuple):
    """A sentence or token to be."""

    start: int
    end: int
    tag: str
    attributes: dict[str, str]


def sentences_of(text: str, language: str, own: str = "") -> Blocks:
    """The sentences of a text, named s1, s2 and so on, with `own` before."""
    return Blocks(Block(f"{own}s{n}", *_ends(found)) for n, found in enumerate(sentences(text, language), start=1))


def segments(text: str, language: str, within: Blocks, *, cuts: Iterable[int]) -> list[Segment]:
    """The sentences `within` and their tokens, in the order in which they open; no token goes across a cut."""
    borders = {*cuts, *(border for found in within.all for border in (found.start, found.end))}
    pieces = list(_cut(tokens(text, language), sorted(borders), text))
    result = [Segment(found.start, found.end, SENTENCE, {XML_ID: found.id}) for found in within.all]
    for number, (start, end) in enumerate(pieces, start=1):
        joined = number < len(pieces) and pieces[number][0] == end
        tag = PUNCTUATION if _is_punctuation(text[start:end]) else WORD
        result.append(Segment(start, end, tag, _JOINED if joined else _APART))
    return result


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _cut(found: Sequence[Span], borders: Sequence[int], text: str) -> Iterator[tuple[int, int]]:
    """The tokens in pieces without outer blanks; a piece of blanks is none."""
    at = 0
    for token in found:
        while at < len(borders) and borders[at] <= token.start:
            at += 1
        points = [token.start]
        while at < len(borders) and borders[at] < token.end:
            points.append(borders[at])
            at += 1
        for start, end in pairwise([*points, token.end]):
            piece = text[start:end]
            bare = piece.strip()
            if bare:
                first = start + len(piece) - len(piece.lstrip())
                yield first, first + len(bare)


def _is_punctuation(word: str) -> bool:
    return all(unicodedata.category(sign)[0] == "P" for sign in word)
