"""The user's own dictionary: a table to be edited in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.model.codebook import Codebook
from annotator.model.memory import DictionaryEntry
from ui.dialogs.outside_page import show_toned
from ui.icons import icon
from ui.models.dictionary_model import CODES, FORMS, LABEL, NAME, SINCE, UNTIL, DictionaryModel
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState

_WIDTHS = {NAME: 170, LABEL: 118, CODES: 190, SINCE: 92, UNTIL: 92}
_Index = QModelIndex | QPersistentModelIndex


class _CellDelegate(QStyledItemDelegate):
    """A choice for labels, a bare line for the rest."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        model = index.model()
        if index.column() != LABEL or not isinstance(model, DictionaryModel):
            editor = super().createEditor(parent, option, index)
            if isinstance(editor, QLineEdit):
                editor.setStyleSheet("QLineEdit { border-radius: 0; padding: 0 4px; min-height: 0; }")
            return editor
        combo = QComboBox(parent)
        combo.setAccessibleName(self.tr("Label"))
        for code, name, is_type in model.labels:
            combo.addItem(f"    {name}" if is_type else name, code)
        combo.setStyleSheet("QComboBox { border-radius: 0; padding: 0 4px; min-height: 0; }")
        combo.activated.connect(lambda _at: self._finish(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class _Rows(QTableView):
    """A table whose keys add, edit and remove rows; Return edits, where it would press the dialog's button."""

    add_requested = Signal()
    remove_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.add_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class DictionaryPage(QWidget):
    """Add, edit, remove rows; files are asked for by signals. `edited` after every change."""

    edited = Signal()
    import_requested = Signal()
    export_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        entries: Sequence[DictionaryEntry],
        *,
        codebook: Codebook,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = DictionaryModel(theme, codebook, language=language, parent=self)
        self.table = _Rows(self)
        self._said = QLabel(self)
        self._empty = EmptyState(
            theme,
            picture="book-open",
            title=self.tr("Your dictionary is empty"),
            line=self.tr("Names and forms that you write here are suggested in every article."),
            button=self.tr("Add a row"),
            parent=self,
        )
        self._empty.requested.connect(self.add_row)
        self.add, self.remove = self._button("plus", self.tr("Add")), self._button("trash-2", self.tr("Remove"))
        self.read = self._button("file-input", self.tr("Import CSV…"))
        self.write = self._button("file-output", self.tr("Export CSV…"))
        for button in (self.add, self.remove, self.read, self.write):
            button.setIcon(icon(str(button.property("picture")), theme.muted, 14))
        self._set_up_table()
        self._lay_out()
        self.model.set_entries(entries)
        self.model.edited.connect(self._follow)
        self.table.selectionModel().selectionChanged.connect(self._follow_selection)
        self._follow()

    def add_row(self) -> None:
        """One row more, with its name to be typed."""
        self._pages.setCurrentIndex(0)
        index = self.model.index(self.model.add(), NAME)
        self.table.setCurrentIndex(index)
        self.table.setFocus()
        self.table.edit(index)

    def remove_rows(self) -> None:
        """Take the selected rows away."""
        numbers = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        if numbers:
            self.model.remove(numbers)
            self.table.setCurrentIndex(self.model.index(min(*numbers, self.model.rowCount() - 1), NAME))

    def take(self, entries: Sequence[DictionaryEntry]) -> None:
        """Put rows that were read from a table among the others, the first of them in sight."""
        if entries:
            self.table.setCurrentIndex(self.model.index(self.model.take(entries), NAME))

    def _button(self, picture: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("picture", picture)
        button.setAutoDefault(False)
        button.setAccessibleName(words)
        return button

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(_CellDelegate(table))
        table.setProperty("framed", True)
        table.setAccessibleName(self.tr("Dictionary"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(False)
        table.setWordWrap(False)
        table.setStyleSheet("QTableView::item { padding: 0 5px; }")
        trigger = QAbstractItemView.EditTrigger
        table.setEditTriggers(
            trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.SelectedClicked
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(FORMS, QHeaderView.ResizeMode.Stretch)
        for section, width in _WIDTHS.items():
            header.resizeSection(section, width)
        table.add_requested.connect(self.add_row)
        table.remove_requested.connect(self.remove_rows)

    def _lay_out(self) -> None:
        words = self.tr(
            "Forms and codes stand between |. With a country's code (ISO3166-1-alpha-2=VE) the forms are further"
            " names of that country. “Since” and “Until” bound the articles' dates."
        )
        about = QLabel(words, self)
        about.setProperty("tone", "muted")
        about.setWordWrap(True)
        self._said.setWordWrap(True)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(self.read)
        row.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 16, 4, 4)
        column.setSpacing(8)
        column.addWidget(about)
        column.addWidget(self._pages, 1)
        column.addWidget(self._said)
        column.addLayout(row)
        self.add.clicked.connect(self.add_row)
        self.remove.clicked.connect(self.remove_rows)
        self.read.clicked.connect(self.import_requested)
        self.write.clicked.connect(self.export_requested)

    def say(self, words: str, *, tone: str = "muted") -> None:
        """What came of reading or writing a file, until the next edit; `tone` as of labels."""
        show_toned(self._said, words, tone=tone)

    def fault(self) -> str:
        """Where the first cell is that cannot be stored, and why; "" where all can."""
        found = self.model.first_fault()
        if found is None:
            return ""
        return self.tr("Row {number}: {reason}").format(number=found[0] + 1, reason=found[2])

    def _follow(self) -> None:
        has_rows = self.model.rowCount() > 0
        self._pages.setCurrentIndex(0 if has_rows else 1)
        self._follow_selection()
        self.write.setEnabled(has_rows)
        self.say(self.fault(), tone="err")
        self.edited.emit()

    def _follow_selection(self) -> None:
        self.remove.setEnabled(self.table.selectionModel().hasSelection())
