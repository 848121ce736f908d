"""Projects: make, open, copy, restore, check, close."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from annotator.model.errors import AnnotatorError, ProjectInUse, UnreadableProject
from ui.controllers.desk import Desk

if TYPE_CHECKING:
    from annotator.workspace import Workspace


class Asking(Protocol):
    """The questions that opening a project may raise; each answers a choice, "" for leave it."""

    def in_use(self, error: ProjectInUse) -> str:
        """Answer "read" to open for reading only, "take" to open all the same."""

    def damaged(self, error: UnreadableProject) -> str:
        """Answer "restore" to choose a backup."""


class ProjectController(QObject):
    """Puts projects on the desk. Whatever needs SQLAlchemy is imported here when it is used: the window comes first."""

    restore_wanted = Signal(str)
    opened = Signal(str)
    sample_opened = Signal(str)

    def __init__(
        self,
        desk: Desk,
        asking: Asking,
        *,
        annotator: Callable[[], str],
        remembered: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asking = asking
        self._annotator = annotator
        self._remembered = remembered

    def new(self, path: Path, codebook: str) -> bool:
        """Make an empty project and open it; whether it went well."""
        from annotator.codebooks.loading import load_codebook
        from annotator.workspace import Workspace

        def make() -> Workspace:
            return Workspace.create(path, load_codebook(codebook), annotator=self._annotator())

        return self._put(path, make)

    def open(self, path: Path, *, read_only: bool = False, take_over: bool = False) -> bool:
        """Open a project, with the day's backup; offers a way on when it is in use or damaged."""
        from annotator import backups
        from annotator.workspace import Workspace

        def make() -> Workspace:
            opened = Workspace.open(
                path,
                annotator=self._annotator(),
                read_only=read_only,
                take_over=take_over,
                before_migration=backups.before_migration,
            )
            if not opened.read_only:
                backups.daily(opened)
            return opened

        try:
            return self._put(path, make, ask=True)
        except ProjectInUse as error:
            answer = self._asking.in_use(error)
            return bool(answer) and self.open(path, read_only=answer == "read", take_over=answer == "take")
        except UnreadableProject as error:
            if error.damaged and self._asking.damaged(error) == "restore":
                self.restore_wanted.emit(str(path))
            elif not error.damaged:
                self._desk.failed.emit(error)
            return False

    def open_sample(self, path: Path) -> bool:
        """Build the sample project at `path` where it is missing, and open it."""
        from annotator.sample_project import FIRST_ANNOTATOR, build_sample

        if not path.exists() and not self._desk.attempt(lambda: build_sample(path)):
            return False
        if not self.open(path):
            return False
        if not self._remembered(self._desk.workspace.project_id):
            self.sample_opened.emit(FIRST_ANNOTATOR)
        return True

    def save_copy(self, path: Path) -> bool:
        """A compact copy of the open project."""
        return self._desk.attempt(lambda: self._desk.workspace.save_copy(path))

    def restore(self, backup: Path, target: Path) -> bool:
        """Bring a backup back as a project of its own, and open that."""
        from annotator.backups import restore_copy

        return self._desk.attempt(lambda: restore_copy(backup, target)) and self.open(target)

    def close(self) -> None:
        """Clear the desk."""
        self._desk.close_project()

    def _put(self, path: Path, make: Callable[[], Workspace], *, ask: bool = False) -> bool:
        try:
            workspace = make()
        except (ProjectInUse, UnreadableProject) as error:
            if ask:
                raise
            self._desk.failed.emit(error)
            return False
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            return False
        name = self._remembered(workspace.project_id)
        if name:
            workspace.work_as(name)
        self._desk.open_project(workspace)
        self.opened.emit(str(path))
        return True
