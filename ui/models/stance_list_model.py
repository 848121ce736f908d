"""The stances of an article as rows."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.folding import key
from ui.models.stance_rows import StanceRow, row_sentence

Index = QModelIndex | QPersistentModelIndex


class StanceRole(IntEnum):
    """What a row gives beyond its words."""

    ROW = Qt.ItemDataRole.UserRole + 1


class StanceListModel(QAbstractListModel):
    """Rows by place; rows that are only another state of those before them are changed in place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[StanceRow] = []

    def show(self, rows: Sequence[StanceRow], *, words: str = "") -> None:
        """Show these stances, or those whose sentence holds the words."""
        wanted = key(words)
        kept = [row for row in rows if not wanted or wanted in key(row_sentence(row))]
        if [row.id for row in kept] == [row.id for row in self._rows]:
            changed = [at for at, row in enumerate(kept) if row != self._rows[at]]
            self._rows = kept
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._rows = kept
        self.endResetModel()

    def at(self, row: int) -> StanceRow | None:
        """The stance of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, frame_id: str) -> int:
        """The row of a frame, -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.id == frame_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == StanceRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row_sentence(row)
        return None
