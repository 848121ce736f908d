"""Who says what, read off the words: the verb beside a quotation, the clause of indirect speech, the source word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from annotator.model.folding import fold
from annotator.model.span import Span
from annotator.text.sentences import PARAGRAPH_END
from annotator.text.speech_words import SpeechWords
from annotator.text.tokens import token_pattern

Place = Literal["", "before", "inside", "after"]
"""Where the words that introduce a quotation stand."""

BREAK = "\n"
"""The key of the token that stands for the end of a paragraph."""

ECHO = 3
"""So many words between marks, spoken by nobody, are held at a distance."""

_REACH = 14
_TO_CLAUSE = 6
_LONGEST_SOURCE = 25
_LEAST_CLAUSE, _LONGEST_CLAUSE = 2, 150
_WINDOW = 600
_MARKS = frozenset('»”",-–—')
_OPENING, _CLOSING = frozenset("«“„‹"), frozenset("»”›")
_STOPS = frozenset({BREAK, ".", "!", "?", ";", "…", "..."})
_SENTENCE_END = re.compile(r"\w{3}[.!?]\s|[\n»”]")


class Tokens(Protocol):
    """A text as parallel lists of tokens: as written, folded, and where each stands; two breaks at either end."""

    text: str
    words: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]


class Passage:
    """The tokens of a text around a span, as many as the words that introduce speech may stand away."""

    def __init__(self, text: str, span: Span, language: str) -> None:
        self.text = text
        low, high = max(span.start - _WINDOW, 0), min(span.end + _WINDOW, len(text))
        low = text.find(" ", low, span.start) + 1 if low else 0
        pattern, places = token_pattern(language if language == "fr" else "en"), [(low, low)] * 2
        at = low
        for end in PARAGRAPH_END.finditer(text, low, high):
            places += [match.span() for match in pattern.finditer(text, at, end.start())]
            at = end.end()
            places.append((end.start(), end.start()))
        places += [match.span() for match in pattern.finditer(text, at, high)]
        places += [(high, high)] * 2
        self.starts: list[int] = [start for start, _ in places]
        self.ends: list[int] = [end for _, end in places]
        self.words = [text[start:end] or BREAK for start, end in places]
        self.keys = [fold(word) for word in self.words]


@dataclass(frozen=True, slots=True)
class Clause:
    """What is said in the narrator's words, and the words that say so; `verb` is the token of the cue's verb or -1."""

    span: Span
    cue: Span
    place: Place
    verb: int = -1


def tokens_of(tokens: Tokens, span: Span) -> tuple[int, int]:
    """The first token of a span and the one behind its last."""
    first = bisect_left(tokens.starts, span.start, 2)
    return first, bisect_left(tokens.starts, span.end, first)


# the verb beside a quotation


def verb_beside(tokens: Tokens, words: SpeechWords, *, first: int, last: int, near: bool) -> int:
    """The verb of saying nearest to the tokens from `first` up to `last`: behind them, else before; 0 for none.

    With `near` it must follow at once: words in scare quotes are not said by the next verb.
    """
    for place in _behind(tokens, last):
        if tokens.keys[place] in words.sayings:
            if near and all(word in _CLOSING or word == '"' for word in tokens.words[last:place]):
                break  # « le « dialogue » promis »: a participle of the words in marks
            return place
        if near and not _is_between(tokens, words, place):
            break
    if near:
        return 0
    for place in range(first - 1, max(first - _REACH, 1), -1):
        if tokens.keys[place] in {BREAK, ".", "!", "?", "»", "”"}:
            return 0
        if tokens.keys[place] in words.sayings:
            return place
    return 0


def _is_between(tokens: Tokens, words: SpeechWords, place: int) -> bool:
    """What may stand between a quotation and its verb: marks, an auxiliary, a pronoun."""
    key = tokens.keys[place]
    if key in _MARKS or key == BREAK or words.is_pronoun(key):
        return True
    return key in words.auxiliaries or key in words.reflexives


def _behind(tokens: Tokens, last: int) -> Iterator[int]:
    """The tokens in the same sentence behind a quotation, over one break where a dash follows."""
    place, count = last, len(tokens.keys)
    if place < count and tokens.keys[place] == BREAK:
        while place < count - 1 and tokens.keys[place] == BREAK:
            place += 1
        if tokens.keys[place] != "-":
            return
    for at in range(place, min(place + _REACH, count)):
        if tokens.words[at] in {BREAK, "«", "“"} or (tokens.words[at] in {".", ";"} and at > place + 1):
            return
        yield at


def verb_inside(tokens: Tokens, words: SpeechWords, *, first: int, last: int) -> int:
    """The verb of saying set into a quotation between commas or dashes (« , a dit X, »); 0 for none."""
    for place in range(first + 2, last - 2):
        if tokens.keys[place] not in words.sayings:
            continue
        before = _start_of_cue(tokens, words, place)
        before -= words.is_pronoun(tokens.keys[before - 1])
        closed = any(tokens.keys[at] in {",", "-"} for at in range(place + 1, min(place + 10, last)))
        before -= tokens.words[before - 1] in _CLOSING
        if before > first and tokens.keys[before - 1] in {",", "-"} and closed:
            return place
    return 0


def cue_span(tokens: Tokens, words: SpeechWords, verb: int) -> Span:
    """A verb of saying with its auxiliary and reflexive (« s’est exclamé », « a-t-il dit »)."""
    return Span(tokens.starts[_start_of_cue(tokens, words, verb)], tokens.ends[verb])


def _start_of_cue(tokens: Tokens, words: SpeechWords, verb: int) -> int:
    start = verb
    while start > max(verb - 3, 1) and (
        tokens.keys[start - 1] in words.auxiliaries
        or tokens.keys[start - 1] in words.reflexives
        or tokens.keys[start - 1].startswith("-t-")
    ):
        start -= 1
    return start


def has_pronoun(tokens: Tokens, words: SpeechWords, verb: int) -> bool:
    """Whether a pronoun beside the verb stands for who speaks (« a-t-il dit », "he said")."""
    near = (place for place in (verb - 2, verb - 1, verb + 1) if 0 <= place < len(tokens.keys))
    return any(words.is_pronoun(tokens.keys[place]) for place in near)


# indirect speech


def indirect_clauses(tokens: Tokens, words: SpeechWords) -> Iterator[Clause]:
    """Clauses behind a verb of saying and « que », "that", up to the end of their sentence or to a closing mark."""
    keys = tokens.keys
    for verb in [place for place, key in enumerate(keys) if key in words.sayings]:
        opener = _opener(tokens, words, verb)
        if opener:
            yield from _clause(tokens, words, opener + 1, cue=cue_span(tokens, words, verb), verb=verb)


def _opener(tokens: Tokens, words: SpeechWords, verb: int) -> int:
    """The « que » that a verb of saying opens its clause with, 0 where it opens none."""
    keys = tokens.keys
    if keys[verb] in words.infinitives and (words.language == "fr" or keys[verb - 1] in words.infinitive_marks):
        return 0
    for at in range(verb + 1, min(verb + 1 + _TO_CLAUSE, len(keys))):
        key = keys[at]
        if key in words.clauses:
            other = at > verb + 1 and keys[at - 1] in words.no_clauses
            return 0 if other or _is_restricted(keys, words, verb=verb, at=at) else at
        if key in _STOPS or key in _MARKS or key in {":", "("}:
            return 0
    return 0


def _is_restricted(keys: Sequence[str], words: SpeechWords, *, verb: int, at: int) -> bool:
    """« n’a dit que la vérité »: only, not that."""
    before = keys[max(verb - 4, 0) : verb]
    return bool(words.restrictions.intersection(before)) and not words.full_negations.intersection(
        keys[max(verb - 4, 0) : at]
    )


def source_clause(tokens: Tokens, words: SpeechWords, *, first: int, last: int) -> Clause | None:
    """What a source word (the tokens from `first` up to `last`) says: « Selon X, [...]. » or « [...], selon X. »."""
    keys, cue = tokens.keys, Span(tokens.starts[first], tokens.ends[last - 1])
    if keys[first - 1] in _STOPS or tokens.words[first - 1] in _OPENING:
        for at in range(last, min(last + _LONGEST_SOURCE, len(keys))):
            if keys[at] in _STOPS or tokens.words[at] in _OPENING | _CLOSING:
                return None
            if keys[at] == "," and at > last:
                return next(_clause(tokens, words, at + 1, cue=cue, place="before"), None)
        return None
    if keys[first - 1] != "," or not _closes_sentence(tokens, last):
        return None
    begin, least = first - 1, max(first - _LONGEST_CLAUSE, 1)
    while begin > least and keys[begin - 1] not in _STOPS:
        begin -= 1
    found = _bare(tokens.text, tokens.starts[begin], tokens.ends[first - 2]) if begin < first - 2 else None
    return Clause(found, cue, "after") if found else None


def _closes_sentence(tokens: Tokens, start: int) -> bool:
    """Whether the sentence ends before the next comma."""
    for at in range(start, min(start + _LONGEST_SOURCE, len(tokens.keys))):
        if tokens.keys[at] in _STOPS:
            return True
        if tokens.keys[at] in _MARKS:
            return False
    return False


def _clause(
    tokens: Tokens, words: SpeechWords, begin: int, *, cue: Span, verb: int = -1, place: Place = "before"
) -> Iterator[Clause]:
    end = _clause_end(tokens, words, begin)
    if end - begin >= _LEAST_CLAUSE:
        span = _bare(tokens.text, tokens.starts[begin], tokens.ends[end - 1])
        if span is not None:
            yield Clause(span, cue, place, verb)


def _clause_end(tokens: Tokens, words: SpeechWords, begin: int) -> int:
    """The token behind the clause that begins here: its sentence's end, a closing mark, or the next who speaks.

    `begin` where the sentence does not come to an end.
    """
    depth, straight = 0, _is_in_straight_marks(tokens, begin)
    for at in range(begin, min(begin + _LONGEST_CLAUSE, len(tokens.keys))):
        word = tokens.words[at]
        if tokens.keys[at] == BREAK:
            return at
        if word in _OPENING:
            depth += 1
        elif word in _CLOSING or (word == '"' and straight):
            if not depth and not (word == '"' and at == begin):
                return at
            depth, straight = max(depth - 1, 0), False
        elif word == '"':
            depth, straight = depth + 1, True
        elif not depth and (tokens.keys[at] in _STOPS or (word == "," and _speaks_next(tokens, words, at + 1))):
            return at
    return begin


def _is_in_straight_marks(tokens: Tokens, begin: int) -> bool:
    low = begin
    while low > max(begin - 3 * _LONGEST_CLAUSE, 0) and tokens.keys[low - 1] != BREAK:
        low -= 1
    return tokens.words[low:begin].count('"') % 2 == 1


def _speaks_next(tokens: Tokens, words: SpeechWords, at: int) -> bool:
    """Whether a source word or a verb of saying in inverted order stands here (« , a-t-il ajouté »)."""
    keys = tokens.keys
    if words.source(keys, at):
        return True
    for place in range(at, min(at + 4, len(keys))):
        if keys[place] in words.sayings:
            return place > at or keys[place] not in words.infinitives
        if not (keys[place] in words.auxiliaries or keys[place] in words.reflexives or words.is_pronoun(keys[place])):
            return False
    return False


def _bare(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] == ","):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end) if start < end else None
