"""File ▸ Share without the text…, File ▸ Put the articles’ text back…: what is asked, and who is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from annotator.model.errors import ReadOnlyProject
from ui.controllers.desk import Desk
from ui.controllers.file_controller import SUFFIX, FileController
from ui.controllers.missing_texts import MissingTexts
from ui.controllers.notices import notice
from ui.controllers.text_sharing import TextSharing
from ui.main_window import MainWindow
from ui.tasks import TaskRunner

RESTORE = "file.restore_text"


class SharingController(QObject):
    """Asks where a copy without the texts goes, and where texts come from.

    The act that puts them back is enabled only where an article waits for its text.
    """

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        files: FileController,
        *,
        tasks: TaskRunner,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._files = files
        self.work = TextSharing(desk, tasks, self)
        self.work.finished.connect(lambda report: files.show_report(report.to_json()))
        self.work.advanced.connect(self._show_advance)
        self.missing = MissingTexts(desk, self)
        self.missing.changed.connect(actions[RESTORE].setEnabled)
        self.missing.front_changed.connect(window.workbench.left_out.setVisible)
        window.workbench.left_out.requested.connect(self.restore)
        actions[RESTORE].setEnabled(False)
        self.missing.look()

    def share(self) -> None:
        """Explain what stays, ask where to, and write the copy."""
        from ui.dialogs.share_dialog import ShareDialog

        if not self._desk.is_open:
            return
        dialog = ShareDialog(self._window.theme, self._window)
        answer = dialog.ask()
        if answer is None:
            return
        path = self._desk.workspace.path
        name = path.with_name(self.tr("{project} without text").format(project=path.stem) + SUFFIX)
        out = self._files.save_path(self.tr("Share without the text"), str(name))
        if out is not None:
            self.work.share(out, titles=answer.titles)

    def restore(self) -> None:
        """Ask for the articles' files, and put their texts back."""
        from annotator.formats.recognising.files import by_format

        if not self._desk.is_open:
            return
        workspace = self._desk.workspace
        if workspace.read_only:
            self._desk.failed.emit(ReadOnlyProject(workspace.path))
            return
        if not self.missing.found:
            notice(self._window, "texts-there")
            return
        chosen, format_code = self._files.choose_articles(self.tr("Your own copies of the articles"))
        if chosen:
            groups: dict[str, list[Path]] = {format_code: chosen} if format_code else by_format(chosen)
            self.work.restore(groups)

    def _show_advance(self, what: str, done: int, total: int) -> None:
        words = self.tr("Making the copy") if what == "share" else self.tr("Putting texts back")
        self._window.progress.advance(words, done, total=total)
