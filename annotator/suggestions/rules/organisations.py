"""Organisations: those of the shipped table, heads with their complement, and acronyms that something speaks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from annotator.suggestions.organisations import Organisation, organisation_forms
from annotator.suggestions.rules.complements import Complements
from annotator.suggestions.rules.heads import Head
from annotator.suggestions.rules.hits import ORGANIZATION, RuleHit, actor
from annotator.suggestions.rules.lists import Lists, keys_of
from annotator.suggestions.rules.reading import Reading
from annotator.suggestions.suggestion import Reason

_ACRONYM_LENGTHS = range(2, 8)
_NAME_ALONE = frozenset({"BUS", "JRN", "LAB", "NGO", "PTY"})
"""Sectors whose noun is no part of the name: « société Total », but « administration Trump »."""
_LONGEST_NAME = 14
_ROMAN = frozenset("IVXLCM")


def table_hits(reading: Reading) -> list[RuleHit]:
    """Mentions of the organisations in the shipped table, in the language of the article."""
    exact, phrases = _forms(reading.language)
    found: list[RuleHit] = []
    candidates = [
        index
        for index, (word, key) in enumerate(zip(reading.words, reading.keys, strict=True))
        if key in phrases or word in exact
    ]
    covered = 0
    for index in candidates:
        if index < covered or (reading.titled[index] and _in_capitals(reading, index)):
            continue
        end, organisation = _at(reading, index, exact=exact, phrases=phrases)
        if organisation is None:
            continue
        name = organisation.name(reading.language)
        reason = Reason("table", (name,))
        span = reading.span(index, end)
        found.append(
            actor(span, ORGANIZATION, kind="name", name=name, reason=reason, score=0.95, code=organisation.code)
        )
        covered = end
    return found


def _at(
    reading: Reading,
    index: int,
    *,
    exact: dict[str, Organisation],
    phrases: dict[str, list[tuple[tuple[str, ...], Organisation]]],
) -> tuple[int, Organisation | None]:
    for parts, organisation in phrases.get(reading.keys[index], ()):
        end = index + len(parts)
        if tuple(reading.keys[index:end]) == parts and (
            reading.capital[index] or any(reading.capital[place] for place in range(index + 1, end))
        ):
            return end, organisation
    return index + 1, exact.get(reading.words[index])


@cache
def _forms(
    language: str,
) -> tuple[dict[str, Organisation], dict[str, list[tuple[tuple[str, ...], Organisation]]]]:
    exact: dict[str, Organisation] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Organisation]]] = {}
    for form in organisation_forms():
        if form.language != language:
            continue
        if form.exact:
            exact[form.form] = form.organisation
        else:
            parts = keys_of(form.form, language)
            phrases.setdefault(parts[0], []).append((parts, form.organisation))
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return exact, phrases


def head_hits(reading: Reading, words: Lists, heads: Sequence[Head]) -> Iterator[RuleHit]:
    """« ministère vénézuélien des Affaires étrangères » is a name; « le gouvernement » a nominal without a record."""
    for head in heads:
        if head.kind != "organisation":
            continue
        reach = head.reach
        text = reading.plain(reach.start, reach.end)
        span = reading.span(reach.start, reach.end)
        reason = Reason("organisation_head", (reading.plain(head.start, head.end),))
        if not reach.bare:
            yield actor(span, ORGANIZATION, kind="name", name=text, reason=reason, score=0.85)
        elif _is_name(reading, head):
            yield actor(span, ORGANIZATION, kind="name", name=text, reason=reason, score=0.75)
        elif reach.end > head.end or (head.definite and not words.is_("weak_organisations", reading.keys[head.start])):
            score = 0.55 if head.definite else 0.5
            yield actor(span, ORGANIZATION, kind="nominal", name="", reason=reason, score=score)


def _is_name(reading: Reading, head: Head) -> bool:
    """A head with a capital of its own: « le Parlement », "the Senate"."""
    return reading.capital[head.start] and not reading.opening[head.start] and not reading.titled[head.start]


def named_hits(reading: Reading, words: Lists, heads: Sequence[Head]) -> Iterator[RuleHit]:
    """A name behind a bare head: « la société Total », « le quotidien Le Monde »."""
    complements = Complements(reading, words)
    for head in heads:
        at = head.reach.end
        if head.kind != "organisation" or not head.reach.bare or not reading.capital[at] or reading.titled[at]:
            continue
        if words.is_("function", reading.keys[at]) and not reading.capital[at + 1]:
            continue
        if reading.capital[head.start] and not reading.opening[head.start] and reading.language == "en":
            continue
        end = at + 1
        while reading.capital[end] and end < at + 4 and not reading.country[end]:
            end += 1
        while reading.language == "fr" and complements.is_adjective(end):
            end += 1
        whole = end > at + 1 and head.value == "PTY"  # « parti Russie unie »
        if (reading.country[at] and not whole) or reading.keys[at] in words.first_names:
            continue
        reason = Reason("organisation_head", (reading.plain(head.start, head.end),))
        start = at if head.value in _NAME_ALONE else head.reach.start
        name = reading.plain(start, end)
        yield actor(reading.span(start, end), ORGANIZATION, kind="name", name=name, reason=reason, score=0.7)


def acronym_hits(reading: Reading, words: Lists, heads: Sequence[Head]) -> Iterator[RuleHit]:
    """Letters in capitals behind an article, or in brackets behind the name that they shorten."""
    known: dict[str, str] = {}
    bodies = {head.reach.end: head.reach.start for head in heads if head.kind == "organisation"}
    loud = [index for index, word in enumerate(reading.words) if word.isupper() and len(word) in _ACRONYM_LENGTHS]
    for index in loud:
        word = reading.words[index]
        if not word.isalpha() or reading.titled[index] or reading.country[index]:
            continue
        if _ROMAN.issuperset(word) or words.is_("no_acronyms", reading.keys[index]):
            continue
        span = reading.span(index, index + 1)
        start = _bracketed(reading, index) and (_expanded(reading, words, index) or bodies.get(index - 1, 0))
        if start:
            full = reading.plain(start, index - 1)
            known[word] = full
            reason = Reason("acronym", (full,))
            yield actor(span, ORGANIZATION, kind="name", name=full, reason=reason, score=0.8)
            whole = reading.span(start, index - 1)
            yield actor(whole, ORGANIZATION, kind="name", name=full, reason=Reason("acronym", (word,)), score=0.8)
        elif word in known:
            reason = Reason("acronym", (known[word],))
            yield actor(span, ORGANIZATION, kind="name", name=known[word], reason=reason, score=0.8)
        elif words.is_("acronym_articles", reading.keys[index - 1]) and not _in_capitals(reading, index):
            yield actor(span, ORGANIZATION, kind="name", name=word, reason=Reason("acronym"), score=0.6)


def _in_capitals(reading: Reading, index: int) -> bool:
    """Whether a neighbour is written in capitals too: a shouted line, a signature."""
    return any(
        len(reading.words[place]) > 1 and reading.words[place].isupper() and reading.words[place].isalpha()
        for place in (index - 1, index + 1)
    )


def _bracketed(reading: Reading, index: int) -> bool:
    return reading.keys[index - 1] == "(" and reading.keys[index + 1] == ")"


def _expanded(reading: Reading, words: Lists, index: int) -> int:
    """The first of the words before « (PS) » whose initials the letters are, 0 for none."""
    letters = reading.keys[index]
    initials, place = "", index - 2
    while place > 1 and place > index - _LONGEST_NAME and len(initials) < len(letters):
        key = reading.keys[place]
        if not key[0].isalpha() and key[0] not in "'-":
            return 0
        if len(key) > 3 or key[0] == letters[len(letters) - len(initials) - 1]:
            initials = "".join(part[0] for part in key.split("-") if part) + initials
        if initials.endswith(letters) or initials == letters:
            break
        place -= 1
    begins = reading.capital[place] or words.is_("organisation_heads", reading.keys[place])
    return place if initials == letters and begins else 0


def known_hits(reading: Reading, words: Lists) -> Iterator[RuleHit]:
    """News outlets and armed movements by name (« Le Monde », "the New York Times", « le Hamas »): case counts."""
    for index in reading.places(words.known.first_words):
        found = words.known.match(reading.keys, index)
        if found is None or reading.titled[index]:
            continue
        end, name = found
        if reading.plain(index, end).replace("’", "'") == name:
            span = reading.span(index, end)
            yield actor(span, ORGANIZATION, kind="name", name=name, reason=Reason("known"), score=0.9)
