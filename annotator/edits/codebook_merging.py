"""Two labels become one, or one becomes two: the codebook and its records in a single change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.edits.codebook_editing import add_label
from annotator.model.change import Act, Change
from annotator.model.codebook import Attribute, Codebook, Label, RoleUse, Value
from annotator.model.errors import CodebookViolation
from annotator.model.records import TYPE, Attributes, Entity, Frame, Mention, Record
from annotator.model.validation import role_uses

Carrier = Mention | Frame | Entity


def carries(record: Record, code: str) -> bool:
    """Whether a mention, frame or entity has this label, as its layer or as its type."""
    if isinstance(record, Entity):
        return code in (record.kind, record.type)
    return isinstance(record, Mention | Frame) and (record.label == code or (TYPE, code) in record.attributes)


def can_merge(codebook: Codebook, lost: str, kept: str) -> bool:
    """Whether two labels may be united: types of one layer, or layers of one kind that name records alike."""
    one, other = codebook.label(lost), codebook.label(kept)
    if one is None or other is None or one is other or other.retired:
        return False
    if one.parent or other.parent:
        return one.parent == other.parent
    return one.kind == other.kind and one.entities == other.entities


def merge_labels(codebook: Codebook, lost: str, kept: str, *, records: Iterable[Record]) -> Change:
    """Every record of `lost` goes to `kept`, which takes over the attributes and roles; `lost` is retired, unused.

    `records` are all that carry `lost` (others are passed over); types of a lost layer move to the kept one.
    CodebookViolation where the two cannot be united.
    """
    if not can_merge(codebook, lost, kept):
        raise CodebookViolation("kind", f"{lost} and {kept} cannot be united")
    concerned = tuple(record for record in records if carries(record, lost))
    moved = tuple(_relabelled(record, lost, kept) for record in concerned)
    new = _united(codebook, lost, kept)
    return Change(Act("label_merge", (lost, kept)), (codebook, *concerned), (new, *moved))


def split_label(codebook: Codebook, old: str, new: Label, *, records: Sequence[Record]) -> Change:
    """A new sister of a type, with its attributes, for these `records`, which leave the old one.

    CodebookViolation for a code that is taken, and for layers: a layer is not split.
    """
    origin = codebook.label(old)
    if origin is None or not origin.parent:
        raise CodebookViolation("label", f"{old} is not a type")
    sister = replace(new, parent=origin.parent, kind=origin.kind, roles=origin.roles, requires=origin.requires)
    (grown,) = add_label(codebook, sister).added
    assert isinstance(grown, Codebook)
    shared = tuple(
        replace(found, labels=(*found.labels, sister.code)) if old in found.labels else found
        for found in codebook.attributes
    )
    concerned = tuple(record for record in records if carries(record, old))
    moved = tuple(_relabelled(record, old, sister.code) for record in concerned)
    after = replace(grown, attributes=shared)
    return Change(Act("label_split", (old, sister.code)), (codebook, *concerned), (after, *moved))


def reread(records: Sequence[Record], version: int) -> Change:
    """These mentions and frames were looked at again and hold under the codebook of this version."""
    old = tuple(record for record in records if isinstance(record, Mention | Frame) and record.codebook < version)
    return Change(
        Act("label_reread", (str(len(old)),)), old, tuple(replace(record, codebook=version) for record in old)
    )


def _relabelled(record: Record, lost: str, kept: str) -> Record:
    if isinstance(record, Entity):
        kind = kept if record.kind == lost else record.kind
        return replace(record, kind=kind, type=kept if record.type == lost else record.type)
    assert isinstance(record, Mention | Frame)
    label = kept if record.label == lost else record.label
    return replace(record, label=label, attributes=_retyped(record.attributes, lost, kept))


def _retyped(attributes: Attributes, lost: str, kept: str) -> Attributes:
    return tuple(
        sorted({(code, kept) if (code, value) == (TYPE, lost) else (code, value) for code, value in attributes})
    )


def _united(codebook: Codebook, lost: str, kept: str) -> Codebook:
    labels = tuple(_label(found, codebook, lost=lost, kept=kept) for found in codebook.labels)
    roles = tuple(replace(role, fillers=_renamed(role.fillers, lost, kept)) for role in codebook.roles)
    return replace(codebook, labels=labels, roles=roles, attributes=_attributes(codebook, lost, kept))


def _label(label: Label, codebook: Codebook, *, lost: str, kept: str) -> Label:
    if label.code == lost:
        return replace(label, retired=True, key="")
    confusions = tuple(code for code in _renamed(label.confusions, lost, kept) if code != label.code)
    label = replace(label, confusions=confusions, parent=kept if label.parent == lost else label.parent)
    if label.code != kept:
        return label
    uses = _uses(codebook, lost, kept)
    own = label.roles or (uses if set(uses) != set(role_uses(codebook, label.parent or kept, kept)) else ())
    # its own demands only, so that no record of it becomes incomplete by the union
    return replace(label, roles=uses if own else ())


def _uses(codebook: Codebook, lost: str, kept: str) -> tuple[RoleUse, ...]:
    """The roles of the kept label, then those that only the lost one has; none of these must be filled."""
    mine, theirs = (_roles_of(codebook, code) for code in (kept, lost))
    known = {use.role for use in mine}
    return (*mine, *(RoleUse(use.role) for use in theirs if use.role not in known))


def _roles_of(codebook: Codebook, code: str) -> tuple[RoleUse, ...]:
    layer = codebook.layer_of(code)
    return role_uses(codebook, layer.code if layer else code, code)


def _attributes(codebook: Codebook, lost: str, kept: str) -> tuple[Attribute, ...]:
    """The kept label takes over what the lost one may carry; where both have an attribute, its values are joined."""
    theirs = [found for found in codebook.attributes if lost in found.labels]
    mine = {(found.on, found.code) for found in codebook.attributes if kept in found.labels}
    more = {(found.on, found.code): found.values for found in theirs}

    def after(found: Attribute) -> Attribute:
        where = (found.on, found.code)
        if kept in found.labels and where in more and lost not in found.labels:
            return _joined(found, more[where])
        if lost in found.labels and where not in mine:
            return replace(found, labels=(*found.labels, kept), required=False)
        return found

    return tuple(after(found) for found in codebook.attributes)


def _joined(attribute: Attribute, more: tuple[Value, ...]) -> Attribute:
    known = {value.code for value in attribute.values}
    if not attribute.values:
        return attribute
    fresh = tuple(value for value in more if value.code not in known)
    return replace(attribute, values=(*attribute.values, *fresh))


def _renamed(codes: tuple[str, ...], lost: str, kept: str) -> tuple[str, ...]:
    """The codes with the lost one renamed; a code such as SUPPORT/sign keeps what stands behind the stroke."""
    new = (kept + code[len(lost) :] if code == lost or code.startswith(f"{lost}/") else code for code in codes)
    return tuple(dict.fromkeys(new))
