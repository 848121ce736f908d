"""The workspace's changes as a Qt signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from annotator.workspace import Happened, Workspace


class WorkspaceSignals(QObject):
    """Carries each stored change to the views; `changed` holds a `Happened`."""

    changed = Signal(object)

    def follow(self, workspace: Workspace) -> None:
        """Pass on what this workspace tells its subscribers."""
        workspace.subscribe(self._tell)

    def _tell(self, happened: Happened) -> None:
        self.changed.emit(happened)
