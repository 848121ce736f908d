"""The mirror of a merge: some mentions of a record leave for another one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.errors import CodebookViolation
from annotator.model.folding import key
from annotator.model.ids import new_id
from annotator.model.records import Argument, Entity, Frame, Mention, Record


def split(
    entity: Entity,
    leaving: Iterable[Mention],
    *,
    new: Entity,
    rest: Entity,
    frames: Iterable[Frame] = (),
    following: Iterable[str] = (),
    existing: Entity | None = None,
) -> Change:
    """Two records out of one: the `leaving` mentions of `entity` name `new`, which else is `existing` in its new state.

    `rest` is what stays of `entity`, under its id. `frames` are those that point at `entity` themselves: an argument
    goes with its mention; arguments without one, and sources, go where the frame's id is in `following`.
    CodebookViolation for two kinds, one id, or an empty name.
    """
    _check(entity, new, rest, existing)
    gone = [mention for mention in leaving if entity.id in mention.entities]
    moved, follow = {mention.id for mention in gone}, set(following)
    old: list[Record] = [entity, *([existing] if existing else []), *gone]
    came: list[Record] = [rest, new, *(_renamed(mention, entity.id, new.id) for mention in gone)]
    for frame in frames:
        other = _followed(frame, moved, (entity.id, new.id), whole=frame.id in follow)
        if other != frame:
            old.append(frame)
            came.append(other)
    return Change(Act("entity_split", (entity.name, new.name)), tuple(old), tuple(came))


def parted(entity: Entity, name: str, *, leaving_forms: Iterable[str], codebook: Codebook) -> tuple[Entity, Entity]:
    """A proposal for a split: a new record of this name with the aliases among `leaving_forms`, and what then stays.

    Kind, type and attributes are those of `entity`; codes and offices stay with it. CodebookViolation for an empty
    name or a kind without records.
    """
    layer = codebook.label(entity.kind)
    flat = " ".join(name.split())
    if layer is None or not layer.entities or not flat:
        raise CodebookViolation("name", "a record needs a name", record=entity.id)
    forms = {key(form) for form in leaving_forms}
    gone = tuple(alias for alias in entity.aliases if key(alias) in forms)
    new = Entity(
        new_id(),
        entity.kind,
        flat,
        aliases=tuple(alias for alias in gone if alias != flat),
        type=entity.type,
        attributes=entity.attributes,
    )
    return new, replace(entity, aliases=tuple(alias for alias in entity.aliases if alias not in gone))


def _check(entity: Entity, new: Entity, rest: Entity, existing: Entity | None) -> None:
    if new.kind != entity.kind or rest.kind != entity.kind:
        raise CodebookViolation("kind", "both parts of a split are of one kind", record=entity.id)
    if rest.id != entity.id or new.id == entity.id or (existing is not None and existing.id != new.id):
        raise CodebookViolation("id", "what stays keeps its id, what leaves has another", record=entity.id)
    if not new.name.strip() or not rest.name.strip():
        raise CodebookViolation("name", "a record needs a name", record=entity.id)


def _renamed(mention: Mention, old: str, new: str) -> Mention:
    entities = tuple(dict.fromkeys(new if id_ == old else id_ for id_ in mention.entities))
    return replace(mention, entities=entities)


def _followed(frame: Frame, moved: set[str], ids: tuple[str, str], *, whole: bool) -> Frame:
    old, new = ids

    def other(part: Argument) -> Argument:
        goes = part.mention in moved if part.mention else whole
        entity = new if part.entity == old and goes else part.entity
        source = new if part.source == old and whole else part.source
        return replace(part, entity=entity, source=source)

    source = new if frame.source == old and whole else frame.source
    return replace(frame, arguments=tuple(dict.fromkeys(map(other, frame.arguments))), source=source)
