"""Builds everything and hands it down; builds the window anew when language or theme change."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui import actions as acts
from ui.article.accessible_text import install_accessibility
from ui.controllers.annotating_controller import AnnotatingController
from ui.controllers.articles_controller import ArticlesController
from ui.controllers.desk import Desk
from ui.controllers.entities_controller import EntitiesController
from ui.controllers.events_controller import EventsController
from ui.controllers.file_controller import FileController
from ui.controllers.find_controller import FindController
from ui.controllers.help_controller import HelpController
from ui.controllers.page_controller import PageController
from ui.controllers.preferences_controller import PreferencesController
from ui.controllers.records_controller import RecordsController
from ui.controllers.undo_controller import UndoController
from ui.display import Display
from ui.fonts import ui_font
from ui.i18n import chosen_language, install
from ui.icons import application_icon
from ui.label_actions import LabelActions
from ui.main_window import MainWindow
from ui.settings import DOCKS, GEOMETRY, LANGUAGE, RIGHT_SPLITTER, THEME, Place, Settings
from ui.tasks import TaskRunner
from ui.theme import Theme, dark, high_contrast, light, palette, style_sheet
from ui.wiring import Controllers, wire

_PAUSE_MS = 100


class Program(QObject):
    """Owns the desk, the settings and the one window; lives as long as the application."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.settings = settings
        self.desk = Desk(self)
        self.desk.project_closing.connect(self._remember_place)
        self.tasks = TaskRunner(self)
        self.window: MainWindow | None = None
        self.controllers: Controllers | None = None
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        install_accessibility()
        self.build()

    def build(self) -> MainWindow:
        """Make the window in the language and theme chosen, in place of the one before."""
        old, place = self.window, self._place()
        if old is not None:
            self._remember_layout(old)
        language = chosen_language(self.settings.get(LANGUAGE))
        install(self._app, language)
        theme = self._theme()
        self._app.setFont(ui_font(13))
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(style_sheet(theme))
        window = self.window = MainWindow(theme, language)
        window.setWindowIcon(application_icon())
        window.restore_layout(*(self.settings.get(part) for part in (GEOMETRY, DOCKS, RIGHT_SPLITTER)))
        self._furnish(window, theme, language)
        window.closing.connect(self._put_away)
        if old is not None:
            # the new one first: Qt quits when the last window closes
            window.setVisible(old.isVisible())
            old.closing.disconnect(self._put_away)
            old.close()
            # at once, so that nothing of the old window still listens to the desk
            shiboken6.delete(old)
            self._restore_place(place)
        return window

    def _build_soon(self) -> None:
        """Later, because the window that is replaced may be what asked for it."""
        QTimer.singleShot(0, self, self._build_when_free)

    def _build_when_free(self) -> None:
        """Work under way and open dialogs belong to the window of now: they end first."""
        if self.tasks.is_busy or self.thread().loopLevel() > 1:
            QTimer.singleShot(_PAUSE_MS, self, self._build_when_free)
        elif self.window is not None:
            self.build()

    def open(self, path: Path | None) -> None:
        """Open a project, or show the welcome page."""
        if path is not None and self.controllers is not None:
            self.controllers.files.open_path(path)

    def show(self) -> None:
        """Show the window."""
        if self.window is not None:
            self.window.show()

    def quit(self) -> None:
        """Close the window and put everything away, for good."""
        if self.window is not None:
            window, self.window, self.controllers = self.window, None, None
            window.close()
            shiboken6.delete(window)
        self._app.styleHints().colorSchemeChanged.disconnect(self._follow_system)
        self.deleteLater()

    def close(self) -> None:
        """Put everything away; the window must be closed or closing."""
        self.tasks.close()
        self.desk.close_project()
        self.settings.sync()

    def _furnish(self, window: MainWindow, theme: Theme, language: str) -> None:
        desk = self.desk
        table = list(acts.ACTIONS)
        made = acts.build(window, table, theme=theme, overrides=self.settings.shortcuts())
        window.take_actions(made, table)
        annotating = AnnotatingController(desk, window.workbench.view, window)
        entities, events = EntitiesController(desk, window), EventsController(desk, window)
        undo = UndoController(desk, language, window)
        page = PageController(desk, window, self.settings, annotating=annotating, events=events, actions=made)
        articles = ArticlesController(desk, window.articles, window)
        preferences = PreferencesController(desk, window, self.settings, rebuild=self._build_soon)
        files = FileController(
            desk, window, self.settings, tasks=self.tasks, articles=articles, preferences=preferences
        )
        self.controllers = Controllers(
            annotating=annotating,
            articles=articles,
            entities=entities,
            events=events,
            files=files,
            find=FindController(desk, window),
            help=HelpController(desk, window, self.settings, records=table, actions=made),
            page=page,
            preferences=preferences,
            records=RecordsController(desk, window, entities),
            undo=undo,
        )
        LabelActions(
            desk,
            window,
            self.settings,
            tag=annotating.tag,
            arm=page.arm_brush,
            actions=made,
            records=table,
        )
        display = Display(desk, window, undo, language=language)
        wire(window, desk, self.controllers, display=display, actions=made)
        if desk.is_open:
            display.show_project()
        else:
            display.show_nothing()
        preferences.show_welcome()

    def _theme(self) -> Theme:
        chosen = self.settings.get(THEME)
        hints = self._app.styleHints()
        is_dark = chosen == "dark" or (chosen == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
        theme = dark() if is_dark else light()
        wants = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        return high_contrast(theme) if wants else theme

    def _follow_system(self) -> None:
        if self.settings.get(THEME) == "system":
            self._build_soon()

    def _put_away(self) -> None:
        if self.window is not None:
            self._remember_layout(self.window)
        self.close()

    def _remember_layout(self, window: MainWindow) -> None:
        for setting, state in zip((GEOMETRY, DOCKS, RIGHT_SPLITTER), window.layout_state(), strict=True):
            self.settings.set(setting, state)

    def _place(self) -> Place:
        article = self.desk.article.id if self.desk.article else ""
        scroll = self.window.workbench.view.scroll_offset() if self.window else 0
        return Place(article, scroll)

    def _remember_place(self) -> None:
        if self.desk.is_open and self.desk.article is not None:
            self.settings.set_place(self.desk.workspace.project_id, self._place())

    def _restore_place(self, place: Place) -> None:
        if self.window is not None and place.article:
            self.window.workbench.view.set_scroll_offset(place.scroll)
