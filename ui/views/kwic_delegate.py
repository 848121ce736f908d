"""How the concordance looks: an article as a heading, a hit on the axis between the words around it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.codebook import Codebook
from annotator.search.context import KwicLine
from ui.i18n import format_number
from ui.models.concordance_group import ConcordanceGroup
from ui.models.concordance_model import ConcordanceModel, ConcordanceRole, Index
from ui.models.concordance_rows import HitRow
from ui.models.concordance_sentences import article_line
from ui.panels.row_painting import (
    colours_of,
    metrics,
    paint_ground,
    paint_icon,
    paint_line,
    paint_words,
    row_size,
    serif,
    serif_metrics,
)
from ui.theme import Theme
from ui.views.kwic_columns import CHECK, CHECK_LEFT, NUMBER_LEFT, TITLE_LEFT, KwicColumns
from ui.widgets.layer_badge import SIZE, paint_badge

HEIGHT = 28
_PX = 14
_CHIP, _PAD, _GAP = 21, 6, 5


class KwicDelegate(QStyledItemDelegate):
    """Paints what the model gives; `codebook` names the layers of marks, `marked_only` is a list of records."""

    def __init__(self, theme: Theme, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.codebook: Codebook | None = None
        self.marked_only = False
        self._language = language

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        model = index.model()
        group, hit = index.data(ConcordanceRole.GROUP), index.data(ConcordanceRole.HIT)
        painter.save()
        if isinstance(group, ConcordanceGroup):
            painter.fillRect(rect, QColor(self.theme.alternate_base))
        paint_ground(painter, option, self.theme)
        paint_line(painter, rect, self.theme)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if isinstance(group, ConcordanceGroup):
            self._paint_check(painter, rect, state)
            self._paint_group(painter, rect, group)
        elif isinstance(hit, HitRow) and isinstance(model, ConcordanceModel):
            is_done = hit.standing == "tagged" and state == Qt.CheckState.Unchecked
            if is_done and not hovered and not self.marked_only:
                self._paint_done(painter, rect)
            else:
                self._paint_check(painter, rect, state)
            self._paint_hit(painter, rect, hit, line=index.data(ConcordanceRole.LINE))
            self._paint_mark(painter, rect, hit, model=model)
        painter.restore()

    def _paint_check(self, painter: QPainter, rect: QRect, state: object) -> None:
        top = rect.top() + (rect.height() - CHECK) / 2
        paint_check(painter, QRectF(CHECK_LEFT, top, CHECK, CHECK), state, theme=self.theme)

    def _paint_done(self, painter: QPainter, rect: QRect) -> None:
        paint_icon(painter, QPointF(CHECK_LEFT, rect.top() + 7), "check", colour=self.theme.ok, size=14)

    def _paint_group(self, painter: QPainter, rect: QRect, group: ConcordanceGroup) -> None:
        theme, columns = self.theme, KwicColumns.of(rect.width())
        name = "chevron-down" if group.is_open else "chevron-right"
        paint_icon(painter, QPointF(NUMBER_LEFT - 2, rect.top() + 7), name, colour=theme.faint, size=14)
        count = format_number(len(group), self._language)
        room = QRectF(columns.end - 60, rect.top(), 60, rect.height())
        taken = paint_words(painter, room, count, px=12, colour=theme.muted, right=True)
        room = QRectF(TITLE_LEFT, rect.top(), columns.end - taken - 12 - TITLE_LEFT, rect.height())
        title = " ".join(group.article.title.split())
        width = paint_words(painter, room, title, weight=600, colour=theme.text)
        room.setLeft(room.left() + width + 8)
        if room.width() > 40:
            paint_words(painter, room, article_line(group.article, self._language), px=12, colour=theme.muted)

    def _paint_hit(self, painter: QPainter, rect: QRect, hit: HitRow, *, line: object) -> None:
        theme, columns = self.theme, KwicColumns.of(rect.width())
        middle = QRectF(0, rect.top(), 0, rect.height())
        if not isinstance(line, KwicLine):
            middle.setRight(columns.right)
            middle.setLeft(columns.axis)
            paint_words(painter, middle, hit.form, colour=theme.muted)
            return
        number = f"¶ {line.paragraph}" if line.paragraph else "–"
        room = QRectF(NUMBER_LEFT, rect.top(), columns.left - NUMBER_LEFT - 2, rect.height())
        paint_words(painter, room, number, px=12, colour=theme.muted)
        is_grey = hit.standing == "tagged" and not self.marked_only
        run, bold = serif_metrics(_PX), serif_metrics(_PX, 600)
        painter.setPen(QColor(theme.muted))
        painter.setFont(serif(_PX))
        gap = run.horizontalAdvance(" ") if line.left[-1:].isspace() else 0.0
        room = QRectF(columns.left, rect.top(), columns.axis - gap - columns.left, rect.height())
        shown = run.elidedText(line.left.strip()[-_fitting(room) :], Qt.TextElideMode.ElideLeft, room.width())
        painter.drawText(room, int(_RIGHT), shown)
        room = QRectF(columns.axis, rect.top(), columns.right - columns.axis, rect.height())
        words = bold.elidedText(line.hit, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(theme.muted if is_grey else theme.text))
        painter.setFont(serif(_PX, 600))
        painter.drawText(room, int(_LEFT), words)
        room.setLeft(room.left() + bold.horizontalAdvance(words))
        painter.setPen(QColor(theme.muted))
        painter.setFont(serif(_PX))
        if room.width() > 12:
            painter.drawText(
                room,
                int(_LEFT),
                run.elidedText(line.right[: _fitting(room)], Qt.TextElideMode.ElideRight, room.width()),
            )

    def _paint_mark(self, painter: QPainter, rect: QRect, hit: HitRow, *, model: ConcordanceModel) -> None:
        columns, theme = KwicColumns.of(rect.width()), self.theme
        room = QRectF(columns.label, rect.top(), columns.end - columns.label, rect.height())
        names = ", ".join(name for id_ in hit.entities if (name := model.name_of(id_)))
        if hit.mark:
            self._paint_chip(painter, room, hit, names=names)
        elif hit.standing == "other":
            paint_icon(painter, QPointF(room.left(), rect.top() + 7), "triangle-alert", colour=theme.warn, size=14)
            room.setLeft(room.left() + 18)
            paint_words(painter, room, self.tr("{record}?").format(record=names), px=12, colour=theme.warn)
        else:
            paint_words(painter, room, "–", colour=theme.muted)

    def _paint_chip(self, painter: QPainter, room: QRectF, hit: HitRow, *, names: str) -> None:
        codebook = self.codebook
        layer = codebook.layer_of(hit.label) if codebook else None
        if codebook is None or layer is None:
            paint_words(painter, room, names or hit.label, px=12, colour=self.theme.text)
            return
        colours = colours_of(self.theme, codebook, hit.label)
        words = names or (codebook.label(hit.label) or layer).names.of(self._language)
        wide = metrics(12, 500).horizontalAdvance(words) + SIZE + _GAP + 2 * _PAD + 1
        box = QRectF(room.left(), room.center().y() - _CHIP / 2, min(wide, room.width()), _CHIP)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.strong), 1) if self.theme.strict else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tint))
        painter.drawRoundedRect(box, 4, 4)
        badge = QRectF(box.left() + _PAD - 1, box.center().y() - SIZE / 2, SIZE, SIZE)
        paint_badge(painter, badge, letter=layer.key, colours=colours)
        box = QRectF(badge.right() + _GAP, box.top(), box.right() - badge.right() - _GAP - 4, box.height())
        paint_words(painter, box, words, px=12, weight=500, colour=self.theme.text)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def _fitting(room: QRectF) -> int:
    """More letters than fit: what is beyond need not be measured."""
    return max(8, int(room.width() / 3.5))


def paint_check(painter: QPainter, box: QRectF, state: object, *, theme: Theme) -> None:
    """A check box into `box`: empty, with a tick, or with a stroke where only a part is ticked."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_empty = state in {None, Qt.CheckState.Unchecked}
    painter.setPen(QPen(QColor(theme.edge if is_empty else theme.highlight), 1))
    painter.setBrush(QColor(theme.base if is_empty else theme.highlight))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    pen = QPen(QColor(theme.highlighted_text), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    middle = box.center()
    if state == Qt.CheckState.Checked:
        low = middle + QPointF(-0.8, 2.6)
        painter.drawPolyline([middle + QPointF(-3.2, 0.2), low, middle + QPointF(3.4, -2.8)])
    elif state == Qt.CheckState.PartiallyChecked:
        painter.drawLine(middle + QPointF(-3, 0), middle + QPointF(3, 0))
    painter.restore()
