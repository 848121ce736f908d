"""The File menu: asks for paths and choices, and hands the answers on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from annotator import places
from annotator.model.errors import ProjectInUse, UnreadableProject
from annotator.model.records import Article
from ui.announcements import announce, announcement
from ui.controllers.articles_controller import ArticlesController
from ui.controllers.desk import Desk
from ui.controllers.project_controller import ProjectController
from ui.controllers.transfer_controller import TransferController
from ui.dialogs import file_questions as ask
from ui.main_window import MainWindow
from ui.settings import ANNOTATOR, CODEBOOK, LANGUAGE, LAST_PROJECT, THEME, Settings
from ui.tasks import TaskRunner

if TYPE_CHECKING:
    from annotator.formats.report import Report

SUFFIX = ".attache"
_FILTER = "*.attache"


class FileController(QObject):
    """Projects, imports and exports as the user asks for them; answers questions that come up on the way."""

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        settings: Settings,
        *,
        tasks: TaskRunner,
        articles: ArticlesController,
        rebuild: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._settings = settings
        self._articles = articles
        self._rebuild = rebuild
        self._tasks = tasks
        self._projects = ProjectController(desk, self, self.annotator, self)
        self._transfer = TransferController(desk, tasks, self)
        self._projects.opened.connect(self._remember)
        self._projects.restore_wanted.connect(lambda path: self._restore_from(Path(path)))
        self._transfer.finished.connect(self._show_report)
        self._transfer.advanced.connect(window.show_advance)
        tasks.busy_changed.connect(window.show_busy)
        window.stop_requested.connect(tasks.cancel_all)

    def annotator(self) -> str:
        """Who annotates on this computer; asked for once."""
        name = self._settings.get(ANNOTATOR)
        if not name:
            name = places.account_name()
            self._settings.set(ANNOTATOR, name)
        return name

    # projects

    def new(self) -> None:
        """Ask where, and make a project."""
        path = self._save_path(self.tr("New project"), self.tr("project") + SUFFIX)
        if path is not None:
            self._projects.new(path, self._settings.get(CODEBOOK))

    def open(self) -> None:
        """Ask which project to open."""
        title, kinds = self.tr("Open a project"), self.tr("Attaché projects") + f" ({_FILTER})"
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, self._folder(), kinds)
        if chosen:
            self.open_path(Path(chosen))

    def open_recent(self, path: str) -> None:
        """Open a project of the list; without one, ask."""
        if path:
            self.open_path(Path(path))
        else:
            self.open()

    def open_path(self, path: Path) -> None:
        """Open a project; anything else is taken for articles."""
        if path.suffix.lower() == SUFFIX or not path.exists():
            self._projects.open(path)
        else:
            self.take_files([str(path)])

    def sample(self) -> None:
        """Open the sample project, made on the first call."""
        folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
        )
        target = (folder if folder.is_dir() else places.user_data()) / (self.tr("Attaché sample") + SUFFIX)
        self._projects.open_sample(target)

    def close(self) -> None:
        """Close the project; the welcome page comes back."""
        self._projects.close()

    def reassure(self) -> None:
        """Ctrl+S: there is nothing to save."""
        words = announcement("saved", "")
        self._window.status.show_marks(words)
        announce(self._window, words)

    def save_copy(self) -> None:
        """Ask where, and write a copy."""
        path = (
            self._save_path(self.tr("Save a copy as"), self._desk.workspace.path.name) if self._desk.is_open else None
        )
        if path is not None and path == self._desk.workspace.path:
            self._warn(self.tr("This is the project itself; everything in it is saved already."))
        elif path is not None:
            self._projects.save_copy(path)

    def restore(self) -> None:
        """Bring a backup back as a copy."""
        if self._desk.is_open:
            self._restore_from(self._desk.workspace.path)

    def check(self) -> None:
        """Check the project and show what was found."""
        from annotator.checking import check_project

        faults = check_project(self._desk.workspace) if self._desk.is_open else []
        ask.show_faults(self._window, faults)

    def _restore_from(self, project: Path) -> None:
        from annotator import backups

        chosen = ask.backup(self._window, backups.listing(project), self._window.language)
        if chosen is not None:
            name = f"{project.stem} ({chosen.when[:10]}){SUFFIX}"
            target = self._save_path(self.tr("Restore as"), str(project.with_name(name)))
            if target is not None:
                self._projects.restore(chosen.path, target)

    def in_use(self, error: ProjectInUse) -> str:
        """What to do with a project that is open elsewhere: "read", "take" or ""."""
        return ask.in_use(self._window, error)

    def damaged(self, error: UnreadableProject) -> str:
        """What to do with a damaged project: "restore" or ""."""
        return ask.damaged(self._window, error)

    def _remember(self, path: str) -> None:
        self._settings.add_recent(Path(path))
        self._settings.set(LAST_PROJECT, path)
        self._rebuild_later()
        place = self._settings.place(self._desk.workspace.project_id)
        ids = self._desk.workspace.article_ids(order="title")
        if place.article in ids:
            self._desk.open_article(place.article)
        elif ids:
            self._desk.open_article(ids[0])

    def _rebuild_later(self) -> None:
        """The keys come from the codebook: the window is made anew for the project."""
        self._rebuild()

    # articles

    def take_files(self, names: Sequence[str]) -> None:
        """Files that were dropped.

        A project is opened, anything else imported (into a new project where none is open).
        """
        paths = [Path(name) for name in names]
        projects = [path for path in paths if path.suffix.lower() == SUFFIX]
        if projects:
            self._projects.open(projects[0])
            return
        if not self._desk.is_open:
            self.new()
        if self._desk.is_open:
            self._import(paths)

    def import_files(self) -> None:
        """Ask for files and import them."""
        if not self._desk.is_open:
            return
        title = self.tr("Import articles")
        chosen, _ = QFileDialog.getOpenFileNames(self._window, title, self._folder(), ask.import_filter(self))
        if chosen:
            self._import([Path(name) for name in chosen])

    def _import(self, paths: Sequence[Path]) -> None:
        for code, group in ask.by_format(paths).items():
            options = ask.import_options(self._window, code, group, self._window.language)
            if options is not None:
                self._transfer.import_files(group, code, options)

    def export(self) -> None:
        """Ask what to export, and export it."""
        if self._desk.is_open:
            wish = ask.export(self._window, self._desk, self._folder())
            if wish is not None:
                self._transfer.export(wish)

    def describe_article(self, article_id: str) -> None:
        """Ask for an article's title, source and date."""
        old = self._desk.workspace.article(article_id)
        new = ask.article_details(self._window, old)
        if new is not None:
            self._articles.describe(old, new)

    def remove_article(self, article_id: str) -> None:
        """Remove an article, after a question."""
        article: Article = self._desk.workspace.article(article_id)
        words = self.tr("“{title}” goes with all its annotations, of every annotator. One undo brings it back.")
        text = words.format(title=article.title or article.name)
        if QMessageBox.question(self._window, self.tr("Remove the article?"), text) == QMessageBox.StandardButton.Yes:
            self._articles.remove(article_id)

    def _show_report(self, report: Report) -> None:
        ask.show_report(self._window, report.to_json(), self._window.language, self._show_place)

    def _show_place(self, place: str) -> None:
        found = self._desk.workspace.article_named(place.partition(":")[0].rsplit("/")[-1].rsplit(".", 1)[0])
        if found is not None:
            self._articles.open(found.id)

    # preferences

    def ask_annotator(self) -> None:
        """Ask who annotates."""
        name, good = QInputDialog.getText(
            self._window, self.tr("Annotator"), self.tr("Your name"), text=self.annotator()
        )
        if good and name.strip():
            self.set_annotator(name.strip())

    def set_annotator(self, name: str) -> None:
        """Somebody else annotates from now on."""
        self._settings.set(ANNOTATOR, name)
        if self._desk.is_open and self._desk.workspace.annotator.name != name:
            self._desk.workspace.work_as(name)
            self._rebuild()

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

    def forget_recent(self, path: str) -> None:
        """Take a project off the list of recent ones."""
        self._settings.forget_recent(Path(path))

    def _folder(self) -> str:
        last = self._settings.get(LAST_PROJECT)
        return str(Path(last).parent) if last else str(Path.home())

    def _save_path(self, title: str, name: str) -> Path | None:
        start = name if Path(name).is_absolute() else str(Path(self._folder()) / name)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, title, start, self.tr("Attaché projects") + f" ({_FILTER})"
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)

    def _warn(self, words: str) -> None:
        QMessageBox.information(self._window, self.tr("Attaché"), words)
