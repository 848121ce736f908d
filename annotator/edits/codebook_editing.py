"""Edits of a codebook entry by entry: they make a draft of the version that rules, and `publish` makes the next one.

No edit changes a code or takes a record away. A draft keeps the version's number, so that records made meanwhile
belong to the version that was published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from annotator.edits.codebook import RESERVED_KEYS
from annotator.model.change import Act, Change
from annotator.model.codebook import Attribute, Codebook, Label, Role, Rule, Words
from annotator.model.errors import CodebookViolation
from annotator.model.records import TYPE

_CODE = re.compile(r"\w[\w.-]*")


def key_holder(codebook: Codebook, key: str, *, besides: str = "") -> str:
    """The code of the layer in use that has this key, "" where it is free; letter case does not count."""
    wanted = key.upper()
    held = (x.code for x in codebook.layers if wanted and x.key.upper() == wanted and not x.retired)
    return next((code for code in held if code != besides), "")


def check_key(codebook: Codebook, label: Label) -> None:
    """CodebookViolation where the key of a layer is no letter, the program's own, or another layer's."""
    key = label.key
    if key and (len(key) != 1 or not key.isalpha()):
        raise CodebookViolation("key", f"the key {key} is not one letter")
    if key.upper() in RESERVED_KEYS:
        raise CodebookViolation("key", f"the key {key} belongs to the program")
    holder = "" if label.retired else key_holder(codebook, key, besides=label.code)
    if holder:
        raise CodebookViolation("key", f"the key {key} belongs to {holder}")


def check_code(code: str, taken: Iterable[str]) -> None:
    """CodebookViolation where a new code has other signs than letters, digits, '_', '-', '.', or is taken."""
    if not _CODE.fullmatch(code) or code == TYPE:
        raise CodebookViolation("code", f"{code!r} cannot be a code: letters, digits, '_', '-' and '.' only")
    if code in taken:
        raise CodebookViolation("code", f"the code {code} is taken")


def edit_label(codebook: Codebook, label: Label) -> Change:
    """Another wording, look or rule for the label of this code; its parent and kind stay.

    CodebookViolation for an unknown code, a key that is not free, and roles that do not hold together.
    """
    old = _known_label(codebook, label.code)
    if (old.parent, old.kind) != (label.parent, label.kind):
        raise CodebookViolation("label", f"{label.code} stays where it is")
    check_key(codebook, label)
    _check_roles(codebook, label)
    swapped = tuple(label if found is old else found for found in codebook.labels)
    return draft(codebook, replace(codebook, labels=swapped), act="label_edit", words=(label.code,))


def add_label(codebook: Codebook, label: Label) -> Change:
    """A new layer at the end, or a new type behind its sisters; CodebookViolation for a code or key not free."""
    check_code(label.code, (found.code for found in codebook.labels))
    if label.parent and _known_label(codebook, label.parent).parent:
        raise CodebookViolation("label", f"{label.parent} is not a layer")
    check_key(codebook, label)
    _check_roles(codebook, label)
    family = [at for at, found in enumerate(codebook.labels) if label.parent in (found.code, found.parent)]
    at = family[-1] + 1 if label.parent and family else len(codebook.labels)
    grown = (*codebook.labels[:at], label, *codebook.labels[at:])
    return draft(codebook, replace(codebook, labels=grown), act="label_add", words=(label.code,))


def move_label(codebook: Codebook, code: str, *, by: int) -> Change:
    """Put a label `by` places further down among its sisters (negative: up), as far as there is room."""
    label = _known_label(codebook, code)
    sisters = [found for found in codebook.labels if found.parent == label.parent]
    old = sisters.index(label)
    new = min(max(old + by, 0), len(sisters) - 1)
    sisters.insert(new, sisters.pop(old))
    order = iter(sisters)
    moved = tuple(next(order) if found.parent == label.parent else found for found in codebook.labels)
    return draft(codebook, replace(codebook, labels=moved), act="label_move", words=(code,))


def retire_label(codebook: Codebook, code: str, *, retired: bool = True) -> Change:
    """Hide a label from new work or bring it back (without a key that went to another); its records stay."""
    label = _known_label(codebook, code)
    taken = not retired and key_holder(codebook, label.key, besides=code)
    new = replace(label, retired=retired, key="" if taken else label.key)
    swapped = tuple(new if found is label else found for found in codebook.labels)
    act = "label_retire" if retired else "label_revive"
    return draft(codebook, replace(codebook, labels=swapped), act=act, words=(code,))


def remove_label(codebook: Codebook, code: str, *, uses: int) -> Change:
    """Take an unused label out; CodebookViolation while `uses` records carry it or the codebook itself names it."""
    label = _known_label(codebook, code)
    if uses:
        raise CodebookViolation("label-in-use", f"{code} is used by {uses} records; retire it instead")
    if codebook.types(code):
        raise CodebookViolation("label-in-use", f"{code} has types")
    if any(code in role.fillers for role in codebook.roles):
        raise CodebookViolation("label-in-use", f"a role accepts {code}")
    if any(found.labels == (code,) for found in codebook.attributes):
        raise CodebookViolation("label-in-use", f"{code} has attributes of its own")
    rest = tuple(
        replace(found, confusions=tuple(c for c in found.confusions if c.partition("/")[0] != code))
        for found in codebook.labels
        if found is not label
    )
    spared = tuple(replace(a, labels=tuple(x for x in a.labels if x != code)) for a in codebook.attributes)
    return draft(codebook, replace(codebook, labels=rest, attributes=spared), act="label_remove", words=(code,))


def add_attribute(codebook: Codebook, attribute: Attribute) -> Change:
    """A new attribute at the end; CodebookViolation for a code that one of its labels knows already."""
    _check_attribute(codebook, attribute, besides=None)
    grown = replace(codebook, attributes=(*codebook.attributes, attribute))
    return draft(codebook, grown, act="codebook_attribute", words=(attribute.code,))


def edit_attribute(codebook: Codebook, old: Attribute, new: Attribute) -> Change:
    """Another state of an attribute; its code, and the codes of its values, stay: values are retired, not removed."""
    if old not in codebook.attributes:
        raise CodebookViolation("attribute", f"the codebook has no such attribute as {old.code}")
    if (old.code, old.on) != (new.code, new.on):
        raise CodebookViolation("code", f"the code {old.code} stays")
    gone = {value.code for value in old.values} - {value.code for value in new.values}
    if gone:
        raise CodebookViolation("attribute", f"{', '.join(sorted(gone))}: retire a value instead of removing it")
    _check_attribute(codebook, new, besides=old)
    swapped = tuple(new if found == old else found for found in codebook.attributes)
    return draft(codebook, replace(codebook, attributes=swapped), act="codebook_attribute", words=(new.code,))


def move_attribute(codebook: Codebook, attribute: Attribute, *, by: int) -> Change:
    """Put an attribute `by` places further down among those of the same bearer and labels (negative: up)."""
    if attribute not in codebook.attributes:
        raise CodebookViolation("attribute", f"the codebook has no such attribute as {attribute.code}")
    where = (attribute.on, attribute.labels)
    sisters = [found for found in codebook.attributes if (found.on, found.labels) == where]
    new = min(max(sisters.index(attribute) + by, 0), len(sisters) - 1)
    sisters.remove(attribute)
    sisters.insert(new, attribute)
    order = iter(sisters)
    moved = tuple(next(order) if (found.on, found.labels) == where else found for found in codebook.attributes)
    after = replace(codebook, attributes=moved)
    return draft(codebook, after, act="codebook_attribute", words=(attribute.code,))


def add_role(codebook: Codebook, role: Role) -> Change:
    """A new role at the end; CodebookViolation for a code that is taken or where nothing may fill it."""
    check_code(role.code, (found.code for found in codebook.roles))
    _check_fillers(role)
    return draft(codebook, replace(codebook, roles=(*codebook.roles, role)), act="codebook_role", words=(role.code,))


def edit_role(codebook: Codebook, role: Role) -> Change:
    """Another state of the role of this code."""
    old = codebook.role(role.code)
    if old is None:
        raise CodebookViolation("role", f"the codebook has no role {role.code}")
    _check_fillers(role)
    swapped = tuple(role if found is old else found for found in codebook.roles)
    return draft(codebook, replace(codebook, roles=swapped), act="codebook_role", words=(role.code,))


def set_rules(codebook: Codebook, rules: tuple[Rule, ...]) -> Change:
    """Other general rules, or the same in another order; CodebookViolation where a code stands twice."""
    seen: list[str] = []
    for rule in rules:
        check_code(rule.code, seen)
        seen.append(rule.code)
    return draft(codebook, replace(codebook, rules=rules), act="codebook_rules", words=())


def rename(codebook: Codebook, names: Words) -> Change:
    """Another title for the codebook."""
    return draft(codebook, replace(codebook, names=names), act="codebook_rename", words=())


def publish(codebook: Codebook, *, note: str = "") -> Change:
    """The draft becomes the next version; `note` says in a line what is new."""
    new = replace(codebook, version=codebook.version + 1)
    return Change(Act("codebook_publish", (str(new.version), note)), (codebook,), (new,))


def draft(old: Codebook, new: Codebook, *, act: str, words: tuple[str, ...]) -> Change:
    """The change from one state of a codebook to the next within a version."""
    return Change(Act(act, words), (old,), (new,))


def _known_label(codebook: Codebook, code: str) -> Label:
    label = codebook.label(code)
    if label is None:
        raise CodebookViolation("label", f"the codebook has no label {code}")
    return label


def _check_roles(codebook: Codebook, label: Label) -> None:
    layer = codebook.label(label.parent) or label
    if label.roles and layer.kind != "frame":
        raise CodebookViolation("role", f"{label.code} is for mentions and has no roles")
    for use in label.roles:
        if codebook.role(use.role) is None:
            raise CodebookViolation("role", f"the codebook has no role {use.role}")
        if use.least < 0 or use.most < 0 or 0 < use.most < use.least:
            raise CodebookViolation("role", f"{use.role} cannot stand from {use.least} to {use.most} times")
    usable = {use.role for use in label.roles or layer.roles}
    missing = {role for group in label.requires for role in group} - usable
    if missing or not all(label.requires):
        raise CodebookViolation("role", f"{label.code} has no role {', '.join(sorted(missing))}")


def _check_attribute(codebook: Codebook, attribute: Attribute, *, besides: Attribute | None) -> None:
    where = _spread(codebook, attribute)
    rivals = (found for found in codebook.attributes if (found.on, found.code) == (attribute.on, attribute.code))
    taken = [found.code for found in rivals if found != besides and _spread(codebook, found) & where]
    check_code(attribute.code, taken)
    values: list[str] = []
    for value in attribute.values:
        check_code(value.code, values)
        values.append(value.code)
    if attribute.default and values and attribute.default not in values:
        raise CodebookViolation("attribute", f"{attribute.default} is no value of {attribute.code}")


def _spread(codebook: Codebook, attribute: Attribute) -> set[str]:
    """The labels that an attribute is for, the types of its layers included."""
    labels = set(attribute.labels) or {layer.code for layer in codebook.layers} or {""}
    return labels | {label.code for label in codebook.labels if label.parent in labels}


def _check_fillers(role: Role) -> None:
    if not role.fillers:
        raise CodebookViolation("filler", f"nothing may fill {role.code}")
