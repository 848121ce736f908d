"""The article as a page to read, select and click in; it asks for marks and words and changes nothing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from annotator.model.offsets import OffsetMap
from annotator.model.span import Span, joined, quote
from ui.article.caret import Caret, difference, moved, whole
from ui.article.caret_events import announce_caret
from ui.article.keys import Step, move_of
from ui.article.mark import Mark, WordFinder
from ui.article.page_painter import Overlay
from ui.article.page_view import PageView
from ui.article.pointer import Pointer

_CARET_WIDTH = 2.0


class ArticleView(PageView):
    """The article with caret, selection and further parts, all in code points of its text.

    `mark_clicked` names the innermost mark first and the next outer one on each further click there; spans given out
    are snapped to words unless Alt was held.
    """

    caret_moved = Signal(int)
    selection_changed = Signal()
    mark_clicked = Signal(str)
    context_menu_requested = Signal(int, QPoint)
    zoom_requested = Signal(int)
    brush_swept = Signal(object)
    part_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._caret = Caret()
        self._parts: tuple[Span, ...] = ()
        self._pending: Span | None = None
        self._words: WordFinder | None = None
        self._brush = ""
        self._lit = False
        self._units: OffsetMap | None = None
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._pointer = Pointer(self)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blinked)

    # what is shown

    def set_article(self, text: str, *, title_end: int, subtitle: str) -> None:
        """Show this text from its beginning, without marks until `set_marks`; the caret stands at its start."""
        self._caret, self._parts, self._pending, self._units = Caret(), (), None, None
        super().set_article(text, title_end=title_end, subtitle=subtitle)
        self._caret.position = self._caret.anchor = self._page.paragraphs.starts[0]
        self.selection_changed.emit()
        self.caret_moved.emit(self._caret.position)

    def set_words(self, finder: WordFinder | None) -> None:
        """Who knows where words and sentences begin; None leaves characters alone."""
        self._words = finder

    def set_brush(self, letter: str | None) -> None:
        """Arm the brush with a layer's letter: a drag is then given away by `brush_swept`; None or "" ends it."""
        self._brush = letter or ""
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if self._brush else Qt.CursorShape.IBeamCursor)

    def brush(self) -> str:
        """The letter of the armed layer, or ""."""
        return self._brush

    # caret and selection

    def caret(self) -> int:
        """The code point before which the caret stands."""
        return self._caret.position

    def anchor(self) -> int:
        """Where the selection began; the caret itself where nothing is selected."""
        return self._caret.anchor

    def selection(self) -> Span | None:
        """The selected code points."""
        return self._caret.selection()

    def chosen_words(self) -> Span | None:
        """The selection as it is meant: without outer blanks and punctuation where it was made by words."""
        span = self.selection()
        return self.snapped(span, exact=not self._caret.by_words) if span is not None else None

    def extra_selections(self) -> tuple[Span, ...]:
        """The parts selected with Ctrl, in the order of the text."""
        return self._parts

    def set_caret(self, offset: int) -> None:
        """Put the caret there and select nothing; the view does not scroll."""
        offset = whole(self._page, offset)
        self.set_range(offset, offset)

    def select(self, span: Span, *, anchor_at_start: bool = True) -> None:
        """Select exactly these code points; the caret is at the end unless the anchor is."""
        start, end = span.start, min(span.end, len(self._page.text))
        self.set_range(*((start, end) if anchor_at_start else (end, start)))

    def select_all(self) -> None:
        """Select the whole text."""
        self.set_range(0, len(self._page.text))

    def select_sentence(self, offset: int) -> None:
        """Select the sentence around this offset."""
        if self._words is not None and self._page.text:
            self.select(self._words.sentence_at(self._page.text, min(offset, len(self._page.text) - 1)))

    def clear_selection(self) -> None:
        """Select nothing, no part either; the caret stays."""
        self.drop_parts()
        self.set_range(self._caret.position, self._caret.position)

    def set_range(self, anchor: int, position: int) -> None:
        """Move the caret and the other end of the selection, and say what has changed."""
        caret = self._caret
        before, was_at = caret.selection(), caret.position
        self._update_caret()
        caret.anchor, caret.position, caret.by_words = anchor, position, False
        self._lit = self.hasFocus()
        if self._blink.isActive():
            self._blink.start()
        self._update_caret()
        after = caret.selection()
        if after != before:
            for span in difference(before, after):
                self._update_span(span)
            self.selection_changed.emit()
        if position != was_at:
            self.caret_moved.emit(position)
        if QAccessible.isActive() and (after != before or position != was_at):
            announce_caret(self, position, after, units=self.units())

    def units(self) -> OffsetMap:
        """Code points and UTF-16 units of the whole text; made when first asked for, kept for the article."""
        if self._units is None:
            self._units = OffsetMap(self._page.text)
        return self._units

    def copy(self) -> None:
        """Put the selected words on the clipboard, parts joined by « … »."""
        selection = self.selection()
        spans = joined((*self._parts, selection) if selection else self._parts)
        if spans:
            QGuiApplication.clipboard().setText(quote(spans, self._page.text))

    # words and parts

    def word_at(self, offset: int) -> Span | None:
        """The word at this offset."""
        return self._words.word_at(self._page.text, offset) if self._words is not None else None

    def snapped(self, span: Span, *, exact: bool) -> Span | None:
        """The words of a drag, or with `exact` its whole characters; None where no word was met."""
        if exact or self._words is None:
            low, high = whole(self._page, span.start), whole(self._page, span.end)
            return Span(low, high) if low < high else None
        return self._words.trim(self._page.text, span)

    def show_part(self, span: Span | None) -> None:
        """Show the part being selected with Ctrl."""
        for changed in (self._pending, span):
            if changed is not None:
                self._update_span(changed)
        self._pending = span

    def take_part(self) -> Span | None:
        """The part being selected, which ends."""
        part = self._pending
        self.show_part(None)
        return part

    def add_part(self, part: Span) -> None:
        """Select one part more, or no longer, when it is one already; then it is asked for."""
        known = part in self._parts
        self._parts = tuple(found for found in self._parts if found != part) if known else joined((*self._parts, part))
        self._update_span(part)
        self.selection_changed.emit()
        if not known:
            self.part_requested.emit(part)

    def drop_parts(self) -> None:
        """Select no further parts."""
        parts, self._parts = self._parts, ()
        for part in parts:
            self._update_span(part)
        if parts:
            self.selection_changed.emit()

    # places

    def offset_at(self, place: QPoint) -> int:
        """Where a click at this place of the view puts the caret."""
        return self._page.offset_at(place.x(), place.y() + self._offset)

    def character_at(self, place: QPoint) -> int | None:
        """The code point under this place of the view, None beside the words."""
        return self._page.character_at(place.x(), place.y() + self._offset)

    def caret_rect(self, offset: int) -> QRect:
        """Where a caret at this code point stands in the view."""
        return self._page.caret_rect(offset).toAlignedRect().translated(0, -self._offset)

    def marks_under(self, place: QPoint) -> list[Mark]:
        """The mark whose line lies under this place, else the marks over the words there, the innermost first."""
        hit = self._page.lane_mark_at(place.x(), place.y() + self._offset)
        if hit is not None:
            return [hit]
        character = self.character_at(place)
        return self._page.marks_at(character) if character is not None else []

    def show_pointer(self, place: QPoint) -> None:
        """Turn the mouse pointer over a mark."""
        if not self._brush:
            over = bool(self.marks_under(place))
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    # events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif (move := move_of(event)) is not None:
            goal = moved(self._page, self._words, self._caret, move, room=self.viewport().height())
            self.drop_parts()
            self.set_range(self._caret.anchor if move.extends else goal, goal)
            self._caret.by_words = move.step is not Step.CHARACTER
            self.ensure_in_view(goal)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._caret.goal = None
        self._pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        offset, place = self._caret.position, event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            offset = self.offset_at(event.pos())
            selection = self.selection()
            if selection is None or not selection.start <= offset <= selection.end:
                self.set_caret(offset)
        else:
            place = self.viewport().mapToGlobal(self.caret_rect(offset).bottomLeft())
        self.context_menu_requested.emit(offset, place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._lit = True
        flash = QApplication.cursorFlashTime()
        if flash > 0:
            self._blink.start(flash // 2)
        self._update_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._lit = False
        self._blink.stop()
        self._update_caret()

    def _blinked(self) -> None:
        self._lit = not self._lit
        self._update_caret()

    # painting

    def _caret_box(self) -> QRectF:
        rect = self._page.caret_rect(self._caret.position)
        return QRectF(round(rect.left()) - _CARET_WIDTH / 2, rect.top() + 1, _CARET_WIDTH, rect.height() - 1)

    def _update_caret(self) -> None:
        place = self._caret_box().toAlignedRect().translated(0, -self._offset)
        self.viewport().update(place.adjusted(-1, -1, 1, 1))

    def _overlay(self) -> Overlay:
        parts = self._parts if self._pending is None else (*self._parts, self._pending)
        return Overlay(self.selection(), parts, self._flash, self._caret_box() if self._lit else None)

    def _anchor(self) -> tuple[int, int]:
        line = self._page.line_at(self._caret.position)
        below = line.top - self._offset
        in_sight = 0 <= below <= self.viewport().height() - line.block.pitch
        return (self._caret.position, below) if in_sight else super()._anchor()
