"""The codebook that files of UIMA need: the project's own, grown by what they use; it grows from file to file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from annotator.formats.uima.scene import Layer
from annotator.model.codebook import ANY, Attribute, Bearer, Codebook, Label, LayerKind, Role, RoleUse, Words

MOST_LABEL = 200
"""The most characters of a value that may be a label; longer ones are attributes."""


@dataclass(slots=True)
class Vocabulary:
    """The codebook of the project and what the files so far added to it."""

    base: Codebook
    labels: dict[str, Label] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    attributes: dict[tuple[Bearer, str, str], Attribute] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    _given: tuple[int, int, int] = (0, 0, 0)

    def grown(self) -> Codebook | None:
        """The grown codebook, None where it did not grow since the last call."""
        size = (len(self.labels), len(self.roles), len(self.attributes))
        if size == self._given:
            return None
        self._given = size
        base = self.base
        return replace(
            base,
            version=base.version + 1,
            labels=(*base.labels, *self.labels.values()),
            attributes=(*base.attributes, *self.attributes.values()),
            roles=(*base.roles, *self.roles.values()),
        )

    def place(self, layer: Layer, finer: str, kind: LayerKind) -> tuple[str, str]:
        """Layer and type ("" for none) for a type of UIMA and the value of its label."""
        if layer.carrier and finer:
            return self._of_label(finer, kind, named=layer.named)
        known = self._find(layer.code)
        if finer and known is None and (own := self.base.layer_of(finer)) is not None and own.kind == kind:
            return (own.code, "" if own.code == finer else finer)
        if known is not None and known.parent and not finer:
            return self._of_label(layer.code, kind, named=layer.named)
        code = self._layer(layer.code, kind, named=layer.named)
        for role in layer.roles:
            self.role(code, "", role)
        return code, self._type(code, finer, kind) if finer else ""

    def role(self, layer: str, type_: str, role: str) -> None:
        """Take care that a layer has a role."""
        if self.base.role(role) is None and role not in self.roles:
            self.roles[role] = Role(role, Words(role, role), (ANY,))
        for code in (layer, type_):
            label = self.labels.get(code)
            if label is not None and not label.parent and all(use.role != role for use in label.roles):
                self.labels[code] = replace(label, roles=(*label.roles, RoleUse(role)))

    def attribute(self, on: Bearer, code: str, layer: str, type_: str) -> None:
        """Take care that the records of a layer may bear an attribute."""
        key = (on, code, layer)
        if key in self.attributes or self.base.attribute(on, code, layer, type_) is not None:
            return
        self.attributes[key] = Attribute(code, Words(code, code), on, (layer,), multiple=True)

    def bears_entities(self, layer: str) -> bool:
        """Whether the mentions of a layer name records of the register."""
        label = self._find(layer)
        return label is not None and label.entities

    def _of_label(self, code: str, kind: LayerKind, *, named: bool) -> tuple[str, str]:
        """The place of a label that stands by itself."""
        own = self.base.layer_of(code)
        if own is not None and own.kind == kind:
            return own.code, "" if own.code == code else code
        return self._layer(code, kind, named=named), ""

    def _layer(self, code: str, kind: LayerKind, *, named: bool) -> str:
        known = self._find(code)
        if known is not None and (known.kind != kind or known.parent) and not (kind == "span" and not known.parent):
            other = f"{code}-{kind}" if not known.parent else f"{code}-layer"
            self.renamed.setdefault(code, other)
            return self._layer(other, kind, named=named)
        if known is None:
            self.labels[code] = Label(code, Words(code, code), kind=kind, entities=named and kind == "span")
        return code

    def _type(self, layer: str, finer: str, kind: LayerKind) -> str:
        known = self._find(finer)
        if known is None:
            self.labels[finer] = Label(finer, Words(finer, finer), parent=layer, kind=kind)
            return finer
        if known.parent == layer:
            return finer
        return self._type(layer, f"{layer}.{finer}", kind)

    def _find(self, code: str) -> Label | None:
        return self.labels.get(code) or self.base.label(code)
