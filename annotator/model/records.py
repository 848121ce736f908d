"""What a project holds: immutable records, each with an id of its own; links between them are ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from annotator.model.codebook import Codebook
from annotator.model.memory import DictionaryEntry, Proposal, Refusal, Setting
from annotator.model.span import Span

State = Literal["todo", "started", "review", "done"]
Origin = Literal["hand", "suggestion", "import"]
Confidence = Literal["certain", "probable", "possible"]

Attributes = tuple[tuple[str, str], ...]
"""Sorted (code, value) pairs; an attribute with several values stands several times."""

TYPE = "type"
"""The attribute that names the finer label (a type of the record's layer)."""

DONE_ORDER: tuple[State, ...] = ("todo", "started", "review", "done")


@dataclass(frozen=True, slots=True)
class Article:
    """One text with its source and date; no edit changes `text`, save that one left out is put back.

    `name` is unique in the project (the source's file name without suffix); `date` an ISO 8601 date, perhaps partial,
    or "" when unknown; `sha256` of the text's UTF-8 bytes; `metadata` sorted pairs beyond the fields.
    """

    id: str
    name: str
    text: str
    title: str = ""
    language: str = ""
    date: str = ""
    date_estimated: bool = False
    source: str = ""
    author: str = ""
    url: str = ""
    section: str = ""
    page: str = ""
    sha256: str = ""
    metadata: Attributes = ()


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person who annotates, or (`gold`) the adjudicated set."""

    id: str
    name: str
    gold: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one annotator is with one article; the id is `progress_id(article, annotator)`."""

    id: str
    article: str
    annotator: str
    state: State


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """An office held: `since` and `until` are ISO 8601 dates, perhaps partial, or ""."""

    office: str
    since: str = ""
    until: str = ""
    of: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One actor, country or place of the register; `kind` is the code of its layer, `type` of its finer label.

    `codes` are sorted (scheme, code) pairs, for example ("ISO3166-1-alpha-2", "VE").
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    type: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    attributes: Attributes = ()
    offices: tuple[Office, ...] = ()
    note: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Labelled words of one article by one annotator; `spans` ascend, neither overlap nor touch.

    `entities` are ids (none, one, or several: « les deux États »); `value` the ISO 8601 value of a date; `codebook` the
    version that it was made under.
    """

    id: str
    article: str
    annotator: str
    label: str
    spans: tuple[Span, ...]
    entities: tuple[str, ...] = ()
    attributes: Attributes = ()
    value: str = ""
    confidence: Confidence = "certain"
    note: str = ""
    flag: bool = False
    origin: Origin = "hand"
    codebook: int = 1

    @property
    def start(self) -> int:
        """The first code point."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Behind the last code point."""
        return self.spans[-1].end


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills a role: a mention, an entity, another frame, or text; an entity with no mention is implicit."""

    role: str
    mention: str = ""
    entity: str = ""
    frame: str = ""
    text: str = ""
    confidence: Confidence = "certain"
    source: str = ""

    @property
    def implicit(self) -> bool:
        """Whether no words of the article stand for the filler."""
        return bool(self.entity) and not self.mention


@dataclass(frozen=True, slots=True)
class Frame:
    """Something said in the text; `label` is a frame layer (EVENT, STANCE, QUOTE).

    The attribute `type` names its finer label.

    `triggers` are ids of mentions; `date` an ISO 8601 date or interval with its `precision`; `source` the id of the
    entity who says so ("" is the narrator).
    """

    id: str
    article: str
    annotator: str
    label: str
    triggers: tuple[str, ...] = ()
    arguments: tuple[Argument, ...] = ()
    attributes: Attributes = ()
    date: str = ""
    precision: str = ""
    source: str = ""
    confidence: Confidence = "certain"
    note: str = ""
    flag: bool = False
    origin: Origin = "hand"
    codebook: int = 1


Annotation = Mention | Frame
Remembered = Refusal | Proposal | DictionaryEntry | Setting
Record = Article | Annotator | Progress | Entity | Annotation | Codebook | Remembered


def progress_id(article: str, annotator: str) -> str:
    """The id of the one progress record of this pair."""
    return f"{article}/{annotator}"


def attribute(attributes: Attributes, code: str) -> str:
    """The first value of an attribute, "" where it is absent."""
    return next((value for found, value in attributes if found == code), "")


def attribute_values(attributes: Attributes, code: str) -> tuple[str, ...]:
    """All values of an attribute."""
    return tuple(value for found, value in attributes if found == code)


def with_attribute(attributes: Attributes, code: str, values: Iterable[str]) -> Attributes:
    """The attributes with `code` set to these values; none or empty ones remove it."""
    rest = [pair for pair in attributes if pair[0] != code]
    return tuple(sorted({*rest, *((code, value) for value in values if value)}))
