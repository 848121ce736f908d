"""Find in the article: case, accents and apostrophes do not count unless asked."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QObject

from annotator.model.folding import fold
from annotator.model.span import Span
from ui.controllers.desk import Desk
from ui.main_window import MainWindow


class FindController(QObject):
    """Keeps the hits of the find bar and goes through them."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._hits: list[int] = []
        self._length = 0

    def open(self) -> None:
        """Show the bar, with the selected words in it."""
        if self._desk.article is None:
            return
        span = self._window.workbench.view.selection()
        bar = self._window.workbench.find_bar
        bar.show()
        bar.start(span.of(self._desk.article.text) if span and len(span) < 100 else "")

    def search(self, words: str, exact: bool) -> None:
        """Find all hits and go to the first behind the caret."""
        text = self._desk.article.text if self._desk.article else ""
        self._hits, self._length = find_all(text, words, exact=exact), len(words)
        if self._hits:
            self._show(bisect_left(self._hits, self._start()) % len(self._hits))
        else:
            self._window.workbench.find_bar.set_result(0, 0)

    def step(self, *, forward: bool) -> None:
        """The next or previous hit, round and round."""
        if self._hits:
            at = bisect_left(self._hits, self._start())
            here = at < len(self._hits) and self._hits[at] == self._start()
            self._show((at + (1 if here else 0) if forward else at - 1) % len(self._hits))

    def close(self) -> None:
        """Put the bar away; the focus goes back to the text."""
        self._hits = []
        self._window.workbench.find_bar.hide()
        self._window.workbench.view.setFocus()

    def _start(self) -> int:
        view = self._window.workbench.view
        selection = view.selection()
        return selection.start if selection else view.caret()

    def _show(self, index: int) -> None:
        view = self._window.workbench.view
        span = Span(self._hits[index], self._hits[index] + self._length)
        view.select(span)
        view.scroll_to(span)
        self._window.workbench.find_bar.set_result(index + 1, len(self._hits))


def find_all(text: str, words: str, *, exact: bool) -> list[int]:
    """Where the words begin in the text; folded unless `exact`. Hits do not overlap."""
    if not words:
        return []
    where, what = (text, words) if exact else (fold(text), fold(words))
    hits: list[int] = []
    at = where.find(what)
    while at >= 0:
        hits.append(at)
        at = where.find(what, at + len(what))
    return hits
