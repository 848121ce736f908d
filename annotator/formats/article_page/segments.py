"""A text cut where marks begin and end, so that marks that cross or nest can be shown in one line of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from annotator.model.records import Mention
from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """Words under the same marks: `marks` the longest first, `opening` those whose mention begins here."""

    span: Span
    marks: tuple[Mention, ...]
    opening: tuple[Mention, ...]


def segments(mentions: Iterable[Mention], *, within: Span) -> Iterator[Segment]:
    """The segments of a part of the text, in order and without gaps."""
    waiting = sorted(
        ((span, mention) for mention in mentions for span in mention.spans if span.overlaps(within)),
        key=lambda pair: (pair[0].start, -pair[0].end, pair[1].label, pair[1].id),
        reverse=True,
    )
    cuts = {within.start, within.end}
    cuts.update(place for span, _ in waiting for place in (span.start, span.end) if within.start < place < within.end)
    open_: list[tuple[Span, Mention]] = []
    for start, end in pairwise(sorted(cuts)):
        open_ = [pair for pair in open_ if pair[0].end > start]
        while waiting and waiting[-1][0].start <= start:
            open_.append(waiting.pop())
        open_.sort(key=lambda pair: (-len(pair[0]), pair[0].start, pair[1].label, pair[1].id))
        opening = tuple(mention for span, mention in open_ if span.start == start)
        yield Segment(Span(start, end), tuple(mention for _, mention in open_), opening)


def paragraphs(text: str) -> Iterator[Span]:
    """The lines with words, without the blanks around them."""
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            first = start + line.index(bare[0])
            yield Span(first, first + len(bare))
        start += len(line)
