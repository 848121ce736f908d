"""How a suggestion looks in the list: hollow badge, words, what they would stand for, and the reason below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.suggestions.suggestion import Suggestion
from ui.models.suggestion_list_model import Index, SuggestionListModel, SuggestionRole
from ui.panels.row_painting import (
    colours_of,
    paint_ground,
    paint_icon,
    paint_line,
    paint_words,
    row_size,
    serif,
    serif_metrics,
)
from ui.suggestion_sentences import reason_text, target_text
from ui.theme import Theme
from ui.widgets.layer_badge import paint_badge

HEIGHT = 46
_SIDE, _BADGE = 12, 14


class SuggestionDelegate(QStyledItemDelegate):
    """Two lines a row; a question mark stands where the annotator will be asked."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, one = index.model(), index.data(SuggestionRole.SUGGESTION)
        if not isinstance(model, SuggestionListModel) or not isinstance(one, Suggestion) or model.codebook is None:
            return
        rect: QRect = option.rect
        theme = self._theme
        painter.save()
        paint_ground(painter, option, theme)
        layer, colours = model.codebook.label(one.label), colours_of(theme, model.codebook, one.label)
        badge = QRectF(rect.left() + _SIDE, rect.top() + 8, _BADGE, _BADGE)
        paint_badge(painter, badge, letter=layer.key if layer else "?", colours=colours, hollow=True)
        left, right = badge.right() + 8, rect.right() - _SIDE
        if one.asks:
            paint_icon(painter, QPointF(right - 14, rect.top() + 7), "circle-help", colour=theme.warn, size=14)
            right -= 20
        left += self._paint_quote(painter, QRectF(left, rect.top() + 4, (right - left) * 0.6, 20), str(index.data()))
        if target := target_text(one):
            room = QRectF(left + 8, rect.top() + 4, right - left - 8, 20)
            paint_words(painter, room, f"→ {target}", px=12, colour=theme.muted)
        below = QRectF(badge.right() + 8, rect.top() + 24, rect.right() - _SIDE - badge.right() - 8, 16)
        paint_words(painter, below, reason_text(one.reason), px=11, colour=theme.muted)
        paint_line(painter, rect, theme)
        painter.restore()

    def _paint_quote(self, painter: QPainter, room: QRectF, words: str) -> float:
        from PySide6.QtCore import Qt

        run = serif_metrics(14, 600)
        shown = run.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(serif(14, 600))
        painter.setPen(QColor(self._theme.text))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
        return run.horizontalAdvance(shown)
