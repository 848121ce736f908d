"""The window: docks, menus and tool bar around the welcome page or the workbench."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QPaintEvent
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

from ui.theme import Theme
from ui.views.welcome_page import WelcomePage

if TYPE_CHECKING:
    from ui.action_record import ActionRecord
    from ui.panels.articles_panel import ArticlesPanel
    from ui.panels.entities_panel import EntitiesPanel
    from ui.panels.events_panel import EventsPanel
    from ui.panels.mention_panel import MentionPanel
    from ui.panels.stances_panel import StancesPanel
    from ui.panels.suggestions_panel import SuggestionsPanel
    from ui.status_line import StatusLine
    from ui.widgets.progress_line import ProgressLine
    from ui.workbench import Workbench


class MainWindow(QMainWindow):
    """Arranges the parts and holds them by name; knows neither the project nor the controllers.

    With `complete` false it is the first page alone, which is there at once; `complete()` adds the rest. `painted`
    tells when the first picture is drawn.
    """

    files_dropped = Signal(list)
    closing = Signal()
    stop_requested = Signal()
    painted = Signal()
    articles: ArticlesPanel
    workbench: Workbench
    entities: EntitiesPanel
    events: EventsPanel
    stances: StancesPanel
    suggestions: SuggestionsPanel
    mention: MentionPanel
    status: StatusLine
    progress: ProgressLine

    def __init__(self, theme: Theme, language: str, *, complete: bool = True) -> None:
        super().__init__()
        self.language = language
        self.theme = theme
        self._is_painted = False
        self.welcome = WelcomePage(theme, language, self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.welcome)
        self.setCentralWidget(self.pages)
        self.docks: tuple[QDockWidget, ...] = ()
        self._annotate_menu = QMenu(self)
        self._view_actions: dict[str, QAction] = {}
        self._has_details = False
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 600)
        self.resize(1440, 900)
        if complete:
            self.complete()

    def complete(self) -> None:
        """Everything for a project; what it needs is loaded only now."""
        from ui.panels.articles_panel import ArticlesPanel
        from ui.panels.entities_panel import EntitiesPanel
        from ui.panels.events_panel import EventsPanel
        from ui.panels.mention_panel import MentionPanel
        from ui.panels.stances_panel import StancesPanel
        from ui.panels.suggestions_panel import SuggestionsPanel
        from ui.workbench import Workbench

        theme, language = self.theme, self.language
        self.articles = ArticlesPanel(theme, language)
        self.workbench = Workbench(theme, language)
        self.entities = EntitiesPanel(theme, language)
        self.events = EventsPanel(theme, language)
        self.stances = StancesPanel(theme, language)
        self.suggestions = SuggestionsPanel(theme, language)
        self.mention = MentionPanel(theme, language)
        self.pages.addWidget(self.workbench)
        self._add_status()
        self._add_docks()
        self.tool_bar = QToolBar(self.tr("Tool bar"), self)
        self.tool_bar.setObjectName("tools")
        self.tool_bar.setMovable(False)
        self.tool_bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addToolBar(self.tool_bar)

    def _add_status(self) -> None:
        from ui.status_line import StatusLine
        from ui.widgets.progress_line import ProgressLine

        self.status = StatusLine(self.theme, self.language, self)
        self.setStatusBar(self.status)
        self.progress = ProgressLine(self.theme, self)
        self.progress.stop_requested.connect(self.stop_requested)
        self.status.addPermanentWidget(self.progress)

    def _add_docks(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setStyleSheet("QTabBar::tab { font-size: 12px; padding: 9px 5px 7px 5px; }")  # four fit into 320 px
        panes = (self.entities, self.events, self.stances, self.suggestions)
        self._tab_titles = (self.tr("Entities"), self.tr("Events"), self.tr("Stances"), self.tr("Suggestions"))
        self._tab_counts: dict[int, int] = {}
        for pane, title in zip(panes, self._tab_titles, strict=True):
            self.tabs.addTab(pane, title)
        self.tabs.currentChanged.connect(self._title_tabs)
        self.tabs.setAccessibleName(self.tr("Entities, events and suggestions"))
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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def take_actions(self, actions: Mapping[str, QAction], records: Sequence[ActionRecord]) -> None:
        """Put the acts into the menus and the tool bar; those of the text fire only while the text has the focus."""
        from ui.actions import keys_text, menus

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
        group = QActionGroup(self)
        for code in ("annotate", "search", "register", "codebook"):
            action = self._view_actions[code] = actions[f"view.{code}"]
            action.setCheckable(True)
            group.addAction(action)
            self.tool_bar.addAction(action)
        spacer = QWidget(self.tool_bar)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.tool_bar.addWidget(spacer)
        for id_ in ("file.import", "file.export"):
            self.tool_bar.addAction(actions[id_])
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
        self.mark_view("annotate")

    def add_view(self, code: str, page: QWidget) -> None:
        """One more view beside the workbench."""
        page.setObjectName(code)
        self.pages.addWidget(page)

    def show_view(self, code: str) -> None:
        """Bring a view to the front; the docks belong to annotating."""
        page = self.workbench if code == "annotate" else self.pages.findChild(QWidget, code)
        if page is None:
            return
        self.pages.setCurrentWidget(page)
        self.docks[0].setVisible(code == "annotate")
        self.docks[1].setVisible(code == "annotate" and self._has_details)
        self.mark_view(code)

    def mark_view(self, code: str) -> None:
        """Show in the tool bar which view is in front; none where it has no button."""
        for known, action in self._view_actions.items():
            action.setChecked(known == code)

    def show_details(self, shown: bool) -> None:
        """Show or hide what belongs to an article."""
        self._has_details = shown
        self.docks[1].setVisible(shown and self.pages.currentWidget() is self.workbench)

    def show_events(self) -> None:
        """Bring the Events tab to the front."""
        self.tabs.setCurrentWidget(self.events)

    def show_entities(self) -> None:
        """Bring the Entities tab to the front."""
        self.tabs.setCurrentWidget(self.entities)

    def show_count(self, pane: QWidget, count: int) -> None:
        """How much a tab holds: beside its title while it is in front, else in its tool tip."""
        self._tab_counts[self.tabs.indexOf(pane)] = count
        self._title_tabs()

    def _title_tabs(self) -> None:
        for at, title in enumerate(self._tab_titles):
            count = self._tab_counts.get(at, 0)
            self.tabs.setTabText(at, f"{title}  {count}" if count and at == self.tabs.currentIndex() else title)
            self.tabs.setTabToolTip(at, f"{title}: {count}" if count else title)

    def layout_state(self) -> tuple[QByteArray, QByteArray, QByteArray]:
        """Geometry, docks and the right splitter, for the next start."""
        return self.saveGeometry(), self.saveState(), self._right.saveState()

    def restore_layout(
        self, *, geometry: QByteArray | None = None, docks: QByteArray | None = None, right: QByteArray | None = None
    ) -> None:
        """What `layout_state` gave; empty parts are passed over."""
        if geometry:
            self.restoreGeometry(geometry)
        if docks:
            self.restoreState(docks)
        if right:
            self._right.restoreState(right)

    def panes(self) -> list[QWidget]:
        """What F6 goes through, in reading order."""
        page = self.pages.currentWidget()
        if page is not None and page is not self.workbench:
            return [page]
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
