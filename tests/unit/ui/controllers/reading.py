"""A project on the desk, and an article view that only remembers, for tests of controllers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act
from annotator.model.records import Article, Mention, Record
from annotator.model.span import Span
from annotator.occurrences import Target
from annotator.workspace import Workspace
from tests import factories
from ui.controllers.desk import Desk
from ui.controllers.lookout import Count


@dataclass
class View:
    """The article view's caret, selection and what was scrolled to."""

    place: int = 0
    selected: Span | None = None
    shown: Span | None = None

    def caret(self) -> int:
        return self.place

    def selection(self) -> Span | None:
        return self.selected

    def extra_selections(self) -> tuple[Span, ...]:
        return ()

    def clear_selection(self) -> None:
        self.selected = None

    def set_caret(self, offset: int) -> None:
        self.place = offset

    def scroll_to(self, span: Span, *, flash: bool = False) -> None:
        self.shown = span


class Watch(QObject):
    """Stands for the lookout: remembers what was asked; tests give the answers."""

    suggested = Signal(str, object)
    counted = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[tuple[Path, str]] = []
        self.asked: list[str] = []
        self.learnt: list[int] = []
        self.counts: list[Target] = []
        self.searches: list[dict[str, Any]] = []
        self.dropped = 0

    def open(self, path: Path, annotator: str) -> None:
        self.opened.append((path, annotator))

    def suggest(self, article: str) -> None:
        self.asked.append(article)

    def learn(self, _change: object, sequence: int = 0) -> None:
        self.learnt.append(sequence)

    def count(self, target: Target, _article: str) -> None:
        self.counts.append(target)

    def stop_counting(self) -> None:
        self.dropped += 1

    def find(self, target: Target, articles: object, **answers: Any) -> Watch:
        self.searches.append({"target": target, "articles": articles, **answers})
        return self

    def cancel(self) -> None:
        self.dropped += 1

    def answer(self, here: int = 1, everywhere: int = 2, articles: int = 2) -> None:
        """Answer the last count."""
        self.counted.emit(Count(self.counts[-1], here, everywhere, articles))


def opened(path: Path, *texts: str, records: tuple[Record, ...] = ()) -> Desk:
    """A desk with a project of articles "t0", "t1" …, the first in front; the annotator is called A."""
    workspace = Workspace.create(path / "p.attache", load_codebook("political"), annotator="A")
    workspace.store_people([workspace.annotator])
    articles: list[Article] = [factories.article(text, id=f"t{n}", name=f"t{n}") for n, text in enumerate(texts)]
    workspace.store_new([*articles, *records], Act("import"))
    desk = Desk()
    desk.open_project(workspace)
    desk.open_article("t0")
    return desk


def mentions(desk: Desk) -> list[tuple[str, int, str]]:
    """Article, start and label of every mention of the project."""
    workspace = desk.workspace
    found = [mention for id_ in workspace.article_ids() for mention in workspace.all_mentions(id_)]
    return sorted((mention.article, mention.start, mention.label) for mention in found)


def first(desk: Desk, label: str = "ACTOR") -> Mention:
    """The first mention of a label in the article in front."""
    return next(mention for mention in desk.annotations.mentions if mention.label == label)
