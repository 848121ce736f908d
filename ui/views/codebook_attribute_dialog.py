"""An attribute in full: names, values, what is required."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QWidget,
)

from annotator.model.codebook import Attribute, Bearer, Value, Words
from ui.dialogs.framed_dialog import FramedDialog
from ui.icons import icon
from ui.theme import Theme
from ui.views.codebook_label_dialog import proposed_code

_CODE, _FR, _EN, _RETIRED = range(4)


class CodebookAttributeDialog(FramedDialog):
    """Edits an attribute; `attribute` is how it stands. Its code and those of its values cannot be changed.

    A new one (with an empty code) asks for its code and, where there are several, for what carries it.
    """

    def __init__(
        self,
        theme: Theme,
        attribute: Attribute,
        *,
        bearers: tuple[Bearer, ...] = (),
        label_name: str = "",
        uses: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        new = not attribute.code
        title = self.tr("New attribute") if new else self.tr("Attribute {code}").format(code=attribute.code)
        super().__init__(theme, title, accept=self.tr("Add") if new else self.tr("Keep"), parent=parent)
        self._attribute = attribute
        self._new = new
        self.resize(640, 600)
        self.heading(f"{title} · {label_name}" if label_name else title)
        self._add_fields(attribute, bearers or (attribute.on,))
        self.body.addLayout(self._boxes(attribute))
        self._warn = self.paragraph("", tone="warn")
        self._uses = uses
        self._add_values(theme, attribute)
        self.required.toggled.connect(lambda _on: self._check())
        for field in (self.fr, self.en, self.code):
            field.textEdited.connect(self._on_edited)
        self._check()

    def _add_fields(self, attribute: Attribute, bearers: tuple[Bearer, ...]) -> None:
        self.fr, self.en = QLineEdit(attribute.names.fr, self), QLineEdit(attribute.names.en, self)
        self.code = QLineEdit(attribute.code, self)
        self.code.setReadOnly(not self._new)
        self.bearer = QComboBox(self)
        names = {
            "mention": self.tr("mentions"),
            "entity": self.tr("records of the register"),
            "frame": self.tr("frames"),
        }
        for bearer in bearers:
            self.bearer.addItem(names.get(bearer, bearer), bearer)
        self.bearer.setCurrentIndex(max(0, self.bearer.findData(attribute.on)))
        self.bearer.setEnabled(self._new)
        self.tells_fr, self.tells_en = (QLineEdit(x, self) for x in (attribute.definition.fr, attribute.definition.en))
        self.default = QComboBox(self)
        form = QFormLayout()
        form.setVerticalSpacing(6)
        for words, field in (
            (self.tr("Name in French"), self.fr),
            (self.tr("Name in English"), self.en),
            (self.tr("Code"), self.code),
            (self.tr("Carried by"), self.bearer),
            (self.tr("Definition in French"), self.tells_fr),
            (self.tr("Definition in English"), self.tells_en),
            (self.tr("Value by default"), self.default),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words)
        self.body.addLayout(form)
        self.default.addItem(self.tr("none"), "")
        for value in attribute.values:
            self.default.addItem(value.code, value.code)
        if attribute.default and self.default.findData(attribute.default) < 0:
            self.default.addItem(attribute.default, attribute.default)
        self.default.setCurrentIndex(max(0, self.default.findData(attribute.default)))

    def _boxes(self, attribute: Attribute) -> QHBoxLayout:
        self.required = QCheckBox(self.tr("Required"), self)
        self.multiple = QCheckBox(self.tr("Several values at once"), self)
        self.retired = QCheckBox(self.tr("Retired"), self)
        row = QHBoxLayout()
        for box, on in (
            (self.required, attribute.required),
            (self.multiple, attribute.multiple),
            (self.retired, attribute.retired),
        ):
            box.setChecked(on)
            box.setAccessibleName(box.text())
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _add_values(self, theme: Theme, attribute: Attribute) -> None:
        self.values = QTableWidget(len(attribute.values), 4, self)
        self.values.setProperty("framed", True)
        self.values.setAccessibleName(self.tr("Values"))
        self.values.setHorizontalHeaderLabels(
            [self.tr("code"), self.tr("French"), self.tr("English"), self.tr("retired")]
        )
        self.values.verticalHeader().hide()
        self.values.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, value in enumerate(attribute.values):
            self._set_row(row, value, fresh=False)
        self.add = QToolButton(self)
        self.add.setIcon(icon("plus", theme.muted, 14))
        self.add.setText(self.tr("value"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setAccessibleName(self.tr("New value"))
        self.add.clicked.connect(self._on_add)
        line = QHBoxLayout()
        line.addWidget(self.add)
        for picture, words, by in (
            ("arrow-up", self.tr("Move the value up"), -1),
            ("arrow-down", self.tr("Move the value down"), 1),
        ):
            button = QToolButton(self)
            button.setIcon(icon(picture, theme.muted, 14))
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _=False, step=by: self._move(step))
            line.addWidget(button)
        line.addStretch(1)
        self.body.addWidget(self.values, 1)
        self.body.addLayout(line)
        self.paragraph(self.tr("Without values the attribute takes free text."), tone="muted")
        self.values.itemChanged.connect(lambda _item: self._check())

    def _set_row(self, row: int, value: Value, *, fresh: bool) -> None:
        for column, text in ((_CODE, value.code), (_FR, value.names.fr), (_EN, value.names.en)):
            item = QTableWidgetItem(text)
            if column == _CODE and not fresh:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                item.setToolTip(self.tr("The code never changes"))
            self.values.setItem(row, column, item)
        item = QTableWidgetItem()
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if value.retired else Qt.CheckState.Unchecked)
        self.values.setItem(row, _RETIRED, item)

    def _on_add(self) -> None:
        row = self.values.rowCount()
        self.values.insertRow(row)
        self._set_row(row, Value("", Words()), fresh=True)
        self.values.setCurrentCell(row, _FR)
        item = self.values.item(row, _FR)
        if item is not None:
            self.values.editItem(item)

    def _move(self, by: int) -> None:
        row = self.values.currentRow()
        if row < 0 or not 0 <= row + by < self.values.rowCount():
            return
        for column in range(self.values.columnCount()):
            one, other = self.values.takeItem(row, column), self.values.takeItem(row + by, column)
            self.values.setItem(row, column, other)
            self.values.setItem(row + by, column, one)
        self.values.setCurrentCell(row + by, _FR)

    @property
    def attribute(self) -> Attribute:
        """The attribute as it stands in the dialog; rows without any word are left out."""
        on: Bearer = self.bearer.currentData()
        return replace(
            self._attribute,
            code=self.code.text().strip(),
            on=on,
            names=Words(self.fr.text().strip(), self.en.text().strip()),
            values=tuple(value for row in range(self.values.rowCount()) if (value := self._value(row)) is not None),
            definition=Words(self.tells_fr.text().strip(), self.tells_en.text().strip()),
            default=str(self.default.currentData() or ""),
            required=self.required.isChecked(),
            multiple=self.multiple.isChecked(),
            retired=self.retired.isChecked(),
        )

    def _value(self, row: int) -> Value | None:
        texts = [item.text().strip() if (item := self.values.item(row, c)) else "" for c in (_CODE, _FR, _EN)]
        if not any(texts):
            return None
        code = texts[0] or proposed_code(texts[2] or texts[1]).lower()
        old = next((value for value in self._attribute.values if value.code == code), Value(code, Words()))
        box = self.values.item(row, _RETIRED)
        retired = box is not None and box.checkState() is Qt.CheckState.Checked
        return replace(old, names=Words(texts[1], texts[2]), retired=retired)

    def _on_edited(self) -> None:
        if self._new and self.sender() is not self.code:
            self.code.setText(proposed_code(self.en.text() or self.fr.text()).lower())
        self._check()

    def _check(self) -> None:
        codes = [value.code for value in self.attribute.values]
        named = bool(self.fr.text().strip() or self.en.text().strip()) and bool(self.code.text().strip())
        self.primary.setEnabled(named and len(codes) == len(set(codes)) and all(codes))
        fresh = self.required.isChecked() and not self._attribute.required and self._uses > 0
        warning = self.tr("Of %n record(s), those without this attribute will be listed as incomplete.", "", self._uses)
        self._warn.setText(warning if fresh else "")
        self._warn.setVisible(fresh)
