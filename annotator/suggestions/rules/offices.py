"""Offices that stand for their holder: « président russe », "the foreign minister"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model.records import Attributes
from annotator.suggestions.rules.heads import Head
from annotator.suggestions.rules.hits import PERSON, RuleHit, actor
from annotator.suggestions.rules.lists import Lists
from annotator.suggestions.rules.names import PersonName
from annotator.suggestions.rules.reading import Reading
from annotator.suggestions.suggestion import Reason

_MARKS = frozenset('"«“»”')
_OPEN_MARKS = frozenset('"«“')


def office_hits(
    reading: Reading, words: Lists, heads: Sequence[Head], names: Sequence[PersonName]
) -> Iterator[RuleHit]:
    """Titles as mentions of their own; `name` is that of the holder where the article gives it."""
    starts = {name.start: name for name in names}
    ends = {name.end: name for name in names}
    holders: dict[tuple[str, ...], str] = {}
    for head in heads:
        if head.kind != "title":
            continue
        start, end = _without_names(reading, words, head, starts=starts)
        phrase = tuple(reading.keys[start:end])
        beside = _beside(reading, words, start, end, starts=starts, ends=ends)
        if beside:
            holders[phrase] = beside
        name = beside or holders.get(phrase, "")
        bare = head.reach.bare and not beside
        score = 0.9 if beside else 0.55 if bare else 0.8
        bare = bare and head.reach.end == head.end
        single = head.end - head.start == 1
        if bare and single and words.is_("weak_titles", reading.keys[head.start]):
            score = 0.35
        text = reading.plain(head.start, head.end)
        reason = Reason("title_of", (name,)) if name else Reason("office", (text,))
        more = _attributes(reading, words, head, start=start, end=end)
        yield actor(reading.span(start, end), PERSON, kind="title", name=name, reason=reason, score=score, more=more)


def _without_names(reading: Reading, words: Lists, head: Head, *, starts: dict[int, PersonName]) -> tuple[int, int]:
    """The phrase cut before a name that its complements ran into, and before the preposition there."""
    start, end = head.reach.start, head.reach.end
    for place in range(head.end, end):
        if place in starts:
            preposition = words.is_("prepositions_of", reading.keys[place - 1]) and place - 1 > start
            return start, place - preposition
    return start, end


def _beside(
    reading: Reading,
    words: Lists,
    start: int,
    end: int,
    *,
    starts: dict[int, PersonName],
    ends: dict[int, PersonName],
) -> str:
    """The name directly behind a title, or before it with a comma between."""
    keys = reading.keys
    after = end + (keys[end] in _MARKS)
    after += keys[after] == ","
    after += words.is_("honorifics", keys[after])
    if after in starts:
        return starts[after].name
    before = start - 1
    if keys[before] in {"le", "la", "l'", "the"}:
        before -= 1
    return ends[before].name if keys[before] == "," and before in ends else ""


def _office(reading: Reading, words: Lists, head: Head, *, end: int) -> str:
    """A president of a body is no head of state."""
    if head.value != "head_of_state" or head.end - head.start > 1:
        return head.value
    sectors = [found[1] for place in range(head.end, end) if (found := words.organisations.match(reading.keys, place))]
    letters = any(reading.words[place].isupper() and len(reading.words[place]) > 1 for place in range(head.end, end))
    if "PTY" in sectors:
        return "party_leader"
    if reading.keys[end - 1] in {"gouvernement", "government"}:
        return "head_of_government"
    return "other" if sectors or letters else head.value


def _attributes(reading: Reading, words: Lists, head: Head, *, start: int, end: int) -> Attributes:
    found = [("office", _office(reading, words, head, end=end))]
    keys = set(reading.keys[start:end])
    status = next((s for s in ("former", "acting", "designated", "asserted") if keys & words.words[s]), "")
    if reading.keys[start].startswith("ex-"):
        status = "former"
    if reading.keys[start - 1] in _OPEN_MARKS and reading.keys[end] in _MARKS:
        found.append(("flags", "scare_quoted"))
        status = "claimed"
    if status:
        found.append(("office_status", status))
    return tuple(found)
