"""Articles, marks and words for tests of the article view, and the mouse and keys to use it with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.span import Span
from ui import fonts
from ui.article.article_view import ArticleView
from ui.article.mark import LayerStyle, Mark

STYLES = {
    letter: LayerStyle(letter, shape, colour)
    for letter, shape, colour in [
        ("A", "solid", "actor"),
        ("C", "double", "country"),
        ("D", "dots", "date"),
        ("E", "bar", "event"),
        ("S", "dashdot", "stance"),
        ("Q", "corner", "quotation"),
        ("L", "dashes", "place"),
    ]
}
NO_KEYS = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def mark(id_: str, *spans: tuple[int, int], letter: str = "A", **fields: object) -> Mark:
    """A mark over these code points."""
    return Mark(id_, tuple(Span(*span) for span in spans), STYLES[letter], **fields)  # type: ignore[arg-type]


class Marks:
    """Some marks, and a record of what was asked for."""

    def __init__(self, *marks: Mark) -> None:
        self.marks = list(marks)
        self.asked: list[tuple[int, int]] = []

    def marks_between(self, start: int, end: int) -> Iterator[Mark]:
        self.asked.append((start, end))
        return iter([m for m in self.marks if any(s.start < end and start < s.end for s in m.spans)])


class Words:
    """Words are runs of letters; sentences end at full stops and line ends."""

    _word = re.compile(r"\w+")

    def word_at(self, text: str, offset: int) -> Span | None:
        found = (m for m in self._word.finditer(text) if m.start() <= offset <= m.end())
        return next((Span(m.start(), m.end()) for m in found), None)

    def sentence_at(self, text: str, offset: int) -> Span:
        start = max(text.rfind(". ", 0, offset) + 2 if ". " in text[:offset] else 0, text.rfind("\n", 0, offset) + 1)
        ends = [end for end in (text.find(".", offset) + 1, text.find("\n", offset)) if end > 0]
        return Span(start, min(ends, default=len(text)))

    def next_word(self, text: str, offset: int, forward: bool) -> int:
        starts = [m.start() for m in self._word.finditer(text)]
        if forward:
            return next((start for start in starts if start > offset), len(text))
        return next((start for start in reversed(starts) if start < offset), 0)

    def trim(self, text: str, span: Span) -> Span | None:
        met = [m for m in self._word.finditer(text) if m.start() < span.end and span.start < m.end()]
        return Span(met[0].start(), met[-1].end()) if met else None


def view_of(
    text: str, *marks: Mark, title_end: int = 0, size: tuple[int, int] = (820, 600), subtitle: str = ""
) -> ArticleView:  # fmt: skip
    """A view that shows a text; whoever asks for it closes it (qtbot.addWidget)."""
    fonts.register()
    view = ArticleView()
    view.setAccessibleName("Article text")
    view.resize(*size)
    view.set_words(Words())
    view.set_article(text, title_end=title_end, subtitle=subtitle)
    view.set_marks(Marks(*marks))
    view.show()
    view.activateWindow()
    view.setFocus()
    drain()
    return view


def drain() -> None:
    """Let Qt deliver what it has collected, painting included."""
    for _ in range(5):
        QApplication.processEvents()


def place_of(view: ArticleView, offset: int) -> QPoint:
    """The middle of a character in the view."""
    return view.line_rect(Span(offset, offset + 1)).center()


def press_key(view: ArticleView, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """A real key press on the view."""
    QTest.keyClick(view, key, modifiers)


def click(view: ArticleView, offset: int, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """A click on a character."""
    QTest.mouseClick(view.viewport(), LEFT, modifiers, place_of(view, offset))


def drag(view: ArticleView, start: int, end: int, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """A sweep from before one code point to before another."""
    from_, to = view.caret_rect(start).center() + QPoint(1, 0), view.caret_rect(end).center() + QPoint(1, 0)
    QTest.mousePress(view.viewport(), LEFT, modifiers, from_)
    _move(view, (from_ + to) / 2, modifiers)
    _move(view, to, modifiers)
    QTest.mouseRelease(view.viewport(), LEFT, modifiers, to)


def _move(view: ArticleView, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    where = QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, view.viewport().mapToGlobal(where), Qt.MouseButton.NoButton, LEFT, modifiers
    )
    QApplication.sendEvent(view.viewport(), event)


def screen_of(view: ArticleView) -> QImage:
    """What the screen shows, painted bit by bit as it came about."""
    drain()
    return view.screen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def afresh(view: ArticleView) -> QImage:
    """What the view shows when all of it is painted again."""
    view.viewport().update()
    return screen_of(view)
