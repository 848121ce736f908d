"""How a stance looks in the list: its sign, who thinks what of whom, the passage, the form and who says so."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.models.stance_list_model import Index, StanceRole
from ui.models.stance_rows import PartyName, StanceRow
from ui.panels.row_painting import chrome, has_focus, metrics, paint_icon, paint_words, row_size, serif, serif_metrics
from ui.theme import Theme

_SIDE, _GAP, _PAD, _SIGN = 10, 3, 10, 18
_HEIGHT = 76


class StanceDelegate(QStyledItemDelegate):
    """Three lines in a card; the sign stands for the value as much as its colour does."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(StanceRole.ROW)
        if not isinstance(row, StanceRow):
            return
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(_SIDE + 0.5, _GAP + 0.5, -_SIDE - 0.5, -_GAP - 0.5)
        self._paint_card(painter, option, box)
        paint_sign(painter, QRectF(box.left() + _PAD, box.top() + 9, _SIGN, _SIGN), row, theme=self.theme)
        left, right = box.left() + _PAD + _SIGN + 9, box.right() - _PAD
        self._paint_who(painter, QRectF(left, box.top() + 8, right - left, 20), row)
        self._paint_passage(painter, QRectF(left, box.top() + 28, right - left, 20), row)
        self._paint_foot(painter, QRectF(left, box.top() + 48, right - left, 16), row)
        painter.restore()

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        theme, state = self.theme, option.state
        picked = bool(state & QStyle.StateFlag.State_Selected)
        focused = picked and has_focus(option)
        ground = theme.base
        if picked:
            ground = theme.accent_soft if focused else theme.hover
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = theme.hover
        painter.setPen(QPen(QColor(theme.accent if picked else theme.border), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 6, 6)

    def _paint_who(self, painter: QPainter, room: QRectF, row: StanceRow) -> None:
        """Holder, value and target on one line; where there is no room for all, both names give way alike."""
        value = row.value_name or self.tr("value missing")
        slanted = QFont(chrome(13))
        slanted.setItalic(True)
        verb = QFontMetricsF(slanted).horizontalAdvance(value) + 1
        holder, target = self._name(row.holder, holder=True), self._name(row.target, holder=False)
        wide = [metrics(13, 600).horizontalAdvance(name) for name, _ in (holder, target)]
        free = max(0.0, room.width() - verb - 12)
        shares = [min(wide[0], max(free / 2, free - wide[1])), 0.0]
        shares[1] = min(wide[1], free - shares[0])
        x = room.left()
        x += self._paint_name(painter, QRectF(x, room.top(), shares[0], room.height()), holder) + 6
        painter.setFont(slanted)
        painter.setPen(QColor(self.theme.muted if row.value_name else self.theme.warn))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(QRectF(x, room.top(), verb, room.height()), flags, value)
        self._paint_name(painter, QRectF(x + verb + 6, room.top(), shares[1], room.height()), target)

    def _name(self, party: PartyName | None, *, holder: bool) -> tuple[str, str]:
        """The words for a party and their colour."""
        if party is not None:
            return party.name, self.theme.text
        return (self.tr("holder missing") if holder else self.tr("target missing")), self.theme.warn

    @staticmethod
    def _paint_name(painter: QPainter, room: QRectF, name: tuple[str, str]) -> float:
        return paint_words(painter, room, name[0], weight=600, colour=name[1])

    def _paint_passage(self, painter: QPainter, room: QRectF, row: StanceRow) -> None:
        """The cue in bold among the words around it; those before it give way first."""
        plain, bold = serif_metrics(14), serif_metrics(14, 600)
        hit = bold.elidedText(row.passage.hit, Qt.TextElideMode.ElideRight, room.width())
        free = room.width() - bold.horizontalAdvance(hit)
        before = words_that_fit(row.passage.before, plain, free * 0.6, at_end=True)
        free -= plain.horizontalAdvance(before)
        after = words_that_fit(row.passage.after, plain, free, at_end=False)
        x, flags = room.left(), int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        for words, weight, colour in (
            (before, 400, self.theme.muted),
            (hit, 600, self.theme.text),
            (after, 400, self.theme.muted),
        ):
            painter.setFont(serif(14, weight))
            painter.setPen(QColor(colour))
            run = (bold if weight == 600 else plain).horizontalAdvance(words)
            painter.drawText(QRectF(x, room.top(), run + 1, room.height()), flags, words)
            x += run

    def _paint_foot(self, painter: QPainter, room: QRectF, row: StanceRow) -> None:
        notes = ", ".join(row.notes)
        width = metrics(11).horizontalAdvance(notes)
        if notes:
            at = QRectF(room.right() - width, room.top(), width + 1, room.height())
            paint_words(painter, at, notes, px=11, colour=self.theme.layers["stance"].ink)
            width += 10
        if row.derived:
            paint_icon(
                painter, QPointF(room.right() - width - 13, room.top() + 1), "flag", colour=self.theme.muted, size=13
            )
            width += 20
        words = " · ".join(part for part in (row.forms, row.source) if part)
        left = QRectF(room.left(), room.top(), max(0.0, room.width() - width), room.height())
        paint_words(painter, left, words, px=11, colour=self.theme.muted)


def words_that_fit(text: str, run: QFontMetricsF, width: float, *, at_end: bool) -> str:
    """The last (or first) whole words of a text that fit, with an ellipsis where some are left out."""
    if run.horizontalAdvance(text) <= width:
        return text
    words = text.split()
    while words:
        words.pop(0 if at_end else -1)
        kept = " ".join(words)
        blank = " " if (at_end and text.endswith(" ")) or (not at_end and text.startswith(" ")) else ""
        shown = f"… {kept}{blank}" if at_end else f"{blank}{kept} …"
        if run.horizontalAdvance(shown) <= width:
            return shown
    return ""


def paint_sign(painter: QPainter, box: QRectF, row: StanceRow, *, theme: Theme) -> None:
    """The sign of a value in its small box."""
    ink, ground = value_colours(row.value, theme)
    painter.setPen(QPen(QColor(ink), 1) if theme.strict else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(chrome(13, 700))
    painter.setPen(QColor(ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), row.sign)


def value_colours(value: str, theme: Theme) -> tuple[str, str]:
    """The colours of a value's sign and of its ground."""
    if value == "support":
        return theme.pro, theme.pro_soft
    if value == "oppose":
        return theme.con, theme.con_soft
    return (theme.muted if value else theme.warn), (theme.base if theme.strict else theme.hair)
