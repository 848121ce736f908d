"""The rows of the corpus' events by id, article, key and record, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ui.models.corpus_event_row import EventRow


class CorpusEventsStore:
    """Every event, stance and quotation that was read, whether shown or not."""

    def __init__(self) -> None:
        self.rows: dict[str, EventRow] = {}
        self.types: Counter[tuple[str, str]] = Counter()
        """How many rows there are of each layer and type."""
        self.names: dict[str, str] = {}
        """What each type is called."""
        self._articles: dict[str, Counter[str]] = defaultdict(Counter)
        self._by_article: dict[str, set[str]] = defaultdict(set)
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._by_record: dict[str, set[str]] = defaultdict(set)

    def add(self, rows: Iterable[EventRow]) -> None:
        """Rows that are new."""
        for row in rows:
            self.rows[row.id] = row
            self.types[row.layer, row.type] += 1
            self.names[row.type] = row.type_name
            self._articles[row.layer][row.article] += 1
            self._by_article[row.article].add(row.id)
            if row.key:
                self._by_key[row.key].add(row.id)
            for _, record in row.parts:
                self._by_record[record].add(row.article)

    def drop(self, id_: str) -> None:
        """A row goes."""
        row = self.rows.pop(id_)
        self.types[row.layer, row.type] -= 1
        counted = self._articles[row.layer]
        counted[row.article] -= 1
        if not counted[row.article]:
            del counted[row.article]
        self._by_article[row.article].discard(id_)
        self._by_key[row.key].discard(id_)

    def altered(self, article: str, rows: Sequence[EventRow]) -> tuple[list[str], list[EventRow]]:
        """What an article's rows of now alter: the ids that go, the rows that come or change."""
        now = {row.id for row in rows}
        gone = sorted(self._by_article.get(article, set()) - now)
        return gone, [row for row in rows if self.rows.get(row.id) != row]

    def count(self, layer: str) -> tuple[int, int]:
        """How many rows a layer ("" for all) has, and in how many articles."""
        if layer:
            return sum(self._articles[layer].values()), len(self._articles[layer])
        return len(self.rows), len({article for found in self._articles.values() for article in found})

    def sharing(self, key: str) -> list[EventRow]:
        """The rows that share a key, by date and article; none for ""."""
        found = (self.rows[id_] for id_ in self._by_key.get(key, ())) if key else iter(())
        return sorted(found, key=lambda row: (row.place, row.id))

    def article_count(self, key: str) -> int:
        """In how many articles the event of a key is told."""
        return len({self.rows[id_].article for id_ in self._by_key.get(key, ())}) if key else 0

    def taken_keys(self) -> set[str]:
        """All keys in use."""
        return {key for key, ids in self._by_key.items() if ids}

    def articles_of(self, records: Iterable[str]) -> set[str]:
        """The articles of which rows name some of these records, perhaps a few more."""
        return {article for record in records for article in self._by_record.get(record, ())}

    def of_type(self, type_: str) -> Iterator[EventRow]:
        """The rows of a type."""
        return (row for row in self.rows.values() if row.type == type_)
