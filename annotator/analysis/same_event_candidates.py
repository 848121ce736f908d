"""Which events of other articles may be the same happening: alike in type, with a common record, dates not apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from annotator.analysis.sheet import apart, days

When = Literal["same", "overlapping", "unknown"]
Part = tuple[str, str]
"""A role and the id of a record that fills it."""

_WHEN: tuple[When, ...] = ("same", "overlapping", "unknown")


class Told(NamedTuple):
    """An event as one article tells it; `date` is ISO 8601 or "", `key` what it shares with others or ""."""

    id: str
    article: str
    type: str
    date: str
    parts: frozenset[Part]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that may be the same, and why: the records in both (those in the same role first), and its date."""

    id: str
    records: tuple[str, ...]
    in_role: int
    when: When


def candidates(asked: Told, others: Iterable[Told], *, most: int = 50) -> list[Candidate]:
    """The likely ones among the events of other articles, the likeliest first, at most `most`.

    Dates rank first (equal, overlapping, unknown), then records in the same role, then common records. Events that
    share the key already are left out, and so are those without a type.
    """
    records = {record for _, record in asked.parts}
    found = []
    for other in others:
        if other.type != asked.type or other.article == asked.article or not asked.type:
            continue
        shared = records.intersection(record for _, record in other.parts)
        if not shared or (asked.key and other.key == asked.key) or apart(asked.date, other.date):
            continue
        found.append(_candidate(asked, other, shared))
    found.sort(key=lambda one: (_WHEN.index(one.when), -one.in_role, -len(one.records), one.id))
    return found[:most]


def _candidate(asked: Told, other: Told, shared: set[str]) -> Candidate:
    alike = {record for _, record in asked.parts & other.parts}
    ordered = (*sorted(alike), *sorted(shared - alike))
    return Candidate(other.id, ordered, len(alike), _when(asked.date, other.date))


def _when(left: str, right: str) -> When:
    if not days(left) or not days(right):
        return "unknown"
    return "same" if days(left) == days(right) else "overlapping"
