"""Texts and marks read through a connection of its own, so that another thread can look through the whole corpus."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.model.records import Article, Mention
from annotator.storage import connection as files
from annotator.storage.reading import Reader
from annotator.storage.rows import Row, dumped

_AMONG = "IN (SELECT value FROM json_each(?))"

_FORMS = (
    "SELECT '', '', coalesce(max(sequence), 0) FROM journal UNION ALL"
    ' SELECT substr(a.text, m.start + 1, m."end" - m.start), m.label, m.entities'
    " FROM mention m JOIN article a ON a.id = m.article WHERE m.annotator=? AND m.spans=''"
)
"""The number of the last change first, then the forms; to group them here would take SQLite three times as long."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a mention stands: its outer borders in code points, its label and the records it names."""

    article: str
    start: int
    end: int
    label: str
    entities: tuple[str, ...]
    mention: str


class TextReader(Reader):
    """Reads a project for worker threads; every answer is a short transaction, so that nobody's writing waits long."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, files.engine(path, mode="ro").connect())
        self._turn = threading.Lock()

    def _all(self, sql: str, *values: object) -> list[Row]:
        with self._turn:
            return super()._all(sql, *values)

    def texts(self, ids: Sequence[str]) -> list[tuple[str, str]]:
        """The id and text of these articles (at most some hundreds), in their order; unknown ids are passed over."""
        rows = self._all(f"SELECT id, text FROM article WHERE id {_AMONG}", dumped(ids))
        found: dict[str, str] = dict(rows)
        return [(id_, found[id_]) for id_ in ids if id_ in found]

    def articles(self, ids: Sequence[str]) -> list[Article]:
        """These articles, in their order."""
        found = {one.id: one for one in self._records(Article, f"WHERE t.id {_AMONG}", dumped(ids))}
        return [found[id_] for id_ in ids if id_ in found]

    def marks(self, ids: Sequence[str], annotator: str) -> list[Mark]:
        """What one annotator has marked in these articles, by article and place."""
        sql = (
            'SELECT article, start, "end", label, entities, id FROM mention'
            f" WHERE article {_AMONG} AND annotator=? ORDER BY article, start"
        )
        rows = self._all(sql, dumped(ids), annotator)
        return [Mark(a, start, end, label, tuple(e.split()), id_) for a, start, end, label, e, id_ in rows]

    def mentions_among(self, ids: Sequence[str], annotator: str) -> list[Mention]:
        """The mentions of one annotator in these articles."""
        where = f"WHERE t.article {_AMONG} AND t.annotator=? ORDER BY t.article, t.start"
        return self._records(Mention, where, dumped(ids), annotator)

    def sequence(self) -> int:
        """The number of the last change that was stored, 0 before the first."""
        return int(self._all("SELECT coalesce(max(sequence), 0) FROM journal")[0][0])

    def forms(self, annotator: str) -> tuple[list[tuple[str, str, str, int]], int]:
        """Each form that an annotator has tagged, with label, entity ids (blanks between) and how often.

        With it the number of the last change that they tell of, read in the same statement.
        """
        first, *rows = self._all(_FORMS, annotator)
        return [(*form, count) for form, count in Counter(rows).items()], first[2]

    def close(self) -> None:
        """Let go of the file."""
        with self._turn:
            self._connection.close()
            self._connection.engine.dispose()
