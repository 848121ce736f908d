"""The concordance as a list: an article, its hits below it, the next article; a hundred thousand hits are no burden."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.search.context import KwicLine
from ui.models.concordance_group import ConcordanceGroup, Shows
from ui.models.concordance_order import ConcordanceOrder
from ui.models.concordance_rows import GroupHits, HitRow, HitTexts, Names
from ui.models.concordance_sentences import ConcordanceSentences

_LINES_KEPT = 1024

Index = QModelIndex | QPersistentModelIndex


class ConcordanceRole(IntEnum):
    """What the model tells of a row beyond its words: the hit, its line, or the article with its hits."""

    HIT = Qt.ItemDataRole.UserRole + 1
    LINE = Qt.ItemDataRole.UserRole + 2
    GROUP = Qt.ItemDataRole.UserRole + 3


class ConcordanceModel(QAbstractListModel):
    """Flat rows: each article that has hits to show, and its hits while it is open; `order` knows which is which.

    Hits are bare tuples; their lines are fetched for what is in sight. `ticks_changed` follows every change of what is
    ticked or shown; new hits come ticked while `ticks_new`.
    """

    ticks_changed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences = ConcordanceSentences(language, self)
        self._texts: HitTexts | None = None
        self._lines: OrderedDict[tuple[str, int, int], KwicLine | None] = OrderedDict()
        self.order = ConcordanceOrder()
        self.names: Names | None = None
        self.ticks_new = True

    # what is shown

    def set_sources(self, texts: HitTexts | None, names: Names | None) -> None:
        """Where the words around hits and the names of records come from; lines are fetched anew."""
        self._texts, self.names = texts, names
        self._lines.clear()

    def name_of(self, entity: str) -> str:
        """The name of a record, "" for one that is unknown."""
        found = self.names(entity) if self.names and entity else None
        return found.name if found else ""

    def clear(self) -> None:
        """No hits, no filter."""
        self.beginResetModel()
        self.order = ConcordanceOrder()
        self._lines.clear()
        self.endResetModel()
        self.ticks_changed.emit()

    def append(self, batch: Iterable[GroupHits], hidden_articles: Iterable[str] = ()) -> None:
        """Hits of further articles; those of an article that is there already go to it.

        `hidden_articles` are those of the batch that the filter does not show.
        """
        order = self.order
        order.hidden |= frozenset(hidden_articles)
        listed = list(batch)
        if any(order.group_of(found.article.id) for found in listed):
            self.beginResetModel()
            for found in listed:
                order.take(found, ticked=self.ticks_new)
            order.arrange()
            self.endResetModel()
        else:
            fresh = [order.take(found, ticked=self.ticks_new) for found in listed]
            self._insert([group for group in fresh if group is not None and len(group)])
        self.ticks_changed.emit()

    def _insert(self, groups: Sequence[ConcordanceGroup]) -> None:
        count = sum(group.lines for group in groups)
        if count:
            self.beginInsertRows(QModelIndex(), self.order.length, self.order.length + count - 1)
            self.order.push(groups)
            self.endInsertRows()

    def filter(self, shows: Shows | None, hidden_articles: Iterable[str] = ()) -> None:
        """Show only hits that pass, and none of these articles; hits not shown count as not ticked."""
        self.beginResetModel()
        self.order.filter(shows, hidden_articles)
        self.endResetModel()
        self.ticks_changed.emit()

    def replace(self, found: Iterable[tuple[str, Sequence[HitRow]]]) -> None:
        """The hits of some articles with other marks; they stay where they are until the next filtering."""
        changed = False
        for article, rows in found:
            group = self.order.group_of(article)
            changed |= group is not None and group.replace(rows, ticked=self.ticks_new)
        if changed and self.order.length:
            self.dataChanged.emit(self.index(0), self.index(self.order.length - 1))
            self.ticks_changed.emit()

    # ticks

    def is_ticked(self, row: int) -> bool:
        """Whether the hit of a row is ticked."""
        group, position = self.order.place(row)
        return position >= 0 and group.is_ticked(position)

    def toggle(self, row: int) -> None:
        """Tick or untick a hit; of an article's own row, everything shown of it that is not doubtful."""
        if not 0 <= row < self.order.length:
            return
        group, position = self.order.place(row)
        if position >= 0:
            group.tick(position, not group.is_ticked(position))
            for at in (row, self.order.head_row(row)):
                self.dataChanged.emit(self.index(at), self.index(at))
        else:
            group.tick_all(not group.is_complete())
            self._group_changed(group)
        self.ticks_changed.emit()

    def tick_all(self, on: bool) -> None:
        """Tick all that is shown and not doubtful, or untick all."""
        for group in self.order.shown:
            group.tick_all(on)
        if self.order.length:
            self.dataChanged.emit(self.index(0), self.index(self.order.length - 1))
        self.ticks_changed.emit()

    def toggle_all(self) -> None:
        """Tick all that is shown and not doubtful, or, where that is so, untick all."""
        self.tick_all(not self.order.is_complete())

    def check_state(self) -> Qt.CheckState:
        """Whether all shown hits are ticked, some or none."""
        new, marked = self.order.ticked_counts()
        return _state(new + marked, self.order.hit_count())

    # opening

    def set_open(self, row: int, is_open: bool) -> None:
        """Open or close the article that a row belongs to."""
        group = self.order.group_at(row)
        if group is None or group.is_open is is_open:
            return
        first, count = self.order.start_of(group) + 1, len(group)
        if is_open:
            self.beginInsertRows(QModelIndex(), first, first + count - 1)
        else:
            self.beginRemoveRows(QModelIndex(), first, first + count - 1)
        group.is_open = is_open
        self.order.arrange()
        if is_open:
            self.endInsertRows()
        else:
            self.endRemoveRows()

    def toggle_open(self, row: int) -> None:
        """Open the article of a row where it is closed, and the other way round."""
        group = self.order.group_at(row)
        if group is not None:
            self.set_open(row, not group.is_open)

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self.order.length

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < self.order.length:
            return None
        group, position = self.order.place(index.row())
        if position < 0:
            return self._group_data(group, role)
        hit = group.row(position)
        if role == ConcordanceRole.HIT:
            return hit
        if role == ConcordanceRole.LINE:
            return self._line(hit)
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.form
        if role == Qt.ItemDataRole.CheckStateRole:
            return _state(int(group.is_ticked(position)), 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            names = ", ".join(filter(None, map(self.name_of, hit.entities)))
            return self._sentences.hit(hit, self._line(hit), names=names, ticked=group.is_ticked(position))
        return None

    def _group_data(self, group: ConcordanceGroup, role: int) -> object:
        if role == ConcordanceRole.GROUP:
            return group
        if role == Qt.ItemDataRole.DisplayRole:
            return group.article.title
        if role == Qt.ItemDataRole.CheckStateRole:
            return _state(group.ticked, len(group))
        return self._sentences.group(group) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def _line(self, hit: HitRow) -> KwicLine | None:
        key = (hit.article, hit.start, hit.end)
        if key not in self._lines:
            self._lines[key] = self._texts.kwic(hit) if self._texts else None
            if len(self._lines) > _LINES_KEPT:
                self._lines.popitem(last=False)
        self._lines.move_to_end(key)
        return self._lines[key]

    def _group_changed(self, group: ConcordanceGroup) -> None:
        first = self.order.start_of(group)
        if first >= 0:
            self.dataChanged.emit(self.index(first), self.index(first + group.lines - 1))


def _state(ticked: int, of: int) -> Qt.CheckState:
    if not ticked:
        return Qt.CheckState.Unchecked
    return Qt.CheckState.Checked if ticked == of else Qt.CheckState.PartiallyChecked
