"""The offices of a record with their periods."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from annotator.model.codebook import Attribute
from annotator.model.records import Office
from ui.icons import icon
from ui.panels.value_field import ValueField
from ui.theme import Theme

_Row = tuple[QComboBox, ValueField, ValueField, QLineEdit, QComboBox, QToolButton]


class OfficesTable(QWidget):
    """Two lines an office: which, since, until; of what, how it stands. `chosen` carries all when a field is left."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._offices: tuple[Office, ...] = ()
        self._kinds: Attribute | None = None
        self._statuses: Attribute | None = None
        self._rows: list[_Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        heads = (self.tr("office"), self.tr("from"), self.tr("to"))
        self._heads = [QLabel(words, self) for words in heads]
        for column, label in enumerate(self._heads):
            label.setProperty("tone", "muted")
            self._grid.addWidget(label, 0, column)
        self._add = QToolButton(self)
        self._add.setText(self.tr("Add an office"))
        self._add.setIcon(icon("plus", theme.muted, 14))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add.setAccessibleName(self.tr("Add an office"))
        self._add.clicked.connect(self._on_add)
        self.setAccessibleName(self.tr("Offices"))

    def show_offices(self, offices: tuple[Office, ...], kinds: Attribute | None, statuses: Attribute | None) -> None:
        """Show what a record carries; `kinds` and `statuses` are the codebook's attributes for them."""
        if (offices, kinds, statuses) != (self._offices, self._kinds, self._statuses) or not self._rows:
            self._offices, self._kinds, self._statuses = offices, kinds, statuses
            self._rebuild()

    def _rebuild(self) -> None:
        for row in self._rows:
            for widget in row:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for office in self._offices:
            self._append(office)
        self._place_add()

    def _append(self, office: Office) -> None:
        kind = self._combo(self._kinds, office.office, self.tr("Office"))
        since, until, of = ValueField(self), ValueField(self), QLineEdit(office.of, self)
        status = self._combo(self._statuses, office.status, self.tr("Status"))
        cross = QToolButton(self)
        since.show_value(office.since)
        until.show_value(office.until)
        since.setAccessibleName(self.tr("From"))
        until.setAccessibleName(self.tr("To"))
        of.setAccessibleName(self.tr("Of"))
        cross.setIcon(icon("x", self._theme.muted, 14))
        cross.setAccessibleName(self.tr("Remove the office"))
        row: _Row = (kind, since, until, of, status, cross)
        kind.activated.connect(lambda _at: self._commit())
        status.activated.connect(lambda _at: self._commit())
        since.chosen.connect(lambda _value: self._commit())
        until.chosen.connect(lambda _value: self._commit())
        of.editingFinished.connect(self._commit)
        cross.clicked.connect(partial(self._on_remove, row))
        self._rows.append(row)
        of.setPlaceholderText(self.tr("of"))
        line = 2 * len(self._rows) - 1
        for at, widget in (((0, 0), kind), ((0, 1), since), ((0, 2), until), ((0, 3), cross), ((1, 0), of)):
            self._grid.addWidget(widget, line + at[0], at[1])
            widget.show()
        self._grid.addWidget(status, line + 1, 1, 1, 2)
        status.show()

    def _combo(self, known: Attribute | None, code: str, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.addItem("–", "")
        for value in known.values if known else ():
            combo.addItem(value.names.of(self._language), value.code)
        if code and combo.findData(code) < 0:
            combo.addItem(code, code)
        combo.setCurrentIndex(max(0, combo.findData(code)))
        combo.setMinimumContentsLength(6)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return combo

    def _place_add(self) -> None:
        for label in self._heads:
            label.setVisible(bool(self._rows))
        self._grid.addWidget(self._add, 2 * len(self._rows) + 1, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)

    def _on_add(self) -> None:
        self._append(Office(""))
        self._place_add()
        self._rows[-1][0].setFocus()

    def _on_remove(self, row: _Row) -> None:
        self._rows.remove(row)
        for widget in row:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._commit()

    def _commit(self) -> None:
        offices = tuple(
            sorted(
                Office(
                    str(kind.currentData()),
                    since.text().strip(),
                    until.text().strip(),
                    of.text().strip(),
                    str(status.currentData()),
                )
                for kind, since, until, of, status, _ in self._rows
                if kind.currentData()
            )
        )
        if offices != self._offices:
            self._offices = offices
            self.chosen.emit(offices)
