"""The events of the whole project as a table: sorted by any column, filtered, altered row by row."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.models.corpus_event_row import APART, Column, EventRow, RowFilter
from ui.models.corpus_events_store import CorpusEventsStore

Index = QModelIndex | QPersistentModelIndex
Entry = str
"""What a row sorts by, then its place and its id, set apart by `APART`."""
_COLUMNS = len(Column)
_FEW = 64
"""Up to so many rows are altered one by one; more of them make the table anew."""


class EventsRole(IntEnum):
    """What the model tells of a row beyond its words."""

    ROW = Qt.ItemDataRole.UserRole + 1
    ARTICLES = Qt.ItemDataRole.UserRole + 2


class CorpusEventsModel(QAbstractTableModel):
    """Rows ascend or descend by a column; those without anything there come last either way.

    Larger alterations reset the model: the view keeps by id what is chosen. `altered` tells that counts may differ.
    """

    altered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = CorpusEventsStore()
        self._filter = RowFilter()
        self._column, self._descends = Column.DATE, False
        self._entries: list[Entry] = []
        self._where: dict[str, Entry] = {}

    # content

    def clear(self) -> None:
        """Nothing is known any more."""
        self.beginResetModel()
        self.store = CorpusEventsStore()
        self._entries, self._where = [], {}
        self.endResetModel()
        self.altered.emit()

    def replace(self, found: Iterable[tuple[str, Sequence[EventRow]]]) -> None:
        """All rows that some articles (ids) have now."""
        gone: list[str] = []
        came: list[EventRow] = []
        for article, rows in found:
            went, changed = self.store.altered(article, rows)
            gone += went
            came += changed
        if not gone and not came:
            return
        keys = {row.key for row in came}.union(self.store.rows[id_].key for id_ in gone)
        keys.update(old.key for row in came if (old := self.store.rows.get(row.id)) is not None)
        if len(gone) + len(came) <= _FEW:
            self._alter(gone, came)
        else:
            self._alter_all(gone, came)
        self._refresh_marks(keys - {""})
        self.altered.emit()

    def set_filter(self, wanted: RowFilter) -> None:
        """Show other rows."""
        if wanted != self._filter:
            self.beginResetModel()
            self._filter = wanted
            self._arrange()
            self.endResetModel()
            self.altered.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Another order."""
        self.beginResetModel()
        self._column, self._descends = Column(max(0, column)), order == Qt.SortOrder.DescendingOrder
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        passes, entry = self._filter.passes, self._entry
        self._where = {row.id: entry(row) for row in self.store.rows.values() if passes(row)}
        self._entries = sorted(self._where.values())

    def _alter_all(self, gone: Iterable[str], came: Sequence[EventRow]) -> None:
        """Many rows at once; where all are new, the sort finds the others in order."""
        self.beginResetModel()
        are_new = not gone and not any(row.id in self.store.rows for row in came)
        self._store(gone, came)
        if are_new:
            fresh = {row.id: self._entry(row) for row in came if self._filter.passes(row)}
            self._where |= fresh
            self._entries += fresh.values()
            self._entries.sort()
        else:
            self._arrange()
        self.endResetModel()

    def _store(self, gone: Iterable[str], came: Iterable[EventRow]) -> None:
        for id_ in gone:
            self.store.drop(id_)
        for row in came:
            if row.id in self.store.rows:
                self.store.drop(row.id)
        self.store.add(came)

    def _entry(self, row: EventRow) -> Entry:
        """Where a row belongs; a descending table shows its entries from the last one on."""
        found = row.keys[self._column]
        return f"{'1' if bool(found) == self._descends else '0'}{found}{APART}{row.place}{APART}{row.id}"

    # row by row

    def _alter(self, gone: Iterable[str], came: Sequence[EventRow]) -> None:
        for id_ in gone:
            self._remove(id_)
        self._store(gone, came)
        for row in came:
            if not self._filter.passes(row):
                self._remove(row.id)
            elif row.id in self._where:
                self._move(self._where[row.id], self._entry(row))
            else:
                self._insert(self._entry(row))

    def _insert(self, entry: Entry) -> None:
        at = bisect_left(self._entries, entry)
        shown = len(self._entries) - at if self._descends else at
        self.beginInsertRows(QModelIndex(), shown, shown)
        self._entries.insert(at, entry)
        self._where[_id_of(entry)] = entry
        self.endInsertRows()

    def _remove(self, id_: str) -> None:
        shown = self.row_of(id_)
        if shown >= 0:
            self.beginRemoveRows(QModelIndex(), shown, shown)
            del self._entries[bisect_left(self._entries, self._where.pop(id_))]
            self.endRemoveRows()

    def _move(self, old: Entry, new: Entry) -> None:
        at, to, count = bisect_left(self._entries, old), bisect_left(self._entries, new), len(self._entries)
        moves = to not in (at, at + 1)
        if moves:
            source, target = (count - 1 - at, count - to) if self._descends else (at, to)
            self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), target)
        del self._entries[at]
        insort(self._entries, new)
        self._where[_id_of(new)] = new
        if moves:
            self.endMoveRows()
        self._tell_changed(_id_of(new), Column.SAME, Column.STATE)

    def _refresh_marks(self, keys: Iterable[str]) -> None:
        """The number of articles has changed for all that share these keys."""
        for key in keys:
            for row in self.store.sharing(key)[:_FEW]:
                self._tell_changed(row.id, Column.SAME, Column.SAME)

    def _tell_changed(self, id_: str, first: Column, last: Column) -> None:
        at = self.row_of(id_)
        if at >= 0:
            self.dataChanged.emit(self.index(at, first), self.index(at, last))

    # finding rows

    def row_of(self, id_: str) -> int:
        """The row of a frame, -1 where it is not shown."""
        entry = self._where.get(id_)
        if entry is None:
            return -1
        at = bisect_left(self._entries, entry)
        return len(self._entries) - 1 - at if self._descends else at

    def at(self, row: int) -> EventRow | None:
        """What a row shows, None beyond the ends."""
        if not 0 <= row < len(self._entries):
            return None
        return self.store.rows[_id_of(self._entries[-1 - row if self._descends else row])]

    def shown(self) -> list[EventRow]:
        """All rows shown, in their order."""
        entries = reversed(self._entries) if self._descends else iter(self._entries)
        return [self.store.rows[_id_of(entry)] for entry in entries]

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else _COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role not in _NAMING:
            return None
        names = {
            Column.SAME: self.tr("Same"),
            Column.DATE: self.tr("Date"),
            Column.TYPE: self.tr("Type"),
            Column.SENTENCE: self.tr("Sentence"),
            Column.MARKS: self.tr("Status"),
            Column.ARTICLE: self.tr("Article"),
            Column.STATE: self.tr("Missing"),
        }
        return names.get(Column(section)) if role == Qt.ItemDataRole.DisplayRole else self._meaning(section)

    def _meaning(self, section: int) -> str:
        meanings = {
            Column.SAME: self.tr("The same event in other articles: a chain and the number of articles"),
            Column.DATE: self.tr("When it happens"),
            Column.TYPE: self.tr("The type and its code"),
            Column.SENTENCE: self.tr("The event as a sentence"),
            Column.MARKS: self.tr("Status, polarity, certainty, where they are not the usual ones"),
            Column.ARTICLE: self.tr("Title, source and date of the article"),
            Column.STATE: self.tr("What is still to be filled in"),
        }
        return meanings[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == EventsRole.ROW:
            return row
        if role == EventsRole.ARTICLES:
            return self.store.article_count(row.key)
        return self._words(row, Column(index.column()), role) if role in _NAMING else None

    def _words(self, row: EventRow, column: Column, role: int) -> str:
        if column == Column.SAME:
            return self._same(row, shortly=role == Qt.ItemDataRole.DisplayRole)
        if column == Column.STATE:
            return row.missing or self.tr("complete")
        words = {
            Column.DATE: row.date_words,
            Column.TYPE: f"{row.type_name} ({row.type})",
            Column.SENTENCE: row.sentence,
            Column.MARKS: row.marks,
            Column.ARTICLE: ", ".join(part for part in (row.title, row.article_words) if part),
        }
        return words[column]

    def _same(self, row: EventRow, *, shortly: bool) -> str:
        count = self.store.article_count(row.key)
        if shortly or not count:
            return str(count) if count else ""
        told = self.tr("Told in %n article(s)", "", count)
        return self.tr("{told}, key {key}").format(told=told, key=row.key)


def _id_of(entry: Entry) -> str:
    return entry[entry.rindex(APART) + 1 :]


_NAMING = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)
