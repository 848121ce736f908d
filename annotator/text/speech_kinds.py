"""How words are rendered as speech, and by which words: read off the text around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model.span import Span
from annotator.text.sentences import PARAGRAPH_END
from annotator.text.speech import (
    ECHO,
    Clause,
    Passage,
    Place,
    cue_span,
    has_pronoun,
    indirect_clauses,
    source_clause,
    tokens_of,
    verb_beside,
    verb_inside,
)
from annotator.text.speech_words import SpeechWords, speech_words

Kind = Literal["", "direct", "indirect", "mixed", "unmarked_direct", "echo"]
"""The ways of rendering speech; "" where the text does not tell."""

_PAIRS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‹": "›", "‘": "’"}
_INNER_MARKS = re.compile('[«“„‹"][^«»“”„‹›"]*[»”“›"]')
_OUTER = re.compile("[\\s\u00a0\u202f.,;:!?…]*")
_DASH = re.compile("[-–—]\\s*$")
_NEXT_TO = 2


@dataclass(frozen=True, slots=True)
class Speech:
    """What the text says of a quotation: its kind, the words that introduce it, where they stand.

    `verb` is the word of saying in the cue, None where a source word (« selon ») stands there; `by_pronoun`: a pronoun
    beside it stands for who speaks; `tells`: it names whom it is told (tell).
    """

    kind: Kind = ""
    cue: Span | None = None
    place: Place = ""
    verb: Span | None = None
    by_pronoun: bool = False
    tells: bool = False


def speech_at(text: str, spans: Sequence[Span], language: str) -> Speech:
    """The speech that these words (one span, or the parts around a cue) are; looks at some hundred signs around."""
    whole = Span(spans[0].start, spans[-1].end)
    words, tokens = speech_words(language), Passage(text, whole, language)
    marked = is_between_marks(text, whole)
    first, last = tokens_of(tokens, whole)
    if len(spans) > 1 and (verb := verb_inside(tokens, words, first=first, last=last)):
        return _spoken(tokens, words, "direct" if marked else "unmarked_direct", verb=verb, around=(first, last))
    clause = _clause_at(tokens, words, whole)
    if clause is not None:
        alone = marked and _without_marks(text, clause.span) == whole
        kind: Kind = "direct" if alone else "mixed" if marked or _INNER_MARKS.search(whole.of(text)) else "indirect"
        return _of_clause(tokens, words, kind, clause=clause)
    return _marked(tokens, words, whole) if marked else _unmarked(tokens, words, whole)


def is_cue(words: str, language: str) -> bool:
    """Whether words only introduce speech: a verb of saying with its auxiliary, or a source word."""
    tokens, lists = Passage(words, Span(0, len(words)), language), speech_words(language)
    keys = tokens.keys[2:-2]
    if not 0 < len(keys) <= 4:
        return False
    if lists.source(tokens.keys, 2) == 2 + len(keys):
        return True
    helping = lists.auxiliaries | lists.reflexives
    return keys[-1] in lists.sayings and all(key in helping or key.startswith("-t-") for key in keys[:-1])


def is_between_marks(text: str, span: Span) -> bool:
    """Whether quotation marks stand on both sides, punctuation within them aside."""
    before = text[max(span.start - 3, 0) : span.start].rstrip()
    after = text[span.end : span.end + 8]
    closing = _PAIRS.get(before[-1:], "")
    skipped = _OUTER.match(after)
    behind = after[skipped.end() if skipped else 0 :][:1]
    return bool(closing) and behind in set(closing)


# words in marks


def _marked(tokens: Passage, words: SpeechWords, whole: Span) -> Speech:
    first, last = tokens_of(tokens, whole)
    short = last - first <= ECHO
    spoken = tokens.keys[first - 2] == ":" or "," in tokens.text[whole.end : whole.end + 1]
    source = _source_behind(tokens, words, last)
    if source is not None:
        return Speech("echo" if short else "direct", source, "after")
    verb = verb_beside(tokens, words, first=first, last=last, near=short and not spoken)
    verb = verb or verb_inside(tokens, words, first=first, last=last)
    if verb:
        return _spoken(tokens, words, "direct", verb=verb, around=(first, last))
    return Speech("echo" if short else "direct")


def _source_behind(tokens: Passage, words: SpeechWords, last: int) -> Span | None:
    """A source word behind the closing mark and a comma."""
    at = last
    while at < len(tokens.keys) - 2 and tokens.words[at] in {"»", "”", '"', "›", "’", ",", "."} and at < last + 3:
        at += 1
    end = words.source(tokens.keys, at) if at > last else 0
    return Span(tokens.starts[at], tokens.ends[end - 1]) if end else None


# words without marks


def _unmarked(tokens: Passage, words: SpeechWords, whole: Span) -> Speech:
    text = tokens.text
    first, last = tokens_of(tokens, whole)
    far = verb_beside(tokens, words, first=first, last=last, near=False)
    if _is_line(text, whole):
        inside = far or verb_inside(tokens, words, first=first, last=last)
        if inside:
            return _spoken(tokens, words, "unmarked_direct", verb=inside, around=(first, last))
        return Speech("unmarked_direct" if _DASH.search(text, max(whole.start - 4, 0), whole.start) else "")
    own: Kind = "mixed" if _INNER_MARKS.search(whole.of(text)) else "indirect"
    near = verb_beside(tokens, words, first=first, last=last, near=True)
    if near:
        return _spoken(tokens, words, own, verb=near, around=(first, last))
    if far and far < first and tokens.keys[first - 1] not in words.clauses:
        if tokens.keys[first - 1] != ":" and first - far > _NEXT_TO:
            return Speech()
        kind = "unmarked_direct" if tokens.keys[first - 1] == ":" else own
        return _spoken(tokens, words, kind, verb=far, around=(first, last))
    return Speech()


def _is_line(text: str, span: Span) -> bool:
    """Whether the words fill their line, a dash before and a stop behind aside."""
    low = max((found.end() for found in PARAGRAPH_END.finditer(text, max(span.start - 6, 0), span.start)), default=-1)
    low = 0 if low < 0 and span.start < 6 else low
    end = PARAGRAPH_END.search(text, span.end, span.end + 6)
    high = end.start() if end else len(text) if len(text) - span.end < 6 else -1
    if low < 0 or high < 0:
        return False
    return not text[low : span.start].strip(" \t\u00a0\u202f-–—") and not text[span.end : high].strip(" \t.!?…")


# indirect speech


def _clause_at(tokens: Passage, words: SpeechWords, whole: Span) -> Clause | None:
    """The innermost indirect clause that holds these words, or begins with them (a « que » before it aside)."""
    near = [
        clause
        for clause in (*indirect_clauses(tokens, words), *_source_clauses(tokens, words))
        if not clause.cue.overlaps(whole)
        and (clause.span.covers(whole) or 0 <= clause.span.start - whole.start <= len("qu’« "))
        and _fills(tokens.text, clause.span, whole)
    ]
    return min(near, key=lambda clause: len(clause.span), default=None)


def _fills(text: str, clause: Span, whole: Span) -> bool:
    """Whether the words are the clause or its beginning, or words in marks anywhere in it."""
    return abs(whole.start - clause.start) <= len("qu’« ") or is_between_marks(text, whole)


def _source_clauses(tokens: Passage, words: SpeechWords) -> Iterator[Clause]:
    for index in [place for place, key in enumerate(tokens.keys) if key in words.sources]:
        end = words.source(tokens.keys, index)
        clause = source_clause(tokens, words, first=index, last=end) if end else None
        if clause is not None:
            yield clause


def _without_marks(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    left = len(words) - len(words.lstrip(' \t\u00a0\u202f«“„"‹'))
    right = len(words) - len(words.rstrip(' \t\u00a0\u202f»”"›.,!?…'))
    return Span(span.start + left, span.end - right) if left + right < len(words) else span


def _of_clause(tokens: Passage, words: SpeechWords, kind: Kind, *, clause: Clause) -> Speech:
    if clause.verb < 0:
        return Speech(kind, clause.cue, clause.place)
    return _speech(tokens, words, kind, place=clause.place, verb=clause.verb)


def _spoken(tokens: Passage, words: SpeechWords, kind: Kind, *, verb: int, around: tuple[int, int]) -> Speech:
    first, last = around
    place: Place = "before" if verb < first else "after" if verb >= last else "inside"
    return _speech(tokens, words, kind, place=place, verb=verb)


def _speech(tokens: Passage, words: SpeechWords, kind: Kind, *, place: Place, verb: int) -> Speech:
    said, told = Span(tokens.starts[verb], tokens.ends[verb]), tokens.keys[verb] in words.tellings
    return Speech(kind, cue_span(tokens, words, verb), place, said, has_pronoun(tokens, words, verb), told)
