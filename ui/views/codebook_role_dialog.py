"""A role in full: names, definition, and what may fill it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.model.codebook import ANY, NARRATOR, TEXT, Codebook, Role, Words
from ui.dialogs.framed_dialog import FramedDialog
from ui.theme import Theme
from ui.views.codebook_label_dialog import proposed_code

_CODE = Qt.ItemDataRole.UserRole


class CodebookRoleDialog(FramedDialog):
    """Edits a role; `role` is how it stands. A new one (with an empty code) asks for its code."""

    def __init__(
        self, theme: Theme, role: Role, *, codebook: Codebook, language: str, parent: QWidget | None = None
    ) -> None:
        new = not role.code
        title = self.tr("New role") if new else self.tr("Role {code}").format(code=role.code)
        super().__init__(theme, title, accept=self.tr("Add") if new else self.tr("Keep"), parent=parent)
        self._role = role
        self._new = new
        self._taken = {found.code for found in codebook.roles}
        self.resize(520, 560)
        self.heading(title)
        self.fr, self.en = QLineEdit(role.names.fr, self), QLineEdit(role.names.en, self)
        self.tells_fr, self.tells_en = QLineEdit(role.definition.fr, self), QLineEdit(role.definition.en, self)
        self.code = QLineEdit(role.code, self)
        self.code.setReadOnly(not new)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("Name in French"), self.fr),
            (self.tr("Name in English"), self.en),
            (self.tr("Code"), self.code),
            (self.tr("Definition in French"), self.tells_fr),
            (self.tr("Definition in English"), self.tells_en),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words)
            field.setCursorPosition(0)
        self.body.addLayout(form)
        self.paragraph(self.tr("Accepts"), tone="muted")
        self.fillers = QTreeWidget(self)
        self.fillers.setHeaderHidden(True)
        self.fillers.setProperty("framed", True)
        self.fillers.setAccessibleName(self.tr("What may fill the role"))
        self._fill(codebook, language)
        self.body.addWidget(self.fillers, 1)
        self.paragraph(self.tr("A role that all labels share changes for all of them."), tone="muted")
        self.fillers.itemChanged.connect(lambda _item, _column: self._check())
        for field in (self.fr, self.en, self.code):
            field.textEdited.connect(self._on_edited)
        self._check()

    def _fill(self, codebook: Codebook, language: str) -> None:
        for layer in codebook.layers:
            above = self._item(layer.names.of(language), layer.code)
            self.fillers.addTopLevelItem(above)
            for found in codebook.types(layer.code):
                above.addChild(self._item(found.names.of(language), found.code))
            chosen = {found.code for found in codebook.types(layer.code)} & set(self._role.fillers)
            above.setExpanded(bool(chosen))
        specials = ((TEXT, self.tr("Text")), (NARRATOR, self.tr("Narrator")), (ANY, self.tr("Anything")))
        for code, name in specials:
            self.fillers.addTopLevelItem(self._item(name, code))

    def _item(self, name: str, code: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([name])
        item.setData(0, _CODE, code)
        item.setCheckState(0, Qt.CheckState.Checked if code in self._role.fillers else Qt.CheckState.Unchecked)
        return item

    @property
    def role(self) -> Role:
        """The role as it stands in the dialog."""
        return replace(
            self._role,
            code=self.code.text().strip(),
            names=Words(self.fr.text().strip(), self.en.text().strip()),
            definition=Words(self.tells_fr.text().strip(), self.tells_en.text().strip()),
            fillers=tuple(self._checked()),
        )

    def _checked(self) -> list[str]:
        items: list[QTreeWidgetItem] = []
        for at in range(self.fillers.topLevelItemCount()):
            above = self.fillers.topLevelItem(at)
            if above is not None:
                below = (above.child(row) for row in range(above.childCount()))
                items += [above, *(item for item in below if item is not None)]
        return [str(item.data(0, _CODE)) for item in items if item.checkState(0) is Qt.CheckState.Checked]

    def _on_edited(self) -> None:
        if self._new and self.sender() is not self.code:
            self.code.setText(proposed_code(self.en.text() or self.fr.text()))
        self._check()

    def _check(self) -> None:
        code = self.code.text().strip()
        free = bool(code) and (not self._new or code not in self._taken)
        self.primary.setEnabled(
            free and bool(self._checked()) and bool(self.fr.text().strip() or self.en.text().strip())
        )
