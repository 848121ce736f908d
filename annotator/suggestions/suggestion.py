"""What is proposed: never a fact, never stored, never counted until somebody accepts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.records import Attributes
from annotator.model.span import Span

Source = Literal["article", "project", "dictionary", "table", "rule", "date", "file", "model"]

SOURCES: tuple[Source, ...] = ("article", "project", "dictionary", "table", "rule", "date", "file", "model")
"""From the best to the last: a later one never overrides an earlier one."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is proposed: a code such as "capital", and the words that its sentence needs."""

    code: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of a form that has several: Washington the state, its government, or the town.

    `code` is "state", "government" or "place" for a country's form, else the code of the candidate; the other fields
    replace those of the suggestion.
    """

    code: str
    label: str
    entity: str = ""
    name: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mention that somebody may want.

    `score` lies between 0 and 1; `entity` is an id of the register, "" where the record `name` with `codes` would have
    to be made (or where there is none: dates, triggers); `attributes` hold the type; `value` is a date's. With `senses`
    it asks which one is meant, the likely one first.
    """

    article: str
    span: Span
    label: str
    source: Source
    reason: Reason
    score: float
    entity: str = ""
    name: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    attributes: Attributes = ()
    value: str = ""
    senses: tuple[Sense, ...] = ()
    asks: bool = False

    @property
    def id(self) -> str:
        """Names the suggestion within its article: two of the same words and label are one."""
        return f"{self.span.start}-{self.span.end}-{self.label}"
