"""What the mouse does in the text: caret, selection, further parts, brush, picking a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from annotator.model.span import Span

if TYPE_CHECKING:
    from ui.article.article_view import ArticleView

NEAR = 4
"""Pixels that the mouse may move and still click."""
_SCROLL_MS = 40
_MODIFIERS = Qt.KeyboardModifier


class Pointer(QObject):
    """Turns presses, movements and releases into what the view selects and says."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed_at: QPoint | None = None
        self._origin = 0
        self._dragging = False
        self._adds_part = False
        self._quiet = False
        self._doubled_at: tuple[int, QPoint] | None = None
        self._last_pick: tuple[QPoint, tuple[str, ...], int] | None = None
        self._last_seen = QPoint()
        self._scroller = QTimer(self, interval=_SCROLL_MS)
        self._scroller.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        """A button goes down: the caret goes there, or a selection or part begins."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        view, place = self._view, event.position().toPoint()
        self._pressed_at, self._dragging, self._quiet = place, False, False
        self._adds_part = bool(event.modifiers() & _MODIFIERS.ControlModifier)
        self._origin = view.offset_at(place)
        if self._is_third(event, place):
            self._quiet = True
            view.select_sentence(self._origin)
        elif self._adds_part:
            pass
        elif event.modifiers() & _MODIFIERS.ShiftModifier:
            self._origin, self._quiet = view.anchor(), True
            self._drag_to(place, exact=bool(event.modifiers() & _MODIFIERS.AltModifier))
        else:
            view.drop_parts()
            view.set_caret(self._origin)

    def _is_third(self, event: QMouseEvent, place: QPoint) -> bool:
        doubled, self._doubled_at = self._doubled_at, None
        if doubled is None:
            return False
        soon = event.timestamp() - doubled[0] <= QGuiApplication.styleHints().mouseDoubleClickInterval()
        return soon and (doubled[1] - place).manhattanLength() <= NEAR

    def double(self, event: QMouseEvent) -> None:
        """The second press: the word; with the brush armed, the word is swept."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        self._pressed_at, self._dragging, self._quiet = place, False, True
        self._doubled_at = (event.timestamp(), place)
        offset = self._view.offset_at(place)
        character = self._view.character_at(place)
        word = self._view.word_at(offset if character is None else character)
        if word is None:
            return
        self._origin = word.start
        if event.modifiers() & _MODIFIERS.ControlModifier:
            return
        if self._view.brush():
            self._view.brush_swept.emit(word)
        else:
            self._view.select(word)

    def move(self, event: QMouseEvent) -> None:
        """The mouse moves: the selection follows while the button is down, else the pointer shows what is under it."""
        place = event.position().toPoint()
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._view.show_pointer(place)
            return
        self._last_seen = place
        if not self._dragging and (place - self._pressed_at).manhattanLength() < NEAR:
            return
        self._dragging = True
        self._drag_to(place, exact=bool(event.modifiers() & _MODIFIERS.AltModifier))
        outside = not 0 <= place.y() < self._view.viewport().height()
        if outside != self._scroller.isActive():
            self._scroller.start() if outside else self._scroller.stop()

    def _drag_to(self, place: QPoint, *, exact: bool) -> None:
        view, origin = self._view, self._origin
        at = view.offset_at(place)
        span = view.snapped(Span(min(origin, at), max(origin, at)), exact=exact) if origin != at else None
        if self._adds_part:
            view.show_part(span)
        elif span is None:
            view.set_range(origin, origin)
        else:
            view.set_range(*((span.start, span.end) if at >= origin else (span.end, span.start)))

    def _scroll_on(self) -> None:
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        beyond = self._last_seen.y() - (height if self._last_seen.y() >= height else 0)
        bar.setValue(bar.value() + beyond)
        self._drag_to(self._last_seen, exact=bool(QGuiApplication.keyboardModifiers() & _MODIFIERS.AltModifier))

    def release(self, event: QMouseEvent) -> None:
        """The button goes up: what was swept is given away, or a mark was clicked."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        self._scroller.stop()
        place, self._pressed_at = event.position().toPoint(), None
        if self._adds_part:
            self._end_part(place)
        elif self._dragging:
            swept = self._view.selection()
            if self._view.brush() and swept is not None:
                self._view.set_caret(self._view.caret())
                self._view.brush_swept.emit(swept)
        elif not self._quiet:
            self._pick(place)
        self._dragging = False

    def _end_part(self, place: QPoint) -> None:
        part = self._view.take_part()
        if not self._dragging:
            character = self._view.character_at(place)
            part = self._view.word_at(character) if character is not None else None
        if part is not None:
            self._view.add_part(part)

    def _pick(self, place: QPoint) -> None:
        """The mark whose line was hit, else the innermost over the words; the next click there goes one outwards."""
        marks = self._view.marks_under(place)
        ids = tuple(mark.id for mark in marks)
        if not ids:
            self._last_pick = None
            return
        turn = 0
        if self._last_pick is not None:
            where, before, last = self._last_pick
            if before == ids and (where - place).manhattanLength() <= 2 * NEAR:
                turn = (last + 1) % len(ids)
        self._last_pick = (place, ids, turn)
        self._view.mark_clicked.emit(ids[turn])
