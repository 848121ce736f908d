"""The entity tree's rows as Qt sees them: indexes over sorted branches, changed row by row."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from ui.models.entity_branches import BATCH, Branch, Entry

Index = QModelIndex | QPersistentModelIndex


class BranchModel(QAbstractItemModel):
    """A tree of branches. An index carries the number of the branch that it lies below, so no index can dangle."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._root = Branch(0, "root", "")
        self._branches: dict[int, Branch] = {0: self._root}

    # reading

    def branch_at(self, index: Index) -> Branch:
        """The branch of a row: the root for no index, a bare leaf for a mention."""
        if not index.isValid():
            return self._root
        above = self._branches.get(index.internalId())
        if above is None or index.row() >= above.shown:
            return Branch(-1, "root", "")
        entry = above.entries[index.row()]
        found = above.below.get(str(entry[-1]))
        return found or Branch(-1, "mention", str(entry[-1]), above, entry)

    def index_of(self, branch: Branch) -> QModelIndex:
        """The index of a branch in the view."""
        if branch.parent is None:
            return QModelIndex()
        return self.createIndex(branch.row, 0, branch.parent.id)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        above = self.branch_at(parent)
        if column != 0 or above.id < 0 or not 0 <= row < above.shown:
            return QModelIndex()
        return self.createIndex(row, 0, above.id)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - QObject's twin
        above = self._branches.get(index.internalId()) if index.isValid() else None
        return self.index_of(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return self.branch_at(parent).shown

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's signature
        return bool(self.branch_at(parent).entries)

    def canFetchMore(self, parent: Index) -> bool:
        """Only the first rows: a tree view asks for more at each layout, whether it can show them or not."""
        branch = self.branch_at(parent)
        return branch.shown == 0 and not branch.is_complete

    def has_more(self, parent: Index) -> bool:
        """Whether `fetchMore` would bring further rows; for a view that has been scrolled to the end."""
        return not self.branch_at(parent).is_complete

    def fetchMore(self, parent: Index) -> None:
        branch = self.branch_at(parent)
        more = min(BATCH, len(branch.entries) - branch.shown)
        if more > 0:
            self.beginInsertRows(self.index_of(branch), branch.shown, branch.shown + more - 1)
            branch.shown += more
            self.endInsertRows()

    # changing

    def _clear(self) -> None:
        self._root = Branch(0, "root", "")
        self._branches = {0: self._root}

    def _grow(self, above: Branch, branch: Branch) -> None:
        """Hang a branch with its entries below another, without a row."""
        branch.id = next(self._numbers)
        branch.parent = above
        above.below[branch.key] = branch
        self._branches[branch.id] = branch
        if not branch.lazy:
            branch.shown = len(branch.entries)

    def _in_view(self, branch: Branch) -> bool:
        above = branch.parent
        return above is None or (self._in_view(above) and above.has(branch.entry) and branch.row < above.shown)

    def _insert(self, above: Branch, entry: Entry) -> None:
        at = above.position(entry)
        takes = above.takes_row(at)
        tells = takes and self._in_view(above)
        if tells:
            self.beginInsertRows(self.index_of(above), at, at)
        above.put(entry)
        above.shown += 1 if takes else 0
        if tells:
            self.endInsertRows()

    def _remove(self, above: Branch, entry: Entry) -> None:
        at = above.position(entry)
        shown = at < above.shown
        tells = shown and self._in_view(above)
        if tells:
            self.beginRemoveRows(self.index_of(above), at, at)
        above.drop(entry)
        above.shown -= 1 if shown else 0
        self._forget(above.below.pop(str(entry[-1]), None))
        if tells:
            self.endRemoveRows()

    def _move(self, branch: Branch, entry: Entry) -> None:
        """Give a branch that is in the view another place below the same parent."""
        above = branch.parent
        if above is None or branch.entry == entry:
            return
        old, new = above.position(branch.entry), above.position(entry)
        tells = new not in (old, old + 1) and self._in_view(above)
        if tells:
            here = self.index_of(above)
            self.beginMoveRows(here, old, old, here, new)
        above.drop(branch.entry)
        above.put(entry)
        branch.entry = entry
        if tells:
            self.endMoveRows()

    def _forget(self, branch: Branch | None) -> None:
        if branch is not None:
            self._branches.pop(branch.id, None)
            for found in branch.below.values():
                self._forget(found)

    def _tell(self, above: Branch, entry: Entry) -> None:
        """Say that a row shows something else."""
        at = above.position(entry)
        if at < above.shown and self._in_view(above):
            index = self.createIndex(at, 0, above.id)
            self.dataChanged.emit(index, index)
