"""The roles of a label as a table: what each accepts, how often it may stand, what must be filled."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.model.codebook import ANY, NARRATOR, TEXT, Codebook, Label, RoleUse

Index = QModelIndex | QPersistentModelIndex
NAME, ACCEPTS, NUMBER, REQUIRED, GROUP = range(5)
MANY = "n"


class RoleRow(IntEnum):
    """What the model tells of a row beyond its words."""

    USE = Qt.ItemDataRole.UserRole + 1
    FILLERS = Qt.ItemDataRole.UserRole + 2


class CodebookRolesModel(QAbstractTableModel):
    """`chosen` carries all uses and the required groups after an edit.

    A role that must be filled is a group of its own; roles with the same number in the last column form a group of
    which at least one must be filled.
    """

    chosen = Signal(object, object)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._codebook: Codebook | None = None
        self._read_only = False
        self.uses: tuple[RoleUse, ...] = ()
        self.requires: tuple[tuple[str, ...], ...] = ()

    def show_label(self, label: Label, codebook: Codebook, *, read_only: bool) -> None:
        """Show the roles of a label: its own, or else its layer's, with what it demands itself."""
        layer = codebook.layer_of(label.code) or label
        uses = label.roles or layer.roles
        same = [use.role for use in uses] == [use.role for use in self.uses]
        if not same:
            self.beginResetModel()
        self._codebook, self._read_only, self.uses = codebook, read_only, uses
        self.requires = label.requires or layer.requires
        if not same:
            self.endResetModel()
        elif uses:
            self.dataChanged.emit(self.index(0, 0), self.index(len(uses) - 1, GROUP))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.uses)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if way is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("role"), self.tr("accepts"), self.tr("number"), self.tr("required"), self.tr("one of"))[
                section
            ]
        if role == Qt.ItemDataRole.ToolTipRole and section == GROUP:
            return self.tr("Of the roles with the same number at least one must be filled")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._read_only:
            return flags
        if index.column() in (NUMBER, GROUP):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == REQUIRED else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.uses):
            return None
        use, column = self.uses[index.row()], index.column()
        if role == RoleRow.USE:
            return use
        if role == RoleRow.FILLERS:
            return self.fillers(use.role)
        if role == Qt.ItemDataRole.CheckStateRole and column == REQUIRED:
            return Qt.CheckState.Checked if self._is_required(use) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(use, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == ACCEPTS:
            return self._accepts(use.role)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        return self._text(use, column)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        use = self.uses[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == REQUIRED:
            return self._require(use, Qt.CheckState(value) is Qt.CheckState.Checked)
        if role != Qt.ItemDataRole.EditRole:
            return False
        if index.column() == NUMBER:
            bounds = parse_bounds(str(value))
            return bounds is not None and self._bound(use, *bounds)
        return index.column() == GROUP and self._group(use, str(value))

    def fillers(self, code: str) -> tuple[str, ...]:
        """The codes of what a role accepts."""
        role = self._codebook.role(code) if self._codebook else None
        return role.fillers if role else ()

    def without(self, row: int) -> tuple[tuple[RoleUse, ...], tuple[tuple[str, ...], ...]]:
        """The uses and groups without one role."""
        code = self.uses[row].role
        groups = (tuple(role for role in group if role != code) for group in self.requires)
        return tuple(use for use in self.uses if use.role != code), tuple(group for group in groups if group)

    def moved(self, row: int, by: int) -> tuple[RoleUse, ...]:
        """The uses with one of them further down (negative: up)."""
        uses = list(self.uses)
        uses.insert(min(max(row + by, 0), len(uses) - 1), uses.pop(row))
        return tuple(uses)

    def _text(self, use: RoleUse, column: int) -> str:
        if column == NAME:
            return self.name(use.role)
        if column == ACCEPTS:
            return self._accepts(use.role)
        if column == NUMBER:
            return f"{use.least} – {use.most or MANY}"
        if column == GROUP:
            return ", ".join(str(number) for number, group in self._groups() if use.role in group)
        return ""

    def name(self, code: str) -> str:
        """The name of a role in the interface's language."""
        role = self._codebook.role(code) if self._codebook else None
        name = role.names.of(self._language) if role else code
        return name[:1].upper() + name[1:]

    def _accepts(self, code: str) -> str:
        names = {TEXT: self.tr("text"), NARRATOR: self.tr("narrator"), ANY: self.tr("anything")}
        labels = {x.code: x.names.of(self._language) for x in self._codebook.labels} if self._codebook else {}
        return ", ".join(names.get(filler) or labels.get(filler, filler) for filler in self.fillers(code))

    def _sentence(self, use: RoleUse, column: int) -> str:
        if column == NAME:
            must = self.tr("required") if self._is_required(use) else self.tr("not required")
            return f"{self.name(use.role)}: {self._accepts(use.role)}; {self._text(use, NUMBER)}; {must}"
        if column == REQUIRED:
            return self.tr("required") if self._is_required(use) else self.tr("not required")
        return self._text(use, column)

    def _is_required(self, use: RoleUse) -> bool:
        return use.least > 0 or (use.role,) in self.requires

    def _groups(self) -> list[tuple[int, tuple[str, ...]]]:
        """The groups of several roles, numbered from 1."""
        return list(enumerate((group for group in self.requires if len(group) > 1), start=1))

    def _require(self, use: RoleUse, required: bool) -> bool:
        requires = tuple(group for group in self.requires if group != (use.role,))
        if required:
            self.chosen.emit(self.uses, (*requires, (use.role,)))
        else:
            self.chosen.emit(self._replaced(replace(use, least=0)), requires)
        return True

    def _bound(self, use: RoleUse, least: int, most: int) -> bool:
        new = replace(use, least=least, most=most)
        if new != use:
            self.chosen.emit(self._replaced(new), self.requires)
        return new != use

    def _group(self, use: RoleUse, text: str) -> bool:
        """Numbers with commas between; a new number makes a group, which counts once it has two roles."""
        wanted = {int(part) for part in text.replace(" ", "").split(",") if part.isdigit()}
        groups = dict(self._groups())
        single = [group for group in self.requires if len(group) == 1]
        for number in sorted(wanted - groups.keys()):
            groups[number] = ()
        made: list[tuple[str, ...]] = []
        for number, group in sorted(groups.items()):
            rest = tuple(role for role in group if role != use.role)
            made.append((*rest, use.role) if number in wanted and use.role not in group else group)
            if number not in wanted:
                made[-1] = rest
        new = (*single, *(group for group in made if group))
        self.chosen.emit(self.uses, new)
        return True

    def _replaced(self, new: RoleUse) -> tuple[RoleUse, ...]:
        return tuple(new if use.role == new.role else use for use in self.uses)


def parse_bounds(text: str) -> tuple[int, int] | None:
    """The least and the most (0: without limit) from words such as "1 – n", "0-1", "2"; None where they are none."""
    parts = [part.strip() for part in text.replace("–", "-").replace("…", "-").split("-")]
    if len(parts) == 1:
        parts *= 2
    low, high = parts[0], parts[-1]
    if len(parts) != 2 or not low.isdigit() or not (high.isdigit() or high in ("n", "N", "*", "∞", "")):
        return None
    least, most = int(low), int(high) if high.isdigit() else 0
    return (least, most) if not most or least <= most else None
