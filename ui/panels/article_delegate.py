"""How an article looks in the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.heads import ArticleHead
from ui.i18n import format_date
from ui.models.article_list_model import ArticleRole
from ui.models.entity_tree import Index
from ui.panels.row_painting import chrome, metrics, paint_ground, paint_line, paint_words, row_size
from ui.theme import Theme

HEIGHT = 66
_LEFT, _RIGHT, _TEXT = 10, 12, 34
_DOT = 11


class ArticleDelegate(QStyledItemDelegate):
    """Two lines of title, one of source and date; the state as a dot's form, the count of mentions at the right."""

    def __init__(self, theme: Theme, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._language = language

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        head = index.data(ArticleRole.HEAD)
        rect: QRect = option.rect
        painter.save()
        paint_ground(painter, option, self.theme)
        paint_line(painter, rect, self.theme)
        if isinstance(head, ArticleHead):
            self._paint_head(painter, rect, head)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, head: ArticleHead) -> None:
        theme = self.theme
        dot = QRectF(rect.left() + _LEFT, rect.top() + 11, _DOT, _DOT)
        paint_state(painter, dot, head.state, theme=theme)
        number = str(head.mentions) if head.mentions else "–"
        room = QRectF(rect.right() - _RIGHT - 60, rect.top() + 7, 60, 18)
        width = paint_words(painter, room, number, px=12, colour=theme.muted, right=True)
        left, right = rect.left() + _TEXT, rect.right() - _RIGHT - max(width, 14) - 10
        self._paint_title(painter, QRectF(left, rect.top() + 7, right - left, 34), head)
        line = QRectF(left, rect.top() + 43, rect.right() - _RIGHT - left, 16)
        paint_words(painter, line, self._source(head), px=11, colour=theme.muted)

    def _paint_title(self, painter: QPainter, room: QRectF, head: ArticleHead) -> None:
        text = " ".join((head.title or head.name).split())[:300]
        run = metrics(13, 500)
        layout = QTextLayout(text, chrome(13, 500))
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(room.width())
        layout.endLayout()
        cut = first.textLength() if first.isValid() else len(text)
        painter.setFont(chrome(13, 500))
        painter.setPen(QColor(self.theme.text))
        lines = [text[:cut], text[cut:]]
        for number, words in enumerate(lines):
            shown = run.elidedText(words.strip(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QPointF(room.left(), room.top() + 13 + 17 * number), shown)

    def _source(self, head: ArticleHead) -> str:
        date = format_date(head.date, self._language) if head.date else ""
        if date and head.date_estimated:
            date = f"≈ {date}"
        return " · ".join(part for part in (head.source, date) if part)


def paint_state(painter: QPainter, box: QRectF, state: str, *, theme: Theme) -> None:
    """The state as a form: an empty ring, a half, a ring with a point, a full disc."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor({"started": theme.accent, "review": theme.warn, "done": theme.ok}.get(state, theme.edge))
    ring = box.adjusted(0.75, 0.75, -0.75, -0.75)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if state == "done" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    painter.setBrush(colour)
    if state == "started":
        painter.drawPie(ring, 90 * 16, 180 * 16)
    elif state == "review":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(ring.center(), 2.6, 2.6)
