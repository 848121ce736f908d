"""Words for events, from the cues of the codebook's event types with all their forms."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotator.model.codebook import Codebook
from annotator.model.records import Attributes
from annotator.suggestions.rules.hits import ACTOR, EVENT, GROUP, RuleHit
from annotator.suggestions.rules.lists import Lists, keys_of, lists
from annotator.suggestions.rules.reading import Reading
from annotator.suggestions.suggestion import Reason
from annotator.text.inflection import agreeing, bare_verb, conjugated, plurals

_INFINITIVES = ("er", "ir", "re")
_PREPOSITIONS = frozenset(["a", "de", "for", "on", "to", "in"])
_CLITICS = frozenset(["le", "la", "les"])
_SUBJECTS = frozenset(["il", "elle", "ils", "elles", "on", "qui", "ne", "n'", "pour", "sans", "de", "a"])
_WINDOW = 3

Cues = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a form stands for: an event type, by a cue; `rest` are the forms of the words that must follow.

    `noun` where the form is a noun, `base` where it is a verb's form that could as well be another word.
    """

    type: str
    cue: str
    rest: tuple[frozenset[str], ...] = ()
    preposition: str = ""
    noun: bool = False
    base: bool = False
    reflexive: bool = False


def trigger_hits(reading: Reading, words: Lists, codebook: Codebook, actors: Sequence[RuleHit]) -> Iterator[RuleHit]:
    """The lexical heads alone, without auxiliary and negation; fixed units whole (« coup d’État »)."""
    table = _table(_cues(codebook, reading.language), reading.language)
    inside = _Inside(actors)
    friends = words.not_events.covered(reading.keys)
    covered = 0
    for index in reading.places(table):
        if index < covered or index in friends or inside.covers(reading.starts[index]):
            continue
        entries = table[reading.keys[index]]
        found = next((found for entry in entries if (found := _fits(reading, words, index, entry=entry))), None)
        if found is not None:
            covered, entry = found
            yield _hit(reading, words, index, end=covered, entry=entry)


def _hit(reading: Reading, words: Lists, index: int, *, end: int, entry: Trigger) -> RuleHit:
    score = 0.8 if end > index + 1 else 0.5 if entry.noun else 0.6
    determined = words.is_("articles", reading.keys[index - 1])
    more: Attributes = (("polarity", "neg"),) if not determined and _negated(reading, words, index) else ()
    return RuleHit(reading.span(index, end), EVENT, entry.type, "", "", Reason("cue", (entry.cue,)), score, more)


def _negated(reading: Reading, words: Lists, index: int) -> bool:
    """« n’est pas conclu », "did not leave": a negation among the three words before or directly behind."""
    return not words.words["negations"].isdisjoint(reading.keys[max(index - _WINDOW, 0) : index])


class _Inside:
    """Tells whether a place lies within the name of a person or an organisation, or within a title."""

    def __init__(self, actors: Sequence[RuleHit]) -> None:
        spans = sorted(hit.span for hit in actors if hit.label == ACTOR and hit.type != GROUP)
        self.starts = [span.start for span in spans]
        self.ends: list[int] = []
        for span in spans:
            self.ends.append(max(span.end, self.ends[-1] if self.ends else 0))

    def covers(self, place: int) -> bool:
        at = bisect_right(self.starts, place) - 1
        return at >= 0 and place < self.ends[at]


def _fits(reading: Reading, words: Lists, index: int, *, entry: Trigger) -> tuple[int, Trigger] | None:
    """The token behind the trigger where the words around allow it."""
    keys = reading.keys
    if reading.country[index] or (reading.capital[index] and not (reading.opening[index] or reading.titled[index])):
        return None
    end = index + 1
    for forms in entry.rest:
        if keys[end] not in forms:
            return None
        end += 1
    if entry.preposition and entry.preposition not in keys[end : end + _WINDOW]:
        return None
    if entry.reflexive and not any(words.is_("reflexives", key) for key in keys[index - _WINDOW : index]):
        return None
    if entry.rest or entry.noun:
        return end, entry
    verbal = _is_verb_fr if reading.language == "fr" else _is_verb_en
    return (end, entry) if verbal(reading, words, index, entry=entry) else None


def _is_verb_fr(reading: Reading, words: Lists, index: int, *, entry: Trigger) -> bool:
    """Not behind an article, unless that is a pronoun (« les accuse »); doubtful forms need their auxiliary."""
    keys = reading.keys
    before = keys[index - 1]
    if words.is_("needs_auxiliary", keys[index]):
        return any(words.is_("auxiliaries", key) for key in keys[index - _WINDOW : index])
    if before in _CLITICS:
        return keys[index - 2] in _SUBJECTS and keys[index] != entry.cue
    return not (words.is_("articles", before) and before != "l'")


def _is_verb_en(reading: Reading, words: Lists, index: int, *, entry: Trigger) -> bool:
    """A form that may be a noun or an adverb counts only behind a pronoun, "to" or an auxiliary."""
    keys = reading.keys
    before = keys[index - 1]
    if not entry.base:
        return not (words.is_("articles", before) and keys[index].endswith("ing"))
    if reading.titled[index] or (reading.opening[index] and keys[index + 1].isdigit()):
        return False
    return before == "to" or words.is_("verb_introducers", before) or _third_person(reading, words, index, entry)


def _third_person(reading: Reading, words: Lists, index: int, entry: Trigger) -> bool:
    """An -s behind a country or a capital, not before "of": « Moscow rejects »."""
    key = reading.keys[index]
    before = index - 1
    named = reading.country[before] or (reading.capital[before] and not words.is_("function", reading.keys[before]))
    return key != entry.cue and bool(named) and not words.is_("prepositions_of", reading.keys[index + 1])


def _cues(codebook: Codebook, language: str) -> Cues:
    return tuple(
        (label.code, label.cues_fr if language == "fr" else label.cues_en)
        for label in codebook.types(EVENT)
        if not label.retired
    )


@lru_cache(maxsize=16)
def _table(cues: Cues, language: str) -> dict[str, tuple[Trigger, ...]]:
    """All forms of all cues; of several events of one form, the longer phrase first, then the codebook's order."""
    words = lists(language)
    table: dict[str, list[Trigger]] = {}
    types: dict[str, str] = {}
    for type_, phrases in cues:
        for phrase in phrases:
            types.setdefault(bare_verb(" ".join(keys_of(phrase, language)).replace("' ", "'")), type_)
            for form, trigger in _forms(phrase, type_, words):
                table.setdefault(form, []).append(trigger)
    for noun, cue in words.nouns.items():
        known = types.get(bare_verb(cue))
        if known:
            for form in plurals(noun, language):
                table.setdefault(form, []).append(Trigger(known, cue, noun=True))
    return {form: tuple(sorted(found, key=lambda trigger: -len(trigger.rest))) for form, found in table.items()}


def _forms(phrase: str, type_: str, words: Lists) -> Iterator[tuple[str, Trigger]]:
    """Every first word that a cue may begin with, and what must follow it."""
    parts = list(keys_of(phrase, words.language))
    reflexive = False
    while len(parts) > 1 and (words.is_("negations", parts[0]) or words.is_("reflexives", parts[0])):
        reflexive = reflexive or words.is_("reflexives", parts[0])
        del parts[0]
    head, rest = parts[0], parts[1:]
    preposition = rest.pop() if rest and rest[-1] in _PREPOSITIONS else ""
    followed = tuple(_variants(word, words.language) for word in rest)
    if words.language == "fr" and not (head.endswith(_INFINITIVES) and not words.is_("not_verbs", head)):
        for form in plurals(head, "fr"):
            yield form, Trigger(type_, phrase, followed, preposition, noun=True)
        return
    noun = words.language == "en" and words.is_("noun_cues", head)
    if noun:
        for form in plurals(head, "en"):
            yield form, Trigger(type_, phrase, followed, preposition, noun=True)
    for form in conjugated(head, words.language, endings=words.verb_endings, irregular=words.irregular):
        base = form == head or (form.endswith("s") and form not in words.irregular.get(head, ()))
        yield form, Trigger(type_, phrase, followed, preposition, base=base, reflexive=reflexive)


def _variants(word: str, language: str) -> frozenset[str]:
    return agreeing(word) if language == "fr" and len(word) > 3 else frozenset({word})
