"""The general rules of a codebook and its title, in both languages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QGridLayout, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from annotator.model.codebook import Codebook, Rule, Words
from ui.dialogs.framed_dialog import FramedDialog
from ui.icons import icon
from ui.theme import Theme
from ui.views.codebook_fields import raw_text
from ui.views.codebook_label_dialog import proposed_code


class CodebookRulesDialog(FramedDialog):
    """After `run`, `names` and `rules` are how they stand in the dialog; rules without words are left out."""

    def __init__(self, theme: Theme, codebook: Codebook, *, language: str, parent: QWidget | None = None) -> None:
        title = self.tr("General rules")
        super().__init__(theme, title, accept=self.tr("Keep"), parent=parent)
        self._language = language
        self._rules = list(codebook.rules)
        self.resize(720, 560)
        self.heading(title)
        self.fr, self.en = QLineEdit(codebook.names.fr, self), QLineEdit(codebook.names.en, self)
        form = QFormLayout()
        for words, field in ((self.tr("Title in French"), self.fr), (self.tr("Title in English"), self.en)):
            form.addRow(words, field)
            field.setAccessibleName(words)
        self.body.addLayout(form)
        self.list = QListWidget(self)
        self.list.setProperty("framed", True)
        self.list.setAccessibleName(title)
        self.body.addWidget(self.list, 1)
        self.text_fr, self.text_en = QPlainTextEdit(self), QPlainTextEdit(self)
        grid = QGridLayout()
        for at, (words, text) in enumerate(
            ((self.tr("Rule in French"), self.text_fr), (self.tr("Rule in English"), self.text_en))
        ):
            text.setPlaceholderText(words)
            text.setAccessibleName(words)
            text.setTabChangesFocus(True)
            text.setFixedHeight(96)
            grid.addWidget(text, 0, at)
            text.textChanged.connect(self._on_text)
        self.body.addLayout(grid)
        for picture, words, act in (
            ("plus", self.tr("New rule"), self._on_add),
            ("arrow-up", self.tr("Move up"), lambda: self._move(-1)),
            ("arrow-down", self.tr("Move down"), lambda: self._move(1)),
            ("trash-2", self.tr("Remove"), self._on_remove),
        ):
            button = self.add_button(words)
            button.setIcon(icon(picture, theme.muted, 14))
            button.clicked.connect(lambda _=False, run=act: run())
        self._silent = False
        self._refill(0)
        self.list.currentRowChanged.connect(self._show)
        self._show(self.list.currentRow())

    @property
    def names(self) -> Words:
        """The title."""
        return Words(self.fr.text().strip(), self.en.text().strip())

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules in their order."""
        return tuple(rule for rule in self._rules if rule.text.fr.strip() or rule.text.en.strip())

    def _refill(self, row: int) -> None:
        self._silent = True
        self.list.clear()
        for rule in self._rules:
            self.list.addItem(self._title(rule))
        self._silent = False
        self.list.setCurrentRow(min(row, self.list.count() - 1))

    def _title(self, rule: Rule) -> str:
        return f"{rule.code} · {' '.join(rule.text.of(self._language).split())}"

    def _show(self, row: int) -> None:
        if self._silent:
            return
        found = 0 <= row < len(self._rules)
        self._silent = True
        words = self._rules[row].text if found else Words()
        self.text_fr.setPlainText(words.fr)
        self.text_en.setPlainText(words.en)
        self._silent = False
        for text in (self.text_fr, self.text_en):
            text.setEnabled(found)

    def _on_text(self) -> None:
        row = self.list.currentRow()
        if self._silent or not 0 <= row < len(self._rules):
            return
        words = Words(raw_text(self.text_fr), raw_text(self.text_en))
        self._rules[row] = Rule(self._rules[row].code, words)
        item = self.list.item(row)
        item.setText(self._title(self._rules[row]))
        item.setData(Qt.ItemDataRole.ToolTipRole, words.of(self._language))

    def _on_add(self) -> None:
        taken = {rule.code for rule in self._rules}
        number = next(n for n in range(len(taken) + 1, 10_000) if proposed_code(f"R{n}") not in taken)
        self._rules.append(Rule(f"R{number}", Words()))
        self._refill(len(self._rules) - 1)
        self.text_fr.setFocus()

    def _on_remove(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._rules):
            del self._rules[row]
            self._refill(row)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        new = row + by
        if 0 <= row < len(self._rules) and 0 <= new < len(self._rules):
            self._rules.insert(new, self._rules.pop(row))
            self._refill(new)
