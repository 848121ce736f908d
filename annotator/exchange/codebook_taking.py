"""What an import does to the codebook: an untouched project takes the file's over, any other grows by what it lacks."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from annotator.edits import codebook as codebook_edits
from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from annotator.model.change import Act, Change
from annotator.model.codebook import Attribute, Bearer, Codebook, Label, LayerKind, Role, RoleUse, Value, Words
from annotator.model.records import TYPE, Frame, Mention, attribute
from annotator.model.validation import role_uses

_Coded = TypeVar("_Coded", Label, Role)


@dataclass(frozen=True, slots=True)
class Taking:
    """The codebook before and after a batch; `adopted` tells whether the file's took the place of the project's."""

    before: Codebook
    after: Codebook
    adopted: bool = False

    def change(self) -> Change:
        """The change of the project, empty where its codebook serves as it is."""
        if self.before == self.after:
            return Change(Act("codebook_extend", ("",)))
        act = Act("codebook_adopt", (self.after.name,)) if self.adopted else Act("codebook_extend", ("",))
        return Change(act, (self.before,), (self.after,))

    def tell(self, report: Report) -> None:
        """Warn of everything that came, each thing once in a report."""
        told = {(found.code, found.message) for found in report.warnings} if self.before != self.after else set()
        for code, message in self._findings():
            if (code, message) not in told:
                report.warn("", code, message)

    def _findings(self) -> list[tuple[str, str]]:
        old, new = self.before, self.after
        found = []
        if self.adopted:
            words = f"the project was empty; its codebook is the one of the file now: {new.name}, version {new.version}"
            found.append(("codebook-adopted", words))
        if not self.adopted or _holds(new, old):
            codes = [label.code for label in new.labels if old.label(label.code) is None]
            codes += [role.code for role in new.roles if old.role(role.code) is None]
            had = {(one.on, one.code) for one in old.attributes}
            codes += [f"the attribute {one.code}" for one in new.attributes if (one.on, one.code) not in had]
            found += [("label-created", f"the codebook lacked {code}; it was added") for code in dict.fromkeys(codes)]
            for label in new.labels:
                known = old.label(label.code)
                more = set() if known is None else {use.role for use in label.roles} - {r.role for r in known.roles}
                found += [("role-added", f"{label.code} takes the role {role} from now on") for role in sorted(more)]
            found += [
                ("value-added", f"{one.code} takes the value {value} from now on")
                for one in new.attributes
                for value in _more_values(old, one)
            ]
        return found


def taking(codebook: Codebook, batch: Batch, *, untouched: bool) -> Taking:
    """What a batch makes of a codebook; `untouched`: the project holds no articles, annotations or records yet."""
    other = batch.codebook
    if other is not None and untouched and other != codebook:
        return Taking(codebook, other, adopted=True)
    return Taking(codebook, codebook if other == codebook else _grown(codebook, batch))


def _holds(codebook: Codebook, other: Codebook) -> bool:
    """Whether a codebook is another one with more in it."""
    return codebook.id == other.id and all(codebook.label(label.code) is not None for label in other.labels)


def _grown(codebook: Codebook, batch: Batch) -> Codebook:
    """The codebook with what the batch's records and its own codebook have beyond it; itself where that is nothing."""
    other = batch.codebook
    labels, roles = _lacking(codebook, batch)
    attributes = _lacking_attributes(codebook, batch)
    if other is not None:
        labels = (*labels, *(label for label in other.labels if codebook.label(label.code) is None))
        roles = (*roles, *(role for role in other.roles if codebook.role(role.code) is None))
        attributes = tuple(_new_attributes(codebook, other))
    change = codebook_edits.extend(codebook, labels=_once(labels), attributes=attributes, roles=_once(roles))
    extended = change.added[0]
    assert isinstance(extended, Codebook)
    extended = _with_entities(extended, {entity.kind for entity in batch.entities})
    extended = _with_values(_with_roles(extended, batch.frames, other), batch)
    made = replace(extended, version=codebook.version)
    return codebook if made == codebook else replace(made, version=codebook.version + 1)


def _with_entities(codebook: Codebook, kinds: AbstractSet[str]) -> Codebook:
    """The codebook in which the span layers of these kinds have entities, as those that come in need."""
    labels = tuple(
        replace(label, entities=True)
        if label.code in kinds and label.kind == "span" and not label.parent and not label.entities
        else label
        for label in codebook.labels
    )
    return replace(codebook, labels=labels)


class ListKey(NamedTuple):
    """What tells the attributes of a codebook apart."""

    on: Bearer
    code: str
    labels: tuple[str, ...]


def lacking_values(codebook: Codebook, batch: Batch) -> dict[ListKey, dict[str, Value]]:
    """The values of a batch's records that closed lists of the codebook do not hold, by attribute."""
    listed: dict[tuple[Bearer, str, str, str], Attribute | None] = {}
    found: dict[ListKey, dict[str, Value]] = {}
    records: list[Mention | Frame] = [*batch.mentions, *batch.frames]
    for record in records:
        on: Bearer = "frame" if isinstance(record, Frame) else "mention"
        for code, value in record.attributes:
            if code == TYPE or not value:
                continue
            key = (on, code, record.label, attribute(record.attributes, TYPE))
            if key not in listed:
                listed[key] = codebook.attribute(*key)
            known = listed[key]
            if known is not None and known.values and value not in {one.code for one in known.values}:
                found.setdefault(_key(known), {})[value] = Value(value, Words(value, value))
    return found


def _with_values(codebook: Codebook, batch: Batch) -> Codebook:
    """The codebook whose lists of values hold those of the batch's records too."""
    more = lacking_values(codebook, batch)
    if not more:
        return codebook
    grown = (replace(one, values=(*one.values, *more.get(_key(one), {}).values())) for one in codebook.attributes)
    return replace(codebook, attributes=tuple(grown))


def _more_values(old: Codebook, new: Attribute) -> list[str]:
    """The values of an attribute that the old codebook, which has it, does not list."""
    known = next((one for one in old.attributes if _key(one) == _key(new)), None)
    had = {value.code for value in known.values} if known is not None else set()
    return [value.code for value in new.values if value.code not in had] if known is not None else []


def _key(one: Attribute) -> ListKey:
    return ListKey(one.on, one.code, one.labels)


def _with_roles(codebook: Codebook, frames: Sequence[Frame], other: Codebook | None) -> Codebook:
    """The codebook in which each label of these frames names the roles that they fill.

    Where they come with a codebook of another kind, only those roles that it allows them.
    """
    more: dict[str, dict[str, None]] = {}
    for frame in frames:
        finer = codebook.label(attribute(frame.attributes, TYPE))
        label = finer if finer is not None and finer.roles else codebook.label(frame.label)
        if label is not None:
            known = {use.role for use in label.roles}
            if other is not None and other.id != codebook.id:
                allowed = {use.role for use in role_uses(other, frame.label, attribute(frame.attributes, TYPE))}
            else:
                allowed = {part.role for part in frame.arguments}
            lacking = [part.role for part in frame.arguments if part.role in allowed - known - {""}]
            more.setdefault(label.code, {}).update(dict.fromkeys(lacking))
    return replace(codebook, labels=tuple(_with(label, more.get(label.code, {})) for label in codebook.labels))


def _with(label: Label, roles: dict[str, None]) -> Label:
    return replace(label, roles=(*label.roles, *map(RoleUse, roles))) if roles else label


def _once(items: Sequence[_Coded]) -> tuple[_Coded, ...]:
    return tuple({item.code: item for item in items}.values())


def _new_attributes(old: Codebook, new: Codebook) -> list[Attribute]:
    known = {_key(found) for found in old.attributes}
    return [found for found in new.attributes if _key(found) not in known]


def _lacking_attributes(codebook: Codebook, batch: Batch) -> tuple[Attribute, ...]:
    """Attributes, of free text, that no label of the codebook has and a file without a codebook uses."""
    if batch.codebook is not None:
        return ()
    known = {(found.on, found.code) for found in codebook.attributes}
    found: dict[tuple[Bearer, str], bool] = {}
    records: list[Mention | Frame] = [*batch.mentions, *batch.frames]
    for record in records:
        on: Bearer = "frame" if isinstance(record, Frame) else "mention"
        codes = [code for code, _ in record.attributes if code != TYPE and (on, code) not in known]
        for code in codes:
            found[on, code] = found.get((on, code), False) or codes.count(code) > 1
    return tuple(Attribute(code, Words(code, code), on, multiple=several) for (on, code), several in found.items())


def _lacking(codebook: Codebook, batch: Batch) -> tuple[tuple[Label, ...], tuple[Role, ...]]:
    """What the batch's records use and neither codebook has; a label of frames and of their triggers is for frames."""
    known = batch.codebook
    labels: list[Label] = []
    named = {entity.kind for entity in batch.entities}

    def need(code: str, kind: LayerKind, parent: str = "") -> None:
        if code and codebook.label(code) is None and (known is None or known.label(code) is None):
            entities = not parent and code in named
            labels.append(Label(code, Words(code, code), parent=parent, kind=kind, entities=entities))

    records: list[Mention | Frame] = [*batch.mentions, *batch.frames]
    for record in records:
        kind: LayerKind = "frame" if isinstance(record, Frame) else "span"
        need(record.label, kind)
        for name, value in record.attributes:
            if name == TYPE:
                need(value, kind, record.label)
    for entity in batch.entities:
        need(entity.kind, "span")
        need(entity.type, "span", entity.kind)
    roles = {
        part.role: Role(part.role, Words(part.role, part.role), ("ANY",))
        for frame in batch.frames
        for part in frame.arguments
        if codebook.role(part.role) is None and (known is None or known.role(part.role) is None)
    }
    return tuple(labels), tuple(roles.values())
