"""All keys of the program, which can be changed here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from annotator.model.folding import fold
from ui.action_record import ActionRecord
from ui.action_table import MENUS
from ui.actions import keys_text, normal, plain
from ui.dialogs.framed_dialog import FramedDialog
from ui.i18n import translated
from ui.theme import Theme
from ui.widgets.search_field import SearchField

_ID = Qt.ItemDataRole.UserRole


class ShortcutsDialog(FramedDialog):
    """Lists the acts by menu; for the one picked, keys can be set, taken away or reset. Conflicts are refused.

    `answer` holds the changed keys only, by action id.
    """

    def __init__(
        self,
        theme: Theme,
        records: Sequence[ActionRecord],
        *,
        overrides: Mapping[str, tuple[str, ...]],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Keys"), accept=self.tr("Keep"), parent=parent)
        self.setMinimumSize(620, 560)
        self._records = {record.id: record for record in records}
        self._changed = dict(overrides)
        self._language = language
        self._filter = SearchField(theme, self.tr("Filter"), self)
        self._tree = QTreeWidget(self)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._editor = QKeySequenceEdit(self)
        self._fault = QLabel(self)
        self._set = QPushButton(self.tr("Set"), self)
        self._none = QPushButton(self.tr("No keys"), self)
        self._reset = QPushButton(self.tr("As delivered"), self)
        self._lay_out()
        self._fill()
        self._filter.textChanged.connect(self._show_matching)
        self._tree.currentItemChanged.connect(self._pick)
        self._set.clicked.connect(self._store_typed)
        self._none.clicked.connect(lambda: self._store(()))
        self._reset.clicked.connect(self._take_back)
        self._pick()

    def answer(self) -> dict[str, tuple[str, ...]]:
        """The keys that differ from the table, by action id."""
        return {code: keys for code, keys in self._changed.items() if keys != self._records[code].shortcuts}

    def ask(self) -> dict[str, tuple[str, ...]] | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def _lay_out(self) -> None:
        self._tree.setProperty("framed", True)
        self._tree.setHeaderLabels([self.tr("Act"), self.tr("Keys")])
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.header().setStretchLastSection(False)
        self._tree.setAccessibleName(self.tr("Acts and their keys"))
        self._editor.setMaximumSequenceLength(1)
        self._editor.setAccessibleName(self.tr("New keys"))
        self._fault.setProperty("tone", "err")
        self._fault.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("New keys"), self))
        row.addWidget(self._editor, 1)
        for button in (self._set, self._none, self._reset):
            button.setAutoDefault(False)
            button.setAccessibleName(button.text())
            row.addWidget(button)
        self.body.addWidget(self._filter)
        self.body.addWidget(self._tree, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._fault)

    def _fill(self) -> None:
        titles = {code: plain(translated("actions", title)) for code, title in MENUS}
        for menu in (*titles, ""):
            listed = [record for record in self._records.values() if record.menu == menu]
            if not listed:
                continue
            group = QTreeWidgetItem([titles.get(menu, self.tr("Brush"))])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._tree.addTopLevelItem(group)
            children: list[QTreeWidgetItem] = []
            for record in listed:
                item = QTreeWidgetItem([plain(translated("actions", record.text)), self._words(self._keys(record.id))])
                item.setData(0, _ID, record.id)
                item.setToolTip(0, translated("actions", record.tip) if record.tip else "")
                group.addChild(item)
                children.append(item)
            group.setExpanded(True)
            self._groups.append((group, children))

    def _words(self, keys: tuple[str, ...]) -> str:
        return "   ".join(keys_text(one, self._language) for one in keys)

    def _keys(self, code: str) -> tuple[str, ...]:
        return self._changed.get(code, self._records[code].shortcuts)

    def _current(self) -> str:
        item = self._tree.currentItem() if self._tree.selectedItems() else None
        return str(item.data(0, _ID) or "") if item is not None else ""

    def _pick(self) -> None:
        code = self._current()
        self._fault.clear()
        for widget in (self._editor, self._set, self._none, self._reset):
            widget.setEnabled(bool(code))
        keys = self._keys(code) if code else ()
        self._editor.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())

    def _store_typed(self) -> None:
        keys = self._editor.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        taken = self._taken_by(keys)
        if taken:
            words = self.tr("{keys} belongs to “{act}”.")
            self._fault.setText(words.format(keys=keys_text(keys, self._language), act=taken))
        elif keys:
            self._store((keys,))

    def _taken_by(self, keys: str) -> str:
        """The name of the other act that has these keys, "" for none."""
        for code, record in self._records.items():
            if code != self._current() and normal(keys) in map(normal, self._keys(code)):
                return plain(translated("actions", record.text))
        return ""

    def _take_back(self) -> None:
        self._store(self._records[self._current()].shortcuts)

    def _store(self, keys: tuple[str, ...]) -> None:
        code, item = self._current(), self._tree.currentItem()
        if code and item is not None:
            self._changed[code] = keys
            item.setText(1, self._words(keys))
            self._pick()

    def _show_matching(self, words: str) -> None:
        wanted = fold(words.strip())
        for group, children in self._groups:
            hits = [child for child in children if wanted in fold(f"{child.text(0)} {child.text(1)}")]
            for child in children:
                child.setHidden(child not in hits)
            group.setHidden(not hits)
