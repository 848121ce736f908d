"""The roles of a frame label: a table that is edited in place, and what roles there are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.codebook import ANY, NARRATOR, TEXT, Codebook, Label, RoleUse
from annotator.places import RESOURCES
from ui.fonts import ui_font
from ui.icons import icon
from ui.models.codebook_roles_model import ACCEPTS, NAME, CodebookRolesModel, RoleRow
from ui.panels.row_painting import colours_of, paint_code, paint_icon, row_size
from ui.theme import Theme
from ui.widgets.layer_badge import SIZE, paint_badge

_ROW = 26
_SPECIAL = {TEXT: "text", NARRATOR: "mic", ANY: "asterisk"}


class RolesSection(QWidget):
    """`uses_chosen` carries the uses and required groups; a role itself is edited by `role_requested` (its code)."""

    uses_chosen = Signal(object, object)
    role_requested = Signal(str)
    new_role_requested = Signal()
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._codebook: Codebook | None = None
        self.model = CodebookRolesModel(language, self)
        self.table = _Table(theme, self)
        self.table.setModel(self.model)
        self._delegate = _AcceptsDelegate(theme, self)
        self.table.setItemDelegateForColumn(ACCEPTS, self._delegate)
        self.table.setAccessibleName(self.tr("Roles"))
        title = QLabel(self.tr("Roles"), self)
        title.setFont(ui_font(13, 600))
        self._origin = QLabel(self)
        self._origin.setFont(ui_font(11))
        self._origin.setProperty("tone", "muted")
        self.add = QToolButton(self)
        self.add.setIcon(icon("plus", theme.muted, 14))
        self.add.setText(self.tr("role"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setAccessibleName(self.tr("Add a role"))
        self.add.clicked.connect(self._on_add)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self._origin)
        head.addStretch(1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.table)
        self.model.chosen.connect(self.uses_chosen)
        self.table.opened.connect(self._on_open)
        self.table.remove_wanted.connect(self._on_remove)
        self.table.move_wanted.connect(lambda row, by: self._emit(self.model.moved(row, by)))
        self.table.menu_wanted.connect(self._on_menu)
        self.model.modelReset.connect(self._fit)

    def show_label(self, label: Label, codebook: Codebook, *, read_only: bool = False) -> None:
        """Show the roles of a label."""
        self._codebook = codebook
        self._delegate.codebook = codebook
        own = bool(label.roles) or not label.parent
        layer = codebook.layer_of(label.code)
        names = layer.names.of(self._language) if layer else ""
        self._origin.setText("" if own else self.tr("as in the layer “{layer}”").format(layer=names))
        self.model.show_label(label, codebook, read_only=read_only)
        self.add.setEnabled(not read_only)
        self._fit()

    def _fit(self) -> None:
        self.table.setFixedHeight(self.table.horizontalHeader().height() + _ROW * self.model.rowCount() + 2)

    def _emit(self, uses: tuple[RoleUse, ...]) -> None:
        self.uses_chosen.emit(uses, self.model.requires)

    def _on_open(self, row: int) -> None:
        self.role_requested.emit(self.model.uses[row].role)

    def _on_remove(self, row: int) -> None:
        self.remove_requested.emit(self.model.uses[row].role)

    def take_out(self, code: str) -> None:
        """Take a role out of the label; for roles that no record fills."""
        rows = [row for row, use in enumerate(self.model.uses) if use.role == code]
        if rows:
            self.uses_chosen.emit(*self.model.without(rows[0]))

    def _on_add(self) -> None:
        if self._codebook is None:
            return
        menu = QMenu(self)
        known = {use.role for use in self.model.uses}
        for role in self._codebook.roles:
            if role.code not in known and not role.retired:
                words = f"{self.model.name(role.code)} ({role.code})"
                menu.addAction(words, partial(self._emit, (*self.model.uses, RoleUse(role.code))))
        menu.addSeparator()
        menu.addAction(self.tr("New role…"), self.new_role_requested.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _on_menu(self, row: int, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Edit the role…"), lambda: self._on_open(row))
        menu.addAction(self.tr("Move up") + "\tAlt+↑", lambda: self._emit(self.model.moved(row, -1)))
        menu.addAction(self.tr("Move down") + "\tAlt+↓", lambda: self._emit(self.model.moved(row, 1)))
        menu.addAction(self.tr("Take out of this label"), lambda: self._on_remove(row))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)


class _Table(QTableView):
    """Return opens the role, F2 edits the cell, Space ticks, Delete takes the role out, Alt with an arrow moves it."""

    opened = Signal(int)
    remove_wanted = Signal(int)
    move_wanted = Signal(int, int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setMinimumSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tick = (RESOURCES / "icons" / "tick.svg").as_posix()
        self.setStyleSheet(
            "QTableView, QHeaderView { background: transparent; } QHeaderView::section { padding-left: 3px; }"
            f"QTableView::indicator {{ width: 13px; height: 13px; border: 1px solid {theme.edge}; border-radius: 3px;"
            f" background: {theme.base}; }}"
            f"QTableView::indicator:checked {{ background: {theme.highlight}; border-color: {theme.highlight};"
            f' image: url("{tick}"); }}'
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_double)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if row < 0:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_wanted.emit(row, steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.opened.emit(row)
        else:
            super().keyPressEvent(event)

    def _on_double(self, index: QModelIndex) -> None:
        if index.column() in (NAME, ACCEPTS):
            self.opened.emit(index.row())

    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menu_wanted.emit(index.row(), self.viewport().mapToGlobal(place))


class _AcceptsDelegate(QStyledItemDelegate):
    """What a role accepts as badges: a layer's letter, a type by its layer's letter, a sign for text and narrator."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.codebook: Codebook | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = row_size(_ROW)
        size.setWidth(8 + 19 * min(5, len(self._signs(index))))
        return size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self._theme.accent_soft))
        room = QRectF(option.rect)
        x, y = room.left() + 3, room.center().y()
        signs = self._signs(index)
        for code in signs:
            if x + SIZE > room.right():
                break
            if code in _SPECIAL:
                paint_icon(painter, QPointF(x, y - 7), _SPECIAL[code], colour=self._theme.muted, size=14)
            elif self.codebook is not None:
                layer = self.codebook.label(code)
                letter = (layer.key or layer.code[:1]) if layer else code[:1]
                colours = colours_of(self._theme, self.codebook, code)
                paint_badge(painter, QRectF(x, y - SIZE / 2, SIZE, SIZE), letter=letter, colours=colours)
            x += SIZE + 4
        if not signs:
            paint_code(painter, QPointF(x, y), "–", theme=self._theme)

    def _signs(self, index: QModelIndex | QPersistentModelIndex) -> list[str]:
        """The layers of what is accepted, each once."""
        found: list[str] = []
        for code in index.data(RoleRow.FILLERS) or ():
            layer = self.codebook.layer_of(code) if self.codebook else None
            found.append(layer.code if layer else code)
        return list(dict.fromkeys(found))
