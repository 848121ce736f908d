"""Which articles of the project wait for their text, known without keeping anybody waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model.records import Article
from ui.controllers.desk import Desk

if TYPE_CHECKING:
    from annotator.workspace import Happened

_PORTION = 25
"""How many articles are looked at between two events of the screen: some milliseconds of work."""


class MissingTexts(QObject):
    """Looks through the articles while nothing else is to be done, and follows every change.

    `changed` tells whether any article waits, `front_changed` whether the one in front does.
    """

    changed = Signal(bool)
    front_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: set[str] = set()
        self._left: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look_on)
        desk.project_opened.connect(self.look)
        desk.project_closing.connect(self._forget)
        desk.article_opened.connect(self._look_at_front)
        desk.changed.connect(self._follow)

    @property
    def found(self) -> bool:
        """Whether an article is known to wait for its text."""
        return bool(self._ids)

    def look(self) -> None:
        """Look through the project on the desk, or forget the one that lay there."""
        self._forget()
        if self._desk.is_open:
            self._left = self._desk.workspace.article_ids()
            self._look_at_front()
            self._soon.start()

    def _forget(self) -> None:
        self._soon.stop()
        self._left = []
        self._learn(set())

    def _look_on(self) -> None:
        if not self._desk.is_open:
            return
        some, self._left = self._left[:_PORTION], self._left[_PORTION:]
        found = [self._desk.workspace.record(Article, id_) for id_ in some]
        self._learn(self._ids | {one.id for one in found if one is not None and _waits(one)})
        if self._left:
            self._soon.start()

    def _look_at_front(self, _id: str = "") -> None:
        article = self._desk.article
        waits = article is not None and _waits(article)
        if article is not None and waits:
            self._learn(self._ids | {article.id})
        self.front_changed.emit(waits)

    def _follow(self, happened: Happened) -> None:
        gone = {record.id for record in happened.change.removed if isinstance(record, Article)}
        come = [record for record in happened.change.added if isinstance(record, Article)]
        if gone or come:
            self._learn((self._ids - gone) | {record.id for record in come if _waits(record)})
            self._look_at_front()

    def _learn(self, ids: set[str]) -> None:
        before, self._ids = self._ids, ids
        if bool(before) != bool(ids):
            self.changed.emit(bool(ids))


def _waits(article: Article) -> bool:
    from annotator.exchange.without_text import (
        is_masked,  # with an article there is a project, and all of this is loaded
    )

    return is_masked(article)
