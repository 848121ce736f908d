"""One pass over the lines in the clip: grounds, words, lanes, and what stands beside the text."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from annotator.model.span import Span
from ui.article.highlight_painter import HighlightPainter
from ui.article.look import Look, pen
from ui.article.page import Line, Page
from ui.article.voice_painter import VoicePainter

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Overlay:
    """What changes without the article changing: selected words, further parts, a passage just jumped to, the caret."""

    selection: Span | None = None
    parts: tuple[Span, ...] = ()
    flash: Span | None = None
    caret: QRectF | None = None


class PagePainter:
    """Paints the part of a page that a clip shows, and nothing else."""

    def __init__(self, look: Look, highlights: HighlightPainter) -> None:
        self._look = look
        self._highlights = highlights
        self._voices = VoicePainter(look)
        self.failed = False

    def paint(self, painter: QPainter, page: Page, clip: QRect, *, subtitle: str, overlay: Overlay) -> None:
        """Paint what of the page lies in `clip`; the painter's origin is the page's top left corner.

        Never raises: what goes wrong is logged once, and the words are painted without marks.
        """
        try:
            self._paint(painter, page, clip, subtitle=subtitle, overlay=overlay)
        except Exception:  # noqa: BLE001  # an exception must not leave a paint event: Qt would end the program
            if not self.failed:
                _log.exception("the page cannot be painted; its words are shown without marks")
            self.failed = True
            painter.setOpacity(1.0)
            self._paint_plain(painter, page, clip)

    def _paint(self, painter: QPainter, page: Page, clip: QRect, *, subtitle: str, overlay: Overlay) -> None:
        painter.fillRect(clip, self._look.base)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = clip.top(), clip.bottom() + 1
        lines = page.lines_between(top - page.metrics.overhang, bottom)
        self._draw_grounds(painter, page, lines, clip=clip, overlay=overlay)
        painter.setPen(self._look.text)
        for line in lines:
            glyph_top = page.glyph_top(line)
            if glyph_top < bottom and glyph_top + line.block.face.height > top:
                number = line.number
                line.block.lines[number].draw(
                    painter, QPointF(page.column.left, round(glyph_top + line.block.shifts[number]))
                )
        for line in lines:
            if line.pieces and page.lanes_top(line) < bottom and page.lanes_bottom(line) > top:
                self._highlights.draw_lanes(painter, page, line)
        if clip.left() < page.column.left - 4:
            self._draw_numbers(painter, page, lines)
        if subtitle:
            self._draw_subtitle(painter, page, clip, text=subtitle)
        if overlay.caret is not None:
            painter.fillRect(overlay.caret, self._look.caret)

    def _paint_plain(self, painter: QPainter, page: Page, clip: QRect) -> None:
        painter.fillRect(clip, self._look.base)
        painter.setPen(self._look.text)
        for line in page.lines_between(clip.top(), clip.bottom() + 1):
            line.block.lines[line.number].draw(painter, QPointF(page.column.left, page.glyph_top(line)))

    def _draw_grounds(
        self, painter: QPainter, page: Page, lines: Sequence[Line], *, clip: QRect, overlay: Overlay
    ) -> None:
        bottom = clip.bottom() + 1
        if page.voices is not None:
            for line in lines:
                self._voices.draw(painter, page, line)
        for line in lines:
            if line.pieces and line.top + line.block.lead < bottom:
                self._highlights.draw_grounds(painter, page, line)
        if overlay.selection is not None:
            self._fill(painter, page, lines, spans=(overlay.selection,))
        if overlay.parts:
            self._fill(painter, page, lines, spans=overlay.parts, framed=True)
        if overlay.flash is not None:
            self._fill(painter, page, lines, spans=(overlay.flash,))

    def _fill(
        self, painter: QPainter, page: Page, lines: Sequence[Line], *, spans: Iterable[Span], framed: bool = False
    ) -> None:  # fmt: skip
        for span in spans:
            for line in lines:
                top, height = page.glyph_top(line), line.block.face.height
                for low, high in page.runs_on(line, span):
                    box = QRectF(low, top, high - low, height)
                    painter.fillRect(box, self._look.selection)
                    if framed:
                        painter.setPen(pen(self._look.theme.accent, 1.0))
                        painter.setBrush(Qt.BrushStyle.NoBrush)
                        painter.drawRect(box)

    def _draw_numbers(self, painter: QPainter, page: Page, lines: Sequence[Line]) -> None:
        painter.setFont(self._look.tiny)
        painter.setPen(self._look.faint)
        right = page.column.left - round(page.metrics.scaled(13))
        for line in lines:
            number = page.paragraphs.numbers[line.index]
            if number and line.number == 0:
                box = QRectF(0, page.glyph_top(line), right, line.block.face.height)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"¶ {number}")

    def _draw_subtitle(self, painter: QPainter, page: Page, clip: QRect, *, text: str) -> None:
        box = subtitle_box(page)
        if box.intersects(QRectF(clip)):
            painter.setFont(self._look.small)
            painter.setPen(self._look.muted)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def subtitle_box(page: Page) -> QRectF:
    """Where the line below the headline stands; above the text where there is no headline."""
    space = page.metrics.subtitle_space
    top = page.metrics.page_top
    if page.has_headline:
        last = next((i for i in range(len(page.paragraphs)) if page.paragraphs.ends_headline(i)), 0)
        top = page.block_top(last) + page.block_height(last) - space
    return QRectF(page.column.left, top, page.column.measure, space * 0.84)
