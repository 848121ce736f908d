"""Quotations with the verb that brings them in and the nearest speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import repeat

from annotator.model.span import Span
from annotator.suggestions.rules.hits import ACTOR, PERSON, QUOTE, RuleHit
from annotator.suggestions.rules.lists import Lists
from annotator.suggestions.rules.reading import BREAK, Reading
from annotator.suggestions.suggestion import Reason
from annotator.text.quotations import quotations

_REACH = 14
_ECHO = 3
_MARKS = frozenset('»”",-–—')
_SENTENCE_END = re.compile(r"\w{3}[.!?]\s|[\n»”]")
_CONTENT = (("part", "content"),)
_CUE = (("part", "cue"),)


def quote_hits(reading: Reading, words: Lists, actors: Sequence[RuleHit]) -> Iterator[RuleHit]:
    """The words spoken, and each verb of saying beside them or source word (« selon ») before an actor."""
    persons = sorted((hit for hit in actors if hit.label == ACTOR), key=lambda hit: hit.span)
    starts = [hit.span.start for hit in persons]
    cues: set[int] = set()
    for span in map(_without_comma, quotations(reading.text), repeat(reading.text)):
        first = bisect_left(reading.starts, span.start, 2)
        last = bisect_left(reading.starts, span.end, first)
        spoken = reading.keys[first - 2] == ":" or reading.text.startswith(",", span.end)
        short = last - first <= _ECHO and not spoken
        cue = _cue(reading, words, first, last, near=short)
        if cue:
            speaker = _speaker(persons, starts, reading, cue, words=words, quotation=span)
            reason = Reason("speech", tuple(part for part in (reading.plain(cue, cue + 1), speaker) if part))
            yield RuleHit(span, QUOTE, "", "", speaker, reason, 0.85, _CONTENT)
            if cue not in cues:
                cues.add(cue)
                yield _cue_hit(reading, words, cue, reason=reason)
        elif last - first > _ECHO:
            yield RuleHit(span, QUOTE, "", "", "", Reason("marks"), 0.6, _CONTENT)
        else:
            yield RuleHit(span, QUOTE, "", "", "", Reason("echo"), 0.35, _CONTENT)
    yield from _source_words(reading, words, starts)


def _without_comma(span: Span, text: str) -> Span:
    """English puts the comma of the sentence before the closing mark."""
    return Span(span.start, span.end - 1) if text[span.end - 1] == "," and len(span) > 1 else span


def _cue(reading: Reading, words: Lists, first: int, last: int, *, near: bool) -> int:
    """The verb of saying nearest to a quotation: behind it, else before it; 0 for none.

    With `near` it must follow at once: words in scare quotes are not said by the next verb.
    """
    for place in _behind(reading, last):
        if reading.keys[place] in words.sayings:
            return place
        if near and not _is_between(reading, words, place):
            break
    if near:
        return 0
    for place in range(first - 1, max(first - _REACH, 1), -1):
        if reading.keys[place] in {BREAK, ".", "!", "?", "»", "”"}:
            return 0
        if reading.keys[place] in words.sayings:
            return place
    return 0


def _is_between(reading: Reading, words: Lists, place: int) -> bool:
    """What may stand between a quotation and its verb: marks, an auxiliary, a pronoun."""
    key = reading.keys[place]
    if key in _MARKS or key == BREAK or _is_pronoun(words, key):
        return True
    return words.is_("auxiliaries", key) or words.is_("reflexives", key)


def _behind(reading: Reading, last: int) -> Iterator[int]:
    """The tokens in the same sentence behind a quotation, over one break where a dash follows."""
    place = last
    if reading.keys[place] == BREAK:
        while place < len(reading) - 1 and reading.keys[place] == BREAK:
            place += 1
        if reading.keys[place] != "-":
            return
    stop = min(place + _REACH, len(reading))
    for at in range(place, stop):
        if reading.words[at] in {BREAK, "«", "“"} or (reading.words[at] in {".", ";"} and at > place + 1):
            return
        yield at


def _cue_hit(reading: Reading, words: Lists, place: int, *, reason: Reason) -> RuleHit:
    start = place
    while start > place - 3 and (
        words.is_("auxiliaries", reading.keys[start - 1])
        or words.is_("reflexives", reading.keys[start - 1])
        or reading.keys[start - 1].startswith("-t-")
    ):
        start -= 1
    return RuleHit(reading.span(start, place + 1), QUOTE, "", "", "", reason, 0.6, _CUE)


def _speaker(
    persons: Sequence[RuleHit],
    starts: Sequence[int],
    reading: Reading,
    cue: int,
    *,
    words: Lists,
    quotation: Span,
) -> str:
    """The actor nearest to the cue, behind it before before it, within one sentence's length.

    A pronoun (« a-t-il dit ») stands for the first person of the sentence before the quotation.
    """
    place = reading.starts[cue]
    at = bisect_left(starts, place)
    if any(_is_pronoun(words, reading.keys[near]) for near in (cue - 2, cue - 1, cue + 1)):
        return _subject_before(persons[:at], reading.text, min(quotation.start, place))
    behind, before = persons[at : at + 1], [hit for hit in persons[max(at - 3, 0) : at] if hit.span.end <= place]
    near = _within(reading.text, place, behind, before)
    return next((hit.name or hit.span.of(reading.text) for hit in near), "")


def _is_pronoun(words: Lists, key: str) -> bool:
    return words.is_("pronouns", key.lstrip("-").removeprefix("t-"))


def _subject_before(persons: Sequence[RuleHit], text: str, place: int) -> str:
    """The first person of the last sentence that has one, at most a sentence's end before `place`."""
    near = [
        hit
        for hit in persons[-8:]
        if hit.type == PERSON and hit.span.end <= place and place - hit.span.end < 300
        if len(_SENTENCE_END.findall(text, hit.span.end, place)) <= 1
    ]
    return (near[0].name or near[0].span.of(text)) if near else ""


def _within(text: str, place: int, behind: Sequence[RuleHit], before: Sequence[RuleHit]) -> list[RuleHit]:
    found = [hit for hit in behind if hit.span.start - place < 40 and not _parted(text, place, hit.span.start)]
    found.extend(
        hit
        for hit in sorted(before, key=lambda hit: (hit.type != PERSON, -hit.span.start))
        if place - hit.span.end < 80 and not _parted(text, hit.span.end, place)
    )
    return found


def _parted(text: str, start: int, end: int) -> bool:
    """Whether a sentence or a quotation ends between two places."""
    return _SENTENCE_END.search(text, start, end) is not None


def _source_words(reading: Reading, words: Lists, starts: Sequence[int]) -> Iterator[RuleHit]:
    """« selon », "according to" where an actor, a country or a capital follows."""
    known = set(starts)
    for index in reading.places(words.source_words.first_words):
        found = words.source_words.match(reading.keys, index)
        if found is None:
            continue
        end = found[0]
        after = end + words.is_("articles", reading.keys[end])
        if reading.country[after] or reading.capital[after] or reading.starts[after] in known:
            speaker = Span(reading.starts[after], reading.ends[after]).of(reading.text) if after > end else ""
            reason = Reason("source_word", (speaker,) if speaker else ())
            yield RuleHit(reading.span(index, end), QUOTE, "", "", "", reason, 0.6, _CUE)
