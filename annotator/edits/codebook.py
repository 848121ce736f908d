"""Edits of the codebook: each makes the next version as a whole."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.change import Act, Change
from annotator.model.codebook import Attribute, Codebook, Label, Role
from annotator.model.errors import CodebookViolation

RESERVED_KEYS = frozenset("FRVX")
"""Letters that the program keeps for itself in the text."""


def update_label(codebook: Codebook, label: Label) -> Change:
    """Another wording, look or rule for a label; its code stays.

    CodebookViolation for an unknown code or a key taken.
    """
    old = codebook.label(label.code)
    if old is None:
        raise CodebookViolation("label", f"the codebook has no label {label.code}")
    _check_key(codebook, label)
    return _next(
        codebook, "label_edit", label.code, labels=tuple(label if found is old else found for found in codebook.labels)
    )


def add_label(codebook: Codebook, label: Label) -> Change:
    """A new layer or type; CodebookViolation when the code or the key is taken or the parent unknown."""
    if codebook.label(label.code) is not None:
        raise CodebookViolation("label", f"the codebook has {label.code} already")
    if label.parent and codebook.label(label.parent) is None:
        raise CodebookViolation("label", f"the codebook has no label {label.parent}")
    _check_key(codebook, label)
    return _next(codebook, "label_add", label.code, labels=(*codebook.labels, label))


def retire_label(codebook: Codebook, code: str, *, retired: bool = True) -> Change:
    """Hide a label from new work, or bring it back; records that carry it keep it."""
    label = codebook.label(code)
    if label is None:
        raise CodebookViolation("label", f"the codebook has no label {code}")
    new = tuple(replace(found, retired=retired) if found is label else found for found in codebook.labels)
    return _next(codebook, "label_retire" if retired else "label_revive", code, labels=new)


def remove_label(codebook: Codebook, code: str, *, uses: int) -> Change:
    """Take a label out; CodebookViolation while `uses` records carry it (retire it instead) or it has types."""
    if uses:
        raise CodebookViolation("label-in-use", f"{code} is used by {uses} records; retire it instead")
    if codebook.types(code):
        raise CodebookViolation("label-in-use", f"{code} has types")
    return _next(codebook, "label_remove", code, labels=tuple(found for found in codebook.labels if found.code != code))


def extend(
    codebook: Codebook,
    *,
    labels: tuple[Label, ...] = (),
    attributes: tuple[Attribute, ...] = (),
    roles: tuple[Role, ...] = (),
) -> Change:
    """Labels, attributes and roles that came with an import; those already there are left as they are."""
    fresh = tuple(label for label in labels if codebook.label(label.code) is None)
    more = tuple(role for role in roles if codebook.role(role.code) is None)
    known = {(attribute.on, attribute.code, attribute.labels) for attribute in codebook.attributes}
    new = tuple(attribute for attribute in attributes if (attribute.on, attribute.code, attribute.labels) not in known)
    grown = replace(
        codebook, labels=codebook.labels + fresh, attributes=codebook.attributes + new, roles=codebook.roles + more
    )
    return _next(grown, "codebook_extend", "", before=codebook)


def _check_key(codebook: Codebook, label: Label) -> None:
    if label.key in RESERVED_KEYS:
        raise CodebookViolation("key", f"the key {label.key} belongs to the program")
    for other in codebook.layers:
        if label.key and other.code != label.code and other.key == label.key and not other.retired:
            raise CodebookViolation("key", f"the key {label.key} belongs to {other.code}")


def _next(
    codebook: Codebook, act: str, word: str, *, labels: tuple[Label, ...] | None = None, before: Codebook | None = None
) -> Change:
    old = before or codebook
    new = replace(codebook, version=old.version + 1, labels=codebook.labels if labels is None else labels)
    return Change(Act(act, (word,)), (old,), (new,))
