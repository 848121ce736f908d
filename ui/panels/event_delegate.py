"""How an event that is not open looks in the list: a small card with its sentence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.records import TYPE, Frame, attribute
from ui.models.event_list_model import EventRole, Index
from ui.panels.article_context import ArticleContext
from ui.panels.row_painting import colours_of, has_focus, metrics, paint_code, paint_icon, paint_words, row_size
from ui.panels.sentence import frame_sentence
from ui.panels.sentence_painting import LINE, SetSentence, set_sentence
from ui.theme import Theme
from ui.widgets.layer_badge import paint_badge

_SIDE, _GAP, _PAD = 10, 3, 12
_HEAD = 24
_LINES = 2


class EventDelegate(QStyledItemDelegate):
    """Closed rows are all alike, two lines of sentence, so that a long list costs little; the open one is its card's.

    The list keeps `open_row` right while rows come and go; sentences are laid out once per width and state.
    """

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view
        self.context: ArticleContext | None = None
        self.open_frame = ""
        self.open_row = -1
        self.open_height = 0
        self._closed = row_size(round(_LINES * LINE) + _HEAD + 2 * _GAP + 20)
        self._kept: dict[str, tuple[Frame, int, SetSentence]] = {}

    def forget(self, frame_id: str = "") -> None:
        """Lay a sentence (by default all) out anew when it is needed next."""
        if frame_id:
            self._kept.pop(frame_id, None)
        else:
            self._kept.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self.open_height and index.row() == self.open_row:
            return row_size(self.open_height)
        return self._closed

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        frame = index.data(EventRole.FRAME)
        if not isinstance(frame, Frame) or self.context is None or frame.id == self.open_frame:
            return
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(_SIDE + 0.5, _GAP + 0.5, -_SIDE - 0.5, -_GAP - 0.5)
        state = option.state
        picked = bool(state & QStyle.StateFlag.State_Selected) and has_focus(option)
        painter.setPen(QPen(QColor(self.theme.accent if picked else self.theme.border), 1))
        hovered = state & QStyle.StateFlag.State_MouseOver
        painter.setBrush(QColor(self.theme.hover if hovered else self.theme.base))
        painter.drawRoundedRect(box, 6, 6)
        self._paint_head(painter, box, frame, context=self.context)
        at = QPointF(box.left() + _PAD, box.top() + 8 + _HEAD)
        self._set(frame, rect.width()).paint(painter, at, theme=self.theme)
        painter.restore()

    def _set(self, frame: Frame, width: int) -> SetSentence:
        kept = self._kept.get(frame.id)
        if kept is not None and kept[1] == width and kept[0] is frame:
            return kept[2]
        pieces = frame_sentence(frame, self.context) if self.context else ()
        found = set_sentence(pieces, width - 2 * (_SIDE + _PAD), self.theme, most=_LINES)
        self._kept[frame.id] = (frame, width, found)
        return found

    def _paint_head(self, painter: QPainter, box: QRectF, frame: Frame, *, context: ArticleContext) -> None:
        layer = context.codebook.label(frame.label)
        colours = colours_of(self.theme, context.codebook, frame.label)
        badge = QRectF(box.left() + _PAD, box.top() + 11, 14, 14)
        paint_badge(painter, badge, letter=layer.key if layer else "?", colours=colours)
        right = self._paint_state(painter, box, frame, context=context)
        x, y = badge.right() + 7, box.top() + 8
        type_ = context.type_of(frame) or layer
        name = type_.names.of(context.language) if type_ else frame.label
        room = QRectF(x, y, max(0.0, right - x - 8), 20)
        x += paint_words(painter, room, name, weight=600, colour=colours.ink) + 7
        mode = self._mode(frame, context)
        if mode and x < right - 24:
            room = QRectF(x, y, right - x - 8, 20)
            x += paint_words(painter, room, mode, px=11.5, colour=self.theme.muted) + 7
        code = attribute(frame.attributes, TYPE)
        if code and x + metrics(10.5).horizontalAdvance(code) + 12 < right:
            paint_code(painter, QPointF(x, y + 10), code, theme=self.theme)

    def _paint_state(self, painter: QPainter, box: QRectF, frame: Frame, *, context: ArticleContext) -> float:
        """Status, what is missing, what is contested, from the right; where they begin."""
        right, y = box.right() - _PAD, box.top() + 8
        status = self._value(frame, "status", context)
        marks = [(status, self.theme.muted, "")] if status else []
        if context.is_incomplete(frame):
            marks.append((self.tr("incomplete"), self.theme.warn, "triangle-alert"))
        if attribute(frame.attributes, "contested") == "yes":
            marks.append((self.tr("contested"), self.theme.layers["stance"].ink, "message-circle-warning"))
        for words, colour, picture in marks:
            width = metrics(11.5).horizontalAdvance(words)
            paint_words(painter, QRectF(right - width, y, width + 1, 20), words, px=11.5, colour=colour)
            right -= width + 5
            if picture:
                paint_icon(painter, QPointF(right - 13, y + 3), picture, colour=colour, size=14)
                right -= 18
            right -= 4
        return right

    def _mode(self, frame: Frame, context: ArticleContext) -> str:
        return self._value(frame, "mode", context)

    @staticmethod
    def _value(frame: Frame, code: str, context: ArticleContext) -> str:
        known = context.codebook.attribute("frame", code, frame.label, attribute(frame.attributes, TYPE))
        if known is None:
            return ""
        value = attribute(frame.attributes, code) or known.default
        return context.value_name(known, value) if value else ""
