"""Records into tables: one change, or many new ones at once. Statements are made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite import dialect

from annotator.model.errors import StaleChange
from annotator.model.records import Record
from annotator.storage.rows import LINKS, SHAPES, Row

R = TypeVar("R")
Progress = Callable[[int, int], None]
"""Called with how many records are written and how many there are (0: unknown)."""
_PORTION = 2_000


def _silent(_done: int, _total: int) -> None:
    return None


def _quoted(table: Table) -> tuple[str, list[str]]:
    quote = dialect().identifier_preparer.quote
    return quote(table.name), [quote(column.name) for column in table.columns]


def _insert(table: Table) -> str:
    name, columns = _quoted(table)
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def _update(table: Table) -> str:
    name, columns = _quoted(table)
    return f"UPDATE {name} SET {', '.join(f'{column}=?' for column in columns[1:])} WHERE id=?"


_INSERT = {kind: _insert(shape.table) for kind, shape in SHAPES.items()}
_UPDATE = {kind: _update(shape.table) for kind, shape in SHAPES.items()}
_DELETE = {kind: f"DELETE FROM {_quoted(shape.table)[0]} WHERE id=?" for kind, shape in SHAPES.items()}
_LINK = {kind: f"INSERT INTO {links.table.name} (entity, {links.owner}) VALUES (?, ?)" for kind, links in LINKS.items()}
_UNLINK = {kind: f"DELETE FROM {links.table.name} WHERE entity=? AND {links.owner}=?" for kind, links in LINKS.items()}


def write_records(
    connection: Connection, removed: Iterable[Record], added: Iterable[Record], *, progress: Progress = _silent
) -> None:
    """Take the removed records out and put the added ones in, kind by kind; a record in both is updated.

    StaleChange when a removed record is not there. Foreign keys are looked at when the transaction ends. `progress` is
    called with how many records are written; what it raises ends the work.
    """
    old = {(type(record), record.id): record for record in removed}
    fresh: dict[type[Record], list[Record]] = defaultdict(list)
    changed: dict[type[Record], list[tuple[Record, Record]]] = defaultdict(list)
    for record in added:
        before = old.pop((type(record), record.id), None)
        if before is None:
            fresh[type(record)].append(record)
        else:
            changed[type(record)].append((before, record))
    gone: dict[type[Record], list[Record]] = defaultdict(list)
    for record in old.values():
        gone[type(record)].append(record)
    work = _Work(connection, progress)
    for kind in SHAPES:
        work.insert(kind, fresh[kind])
        work.update(kind, changed[kind])
        work.delete(kind, gone[kind])


class _Work:
    """Writes records of one kind after the other in portions, so that progress can be told."""

    def __init__(self, connection: Connection, progress: Progress) -> None:
        self._connection = connection
        self._progress = progress
        self._done = 0

    def insert(self, kind: type[Record], records: Sequence[Record]) -> None:
        for some in self._portions(records):
            self._run(_INSERT[kind], SHAPES[kind].to_rows(some))
            self._relink(kind, [((), record) for record in some])

    def update(self, kind: type[Record], pairs: Sequence[tuple[Record, Record]]) -> None:
        for some in self._portions(pairs):
            rows = SHAPES[kind].to_rows([new for _, new in some])
            if self._run(_UPDATE[kind], [(*row[1:], row[0]) for row in rows]) != len(some):
                raise StaleChange(tuple(new.id for _, new in some))
            self._relink(kind, [(_links(old), new) for old, new in some])

    def delete(self, kind: type[Record], records: Sequence[Record]) -> None:
        for some in self._portions(records):
            if self._run(_DELETE[kind], [(record.id,) for record in some]) != len(some):
                raise StaleChange(tuple(record.id for record in some))
            if kind in LINKS:
                self._run(_UNLINK[kind], [(entity, record.id) for record in some for entity in _links(record)])

    def _relink(self, kind: type[Record], pairs: Sequence[tuple[Collection[str], Record]]) -> None:
        if kind not in LINKS:
            return
        gone = [(entity, new.id) for old, new in pairs if old for entity in set(old).difference(_links(new))]
        came = [(entity, new.id) for old, new in pairs for entity in set(_links(new)).difference(old)]
        self._run(_UNLINK[kind], gone)
        self._run(_LINK[kind], sorted(came))  # in the order of their key: pages are filled one after the other

    def _run(self, sql: str, rows: list[Row]) -> int:
        return self._connection.exec_driver_sql(sql, rows).rowcount if rows else 0

    def _portions(self, records: Sequence[R]) -> Iterator[Sequence[R]]:
        for start in range(0, len(records), _PORTION):
            self._progress(self._done, 0)
            yield records[start : start + _PORTION]
            self._done += _PORTION


def _links(record: Record) -> Sequence[str]:
    links = LINKS.get(type(record))
    return links.of(record) if links else ()
