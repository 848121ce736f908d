"""Marks on the page: the grounds behind the words, the lines and badges below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPolygonF

from ui.article.badges import Badges, badge_text, draw_badge
from ui.article.highlight_layout import Piece, drawn
from ui.article.look import Look, pen
from ui.article.mark import LayerStyle, Mark
from ui.article.metrics import LANES_DRAWN, PageMetrics
from ui.article.page import Line, Page
from ui.article.strokes import Stroke, draw_stop, draw_stroke, draw_suggestion
from ui.theme import Theme

DIMMED = 0.45
_RADIUS = 3.0


class HighlightPainter:
    """Draws the marks of lines with a painter whose origin is the page's top left corner."""

    def __init__(self, look: Look, badges: Badges) -> None:
        self._look = look
        self._badges = badges

    def draw_grounds(self, painter: QPainter, page: Page, line: Line) -> None:
        """What lies behind the words of a line: outer marks first, so that an inner one stays in sight."""
        grounds = [piece for piece in line.pieces if _has_ground(piece.mark)]
        if not grounds:
            return
        top, height, left = page.glyph_top(line), line.block.face.height, page.column.left
        grounds.sort(key=lambda piece: (piece.mark.selected, piece.start - piece.end))
        for piece in grounds:
            painter.setOpacity(DIMMED if piece.mark.state == "dimmed" else 1.0)
            for low, high in piece.runs:
                self._draw_ground(painter, piece.mark, QRectF(left + low - 1.5, top + 1, high - low + 3, height - 1))
        painter.setOpacity(1.0)

    def _draw_ground(self, painter: QPainter, mark: Mark, box: QRectF) -> None:
        look, colours = self._look, self._look.layer(mark.style)
        painter.setPen(Qt.PenStyle.NoPen)
        if mark.selected:
            painter.setPen(pen(look.theme.accent, 1.5 + look.more_line))
            painter.setBrush(look.accent_soft)
        elif mark.role:
            painter.setPen(pen(colours.mark, 1.0 + look.more_line))
            painter.setBrush(look.colour(colours.tint))
        elif mark.same_entity:
            painter.setBrush(look.accent_soft)
        else:
            painter.setBrush(look.colour(colours.tint))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def draw_lanes(self, painter: QPainter, page: Page, line: Line) -> None:
        """Lines, stops and badges of a line, a flag beside it, and how many marks found no lane."""
        pieces, hidden = drawn(line.pieces, line.block.counts[line.number])
        left = page.column.left
        for piece in pieces:
            if piece.mark.state == "dimmed":
                painter.setOpacity(DIMMED)
                self._draw_piece(painter, piece, y=page.lane_y(line, piece.lane), left=left, rtl=line.block.rtl)
                painter.setOpacity(1.0)
            else:
                self._draw_piece(painter, piece, y=page.lane_y(line, piece.lane), left=left, rtl=line.block.rtl)
        if hidden:
            self._draw_hidden(painter, hidden, y=page.lane_y(line, LANES_DRAWN - 1), left=left)
        if any(piece.mark.flag and piece.opens and piece.part == 1 for piece in line.pieces):
            self._draw_flag(painter, QPointF(page.column.right + 6, page.glyph_top(line) + 5))

    def _draw_piece(self, painter: QPainter, piece: Piece, *, y: float, left: int, rtl: bool) -> None:
        mark, look = piece.mark, self._look
        suggestion = mark.state == "suggestion"
        shape = mark.style.mark
        colour = look.layer(mark.style).mark
        text = badge_text(mark, piece.part) if piece.opens else ""
        taken = self._badges.width(text) + 2 if text else 0
        low, high = piece.runs[0][0] + left, piece.runs[-1][1] + left
        for run_low, run_high in piece.runs:
            start, end = run_low + left, run_high + left
            if taken and not rtl:
                start = max(start, low + taken)
            elif taken:
                end = min(end, high - taken)
            stroke = Stroke(start, end, y, colour, look.more_line, look.metrics.scaled(1.0))
            if suggestion:
                draw_suggestion(painter, stroke)
            else:
                draw_stroke(painter, shape, stroke)
        if piece.closes and not suggestion and high - low > taken:
            draw_stop(painter, shape, stroke, at=low + 1.2 if rtl else high)
        if text:
            at = round(high - taken + 3 if rtl else low - 1)
            picture = self._badges.picture(text, mark.style, hollow=suggestion)
            painter.drawPixmap(QPointF(at, y - self._badges.height / 2), picture)

    def _draw_hidden(self, painter: QPainter, hidden: Sequence[Piece], *, y: float, left: int) -> None:
        count = len({piece.mark.id for piece in hidden})
        x = left + min(piece.low for piece in hidden)
        painter.setPen(self._look.muted)
        painter.setFont(self._look.badge)
        painter.drawText(QPointF(x, y + self._look.badge_measures.capHeight() / 2), f"+{count}")

    def _draw_flag(self, painter: QPainter, at: QPointF) -> None:
        scale = self._look.metrics.scaled
        painter.setPen(pen(self._look.theme.warn, 1.4))
        painter.drawLine(at, at + QPointF(0, scale(13)))
        painter.setBrush(self._look.colour(self._look.theme.warn))
        painter.setPen(Qt.PenStyle.NoPen)
        corners = ((0.0, 0.0), (9.0, 1.5), (6.5, 4.0), (9.0, 6.5), (0.0, 7.0))
        painter.drawPolygon(QPolygonF([at + QPointF(scale(x), scale(y)) for x, y in corners]))


def _has_ground(mark: Mark) -> bool:
    tinted = mark.style.mark == "bar" and mark.state == "confirmed"
    return mark.selected or mark.same_entity or bool(mark.role) or tinted


def paint_sample(painter: QPainter, style: LayerStyle, theme: Theme, *, size: QSize) -> None:
    """A badge and a length of line, as a sample of a layer, into a box of this size from the painter's origin."""
    look = _sample_look(theme)
    box = min(14, size.height())
    y = size.height() / 2
    draw_badge(painter, QRectF(0, y - box / 2, box, box), style.letter, style=style, look=look)
    stroke = Stroke(box + 4.0, size.width() - 1.0, round(y), look.layer(style).mark, look.more_line)
    draw_stroke(painter, style.mark, stroke)
    if style.mark == "corner":
        draw_stop(painter, style.mark, stroke, at=stroke.right)


def _sample_look(theme: Theme) -> Look:
    return Look(theme, PageMetrics())
