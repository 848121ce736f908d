"""Whether a record keeps to the codebook: what is wrong with it, and what it still lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from annotator.model.codebook import ANY, NARRATOR, TEXT, Attribute, Bearer, Codebook, Label, RoleUse
from annotator.model.records import TYPE, Argument, Attributes, Entity, Frame, Mention, Record, attribute
from annotator.model.span import Span

Severity = Literal["error", "incomplete"]

NARRATOR_ID = "narrator"
"""Stands for the narrator where an argument names an entity."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that the record of this id breaks; "incomplete" where something is only missing so far."""

    record: str
    rule: str
    message: str
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class _Known:
    """What the records are held against."""

    codebook: Codebook
    article_length: int | None
    mentions: Mapping[str, Mention]
    entities: Mapping[str, Entity]
    frames: Mapping[str, Frame]

    def has_entity(self, id_: str) -> bool:
        return id_ in self.entities or id_ == NARRATOR_ID


def violations(
    record: Record,
    *,
    codebook: Codebook,
    article_length: int | None = None,
    mentions: Mapping[str, Mention] | None = None,
    entities: Mapping[str, Entity] | None = None,
    frames: Mapping[str, Frame] | None = None,
) -> list[Violation]:
    """Everything that the codebook has against a mention, frame or entity; other records have nothing to break.

    The mappings hold, by id, what the record may point at; `article_length` is in code points (None: not looked at).
    """
    known = _Known(codebook, article_length, mentions or {}, entities or {}, frames or {})
    if isinstance(record, Mention):
        return list(_of_mention(record, known))
    if isinstance(record, Frame):
        return list(_of_frame(record, known))
    if isinstance(record, Entity):
        return list(_of_entity(record, known))
    return []


def role_uses(codebook: Codebook, layer: str, type_: str) -> tuple[RoleUse, ...]:
    """The roles of a frame with this layer and type ("" for none): the type's own list, else the layer's."""
    found = [label for label in (codebook.label(type_), codebook.label(layer)) if label is not None and label.roles]
    return found[0].roles if found else ()


def requirements(codebook: Codebook, layer: str, type_: str) -> tuple[tuple[str, ...], ...]:
    """The groups of which at least one role must be filled: the type's own, else the layer's."""
    found = [label for label in (codebook.label(type_), codebook.label(layer)) if label is not None and label.requires]
    return found[0].requires if found else ()


def filler_codes(
    argument: Argument, *, mentions: Mapping[str, Mention], entities: Mapping[str, Entity], frames: Mapping[str, Frame]
) -> frozenset[str]:
    """The codes that a filler goes by: its layer and types, TEXT or NARRATOR; empty when it is missing or dangling."""
    if argument.mention:
        return _codes_of_mention(mentions.get(argument.mention), entities)
    if argument.entity == NARRATOR_ID:
        return frozenset({NARRATOR})
    if argument.entity:
        entity = entities.get(argument.entity)
        return frozenset() if entity is None else frozenset({entity.kind, entity.type} - {""})
    if argument.frame:
        frame = frames.get(argument.frame)
        return frozenset() if frame is None else frozenset({frame.label, attribute(frame.attributes, TYPE)} - {""})
    return frozenset({TEXT} if argument.text.strip() else ())


def _codes_of_mention(mention: Mention | None, entities: Mapping[str, Entity]) -> frozenset[str]:
    if mention is None:
        return frozenset()
    types = {entities[id_].type for id_ in mention.entities if id_ in entities}
    return frozenset({mention.label, attribute(mention.attributes, TYPE), *types} - {""})


def _of_mention(mention: Mention, known: _Known) -> Iterator[Violation]:
    layer = known.codebook.label(mention.label)
    yield from _layer(mention.id, mention.label, layer)
    yield from _spans(mention.id, mention.spans, known)
    yield from _type(mention.id, mention.attributes, known, layer=mention.label)
    codes = (mention.label, *sorted(_codes_of_mention(mention, known.entities) - {mention.label}))
    yield from _attributes(mention.id, mention.attributes, known, on="mention", codes=codes)
    for id_ in mention.entities:
        entity = known.entities.get(id_)
        if entity is None:
            yield Violation(mention.id, "entity_missing", f"no entity has the id {id_}")
        elif layer is not None and (not layer.entities or entity.kind != layer.code):
            message = f"the {entity.kind} {entity.name!r} cannot be meant by a mention of {layer.code}"
            yield Violation(mention.id, "entity_kind", message)


def _of_entity(entity: Entity, known: _Known) -> Iterator[Violation]:
    layer = known.codebook.label(entity.kind)
    yield from _layer(entity.id, entity.kind, layer)
    if layer is not None and not layer.parent and not layer.entities:
        yield Violation(entity.id, "entity_kind", f"{entity.kind} has no entities")
    if entity.type:
        yield from _type(entity.id, ((TYPE, entity.type),), known, layer=entity.kind)
    yield from _attributes(entity.id, entity.attributes, known, on="entity", codes=(entity.kind, entity.type))
    for office in entity.offices:
        for code, value in (("office", office.office), ("office_status", office.status)):
            found = known.codebook.attribute("entity", code, entity.kind, entity.type)
            yield from _value(entity.id, found, value)


def _of_frame(frame: Frame, known: _Known) -> Iterator[Violation]:
    layer = known.codebook.label(frame.label)
    yield from _layer(frame.id, frame.label, layer)
    if layer is not None and not layer.parent and layer.kind != "frame":
        yield Violation(frame.id, "layer_kind", f"{frame.label} is for mentions, not for frames")
    yield from _type(frame.id, frame.attributes, known, layer=frame.label)
    type_ = attribute(frame.attributes, TYPE)
    if not type_ and known.codebook.types(frame.label):
        yield Violation(frame.id, "type_missing", f"a type of {frame.label} is to be chosen", "incomplete")
    yield from _attributes(frame.id, frame.attributes, known, on="frame", codes=(frame.label, type_))
    precision = known.codebook.attribute("frame", "date_precision", frame.label, type_)
    yield from _value(frame.id, precision, frame.precision)
    if frame.source and not known.has_entity(frame.source):
        yield Violation(frame.id, "source_missing", f"no entity has the id {frame.source}")
    yield from _triggers(frame, known)
    yield from _comment(frame, known.codebook)
    for argument in frame.arguments:
        yield from _argument(frame, argument, known)
    yield from _counts(frame, known.codebook)


def _layer(record: str, code: str, label: Label | None) -> Iterator[Violation]:
    if label is None:
        yield Violation(record, "label_unknown", f"the codebook has no label {code}")
    elif label.parent:
        yield Violation(record, "label_not_layer", f"{code} is a type of {label.parent}, not a layer")


def _spans(record: str, spans: tuple[Span, ...], known: _Known) -> Iterator[Violation]:
    if not spans:
        yield Violation(record, "span_missing", "the mention has no words")
    elif any(left.end >= right.start for left, right in pairwise(spans)):
        yield Violation(record, "span_order", "the parts of the mention do not ascend, or they touch")
    if known.article_length is not None and any(span.end > known.article_length for span in spans):
        yield Violation(
            record, "span_beyond", f"the mention goes beyond the {known.article_length} characters of the text"
        )


def _type(record: str, attributes: Attributes, known: _Known, *, layer: str) -> Iterator[Violation]:
    types = [value for code, value in attributes if code == TYPE]
    if len(types) > 1:
        yield Violation(record, "attribute_single", f"there are {len(types)} types")
    for value in types:
        label = known.codebook.label(value)
        if label is None or label.parent != layer:
            yield Violation(record, "type_unknown", f"{value} is no type of {layer}")


def _attributes(
    record: str, attributes: Attributes, known: _Known, *, on: Bearer, codes: Iterable[str]
) -> Iterator[Violation]:
    usable = {found.code: found for found in known.codebook.attributes_for(on, *codes)}
    counts: dict[str, int] = {}
    for code, value in attributes:
        if code == TYPE:
            continue
        counts[code] = counts.get(code, 0) + 1
        if code not in usable:
            yield Violation(record, "attribute_unknown", f"the attribute {code} does not belong here")
        else:
            yield from _value(record, usable[code], value)
    for code, found in usable.items():
        if counts.get(code, 0) > 1 and not found.multiple:
            yield Violation(record, "attribute_single", f"the attribute {code} takes one value, not {counts[code]}")
        if found.required and not found.default and not found.retired and code not in counts:
            yield Violation(record, "attribute_missing", f"the attribute {code} is required", "incomplete")


def _value(record: str, found: Attribute | None, value: str) -> Iterator[Violation]:
    if found is not None and value and found.values and value not in {known.code for known in found.values}:
        yield Violation(record, "value_unknown", f"{value} is no value of {found.code}")


def _triggers(frame: Frame, known: _Known) -> Iterator[Violation]:
    if not frame.triggers:
        yield Violation(frame.id, "trigger_missing", "no words of the text evoke this record", "incomplete")
    for id_ in frame.triggers:
        mention = known.mentions.get(id_)
        if mention is None:
            yield Violation(frame.id, "mention_missing", f"no mention has the id {id_}")
        elif mention.article != frame.article:
            yield Violation(frame.id, "other_article", "a trigger lies in another article")
        elif mention.label != frame.label:
            yield Violation(frame.id, "trigger_layer", f"a mention of {mention.label} cannot evoke a {frame.label}")


def _comment(frame: Frame, codebook: Codebook) -> Iterator[Violation]:
    labels = (codebook.label(frame.label), codebook.label(attribute(frame.attributes, TYPE)))
    if not frame.note.strip() and any(label is not None and label.comment_required for label in labels):
        yield Violation(frame.id, "comment_missing", "this type needs a remark", "incomplete")


def _argument(frame: Frame, argument: Argument, known: _Known) -> Iterator[Violation]:
    uses = {use.role for use in role_uses(known.codebook, frame.label, attribute(frame.attributes, TYPE))}
    role = known.codebook.role(argument.role)
    if role is None or argument.role not in uses:
        yield Violation(frame.id, "role_unknown", f"{frame.label} has no role {argument.role}")
    missing = list(_dangling(frame, argument, known))
    yield from missing
    codes = filler_codes(argument, mentions=known.mentions, entities=known.entities, frames=known.frames)
    if missing or role is None:
        return
    if not codes:
        yield Violation(frame.id, "filler_missing", f"the role {argument.role} has an argument without a filler")
    elif ANY not in role.fillers and not codes & set(role.fillers):
        message = f"the role {argument.role} takes {', '.join(role.fillers)}, not {', '.join(sorted(codes))}"
        yield Violation(frame.id, "filler_forbidden", message)


def _dangling(frame: Frame, argument: Argument, known: _Known) -> Iterator[Violation]:
    mention = known.mentions.get(argument.mention)
    filler = known.frames.get(argument.frame)
    if argument.mention and mention is None:
        yield Violation(frame.id, "mention_missing", f"no mention has the id {argument.mention}")
    if argument.frame and filler is None:
        yield Violation(frame.id, "frame_missing", f"no frame has the id {argument.frame}")
    if argument.frame == frame.id:
        yield Violation(frame.id, "frame_itself", "the record fills a role of its own")
    if any(found is not None and found.article != frame.article for found in (mention, filler)):
        yield Violation(frame.id, "other_article", f"the filler of {argument.role} lies in another article")
    if argument.entity and not known.has_entity(argument.entity):
        yield Violation(frame.id, "entity_missing", f"no entity has the id {argument.entity}")
    if argument.source and not known.has_entity(argument.source):
        yield Violation(frame.id, "source_missing", f"no entity has the id {argument.source}")


def _counts(frame: Frame, codebook: Codebook) -> Iterator[Violation]:
    type_ = attribute(frame.attributes, TYPE)
    filled = [argument.role for argument in frame.arguments]
    for use in role_uses(codebook, frame.label, type_):
        count = filled.count(use.role)
        if use.most and count > use.most:
            yield Violation(frame.id, "role_most", f"the role {use.role} takes {use.most}, not {count}")
        if count < use.least:
            yield Violation(frame.id, "role_missing", f"the role {use.role} is to be filled", "incomplete")
    for group in requirements(codebook, frame.label, type_):
        if not set(group) & set(filled):
            yield Violation(frame.id, "role_missing", f"one of {', '.join(group)} is to be filled", "incomplete")
