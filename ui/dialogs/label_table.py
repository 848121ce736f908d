"""What the labels, roles and attributes of foreign files are called in the project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from annotator.exchange.label_codes import KINDS, LabelMapping
from annotator.model.codebook import Codebook

if TYPE_CHECKING:
    from annotator.exchange.label_mapping import ForeignCode

_AS_IT_IS, _ROW = "\0", 30
"""Stands for a code that comes in as it is; "" leaves out what bears the code."""


class LabelTable(QTableWidget):
    """A row for each code that the codebook lacks; `changed` after each choice."""

    changed = Signal()

    def __init__(self, codebook: Codebook, language: str, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._codebook = codebook
        self._language = language
        self._codes: list[ForeignCode] = []
        self._kept = LabelMapping()
        heads = (self.tr("In the files"), self.tr("Count"), self.tr("Words"), self.tr("In the project"))
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName(self.tr("Labels that the codebook lacks"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.horizontalHeader()
        header.setStyleSheet("QHeaderView::section { padding-left: 3px; padding-right: 3px; }")  # as the cells have
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        count = QTableWidgetItem(heads[1])
        count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalHeaderItem(1, count)
        for column, mode in enumerate(("ResizeToContents", "ResizeToContents", "Stretch", "ResizeToContents")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode[mode])

    def show_codes(self, codes: Sequence[ForeignCode], kept: LabelMapping) -> None:
        """Show what is to be mapped; `kept` is what the project says of them so far. Choices made here stay."""
        self._kept = _joined(kept, self.mapping())
        self._codes = list(codes)
        self.setRowCount(len(codes))
        for row, code in enumerate(codes):
            self._show_row(row, code)

    def mapping(self) -> LabelMapping:
        """What the project kept, with the choices made here."""
        chosen: dict[str, dict[str, str]] = {kind: dict(self._kept.of(kind)) for kind in KINDS}
        for row, code in enumerate(self._codes):
            box = self.cellWidget(row, 3)
            assert isinstance(box, QComboBox)  # what _show_row put there
            ours = str(box.currentData())
            if ours == _AS_IT_IS:
                chosen[code.kind].pop(_key(code), None)
            else:
                chosen[code.kind][_key(code)] = ours
        return LabelMapping(*(chosen[kind] for kind in KINDS))

    def _show_row(self, row: int, code: ForeignCode) -> None:
        kinds = {"label": self.tr("label"), "role": self.tr("role"), "attribute": self.tr("attribute")}
        quotes = " · ".join(code.quotes)
        for column, text in enumerate((f"{_key(code)} ({kinds[code.kind]})", str(code.count), quotes)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if column == 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        box = QComboBox(self)
        box.setAccessibleName(self.tr("{code} in the project").format(code=code.code))
        box.addItem(self.tr("as it is"), _AS_IT_IS)
        for ours, name in self._targets(code):
            box.addItem(name, ours)
        box.addItem(self.tr("leave out"), "")
        known = self._kept.of(code.kind).get(_key(code), _AS_IT_IS)
        box.setCurrentIndex(max(0, box.findData(known)))
        box.currentIndexChanged.connect(self.changed)
        self.setCellWidget(row, 3, box)

    def _targets(self, code: ForeignCode) -> Iterator[tuple[str, str]]:
        book, language = self._codebook, self._language
        if code.kind == "role":
            yield from ((role.code, role.names.of(language) or role.code) for role in book.roles if not role.retired)
        elif code.kind == "attribute":
            bearer = "frame" if code.frames else "mention"
            found = {one.code: one.names.of(language) for one in book.attributes if one.on == bearer}
            yield from ((known, name or known) for known, name in found.items())
        else:
            wanted = "frame" if code.frames else "span"
            for layer in book.layers:
                if layer.retired or (layer.kind != wanted and not (wanted == "span" and layer.kind == "frame")):
                    continue
                name = layer.names.of(language) or layer.code
                yield layer.code, name
                for type_ in book.types(layer.code):
                    yield f"{layer.code}/{type_.code}", f"{name} › {type_.names.of(language) or type_.code}"


def _key(code: ForeignCode) -> str:
    return f"{code.parent}/{code.code}" if code.parent else code.code


def _joined(first: LabelMapping, second: LabelMapping) -> LabelMapping:
    return LabelMapping(*({**first.of(kind), **second.of(kind)} for kind in KINDS))
