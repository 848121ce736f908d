"""The further names of a record as chips, with a field for one more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout


class AliasChips(QWidget):
    """`chosen` carries all aliases when one came or went."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._aliases: tuple[str, ...] = ()
        self._flow = FlowLayout(self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("another name"))
        self.field.setAccessibleName(self.tr("Another name"))
        self.field.setFixedWidth(140)
        self.field.editingFinished.connect(self._on_entered)
        self._flow.addWidget(self.field)

    def show_aliases(self, aliases: tuple[str, ...]) -> None:
        """Show what a record carries; no signal."""
        if aliases != self._aliases:
            self._aliases = aliases
            self._rebuild()

    def _rebuild(self) -> None:
        kept = self._flow.takeAt(self._flow.count() - 1)
        self._flow.clear()
        for alias in self._aliases:
            chip = Chip(self._theme, alias, removable=True, parent=self)
            chip.remove_requested.connect(lambda name=alias: self._choose(tuple(a for a in self._aliases if a != name)))
            self._flow.addWidget(chip)
            chip.show()
        if kept is not None:
            self._flow.addItem(kept)
        self.updateGeometry()

    def _on_entered(self) -> None:
        name = " ".join(self.field.text().split())
        self.field.clear()
        if name and name not in self._aliases:
            self._choose((*self._aliases, name))

    def _choose(self, aliases: tuple[str, ...]) -> None:
        self._aliases = aliases
        self._rebuild()
        self.chosen.emit(aliases)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)
