"""Who most likely speaks, by the order of the words: the one behind the verb of saying, else the one before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from annotator.model.span import Span

_SENTENCE_END = re.compile(r"\w{3}[.!?]\s|[\n»”]")
_BEHIND, _BEFORE, _SENTENCE = 40, 80, 300
_LOOKED_AT = 3


class Speakers:
    """Whoever may speak in a text: places in ascending order, each with whether a person stands there."""

    def __init__(self, text: str, places: Sequence[tuple[Span, bool]]) -> None:
        self._text = text
        self._places = places
        self._starts = [span.start for span, _ in places]

    def nearest(self, cue: Span, quotation: Span, *, verb: int, by_pronoun: bool = False) -> int | None:
        """The index of the place nearest to a cue whose verb begins at `verb`, within one sentence's length.

        Behind it before before it; the other way round where the cue stands before the quotation. A pronoun
        (« a-t-il dit ») stands for the first person of the sentence before the quotation.
        """
        at = bisect_left(self._starts, verb)
        if by_pronoun:
            return self._subject_before(at, min(quotation.start, verb))
        behind, before = self._just_behind(at, verb, quotation), self._before(at, verb, quotation)
        found = [*before, *behind] if cue.end <= quotation.start else [*behind, *before]
        return found[0] if found else None

    def behind_source(self, cue: Span) -> int | None:
        """The index of the place that follows a source word, an article aside."""
        at = bisect_left(self._starts, cue.end)
        near = at < len(self._places) and self._starts[at] - cue.end <= _BEHIND // 2
        return at if near and not self._parted(cue.end, self._starts[at]) else None

    def _just_behind(self, at: int, verb: int, quotation: Span) -> list[int]:
        if at == len(self._places):
            return []
        span = self._places[at][0]
        near = span.start - verb < _BEHIND and not self._parted(verb, span.start)
        return [at] if near and (not span.overlaps(quotation) or quotation.start < verb < quotation.end) else []

    def _before(self, at: int, verb: int, quotation: Span) -> list[int]:
        found = [
            index
            for index in range(max(at - _LOOKED_AT, 0), at)
            if self._places[index][0].end <= verb and verb - self._places[index][0].end < _BEFORE
            if not self._parted(self._places[index][0].end, verb)
            if not (self._places[index][0].overlaps(quotation) and verb >= quotation.end)
        ]
        return sorted(found, key=lambda index: (not self._places[index][1], -self._starts[index]))

    def _subject_before(self, at: int, place: int) -> int | None:
        """The first person of the last sentence that has one, at most a sentence's end before `place`."""
        for index in range(max(at - 8, 0), at):
            span, is_person = self._places[index]
            near = is_person and span.end <= place and place - span.end < _SENTENCE
            if near and len(_SENTENCE_END.findall(self._text, span.end, place)) <= 1:
                return index
        return None

    def _parted(self, start: int, end: int) -> bool:
        """Whether a sentence or a quotation ends between two places."""
        return _SENTENCE_END.search(self._text, start, end) is not None
