"""One event, stance or quotation of the corpus as the table of the page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

APART = "\x1f"
"""Stands between the parts of what a row sorts by, before every sign that they have."""


class Column(IntEnum):
    """The columns of the table, from the left."""

    SAME = 0
    DATE = 1
    TYPE = 2
    SENTENCE = 3
    MARKS = 4
    ARTICLE = 5
    STATE = 6


class EventRow(NamedTuple):
    """A frame in words.

    `type` is the code of its type, else of its layer; `date` ISO 8601, its own or that of its date mention; `marks`
    what is said of it beyond the plain (« prévu, nié »); `missing` what it lacks, "" where it is complete; `key` what
    it shares with the same event elsewhere. `parts` are pairs of a role and a record of the register (the source under
    ""), `keys` what each column sorts by, `place` what comes next, `folded` what the filter looks through.
    """

    id: str
    article: str
    layer: str
    type: str
    type_name: str
    date: str
    precision: str
    date_words: str
    sentence: str
    trigger: str
    marks: str
    title: str
    source: str
    article_date: str
    article_words: str
    missing: str
    key: str
    parts: frozenset[tuple[str, str]]
    keys: tuple[str, ...]
    place: str
    folded: str


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What is shown: rows that hold all words (folded), of a layer and type ("" for any), perhaps only incomplete."""

    words: tuple[str, ...] = ()
    layer: str = ""
    type: str = ""
    only_incomplete: bool = False

    def passes(self, row: EventRow) -> bool:
        """Whether a row is shown."""
        return (
            (not self.layer or row.layer == self.layer)
            and (not self.type or row.type == self.type)
            and (not self.only_incomplete or bool(row.missing))
            and all(word in row.folded for word in self.words)
        )


def date_key(iso: str) -> str:
    """What a date sorts by: its first point, of an open beginning its end."""
    start, _, end = iso.partition("/")
    return end if start in {"", ".."} else iso
