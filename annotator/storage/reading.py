"""What a project holds, read as it is asked for."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from annotator.model.change import Act, JournalEntry
from annotator.model.codebook import Codebook
from annotator.model.encoding import KINDS
from annotator.model.errors import RecordMissing
from annotator.model.folding import key
from annotator.model.heads import ArticleHead
from annotator.model.memory import DictionaryEntry, Proposal, Refusal, Setting
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress, Record
from annotator.storage import connection as files
from annotator.storage import journal
from annotator.storage.rows import SHAPES, Row, dumped

R = TypeVar("R", bound=Record)
_ORDERS = {"name": "name", "title": "folded", "source": "source, folded", "date": "date, folded"}
_SELECT = {kind: f"SELECT t.* FROM {shape.table.name} t" for kind, shape in SHAPES.items()}
_HEADS = (
    "SELECT json_group_array(json_array("
    "a.id, a.name, a.title, a.source, a.date, a.date_estimated, a.language, a.length, coalesce(p.state, 'todo'),"
    " (SELECT count(*) FROM mention m WHERE m.article = a.id AND m.annotator = ?1)"
    ")) FROM article a LEFT JOIN progress p ON p.article = a.id AND p.annotator = ?1 WHERE a.id IN "
)
_AMONG = "WHERE t.{} IN (SELECT value FROM json_each(?)) ORDER BY t.id"
_COUNTED = {"articles": "article", "mentions": "mention", "frames": "frame", "entities": "entity"}


class Reader:
    """Queries over one connection; ids in, records out. A file that cannot be read any more is an UnreadableProject."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection

    def _all(self, sql: str, *values: object) -> list[Row]:
        with files.reading(self.path, self._connection):
            return list(self._connection.exec_driver_sql(sql, values).cursor.fetchall())

    def _records(self, kind: type[R], where: str, *values: object) -> list[R]:
        return SHAPES[kind].from_rows(self._all(f"{_SELECT[kind]} {where}", *values))

    def meta(self, name: str) -> str:
        """A fact about the project, "" where it is not known."""
        rows = self._all("SELECT value FROM meta WHERE name=?", name)
        return str(rows[0][0]) if rows else ""

    def codebook(self) -> Codebook:
        """The project's codebook."""
        return self._records(Codebook, "")[0]

    def annotators(self) -> list[Annotator]:
        """Everybody with work in the project."""
        return self._records(Annotator, "ORDER BY t.id")

    def entities(self) -> list[Entity]:
        """The whole register."""
        return self._records(Entity, "ORDER BY t.id")

    def refusals(self, annotator: str) -> list[Refusal]:
        """What an annotator has refused."""
        return self._records(Refusal, "WHERE t.annotator=?", annotator)

    def dictionary(self) -> list[DictionaryEntry]:
        """The user's dictionary."""
        return self._records(DictionaryEntry, "ORDER BY t.id")

    def proposals(self, article: str) -> list[Proposal]:
        """What came from outside for an article."""
        return self._records(Proposal, "WHERE t.article=? ORDER BY t.id", article)

    def settings(self) -> dict[str, str]:
        """The project's settings: name → JSON text."""
        return {setting.id: setting.value for setting in self._records(Setting, "")}

    def article_ids(self, *, order: str = "name", descending: bool = False) -> list[str]:
        """The ids of all articles by "name", "title", "source" or "date"."""
        columns = _ORDERS[order].split(", ")
        by = ", ".join(f"{column} {'DESC' if descending else 'ASC'}" for column in columns)
        return [row[0] for row in self._all(f"SELECT id FROM article ORDER BY {by}, id")]

    def heads(self, ids: Sequence[str], *, annotator: str) -> list[ArticleHead]:
        """What a list shows of these articles (at most a few hundred), in their order; unknown ids are passed over."""
        sql = f"{_HEADS} ({', '.join('?' * len(ids))})"
        rows = json.loads(self._all(sql, annotator, *ids)[0][0])  # one row: between two the interpreter may be taken
        heads = {row[0]: ArticleHead(*row) for row in rows}
        return [heads[id_] for id_ in ids if id_ in heads]

    def states(self, annotator: str) -> dict[str, str]:
        """The state of each article that the annotator has begun."""
        return dict(self._all("SELECT article, state FROM progress WHERE annotator=? AND state<>'todo'", annotator))

    def search_heads(self, words: str) -> set[str]:
        """The ids of the articles whose title, source, date or name holds all these words, folded."""
        wanted = key(words).split(" ")
        where = " AND ".join(["instr(folded, ?)"] * len(wanted))
        return {row[0] for row in self._all(f"SELECT id FROM article WHERE {where}", *wanted)}

    def article(self, id_: str) -> Article:
        """One article; RecordMissing where there is none."""
        found = self._records(Article, "WHERE t.id=?", id_)
        if not found:
            raise RecordMissing("article", id_)
        return found[0]

    def article_named(self, name: str) -> Article | None:
        """The article of this name."""
        return next(iter(self._records(Article, "WHERE t.name=?", name)), None)

    def names(self) -> set[str]:
        """The names of all articles."""
        return {row[0] for row in self._all("SELECT name FROM article")}

    def hashes(self) -> dict[str, str]:
        """The name of each article by the SHA-256 of its text."""
        return dict(self._all("SELECT sha256, name FROM article"))

    def mentions(self, article: str, annotator: str | None = None) -> list[Mention]:
        """The mentions of an article, of one annotator or of all, by place."""
        return self._of_article(Mention, article, annotator, "t.start, t.end DESC, t.id")

    def frames(self, article: str, annotator: str | None = None) -> list[Frame]:
        """The frames of an article, of one annotator or of all, by id."""
        return self._of_article(Frame, article, annotator, "t.id")

    def progress(self, article: str) -> list[Progress]:
        """How far each annotator is with an article."""
        return self._of_article(Progress, article, None, "t.id")

    def _of_article(self, kind: type[R], article: str, annotator: str | None, order: str) -> list[R]:
        if annotator is None:
            return self._records(kind, f"WHERE t.article=? ORDER BY {order}", article)
        return self._records(kind, f"WHERE t.article=? AND t.annotator=? ORDER BY {order}", article, annotator)

    def record(self, kind: type[R], id_: str) -> R | None:
        """The record of this kind and id."""
        return next(iter(self._records(kind, "WHERE t.id=?", id_)), None)

    def altered(self, records: Iterable[Record]) -> list[str]:
        """The ids of those that are not stored as they are here."""
        groups: dict[type[Record], dict[str, Record]] = defaultdict(dict)
        for record in records:
            groups[type(record)][record.id] = record
        stale = []
        for kind, expected in groups.items():
            stored = {found.id: found for found in self._records(kind, _AMONG.format("id"), dumped(list(expected)))}
            stale += [id_ for id_, record in expected.items() if stored.get(id_) != record]
        return stale

    def mentions_of_entity(self, entity: str) -> list[Mention]:
        """All mentions that name an entity."""
        return self._records(Mention, "JOIN mention_entity l ON l.mention=t.id WHERE l.entity=? ORDER BY t.id", entity)

    def frames_of_entity(self, entity: str) -> list[Frame]:
        """All frames that an entity has a part in."""
        return self._records(Frame, "JOIN frame_entity l ON l.frame=t.id WHERE l.entity=? ORDER BY t.id", entity)

    def entity_counts(self) -> dict[str, int]:
        """How many mentions each entity has in the project."""
        return dict(self._all("SELECT entity, count(*) FROM mention_entity GROUP BY entity"))

    def counts(self) -> dict[str, int]:
        """How many articles, mentions, frames and entities there are."""
        return {name: self._all(f"SELECT count(*) FROM {table}")[0][0] for name, table in _COUNTED.items()}

    def undoable(self, annotator: str, *, whole: bool = True) -> JournalEntry | None:
        """What undo would take back; not `whole`, for its name alone, leaves out the records of an import."""
        with files.reading(self.path, self._connection):
            row = journal.undoable(self._connection, annotator)
        return journal.entry(row, self.referred if whole else _nothing) if row else None

    def next_acts(self, annotator: str) -> tuple[Act | None, Act | None]:
        """What undo would take back and redo bring back, by name alone."""
        with files.reading(self.path, self._connection):
            return journal.undoable_act(self._connection, annotator), journal.redoable_act(self._connection, annotator)

    def redoable(self, annotator: str, *, whole: bool = True) -> JournalEntry | None:
        """What redo would bring back; not `whole`, for its name alone, leaves out the records of an import."""
        with files.reading(self.path, self._connection):
            row = journal.redoable(self._connection, annotator)
            undo = journal.undoing(self._connection, row[0]) if row and whole else None
        if row is None:
            return None
        found = journal.entry(row, _nothing)
        return replace(found, change=journal.entry(undo, _nothing).change.inverse()) if undo else found

    def history(self, record: str, article: str) -> list[JournalEntry]:
        """The journal entries that name a record, oldest first; of an import they hold that record alone."""
        with files.reading(self.path, self._connection):
            rows = journal.history(self._connection, record, article)
        entries = [journal.entry(row, lambda named: self._named(record, named)) for row in rows]
        return [found for found in entries if any(r.id == record for r in (*found.change.removed, *found.change.added))]

    def _named(self, record: str, named: list[tuple[str, str]]) -> list[Record]:
        found = (self.record(KINDS[kind], id_) for kind, id_ in named if id_ == record)
        return [one for one in found if one is not None]

    def referred(self, named: list[tuple[str, str]]) -> list[Record]:
        """What references of the journal stand for: the records, articles with all that hangs on them."""
        ids: dict[str, list[str]] = defaultdict(list)
        for kind, id_ in named:
            ids[kind].append(id_)
        found = [
            record
            for kind, some in ids.items()
            for record in self._records(KINDS[kind], _AMONG.format("id"), dumped(some))
        ]
        for hanging in (Mention, Frame, Progress, Proposal) if ids["article"] else ():
            found += self._records(hanging, _AMONG.format("article"), dumped(ids["article"]))
        return found


def _nothing(_named: list[tuple[str, str]]) -> list[Record]:
    return []
