"""How the rows of the register look: headings with their number, records with codes, count and doubt."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.models.entity_rows import GroupRow
from ui.models.entity_tree import Index
from ui.models.register_model import RecordRow, RegisterRole
from ui.panels.row_painting import (
    code_width,
    metrics,
    paint_code,
    paint_ground,
    paint_icon,
    paint_words,
    row_size,
)
from ui.theme import Theme

ROW = 29
_EDGE, _COUNT = 12, 30


class RegisterDelegate(QStyledItemDelegate):
    """Paints what the model says."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._doubt = self.tr("duplicate?")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        row = index.data(RegisterRole.ROW)
        painter.save()
        paint_ground(painter, option, self._theme)
        if isinstance(row, GroupRow):
            self._paint_group(painter, QRectF(rect), row)
        elif isinstance(row, RecordRow):
            self._paint_record(painter, QRectF(rect), row, is_open=index.data(RegisterRole.ID) != "")
        painter.restore()

    def _paint_group(self, painter: QPainter, room: QRectF, row: GroupRow) -> None:
        room = room.adjusted(2, 0, -_EDGE, 0)
        width = paint_words(painter, room, row.title, px=12, weight=500, colour=self._theme.muted)
        room.setLeft(room.left() + width + 7)
        paint_words(painter, room, str(row.count), px=11, colour=self._theme.faint)

    def _paint_record(self, painter: QPainter, room: QRectF, row: RecordRow, *, is_open: bool) -> None:
        theme, found = self._theme, row.entity
        layer = theme.layers.get(found.colour)
        middle = room.center().y() + 0.5
        left, right = room.left() - 20, room.right() - _EDGE
        paint_icon(painter, QPointF(left, middle - 8), found.icon, colour=layer.ink if layer else theme.muted)
        count = QRectF(right - _COUNT, room.top(), _COUNT, room.height())
        right -= paint_words(painter, count, str(found.project), px=12, colour=theme.muted, right=True) + 6
        left += 22
        chips = sum(code_width(chip) + 4 for chip in found.chips[:1])
        wide = metrics(13).horizontalAdvance(found.name) + 1
        doubt = metrics(11, 500).horizontalAdvance(self._doubt) + 20 if row.twin else 0
        if left + wide + 7 + chips + doubt > right:
            doubt = min(doubt, 17)  # the sign alone, the tool tip has the words
        width = min(wide, max(30.0, right - left - chips - doubt - 7))
        name = QRectF(left, room.top(), width, room.height())
        paint_words(painter, name, found.name, colour=theme.text if is_open else theme.muted)
        at = left + width + 7
        for chip in found.chips[:1]:
            if at + code_width(chip) <= right:
                at += paint_code(painter, QPointF(at, middle), chip, theme=theme) + 6
        if row.twin:
            paint_icon(painter, QPointF(at, middle - 6), "git-merge", colour=theme.warn, size=13)
        if row.twin and doubt > 17:
            words = QRectF(at + 17, room.top(), max(0.0, right - at - 17), room.height())
            paint_words(painter, words, self._doubt, px=11, weight=500, colour=theme.warn)
