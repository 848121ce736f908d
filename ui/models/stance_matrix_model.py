"""The matrix of stances as a table: holders down, targets across."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.analysis.stances import Cell, Matrix
from annotator.model.codebook import Codebook
from annotator.model.register import Register
from ui.models.stance_rows import PartyName, cell_sentence, cell_words, party_name

Index = QModelIndex | QPersistentModelIndex


class MatrixRole(IntEnum):
    """What a cell or a heading gives beyond its words."""

    CELL = Qt.ItemDataRole.UserRole + 1
    PARTY = Qt.ItemDataRole.UserRole + 2


class StanceMatrixModel(QAbstractTableModel):
    """A matrix with the names of its parties; an empty cell has no words, but a sentence for assistive technology."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._matrix = Matrix()
        self._codebook: Codebook | None = None
        self._holders: list[PartyName] = []
        self._targets: list[PartyName] = []

    def show(self, matrix: Matrix, register: Register, codebook: Codebook) -> None:
        """Show this matrix; the same one with the same names changes nothing."""
        holders = [party_name(party, register) for party in matrix.holders]
        targets = [party_name(party, register) for party in matrix.targets]
        fresh = (matrix, holders, targets, codebook)
        if fresh == (self._matrix, self._holders, self._targets, self._codebook):
            return
        self.beginResetModel()
        self._matrix, self._holders, self._targets, self._codebook = fresh
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._matrix, self._holders, self._targets, self._codebook = Matrix(), [], [], None
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        """The stances behind a place of the table."""
        return self._matrix.cell(index.row(), index.column()) if index.isValid() else None

    def sentence(self, index: Index) -> str:
        """A place of the table in words; "" beyond the table."""
        if not index.isValid() or self._codebook is None:
            return ""
        holder, target = self._holders[index.row()].name, self._targets[index.column()].name
        cell = self.cell(index)
        if cell is None:
            return self.tr("{holder} → {target}: nothing").format(holder=holder, target=target)
        return cell_sentence(cell, holder, target, self._codebook, language=self._language)

    def place_of(self, frame_id: str) -> QModelIndex:
        """The first place that a frame stands in."""
        for (row, column), cell in self._matrix.cells.items():
            if frame_id in cell.frames:
                return self.index(row, column)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else len(self._holders)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else len(self._targets)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(cell) if cell else None
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.sentence(index)
        return cell if role == MatrixRole.CELL else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        parties = self._targets if orientation == Qt.Orientation.Horizontal else self._holders
        if not 0 <= section < len(parties):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return parties[section].name
        return parties[section] if role == MatrixRole.PARTY else None
