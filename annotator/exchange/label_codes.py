"""What a mapping of labels is: foreign codes and what they are called in a project's own codebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from annotator.model.codebook import Codebook

Kind = Literal["label", "role", "attribute"]
KINDS: tuple[Kind, ...] = ("label", "role", "attribute")


@dataclass(frozen=True, slots=True)
class LabelMapping:
    """Foreign code → ours; "" leaves out what bears the code.

    `labels` map to a layer ("ACTOR") or a layer and its type ("ACTOR/PERSON"); their keys are layers, types, or both
    ("ORG/COMPANY"), the more exact one first. `roles` and `attributes` map to one code each.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.labels or self.roles or self.attributes)

    def of(self, kind: Kind) -> Mapping[str, str]:
        """The mapping of the codes of one kind."""
        return {"label": self.labels, "role": self.roles, "attribute": self.attributes}[kind]

    def target(self, label: str, type_: str) -> tuple[str, str] | None:
        """The key that speaks of a layer with this type ("" for none) and what it says; None where none does."""
        keys = (f"{label}/{type_}", type_, label) if type_ else (label,)
        return next(((key, self.labels[key]) for key in keys if key in self.labels), None)


def fault_of(kind: Kind, ours: str, codebook: Codebook) -> str:
    """What is wrong with a target in words, "" where nothing is; in a codebook without labels any code will do."""
    layer, _, type_ = ours.partition("/")
    if not ours or not codebook.labels:
        return ""
    if kind == "role":
        return "" if codebook.role(ours) else f"the codebook has no role {ours}"
    if kind == "attribute":
        known = any(found.code == ours for found in codebook.attributes)
        return "" if known else f"the codebook has no attribute {ours}"
    found = codebook.label(layer)
    if found is None:
        return f"the codebook has no label {layer}"
    if found.parent:
        return f"{layer} is a type; it is called {found.parent}/{layer}"
    finer = codebook.label(type_)
    if type_ and (finer is None or finer.parent != layer):
        return f"{type_} is no type of {layer}"
    return ""
