"""What opening, restoring and checking a project may ask or tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.model.errors import ProjectInUse, UnreadableProject
from ui.dialogs.question import Choice, ask
from ui.dialogs.restore_dialog import BackupRow, RestoreDialog
from ui.errors import sentence
from ui.i18n import format_date
from ui.theme import Theme

if TYPE_CHECKING:
    from annotator.backups import Backup


def ask_in_use(parent: QWidget, theme: Theme, error: ProjectInUse) -> str:
    """What to do with a project that is open elsewhere: "read", "take" or ""."""
    translate = QCoreApplication.translate
    detail = translate(
        "project_questions",
        "Open it for reading only, or take it over if nobody works in it any more (process {process}).",
    )
    return ask(
        parent,
        theme,
        title=translate("project_questions", "The project is open elsewhere"),
        text=f"{sentence(error)}\n{detail.format(process=error.process)}",
        choices=[
            Choice("take", translate("project_questions", "Take it over")),
            Choice("read", translate("project_questions", "Open for reading"), primary=True),
        ],
    )


def ask_damaged(parent: QWidget, theme: Theme, error: UnreadableProject) -> str:
    """What to do with a damaged project: "restore" or ""."""
    translate = QCoreApplication.translate
    detail = translate("project_questions", "A backup can be brought back as a copy; the damaged file stays as it is.")
    return ask(
        parent,
        theme,
        title=translate("project_questions", "The project is damaged"),
        text=f"{sentence(error)}\n{detail}",
        choices=[Choice("restore", translate("project_questions", "Choose a backup…"), primary=True)],
    )


def ask_backup(
    parent: QWidget, theme: Theme, project: Path, *, backups: Sequence[Backup], language: str
) -> Backup | None:
    """Which backup to bring back."""
    rows = [
        BackupRow(found.path, _when(found.when, language), found.path.stat().st_size, found.counts[0], found.counts[1])
        for found in backups
    ]
    dialog = RestoreDialog(theme, project.stem, backups=rows, language=language, parent=parent)
    chosen = dialog.ask()
    dialog.deleteLater()
    return next((found for found in backups if found.path == chosen), None)


def _when(iso: str, language: str) -> str:
    local = datetime.fromisoformat(iso).astimezone()
    return f"{format_date(local.date().isoformat(), language)} {local:%H:%M}"
