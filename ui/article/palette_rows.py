"""The list of candidates in the tag palette: records, then a new one, then nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.fonts import ui_font
from ui.icons import pixmap
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Kind = Literal["entity", "new", "unknown"]
TALL, LOW = 36, 28


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One line of the list: a record with its codes and count, or one of the two acts below."""

    kind: Kind
    id: str
    text: str
    hint: str = ""
    current: bool = False


class PaletteRole(IntEnum):
    """What the model tells of a row beyond its words."""

    ROW = Qt.ItemDataRole.UserRole + 1


class PaletteModel(QAbstractListModel):
    """A few rows that are replaced as a whole: the list is short and new for each mention and each letter typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaletteRow, ...] = ()

    def set_rows(self, rows: Sequence[PaletteRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> PaletteRow | None:
        """The row of this number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == PaletteRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {row.hint}".rstrip(", ")
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Name over codes and count; a tick where the mention is linked already."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(PaletteRole.ROW)
        return QSize(80, TALL if isinstance(row, PaletteRow) and row.kind == "entity" else LOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(PaletteRole.ROW)
        rect: QRect = option.rect
        painter.save()
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(self.theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self.theme.hover))
        if isinstance(row, PaletteRow):
            self._paint_row(painter, QRectF(rect), row)
        painter.restore()

    def _paint_row(self, painter: QPainter, room: QRectF, row: PaletteRow) -> None:
        ratio = painter.device().devicePixelRatioF()
        room = room.adjusted(10, 0, -10, 0)
        if row.kind != "entity":
            picture = pixmap("plus" if row.kind == "new" else "circle-help", self.theme.muted, size=14, ratio=ratio)
            painter.drawPixmap(QPointF(room.left(), room.center().y() - 7), picture)
            self._words(painter, room.adjusted(20, 0, 0, 0), row.text, colour=self.theme.text)
            return
        if row.current:
            tick = pixmap("check", self.theme.accent, size=14, ratio=ratio)
            painter.drawPixmap(QPointF(room.right() - 14, room.center().y() - 7), tick)
            room.setRight(room.right() - 20)
        upper = QRectF(room.left(), room.top() + 3, room.width(), 16)
        self._words(painter, upper, row.text, weight=500, colour=self.theme.text)
        lower = QRectF(room.left(), room.top() + 18, room.width(), 15)
        self._words(painter, lower, row.hint, px=11, colour=self.theme.muted)

    @staticmethod
    def _words(painter: QPainter, room: QRectF, text: str, *, px: float = 12.5, weight: int = 400, colour: str) -> None:
        font = ui_font(px, weight)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
