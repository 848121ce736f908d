"""The right side of the search: passage, records of the same words, searches that are kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.model.codebook import Codebook
from ui.fonts import mono_font, ui_font
from ui.i18n import format_number
from ui.icons import icon
from ui.models.concordance_rows import SameForm, SavedSearch
from ui.panels.row_painting import colours_of
from ui.theme import Theme
from ui.views.search_passage import PassagePane
from ui.widgets.chip import Chip

_ROW, _MOST, _SEEN = 28, 6, 5


class SearchSide(QWidget):
    """`record_chosen` is a click on a record of the same words, `saved_chosen` opens a kept search."""

    step_requested = Signal(int)
    record_chosen = Signal(str, str)
    save_pressed = Signal()
    saved_chosen = Signal(object)
    saved_removed = Signal(object)
    table_pressed = Signal()
    open_pressed = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._saved: tuple[SavedSearch, ...] = ()
        self.passage = PassagePane(theme, self)
        self.passage.step_requested.connect(self.step_requested)
        self._same = QVBoxLayout()
        self._same_box = self._section(self.tr("Same form in the project"))
        self._saved_box = self._section(self.tr("Saved searches"))
        self.save = QPushButton(self.tr("Save"), self)
        self.saved = QListWidget(self)
        self.table = QPushButton(self.tr("CSV table…"), self)
        self.open = QPushButton(self.tr("Open"), self)
        self._build()
        self._lay_out()
        self.show_same_form((), None)
        self.show_saved(())

    def _build(self) -> None:
        colour = self._theme.muted
        self.table.setIcon(icon("download", colour, 14))
        self.open.setIcon(icon("arrow-right", colour, 14))
        self.table.setToolTip(self.tr("The hits shown as a table for a spreadsheet"))
        self.open.setToolTip(self.tr("Open the passage in its article (Ctrl+Enter)"))
        for button in (self.table, self.open, self.save):
            button.setAccessibleName(button.text())
        for button in (self.table, self.open):
            button.setStyleSheet("QPushButton { padding-left: 5px; padding-right: 5px; }")
        self.save.setProperty("kind", "link")
        self.save.setToolTip(self.tr("Save this search (Ctrl+D)"))
        self.save.setAccessibleName(self.tr("Save this search"))
        self.save.clicked.connect(self.save_pressed)
        self.table.clicked.connect(self.table_pressed)
        self.open.clicked.connect(self.open_pressed)
        self.saved.setAccessibleName(self.tr("Saved searches"))
        self.saved.setFrameShape(QFrame.Shape.NoFrame)
        self.saved.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.saved.setStyleSheet(f"QListView::item {{ height: {_ROW}px; padding-left: 12px; }}")
        self.saved.setToolTip(self.tr("Enter opens a search, Delete removes it"))
        self.saved.itemClicked.connect(self._choose)
        self.saved.installEventFilter(self)

    def _section(self, title: str) -> QHBoxLayout:
        label = QLabel(title, self)
        label.setFont(ui_font(11))
        label.setProperty("tone", "muted")
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 10, 4)
        row.addWidget(label)
        row.addStretch(1)
        return row

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.passage, 100)
        column.addWidget(self._line())
        column.addLayout(self._same_box)
        self._same.setContentsMargins(16, 0, 14, 8)
        self._same.setSpacing(6)
        column.addLayout(self._same)
        column.addWidget(self._line())
        self._saved_box.addWidget(self.save)
        column.addLayout(self._saved_box)
        column.addWidget(self.saved)
        column.addStretch(1)
        column.addWidget(self._line())
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 9, 14, 9)
        foot.setSpacing(8)
        foot.addWidget(self.table, 3)
        foot.addWidget(self.open, 2)
        column.addLayout(foot)
        self.setObjectName("searchSide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#searchSide {{ background: {self._theme.sidebar}; }}")

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {self._theme.border};")
        return line

    # what is shown

    def show_same_form(self, found: Sequence[SameForm], codebook: Codebook | None) -> None:
        """The records that the words of the current hit are tagged as, the most frequent first."""
        while (item := self._same.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in found[:_MOST]:
            self._same.addWidget(self._same_row(one, codebook))
        if not found:
            none = QLabel(self.tr("nowhere tagged"), self)
            none.setFont(ui_font(12))
            none.setProperty("tone", "faint")
            self._same.addWidget(none)

    def _same_row(self, one: SameForm, codebook: Codebook | None) -> QWidget:
        layer = codebook.layer_of(one.label) if codebook else None
        colours = colours_of(self._theme, codebook, one.label) if codebook and layer else None
        name = one.name or (layer.names.of(self._language) if layer else one.label)
        chip = Chip(self._theme, name, letter=layer.key if layer else "", colours=colours)
        number = format_number(one.count, self._language)
        chip.setAccessibleName(f"{name}, {number}")
        chip.setToolTip(self.tr("Tag as this record"))
        chip.clicked.connect(lambda: self.record_chosen.emit(one.label, one.entity))
        count = QLabel(number, self)
        count.setFont(ui_font(12))
        count.setProperty("tone", "muted")
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(count)
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return box

    def show_saved(self, searches: Sequence[SavedSearch]) -> None:
        """The searches that are kept."""
        self._saved = tuple(searches)
        self.saved.clear()
        for one in self._saved:
            item = QListWidgetItem(icon("bookmark", self._theme.muted), one.name)
            if one.wish.expression:
                item.setFont(mono_font(12))
            count = format_number(one.count, self._language) if one.count >= 0 else ""
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.name}, {count}".rstrip(", "))
            item.setToolTip(f"{one.wish.words}  {count}".rstrip())
            self.saved.addItem(item)
            self.saved.setItemWidget(item, self._saved_count(count))
        self.saved.setFixedHeight(_ROW * min(_SEEN, len(self._saved)) + 6)

    def _saved_count(self, count: str) -> QLabel:
        label = QLabel(count, self.saved)
        label.setFont(ui_font(12))
        label.setProperty("tone", "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setContentsMargins(0, 0, 14, 0)
        label.setStyleSheet("background: transparent;")
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The searches that are listed."""
        return self._saved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete removes the kept search in hand, Return opens it."""
        if watched is self.saved and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row = self.saved.currentRow()
            if 0 <= row < len(self._saved) and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self.saved_removed.emit(self._saved[row])
                return True
            if 0 <= row < len(self._saved) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.saved_chosen.emit(self._saved[row])
                return True
        return super().eventFilter(watched, event)

    def _choose(self, item: QListWidgetItem) -> None:
        row = self.saved.row(item)
        if 0 <= row < len(self._saved):
            self.saved_chosen.emit(self._saved[row])
