"""Which backup to bring back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.dialogs.framed_dialog import FramedDialog
from ui.i18n import format_number, format_size
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup as it is shown: its file, its time in words, its size in bytes and what it holds (-1: unknown)."""

    path: Path
    when: str
    size: int
    articles: int = -1
    mentions: int = -1


class RestoreDialog(FramedDialog):
    """Lists the backups, newest first; the answer is the file of the one chosen."""

    def __init__(
        self, theme: Theme, project: str, *, backups: Sequence[BackupRow], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Restore"), accept=self.tr("Restore as a copy…"), parent=parent)
        self.setMinimumSize(520, 380)
        self.heading(self.tr("Backups of {project}").format(project=project))
        self.paragraph(
            self.tr("A backup comes back as a project of its own; the present one stays as it is."), tone="muted"
        )
        self._list = QListWidget(self)
        self._list.setProperty("framed", True)
        self._list.setAccessibleName(self.tr("Backups"))
        self._list.itemActivated.connect(self.accept)
        for row in backups:
            item = QListWidgetItem("\n".join([row.when, self._counts(row, language)]))
            item.setData(Qt.ItemDataRole.UserRole, str(row.path))
            self._list.addItem(item)
        self.body.addWidget(self._list, 1)
        if backups:
            self._list.setCurrentRow(0)
            self._list.setFocus()
        else:
            self._list.hide()
            self.paragraph(self.tr("There are none yet. Attaché makes one each day, when the project is opened."))
            self.body.addStretch(1)
        self.primary.setEnabled(bool(backups))

    def answer(self) -> Path | None:
        """The backup chosen."""
        item = self._list.currentItem()
        return Path(str(item.data(Qt.ItemDataRole.UserRole))) if self._list.currentRow() >= 0 else None

    def ask(self) -> Path | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def _counts(self, row: BackupRow, language: str) -> str:
        parts = []
        if row.articles >= 0:
            number = format_number(row.articles, language)
            parts.append(self.tr("%n article(s)", "", row.articles).replace(str(row.articles), number))
        if row.mentions >= 0:
            number = format_number(row.mentions, language)
            parts.append(self.tr("%n mention(s)", "", row.mentions).replace(str(row.mentions), number))
        return " · ".join([*parts, format_size(row.size, language)])
