"""Formats and their options as the dialogs of import and export show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

Kind = Literal["choice", "text", "flag", "path"]

_LEAST = 11
"""How many characters of a choice are seen at least."""


@dataclass(frozen=True, slots=True)
class OptionChoice:
    """One option of a format: `choices` are (value, words) pairs, a flag's values are "yes" and "no"."""

    code: str
    name: str
    kind: Kind = "text"
    default: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """One format on offer; `folder` tells whether it writes one file for each article into a folder."""

    code: str
    name: str
    description: str = ""
    picture: str = "file-code"
    folder: bool = False
    suffixes: tuple[str, ...] = ()
    options: tuple[OptionChoice, ...] = ()


class OptionsForm(QWidget):
    """The options of one format as controls; `changed` after each edit.

    In a `narrow` one a control stands below its name where both have no room in a row.
    """

    changed = Signal()

    def __init__(self, options: Sequence[OptionChoice], parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._options = options
        self._controls: dict[str, QWidget] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(14)
        if narrow:
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for option in options:
            control = self._control(option)
            control.setAccessibleName(option.name)
            control.setToolTip(option.help)
            self._controls[option.code] = control
            if isinstance(control, QCheckBox):
                form.addRow(control)
            else:
                form.addRow(option.name, control)

    def values(self) -> dict[str, str]:
        """The options that differ from their defaults."""
        found = {option.code: self._value(option) for option in self._options}
        return {option.code: found[option.code] for option in self._options if found[option.code] != option.default}

    def _control(self, option: OptionChoice) -> QWidget:
        if option.kind == "flag":
            box = QCheckBox(option.name, self)
            box.setChecked(option.default == "yes")
            box.toggled.connect(self.changed)
            return box
        if option.kind == "choice":
            combo = QComboBox(self)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_LEAST)
            for value, words in option.choices:
                combo.addItem(words or self.tr("by itself"), value)
            combo.setCurrentIndex(max(0, combo.findData(option.default)))
            combo.currentIndexChanged.connect(self.changed)
            return combo
        line = QLineEdit(option.default, self)
        line.setPlaceholderText(option.help)
        line.editingFinished.connect(self.changed)
        return line

    def _value(self, option: OptionChoice) -> str:
        control = self._controls[option.code]
        if isinstance(control, QCheckBox):
            return "yes" if control.isChecked() else "no"
        if isinstance(control, QComboBox):
            return str(control.currentData() or "")
        return control.text().strip() if isinstance(control, QLineEdit) else ""
