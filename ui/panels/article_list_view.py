"""The list of articles as a widget: what a click and the keys mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.models.article_list_model import ArticleRole


class ArticleListView(QListView):
    """The list; a click, or Return on the current row, chooses an article."""

    article_chosen = Signal(str)
    remove_pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.clicked.connect(self._choose)

    def mark(self, index: QModelIndex) -> None:
        """Make a row current and bring it into view, without choosing it."""
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Paint the rows anew; Qt's list would measure every row of it, and all have the same height."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self._wish_removal()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.article_chosen.emit(str(index.data(ArticleRole.ID)))

    def _wish_removal(self) -> None:
        if self.currentIndex().isValid():
            self.remove_pressed.emit(str(self.currentIndex().data(ArticleRole.ID)))
