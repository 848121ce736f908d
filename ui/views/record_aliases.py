"""The names of a record as chips, each with how often it occurs; one can be added, taken away, or made the name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from ui.icons import icon
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout


class RecordAliases(QWidget):
    """`chosen` carries all aliases when one came or went; `name_chosen` the alias that is to become the name."""

    chosen = Signal(object)
    name_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._aliases: tuple[str, ...] = ()
        self._counts: dict[str, int] = {}
        self._made = False
        self._flow = FlowLayout(self, gap=6)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("another name"))
        self.field.setAccessibleName(self.tr("Another name"))
        self.field.setFixedSize(140, 24)
        self.field.setStyleSheet("QLineEdit { padding: 0 6px; min-height: 0; }")
        self.field.hide()
        self.field.editingFinished.connect(self._on_entered)
        self.add = QToolButton(self)
        self.add.setIcon(icon("plus", theme.muted))
        self.add.setToolTip(self.tr("Add a name"))
        self.add.setAccessibleName(self.tr("Add a name"))
        self.add.setFixedSize(24, 22)
        self.add.clicked.connect(self._on_add)
        self.setAccessibleName(self.tr("Aliases"))

    def show_names(self, name: str, aliases: tuple[str, ...]) -> None:
        """Show what a record carries; no signal."""
        if not self._made or (name, aliases) != (self._name, self._aliases):
            self._made, self._name, self._aliases = True, name, aliases
            self._rebuild()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How often each form occurs, by its words."""
        if dict(counts) != self._counts:
            self._counts = dict(counts)
            self._rebuild()

    def _rebuild(self) -> None:
        for kept in (self.field, self.add):
            self._flow.removeWidget(kept)
        self._flow.clear()
        self._flow.addWidget(self._chip(self._name, removable=False))
        for alias in self._aliases:
            self._flow.addWidget(self._chip(alias, removable=True))
        for kept in (self.field, self.add):
            self._flow.addWidget(kept)
        self.updateGeometry()

    def _chip(self, form: str, *, removable: bool) -> Chip:
        count = self._counts.get(form, 0)
        chip = Chip(self._theme, form, hint=str(count) if count else "", removable=removable, parent=self)
        if removable:
            chip.setAccessibleDescription(self.tr("Delete takes it away, Return makes it the name"))
            chip.remove_requested.connect(partial(self._drop, form))
            chip.clicked.connect(partial(self._offer, chip, form))
        chip.show()
        return chip

    def _drop(self, form: str) -> None:
        self._choose(tuple(alias for alias in self._aliases if alias != form))
        self.add.setFocus()

    def _offer(self, chip: Chip, form: str) -> None:
        menu = self.menu_for(form)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def menu_for(self, form: str) -> QMenu:
        """What may be done with an alias."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Make it the name")).triggered.connect(lambda: self.name_chosen.emit(form))
        menu.addAction(self.tr("Take it away")).triggered.connect(lambda: self._drop(form))
        return menu

    def _on_add(self) -> None:
        self.add.hide()
        self.field.show()
        self.field.setFocus()
        self.updateGeometry()

    def _on_entered(self) -> None:
        form = " ".join(self.field.text().split())
        self.field.clear()
        self.field.hide()
        self.add.show()
        self.updateGeometry()
        if form and form not in (self._name, *self._aliases):
            self._choose((*self._aliases, form))

    def _choose(self, aliases: tuple[str, ...]) -> None:
        self._aliases = aliases
        self._rebuild()
        self.chosen.emit(aliases)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)
