"""Edits of the register: pure functions from records to a Change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.errors import CodebookViolation
from annotator.model.folding import key
from annotator.model.ids import new_id
from annotator.model.records import Entity, Frame, Mention, Record


def new_entity(
    name: str, kind: str, *, codebook: Codebook, type_: str = "", codes: tuple[tuple[str, str], ...] = ()
) -> Entity:
    """A fresh record of a layer that names entities; CodebookViolation for any other layer or an empty name."""
    layer = codebook.label(kind)
    if layer is None or not layer.entities:
        raise CodebookViolation("kind", f"{kind} does not name records of the register")
    flat = " ".join(name.split())
    if not flat:
        raise CodebookViolation("name", "a record needs a name")
    return Entity(new_id(), kind, flat, type=type_, codes=codes)


def create(entity: Entity) -> Change:
    """A new record."""
    return Change(Act("entity_new", (entity.name,)), (), (entity,))


def update(old: Entity, new: Entity) -> Change:
    """Another state of the same record: name, aliases, type, codes, offices, note."""
    if not new.name.strip():
        raise CodebookViolation("name", "a record needs a name", record=old.id)
    aliases = tuple(dict.fromkeys(" ".join(alias.split()) for alias in new.aliases if alias.strip()))
    codes = tuple(sorted({(scheme, code.strip()) for scheme, code in new.codes if code.strip()}))
    return Change(Act("entity_edit", (old.name,)), (old,), (replace(new, aliases=aliases, codes=codes),))


def rename(old: Entity, name: str) -> Change:
    """Another name; the old one stays as an alias, so that its forms still find the record."""
    aliases = tuple(alias for alias in (*old.aliases, old.name) if alias != name)
    change = update(old, replace(old, name=" ".join(name.split()), aliases=aliases))
    return replace(change, act=Act("entity_rename", (old.name, name)))


def remove(entity: Entity, *, mentions: Iterable[Mention], frames: Iterable[Frame]) -> Change:
    """The record goes; its mentions stay, unresolved, and frames lose it as filler and source."""
    old: list[Record] = [*mentions, *frames]
    new = [_repointed(record, entity.id, "") for record in old if isinstance(record, Mention | Frame)]
    return Change(Act("entity_remove", (entity.name,)), (entity, *old), tuple(new))


def merge(
    kept: Entity, lost: Entity, *, mentions: Iterable[Mention], frames: Iterable[Frame], result: Entity | None = None
) -> Change:
    """One record out of two: all that points at `lost` points at `kept`; the lost names become aliases.

    `mentions` and `frames` are those of the whole project that point at `lost`; `result` overrides the merged fields.
    """
    if kept.kind != lost.kind:
        raise CodebookViolation("kind", "only records of one kind can be merged", record=lost.id)
    old: list[Record] = [*mentions, *frames]
    new = [_repointed(record, lost.id, kept.id) for record in old if isinstance(record, Mention | Frame)]
    merged = result or united(kept, lost)
    return Change(Act("entity_merge", (kept.name, lost.name)), (kept, lost, *old), (merged, *new))


def united(kept: Entity, lost: Entity) -> Entity:
    """The fields of both: single ones of `kept` where it has them, lists of both."""
    seen = {key(kept.name)}
    aliases: list[str] = []
    for form in (*kept.aliases, lost.name, *lost.aliases):
        if key(form) not in seen or (form == lost.name and form != kept.name and form not in aliases):
            seen.add(key(form))
            aliases.append(form)
    schemes = {scheme for scheme, _ in kept.codes}
    codes = {*kept.codes, *(code for code in lost.codes if code[0] not in schemes)}
    own = {code for code, _ in kept.attributes}
    attributes = {*kept.attributes, *(pair for pair in lost.attributes if pair[0] not in own)}
    return replace(
        kept,
        aliases=tuple(aliases),
        type=kept.type or lost.type,
        codes=tuple(sorted(codes)),
        attributes=tuple(sorted(attributes)),
        offices=tuple(sorted({*kept.offices, *lost.offices})),
        note="\n".join(note for note in (kept.note, lost.note) if note),
    )


def _repointed(record: Mention | Frame, old: str, new: str) -> Mention | Frame:
    def other(id_: str) -> str:
        return new if id_ == old else id_

    if isinstance(record, Mention):
        return replace(record, entities=tuple(dict.fromkeys(id_ for id_ in map(other, record.entities) if id_)))
    arguments = [replace(part, entity=other(part.entity), source=other(part.source)) for part in record.arguments]
    kept = tuple(part for part in arguments if part.entity or part.mention or part.frame or part.text)
    return replace(record, arguments=tuple(dict.fromkeys(kept)), source=other(record.source))
