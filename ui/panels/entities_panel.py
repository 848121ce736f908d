"""The entities of the article in front, by layer, with their quotes; then the rest of the project's register."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotator.model.annotations import AnnotationSet
from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.register import Register
from ui.icons import icon
from ui.models.entity_tree_model import EntityTreeModel
from ui.models.passages import Passages
from ui.panels.entity_delegate import EDGE, PROJECT, EntityDelegate
from ui.panels.entity_tree_view import EntityTreeView
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.order_button import OrderButton
from ui.widgets.search_field import SearchField


class EntitiesPanel(QWidget):
    """Shows records and emits wishes; ids are those of mentions and entities, `merge_requested` is (kept, lost)."""

    mention_requested = Signal(str)
    entity_activated = Signal(str)
    entity_edit_requested = Signal(str)
    merge_requested = Signal(str, str)
    remove_requested = Signal(str)
    mention_dropped = Signal(str, str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._register: Register | None = None
        self.model = EntityTreeModel(language, self)
        self._delegate = EntityDelegate(theme, self)
        self.tree = EntityTreeView(theme, self.model, self)
        self._build()
        self.model.rowsInserted.connect(self._on_rows_inserted)
        self.model.modelReset.connect(self._on_reset)
        self.model.mention_dropped.connect(self.mention_dropped)
        self.model.entity_dropped.connect(self.merge_requested)
        self.setAccessibleName(self.tr("Entities"))
        self._on_reset()

    def _build(self) -> None:
        self.field = SearchField(self._theme, self.tr("Filter the entities"), self)
        self.field.textChanged.connect(self.model.set_words)
        orders = [
            ("position", self.tr("Order of the text")),
            ("count", self.tr("Mentions here")),
            ("name", self.tr("Name")),
        ]
        self._sort = OrderButton(self._theme, orders, self)
        self._sort.chosen.connect(self.model.set_order)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setAccessibleName(self.tr("Entities of the article and the project"))
        self.tree.mention_chosen.connect(self.mention_requested)
        self.tree.entity_chosen.connect(self.entity_activated)
        self.tree.edit_pressed.connect(self.entity_edit_requested)
        self.tree.remove_pressed.connect(self.remove_requested)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self._empty = EmptyState(
            self._theme,
            picture="users",
            title=self.tr("No entity here"),
            line=self.tr("Select a name in the text and press the key of its layer."),
        )
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._empty)
        self._lay_out()

    def _lay_out(self) -> None:
        top, heads, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        top.setContentsMargins(10, 10, 10, 2)
        top.setSpacing(8)
        top.addWidget(self.field, 1)
        top.addWidget(self._sort)
        heads.setContentsMargins(10, 0, EDGE, 2)
        heads.setSpacing(6)
        heads.addStretch(1)
        for words in (self.tr("here"), self.tr("project")):
            label = QLabel(words, self)
            label.setProperty("tone", "muted")
            label.setStyleSheet("font-size: 11px;")
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            heads.addWidget(label)
        label.setMinimumWidth(PROJECT)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(heads)
        column.addWidget(self._pages, 1)

    # what is shown

    def show_article(
        self,
        annotations: AnnotationSet | None,
        register: Register,
        codebook: Codebook,
        *,
        counts: Mapping[str, int],
        text: str,
        title: str = "",
    ) -> None:
        """Show an article's entities; `counts` are live, by entity, for the whole project; None shows nothing."""
        self._register = register
        passages = Passages(text, title=title)
        self.model.show_article(annotations, register, codebook, counts=counts, passages=passages)

    def apply(self, change: Change) -> None:
        """Take over what a change means for the rows."""
        self.model.apply(change)
        self._show_page()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = self._delegate.theme = self.tree.theme = theme
        self._sort.set_theme(theme)
        self.field.actions()[0].setIcon(icon("search", theme.muted))
        self.tree.viewport().update()

    def reveal_mention(self, mention_id: str) -> None:
        """Make the row of a mention current, or that of its record where it is closed; asks for nothing."""
        index = self.model.index_of_mention(mention_id)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def reveal_entity(self, entity_id: str) -> None:
        """Make the row of a record current and open it."""
        index = self.model.index_of_entity(entity_id)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.expand(index)
            self.tree.scrollTo(index)

    def _on_reset(self) -> None:
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            if not self.model.is_project(index) or self.field.text().strip():
                self.tree.expand(index)
        self._show_page()

    def _show_page(self) -> None:
        self._pages.setCurrentWidget(self.tree if self.model.rowCount() else self._empty)
        if self.field.text().strip():
            self._empty.say(self.tr("Nothing for “{words}”").format(words=self.field.text().strip()))
        else:
            self._empty.say(
                self.tr("No entity here"), self.tr("Select a name in the text and press the key of its layer.")
            )

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        if not parent.isValid():
            for row in range(first, last + 1):
                index = self.model.index(row, 0)
                if not self.model.is_project(index):
                    self.tree.expand(index)

    # wishes

    def _open_menu(self, place: QPoint) -> None:
        menu = self.menu_for(self.tree.indexAt(place))
        if menu.actions():
            menu.exec(self.tree.viewport().mapToGlobal(place))

    def menu_for(self, index: QModelIndex) -> QMenu:
        """What may be done with a row: a record, or (two selected) a merge; a mention."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mention, entity = self.model.mention_at(index), self.model.entity_at(index)
        if mention:
            menu.addAction(self.tr("Show in the text")).triggered.connect(lambda: self.mention_requested.emit(mention))
        elif entity:
            menu.addAction(self.tr("Next mention")).triggered.connect(lambda: self.entity_activated.emit(entity))
            menu.addAction(self.tr("Edit the record…")).triggered.connect(
                lambda: self.entity_edit_requested.emit(entity)
            )
            self._add_merges(menu, entity)
            menu.addSeparator()
            menu.addAction(self.tr("Remove the record…")).triggered.connect(lambda: self.remove_requested.emit(entity))
        return menu

    def _add_merges(self, menu: QMenu, entity: str) -> None:
        other = next((id_ for id_ in self.tree.selected_entities() if id_ != entity), "")
        for kept, lost in ((entity, other), (other, entity)) if other else ():
            text = self.tr("Merge: keep {kept}, add {lost}…").format(kept=self._name(kept), lost=self._name(lost))
            menu.addAction(text).triggered.connect(partial(self.merge_requested.emit, kept, lost))

    def _name(self, id_: str) -> str:
        found = self._register.find(id_) if self._register else None
        return found.name if found else ""
