"""Every rule over one article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from annotator.model.codebook import Codebook
from annotator.model.records import TYPE
from annotator.model.span import Span
from annotator.suggestions.rules.groups import group_hits
from annotator.suggestions.rules.heads import Head, heads
from annotator.suggestions.rules.hits import ACTOR, ORGANIZATION, PERSON, RuleHit, actor
from annotator.suggestions.rules.lists import Lists, lists
from annotator.suggestions.rules.names import NameFinder, PersonName
from annotator.suggestions.rules.offices import office_hits
from annotator.suggestions.rules.organisations import acronym_hits, head_hits, known_hits, named_hits, table_hits
from annotator.suggestions.rules.quotes import quote_hits
from annotator.suggestions.rules.reading import Reading
from annotator.suggestions.rules.triggers import trigger_hits

_Allowed = dict[str, frozenset[str]]
"""The attributes of a mention with the values that each may have (none: any)."""
_Carried = tuple[str, frozenset[str], frozenset[str]]
"""An attribute of mentions, the labels that have it (none: all), and its values."""

_PROPER = 0.7
_SURE = 0.9


def rule_hits(text: str, *, language: str, countries: Sequence[tuple[Span, str]], codebook: Codebook) -> list[RuleHit]:
    """Actors, event triggers and quotations that the rules find, in the order of the text.

    `countries` are the country hits of the same text (span, code). Of hits with the same label none crosses another;
    one may lie within another. Labels and attributes that `codebook` does not have are left out.
    """
    reading = Reading(text, language, countries)
    words = lists(reading.language)
    actors = actor_hits(reading, words)
    triggers = trigger_hits(reading, words, codebook, actors)
    found = [*actors, *triggers, *quote_hits(reading, words, actors)]
    carried = [
        (attribute.code, frozenset(attribute.labels), frozenset(value.code for value in attribute.values))
        for attribute in codebook.attributes
        if attribute.on == "mention"
    ]
    known: dict[tuple[str, str], _Allowed | None] = {}
    fitting = []
    for hit in found:
        what = hit.label, hit.type
        if what not in known:
            known[what] = _allowed(codebook, carried, *what)
        allowed = known[what]
        if allowed is not None:
            fitting.append(_fitted(hit, allowed))
    return sorted(fitting, key=lambda hit: (hit.span.start, -hit.span.end, hit.label))


def actor_hits(reading: Reading, words: Lists) -> list[RuleHit]:
    """Persons, organisations and groups."""
    nouns = heads(reading, words)
    table = table_hits(reading)
    organisations = [*table, *head_hits(reading, words, nouns), *named_hits(reading, words, nouns)]
    organisations.extend(acronym_hits(reading, words, nouns))
    organisations.extend(known_hits(reading, words))
    taken = _taken(reading, words, nouns, organisations)
    names = NameFinder(reading, words, heads=nouns, taken=taken).names()
    persons = [_person(reading, name) for name in names]
    titles = list(office_hits(reading, words, nouns, names))
    groups = list(group_hits(reading, words, nouns))
    return _untangled([*persons, *organisations, *titles, *groups])


def _person(reading: Reading, name: PersonName) -> RuleHit:
    span = reading.span(name.start, name.end)
    return actor(span, PERSON, kind="name", name=name.name, reason=name.reason, score=name.score)


def _taken(reading: Reading, words: Lists, nouns: Iterable[Head], organisations: Iterable[RuleHit]) -> list[bool]:
    """The tokens that belong to an organisation's name or to an office, up to a first name among them."""
    taken = [False] * len(reading)
    starts, ends = reading.starts, reading.ends
    for hit in organisations:
        if hit.score >= _PROPER:
            place = bisect_left(starts, hit.span.start)
            while place < len(starts) and starts[place] < hit.span.end:
                taken[place] = taken[place] or ends[place] > starts[place]
                place += 1
    for head in nouns:
        free = False
        for place in range(head.reach.start, head.reach.end):
            free = free or (
                place >= head.end and reading.keys[place] in words.first_names and not reading.country[place]
            )
            taken[place] = not free
    return taken


def _untangled(found: Sequence[RuleHit]) -> list[RuleHit]:
    """Without doubles, crossings and bare nominals within other hits: the better score stays."""
    kept: list[RuleHit] = []
    last_end = 0
    for hit in sorted(found, key=lambda hit: (hit.span.start, -hit.span.end, -hit.score)):
        rivals = [other for other in kept[-6:] if other.span.overlaps(hit.span)] if hit.span.start < last_end else []
        worse = [other for other in rivals if _excludes(hit, other)]
        if any(_excludes(other, hit) and other.score >= hit.score for other in rivals):
            continue
        for other in worse:
            if other.score < hit.score:
                kept.remove(other)
        kept.append(hit)
        last_end = max(last_end, hit.span.end)
    return kept


def _excludes(one: RuleHit, other: RuleHit) -> bool:
    """Whether both cannot stand: the same words, a crossing, or a nominal within an actor."""
    if one.span == other.span:
        return True
    if one.span.covers(other.span):
        if one.type == other.type and one.span.start == other.span.start and one.kind == other.kind:
            return True
        if one.score >= _SURE and one.type == ORGANIZATION and other.kind == "title":
            return True
        return other.kind == "nominal" or (one.kind == "name" and one.type == PERSON)
    return not other.span.covers(one.span)


def _allowed(codebook: Codebook, carried: Iterable[_Carried], label: str, type_: str) -> _Allowed | None:
    """What mentions with these labels may carry, None where the codebook lacks the layer or the type."""
    if codebook.label(label) is None:
        return None
    if label == ACTOR and type_ and codebook.label(type_) is None and codebook.types(ACTOR):
        return None
    allowed: _Allowed = {}
    for code, labels, values in carried:
        if not labels or label in labels or type_ in labels:
            allowed.setdefault(code, values)
    return allowed


def _fitted(hit: RuleHit, allowed: _Allowed) -> RuleHit:
    """The hit with what the codebook knows of it."""
    for code, value in hit.attributes:
        if code != TYPE and (code not in allowed or (allowed[code] and value not in allowed[code])):
            break
    else:
        return hit
    attributes = tuple(
        (code, value)
        for code, value in hit.attributes
        if code == TYPE or (code in allowed and (not allowed[code] or value in allowed[code]))
    )
    return RuleHit(hit.span, hit.label, hit.type, hit.kind, hit.name, hit.reason, hit.score, attributes, hit.code)
