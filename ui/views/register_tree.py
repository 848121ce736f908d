"""The register's tree as a widget: what clicks and keys mean."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from ui.models.entity_tree import Index
from ui.models.register_model import RegisterModel
from ui.panels.row_painting import paint_icon
from ui.theme import Theme
from ui.widgets.choosing import choose_alone


class RegisterTree(QTreeView):
    """The current record is `record_selected`; Return opens it, Delete asks to remove it, Ctrl+click marks a second."""

    record_selected = Signal(str)
    record_opened = Signal(str)
    remove_pressed = Signal(str)

    def __init__(self, theme: Theme, model: RegisterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._register = model
        self._is_held = False
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.clicked.connect(self._on_clicked)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A small chevron instead of Fusion's arrow."""
        if self.selectionModel().isSelected(index):
            strong = self.hasFocus() and self.isActiveWindow()
            painter.fillRect(rect, QColor(self._theme.accent_soft if strong else self._theme.hover))
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), QColor(self._theme.accent))
        if self._register.hasChildren(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            at = QPointF(rect.right() - 14, rect.center().y() - 6)
            paint_icon(painter, at, name, colour=self._theme.faint, size=14)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._is_held and (found := self._register.record_at(current)):
            self.record_selected.emit(found)

    @contextmanager
    def held(self, id_: str) -> Iterator[None]:
        """While rows change, this record stays the current one and nothing is told."""
        self._is_held = True
        try:
            yield
            index = self._register.index_of_record(id_)
            if index.isValid() and index != self.currentIndex():
                choose_alone(self, index)
        finally:
            self._is_held = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        record = self._register.record_at(index)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and record:
            self.record_opened.emit(record)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.setExpanded(index, not self.isExpanded(index))
        elif event.key() == Qt.Key.Key_Delete and record:
            self.remove_pressed.emit(record)
        else:
            super().keyPressEvent(event)

    def selected_records(self) -> list[str]:
        """The ids of the records selected, the current one first."""
        indexes = sorted(self.selectedIndexes(), key=lambda index: index != self.currentIndex())
        return [id_ for index in indexes if (id_ := self._register.record_at(index))]

    def _on_clicked(self, index: Index) -> None:
        if not self._register.record_at(index):
            self.setExpanded(index, not self.isExpanded(index))
