"""The frames of an article as a list, in the order of their triggers, their dates or their types."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from enum import IntEnum
from typing import Literal, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.annotations import AnnotationSet
from annotator.model.change import Change
from annotator.model.folding import key
from annotator.model.records import Entity, Frame

Index = QModelIndex | QPersistentModelIndex
Order = Literal["position", "date", "type"]
Entry = tuple[str, int, int, str]
"""The date or "", the rank of the type or 0, the first code point of the trigger, and the id of a frame."""

_LAST = 1 << 60
_NO_DATE = "~"


class EventRole(IntEnum):
    """What the model tells of a row beyond its words."""

    FRAME = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2


class Teller(Protocol):
    """Who puts a frame into words."""

    def sentence(self, frame: Frame) -> str:
        """The frame as bare words."""

    def is_incomplete(self, frame: Frame) -> bool:
        """Whether something required is missing."""

    def rank(self, frame: Frame) -> int:
        """The place of its type in the codebook."""


class EventListModel(QAbstractListModel):
    """Follows changes row by row; a row stays although it no longer passes the filter, until that is set anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations: AnnotationSet | None = None
        self._teller: Teller | None = None
        self._entries: list[Entry] = []
        self._where: dict[str, Entry] = {}
        self._incomplete: set[str] = set()
        self.words = ""
        self.only_incomplete = False
        self.order: Order = "position"

    def show_article(self, annotations: AnnotationSet | None, teller: Teller | None) -> None:
        """Show an article's frames; None shows none."""
        self._annotations, self._teller = annotations, teller
        self._rebuild(count=True)

    def set_filter(self, words: str, *, only_incomplete: bool) -> None:
        """Show only frames whose sentence holds these words, or that lack something."""
        self.words, self.only_incomplete = key(words), only_incomplete
        self._rebuild(count=False)

    def set_order(self, order: Order) -> None:
        """Sort by this; frames of one date or type, and those without date behind them, keep the order of the text."""
        self.order = order
        self._rebuild(count=False)

    def incomplete_count(self) -> int:
        """How many frames of the article lack something."""
        return len(self._incomplete)

    def _rebuild(self, *, count: bool) -> None:
        self.beginResetModel()
        frames = self._annotations.frames if self._annotations else []
        if count:
            self._incomplete = {frame.id for frame in frames if self._teller and self._teller.is_incomplete(frame)}
        self._where = {frame.id: self._place(frame) for frame in frames if self._passes(frame)}
        self._entries = sorted(self._where.values())
        self.endResetModel()

    def _passes(self, frame: Frame) -> bool:
        if self.only_incomplete and frame.id not in self._incomplete:
            return False
        return not self.words or (self._teller is not None and self.words in key(self._teller.sentence(frame)))

    def _place(self, frame: Frame) -> Entry:
        found = [self._annotations.find_mention(id_) for id_ in frame.triggers] if self._annotations else []
        start = min([m.start for m in found if m is not None], default=_LAST)
        date = (frame.date or _NO_DATE) if self.order == "date" else ""
        rank = self._teller.rank(frame) if self._teller and self.order == "type" else 0
        return date, rank, start, frame.id

    # following changes

    def apply(self, change: Change) -> None:
        """Take over what a change means for the rows; costs what the change holds."""
        if self._annotations is None:
            return
        gone = {record.id for record in change.removed if isinstance(record, Frame)}
        came = {record.id for record in change.added if isinstance(record, Frame) and self._is_mine(record)}
        for id_ in gone - came:
            self._remove(id_)
        for id_ in came | self._around(change):
            frame = self._annotations.find_frame(id_)
            if frame is not None:
                self._update(frame)
        if any(isinstance(record, Entity) for record in change.added) and self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def _around(self, change: Change) -> set[str]:
        """The frames that a changed mention or frame has a part in."""
        assert self._annotations is not None  # apply returns before
        touched = {record.id for record in change.touched()}
        return {frame.id for id_ in touched for frame in self._annotations.frames_with(id_)}

    def _is_mine(self, frame: Frame) -> bool:
        found = self._annotations
        return found is not None and (frame.article, frame.annotator) == (found.article, found.annotator)

    def _update(self, frame: Frame) -> None:
        if self._teller is not None and self._teller.is_incomplete(frame):
            self._incomplete.add(frame.id)
        else:
            self._incomplete.discard(frame.id)
        entry, old = self._place(frame), self._where.get(frame.id)
        if old is None:
            self._insert(entry)
            return
        if old != entry:
            self._move(old, entry)
        row = self.row_of(frame.id)
        self.dataChanged.emit(self.index(row), self.index(row))

    def _insert(self, entry: Entry) -> None:
        at = bisect_left(self._entries, entry)
        self.beginInsertRows(QModelIndex(), at, at)
        insort(self._entries, entry)
        self._where[entry[-1]] = entry
        self.endInsertRows()

    def _remove(self, id_: str) -> None:
        self._incomplete.discard(id_)
        entry = self._where.pop(id_, None)
        if entry is not None:
            at = bisect_left(self._entries, entry)
            self.beginRemoveRows(QModelIndex(), at, at)
            del self._entries[at]
            self.endRemoveRows()

    def _move(self, old: Entry, new: Entry) -> None:
        at, to = bisect_left(self._entries, old), bisect_left(self._entries, new)
        moves = to not in (at, at + 1)
        if moves:
            self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), to)
        del self._entries[at]
        insort(self._entries, new)
        self._where[new[-1]] = new
        if moves:
            self.endMoveRows()

    # finding rows

    def row_of(self, frame_id: str) -> int:
        """The row of a frame, -1 where it is not shown."""
        entry = self._where.get(frame_id)
        return bisect_left(self._entries, entry) if entry is not None else -1

    def id_at(self, row: int) -> str:
        """The frame of a row, "" beyond the ends."""
        return self._entries[row][-1] if 0 <= row < len(self._entries) else ""

    def ids(self) -> Iterable[str]:
        """The frames shown, in order."""
        return [entry[-1] for entry in self._entries]

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._annotations is None:
            return None
        id_ = self.id_at(index.row())
        if role == EventRole.ID:
            return id_
        if role not in _ROLES:
            return None
        frame = self._annotations.find_frame(id_)
        if frame is None:
            return None
        return frame if role == EventRole.FRAME else self._words(frame)

    def _words(self, frame: Frame) -> str:
        words = self._teller.sentence(frame) if self._teller else frame.id
        return self.tr("{sentence}, incomplete").format(sentence=words) if frame.id in self._incomplete else words


_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(EventRole.FRAME),
    }
)
