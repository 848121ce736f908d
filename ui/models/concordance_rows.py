"""What the concordance shows: hits, the articles they stand in, and what was asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from annotator.search.context import KwicLine

Standing = Literal["untagged", "tagged", "other"]
Mode = Literal["text", "mentions", "events"]

STANDINGS: tuple[Standing, ...] = ("untagged", "tagged", "other")
MODES: tuple[Mode, ...] = ("text", "mentions", "events")


class HitRow(NamedTuple):
    """Words found in one article, `start` and `end` in its code points; a tuple, as there may be a hundred thousand.

    `standing` "other" means: tagged as another record than the one looked for, or (no `mark`) part of the longer name
    of another record, whose id is then in `entities`. `mark` is where the annotator's mark at the hit stands, () for
    none; `label`, `entities` and `mention` (its id) are that mark's.
    """

    article: str
    start: int
    end: int
    form: str
    standing: Standing = "untagged"
    label: str = ""
    entities: tuple[str, ...] = ()
    mark: tuple[int, ...] = ()
    mention: str = ""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """The article above its hits; `date` is ISO 8601 or ""."""

    id: str
    title: str
    source: str = ""
    date: str = ""
    date_estimated: bool = False


@dataclass(frozen=True, slots=True)
class GroupHits:
    """Some hits of one article, in the order of its text."""

    article: ArticleRow
    rows: tuple[HitRow, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The paragraph around a hit; `start` and `end` lie in `text`, `offset` is where the hit stands in the article."""

    paragraph: int
    offset: int
    text: str
    start: int
    end: int


class HitTexts(Protocol):
    """Where the words around hits come from; asked only for what is in sight."""

    def kwic(self, row: HitRow) -> KwicLine | None:
        """The hit in its line; None where the article has gone."""

    def passage(self, row: HitRow) -> Passage | None:
        """The hit in its paragraph; None where the article has gone."""


@dataclass(frozen=True, slots=True)
class RecordName:
    """A record as a chip shows it."""

    name: str
    kind: str = ""
    code: str = ""


Names = Callable[[str], RecordName | None]
"""The record of an id, None for one that has gone."""


@dataclass(frozen=True, slots=True)
class SearchWish:
    """What is looked for: `words`, or in "mentions" and "events" a typed query; `forms` searches all names of a record.

    `entity` is the record that the hits are compared with, "" for none.
    """

    words: str
    mode: Mode = "text"
    exact_case: bool = False
    exact_accents: bool = False
    whole_words: bool = True
    expression: bool = False
    forms: bool = False
    entity: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.words.strip()


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that is kept: its name, what it looks for, how many hits it had last (-1: not counted)."""

    name: str
    wish: SearchWish
    count: int = -1


@dataclass(frozen=True, slots=True)
class SameForm:
    """A record that the same words are tagged as, and how often in the project."""

    entity: str
    label: str
    name: str
    count: int
