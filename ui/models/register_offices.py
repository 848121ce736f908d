"""The offices of a record as a table: office, from, to, of, status; each cell can be edited."""

from __future__ import annotations

from dataclasses import fields, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.model.codebook import Attribute
from annotator.model.records import Office
from ui.i18n import format_date

Index = QModelIndex | QPersistentModelIndex
FIELDS = tuple(field.name for field in fields(Office))
OFFICE, SINCE, UNTIL, OF, STATUS = range(5)


class OfficesModel(QAbstractTableModel):
    """`chosen` carries all offices, sorted, after a cell was edited; a row without an office is not among them."""

    chosen = Signal(object)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: list[Office] = []
        self._stored: tuple[Office, ...] = ()
        self.kinds: Attribute | None = None
        self.statuses: Attribute | None = None

    def show_offices(self, offices: tuple[Office, ...], kinds: Attribute | None, statuses: Attribute | None) -> None:
        """Show what a record carries; no signal."""
        self.kinds, self.statuses = kinds, statuses
        if offices != self._stored:
            self._fill(offices)

    def clear(self) -> None:
        """Another record comes: rows that were begun go."""
        if self._rows:
            self._fill(())

    def _fill(self, offices: tuple[Office, ...]) -> None:
        self.beginResetModel()
        self._stored, self._rows = offices, list(offices)
        self.endResetModel()

    def append_row(self) -> int:
        """One empty row more; its number."""
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.append(Office(""))
        self.endInsertRows()
        return at

    def remove_row(self, row: int) -> None:
        """One office less."""
        if 0 <= row < len(self._rows):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
            self._commit()

    def choices(self, column: int) -> list[tuple[str, str]]:
        """The codes and words that a column takes; none for a column of free text."""
        known = {OFFICE: self.kinds, STATUS: self.statuses}.get(column)
        return [(value.code, value.names.of(self._language)) for value in known.values] if known else []

    def _commit(self) -> None:
        offices = tuple(sorted({row for row in self._rows if row.office}))
        if offices != self._stored:
            self._stored = offices
            self.chosen.emit(offices)

    def _words(self, column: int, value: str) -> str:
        if column in (SINCE, UNTIL):
            return format_date(value, self._language) if value else "…"
        return dict(self.choices(column)).get(value, value)

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(FIELDS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        value = str(getattr(self._rows[index.row()], FIELDS[index.column()]))
        if role == Qt.ItemDataRole.EditRole:
            return value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(index.column(), value)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = str(self.headerData(index.column(), Qt.Orientation.Horizontal))
            return f"{head} {self._words(index.column(), value)}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        old = self._rows[index.row()]
        field = {FIELDS[index.column()]: " ".join(str(value).split())}
        self._rows[index.row()] = replace(old, **field)
        if self._rows[index.row()] != old:
            self.dataChanged.emit(index, index)
            self._commit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (self.tr("office"), self.tr("from"), self.tr("to"), self.tr("of"), self.tr("status"))
        return heads[section]
