"""The countries of a record: records of the register by their code, or a bare code."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from annotator.model.codebook import Codebook
from annotator.model.records import Entity
from annotator.model.register import Register
from ui.icons import icon
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.completion_field import Candidate, CompletionField

_SCHEMES = ("ISO3166-1-alpha-2", "ISO3166-1-alpha-3", "cow")
COUNTRY = "COUNTRY"


def code_of(entity: Entity) -> str:
    """The code by which other records name a country; its name where it has none."""
    codes = dict(entity.codes)
    return next((codes[scheme] for scheme in _SCHEMES if scheme in codes), entity.name)


class RecordCountries(QWidget):
    """`chosen` carries the codes when one came or went."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: tuple[str, ...] = ()
        self._multiple = True
        self._register = Register()
        self._codebook: Codebook | None = None
        self._chips: list[Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(5)
        self.field = CompletionField(theme, self.tr("country: name or code"), self)
        self.field.setFixedSize(150, 24)
        self.field.setStyleSheet("QLineEdit { padding: 0 6px; min-height: 0; }")
        self.field.hide()
        self.field.query_changed.connect(self._propose)
        self.field.candidate_chosen.connect(self._take)
        self.field.text_entered.connect(self._take)
        self.field.left.connect(self._close)
        self.add = QToolButton(self)
        self.add.setIcon(icon("plus", theme.muted))
        self.add.setToolTip(self.tr("Add a country"))
        self.add.setAccessibleName(self.tr("Add a country"))
        self.add.setFixedSize(24, 22)
        self.add.clicked.connect(self._on_add)
        for kept in (self.field, self.add):
            self._row.addWidget(kept)
        self._row.addStretch(1)
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_countries(
        self, values: tuple[str, ...], register: Register, codebook: Codebook, *, multiple: bool
    ) -> None:
        """Show what a record carries; no signal."""
        self._values, self._register, self._codebook, self._multiple = values, register, codebook, multiple
        self._rebuild()

    def country(self, code: str) -> Entity | None:
        """The record of the register that a code stands for."""
        return next((found for found in self._register.named(code, kind=COUNTRY)), None)

    def _rebuild(self) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        layer = self._codebook.label(COUNTRY) if self._codebook else None
        colours = self._theme.layers.get(layer.colour) if layer else None
        for at, code in enumerate(self._values):
            known = self.country(code)
            chip = Chip(
                self._theme,
                known.name if known else code,
                letter=layer.key if layer and known else "",
                colours=colours if known else None,
                hint=code if known and code != known.name else "",
                removable=True,
                parent=self,
            )
            chip.remove_requested.connect(partial(self._drop, code))
            self._chips.append(chip)
            self._row.insertWidget(at, chip)
            chip.show()
        self.updateGeometry()

    def _drop(self, code: str) -> None:
        self._choose(tuple(value for value in self._values if value != code))
        self.add.setFocus()

    def _on_add(self) -> None:
        self.add.hide()
        self.field.clear()
        self.field.show()
        self.field.setFocus()
        self.updateGeometry()

    def _close(self) -> None:
        self.field.hide()
        self.add.show()
        self.updateGeometry()

    def _propose(self, text: str) -> None:
        found: Iterable[Entity] = self._register.matching(text, kind=COUNTRY, limit=8) if text.strip() else ()
        self.field.set_candidates(Candidate(code_of(entity), entity.name, code_of(entity)) for entity in found)

    def _take(self, words: str) -> None:
        known = self.country(words)
        code = code_of(known) if known else " ".join(words.split())
        self._close()
        if code not in self._values:
            self._choose((*self._values, code) if self._multiple else (code,))
        self.add.setFocus()

    def _choose(self, values: tuple[str, ...]) -> None:
        self._values = values
        self._rebuild()
        self.chosen.emit(values)
