"""Hits for tests: articles of one line each, with the words around every hit."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.records import Article
from annotator.search.context import KwicLine
from tests import factories
from ui.models.concordance_rows import ArticleRow, GroupHits, HitRow, Passage, RecordName
from ui.models.concordance_texts import ArticleTexts

NAMES = {"m": RecordName("Nicolas Maduro", "ACTOR", "VE"), "r": RecordName("Ricardo Maduro", "ACTOR", "HN")}


@dataclass(frozen=True)
class Mark:
    """A mark as the store gives it."""

    start: int
    end: int
    label: str = "ACTOR"
    entities: tuple[str, ...] = ()
    article: str = "t"
    mention: str = "m1"


class Texts(ArticleTexts):
    """Texts by article that count how many lines were asked for."""

    def __init__(self, texts: dict[str, str]) -> None:
        super().__init__(self.article)
        self.texts = texts
        self.asked = 0

    def article(self, id_: str) -> Article | None:
        text = self.texts.get(id_)
        return factories.article(text, id=id_, title="") if text is not None else None

    def kwic(self, row: HitRow) -> KwicLine | None:
        self.asked += 1
        return super().kwic(row)

    def passage(self, row: HitRow) -> Passage | None:
        return super().passage(row)


def tagged(row: HitRow, entity: str = "m", label: str = "ACTOR") -> HitRow:
    """The hit with a mark on it."""
    return row._replace(standing="tagged", label=label, entities=(entity,), mark=(row.start, row.end), mention="x")


def doubtful(row: HitRow, entity: str = "r") -> HitRow:
    """The hit as a part of another record's name."""
    return row._replace(standing="other", entities=(entity,))


def rows(article: str, count: int, form: str = "Maduro") -> tuple[HitRow, ...]:
    """Hits side by side, one blank between them."""
    size = len(form) + 1
    return tuple(HitRow(article, at * size, at * size + len(form), form) for at in range(count))


def group(article: str, *found: HitRow, source: str = "Herald", date: str = "2019-01-24") -> GroupHits:
    """An article called after its id, with these hits."""
    return GroupHits(ArticleRow(article, f"Title {article}", source, date), found)


def corpus() -> tuple[list[GroupHits], dict[str, str]]:
    """Two articles: three hits, the first tagged; two hits, the second doubtful. And their texts."""
    one, two = rows("a", 3), rows("b", 2)
    groups = [
        group("a", tagged(one[0]), one[1], one[2]),
        group("b", two[0], doubtful(two[1]), source="Dépêche", date="2019-02-03"),
    ]
    return groups, {"a": "Maduro Maduro Maduro ends.", "b": "Maduro Maduro ends too."}
