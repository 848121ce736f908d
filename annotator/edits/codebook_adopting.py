"""Another codebook in place of the project's, without leaving any record behind."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from annotator.model.change import Act, Change
from annotator.model.codebook import ANY, NARRATOR, TEXT, Attribute, Codebook, Label, Role, Value, Words

_Worded = TypeVar("_Worded", Label, Role, Value)

_SPECIAL = frozenset({ANY, NARRATOR, TEXT})


def adopt(codebook: Codebook, other: Codebook, *, used: AbstractSet[str] = frozenset()) -> Change:
    """Another codebook (from a file) in place of this one, as the next version under the same id.

    Labels in `used` that only the old one has stay, retired, with their attributes and roles; the others go.
    """
    labels = _kept_labels(codebook, other, used)
    known = {label.code for label in (*other.labels, *labels)}
    roles = _kept_roles(codebook, other, known)
    attributes = _kept_attributes(codebook, other, known)
    new = replace(
        other,
        id=codebook.id,
        version=max(codebook.version + 1, other.version),
        labels=other.labels + labels,
        attributes=other.attributes + attributes,
        roles=other.roles + roles,
    )
    held = tuple(_held(label, new) if label in labels else label for label in new.labels)
    new = replace(new, labels=held)
    # once more: what a type demands depends on the roles that its layer has kept
    new = replace(new, labels=tuple(_held(label, new) if label.retired else label for label in new.labels))
    return Change(Act("codebook_adopt", (other.name,)), (codebook,), (new,))


def catch_up(codebook: Codebook, other: Codebook) -> Change:
    """What another codebook (a newer one of the same name) has beyond this one; nothing that is said here changes.

    Labels, roles, values and attributes that lack come in, keys only where they are free; of labels, attributes and
    values that are there, sentences and roles are filled in where they are empty. Nothing to add: an empty change.
    """
    taken = {layer.key for layer in codebook.layers}
    labels = [_filled_label(label, other.label(label.code)) for label in codebook.labels]
    fresh = [label for label in other.labels if codebook.label(label.code) is None]
    labels += [replace(label, key="") if label.key in taken else label for label in fresh]
    roles = [_filled(role, other.role(role.code), "templates") for role in codebook.roles]
    roles += [role for role in other.roles if codebook.role(role.code) is None]
    shipped = {(found.on, found.code, found.labels): found for found in other.attributes}
    attributes = [_filled_values(old, shipped.pop((old.on, old.code, old.labels), None)) for old in codebook.attributes]
    new = replace(codebook, labels=tuple(labels), roles=tuple(roles), attributes=(*attributes, *shipped.values()))
    if new == codebook:
        return Change(Act("codebook_catch_up"), (), ())
    new = replace(new, version=codebook.version + 1)
    return Change(Act("codebook_catch_up", (other.name,)), (codebook,), (new,))


def _filled_label(label: Label, other: Label | None) -> Label:
    """A label with the sentence that it lacks, and with the roles that are new to it."""
    if other is None:
        return label
    known = {use.role for use in label.roles}
    more = tuple(use for use in other.roles if use.role not in known) if label.roles else ()
    return _filled(replace(label, roles=(*label.roles, *more)), other, "templates")


def _filled_values(attribute: Attribute, other: Attribute | None) -> Attribute:
    if other is None:
        return attribute
    shipped = {value.code: value for value in other.values}
    values = [_filled(value, shipped.pop(value.code, None), "templates") for value in attribute.values]
    return replace(attribute, values=(*values, *(shipped.values() if attribute.values else ())))


def _filled(item: _Worded, other: _Worded | None, name: str) -> _Worded:
    """`item` with the words of `name` that only the other one has."""
    empty = getattr(item, name) == Words()
    return replace(item, **{name: getattr(other, name)}) if other is not None and empty else item


def _kept_labels(codebook: Codebook, other: Codebook, used: AbstractSet[str]) -> tuple[Label, ...]:
    """The labels in use that the other codebook lacks, and their layers."""
    kept = {label.code for label in codebook.labels if label.code in used and other.label(label.code) is None}
    above = {label.parent for label in codebook.labels if label.code in kept} - {""}
    kept |= {code for code in above if other.label(code) is None}
    return tuple(replace(label, retired=True, key="") for label in codebook.labels if label.code in kept)


def _kept_roles(codebook: Codebook, other: Codebook, known: AbstractSet[str]) -> tuple[Role, ...]:
    found: list[Role] = []
    for role in codebook.roles:
        fillers = tuple(code for code in role.fillers if code in known or code in _SPECIAL)
        if other.role(role.code) is None:
            found.append(replace(role, fillers=fillers or (ANY,), retired=True))
    return tuple(found)


def _kept_attributes(codebook: Codebook, other: Codebook, known: AbstractSet[str]) -> tuple[Attribute, ...]:
    """The attributes of the kept labels, where the other codebook has none of this code for the same bearer."""
    there = {(found.on, found.code) for found in other.attributes}
    found: list[Attribute] = []
    for attribute in codebook.attributes:
        labels = tuple(code for code in attribute.labels if code in known)
        if (attribute.on, attribute.code) not in there and (labels or not attribute.labels):
            found.append(replace(attribute, labels=labels, required=False, retired=True))
    return tuple(found)


def _held(label: Label, codebook: Codebook) -> Label:
    """A label without what it names and the codebook does not have."""
    layer = codebook.label(label.parent) or label
    uses = tuple(use for use in label.roles if codebook.role(use.role) is not None) if layer.kind == "frame" else ()
    usable = {use.role for use in uses or (layer.roles if layer is not label else ())}
    confusions = tuple(code for code in label.confusions if codebook.label(code.partition("/")[0]) is not None)
    requires = tuple(group for group in label.requires if set(group) <= usable)
    return replace(label, roles=uses, confusions=confusions, requires=requires)
