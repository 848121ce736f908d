"""How the rows of the entity tree look: headings, records with codes and counts, quotes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.models.entity_rows import EntityRow, GroupRow, QuoteRow
from ui.models.entity_tree import Index
from ui.models.entity_tree_model import EntityRole
from ui.panels.row_painting import (
    code_width,
    metrics,
    paint_code,
    paint_ground,
    paint_icon,
    paint_words,
    row_size,
    serif,
    serif_metrics,
)
from ui.theme import Theme
from ui.widgets.layer_badge import paint_badge

ROW, QUOTE = 28, 24
HERE, PROJECT, EDGE = 26, 40, 10
"""Widths of the two columns of counts, and the room at their right."""


class EntityDelegate(QStyledItemDelegate):
    """Paints what the model says; `theme` may be replaced."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(QUOTE if isinstance(index.data(EntityRole.ROW), QuoteRow) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        row = index.data(EntityRole.ROW)
        painter.save()
        paint_ground(painter, option, self.theme)
        if isinstance(row, GroupRow):
            self._paint_group(painter, QRectF(rect), row)
        elif isinstance(row, EntityRow):
            self._paint_entity(painter, QRectF(rect), row)
        elif isinstance(row, QuoteRow):
            self._paint_quote(painter, QRectF(rect), row)
        painter.restore()

    def _paint_group(self, painter: QPainter, room: QRectF, row: GroupRow) -> None:
        room = room.adjusted(2, 0, -EDGE, 0)
        width = paint_words(painter, room, row.title, px=12, weight=500, colour=self.theme.muted)
        room.setLeft(room.left() + width + 7)
        paint_words(painter, room, str(row.count), px=11, colour=self.theme.faint)

    def _paint_entity(self, painter: QPainter, room: QRectF, row: EntityRow) -> None:
        theme = self.theme
        layer = theme.layers.get(row.colour)
        middle = room.center().y() + 0.5
        paint_icon(painter, QPointF(room.left() + 2, middle - 8), row.icon, colour=layer.ink if layer else theme.muted)
        right = self._paint_counts(painter, room, row)
        left = room.left() + 25
        chips = sum(code_width(chip) + 4 for chip in row.chips)
        width = min(metrics(13, 500).horizontalAdvance(row.name) + 1, max(30.0, right - left - chips - 6))
        name = QRectF(left, room.top(), width, room.height())
        colour = theme.text if row.here else theme.muted
        paint_words(painter, name, row.name, weight=500 if row.here else 400, colour=colour)
        at = left + width + 7
        for chip in row.chips:
            if at + code_width(chip) <= right:
                at += paint_code(painter, QPointF(at, middle), chip, theme=theme) + 4

    def _paint_counts(self, painter: QPainter, room: QRectF, row: EntityRow) -> float:
        """The columns of counts; where they begin."""
        right = room.right() - EDGE
        if row.project >= 0:
            box = QRectF(right - PROJECT, room.top(), PROJECT, room.height())
            paint_words(painter, box, str(row.project), px=12, colour=self.theme.muted, right=True)
        if row.here:
            box = QRectF(right - PROJECT - HERE, room.top(), HERE, room.height())
            paint_words(painter, box, str(row.here), px=13, weight=500, colour=self.theme.text, right=True)
        return right - PROJECT - (HERE if row.here else 0) - 4

    def _paint_quote(self, painter: QPainter, room: QRectF, row: QuoteRow) -> None:
        theme = self.theme
        right, left = room.right() - EDGE, room.left() + 2
        place = f"¶ {row.paragraph}"
        box = QRectF(right - 40, room.top(), 40, room.height())
        right -= paint_words(painter, box, place, px=11, colour=theme.muted, right=True) + 8
        if row.form:
            box = QRectF(max(left, right - 90), room.top(), min(90.0, right - left), room.height())
            right -= paint_words(painter, box, row.form, px=11, colour=theme.muted, right=True) + 8
        if row.letter and row.colour in theme.layers:
            badge = QRectF(left, room.center().y() - 6, 13, 13)
            paint_badge(painter, badge, letter=row.letter, colours=theme.layers[row.colour])
            left += 19
        self._paint_context(painter, QRectF(left, room.top(), right - left, room.height()), row)

    def _paint_context(self, painter: QPainter, room: QRectF, row: QuoteRow) -> None:
        """The hit always shows; what stands before it is cut at its left when the room is short."""
        plain, bold, context = serif_metrics(13.5), serif_metrics(13.5, 600), row.context
        hit = bold.elidedText(context.hit, Qt.TextElideMode.ElideRight, room.width())
        width = bold.horizontalAdvance(hit)
        free = max(0.0, room.width() - width)
        after = min(plain.horizontalAdvance(context.after), max(free * 0.45, free - 120))
        before = _last_words(context.before, plain, max(0.0, free - after))
        behind = plain.elidedText(context.after, Qt.TextElideMode.ElideRight, free - plain.horizontalAdvance(before))
        y = room.center().y() + plain.ascent() / 2 - 2
        x = room.left()
        for words, weight, colour in (
            (before, 400, self.theme.muted),
            (hit, 600, self.theme.text),
            (behind, 400, self.theme.muted),
        ):
            painter.setFont(serif(13.5, weight))
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(x, y), words)
            x += serif_metrics(13.5, weight).horizontalAdvance(words)


def _last_words(text: str, run: QFontMetricsF, room: float) -> str:
    """The end of a text that fits into the room, cut between words."""
    if run.horizontalAdvance(text) <= room:
        return text
    words = text.split(" ")
    while words and run.horizontalAdvance(f"… {' '.join(words)}") > room:
        del words[0]
    return f"… {' '.join(words)}" if any(words) else ""
