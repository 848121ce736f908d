"""What a question is: which codes it needs, and how it looks at sheets and records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.analysis.finding import Finding, Kind, Passage, Word
from annotator.analysis.sheet import Sheet
from annotator.model.codebook import Codebook
from annotator.model.records import Entity

Key = tuple[str, ...]


class Fact(NamedTuple):
    """What one sheet or entity says to a question that looks beyond the article; facts of one key are judged at once.

    `record` is the id of the record that says so and `words` what it says, as the question has it; from an entity
    `article` is "" and `start` and `end` are 0.
    """

    key: Key
    article: str
    start: int
    end: int
    record: str
    words: tuple[str, ...] = ()

    @property
    def passage(self) -> Passage:
        """Where it says so."""
        return Passage(self.article, self.start, self.end, self.record)


Looking = Callable[[Sheet], Iterable[Finding]]
Telling = Callable[[Sheet], Iterable[Fact]]
Stating = Callable[[Entity], Iterable[Fact]]
Judging = Callable[[Sequence[Fact]], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Question:
    """One question over a project.

    It is asked where the codebook has all of `labels`, `roles` and `attributes`. Either `look` answers it for one sheet
    alone, or `tells` (of sheets) and `states` (of entities) give facts, and `judge` answers for the facts of one key,
    ascending, where there are at least `least`.
    """

    code: str
    kind: Kind
    labels: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    look: Looking | None = None
    tells: Telling | None = None
    states: Stating | None = None
    judge: Judging | None = None
    least: int = 2

    def is_asked(self, codebook: Codebook) -> bool:
        """Whether the codebook has what the question is about."""
        known = {one.code for one in codebook.attributes}
        return (
            all(codebook.label(code) for code in self.labels)
            and all(codebook.role(code) for code in self.roles)
            and known.issuperset(self.attributes)
        )


def fact_at(key: Key, passage: Passage, *words: str) -> Fact:
    """The fact of a sheet that stands at this passage."""
    return Fact(key, passage.article, passage.start, passage.end, passage.record, words)


def stated(key: Key, entity: Entity, *words: str) -> Fact:
    """The fact of an entity."""
    return Fact(key, "", 0, 0, entity.id, words)


def with_dates(words: Sequence[Word], values: Iterable[str]) -> tuple[Word, ...]:
    """The words and behind them the distinct dates that are known, ascending."""
    return (*words, *(Word("date", value) for value in sorted({one for one in values if one})))
