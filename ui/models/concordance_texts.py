"""The words around hits, from the articles themselves; the last articles asked for are kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from annotator.model.records import Article
from annotator.model.span import Span
from annotator.search.context import KwicLine, kwic
from ui.models.concordance_rows import HitRow, Passage

_KEPT = 128
_WIDTH = 160
"""More code points than a wide screen shows on either side of a hit."""


class ArticleTexts:
    """Answers what `HitTexts` asks; `load` gives an article, None for one that has gone."""

    def __init__(self, load: Callable[[str], Article | None]) -> None:
        self._load = load
        self._kept: OrderedDict[str, Article | None] = OrderedDict()

    def kwic(self, row: HitRow) -> KwicLine | None:
        """The hit in its line."""
        article = self._article(row)
        return line_of(article.text, article.title, row) if article else None

    def passage(self, row: HitRow) -> Passage | None:
        """The hit in its paragraph."""
        article, line = self._article(row), self.kwic(row)
        if article is None or line is None:
            return None
        text = article.text
        first, last = text.rfind("\n", 0, row.start) + 1, text.find("\n", row.end)
        words = text[first : last if last >= 0 else len(text)]
        return Passage(line.paragraph, row.start, words, row.start - first, row.end - first)

    def forget(self, article: str) -> None:
        """An article has changed or gone."""
        self._kept.pop(article, None)

    def _article(self, row: HitRow) -> Article | None:
        if row.article not in self._kept:
            self._kept[row.article] = self._load(row.article)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(row.article)
        found = self._kept[row.article]
        return found if found is not None and row.end <= len(found.text) else None


def line_of(text: str, title: str, row: HitRow) -> KwicLine:
    """The line of a hit in this text; a headline that the text begins with is paragraph 0."""
    return kwic(text, Span(row.start, row.end), article=row.article, width=_WIDTH, title_end=title_end(text, title))


def title_end(text: str, title: str) -> int:
    """Where the headline ends: the first line that is not blank, when it is the title; else 0."""
    start = len(text) - len(text.lstrip())
    line = text[start:].partition("\n")[0]
    return start + len(line) if line and " ".join(line.split()) == " ".join(title.split()) else 0
