"""What a codebook asks of frames and mentions, looked up once for each label and type."""

from __future__ import annotations

from annotator.model.codebook import Codebook
from annotator.model.validation import requirements, role_uses

_Labels = tuple[str, str]
"""A layer and a type, "" for none."""


class Rules:
    """A codebook with its answers kept; as the codebook is a value, they never change."""

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        self.naming = frozenset(layer.code for layer in codebook.layers if layer.entities)
        self.typed = frozenset(layer.code for layer in codebook.layers if codebook.types(layer.code))
        self.remarked = frozenset(label.code for label in codebook.labels if label.comment_required)
        self._groups: dict[_Labels, tuple[tuple[str, ...], ...]] = {}
        self._required: dict[_Labels, tuple[str, ...]] = {}

    def groups(self, layer: str, type_: str) -> tuple[tuple[str, ...], ...]:
        """Groups of roles of which a frame must fill at least one each."""
        found = self._groups.get((layer, type_))
        if found is None:
            least = [(use.role,) for use in role_uses(self.codebook, layer, type_) if use.least]
            found = tuple(dict.fromkeys((*least, *requirements(self.codebook, layer, type_))))
            self._groups[layer, type_] = found
        return found

    def required(self, layer: str, type_: str) -> tuple[str, ...]:
        """The codes of the attributes that a frame must carry and that have no default."""
        found = self._required.get((layer, type_))
        if found is None:
            usable = self.codebook.attributes_for("frame", layer, type_)
            found = tuple(one.code for one in usable if one.required and not one.default and not one.retired)
            self._required[layer, type_] = found
        return found

    def is_frame_layer(self, code: str) -> bool:
        """Whether the label's mentions evoke frames."""
        layer = self.codebook.label(code)
        return layer is not None and layer.kind == "frame"
