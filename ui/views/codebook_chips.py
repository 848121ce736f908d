"""Labels that are not to be confused with the one in front, as chips."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook, Label
from ui.icons import icon
from ui.panels.row_painting import colours_of
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout


class ConfusionChips(QWidget):
    """`chosen` carries all codes after one came or left; a click on a chip is `label_requested`."""

    chosen = Signal(object)
    label_requested = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._codes: tuple[str, ...] = ()
        self._codebook: Codebook | None = None
        self._own = ""
        self._shown: tuple[object, ...] = ()
        self._flow = FlowLayout(gap=6)
        self.add = QToolButton(self)
        self.add.setIcon(icon("plus", theme.text, 14))
        self.add.setAccessibleName(self.tr("Add a label that is easily confused"))
        self.add.setToolTip(self.tr("Add a label that is easily confused"))
        self.add.clicked.connect(self._on_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._flow)
        column.addStretch(1)

    def show_codes(self, label: Label, codebook: Codebook, *, read_only: bool = False) -> None:
        """Show the confusions of a label."""
        named = tuple((code, self._name(code, codebook)) for code in label.confusions)
        self._codes, self._codebook, self._own = label.confusions, codebook, label.code
        self.add.setVisible(not read_only)
        shown = (named, read_only)
        if shown == self._shown:
            return
        self._shown = shown
        self._flow.removeWidget(self.add)
        self._flow.clear()
        for code, name in named:
            self._flow.addWidget(self._chip(code, name, codebook, removable=not read_only))
        self._flow.addWidget(self.add)

    def _chip(self, code: str, name: str, codebook: Codebook, *, removable: bool) -> Chip:
        bare, _, mode = code.partition("/")
        layer = codebook.layer_of(bare)
        letter = (layer.key or layer.code[:1]) if layer else ""
        colours = colours_of(self._theme, codebook, bare)
        chip = Chip(self._theme, name, letter=letter, colours=colours, hint=mode, removable=removable, parent=self)
        chip.clicked.connect(lambda: self.label_requested.emit(bare))
        chip.remove_requested.connect(lambda: self.chosen.emit(tuple(x for x in self._codes if x != code)))
        chip.setToolTip(self.tr("Open this label; Delete takes it out"))
        return chip

    def _name(self, code: str, codebook: Codebook) -> str:
        label = codebook.label(code.partition("/")[0])
        return label.names.of(self._language) if label else code

    def _on_add(self) -> None:
        if self._codebook is None:
            return
        menu = QMenu(self)
        for layer in self._codebook.layers:
            labels = [layer, *self._codebook.types(layer.code)]
            free = [x for x in labels if x.code not in (*self._codes, self._own) and not x.retired]
            self._fill(menu.addMenu(layer.names.of(self._language)), free)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _add(self, code: str) -> None:
        self.chosen.emit((*self._codes, code))

    def _fill(self, menu: QMenu, labels: Sequence[Label]) -> None:
        menu.setEnabled(bool(labels))
        for label in labels:
            words = f"{label.names.of(self._language)} ({label.code})"
            menu.addAction(words, partial(self._add, label.code))
