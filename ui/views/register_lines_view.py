"""Mentions in lines: source, paragraph, words with the hit bold, form; a double click or Return opens the passage."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.icons import pixmap
from ui.models.register_lines import Index, LineRole, LinesModel, MentionLine
from ui.panels.row_painting import paint_ground, paint_line, paint_words, row_size, serif, serif_metrics
from ui.theme import Theme

ROW = 25
_SOURCE, _PLACE, _FORM, _BOX = 88, 34, 70, 22


class LinesDelegate(QStyledItemDelegate):
    """Paints one line; `narrow` leaves out the form and shortens the source."""

    def __init__(self, theme: Theme, *, narrow: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrow = narrow

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        line = index.data(LineRole.LINE)
        painter.save()
        paint_ground(painter, option, self._theme)
        paint_line(painter, rect, self._theme)
        room = QRectF(rect).adjusted(6, 0, -6, 0)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            self._paint_box(painter, room, on=Qt.CheckState(state) == Qt.CheckState.Checked)
            room.setLeft(room.left() + _BOX)
        if isinstance(line, MentionLine):
            self._paint_cells(painter, room, line)
        painter.restore()

    def _paint_box(self, painter: QPainter, room: QRectF, *, on: bool) -> None:
        theme = self._theme
        box = QRectF(room.left(), room.center().y() - 6.5, 14, 14)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.highlight if on else theme.edge), 1))
        painter.setBrush(QColor(theme.highlight if on else theme.base))
        painter.drawRoundedRect(box, 3, 3)
        if on:
            tick = pixmap("check", theme.highlighted_text, size=12, ratio=painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + 1, box.top() + 1), tick)

    def _paint_cells(self, painter: QPainter, room: QRectF, line: MentionLine) -> None:
        theme = self._theme
        source = 56 if self._narrow else min(_SOURCE, room.width() * 0.2)
        cell = QRectF(room.left(), room.top(), source - 8, room.height())
        paint_words(painter, cell, line.source, px=11, colour=theme.muted)
        cell = QRectF(room.left() + source, room.top(), _PLACE, room.height())
        paint_words(painter, cell, f"¶\u00a0{line.paragraph}", px=11, colour=theme.muted)
        left, right = room.left() + source + _PLACE, room.right()
        if line.form and not self._narrow:
            cell = QRectF(right - _FORM, room.top(), _FORM, room.height())
            right -= paint_words(painter, cell, line.form, px=11, colour=theme.muted, right=True) + 10
        self._paint_context(painter, QRectF(left, room.top(), max(0.0, right - left), room.height()), line)

    def _paint_context(self, painter: QPainter, room: QRectF, line: MentionLine) -> None:
        """The hit always shows; what stands before it is cut at its left when the room is short."""
        plain, bold, context = serif_metrics(13.5), serif_metrics(13.5, 600), line.context
        hit = bold.elidedText(context.hit, Qt.TextElideMode.ElideRight, room.width())
        free = max(0.0, room.width() - bold.horizontalAdvance(hit))
        after = min(plain.horizontalAdvance(context.after), max(free * 0.5, free - 110))
        before = _last_words(context.before, plain, max(0.0, free - after))
        behind = plain.elidedText(context.after, Qt.TextElideMode.ElideRight, free - plain.horizontalAdvance(before))
        x, y = room.left(), room.center().y() + plain.ascent() / 2 - 2
        for words, weight, colour in (
            (before, 400, self._theme.muted),
            (hit, 600, self._theme.text),
            (behind, 400, self._theme.muted),
        ):
            painter.setFont(serif(13.5, weight))
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(x, y), words)
            x += serif_metrics(13.5, weight).horizontalAdvance(words)

    def editorEvent(self, event: QEvent, model: QObject, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click anywhere on a line with a box ticks it."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None and event.type() == QEvent.Type.MouseButtonRelease and isinstance(model, LinesModel):
            on = Qt.CheckState(state) == Qt.CheckState.Checked
            other = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
            return model.setData(index, other.value, Qt.ItemDataRole.CheckStateRole)
        return False


def _last_words(text: str, run: QFontMetricsF, room: float) -> str:
    """The end of a text that fits into the room, cut between words."""
    if run.horizontalAdvance(text) <= room:
        return text
    words = text.removeprefix("… ").split(" ")
    while words and run.horizontalAdvance(f"… {' '.join(words)}") > room:
        del words[0]
    return f"… {' '.join(words)}" if any(words) else ""


class LinesView(QListView):
    """`mention_chosen` is (article, mention)."""

    mention_chosen = Signal(str, str)

    def __init__(self, theme: Theme, model: LinesModel, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(LinesDelegate(theme, narrow=narrow, parent=self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._toggle()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        state = self.currentIndex().data(Qt.ItemDataRole.CheckStateRole)
        mention = self._lines.mention_at(self.currentIndex().row())
        if state is not None and mention is not None:
            self._lines.tick([mention.id], on=Qt.CheckState(state) != Qt.CheckState.Checked)

    def _choose(self, index: Index) -> None:
        mention = self._lines.mention_at(index.row())
        if mention is not None:
            self.mention_chosen.emit(mention.article, mention.id)
