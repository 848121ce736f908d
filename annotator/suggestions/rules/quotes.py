"""Quotations with the verb that brings them in and the nearest speaker; clauses of indirect speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import repeat

from annotator.model.span import Span
from annotator.suggestions.rules.hits import ACTOR, PERSON, QUOTE, RuleHit
from annotator.suggestions.rules.lists import Lists
from annotator.suggestions.rules.reading import Reading
from annotator.suggestions.suggestion import Reason
from annotator.text.quotations import quotations
from annotator.text.speakers import Speakers
from annotator.text.speech import (
    ECHO,
    Clause,
    cue_span,
    has_pronoun,
    indirect_clauses,
    source_clause,
    tokens_of,
    verb_beside,
)
from annotator.text.speech_words import SpeechWords, speech_words

_CONTENT = (("part", "content"),)
_CUE = (("part", "cue"),)
_INDIRECT = 0.45
_OPENING, _CLOSING = '«“„"‹ \u00a0\u202f', '»”"›.,!? \u00a0\u202f'


def quote_hits(reading: Reading, words: Lists, actors: Sequence[RuleHit]) -> Iterator[RuleHit]:
    """The words spoken, and each verb of saying beside them or source word (« selon ») before an actor."""
    persons = sorted((hit for hit in actors if hit.label == ACTOR), key=lambda hit: hit.span)
    found = _Quotes(reading, speech_words(words.language), persons)
    direct = list(map(_without_comma, quotations(reading.text), repeat(reading.text)))
    yield from found.direct(direct)
    yield from found.indirect(direct, list(indirect_clauses(reading, found.words)))
    yield from found.sources(direct)


def _without_comma(span: Span, text: str) -> Span:
    """English puts the comma of the sentence before the closing mark."""
    return Span(span.start, span.end - 1) if text[span.end - 1] == "," and len(span) > 1 else span


class _Quotes:
    """One reading's quotations; each cue is told once."""

    def __init__(self, reading: Reading, words: SpeechWords, persons: Sequence[RuleHit]) -> None:
        self._reading = reading
        self.words = words
        self._persons = persons
        self._speakers = Speakers(reading.text, [(hit.span, hit.type == PERSON) for hit in persons])
        self._cues: set[int] = set()

    def direct(self, spans: Sequence[Span]) -> Iterator[RuleHit]:
        """Words between marks or on a line of their own."""
        reading = self._reading
        for span in spans:
            first, last = tokens_of(reading, span)
            spoken = reading.keys[first - 2] == ":" or reading.text.startswith(",", span.end)
            short = last - first <= ECHO and not spoken
            cue = verb_beside(reading, self.words, first=first, last=last, near=short)
            if cue:
                yield from self._said(span, cue, content=0.85, score=0.6)
            elif last - first > ECHO:
                yield RuleHit(span, QUOTE, "", "", "", Reason("marks"), 0.6, _CONTENT)
            else:
                yield RuleHit(span, QUOTE, "", "", "", Reason("echo"), 0.35, _CONTENT)

    def indirect(self, direct: Sequence[Span], clauses: Sequence[Clause]) -> Iterator[RuleHit]:
        """Clauses behind a verb of saying that are not the words of a direct quotation."""
        for clause in clauses:
            if not self._is_direct(clause.span, direct):
                yield from self._said(clause.span, clause.verb, content=_INDIRECT, score=_INDIRECT)

    def _said(self, span: Span, verb: int, *, content: float, score: float) -> Iterator[RuleHit]:
        reading, cue = self._reading, cue_span(self._reading, self.words, verb)
        pronoun = has_pronoun(reading, self.words, verb)
        at = self._speakers.nearest(cue, span, verb=reading.starts[verb], by_pronoun=pronoun)
        speaker = self._persons[at] if at is not None else None
        called = (speaker.name or speaker.span.of(reading.text)) if speaker else ""
        name = speaker.name if speaker else ""
        reason = Reason("speech", tuple(part for part in (reading.plain(verb, verb + 1), called) if part))
        yield RuleHit(span, QUOTE, "", "", name, reason, content, _CONTENT)
        if verb not in self._cues:
            self._cues.add(verb)
            yield RuleHit(cue, QUOTE, "", "", "", reason, score, _CUE)

    def _is_direct(self, clause: Span, direct: Sequence[Span]) -> bool:
        """Whether the clause is a direct quotation with its marks, or crosses one."""
        words = clause.of(self._reading.text)
        start = clause.start + len(words) - len(words.lstrip(_OPENING))
        end = clause.end - len(words) + len(words.rstrip(_CLOSING))
        at = bisect_left(direct, Span(clause.start, clause.start + 1))
        near = direct[max(at - 1, 0) : at + 8]
        return any(
            span.covers(Span(start, end)) or (span.overlaps(clause) and not clause.covers(span))
            for span in near
            if start < end
        )

    def sources(self, direct: Sequence[Span]) -> Iterator[RuleHit]:
        """« selon », "according to" where an actor, a country or a capital follows, and what it says."""
        reading, words = self._reading, self.words
        known = {hit.span.start for hit in self._persons}
        for index in reading.places(words.sources):
            end = words.source(reading.keys, index)
            if not end:
                continue
            after = end + (reading.keys[end] in words.articles)
            if reading.country[after] or reading.capital[after] or reading.starts[after] in known:
                speaker = Span(reading.starts[after], reading.ends[after]).of(reading.text) if after > end else ""
                reason = Reason("source_word", (speaker,) if speaker else ())
                yield RuleHit(reading.span(index, end), QUOTE, "", "", "", reason, 0.6, _CUE)
                clause = source_clause(reading, words, first=index, last=end)
                if clause is not None and not self._is_direct(clause.span, direct):
                    at = self._speakers.behind_source(clause.cue)
                    name = self._persons[at].name if at is not None else ""
                    yield RuleHit(clause.span, QUOTE, "", "", name, reason, _INDIRECT, _CONTENT)
