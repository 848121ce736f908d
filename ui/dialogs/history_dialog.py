"""What happened to one record, act by act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ui.dialogs.framed_dialog import FramedDialog
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One act in words: when, who, what."""

    when: str
    who: str
    act: str


class HistoryDialog(FramedDialog):
    """A table, oldest act first; nothing to decide."""

    def __init__(self, theme: Theme, title: str, *, rows: Sequence[HistoryRow], parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("History"), parent=parent)
        self.setMinimumSize(600, 360)
        self.heading(title)
        table = QTableWidget(len(rows), 3, self)
        table.setProperty("framed", True)
        table.setAccessibleName(self.tr("History"))
        table.setHorizontalHeaderLabels([self.tr("When"), self.tr("Who"), self.tr("What")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        for at, row in enumerate(rows):
            for column, text in enumerate((row.when, row.who, row.act)):
                table.setItem(at, column, QTableWidgetItem(text))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        if rows:
            table.selectRow(len(rows) - 1)
        self.body.addWidget(table, 1)
        if not rows:
            table.hide()
            self.paragraph(self.tr("Nothing was recorded for it."), tone="muted")
