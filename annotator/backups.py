"""Backups of projects, kept in the user's data folder, away from the projects."""

from __future__ import annotations

import logging
from pathlib import Path

from annotator import places
from annotator.storage import backup
from annotator.storage.backup import Backup
from annotator.workspace import Workspace

__all__ = ["Backup", "before_migration", "daily", "listing", "restore_copy"]
_log = logging.getLogger(__name__)


def daily(workspace: Workspace) -> None:
    """One backup a day; a place that takes none is logged and does not stop the work."""
    try:
        backup.daily(workspace.path, places.backups(), project_id=workspace.project_id)
    except OSError as error:
        _log.warning("no backup could be made: %s", error)


def before_migration(path: Path) -> None:
    """A backup of an older project before it is brought up to date; OSError where none can be made."""
    backup.backup(path, places.backups(), reason="migration")


def listing(project: Path) -> list[Backup]:
    """The backups of the project that lies, or lay, at `project`, newest first."""
    return backup.listing(places.backups(), project)


def restore_copy(chosen: Path, target: Path) -> None:
    """Bring a backup back as a new project at `target`; ProjectError where a file is there already."""
    backup.restore_copy(chosen, target)
