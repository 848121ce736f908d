"""How a layer and a label look in the codebook's tree."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.codebook import Label
from ui.i18n import format_number
from ui.models.codebook_tree_model import LabelRole
from ui.panels.row_painting import layer_colours, metrics, paint_ground, paint_icon, paint_words, row_size
from ui.theme import Theme
from ui.widgets.key_cap import HEIGHT as CAP
from ui.widgets.key_cap import cap_width, paint_key
from ui.widgets.layer_badge import SIZE, paint_badge

ROW = 27
_CHEVRON, _NAME = 8, 32


class CodebookDelegate(QStyledItemDelegate):
    """A layer with its badge and key, a label with its name and code; how often each is used at the right."""

    def __init__(self, theme: Theme, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return row_size(ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        label: Label | None = index.data(LabelRole.LABEL)
        if label is None:
            return
        theme = self._theme
        painter.save()
        paint_ground(painter, option, theme)
        room = QRectF(option.rect)
        count = format_number(index.data(LabelRole.COUNT), self._language)
        width = metrics(12).horizontalAdvance(count)
        paint_words(painter, room.adjusted(0, 0, -11, 0), count, px=12, colour=theme.muted, right=True)
        x = room.left() + _NAME
        if not label.parent:
            is_open = bool(option.state & QStyle.StateFlag.State_Open)
            x = self._paint_layer(painter, room, label, is_open=is_open)
        self._paint_name(painter, QRectF(x, room.top(), room.right() - 18 - width - x, room.height()), label)
        painter.restore()

    def _paint_layer(self, painter: QPainter, room: QRectF, label: Label, *, is_open: bool) -> float:
        """The chevron and the badge; where the name begins."""
        middle = room.center().y()
        chevron = "chevron-down" if is_open else "chevron-right"
        paint_icon(painter, QPointF(_CHEVRON, middle - 6), chevron, colour=self._theme.muted, size=12)
        letter = label.key or label.names.of(self._language)[:1].upper()
        badge = QRectF(25, middle - SIZE / 2, SIZE, SIZE)
        paint_badge(painter, badge, letter=letter, colours=layer_colours(self._theme, label))
        return 47

    def _paint_name(self, painter: QPainter, room: QRectF, label: Label) -> None:
        theme = self._theme
        colour = theme.faint if label.retired else theme.text
        weight = 400 if label.parent else 600
        name = label.names.of(self._language)
        ran = paint_words(painter, room, name, weight=weight, colour=colour)
        if label.parent:
            rest = room.adjusted(ran + 5, 0.5, 0, 0.5)
            shown = rest.width() > 24
            ran += 5 + paint_words(painter, rest, label.code, px=11, colour=theme.faint) if shown else 0
        elif label.key and not label.retired and room.width() - ran > 30:
            cap = QRectF(room.left() + ran + 8, room.center().y() - CAP / 2, cap_width(label.key), CAP)
            paint_key(painter, cap, keys=label.key.upper(), theme=theme)
        if label.retired:
            painter.setPen(QPen(QColor(colour), 1))
            y = room.center().y() + 1
            painter.drawLine(QPointF(room.left(), y), QPointF(min(room.left() + ran, room.right()), y))
