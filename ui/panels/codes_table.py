"""The codes of a record: scheme and code, one row each, checked by their form."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QToolButton, QWidget

from ui.icons import icon
from ui.panels.entity_codes import SCHEMES, looks_right, scheme_name
from ui.theme import Theme

Codes = tuple[tuple[str, str], ...]


class CodesTable(QWidget):
    """`chosen` carries all codes, sorted, when a row is left; one that looks wrong turns red and stays unstored."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._codes: Codes = ()
        self._rows: list[tuple[QComboBox, QLineEdit, QToolButton]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._add = QToolButton(self)
        self._add.setText(self.tr("Add a code"))
        self._add.setIcon(icon("plus", theme.muted, 14))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add.setAccessibleName(self.tr("Add a code"))
        self._add.clicked.connect(self._on_add)
        self.setAccessibleName(self.tr("Codes"))

    def show_codes(self, codes: Codes) -> None:
        """Show what a record carries; no signal."""
        if codes != self._codes or not self._rows:
            self._codes = codes
            self._rebuild(list(codes))

    def lines(self) -> list[QLineEdit]:
        """The fields of the codes, in order."""
        return [line for _, line, _ in self._rows]

    def _rebuild(self, codes: list[tuple[str, str]]) -> None:
        for row in self._rows:
            for widget in row:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for scheme, code in codes:
            self._append(scheme, code)
        self._place_add()

    def _append(self, scheme: str, code: str) -> QLineEdit:
        at = len(self._rows)
        combo, line, cross = QComboBox(self), QLineEdit(code, self), QToolButton(self)
        for known in dict.fromkeys([*SCHEMES, *([scheme] if scheme else [])]):
            combo.addItem(scheme_name(known), known)
        combo.setCurrentIndex(max(0, combo.findData(scheme)))
        combo.setAccessibleName(self.tr("Scheme"))
        line.setAccessibleName(self.tr("Code"))
        cross.setIcon(icon("x", self._theme.muted, 14))
        cross.setAccessibleName(self.tr("Remove the code"))
        combo.activated.connect(lambda _at: self._commit())
        line.textChanged.connect(lambda _text: self._check(combo, line))
        line.editingFinished.connect(self._commit)
        cross.clicked.connect(partial(self._on_remove, line))
        self._rows.append((combo, line, cross))
        for column, widget in enumerate((combo, line, cross)):
            self._grid.addWidget(widget, at, column)
            widget.show()
        self._grid.setColumnStretch(1, 1)
        self._check(combo, line)
        return line

    def _place_add(self) -> None:
        self._grid.addWidget(self._add, len(self._rows), 0, Qt.AlignmentFlag.AlignLeft)

    def _check(self, combo: QComboBox, line: QLineEdit) -> bool:
        scheme, code = str(combo.currentData()), line.text().strip()
        wrong = bool(code) and not looks_right(scheme, code)
        reason = self.tr("This is no code of {scheme}").format(scheme=scheme_name(scheme))
        line.setToolTip(reason if wrong else "")
        if bool(line.property("invalid")) is not wrong:
            line.setProperty("invalid", wrong)
            line.style().unpolish(line)
            line.style().polish(line)
        return not wrong

    def _on_add(self) -> None:
        used = {str(combo.currentData()) for combo, _, _ in self._rows}
        scheme = next((known for known in SCHEMES if known not in used), next(iter(SCHEMES)))
        line = self._append(scheme, "")
        self._place_add()
        line.setFocus()

    def _on_remove(self, line: QLineEdit) -> None:
        line.clear()
        self._commit()
        self._rebuild(list(self._codes))

    def _commit(self) -> None:
        rows = [(str(combo.currentData()), line.text().strip()) for combo, line, _ in self._rows]
        if not all(self._check(combo, line) for combo, line, _ in self._rows):
            return
        codes = tuple(sorted({(scheme, code) for scheme, code in rows if code}))
        if codes != self._codes:
            self._codes = codes
            self.chosen.emit(codes)
