"""A document of UIMA between file and records: its text with spans, relations and chains, by the keys of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from annotator.formats.foreign_spans import ForeignText, Unit

SenseKind = Literal[
    "label",
    "identifier",
    "entities",
    "attribute",
    "note",
    "confidence",
    "flag",
    "value",
    "precision",
    "source",
    "record",
    "parts",
    "arguments",
    "role",
    "triggers",
    "start-role",
    "end-role",
]
"""What a feature says of the record that it belongs to."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a feature says; `code` is that of the attribute or role."""

    kind: SenseKind
    code: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """A type of UIMA as a layer; a `carrier` has no meaning of its own: the value of its label is the layer.

    `named`: it has a feature for the identifier of an entity; `roles` are those that its type declares.
    """

    code: str
    carrier: bool = False
    named: bool = False
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """One filler of a role: the key of a mark; `kind` is "role", or "triggers" for what evokes the frame."""

    role: str
    key: str
    kind: Literal["role", "triggers"] = "role"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span: offsets in the unit of its scene; `hosts` tells that its type has roles to fill."""

    key: str
    layer: Layer
    start: int
    end: int
    values: tuple[tuple[Sense, str], ...] = ()
    targets: tuple[Target, ...] = ()
    hosts: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Arc:
    """A relation from the mark `start` to the mark `end`."""

    layer: Layer
    start: str
    end: str
    values: tuple[tuple[Sense, str], ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Chain:
    """Marks that are about the same, in their order."""

    layer: Layer
    keys: tuple[str, ...]


@dataclass(slots=True)
class Scene:
    """One document; `left_out` counts by type what is not for annotators, `lost` what has no place here, by reason.

    `annotator` is a name, "" for who imports, `gold` that it is the adjudicated set; the work of several on the same
    text and name is one article.
    """

    name: str
    text: ForeignText
    unit: Unit = "code-points"
    annotator: str = ""
    gold: bool = False
    told: Mapping[str, Any] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    arcs: list[Arc] = field(default_factory=list)
    chains: list[Chain] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    lost: Counter[tuple[str, str]] = field(default_factory=Counter)
