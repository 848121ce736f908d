"""The entities of an article as a tree for a view: what rows show, and what may be dragged where."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, Qt, Signal

from ui.models.entity_branch_model import EntityBranchModel
from ui.models.entity_branches import PROJECT, UNRESOLVED, Branch
from ui.models.entity_rows import EntityRow, GroupRow, QuoteRow, Row
from ui.models.entity_tree import Index

MENTION_MIME = "application/x-attache-mention"
ENTITY_MIME = "application/x-attache-entity"


class EntityRole(IntEnum):
    """What the model tells of a row beyond its words."""

    ROW = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2


class EntityTreeModel(EntityBranchModel):
    """A mention dropped on a record, or a record on a record (`kept`, `lost`), is told and changes nothing."""

    mention_dropped = Signal(str, str)
    entity_dropped = Signal(str, str)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(language, parent)

    def index_of_mention(self, id_: str) -> QModelIndex:
        """The row of a mention, or of its closed record, or no index."""
        for home, entry in self._where.get(id_, ()):
            group = self._groups[home.group]
            branch = group.below.get(home.key) if home.kind != "mention" else group
            if branch is not None and branch.has(entry) and branch.position(entry) < branch.shown:
                return self.createIndex(branch.position(entry), 0, branch.id)
            if branch is not None and branch is not group:
                return self.index_of(branch)
        return QModelIndex()

    def index_of_entity(self, id_: str) -> QModelIndex:
        """The row of a record that has mentions here, or no index."""
        found = [group.below[id_] for group in self._groups.values() if id_ in group.below]
        return self.index_of(found[0]) if found else QModelIndex()

    def is_project(self, index: Index) -> bool:
        """Whether the row is the heading of the rest of the project."""
        return self.branch_at(index).key == PROJECT

    def entity_at(self, index: Index) -> str:
        """The id of the record in a row, "" for any other row."""
        row = self.row_at(index)
        return row.id if isinstance(row, EntityRow) and not row.is_value else ""

    def mention_at(self, index: Index) -> str:
        """The id of the mention in a row, "" for any other row."""
        row = self.row_at(index)
        return row.mention if isinstance(row, QuoteRow) else ""

    def row_at(self, index: Index) -> Row | None:
        """What a row shows."""
        branch, content = self.branch_at(index), self._content
        if content is None or branch.id == 0 or not index.isValid():
            return None
        if branch.kind == "group":
            return GroupRow(self._title(branch), len(branch.entries))
        if branch.kind == "entity":
            return content.record_row(branch.key, here=len(branch.entries))
        if branch.kind == "value":
            return content.value_row(branch)
        if _is_of_project(branch):
            return content.record_row(branch.key, here=0)
        badge = branch.parent is not None and branch.parent.key == UNRESOLVED
        return content.quote_row(branch.key, badge=badge) if branch.kind == "mention" else None

    def _title(self, group: Branch) -> str:
        if group.key == UNRESOLVED:
            return self.tr("To resolve")
        if group.key == PROJECT:
            return self.tr("Project")
        layer = self._content.codebook.label(group.key) if self._content else None
        return layer.names.of(self._language) if layer else group.key

    # Qt

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES:
            return None
        row = self.row_at(index)
        if role == EntityRole.ROW:
            return row
        if isinstance(row, GroupRow):
            return self._group_text(row, role)
        if isinstance(row, EntityRow):
            return self._entity_text(row, role)
        return self._quote_text(row, role) if isinstance(row, QuoteRow) else None

    def _group_text(self, row: GroupRow, role: int) -> str:
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return self.tr("{title}, {count}").format(title=row.title, count=row.count) if spoken else row.title

    def _entity_text(self, row: EntityRow, role: int) -> str:
        if role == EntityRole.ID:
            return row.id
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        parts = [row.name, row.type_name, *row.chips]
        if row.here:
            parts.append(self.tr("%n mention(s) here", "", row.here))
        if row.project >= 0:
            parts.append(self.tr("{count} in the project").format(count=row.project))
        return ", ".join(part for part in parts if part)

    def _quote_text(self, row: QuoteRow, role: int) -> str:
        context = row.context
        words = f"{context.before}{context.hit}{context.after}".strip()
        if role == EntityRole.ID:
            return row.mention
        if role == Qt.ItemDataRole.DisplayRole:
            return context.hit
        if role == Qt.ItemDataRole.ToolTipRole:
            return words
        place = self.tr("paragraph {number}").format(number=row.paragraph)
        return ", ".join(part for part in (context.hit, row.form, place, words) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        branch = self.branch_at(index)
        if branch.kind == "entity" or _is_of_project(branch):
            return _RECORD
        return _QUOTE if branch.kind == "mention" else _PLAIN

    def mimeTypes(self) -> list[str]:
        return [MENTION_MIME, ENTITY_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes[:1]:
            if mention := self.mention_at(index):
                data.setData(MENTION_MIME, QByteArray(mention.encode()))
            elif entity := self.entity_at(index):
                data.setData(ENTITY_MIME, QByteArray(entity.encode()))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.LinkAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        entity = self.entity_at(parent)
        dragged = bytes(data.data(ENTITY_MIME).data()).decode()
        return bool(entity) and (data.hasFormat(MENTION_MIME) or (bool(dragged) and dragged != entity))

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        entity = self.entity_at(parent)
        if data.hasFormat(MENTION_MIME):
            self.mention_dropped.emit(bytes(data.data(MENTION_MIME).data()).decode(), entity)
        else:
            self.entity_dropped.emit(entity, bytes(data.data(ENTITY_MIME).data()).decode())
        return True


def _is_of_project(branch: Branch) -> bool:
    above = branch.parent
    return above is not None and above.kind == "group" and above.key == PROJECT


_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_QUOTE = _PLAIN | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
_RECORD = _PLAIN | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(EntityRole.ROW),
        int(EntityRole.ID),
    }
)
