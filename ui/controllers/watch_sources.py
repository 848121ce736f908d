"""Names, titles and paragraphs for the watch, from the project on the desk."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence

from annotator.analysis.finding import Passage as Place
from annotator.model.codebook import Codebook
from annotator.model.records import Article
from ui.controllers.desk import Desk
from ui.i18n import format_date
from ui.models.concordance_rows import Passage
from ui.models.passages import Passages
from ui.models.watch_rows import PlaceRow

_KEPT = 64
_HEADS = 256


class DeskSources:
    """Answers what `WatchSources` asks; the last articles asked for are kept."""

    def __init__(self, desk: Desk, language: str) -> None:
        self._desk = desk
        self._language = language
        self._articles: OrderedDict[str, Article | None] = OrderedDict()
        self._lines: dict[str, str] = {}

    @property
    def codebook(self) -> Codebook:
        """The project's codebook."""
        return self._desk.workspace.codebook

    def name(self, entity: str) -> str:
        """A record's name, "" for one that has gone."""
        found = self._desk.workspace.register.find(entity)
        return found.name if found else ""

    def article(self, id_: str) -> str:
        """« Title, source, 23 Jan 2019 »."""
        if id_ not in self._lines:
            self._load([id_])
        return self._lines[id_]

    def prepare(self, ids: Iterable[str]) -> None:
        """Ask for the lines of many articles at once."""
        wanted = [id_ for id_ in dict.fromkeys(ids) if id_ and id_ not in self._lines]
        for start in range(0, len(wanted), _HEADS):
            self._load(wanted[start : start + _HEADS])

    def _load(self, ids: Sequence[str]) -> None:
        found = {head.id: head for head in self._desk.workspace.heads(ids)}
        for id_ in ids:
            head = found.get(id_)
            self._lines[id_] = self._line(head.title or head.name, head.date) if head else ""

    def place(self, place: Place) -> PlaceRow | None:
        """The paragraph of a passage; of an article as a whole its first one."""
        article = self._article(place.article)
        if article is None or place.end > len(article.text):
            return None
        text, is_whole = article.text, place.end == 0
        start = len(text) - len(text.lstrip()) if is_whole else place.start
        end = start if is_whole else place.end
        first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        words = text[first : last if last >= 0 else len(text)]
        number = Passages(text, title=article.title).number(start)
        title = self._line(article.title or article.name, article.date)
        return PlaceRow(place, title, Passage(number, start, words, start - first, end - first))

    def forget(self, article: str) -> None:
        """An article has changed or gone."""
        self._articles.pop(article, None)
        self._lines.pop(article, None)

    def _line(self, title: str, date: str) -> str:
        return ", ".join(part for part in (title, format_date(date, self._language) if date else "") if part)

    def _article(self, id_: str) -> Article | None:
        if id_ not in self._articles:
            self._articles[id_] = self._desk.workspace.record(Article, id_)
            if len(self._articles) > _KEPT:
                self._articles.popitem(last=False)
        self._articles.move_to_end(id_)
        return self._articles[id_]
