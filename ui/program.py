"""Builds everything and hands it down; builds the window anew when language or theme change."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.controllers.desk import Desk
from ui.controllers.lookout import Lookout
from ui.fonts import ui_font
from ui.garbage import Garbage
from ui.i18n import chosen_language, install
from ui.icons import application_icon
from ui.main_window import MainWindow
from ui.settings import DOCKS, GEOMETRY, LANGUAGE, RIGHT_SPLITTER, SPACY, THEME, Place, Settings
from ui.tasks import TaskRunner
from ui.theme import Theme, dark, high_contrast, light, palette, style_sheet

if TYPE_CHECKING:
    from ui.wiring import Controllers

_PAUSE_MS = 100
_SWITCH_S = 0.0001
"""How long a thread that looks over the corpus may keep the interpreter while a key waits (Python’s own: 5 ms)."""


class Program(QObject):
    """Owns the desk, the settings and the one window; lives as long as the application.

    With `shows_first` the window's first page is painted before all else is loaded.
    """

    def __init__(self, app: QApplication, settings: Settings, *, shows_first: bool = False) -> None:
        super().__init__(app)
        sys.setswitchinterval(_SWITCH_S)
        self._garbage = Garbage(self)
        self._shows_first = shows_first
        self._app = app
        self.settings = settings
        self.desk = Desk(self)
        self.desk.project_closing.connect(self._remember_place)
        self.tasks = TaskRunner(self)
        self.tasks.busy_changed.connect(self._garbage.hold)
        self.search_tasks = TaskRunner(self)
        self.watch_tasks = TaskRunner(self)
        self.event_tasks = TaskRunner(self)
        self.lookout = Lookout(self)
        self.lookout.use_spacy(settings.get(SPACY))
        self.desk.project_closing.connect(self.lookout.close)
        self.lookout.failed.connect(self.desk.failed)
        self.window: MainWindow | None = None
        self.controllers: Controllers | None = None
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
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
        window = self.window = MainWindow(theme, language, complete=not self._shows_first)
        window.setWindowIcon(application_icon())
        window.closing.connect(self._put_away)
        window.restore_layout(geometry=self.settings.get(GEOMETRY))
        if self._shows_first:
            window.painted.connect(self._complete_soon)
        else:
            self._furnish(window, language)
        if old is not None:
            # the new one first: Qt quits when the last window closes
            window.setVisible(old.isVisible())
            old.closing.disconnect(self._put_away)
            old.close()
            # at once, so that nothing of the old window still listens to the desk
            shiboken6.delete(old)
            self._restore_place(place)
        return window

    def _complete_soon(self) -> None:
        """When the picture is on the screen."""
        QTimer.singleShot(0, self, self.complete)

    def complete(self) -> None:
        """Load what the first page did without; nothing happens where all is there."""
        if self._shows_first and self.window is not None:
            self._shows_first = False
            self.window.complete()
            self._furnish(self.window, self.window.language)

    def _build_soon(self) -> None:
        """Later, because the window that is replaced may be what asked for it."""
        QTimer.singleShot(0, self, self._build_when_free)

    def _build_when_free(self) -> None:
        """Work under way and open dialogs belong to the window of now: they end first."""
        is_asking = bool(QApplication.activeModalWidget() or QApplication.activePopupWidget())
        is_busy = any(lane.is_busy for lane in (self.tasks, self.search_tasks, self.watch_tasks, self.event_tasks))
        if is_busy or is_asking or self.thread().loopLevel() > 1:
            QTimer.singleShot(_PAUSE_MS, self, self._build_when_free)
        elif self.window is not None:
            self.build()

    def open(self, path: Path | None) -> None:
        """Open a project, or show the welcome page."""
        if path is None:
            return
        self.complete()
        if self.controllers is not None:
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
        self._garbage.stop()
        self.deleteLater()

    def close(self) -> None:
        """Put everything away; the window must be closed or closing."""
        self.tasks.close()
        self.desk.close_project()
        self.lookout.quit()
        self.search_tasks.close()
        self.watch_tasks.close()
        self.event_tasks.close()
        self.settings.sync()

    def _furnish(self, window: MainWindow, language: str) -> None:
        from ui.article.accessible_text import install_accessibility
        from ui.furnishing import Lanes, furnish

        install_accessibility()
        window.restore_layout(docks=self.settings.get(DOCKS), right=self.settings.get(RIGHT_SPLITTER))
        lanes = Lanes(self.tasks, self.search_tasks, self.watch_tasks, self.event_tasks, self.lookout)
        furnished = furnish(window, self.desk, self.settings, lanes=lanes, language=language, rebuild=self._build_soon)
        self.controllers = furnished.controllers
        if self.desk.is_open:
            furnished.display.show_project()
            self.controllers.suggestions.follow()
        else:
            furnished.display.show_nothing()
        self.controllers.preferences.show_welcome()

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
        if self.window is not None and not self._shows_first:
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
