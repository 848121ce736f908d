"""What the user prefers on this computer: name, language, colours, codebook, and what was open last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from annotator import places
from ui.controllers.desk import Desk
from ui.dialogs.new_project_dialog import CodebookChoice
from ui.i18n import format_date
from ui.main_window import MainWindow
from ui.settings import ANNOTATOR, CODEBOOK, LANGUAGE, THEME, Settings
from ui.views.recent_list import RecentProject


class PreferencesController(QObject):
    """Keeps the preferences and fills the first page with them; `rebuild` makes the window anew for another look."""

    def __init__(self, desk: Desk, window: MainWindow, settings: Settings, *, rebuild: Callable[[], object]) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._settings = settings
        self._rebuild = rebuild

    def annotator(self) -> str:
        """Who annotates on this computer; asked for once."""
        name = self._settings.get(ANNOTATOR)
        if not name:
            name = places.account_name()
            self._settings.set(ANNOTATOR, name)
        return name

    # projects

    def codebooks(self) -> list[CodebookChoice]:
        """The shipped codebooks."""
        return [
            CodebookChoice("political", self.tr("Political, complete"), self.tr("23 types of events, roles, stances")),
            CodebookChoice("minimal", self.tr("Minimal"), self.tr("actors, countries, events, nothing more")),
            CodebookChoice("empty", self.tr("Empty"), self.tr("labels come with imports, or are made by you")),
        ]

    def ask_annotator(self) -> None:
        """Ask who annotates."""
        if not self._desk.is_open:
            return
        people = [person.name for person in self._desk.workspace.annotators]
        names = list(dict.fromkeys([self._desk.workspace.annotator.name, *people, self.annotator()]))
        title, label = self.tr("Annotator"), self.tr("Who works in this project now?")
        name, good = QInputDialog.getItem(self._window, title, label, names, 0)
        if good and name.strip():
            self.work_as(name.strip())

    def work_as(self, name: str) -> None:
        """Somebody else annotates this project from now on, on this computer."""
        workspace = self._desk.workspace
        if workspace.annotator.name != name:
            self._settings.set_annotator_of(workspace.project_id, name)
            workspace.work_as(name)
            article = self._desk.article.id if self._desk.article else ""
            self._desk.project_opened.emit()
            self._desk.open_article(article)

    def set_annotator(self, name: str) -> None:
        """Who usually annotates on this computer."""
        if name.strip():
            self._settings.set(ANNOTATOR, name.strip())

    def choose_theme(self, theme: str) -> None:
        """Light, dark, or as the system has it."""
        self._settings.set(THEME, theme)
        self._rebuild()

    def choose_language(self, language: str) -> None:
        """French, English, or as the system has it."""
        self._settings.set(LANGUAGE, language)
        self._rebuild()

    def choose_codebook(self, name: str) -> None:
        """The codebook of new projects."""
        self._settings.set(CODEBOOK, name)

    def forget_recent(self, path: Path) -> None:
        """Take a project off the list of recent ones."""
        self._settings.forget_recent(path)

    def show_welcome(self) -> None:
        """Fill the first page with what is known from the last times."""
        page = self._window.welcome
        page.show_choices(
            language=self._settings.get(LANGUAGE),
            theme=self._settings.get(THEME),
            name=self.annotator(),
            codebooks=self.codebooks(),
            codebook=self._settings.get(CODEBOOK),
        )
        page.show_recent([self._recent(path) for path in self._settings.recent()])

    def _recent(self, path: Path) -> RecentProject:
        try:
            changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        except OSError:
            return RecentProject(path, missing=True)
        return RecentProject(path, format_date(changed.date().isoformat(), self._window.language))
