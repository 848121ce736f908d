"""The left side of the entities page: the register with filter, order, layers, and what is still to be resolved."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.register import Register
from ui.fonts import ui_font
from ui.i18n import format_number
from ui.icons import icon
from ui.models.register_lines import LinesModel
from ui.models.register_model import RegisterModel
from ui.theme import Theme
from ui.views.register_delegate import RegisterDelegate
from ui.views.register_lines_view import LinesView
from ui.views.register_tree import RegisterTree
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.search_field import SearchField

_UNRESOLVED = "?unresolved"
_PAUSE_MS = 120
"""Of a filter on a large register: as long as keys follow each other this fast, the list waits."""
_LARGE = 3000


class RegisterList(QWidget):
    """Shows records and emits wishes with their ids; `merge_requested` is (kept, other)."""

    record_selected = Signal(str)
    record_opened = Signal(str)
    new_requested = Signal(str)
    remove_requested = Signal(str)
    merge_requested = Signal(str, str)
    split_requested = Signal(str)
    export_requested = Signal()
    import_requested = Signal()
    mention_requested = Signal(str, str)
    unresolved_wanted = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._codebook: Codebook | None = None
        self._register: Register | None = None
        self._layer = ""
        self._by_count = True
        self._current = ""
        self.model = RegisterModel(language, self)
        self.tree = RegisterTree(theme, self.model, self)
        self.tree.setItemDelegate(RegisterDelegate(theme, self))
        self.tree.setAccessibleName(self.tr("Register"))
        self.unresolved = LinesModel(self)
        self.lines = LinesView(theme, self.unresolved, narrow=True, parent=self)
        self.lines.setAccessibleName(self.tr("Mentions without a record"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._apply_words)
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self._theme
        self._title = QLabel(self.tr("Entities"), self)
        self._title.setFont(ui_font(13, 600))
        self._count = QLabel(self)
        self._count.setProperty("tone", "muted")
        self._sort = self._tool("arrow-down-wide-narrow", self.tr("Sorted by number of mentions"))
        self._more = self._tool("ellipsis", self.tr("Table of the register"))
        menu = QMenu(self._more)
        menu.addAction(self.tr("Export as a table (CSV)…")).triggered.connect(self.export_requested)
        menu.addAction(self.tr("Import a table (CSV)…")).triggered.connect(self.import_requested)
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add = self._tool("plus", self.tr("New record"))
        self.field = SearchField(theme, self.tr("Name, alias, code, number…"), self)
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, gap=1)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._empty = EmptyState(theme, picture="users", title=self.tr("No record here"))
        self._pages = QStackedWidget(self)
        for page in (self.tree, self.lines, self._empty):
            self._pages.addWidget(page)
        self._lay_out()

    def _tool(self, picture: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self._theme.muted))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFixedSize(26, 26)
        return button

    def _lay_out(self) -> None:
        head, top, column = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addSpacing(4)
        head.addWidget(self._count)
        head.addStretch(1)
        for button in (self._sort, self._more, self.add):
            head.addWidget(button)
        top.setContentsMargins(12, 6, 10, 8)
        top.setSpacing(7)
        top.addLayout(head)
        top.addWidget(self.field)
        top.addWidget(self._chips)
        line = QWidget(self)
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {self._theme.border};")
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(line)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_words)
        self.field.returnPressed.connect(self._on_return)
        self._sort.clicked.connect(self._on_sorted)
        self.add.clicked.connect(lambda: self.new_requested.emit(self._layer))
        self._group.buttonClicked.connect(lambda button: self.show_layer(str(button.property("code"))))
        self.tree.record_selected.connect(self._on_selected)
        self.tree.record_opened.connect(self.record_opened)
        self.tree.remove_pressed.connect(self.remove_requested)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.lines.mention_chosen.connect(self.mention_requested)
        self.model.modelReset.connect(self._on_reset)

    # what is shown

    def show_register(self, register: Register | None, codebook: Codebook | None, *, counts: Mapping[str, int]) -> None:
        """Show a project's records; None shows nothing."""
        self._codebook, self._register, self._current = codebook, register, ""
        layers = [layer for layer in codebook.layers if layer.entities and not layer.retired] if codebook else []
        if self._layer not in [layer.code for layer in layers]:
            self._layer = layers[0].code if layers else ""
        self._make_chips()
        self.model.set_layer(self._layer)
        self.model.show_register(register, codebook, counts=counts)
        self.refresh_count()

    def apply(self, change: Change, current: str) -> None:
        """Take over a change; the `current` record stays so, or gives way to its neighbour where it went."""
        with self.tree.held(current):
            self.model.apply(change)
        self.refresh_count()
        if current and self._register is not None and self._register.find(current) is None:
            following = self.model.record_at(self.tree.currentIndex()) or self.model.first_record()
            if following:
                self.record_selected.emit(following)

    def refresh_count(self) -> None:
        """How many records there are."""
        count = len(self._register) if self._register is not None else 0
        self._count.setText(format_number(count, self._language))

    def show_unresolved_count(self, count: int) -> None:
        """How many mentions have no record."""
        button = self._chip(_UNRESOLVED)
        if button is not None:
            words = self.tr("To resolve")
            button.setText(f"{words} {format_number(count, self._language)}" if count else words)
            button.setAccessibleName(button.text())

    def show_layer(self, code: str) -> None:
        """Show the records of a layer, or what is to be resolved."""
        button = self._chip(code)
        if button is not None:
            button.setChecked(True)
        if code == _UNRESOLVED:
            self.unresolved_wanted.emit()
            self._pages.setCurrentWidget(self.lines)
            return
        self._layer = code
        self.model.set_layer(code)
        self._on_reset()

    def reveal(self, id_: str) -> None:
        """Make the row of a record current, in its layer."""
        entity = self._register.find(id_) if self._register is not None else None
        if entity is None:
            return
        if entity.kind != self._layer or self._pages.currentWidget() is self.lines:
            self.show_layer(entity.kind)
        if not self.model.index_of_record(id_).isValid() and self.field.text():
            self.field.clear()
            self._apply_words()
        index = self.model.index_of_record(id_)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def _make_chips(self) -> None:
        self._flow.clear()
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.deleteLater()
        layers = self._codebook.layers if self._codebook else ()
        names = [(layer.code, self.model.group_title(layer)) for layer in layers if layer.entities]
        for code, name in [*names, (_UNRESOLVED, self.tr("To resolve"))]:
            button = QToolButton(self._chips)
            button.setText(name)
            button.setAccessibleName(name)
            button.setProperty("code", code)
            button.setCheckable(True)
            button.setChecked(code == self._layer)
            button.setFixedHeight(22)
            button.setStyleSheet("QToolButton { font-size: 12px; padding: 1px 1px; }")
            self._group.addButton(button)
            self._flow.addWidget(button)
            button.show()

    def _chip(self, code: str) -> QToolButton | None:
        found = [button for button in self._group.buttons() if button.property("code") == code]
        return found[0] if found and isinstance(found[0], QToolButton) else None

    # what the user does

    def _on_words(self) -> None:
        large = self._register is not None and len(self._register) > _LARGE
        self._timer.start(_PAUSE_MS if large else 0)

    def _apply_words(self) -> None:
        self._timer.stop()
        self.model.set_words(self.field.text())

    def _on_return(self) -> None:
        self._apply_words()
        first = self.model.first_record()
        if first:
            self.reveal(first)
            self.tree.setFocus()

    def _on_sorted(self) -> None:
        by_count = self._by_count = not self._by_count
        self.model.set_order("count" if by_count else "name")
        name = self.tr("Sorted by number of mentions") if by_count else self.tr("Sorted by name")
        self._sort.setIcon(icon("arrow-down-wide-narrow" if by_count else "arrow-down-a-z", self._theme.muted))
        self._sort.setToolTip(name)
        self._sort.setAccessibleName(name)

    def _on_selected(self, id_: str) -> None:
        self._current = id_
        self.record_selected.emit(id_)

    def _on_reset(self) -> None:
        self.tree.expandAll()
        with self.tree.held(self._current):
            pass  # a filter that let it go may have brought it back
        if self._pages.currentWidget() is not self.lines or self._chip(_UNRESOLVED) is not self._group.checkedButton():
            self._pages.setCurrentWidget(self.tree if self.model.rowCount() else self._empty)
        words = self.field.text().strip()
        title = self.tr("Nothing for “{words}”").format(words=words) if words else self.tr("No record here")
        self._empty.say(title, "" if words else self.tr("Tag a name in the text, or make a record with +."))

    def _open_menu(self, place: QPoint) -> None:
        menu = self.menu_for(self.model.record_at(self.tree.indexAt(place)))
        if menu.actions():
            menu.exec(self.tree.viewport().mapToGlobal(place))

    def menu_for(self, id_: str) -> QMenu:
        """What may be done with a record."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if id_:
            other = next((found for found in self.tree.selected_records() if found != id_), "")
            menu.addAction(self.tr("Merge…")).triggered.connect(partial(self.merge_requested.emit, id_, other))
            menu.addAction(self.tr("Split…")).triggered.connect(partial(self.split_requested.emit, id_))
            menu.addSeparator()
            menu.addAction(self.tr("Remove the record…")).triggered.connect(partial(self.remove_requested.emit, id_))
        return menu
