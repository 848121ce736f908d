"""Which article lies in front, and how far the annotator is with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from annotator.edits import articles as edits
from annotator.model.records import Article, State
from annotator.suggestions.options import RELIABILITY
from ui.controllers.desk import Desk


class ArticleOrder(Protocol):
    """The list as the annotator sees it: filtered and sorted."""

    def neighbour(self, id_: str, step: int) -> str:
        """The id of the article `step` rows further, "" beyond the ends."""

    def next_not_done(self, id_: str) -> str:
        """The id of the next article that is not done, "" when all are."""


class ArticlesController(QObject):
    """Opens articles in the order of the list and keeps their state; `said` is a sentence code and its words."""

    said = Signal(str, str)

    def __init__(self, desk: Desk, order: ArticleOrder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order = order

    def open(self, id_: str) -> None:
        """Bring an article to the front."""
        if self._desk.article is None or self._desk.article.id != id_:
            self._desk.open_article(id_)

    def step(self, step: int) -> None:
        """The next (1) or previous (-1) article of the list."""
        found = self._order.neighbour(self._current(), step)
        if found:
            self.open(found)

    def next_not_done(self) -> None:
        """The next article that is not done."""
        found = self._order.next_not_done(self._current())
        if found:
            self.open(found)
        else:
            self.said.emit("all-done", "")

    def done_and_next(self) -> None:
        """The article in front is done; on to the next that is not."""
        if self._desk.article is not None and self.set_state(self._desk.article.id, "done"):
            self.next_not_done()

    def set_state(self, article_id: str, state: State) -> bool:
        """How far the annotator is with an article."""
        workspace = self._desk.workspace
        article = self._desk.article
        if article is None or article.id != article_id:
            article = workspace.article(article_id)
        before = workspace.progress(article_id)
        if (before.state if before else "todo") == state:
            return True
        return self._desk.do(edits.set_state(article, workspace.annotator.id, state, before=before))

    def describe(self, old: Article, new: Article) -> None:
        """Other metadata for an article."""
        self._desk.attempt(lambda: self._desk.workspace.do(edits.describe(old, new)))

    def set_reliability(self, article_id: str, *, drawn: bool) -> None:
        """Whether the article is annotated by several apart, to be compared: then nothing is proposed in it."""
        old = self._desk.workspace.article(article_id)
        rest = tuple(pair for pair in old.metadata if pair != RELIABILITY)
        metadata = tuple(sorted((*rest, RELIABILITY))) if drawn else rest
        self.describe(old, replace(old, metadata=metadata))

    def toggle_reliability(self, article_id: str) -> None:
        """Draw an article for reliability, or put it back."""
        drawn = RELIABILITY in self._desk.workspace.article(article_id).metadata
        self.set_reliability(article_id, drawn=not drawn)

    def remove(self, article_id: str) -> None:
        """The article goes with everything that hangs on it, of all annotators; one undo brings it back."""
        workspace = self._desk.workspace
        article = workspace.article(article_id)
        self._desk.do(edits.remove(article, workspace.dependants(article_id)))

    def _current(self) -> str:
        return self._desk.article.id if self._desk.article else ""
