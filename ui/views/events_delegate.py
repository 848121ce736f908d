"""How a row of the corpus' events looks: two lines at most in each cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.models.corpus_event_row import Column, EventRow
from ui.models.corpus_events_model import EventsRole
from ui.panels.row_painting import chrome, has_focus, paint_ground, paint_icon, paint_line, paint_words, row_size
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

HEIGHT = 44
_SIDE, _LINE, _ICON = 8, 18, 14


class EventsDelegate(QStyledItemDelegate):
    """The chain with the number of articles; names above codes; the sentence on two lines; what is missing."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(EventsRole.ROW)
        if not isinstance(row, EventRow):
            return
        painter.save()
        paint_ground(painter, option, self._theme)
        room = QRectF(option.rect).adjusted(_SIDE, 3, -_SIDE, -4)
        self._paint_cell(painter, room, row, index)
        paint_line(painter, option.rect, self._theme)
        if option.state & QStyle.StateFlag.State_HasFocus and has_focus(option):
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(QRect(option.rect).adjusted(0, 0, -1, -2))
        painter.restore()

    def _paint_cell(self, painter: QPainter, room: QRectF, row: EventRow, index: Index) -> None:
        theme, column = self._theme, Column(index.column())
        if column == Column.SAME:
            if count := int(index.data(EventsRole.ARTICLES)):
                self._paint_marked(painter, room, "link", str(count), colour=theme.link)
        elif column == Column.TYPE:
            _paint_two(painter, room, row.type_name, row.type, colours=(theme.text, theme.muted))
        elif column == Column.ARTICLE:
            _paint_two(painter, room, row.title, row.article_words, colours=(theme.text, theme.muted))
        elif column == Column.STATE:
            picture, colour = ("circle-alert", theme.warn) if row.missing else ("check", theme.muted)
            self._paint_marked(painter, room, picture, str(index.data()), colour=colour)
        else:
            paint_wrapped(painter, room, str(index.data()), colour=theme.text)

    def _paint_marked(self, painter: QPainter, room: QRectF, picture: str, words: str, *, colour: str) -> None:
        paint_icon(painter, QPointF(room.left(), room.center().y() - _ICON / 2), picture, colour=colour, size=_ICON)
        paint_wrapped(painter, room.adjusted(_ICON + 5, 0, 0, 0), words, colour=colour, px=12)


def _paint_two(painter: QPainter, room: QRectF, above: str, below: str, *, colours: tuple[str, str]) -> None:
    if not below:
        paint_wrapped(painter, room, above, colour=colours[0])
        return
    paint_words(painter, _line(room, 0), above, colour=colours[0])
    paint_words(painter, _line(room, 1), below, px=11, colour=colours[1])


def _line(room: QRectF, number: int) -> QRectF:
    top = room.center().y() - _LINE + number * _LINE
    return QRectF(room.left(), top, room.width(), _LINE)


def paint_wrapped(painter: QPainter, room: QRectF, text: str, *, colour: str, px: float = 13) -> None:
    """Words on one line in the middle, or on two, the second with an ellipsis where the room ends."""
    first = _first_line(text, room.width(), px)
    if first >= len(text):
        paint_words(painter, room, text, px=px, colour=colour)
        return
    paint_words(painter, _line(room, 0), text[:first].rstrip(), px=px, colour=colour)
    paint_words(painter, _line(room, 1), text[first:].lstrip(), px=px, colour=colour)


def _first_line(text: str, width: float, px: float) -> int:
    """How much of a text fits on its first line, in code points."""
    layout = QTextLayout(text, chrome(px))
    layout.setTextOption(_WRAPPED)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1.0, width))
    units = line.textLength()
    layout.endLayout()
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WordWrap)
