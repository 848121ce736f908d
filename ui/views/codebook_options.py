"""The small print of a label: a compulsory remark, records of the register, codes in other schemes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook, Label
from ui.views.codebook_fields import LineField, Titled


class OptionFields(QWidget):
    """`changed` carries the label with another option."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self.remark = QCheckBox(self.tr("A remark is compulsory"), self)
        self.entities = QCheckBox(self.tr("Its mentions name records of the register"), self)
        self.maps = LineField(self.tr("Codes in other schemes"), self)
        self.maps.setPlaceholderText(self.tr("scheme=code; scheme=code"))
        boxes = QHBoxLayout()
        boxes.setSpacing(16)
        for box in (self.remark, self.entities):
            box.setAccessibleName(box.text())
            boxes.addWidget(box)
        boxes.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(boxes)
        column.addWidget(Titled(self.tr("Codes in other schemes"), self.maps, self))
        self.remark.clicked.connect(lambda on: self._emit(comment_required=on))
        self.entities.clicked.connect(lambda on: self._emit(entities=on))
        self.maps.chosen.connect(lambda text: self._emit(maps=read_maps(text)))

    def show_label(self, label: Label, codebook: Codebook, *, read_only: bool = False) -> None:
        """Show the options of a label; only span layers name records, only frames ask for remarks."""
        layer = codebook.layer_of(label.code) or label
        self._label = label
        self.remark.setChecked(label.comment_required)
        self.remark.setVisible(layer.kind == "frame")
        self.entities.setChecked(label.entities)
        self.entities.setVisible(layer is label and layer.kind == "span")
        self.maps.show_text("; ".join(f"{scheme}={code}" for scheme, code in label.maps))
        self.maps.setReadOnly(read_only)
        for box in (self.remark, self.entities):
            box.setEnabled(not read_only)

    def commit(self) -> None:
        """Store what is being typed."""
        self.maps.commit()

    def _emit(self, **fields: object) -> None:
        if self._label is not None:
            self.changed.emit(replace(self._label, **fields))  # type: ignore[arg-type] # the fields are named above


def read_maps(text: str) -> tuple[tuple[str, str], ...]:
    """Pairs of scheme and code from "tei=person; cameo=012"; what has no "=" is left out."""
    parts = (part.partition("=") for part in text.split(";"))
    return tuple((scheme.strip(), code.strip()) for scheme, sign, code in parts if sign and scheme.strip())
