"""How questions and findings look in their lists."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.i18n import format_number
from ui.models.watch_findings_model import FindingRole
from ui.models.watch_questions_model import Index, QuestionRole
from ui.models.watch_rows import FindingRow
from ui.panels.row_painting import paint_ground, paint_line, paint_words, row_size
from ui.theme import Theme

_QUESTION, _SIDE = 28, 14
FINDING_HEIGHT = 46


class QuestionDelegate(QStyledItemDelegate):
    """The title and the count; a question without findings is faint."""

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(_QUESTION)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        count, theme = int(index.data(QuestionRole.COUNT)), self._theme
        rect: QRect = option.rect
        painter.save()
        paint_ground(painter, option, theme)
        weight = 500 if not index.data(QuestionRole.CODE) else 400
        shown = format_number(count, self._language) if count else "–"
        room = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0)
        colour = theme.text if count else theme.faint
        width = paint_words(painter, room, shown, px=12, colour=theme.muted if count else theme.faint, right=True)
        paint_words(painter, room.adjusted(0, 0, -width - 8, 0), str(index.data()), weight=weight, colour=colour)
        painter.restore()


class FindingDelegate(QStyledItemDelegate):
    """The sentence, and below it the question and the article; a dismissed one is faint."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(FINDING_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(FindingRole.ROW)
        if not isinstance(row, FindingRow):
            return
        rect, theme = QRectF(option.rect), self._theme
        painter.save()
        paint_ground(painter, option, theme)
        room = QRectF(rect.left() + _SIDE, rect.top() + 4, rect.width() - 2 * _SIDE, 20)
        paint_words(painter, room, str(index.data()), colour=theme.faint if row.is_dismissed else theme.text)
        below = room.translated(0, 20)
        below.setHeight(16)
        paint_words(painter, below, str(index.data(FindingRole.WHERE)), px=11, colour=theme.muted)
        paint_line(painter, option.rect, theme)
        painter.restore()
