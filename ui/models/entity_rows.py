"""What the rows of the entity tree show, as values that a delegate paints."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.codebook import Codebook, Label
from annotator.model.records import TYPE, Entity, Mention, attribute
from annotator.model.register import forms
from ui.models.passages import Context

DATE_ICON = "calendar"
DURATION_ICON = "hourglass"
_ICONS = {
    "PERSON": "user",
    "ORGANIZATION": "building-2",
    "GROUP": "users",
    "actor": "user",
    "country": "flag",
    "place": "map-pin",
    "date": DATE_ICON,
    "event": "zap",
    "stance": "scale",
    "quotation": "quote",
}
_CHIP_SCHEMES = ("ISO3166-1-alpha-2", "ISO3166-1-alpha-3")


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading with the number of rows below it."""

    title: str
    count: int


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A record, or the value of a date: its counts here and in the project (-1: not counted)."""

    id: str
    name: str
    icon: str
    colour: str
    chips: tuple[str, ...]
    here: int
    project: int
    type_name: str = ""
    is_value: bool = False


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One mention among the words around it."""

    mention: str
    context: Context
    form: str
    paragraph: int
    letter: str = ""
    colour: str = ""


Row = GroupRow | EntityRow | QuoteRow


def icon_of(layer: Label | None, type_: str) -> str:
    """The pictogram of a record with this layer and type."""
    return _ICONS.get(type_) or _ICONS.get(layer.colour if layer else "", "circle")


def chips_of(entity: Entity, codebook: Codebook) -> tuple[str, ...]:
    """The short codes of a record: its country and its sector, or the like."""
    codes = dict(entity.codes)
    chips = [codes[scheme] for scheme in _CHIP_SCHEMES if scheme in codes][:1]
    if not chips:
        chips = [value for code, value in entity.attributes if code == "country" and len(value) <= 3][:1]
    for known in codebook.attributes_for("entity", entity.kind, entity.type):
        value = attribute(entity.attributes, known.code)
        if value.isupper() and len(value) <= 4 and value not in chips:
            chips.append(value)
            break
    return tuple(chips)


def form_of(mention: Mention, codebook: Codebook, language: str) -> str:
    """How the mention names what it means (name, title …): the first attribute of its label that has values."""
    for known in codebook.attributes_for("mention", mention.label, attribute(mention.attributes, TYPE)):
        if known.values and not known.multiple:
            chosen = attribute(mention.attributes, known.code) or known.default
            found = next((value for value in known.values if value.code == chosen), None)
            return found.names.of(language) if found else chosen
    return ""


def entity_row(entity: Entity, codebook: Codebook, language: str, *, here: int, project: int) -> EntityRow:
    """The row of a record."""
    layer, type_ = codebook.label(entity.kind), codebook.label(entity.type)
    named = type_ or layer
    return EntityRow(
        entity.id,
        entity.name,
        icon_of(layer, entity.type),
        layer.colour if layer else "",
        chips_of(entity, codebook),
        here,
        project,
        named.names.of(language) if named else "",
    )


def forms_match(entity: Entity, folded: str) -> bool:
    """Whether a name, alias or code of the record contains these folded words."""
    return any(folded in form for form in forms(entity))
