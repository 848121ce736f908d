"""A batch of foreign records put into the words of the project's own codebook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from annotator.exchange.label_codes import LabelMapping
from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from annotator.model.codebook import Attribute, Codebook, Label, Role, RoleUse
from annotator.model.records import (
    TYPE,
    Argument,
    Attributes,
    Entity,
    Frame,
    Mention,
    attribute,
    with_attribute,
)

LEFT_OUT = "the mapping of labels leaves it out"


def mapped(batch: Batch, mapping: LabelMapping, codebook: Codebook, report: Report) -> Batch:
    """The batch in the codes of `codebook`; what the mapping leaves out is counted in `report.lost`.

    What hangs on something left out goes with it: arguments it filled, links to it. Codes that the mapping does not
    name stay as they are; of the batch's own codebook only they remain, put behind the project's.
    """
    return _Changing(batch, mapping, codebook, report).run() if mapping else batch


def grown(codebook: Codebook, other: Codebook, mapping: LabelMapping) -> Codebook | None:
    """The codebook with what another one has beyond it and the mapping does not name; None where that is nothing."""
    labels = tuple(
        _label(label, mapping)
        for label in other.labels
        if codebook.label(label.code) is None
        and mapping.target(label.parent or label.code, label.code if label.parent else "") is None
    )
    roles = tuple(_role(role, mapping) for role in other.roles if not codebook.role(role.code))
    roles = tuple(role for role in roles if role.code not in mapping.roles)
    known = {(found.on, found.code, found.labels) for found in codebook.attributes}
    attributes = tuple(
        moved
        for found in other.attributes
        if found.code not in mapping.attributes
        and (moved := _attribute(found, mapping)) is not None
        and (moved.on, moved.code, moved.labels) not in known
    )
    if not (labels or roles or attributes):
        return None
    return replace(
        codebook,
        labels=(*codebook.labels, *labels),
        roles=(*codebook.roles, *roles),
        attributes=(*codebook.attributes, *attributes),
    )


def _label(label: Label, mapping: LabelMapping) -> Label:
    uses = {mapping.roles.get(use.role, use.role): use for use in label.roles}
    roles = tuple(RoleUse(code, use.least, use.most) for code, use in uses.items() if code)
    return replace(label, roles=roles)


def _role(role: Role, mapping: LabelMapping) -> Role:
    return replace(role, fillers=_codes(role.fillers, mapping))


def _attribute(found: Attribute, mapping: LabelMapping) -> Attribute | None:
    labels = _codes(found.labels, mapping)
    return replace(found, labels=labels) if labels or not found.labels else None


def _codes(codes: Sequence[str], mapping: LabelMapping) -> tuple[str, ...]:
    """These labels by their own names here, those left out not among them."""
    targets = (mapping.labels.get(code, code).rpartition("/")[2] for code in codes)
    return tuple(dict.fromkeys(code for code in targets if code))


@dataclass(slots=True)
class _Changing:
    """One batch on its way."""

    batch: Batch
    mapping: LabelMapping
    codebook: Codebook
    report: Report
    names: dict[str, str] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    starts: dict[str, int] = field(default_factory=dict)

    def run(self) -> Batch:
        batch = self.batch
        self.names = {article.id: article.name for article in batch.articles}
        self.starts = {mention.id: mention.start for mention in batch.mentions}
        for entity in batch.entities:
            self._entity(entity)
        mentions = [found for mention in batch.mentions if (found := self._mention(mention)) is not None]
        self.gone |= self.starts.keys() - {mention.id for mention in mentions}
        kept = [frame for frame in batch.frames if self._keeps_frame(frame)]
        frames = self._whole([made for frame in kept if (made := self._frame(frame)) is not None])
        self._count(mentions, frames)
        book = batch.codebook and grown(self.codebook, batch.codebook, self.mapping)
        return replace(batch, entities=list(self.entities.values()), mentions=mentions, frames=frames, codebook=book)

    def _count(self, mentions: Sequence[Mention], frames: Sequence[Frame]) -> None:
        self.report.mentions -= len(self.batch.mentions) - len(mentions)
        self.report.frames -= len(self.batch.frames) - len(frames)
        self.report.entities -= min(len(self.batch.entities) - len(self.entities), self.report.entities)

    def _changed(self, label: str, type_: str) -> tuple[str, str] | None:
        """Layer and type here; None where they are left out."""
        found = self.mapping.target(label, type_)
        if found is None:
            return label, type_
        key, target = found
        if not target:
            return None
        layer, _, finer = target.partition("/")
        if finer or key != label:
            return layer, finer
        known = self.codebook.label(type_)
        return layer, type_ if known is None or known.parent == layer else ""

    def _entity(self, entity: Entity) -> None:
        changed = self._changed(entity.kind, entity.type)
        layer = self.codebook.label(changed[0]) if changed else None
        if changed is None:
            self._lose(f"record of {entity.kind}", entity.name, LEFT_OUT)
        elif layer is not None and not layer.entities:
            self._lose(f"record of {entity.kind}", entity.name, f"the layer {layer.code} names no records")
        else:
            self.entities[entity.id] = replace(entity, kind=changed[0], type=changed[1])
            return
        self.gone.add(entity.id)

    def _mention(self, mention: Mention) -> Mention | None:
        where = self._place(mention.article, mention.start)
        changed = self._changed(mention.label, attribute(mention.attributes, TYPE))
        if changed is None:
            self._lose(f"label {self._code(mention)}", where, LEFT_OUT)
            return None
        kept = tuple(id_ for id_ in mention.entities if self._names(id_, changed[0]))
        if len(kept) < len(mention.entities):
            self._lose("link to a record", where, f"a mention of {changed[0]} does not name it")
        attributes = self._attributes(mention.attributes, changed[1], where)
        return replace(mention, label=changed[0], attributes=attributes, entities=kept)

    def _names(self, id_: str, layer: str) -> bool:
        """Whether a mention of the layer may name this record; one that is not in the batch is not judged."""
        found = self.entities.get(id_)
        return id_ not in self.gone and (found is None or found.kind == layer)

    def _attributes(self, attributes: Attributes, type_: str, where: str) -> Attributes:
        if attribute(attributes, TYPE) and not type_:
            self._lose(f"type {attribute(attributes, TYPE)}", where, "the label here has no such type")
        found = set()
        for code, value in attributes:
            ours = self.mapping.attributes.get(code, code)
            if ours:
                found.add((ours, value))
            else:
                self._lose(f"attribute {code}", where, LEFT_OUT)
        return with_attribute(tuple(sorted(found)), TYPE, [type_])

    def _keeps_frame(self, frame: Frame) -> bool:
        """Whether a frame stays; what refers to one that goes is looked at afterwards."""
        changed = self._changed(frame.label, attribute(frame.attributes, TYPE))
        layer = self.codebook.label(changed[0]) if changed else None
        if changed is not None and (layer is None or layer.kind == "frame"):
            return True
        why = f"{layer.code} is a label of mentions, not of events" if layer else LEFT_OUT
        self._lose(f"label {self._code(frame)}", self._place(frame.article, self._start(frame)), why)
        self.gone.add(frame.id)
        return False

    def _frame(self, frame: Frame) -> Frame | None:
        where = self._place(frame.article, self._start(frame))
        layer, type_ = self._changed(frame.label, attribute(frame.attributes, TYPE)) or ("", "")
        triggers = tuple(id_ for id_ in frame.triggers if id_ not in self.gone)
        arguments = tuple(made for part in frame.arguments if (made := self._argument(part, where)) is not None)
        if not triggers and not arguments and (frame.triggers or frame.arguments):
            self._lose(f"label {self._code(frame)}", where, "all that it was made of is left out")
            return None
        attributes = self._attributes(frame.attributes, type_, where)
        source = "" if frame.source in self.gone else frame.source
        return replace(frame, label=layer, triggers=triggers, arguments=arguments, attributes=attributes, source=source)

    def _whole(self, frames: list[Frame]) -> list[Frame]:
        """The frames without arguments that are frames which went on the way."""
        while gone := {frame.id for frame in self.batch.frames} - {frame.id for frame in frames} - self.gone:
            self.gone |= gone
            frames = [made for frame in frames if (made := self._without(frame, gone)) is not None]
        return frames

    def _without(self, frame: Frame, gone: set[str]) -> Frame | None:
        arguments = tuple(part for part in frame.arguments if part.frame not in gone)
        where = self._place(frame.article, self._start(frame))
        for part in frame.arguments:
            if part.frame in gone:
                self._lose(f"role {part.role}", where, "what fills it is left out")
        return replace(frame, arguments=arguments) if arguments or frame.triggers else None

    def _argument(self, part: Argument, where: str) -> Argument | None:
        role = self.mapping.roles.get(part.role, part.role)
        if not role:
            self._lose(f"role {part.role}", where, LEFT_OUT)
            return None
        lost = self.gone & {part.mention, part.entity, part.frame}
        kept = replace(
            part,
            role=role,
            mention="" if part.mention in lost else part.mention,
            entity="" if part.entity in lost else part.entity,
            frame="" if part.frame in lost else part.frame,
            source="" if part.source in self.gone else part.source,
        )
        if lost and not (kept.mention or kept.entity or kept.frame or kept.text):
            self._lose(f"role {part.role}", where, "what fills it is left out")
            return None
        return kept

    def _start(self, frame: Frame) -> int:
        ids = (*frame.triggers, *(part.mention for part in frame.arguments))
        return min((self.starts[id_] for id_ in ids if id_ in self.starts), default=0)

    def _code(self, record: Mention | Frame) -> str:
        type_ = attribute(record.attributes, TYPE)
        return f"{record.label}/{type_}" if type_ else record.label

    def _place(self, article: str, at: int) -> str:
        return f"{self.names.get(article, article)}:{at}"

    def _lose(self, what: str, where: str, why: str) -> None:
        self.report.lose(what, [where], why=why)
