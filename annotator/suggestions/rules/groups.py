"""Groups: people without an institution, by a noun and mostly a nationality (« diplomates américains »)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model.records import Attributes
from annotator.suggestions.rules.heads import Head
from annotator.suggestions.rules.hits import GROUP, ORGANIZATION, RuleHit, actor
from annotator.suggestions.rules.lists import Lists
from annotator.suggestions.rules.reading import Reading
from annotator.suggestions.suggestion import Reason

_PARTS = frozenset(["UNK"])


def group_hits(reading: Reading, words: Lists, heads: Sequence[Head]) -> Iterator[RuleHit]:
    """Nouns of groups with what belongs to them; several holders of an office are a group too."""
    covered = 0
    for head in heads:
        reach = head.reach
        if head.kind not in {"group", "titles"} or reach.start < covered:
            continue
        partial = head.value in _PARTS and reach.bare and reach.end == head.end and reach.start == head.start
        if partial:
            continue
        covered = reach.end
        text = reading.plain(reach.start, reach.end)
        span = reading.span(reach.start, reach.end)
        if head.kind == "group" and _is_named(reading, head):
            reason = Reason("capitals")
            yield actor(span, ORGANIZATION, kind="name", name=text, reason=reason, score=0.7)
            continue
        reason = Reason("group_head", (reading.plain(head.start, head.end),))
        score = 0.55 if reach.bare else 0.85
        name = "" if reach.bare else text
        more = _flags(reading, words, head)
        yield actor(span, GROUP, kind="nominal", name=name, reason=reason, score=score, more=more)


def _is_named(reading: Reading, head: Head) -> bool:
    """A group with a capital of its own and before it is a body: "Economic Freedom Fighters"."""
    return reading.capital[head.start] and reading.capital[head.start - 1] and head.reach.start < head.start


def _flags(reading: Reading, words: Lists, head: Head) -> Attributes:
    """« un petit groupe de diplomates » is a part of a group."""
    key = reading.keys[head.start]
    return (("flags", "partitive"),) if words.is_("partitives", key) else ()
