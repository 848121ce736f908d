"""The File menu: asks for paths and choices, and hands the answers on.

Dialogs are imported when they are asked for: the first paint does not wait for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from annotator import places
from annotator.model.errors import ProjectInUse, UnreadableProject
from annotator.model.records import Article
from ui.announcements import announce, announcement
from ui.controllers.articles_controller import ArticlesController
from ui.controllers.desk import Desk
from ui.controllers.import_previews import ImportPreviews
from ui.controllers.preferences_controller import PreferencesController
from ui.controllers.project_controller import ProjectController
from ui.controllers.transfer_controller import TransferController
from ui.dialogs.new_project_dialog import NewProjectDialog
from ui.main_window import MainWindow
from ui.settings import CODEBOOK, LAST_PROJECT, Settings
from ui.tasks import TaskRunner

if TYPE_CHECKING:
    from annotator.formats.report import Report

SUFFIX = ".attache"
_FILTER = "*.attache"


class FileController(QObject):
    """Projects, imports and exports as the user asks for them; answers questions that come up on the way."""

    duplicates_requested = Signal()

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        settings: Settings,
        *,
        tasks: TaskRunner,
        articles: ArticlesController,
        preferences: PreferencesController,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._settings = settings
        self._articles = articles
        self._preferences = preferences
        self._tasks = tasks
        self._reports: list[Report] = []
        self._projects = ProjectController(
            desk, self, annotator=preferences.annotator, remembered=settings.annotator_of, parent=self
        )
        self._projects.sample_opened.connect(preferences.work_as)
        self.transfer = TransferController(desk, tasks, self)
        self._previews = ImportPreviews(desk, tasks, window.language)
        self._projects.opened.connect(self._remember)
        self._projects.restore_wanted.connect(lambda path: self._restore_from(Path(path)))
        self.transfer.finished.connect(self._on_finished)
        self.transfer.advanced.connect(window.show_advance)
        tasks.busy_changed.connect(window.show_busy)
        window.stop_requested.connect(tasks.cancel_all)

    def new(self) -> None:
        """Ask where, by which codebook and for whom, and make a project."""
        dialog = NewProjectDialog(
            self._window.theme,
            Path(self.folder()),
            codebooks=self._preferences.codebooks(),
            codebook=self._settings.get(CODEBOOK),
            annotator=self._preferences.annotator(),
            parent=self._window,
        )
        answer = dialog.ask()
        dialog.deleteLater()
        if answer is not None:
            self._preferences.set_annotator(answer.annotator)
            self._projects.new(answer.path, answer.codebook)

    def open(self) -> None:
        """Ask which project to open."""
        title = self.tr("Open a project")
        kinds = self.tr("Projects and articles") + f" ({_FILTER} *.txt *.xml *.jsonl)"
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, self.folder(), kinds)
        if chosen:
            self.open_path(Path(chosen))

    def open_recent(self, path: Path | None) -> None:
        """Open a project of the list; without one, ask."""
        if path is not None:
            self.open_path(path)
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
        path = self.save_path(self.tr("Save a copy as"), self._desk.workspace.path.name) if self._desk.is_open else None
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

        if not self._desk.is_open:
            return
        rows = [
            {"path": fault.article, "line": 0, "code": fault.code, "message": fault.message, "severity": fault.severity}
            for fault in check_project(self._desk.workspace)
        ]
        refused = [row for row in rows if row["severity"] == "error"]
        warnings = [row for row in rows if row["severity"] != "error"]
        self.show_report(
            {"command": "check", **self._desk.workspace.counts(), "refused": refused, "warnings": warnings}
        )

    def _restore_from(self, project: Path) -> None:
        from annotator import backups
        from ui.dialogs.project_questions import ask_backup

        found = backups.listing(project)
        chosen = ask_backup(self._window, self._window.theme, project, backups=found, language=self._window.language)
        if chosen is not None:
            name = f"{project.stem} ({chosen.when[:10]}){SUFFIX}"
            target = self.save_path(self.tr("Restore as"), str(project.with_name(name)))
            if target is not None:
                self._projects.restore(chosen.path, target)

    def in_use(self, error: ProjectInUse) -> str:
        """What to do with a project that is open elsewhere: "read", "take" or ""."""
        from ui.dialogs.project_questions import ask_in_use

        return ask_in_use(self._window, self._window.theme, error)

    def damaged(self, error: UnreadableProject) -> str:
        """What to do with a damaged project: "restore" or ""."""
        from ui.dialogs.project_questions import ask_damaged

        return ask_damaged(self._window, self._window.theme, error)

    def _remember(self, path: str) -> None:
        self._settings.add_recent(Path(path))
        self._settings.set(LAST_PROJECT, path)
        place = self._settings.place(self._desk.workspace.project_id)
        ids = self._desk.workspace.article_ids(order="title")
        if place.article in ids:
            self._desk.open_article(place.article)
            self._window.workbench.view.set_scroll_offset(place.scroll)
        elif ids:
            self._desk.open_article(ids[0])

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
        if self._desk.is_open:
            chosen, format_code = self.choose_articles(self.tr("Import articles"))
            if chosen:
                self._import(chosen, format_code)

    def import_folder(self) -> None:
        """Ask for a folder and import what is in it and below."""
        if self._desk.is_open:
            chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"), self.folder())
            if chosen:
                self._import([Path(chosen)])

    def choose_articles(self, title: str) -> tuple[list[Path], str]:
        """Ask for files in any format that is read: the files, and their format where it was chosen, else ""."""
        from ui.dialogs.transfer_questions import import_kinds

        kinds = import_kinds(self._window.language)
        chosen, kind = QFileDialog.getOpenFileNames(self._window, title, self.folder(), ";;".join(kinds))
        return [Path(name) for name in chosen], kinds.get(kind, "")

    def _import(self, paths: Sequence[Path], format_code: str = "") -> None:
        from annotator.formats.recognising.files import by_format
        from ui.dialogs.transfer_questions import ask_import

        groups = {format_code: list(paths)} if format_code else by_format(paths)
        workspace = self._desk.workspace
        answers = {
            code: ask_import(
                self._window, self._window.theme, code, group, previews=self._previews, workspace=workspace
            )
            for code, group in groups.items()
        }
        for code, answer in answers.items():
            if answer is not None:
                self.transfer.import_files(groups[code], code, answer.options, answer.mapping)

    def export(self) -> None:
        """Ask what to export, and export it."""
        from ui.dialogs.transfer_questions import ask_export

        if self._desk.is_open:
            article = self._desk.article.id if self._desk.article else ""
            answer = ask_export(
                self._window,
                self._window.theme,
                self._desk.workspace,
                article=article,
                folder=Path(self.folder()) / f"{self._desk.workspace.path.stem}-export",
                language=self._window.language,
            )
            if answer is not None:
                self.transfer.export_all(answer, article)

    def describe_article(self, article_id: str) -> None:
        """Ask for an article's title, source and date."""
        from ui.dialogs.article_dialog import ArticleDialog

        old = self._desk.workspace.article(article_id)
        dialog = ArticleDialog(self._window.theme, old, self._window)
        new = dialog.ask()
        dialog.deleteLater()
        if new is not None:
            self._articles.describe(old, new)

    def remove_article(self, article_id: str) -> None:
        """Remove an article, after a question."""
        article: Article = self._desk.workspace.article(article_id)
        words = self.tr("“{title}” goes with all its annotations, of every annotator. One undo brings it back.")
        text = words.format(title=article.title or article.name)
        if QMessageBox.question(self._window, self.tr("Remove the article?"), text) == QMessageBox.StandardButton.Yes:
            self._articles.remove(article_id)

    def show_report(self, report: Mapping[str, object]) -> None:
        """What was kept, doubtful and refused, as a report’s JSON data tells it."""
        from ui.dialogs.report_dialog import ReportDialog

        dialog = ReportDialog(self._window.theme, report, language=self._window.language, parent=self._window)
        dialog.place_requested.connect(self._show_place)
        dialog.duplicates_requested.connect(self.duplicates_requested)
        dialog.run()
        dialog.deleteLater()

    def _on_finished(self, report: Report) -> None:
        """One report at a time: the next work may end while this one is read."""
        self._reports.append(report)
        if len(self._reports) > 1:
            return
        while self._reports:
            try:
                self.show_report(self._reports[0].to_json())
            finally:
                self._reports.pop(0)

    def _show_place(self, place: str) -> None:
        # a report names an article, or a file and its line
        before, _, line = place.rpartition(":")
        file_name = Path(before if line.isdecimal() else place).name
        for name in (place, file_name, Path(file_name).stem):
            found = self._desk.workspace.article_named(name)
            if found is not None:
                self._articles.open(found.id)
                return

    def folder(self) -> str:
        """Where a file dialog begins: beside the project that was opened last."""
        last = self._settings.get(LAST_PROJECT)
        return str(Path(last).parent) if last else str(Path.home())

    def save_path(self, title: str, name: str) -> Path | None:
        """Ask where a project is to be written, with the suffix of projects; None for nowhere."""
        start = name if Path(name).is_absolute() else str(Path(self.folder()) / name)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, title, start, self.tr("Attaché projects") + f" ({_FILTER})"
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)

    def _warn(self, words: str) -> None:
        QMessageBox.information(self._window, self.tr("Attaché"), words)
