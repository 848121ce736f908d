"""The window: docks, menus and tool bar around the welcome page or the workbench."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from ui.action_record import ActionRecord
from ui.actions import keys_text, menus
from ui.panels.articles_panel import ArticlesPanel
from ui.panels.entities_panel import EntitiesPanel
from ui.panels.events_panel import EventsPanel
from ui.panels.mention_panel import MentionPanel
from ui.status_line import StatusLine
from ui.theme import Theme
from ui.views.welcome_page import WelcomePage
from ui.widgets.progress_line import ProgressLine
from ui.workbench import Workbench


class MainWindow(QMainWindow):
    """Arranges the parts and holds them by name; knows neither the project nor the controllers."""

    files_dropped = Signal(list)
    closing = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self.language = language
        self.theme = theme
        self.welcome = WelcomePage(theme, language, self)
        self.articles = ArticlesPanel(theme, language)
        self.workbench = Workbench(theme, language)
        self.entities = EntitiesPanel(theme, language)
        self.events = EventsPanel(theme, language)
        self.mention = MentionPanel(theme, language)
        self.status = StatusLine(theme, language, self)
        self.setStatusBar(self.status)
        self.progress = ProgressLine(theme, self)
        self.progress.stop_requested.connect(self.stop_requested)
        self.status.addPermanentWidget(self.progress)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.workbench)
        self.setCentralWidget(self.pages)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.entities, self.tr("Entities"))
        self.tabs.addTab(self.events, self.tr("Events"))
        self.tabs.setAccessibleName(self.tr("Entities and events"))
        self._right = QSplitter(Qt.Orientation.Vertical)
        self._right.addWidget(self.tabs)
        self._right.addWidget(self.mention)
        self._right.setStretchFactor(0, 3)
        self._right.setStretchFactor(1, 1)
        self._right.setChildrenCollapsible(False)
        self.docks = (
            self._dock(
                "articles",
                self.tr("Articles"),
                self.articles,
                area=Qt.DockWidgetArea.LeftDockWidgetArea,
                width=(220, 400),
            ),
            self._dock(
                "details",
                self.tr("Entities and events"),
                self._right,
                area=Qt.DockWidgetArea.RightDockWidgetArea,
                width=(320, 520),
            ),
        )
        self.resizeDocks(list(self.docks), [264, 352], Qt.Orientation.Horizontal)
        self.tool_bar = QToolBar(self.tr("Tool bar"), self)
        self.tool_bar.setObjectName("tools")
        self.tool_bar.setMovable(False)
        self.tool_bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addToolBar(self.tool_bar)
        self._annotate_menu = QMenu(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 600)
        self.resize(1440, 900)

    def take_actions(self, actions: Mapping[str, QAction], records: Sequence[ActionRecord]) -> None:
        """Put the acts into the menus and the tool bar; those of the text fire only while the text has the focus."""
        for title, entries in menus(actions, records):
            menu = self.menuBar().addMenu(title)
            for action in entries:
                menu.addAction(action) if action is not None else menu.addSeparator()
            if actions["annotate.repeat"] in entries:
                self._annotate_menu = menu
        for record in records:
            (self.workbench.view if record.in_text else self).addAction(actions[record.id])
        portable = QKeySequence.SequenceFormat.PortableText
        self.articles.set_next_key(keys_text(actions["go.next_not_done"].shortcut().toString(portable)))
        spacer = QWidget(self.tool_bar)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for id_ in ("file.import", "file.export"):
            self.tool_bar.addAction(actions[id_])
        self.tool_bar.addWidget(spacer)
        for id_ in ("edit.undo", "edit.redo", "go.palette"):
            self.tool_bar.addAction(actions[id_])
            if id_ != "go.palette" and isinstance(button := self.tool_bar.widgetForAction(actions[id_]), QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def take_label_actions(self, in_menu: Sequence[QAction], all_: Sequence[QAction]) -> None:
        """Put the acts of the codebook's layers first into the Annotate menu, and their keys into the text."""
        first = self._annotate_menu.actions()[:1]
        for action in in_menu:
            self._annotate_menu.insertAction(first[0], action) if first else self._annotate_menu.addAction(action)
        self.workbench.view.addActions(list(all_))

    def show_advance(self, what: str, done: int, total: int) -> None:
        """How far the import or export is."""
        words = self.tr("Importing") if what == "import" else self.tr("Exporting")
        self.progress.advance(words, done, total=total)

    def show_busy(self, busy: bool) -> None:
        """Long work began or ended."""
        if busy:
            self.progress.start(self.tr("Working"))
        else:
            self.progress.finish()

    def show_welcome(self) -> None:
        """The first page, without docks and tools."""
        self._show(self.welcome, project=False)

    def show_workbench(self) -> None:
        """The page for annotating."""
        self._show(self.workbench, project=True)

    def show_details(self, shown: bool) -> None:
        """Show or hide what belongs to an article."""
        self.docks[1].setVisible(shown)

    def show_events(self) -> None:
        """Bring the Events tab to the front."""
        self.tabs.setCurrentWidget(self.events)

    def show_entities(self) -> None:
        """Bring the Entities tab to the front."""
        self.tabs.setCurrentWidget(self.entities)

    def show_event_count(self, count: int) -> None:
        """The number on the Events tab."""
        self.tabs.setTabText(1, self.tr("Events  {count}").format(count=count) if count else self.tr("Events"))

    def layout_state(self) -> tuple[QByteArray, QByteArray, QByteArray]:
        """Geometry, docks and the right splitter, for the next start."""
        return self.saveGeometry(), self.saveState(), self._right.saveState()

    def restore_layout(self, geometry: QByteArray, docks: QByteArray, right: QByteArray) -> None:
        """What `layout_state` gave; empty parts are passed over."""
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        if not docks.isEmpty():
            self.restoreState(docks)
        if not right.isEmpty():
            self._right.restoreState(right)

    def panes(self) -> list[QWidget]:
        """What F6 goes through, in reading order."""
        return [self.articles, self.workbench.view, self.tabs.currentWidget(), self.mention]

    def focus_pane(self, pane: QWidget) -> None:
        """Put the focus into a pane, its tab to the front."""
        if self.tabs.indexOf(pane) >= 0:
            self.tabs.setCurrentWidget(pane)
        target = pane.focusProxy() or _first_focus(pane) or pane
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_next_pane(self) -> None:
        """Put the focus into the pane behind the one that has it."""
        focus = self.focusWidget()
        panes = [pane for pane in self.panes() if pane.isVisible()]
        at = next((i for i, pane in enumerate(panes) if _holds(pane, focus)), -1)
        if panes:
            self.focus_pane(panes[(at + 1) % len(panes)])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the owner put things away first."""
        self.closing.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass the local files on."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _show(self, page: QWidget, *, project: bool) -> None:
        self.pages.setCurrentWidget(page)
        self.tool_bar.setVisible(project)
        self.status.show_project(project)
        for dock in self.docks:
            dock.setVisible(project)

    def _dock(
        self, name: str, title: str, widget: QWidget, *, area: Qt.DockWidgetArea, width: tuple[int, int]
    ) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        widget.setMinimumWidth(width[0])
        widget.setMaximumWidth(width[1])
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def _first_focus(pane: QWidget) -> QWidget | None:
    found = (
        child
        for child in pane.findChildren(QWidget)
        if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    return next(found, None)
