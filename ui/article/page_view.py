"""A page that scrolls: lays out and paints what is in sight, and repaints only what has changed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.model.span import Span
from ui.article.badges import Badges
from ui.article.highlight_painter import HighlightPainter
from ui.article.look import Look
from ui.article.mark import Mark, MarkSource
from ui.article.metrics import LANES_DRAWN, SIZES, PageMetrics
from ui.article.page import Line, Page, spans_of
from ui.article.page_painter import Overlay, PagePainter
from ui.article.voice import VoiceSource
from ui.theme import Theme, light

FLASH_MS = 400


class PageView(QAbstractScrollArea):
    """Shows an article with its marks; knows nothing of caret, mouse and keys.

    Rectangles given out are pixels of the view; code points are those of the article's text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = light()
        self._metrics = PageMetrics()
        self._subtitle = ""
        self._offset = 0
        self._pivot = 0
        self._moved = 0
        self._adjusting = False
        self._settling = False
        self._flash: Span | None = None
        self._flash_timer = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash_timer.timeout.connect(self._end_flash)
        self._dress()
        self._page = self._set("", title_end=0)

    # what is shown

    def set_article(self, text: str, *, title_end: int, subtitle: str) -> None:
        """Show this text from its beginning, without marks until `set_marks`.

        What begins before `title_end` is the headline, `subtitle` a line below it that is not text.
        """
        self._subtitle = subtitle
        self._end_flash()
        self._page = self._set(text, title_end=title_end)
        self._place(0)
        self.viewport().update()

    def set_marks(self, source: MarkSource | None) -> None:
        """Take marks from there; None shows the bare text."""
        anchor = self._anchor()
        self._page.set_source(source)
        self._return_to(anchor)

    def set_voices(self, source: VoiceSource | None) -> None:
        """Shade who speaks where, by this source; None leaves the words bare. A new article has none until then."""
        self._page.voices = source
        self.viewport().update()

    def voice_words(self, offset: int) -> str:
        """Who speaks at a code point and how; "" where the narrator does or nothing is shaded."""
        voices = self._page.voices
        return voices.words_at(offset) if voices is not None and offset < len(self._page.text) else ""

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._theme = theme
        self._redress()

    def set_zoom(self, px: int) -> None:
        """The size of the letters in pixels, 14 to 24; everything follows, and the caret's line stays where it is."""
        self._metrics = PageMetrics(min(max(px, SIZES.start), SIZES.stop - 1), self._metrics.compact)
        self._redress()

    def zoom(self) -> int:
        """The size of the letters in pixels."""
        return self._metrics.zoom

    def set_compact(self, compact: bool) -> None:
        """Lines closer together, with room for two lanes."""
        self._metrics = PageMetrics(self._metrics.zoom, compact)
        self._redress()

    def text(self) -> str:
        """The article's text."""
        return self._page.text

    def refresh(self, spans: Iterable[Span] | None = None) -> None:
        """Ask for the marks of these code points again and repaint their lines; None: all of them."""
        if spans is None:
            anchor = self._anchor()
            self._page.forget_marks()
            self._return_to(anchor)
            return
        anchor = self._anchor()
        bottom, height, moved = self._offset + self.viewport().height(), self._page.height, False
        for span in spans_of(spans, len(self._page.text)):
            for index, lines, lanes in self._page.forget_marks_of(span):
                before, top = self._page.block_height(index), self._page.block_top(index)
                if top < bottom and top + before > self._offset:
                    block = self._page.laid(index)
                    moved = moved or self._page.block_height(index) != before
                    first, last = lines.start, lines.stop - 1
                    self._update_lines(Line(index, block, first, top + first * block.pitch), last - first, lanes=lanes)
        if moved or height != self._page.height:
            self._return_to(anchor)

    def _update_lines(self, line: Line, more: int, *, lanes: int) -> None:
        last = Line(line.index, line.block, line.number + more, line.top + more * line.block.pitch)
        lanes = max(lanes, *line.block.counts[line.number : line.number + more + 1], 0)
        column = self._page.column
        top = int(self._page.glyph_top(line))
        bottom = self._page.lanes_bottom(last, min(lanes, LANES_DRAWN))
        self.viewport().update(QRect(column.left - 6, top - self._offset, column.measure + 26, bottom - top))

    # places

    def line_rect(self, span: Span) -> QRect:
        """The glyph box of the words on their first line, for placing something beside or below them."""
        rect = next(self._page.rects(span), None) or self._page.caret_rect(span.start)
        return rect.toAlignedRect().translated(0, -self._offset)

    def margin_rect(self) -> QRect:
        """The room right of the text; empty where the page is too narrow for it."""
        column = self._page.column
        return QRect(column.right + 16, 0, max(0, column.margin - 16), self.viewport().height() if column.margin else 0)

    def scroll_offset(self) -> int:
        """The code point at the top of what is in sight: the same place in any size."""
        line = self._page.line_below(self._offset)
        return line.block.line_span(line.number)[0] if self._offset > 0 else 0

    def set_scroll_offset(self, offset: int) -> None:
        """Show the text from this code point's line on."""
        self._place(self._page.line_at(offset).top if offset > 0 else 0)
        self.viewport().update()

    def scroll_to(self, span: Span, *, flash: bool = False) -> None:
        """Bring words into view, with some lines around them; `flash` tints them for a moment."""
        line = self._page.line_at(span.start)
        room, pitch = self.viewport().height(), line.block.pitch
        if line.top < self._offset or line.top + pitch > self._offset + room:
            self._place(line.top - room // 3, pivot=line.top)
            self.viewport().update()
        if flash:
            self._flash = span
            self._flash_timer.start()
            self._update_span(span)

    def ensure_in_view(self, offset: int) -> None:
        """Scroll as little as needed for the caret at this offset to be seen."""
        line = self._page.line_at(offset)
        room, pitch = self.viewport().height(), line.block.pitch
        top = line.top if line.top > self._page.top else 0
        if top < self._offset:
            self.verticalScrollBar().setValue(top)
        elif line.top + pitch > self._offset + room:
            self.verticalScrollBar().setValue(line.top + pitch - room)

    # laying out

    def _set(self, text: str, *, title_end: int) -> Page:
        return Page(
            text,
            title_end=title_end,
            metrics=self._metrics,
            body=self._look.body,
            headline=self._look.headline,
            badge_room=self._badge_room,
            width=self.viewport().width(),
            height_changed=self._height_changed,
        )

    def _badge_room(self, mark: Mark, part: int) -> float:
        return self._badges.room(mark, part)

    def _dress(self) -> None:
        self._look = Look(self._theme, self._metrics)
        self._badges = Badges(self._look, self.devicePixelRatioF())
        self._ratio = self.devicePixelRatioF()
        self._painter = PagePainter(self._look, HighlightPainter(self._look, self._badges))

    def _redress(self) -> None:
        anchor = self._anchor()
        self._dress()
        self._page.set_metrics(
            self._metrics, body=self._look.body, headline=self._look.headline, width=self.viewport().width()
        )
        self._return_to(anchor)

    def _relaid(self) -> None:
        self._place(self._offset)
        self.viewport().update()

    def _anchor(self) -> tuple[int, int]:
        """A code point and how far below the top of the view its line stands: what must not move when lines do."""
        offset = self.scroll_offset()
        return offset, self._page.line_at(offset).top - self._offset

    def _return_to(self, anchor: tuple[int, int]) -> None:
        offset, below = anchor
        top = self._page.line_at(offset).top
        self._place(top - below, pivot=top)
        self.viewport().update()

    def _place(self, y: int, *, pivot: int | None = None) -> None:
        """Show the page from this height on, all in sight laid out; what lies below `pivot` keeps its place."""
        room = self.viewport().height()
        self._settling = True
        for _ in range(4):
            self._offset = max(0, min(y, self._page.height - room))
            self._pivot = self._offset if pivot is None else pivot
            y = self._settle()
            pivot = None if pivot is None else self._pivot
            if 0 <= y <= max(0, self._page.height - room):
                break
        self._offset = max(0, min(y, self._page.height - room))
        self._pivot = self._offset
        self._settling = False
        self._show_place()

    def _settle(self) -> int:
        """Lay out what is in sight and return where the sight then begins."""
        page = self._page
        for _ in range(4):
            begun = self._offset
            index = page.block_at(self._offset)
            y = page.block_top(index)
            while y < self._offset + self.viewport().height() and index < len(page.paragraphs):
                page.laid(index)
                y = page.block_top(index) + page.block_height(index)
                index += 1
            if self._offset >= begun:
                break
        return self._offset

    def _height_changed(self, y: int, more: int) -> None:
        """A block's true height has become known: where it lies above what must not move, move the sight along."""
        if y < self._pivot:
            self._offset += more
            self._pivot += more
            self._moved += more
        if not self._settling:
            self._show_place()

    def _show_place(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        self._adjusting = True
        bar.setRange(0, max(0, self._page.height - room))
        bar.setPageStep(max(1, room - self._metrics.base_pitch(headline=False)))
        bar.setSingleStep(self._metrics.base_pitch(headline=False))
        bar.setValue(self._offset)
        self._adjusting = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._adjusting:
            return
        before, wanted, self._moved = self._offset, self.verticalScrollBar().value(), 0
        near = abs(wanted - before) < self.viewport().height()
        self._place(wanted, pivot=max(before, wanted) if near else wanted)
        shift = before + self._moved - self._offset
        if near and abs(shift) < self.viewport().height():
            self.viewport().scroll(0, shift)
        else:
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._page.column.measure != 0 and event.oldSize().width() != event.size().width():
            anchor = self._anchor()
            if self._page.set_width(self.viewport().width()):
                self._return_to(anchor)
        self._relaid()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._ratio != self.devicePixelRatioF():
            self._dress()
        rects = list(event.region())  # type: ignore[call-overload]  # iterable, says Qt
        for rect in rects if len(rects) <= 6 else [event.rect()]:
            if len(rects) > 1:
                painter.setClipRect(rect)
            painter.save()
            painter.translate(0, -self._offset)
            clip = rect.translated(0, self._offset)
            self._painter.paint(painter, self._page, clip, subtitle=self._subtitle, overlay=self._overlay())
            painter.restore()
        painter.end()

    def _overlay(self) -> Overlay:
        return Overlay(flash=self._flash)

    def _update_span(self, span: Span) -> None:
        """Repaint the lines in sight that these code points stand on."""
        top, bottom = self._offset, self._offset + self.viewport().height()
        low, high = self._page.line_at(span.start), self._page.line_at(span.end)
        first, last = max(top, low.top), min(bottom, high.top + high.block.pitch)
        if first < last:
            self.viewport().update(QRect(0, first - top, self.viewport().width(), last - first))

    def _end_flash(self) -> None:
        if self._flash is not None:
            span, self._flash = self._flash, None
            self._update_span(span)
