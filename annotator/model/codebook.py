"""The rules of annotation as data: what a record may be called and what it may carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

LayerKind = Literal["span", "frame"]
Bearer = Literal["mention", "frame", "entity", "argument", "article"]

TEXT = "TEXT"
NARRATOR = "NARRATOR"
ANY = "ANY"


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages of the interface."""

    fr: str = ""
    en: str = ""

    def of(self, language: str) -> str:
        """The text in `language` ("fr", else English), or the other one where it is empty."""
        return (self.fr or self.en) if language == "fr" else (self.en or self.fr)


@dataclass(frozen=True, slots=True)
class Example:
    """A passage that shows a label at work, or (`good` false) what it is not for."""

    text: str
    good: bool = True


@dataclass(frozen=True, slots=True)
class RoleUse:
    """How often a role may be filled in a frame layer; `most` 0 means without limit."""

    role: str
    least: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """A layer (`parent` empty: ACTOR, COUNTRY, EVENT …) or a type within one (PERSON, SANCTION …).

    `kind`, `key`, `mark` and `colour` are the layer's; `roles` too, and `requires` (of each group at least one role
    must be filled) may be narrowed by a type. `entities` tells whether the layer's mentions name records of the
    register. `templates` say how a frame reads as a sentence (docs/formats/templates.md).
    """

    code: str
    names: Words
    parent: str = ""
    kind: LayerKind = "span"
    key: str = ""
    mark: str = ""
    colour: str = ""
    entities: bool = False
    definition: Words = Words()
    include: Words = Words()
    exclude: Words = Words()
    confusions: tuple[str, ...] = ()
    decision: Words = Words()
    cues_fr: tuple[str, ...] = ()
    cues_en: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    roles: tuple[RoleUse, ...] = ()
    requires: tuple[tuple[str, ...], ...] = ()
    comment_required: bool = False
    own: bool = False
    retired: bool = False
    maps: tuple[tuple[str, str], ...] = ()
    templates: Words = Words()


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an attribute; a frame with it reads by its `templates` before those of type and layer."""

    code: str
    names: Words
    definition: Words = Words()
    maps: tuple[tuple[str, str], ...] = ()
    retired: bool = False
    templates: Words = Words()


@dataclass(frozen=True, slots=True)
class Attribute:
    """What records of some labels (layers or types; empty: all) may carry; without values it takes free text."""

    code: str
    names: Words
    on: Bearer
    labels: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    multiple: bool = False
    required: bool = False
    default: str = ""
    definition: Words = Words()
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """A part in a frame; `fillers` are layers or types, or TEXT, NARRATOR, ANY.

    `templates` say how it is added to a sentence that has no place for it.
    """

    code: str
    names: Words
    fillers: tuple[str, ...]
    definition: Words = Words()
    retired: bool = False
    templates: Words = Words()


@dataclass(frozen=True, slots=True)
class Rule:
    """A general rule of annotation."""

    code: str
    text: Words


@dataclass(frozen=True, slots=True)
class Codebook:
    """The codebook of a project; a value: every edit makes a new one."""

    id: str
    name: str
    version: int = 1
    names: Words = Words()
    labels: tuple[Label, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    roles: tuple[Role, ...] = ()
    rules: tuple[Rule, ...] = ()
    _labels: dict[str, Label] = field(init=False, repr=False, compare=False, hash=False)
    _roles: dict[str, Role] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_labels", {label.code: label for label in self.labels})
        object.__setattr__(self, "_roles", {role.code: role for role in self.roles})

    @property
    def layers(self) -> tuple[Label, ...]:
        """The labels without a parent, in codebook order."""
        return tuple(label for label in self.labels if not label.parent)

    def label(self, code: str) -> Label | None:
        """The layer or type of this code."""
        return self._labels.get(code)

    def role(self, code: str) -> Role | None:
        """The role of this code."""
        return self._roles.get(code)

    def layer_of(self, code: str) -> Label | None:
        """The layer that a label belongs to (itself, when it is one)."""
        label = self._labels.get(code)
        while label is not None and label.parent:
            label = self._labels.get(label.parent)
        return label

    def types(self, layer: str) -> tuple[Label, ...]:
        """The types of a layer, in codebook order, retired ones included."""
        return tuple(label for label in self.labels if label.parent == layer)

    def attributes_for(self, on: Bearer, *codes: str) -> Iterator[Attribute]:
        """The attributes that a record with these labels (layer, type) may carry, in codebook order."""
        for attribute in self.attributes:
            if attribute.on == on and (not attribute.labels or any(code in attribute.labels for code in codes)):
                yield attribute

    def attribute(self, on: Bearer, code: str, *codes: str) -> Attribute | None:
        """The attribute `code` of a record with these labels."""
        return next((found for found in self.attributes_for(on, *codes) if found.code == code), None)
