"""The entity tree as a widget: what clicks, keys and drags mean."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from ui.models.entity_tree_model import EntityTreeModel
from ui.panels.row_painting import paint_icon
from ui.theme import Theme


class EntityTreeView(QTreeView):
    """A click on a quote asks for its mention; on a record Return goes through them, F2 edits, Delete removes."""

    mention_chosen = Signal(str)
    entity_chosen = Signal(str)
    edit_pressed = Signal(str)
    remove_pressed = Signal(str)

    def __init__(self, theme: Theme, model: EntityTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._entities = model
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._choose)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:  # type: ignore[override]
        """A small chevron instead of Fusion's arrow."""
        if self.selectionModel().isSelected(index):
            strong = self.hasFocus() and self.isActiveWindow()
            painter.fillRect(rect, QColor(self.theme.accent_soft if strong else self.theme.hover))
        if not self._entities.hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        at = QPointF(rect.right() - 14, rect.center().y() - 6)
        paint_icon(painter, at, name, colour=self.theme.faint, size=14)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        entity = self._entities.entity_at(index)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._choose(index)
        elif key == Qt.Key.Key_F2 and entity:
            self.edit_pressed.emit(entity)
        elif key == Qt.Key.Key_Delete and entity:
            self.remove_pressed.emit(entity)
        else:
            super().keyPressEvent(event)

    def selected_entities(self) -> list[str]:
        """The ids of the records selected, the current one first."""
        indexes = sorted(self.selectedIndexes(), key=lambda index: index != self.currentIndex())
        return [id_ for index in indexes if (id_ := self._entities.entity_at(index))]

    def _on_clicked(self, index: QModelIndex) -> None:
        mention = self._entities.mention_at(index)
        if mention:
            self.mention_chosen.emit(mention)
        elif not self._entities.entity_at(index) and not self._entities.parent(index).isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def _choose(self, index: QModelIndex) -> None:
        if mention := self._entities.mention_at(index):
            self.mention_chosen.emit(mention)
        elif entity := self._entities.entity_at(index):
            self.entity_chosen.emit(entity)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def _on_scrolled(self, value: int) -> None:
        """At the end, fetch more of what is open and not complete."""
        if value < self.verticalScrollBar().maximum():
            return
        last = self.indexAt(self.viewport().rect().bottomLeft())
        while last.isValid():
            above = self._entities.parent(last)
            if self._entities.has_more(above):
                self._entities.fetchMore(above)
                return
            last = above
