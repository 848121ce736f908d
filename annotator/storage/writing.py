"""Records into tables: one change, or many new ones at once. Statements are made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite import dialect

from annotator.model.errors import StaleChange
from annotator.model.records import Record
from annotator.storage.rows import LINKS, SHAPES, Row


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


def write_records(connection: Connection, removed: Iterable[Record], added: Iterable[Record]) -> None:
    """Take the removed records out and put the added ones in; a record in both is updated.

    StaleChange when a removed record is not there. Foreign keys are looked at when the transaction ends.
    """
    old = {(type(record), record.id): record for record in removed}
    for record in added:
        kind = type(record)
        before = old.pop((kind, record.id), None)
        row = SHAPES[kind].to_row(record)
        if before is None:
            connection.exec_driver_sql(_INSERT[kind], row)
        else:
            _expect_one(connection.exec_driver_sql(_UPDATE[kind], (*row[1:], row[0])).rowcount, record)
        _relink(connection, kind, record.id, before=before, after=record)
    for record in old.values():
        _expect_one(connection.exec_driver_sql(_DELETE[type(record)], (record.id,)).rowcount, record)
        _relink(connection, type(record), record.id, before=record, after=None)


def insert_records(connection: Connection, records: Sequence[Record]) -> None:
    """Put many new records in, kind by kind, as tuples."""
    groups: dict[type[Record], list[Record]] = defaultdict(list)
    for record in records:
        groups[type(record)].append(record)
    for kind, shape in SHAPES.items():
        found = groups[kind]
        if found:
            connection.exec_driver_sql(_INSERT[kind], shape.to_rows(found))
        links: list[Row] = (
            [(entity, record.id) for record in found for entity in set(LINKS[kind].of(record))] if kind in LINKS else []
        )
        if links:
            links.sort()  # in the order of their key: pages are filled one after the other
            connection.exec_driver_sql(_LINK[kind], links)


def _relink(
    connection: Connection, kind: type[Record], owner: str, *, before: Record | None, after: Record | None
) -> None:
    links = LINKS.get(kind)
    if links is None:
        return
    old = set(links.of(before)) if before else set()
    new = set(links.of(after)) if after else set()
    for entity in old - new:
        connection.exec_driver_sql(_UNLINK[kind], (entity, owner))
    for entity in new - old:
        connection.exec_driver_sql(_LINK[kind], (entity, owner))


def _expect_one(count: int, record: Record) -> None:
    if count != 1:
        raise StaleChange((record.id,))
