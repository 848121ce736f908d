"""Edits of articles: their metadata and how far an annotator is with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.model.change import Act, Change
from annotator.model.errors import CodebookViolation
from annotator.model.records import Article, Progress, Record, State, progress_id


def describe(old: Article, new: Article) -> Change:
    """Other metadata (title, source, date …) for the same text; CodebookViolation when the text would change."""
    if old.text != new.text or old.id != new.id:
        raise CodebookViolation("text", "the text of an article never changes", record=old.id)
    return Change(Act("article_edit", (old.title or old.name,)), (old,), (new,), old.id)


def set_state(article: Article, annotator: str, state: State, *, before: Progress | None) -> Change:
    """How far the annotator is with the article; "todo" removes the record."""
    new = Progress(progress_id(article.id, annotator), article.id, annotator, state)
    removed = (before,) if before else ()
    added = (new,) if state != "todo" else ()
    return Change(Act("state", (article.title or article.name, state)), removed, added, article.id)


def beginning(change: Change, annotator: str, *, before: Progress | None) -> Change:
    """The same change, which also begins the article that it happens in where the annotator has not yet."""
    if before is not None or not change.article:
        return change
    begun = Progress(progress_id(change.article, annotator), change.article, annotator, "started")
    return replace(change, added=(*change.added, begun))


def remove(article: Article, dependants: Iterable[Record]) -> Change:
    """The article goes, with all mentions, frames and progress records of it (every annotator's)."""
    return Change(Act("article_remove", (article.title or article.name,)), (article, *dependants), ())


def remove_all(articles: Sequence[Article], dependants: Iterable[Record]) -> Change:
    """These articles go in one act, with everything that hangs on them; of one article it is `remove`."""
    if len(articles) == 1:
        return remove(articles[0], dependants)
    return Change(Act("articles_remove", (str(len(articles)),)), (*articles, *dependants), ())
