"""Of suggestions that want the same words, which stay: the longest, then the better source, then the surer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.model.records import Mention
from annotator.model.span import Span
from annotator.suggestions.suggestion import SOURCES, Suggestion

_NAMING = frozenset({"ACTOR", "COUNTRY", "PLACE"})
"""Layers whose mentions may stand inside one another, but not for the same words."""
_RANK = {source: rank for rank, source in enumerate(SOURCES)}


def untangled(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """The suggestions that go together, by place.

    Of one label no two overlap; of labels that name something, no two share both borders or cross.
    """
    kept: list[Suggestion] = []
    by_place: dict[int, list[Suggestion]] = {}
    for one in sorted(_uncrossed(list(suggestions)), key=_order):
        start, end, cells = one.span.start, one.span.end, _cells(one.span)
        rivals = (other for at in cells for other in by_place.get(at, ()))
        if not any(
            other.span.start < end and start < other.span.end and _excludes(other, one) for other in rivals
        ):  # most are only near
            kept.append(one)
            for at in cells:
                by_place.setdefault(at, []).append(one)
    return sorted(kept, key=lambda one: (one.span.start, -one.span.end, one.label))


def _uncrossed(suggestions: list[Suggestion]) -> list[Suggestion]:
    """Without what a rule or a model found across the border of a country of the table: « présidents de la République
    démocratique du | Congo » read one word too short.
    """
    tables = [one.span for one in suggestions if one.source == "table" and one.label == "COUNTRY"]
    by_cell: dict[int, list[Span]] = {}
    for span in tables:
        for at in _cells(span):
            by_cell.setdefault(at, []).append(span)
    return [
        one
        for one in suggestions
        if one.source not in {"rule", "model"}
        or one.label not in _NAMING
        or not any(_crosses(span, one.span) for at in _cells(one.span) for span in by_cell.get(at, ()))
    ]


def untagged(suggestions: Iterable[Suggestion], mentions: Sequence[Mention]) -> list[Suggestion]:
    """Those whose words are not tagged yet: neither with their label, nor, for names, exactly with another name's."""
    if not mentions:
        return list(suggestions)
    cells: dict[int, list[tuple[Span, str]]] = {}
    for mention in mentions:
        for span in mention.spans:
            for at in _cells(span):
                cells.setdefault(at, []).append((span, mention.label))
    return [one for one in suggestions if not _is_tagged(one, cells)]


def _is_tagged(one: Suggestion, cells: dict[int, list[tuple[Span, str]]]) -> bool:
    labels = {sense.label for sense in one.senses} | {one.label}
    return any(
        (span.overlaps(one.span) and label in labels)
        or (span == one.span and label in _NAMING and one.label in _NAMING)
        or (one.label in _NAMING and label in _NAMING and _crosses(span, one.span))
        for at in _cells(one.span)
        for span, label in cells.get(at, ())
    )


def _excludes(kept: Suggestion, one: Suggestion) -> bool:
    """Whether one that stays keeps another out that overlaps it."""
    if kept.label == one.label:
        return True
    if kept.label in _NAMING and one.label in _NAMING:
        return kept.span == one.span or _crosses(kept.span, one.span) or _is_part_of_a_name(kept, one)
    return False


def _is_part_of_a_name(kept: Suggestion, one: Suggestion) -> bool:
    """A person’s name holds no country: « François Hollande », « Dominique de Villepin »."""
    person = ("type", "PERSON") in kept.attributes and ("kind", "name") in kept.attributes
    return person and kept.span.covers(one.span)


def _crosses(one: Span, other: Span) -> bool:
    return one.overlaps(other) and not one.covers(other) and not other.covers(one)


def _order(one: Suggestion) -> tuple[int, int, float, int, str, str]:
    return (-len(one.span), _RANK[one.source], -one.score, one.span.start, one.label, one.entity)


def _cells(span: Span) -> range:
    """The stretches of 64 code points that a span touches."""
    return range(span.start >> 6, (span.end - 1 >> 6) + 1)
