"""The register as a tree: groups by type with their records, sorted by count or name, filtered by words and layer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from PySide6.QtCore import QModelIndex, QObject, Qt

from annotator.model.change import Change
from annotator.model.codebook import Codebook, Label
from annotator.model.folding import key
from annotator.model.records import Entity, Mention
from annotator.model.register import Register
from ui.models.entity_branches import Branch, Entry
from ui.models.entity_rows import EntityRow, GroupRow, entity_row
from ui.models.entity_tree import BranchModel, Index

Order = Literal["count", "name"]


class RegisterRole(IntEnum):
    """What the model tells of a row beyond its words."""

    ROW = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record as the list shows it; `twin` is the name of the record that it may be a duplicate of."""

    entity: EntityRow
    twin: str = ""


class RegisterModel(BranchModel):
    """Holds no record of its own: rows are ids, sorted; what they show is looked up when it is painted."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._register: Register | None = None
        self._codebook: Codebook | None = None
        self._counts: Mapping[str, int] = {}
        self._entries: dict[str, tuple[Branch, Entry]] = {}
        self._keys: dict[str, tuple[str, str]] = {}
        self._twins: dict[str, str] = {}
        self._order: Order = "count"
        self._words = self._layer = ""

    # filling

    def show_register(self, register: Register | None, codebook: Codebook | None, *, counts: Mapping[str, int]) -> None:
        """Show a project's records with their live counts by entity; None shows nothing."""
        self._register, self._codebook, self._counts = register, codebook, counts
        self._twins, self._keys = {}, {}
        self._rebuild()

    def set_order(self, order: Order) -> None:
        """Sort by count (the most first) or by name."""
        if order != self._order:
            self._order = order
            self._rebuild()

    def set_layer(self, code: str) -> None:
        """Show the records of one layer, "" those of all."""
        if code != self._layer:
            self._layer = code
            self._rebuild()

    def set_words(self, words: str) -> None:
        """Show what has a name, alias or code with a word that begins so."""
        if key(words) != self._words:
            self._words = key(words)
            self._rebuild()

    def set_twins(self, twins: Mapping[str, str]) -> None:
        """The records that may be duplicates, with the ids of their twins; "" for those that no longer are."""
        for id_, other in twins.items():
            if self._twins.get(id_, "") != other:
                self._twins[id_] = other
                self._tell_record(id_)

    def twin_of(self, id_: str) -> Entity | None:
        """The record that this one may be a duplicate of."""
        return self._register.find(self._twins.get(id_, "")) if self._register is not None else None

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._clear()
        self._entries = {}
        if self._register is not None and self._codebook is not None:
            for group in self._groups():
                self._grow(self._root, group)
            for entity in self._wanted(self._register):
                branch = self._group_of(entity)
                if branch is not None:
                    self._entries[entity.id] = (branch, self._entry(entity))
                    branch.entries.append(self._entries[entity.id][1])
            for branch in self._root.below.values():
                branch.entries.sort()
                branch.shown = len(branch.entries)
            self._root.entries = [branch.entry for branch in self._root.below.values() if branch.entries]
            self._root.shown = len(self._root.entries)
        self.endResetModel()

    def _groups(self) -> Iterable[Branch]:
        assert self._codebook is not None  # asked for only then
        number = 0
        for layer in self._codebook.layers:
            if layer.entities and self._layer in ("", layer.code):
                for label in (*self._codebook.types(layer.code), layer):
                    number += 1
                    yield Branch(0, "group", label.code, entry=(number, label.code))

    def _wanted(self, register: Register) -> Iterable[Entity]:
        return register.matching(self._words, limit=max(1, len(register))) if self._words else register

    def _group_of(self, entity: Entity) -> Branch | None:
        groups = self._root.below
        return groups.get(entity.type if entity.type in groups else entity.kind)

    def _entry(self, entity: Entity) -> Entry:
        known = self._keys.get(entity.id)
        if known is None or known[0] != entity.name:
            known = self._keys[entity.id] = (entity.name, key(entity.name))
        if self._order == "name":
            return (known[1], entity.id)
        return (-self._counts.get(entity.id, 0), known[1], entity.id)

    # following changes

    def apply(self, change: Change) -> None:
        """Take over what a change means for the rows."""
        register = self._register
        if register is None:
            return
        records = [record.id for record in (*change.removed, *change.added) if isinstance(record, Entity)]
        counted = [id_ for record in change.touched() if isinstance(record, Mention) for id_ in record.entities]
        touched = dict.fromkeys([*records, *counted])
        if len(touched) > _MANY:
            self._rebuild()
            return
        for id_ in touched:
            self._settle(id_, register.find(id_))

    def _settle(self, id_: str, entity: Entity | None) -> None:
        """Put a record where it belongs now."""
        before = self._entries.get(id_)
        wanted = entity is not None and self._passes(entity)
        after = (branch, self._entry(entity)) if entity and wanted and (branch := self._group_of(entity)) else None
        if before == after:
            self._tell_record(id_)
            return
        empties = before is not None and len(before[0].entries) == 1 and (after is None or after[0] is not before[0])
        if empties or (after is not None and not after[0].entries):
            self._rebuild()
            return
        if before is not None:
            self._remove(*before)
            del self._entries[id_]
        if after is not None:
            self._insert(*after)
            self._entries[id_] = after
        for branch in {found[0].key: found[0] for found in (before, after) if found}.values():
            self._tell(self._root, branch.entry)

    def _passes(self, entity: Entity) -> bool:
        if not self._words or self._register is None:
            return True
        return entity in self._register.matching(self._words, limit=max(1, len(self._register)))

    def _tell_record(self, id_: str) -> None:
        found = self._entries.get(id_)
        if found is not None:
            self._tell(*found)

    # reading

    def index_of_record(self, id_: str) -> QModelIndex:
        """The row of a record, or no index."""
        found = self._entries.get(id_)
        return self.createIndex(found[0].position(found[1]), 0, found[0].id) if found else QModelIndex()

    def record_at(self, index: Index) -> str:
        """The id of the record in a row, "" for a heading."""
        row = self.row_at(index)
        return row.entity.id if isinstance(row, RecordRow) else ""

    def first_record(self) -> str:
        """The id of the topmost record, "" for none."""
        first = self.index(0, 0, self.index(0, 0))
        return self.record_at(first)

    def row_at(self, index: Index) -> GroupRow | RecordRow | None:
        """What a row shows."""
        branch = self.branch_at(index)
        if self._register is None or self._codebook is None or not index.isValid():
            return None
        if branch.kind == "group":
            return GroupRow(self.group_title(self._codebook.label(branch.key)), len(branch.entries))
        entity = self._register.find(branch.key)
        if entity is None:
            return None
        count, twin = self._counts.get(entity.id, 0), self.twin_of(entity.id)
        found = entity_row(entity, self._codebook, self._language, here=0, project=count)
        return RecordRow(found, twin.name if twin else "")

    def group_title(self, label: Label | None) -> str:
        """Several records of a layer or type in one word."""
        known = {
            "ACTOR": self.tr("Actors"),
            "COUNTRY": self.tr("Countries"),
            "PLACE": self.tr("Places"),
            "PERSON": self.tr("Persons"),
            "ORGANIZATION": self.tr("Organizations"),
            "GROUP": self.tr("Groups"),
        }
        return known.get(label.code) or label.names.of(self._language) or label.code if label else ""

    # Qt

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """The base's, without making a branch for each leaf: a view asks for all rows at every layout."""
        if column != 0 or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, 0) if row < self._root.shown else QModelIndex()
        if parent.internalId() != 0 or parent.row() >= self._root.shown:
            return QModelIndex()
        group = self._root.below[str(self._root.entries[parent.row()][-1])]
        return self.createIndex(row, 0, group.id) if row < group.shown else QModelIndex()

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's signature
        return not parent.isValid() or parent.internalId() == 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES:
            return None
        row = self.row_at(index)
        if role == RegisterRole.ROW or row is None:
            return row
        if isinstance(row, GroupRow):
            spoken = role == Qt.ItemDataRole.AccessibleTextRole
            return f"{row.title}, {row.count}" if spoken else row.title if role != RegisterRole.ID else ""
        if role == RegisterRole.ID:
            return row.entity.id
        return self._spoken(row) if role != Qt.ItemDataRole.DisplayRole else row.entity.name

    def _spoken(self, row: RecordRow) -> str:
        found = row.entity
        parts = [found.name, found.type_name, *found.chips, self.tr("%n mention(s)", "", found.project)]
        if row.twin:
            parts.append(self.tr("perhaps a duplicate of {name}").format(name=row.twin))
        return ", ".join(part for part in parts if part)


_MANY = 500
_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(RegisterRole.ROW),
        int(RegisterRole.ID),
    }
)
