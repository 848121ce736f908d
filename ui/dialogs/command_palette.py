"""Any act, article or record, by its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model.folding import fold
from ui.fonts import ui_font
from ui.icons import pixmap
from ui.theme import Theme
from ui.widgets.key_cap import HEIGHT as KEY_HEIGHT
from ui.widgets.key_cap import cap_width, paint_key
from ui.widgets.search_field import SearchField

ROW = 34
_ENTRY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Command:
    """One line: the id that comes back, its words, a muted hint (menu, kind), printed keys, a pictogram."""

    id: str
    text: str
    hint: str = ""
    keys: str = ""
    picture: str = ""


class CommandModel(QAbstractListModel):
    """The commands in the order given."""

    def __init__(self, commands: Iterable[Command], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = list(commands)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        command = self._commands[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return command.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (command.text, command.hint, command.keys)))
        return command if role == _ENTRY else None


class WordFilter(QSortFilterProxyModel):
    """Passes the commands that hold every word typed, in any order; accents and case do not count.

    Those that begin with what is typed come first.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._typed = ""
        self.setDynamicSortFilter(True)
        self.sort(0)

    def set_words(self, words: str) -> None:
        """Filter by these words from now on."""
        self.beginFilterChange()
        self._typed = fold(words.strip())
        self._words = self._typed.split()
        self.endFilterChange()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        command = self.sourceModel().index(row, 0, parent).data(_ENTRY)
        text = fold(f"{command.text} {command.hint}")
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        return self._rank(left) < self._rank(right)

    def _rank(self, index: Index) -> tuple[bool, int]:
        text = fold(index.data(_ENTRY).text)
        return (bool(self._typed) and not text.startswith(self._typed), index.row())


class CommandPalette(QDialog):
    """A field and a list; Return or a click takes a line, whose id is then in `answer`."""

    def __init__(
        self, theme: Theme, commands: Iterable[Command], *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.answer = ""
        self.setModal(True)
        self.setWindowTitle(self.tr("Go to, command"))
        self.setMinimumSize(560, 420)
        self.setStyleSheet(f"CommandPalette {{ background: {theme.base}; border: 1px solid {theme.strong}; }}")
        self.field = SearchField(theme, hint or self.tr("Go to, command…"), self)
        self.list = QListView(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_CommandDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setStyleSheet(f"QListView {{ background: {theme.base}; }}")
        self._proxy = WordFilter(self)
        self._proxy.setSourceModel(CommandModel(commands, self))
        self.list.setModel(self._proxy)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._take)
        self._search("")
        self.field.setFocus()

    def ask(self) -> str:
        """Show the palette; the id of the line taken, "" for none."""
        taken = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return self.answer if taken else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The field has the focus; what it does not want moves the list."""
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        elif key in steps:
            self._step(steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def _search(self, words: str) -> None:
        self._proxy.set_words(words)
        self.list.setCurrentIndex(self._proxy.index(0, 0))

    def _step(self, by: int) -> None:
        row = max(0, min(self._proxy.rowCount() - 1, self.list.currentIndex().row() + by))
        self.list.setCurrentIndex(self._proxy.index(row, 0))

    def _take(self, index: Index) -> None:
        if index.isValid():
            self.answer = index.data(_ENTRY).id
            self.accept()


class _CommandDelegate(QStyledItemDelegate):
    """Pictogram, words, hint, keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command, theme, rect = index.data(_ENTRY), self._theme, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        if command.picture:
            painter.drawPixmap(rect.left() + 12, rect.center().y() - 7, pixmap(command.picture, theme.muted))
        right = rect.right() - 10
        if command.keys:
            width = cap_width(command.keys)
            cap = QRectF(right - width, rect.center().y() - KEY_HEIGHT / 2 + 1, width, KEY_HEIGHT)
            paint_key(painter, cap, keys=command.keys, theme=theme)
            right -= width + 12
        room = QRectF(rect.left() + 38, rect.top(), right - rect.left() - 38, rect.height())
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(ui_font(13))
        painter.setPen(QColor(theme.text))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(command.text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, middle, shown)
        left = metrics.horizontalAdvance(shown) + 10
        painter.setFont(ui_font(12))
        painter.setPen(QColor(theme.muted))
        painter.drawText(room.adjusted(left, 0, 0, 0), middle, command.hint)
        painter.restore()
