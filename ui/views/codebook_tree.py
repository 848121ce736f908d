"""The left side of the codebook's page: a filter, and the tree of layers and labels."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QToolButton, QTreeView, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from ui.icons import icon
from ui.models.codebook_tree_model import CodebookTreeModel
from ui.theme import Theme
from ui.views.codebook_delegate import CodebookDelegate
from ui.widgets.empty_state import EmptyState
from ui.widgets.search_field import SearchField


class CodebookTree(QWidget):
    """Shows labels and emits wishes with their codes; `new_requested` carries that of the layer, "" for a new layer."""

    label_selected = Signal(str)
    new_requested = Signal(str)
    move_requested = Signal(str, int)
    retire_requested = Signal(str, bool)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current = ""
        self._silent = False
        self._open: set[str] = set()
        self.model = CodebookTreeModel(language, self)
        self.filter = SearchField(theme, self.tr("Code, name, definition…"), self)
        self.add = QToolButton(self)
        self.add.setIcon(icon("plus", theme.text, 16))
        self.add.setAccessibleName(self.tr("New label"))
        self.add.setToolTip(self.tr("New label or layer"))
        self.add.setFixedSize(29, 28)
        self.add.setStyleSheet(f"QToolButton {{ border: 1px solid {theme.strong}; background: {theme.button}; }}")
        self.add.clicked.connect(self._on_add)
        self.view = _Tree(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(CodebookDelegate(theme, language, self.view))
        self.view.setAccessibleName(self.tr("Layers and labels"))
        self.view.context_wanted.connect(self._on_menu)
        self.view.move_wanted.connect(lambda by: self.move_requested.emit(self._current, by))
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._none = EmptyState(theme, picture="search", title=self.tr("No label has these words"), parent=self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._none)
        top = QHBoxLayout()
        top.setContentsMargins(10, 10, 10, 10)
        top.setSpacing(7)
        top.addWidget(self.filter, 1)
        top.addWidget(self.add)
        line = QFrame(self)
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {theme.border};")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(line)
        column.addWidget(self._pages, 1)
        self.filter.textChanged.connect(self._on_filter)
        self.model.modelAboutToBeReset.connect(self._on_resetting)
        self.model.modelReset.connect(self._on_reset)

    @property
    def current(self) -> str:
        """The code of the label in front, "" for none."""
        return self._current

    def show_codebook(self, codebook: Codebook | None) -> None:
        """Show a codebook; the label in front stays in front."""
        self.model.show_codebook(codebook)
        if codebook is None or codebook.label(self._current) is None:
            self._current = ""

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How often each label is used."""
        self.model.set_counts(counts)

    def reveal(self, code: str) -> None:
        """Bring a label to the front, taking the filter away where it hides it."""
        if not self.model.index_of(code).isValid() and self.filter.text():
            self.filter.clear()
        index = self.model.index_of(code)
        if index.isValid():
            self.view.expand(index.parent())
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        label = self.model.label_at(index)
        if label is not None and not self._silent and label.code != self._current:
            self._current = label.code
            self.label_selected.emit(label.code)

    def _on_resetting(self) -> None:
        """While words are looked for, everything is open; that is not kept."""
        if not self.filter.text() and self.model.codebook is not None:
            layers = (self.model.index(row, 0) for row in range(self.model.rowCount()))
            self._open = {
                label.code for at in layers if self.view.isExpanded(at) and (label := self.model.label_at(at))
            }

    def _on_reset(self) -> None:
        """The label in front keeps its bar, and what was open stays open."""
        self._pages.setCurrentWidget(self._none if self.model.codebook and not self.model.rowCount() else self.view)
        if self.filter.text():
            self.view.expandAll()
        for code in self._open:
            self.view.expand(self.model.index_of(code))
        index = self.model.index_of(self._current)
        if index.isValid():
            self._silent = True
            self.view.expand(index.parent())
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._silent = False

    def _on_filter(self, words: str) -> None:
        self.model.set_words(words)
        if words:
            self.view.expandAll()

    def _on_add(self) -> None:
        menu = QMenu(self)
        codebook = self.model.codebook
        label = codebook.layer_of(self._current) if codebook else None
        if label is not None:
            name = str(self.model.index_of(label.code).data() or label.code)
            text = self.tr("New label of the layer “{layer}”…").format(layer=name)
            menu.addAction(text, lambda: self.new_requested.emit(label.code))
        menu.addAction(self.tr("New layer…"), lambda: self.new_requested.emit(""))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _on_menu(self, place: QPoint) -> None:
        codebook = self.model.codebook
        label = codebook.label(self._current) if codebook else None
        if label is None:
            return
        code, retired = label.code, label.retired
        menu = QMenu(self)
        menu.addAction(self.tr("Move up") + "\tAlt+↑", lambda: self.move_requested.emit(code, -1))
        menu.addAction(self.tr("Move down") + "\tAlt+↓", lambda: self.move_requested.emit(code, 1))
        menu.addSeparator()
        text = self.tr("Bring back") if retired else self.tr("Retire")
        menu.addAction(text, lambda: self.retire_requested.emit(code, not retired))
        menu.addAction(self.tr("Remove the unused label"), lambda: self.remove_requested.emit(code))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)


class _Tree(QTreeView):
    """Alt with an arrow moves the label itself; a click on a layer's chevron opens it."""

    move_wanted = Signal(int)
    context_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: self.context_wanted.emit(self.viewport().mapToGlobal(place))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_wanted.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and not index.parent().isValid() and event.position().x() < 24:
            self.setExpanded(index, not self.isExpanded(index))
