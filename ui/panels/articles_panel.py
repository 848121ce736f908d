"""The dock of articles: filter, states, list, on to the next that is not done."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.change import Change
from ui.icons import icon
from ui.models.article_list_model import STATES, ArticleListModel, Shelf
from ui.panels.article_delegate import ArticleDelegate
from ui.panels.article_list_view import ArticleListView
from ui.panels.state_chips import StateChips
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_cap import KeyCap, cap_width
from ui.widgets.search_field import SearchField

_PAUSE = 120
"""Milliseconds without typing before the list is filtered."""
_SIDE, _PAD = 10, 12


class ArticlesPanel(QWidget):
    """Shows the articles of a project and emits what the user wishes; ids are those of articles."""

    article_requested = Signal(str)
    import_requested = Signal()
    next_not_done_requested = Signal()
    files_dropped = Signal(list)
    state_requested = Signal(str, str)
    reliability_requested = Signal(str)
    details_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = ArticleListModel(language, self)
        self._current = self._keys = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._filter)
        self._delegate = ArticleDelegate(theme, language, self)
        self._build()
        self.model.modelReset.connect(self._on_reset)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Articles"))
        self._on_reset()

    # building

    def _build(self) -> None:
        self._title = QLabel(self.tr("Articles"), self)
        self._title.setStyleSheet("font-weight: 600;")
        self._count = QLabel(self)
        self._count.setProperty("tone", "muted")
        self._sort = self._tool("arrow-up-down", self.tr("Sort"))
        self._sort.setMenu(self._sort_menu())
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._add = self._tool("plus", self.tr("Import…"))
        self._add.clicked.connect(self.import_requested)
        self.field = SearchField(self._theme, self.tr("Filter: title, source, date…"), self)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.field.returnPressed.connect(self._on_return)
        self.states = StateChips(self)
        self.states.chosen.connect(self.model.set_state)
        self.list = ArticleListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.article_chosen.connect(self.article_requested)
        self.list.remove_pressed.connect(self.remove_requested)
        self._empty = EmptyState(
            self._theme,
            picture="newspaper",
            title=self.tr("No article"),
            line=self.tr("Drop files, or a folder."),
            button=self.tr("Import…"),
        )
        self._empty.requested.connect(self.import_requested)
        self._nothing = EmptyState(self._theme, picture="search-x", title=self.tr("No match"))
        self._pages = QStackedWidget(self)
        for page in (self.list, self._empty, self._nothing):
            self._pages.addWidget(page)
        self.next = QPushButton(self.tr("Next not done"), self)
        self.next.clicked.connect(self.next_not_done_requested)
        self.next.setAccessibleName(self.tr("Next not done"))
        self._key = KeyCap(self._theme, "", self.next)
        self._key.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(12, 6, 8, 2)
        head.setSpacing(7)
        for widget in (self._title, self._count):
            head.addWidget(widget)
        head.addStretch(1)
        for button in (self._sort, self._add):
            head.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        box = QVBoxLayout()
        box.setContentsMargins(10, 2, 10, 8)
        box.setSpacing(6)
        box.addWidget(self.field)
        box.addWidget(self.states)
        column.addLayout(box)
        column.addWidget(self._pages, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(_SIDE, 8, _SIDE, 8)
        foot.addWidget(self.next)
        inside = QHBoxLayout(self.next)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addStretch(1)
        inside.addWidget(self._key)
        column.addLayout(foot)

    def _tool(self, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self._theme.muted))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        return button

    def _sort_menu(self) -> QMenu:
        menu, orders, ways = QMenu(self), QActionGroup(self), QActionGroup(self)
        names = {
            "name": self.tr("Name"),
            "title": self.tr("Title"),
            "source": self.tr("Source"),
            "date": self.tr("Date"),
        }
        for code, name in names.items():
            action = self._choice(menu, orders, name, checked=code == "name")
            action.triggered.connect(lambda _checked=False, order=code: self._order(order, self.model.descending))
        menu.addSeparator()
        for descending, name in ((False, self.tr("Ascending")), (True, self.tr("Descending"))):
            action = self._choice(menu, ways, name, checked=not descending)
            action.triggered.connect(lambda _checked=False, way=descending: self._order(self.model.order, way))
        return menu

    @staticmethod
    def _choice(menu: QMenu, group: QActionGroup, name: str, *, checked: bool) -> QAction:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(checked)
        group.addAction(action)
        return action

    # what is shown

    def set_workspace(self, shelf: Shelf | None) -> None:
        """Show the articles of a project; None shows none."""
        self._current = ""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.states.reset()
        self.model.set_shelf(shelf)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = self._delegate.theme = theme
        self._sort.setIcon(icon("arrow-up-down", theme.muted))
        self._add.setIcon(icon("plus", theme.muted))
        self.field.actions()[0].setIcon(icon("search", theme.muted))
        self.list.viewport().update()

    def set_next_key(self, keys: str) -> None:
        """The keys printed on the foot button."""
        self._keys = keys
        self._fit_next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_next()

    def _fit_next(self) -> None:
        """The keys go into the tool tip where there is no room for them beside the words."""
        words, keys = self.next.text(), self._keys
        room = self.width() - 2 * _SIDE - self.fontMetrics().horizontalAdvance(words) - 2 * _PAD
        shown = keys if cap_width(keys) + _PAD <= room else ""
        self._key.set_keys(shown)
        self.next.setStyleSheet(f"padding-right: {cap_width(shown) + 16}px;" if shown else "")
        self.next.setToolTip(f"{words} ({keys})" if keys else words)

    def set_current(self, article_id: str) -> None:
        """Mark the article that lies in front, without asking for it."""
        self._current = article_id
        self._mark_current()

    def reload(self) -> None:
        """Articles came or went."""
        self.model.reload()

    def refresh(self, article_id: str) -> None:
        """One article changed its state, mentions or description."""
        self.model.refresh(article_id)
        self._show_counts()

    def refresh_all(self) -> None:
        """Many articles changed at once."""
        self.model.refresh_all()
        self._show_counts()

    def apply(self, change: Change) -> None:
        """Take over what a change means for the list."""
        self.model.apply(change)
        self._show_counts()

    def neighbour(self, id_: str, step: int) -> str:
        """The id of the article `step` rows further in the list, "" beyond the ends."""
        return self.model.neighbour(id_, step)

    def next_not_done(self, id_: str) -> str:
        """The id of the next article of the list that is not done, "" when all are."""
        return self.model.next_not_done(id_)

    def _on_reset(self) -> None:
        counts = self.model.state_counts()
        shown = self.model.rowCount() > 0
        self._pages.setCurrentWidget(self.list if shown else self._nothing if counts[""] else self._empty)
        if not shown and self.model.words:
            self._nothing.say(self.tr("Nothing for “{words}”").format(words=self.model.words))
        elif not shown:
            self._nothing.say(self.tr("No article in this state"))
        self._show_counts()
        self._mark_current()

    def _show_counts(self) -> None:
        counts = self.model.state_counts()
        self._count.setText(str(counts[""]) if counts[""] else "")
        self.states.show_counts(counts)
        self.next.setEnabled(counts["done"] < counts[""])

    def _mark_current(self) -> None:
        row = self.model.row_of(self._current)
        index = self.model.index(row) if row >= 0 else QModelIndex()
        if self.list.currentIndex() != index:
            self.list.mark(index)

    # wishes

    def _filter(self) -> None:
        self._pause.stop()
        if self.model.words != " ".join(self.field.text().split()):
            self.model.set_words(self.field.text())

    def _on_return(self) -> None:
        self._filter()
        if self.model.rowCount():
            self.article_requested.emit(self.model.id_at(0))

    def _order(self, order: str, descending: bool) -> None:
        self.model.set_order(order, descending=descending)

    def _open_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if index.isValid():
            menu = self.menu_for(self.model.id_at(index.row()))
            menu.exec(self.list.viewport().mapToGlobal(place))

    def menu_for(self, article_id: str) -> QMenu:
        """What may be done with an article."""
        menu = QMenu(self)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.article_requested.emit(article_id))
        menu.addSeparator()
        for state in STATES:
            act = menu.addAction(self.states.words[state])
            act.triggered.connect(lambda _checked=False, code=state: self.state_requested.emit(article_id, code))
        menu.addSeparator()
        drawn = menu.addAction(self.tr("Drawn for reliability, or no longer"))
        drawn.setToolTip(self.tr("Where several annotate apart to be compared, nothing is proposed"))
        drawn.triggered.connect(lambda: self.reliability_requested.emit(article_id))
        menu.addAction(self.tr("Details…")).triggered.connect(lambda: self.details_requested.emit(article_id))
        menu.addAction(self.tr("Remove…")).triggered.connect(lambda: self.remove_requested.emit(article_id))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)
