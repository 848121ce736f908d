"""New entries of the codebook, and those that are edited as a whole: attributes, roles, general rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.edits import codebook_editing as edits
from annotator.model.change import Change
from annotator.model.codebook import ANY, Attribute, Codebook, Label, Role, RoleUse, Words
from annotator.model.errors import CodebookViolation
from ui.controllers.desk import Desk
from ui.views.codebook_attribute_dialog import CodebookAttributeDialog
from ui.views.codebook_attributes import bearers
from ui.views.codebook_label_dialog import CodebookLabelDialog
from ui.views.codebook_page import CodebookPage
from ui.views.codebook_role_dialog import CodebookRoleDialog
from ui.views.codebook_rules_dialog import CodebookRulesDialog

if TYPE_CHECKING:
    from ui.controllers.codebook_controller import CodebookController


class CodebookEntries(QObject):
    """Asks by dialogs and stores the answers, each as one change."""

    def __init__(self, desk: Desk, page: CodebookPage, language: str, controller: CodebookController) -> None:
        super().__init__(controller)
        self._desk = desk
        self._page = page
        self._language = language
        self._controller = controller
        entry = page.entry
        page.new_requested.connect(self.ask_label)
        page.head.rules_requested.connect(self.ask_rules)
        entry.attributes.attribute_requested.connect(self.ask_attribute)
        entry.attributes.new_requested.connect(self.ask_new_attribute)
        entry.attributes.move_requested.connect(
            lambda found, by: self._edit(lambda book: edits.move_attribute(book, found, by=by))
        )
        entry.roles.role_requested.connect(self.ask_role)
        entry.roles.new_role_requested.connect(lambda: self.ask_role(""))
        entry.roles.remove_requested.connect(self.take_role_out)

    @property
    def _codebook(self) -> Codebook:
        return self._desk.workspace.codebook

    def _edit(self, edit: Callable[[Codebook], Change]) -> bool:
        return self._controller.edit(edit)

    def _front(self) -> Label | None:
        return self._codebook.label(self._page.tree.current) if self._desk.is_open else None

    def ask_label(self, parent_code: str) -> None:
        """A new label of a layer, or ("") a new layer."""
        if not self._desk.is_open:
            return
        dialog = CodebookLabelDialog(
            self._page.theme, self._codebook, parent_code, language=self._language, parent=self._page
        )
        if dialog.run():
            self.add_label(dialog.label)

    def add_label(self, label: Label) -> None:
        """Add a label and bring it to the front."""
        if self._edit(lambda book: edits.add_label(book, label)):
            self._page.reveal(label.code)
            self._page.entry.definition.fr.setFocus()

    def ask_attribute(self, attribute: Attribute) -> None:
        """Edit an attribute."""
        label = self._front()
        if label is None:
            return
        figures = self._controller.figures
        uses = sum(figures.use(code).count for code in attribute.labels or (label.code,)) if figures else 0
        names = [found.names.of(self._language) for c in attribute.labels if (found := self._codebook.label(c))]
        dialog = CodebookAttributeDialog(
            self._page.theme, attribute, label_name=", ".join(names), uses=uses, parent=self._page
        )
        if dialog.run():
            new = dialog.attribute
            self._edit(lambda book: edits.edit_attribute(book, attribute, new))

    def ask_new_attribute(self) -> None:
        """Ask for an attribute of the label in front."""
        label = self._front()
        if label is None:
            return
        carriers = bearers(label, self._codebook)
        blank = Attribute("", Words(), carriers[0], (label.code,))
        name = label.names.of(self._language)
        dialog = CodebookAttributeDialog(self._page.theme, blank, bearers=carriers, label_name=name, parent=self._page)
        if dialog.run():
            new = dialog.attribute
            self._edit(lambda book: edits.add_attribute(book, new))

    def ask_role(self, code: str) -> None:
        """Edit a role, or ("") make one for the label in front."""
        label = self._front()
        role = self._codebook.role(code) if code else Role("", Words(), (ANY,))
        if label is None or role is None:
            return
        dialog = CodebookRoleDialog(
            self._page.theme, role, codebook=self._codebook, language=self._language, parent=self._page
        )
        if not dialog.run():
            return
        new = dialog.role
        if code:
            self._edit(lambda book: edits.edit_role(book, new))
        elif self._edit(lambda book: edits.add_role(book, new)):
            model = self._page.entry.roles.model
            self._page.entry.roles.uses_chosen.emit((*model.uses, RoleUse(new.code)), model.requires)

    def take_role_out(self, code: str) -> None:
        """Take a role out of the label in front, unless a record fills it there."""
        label, figures = self._front(), self._controller.figures
        if label is None or self._desk.workspace.read_only:
            return
        filled = figures.use(label.code).roles[code] if figures and figures.complete else 1
        if filled > 0:
            message = f"{filled} records fill {code}; set its number to 0 – n instead"
            self._desk.failed.emit(CodebookViolation("role-in-use", message))
            return
        self._page.entry.roles.take_out(code)

    def ask_rules(self) -> None:
        """Edit the title and the general rules."""
        if not self._desk.is_open:
            return
        dialog = CodebookRulesDialog(self._page.theme, self._codebook, language=self._language, parent=self._page)
        if not dialog.run():
            return
        names, rules = dialog.names, dialog.rules
        if names != self._codebook.names:
            self._edit(lambda book: edits.rename(book, names))
        if rules != self._codebook.rules:
            self._edit(lambda book: edits.set_rules(book, rules))
