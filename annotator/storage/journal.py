"""The journal: every change is a row; what undo and redo may take is a state of the rows that did something."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from annotator.model.change import Act, Change, JournalEntry
from annotator.model.codebook import Codebook
from annotator.model.encoding import from_data, kind_of, to_data
from annotator.model.records import Article, Frame, Mention, Progress, Record
from annotator.storage.rows import Row, dumped

_INSERT = (
    "INSERT INTO journal (at, annotator, article, kind, undo_of, state, act, removed, added)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_UNDOABLE = "kind='do' AND state='done' AND annotator=? ORDER BY sequence DESC LIMIT 1"
_REDOABLE = "state='undone' AND annotator=? ORDER BY sequence LIMIT 1"
_COLUMNS = "sequence, at, annotator, article, kind, undo_of, act, removed, added"
_REFERENCE, _PACKED = "reference", "packed"
Lookup = Callable[[list[tuple[str, str]]], list[Record]]
"""The records that references (kind, id) stand for, as they are now."""


def add(connection: Connection, change: Change, *, annotator: str, kind: str, undo_of: int) -> int:
    """Write a change's row and keep the undo states in step; returns its sequence number."""
    removed, added = _text(change.removed), _text(change.added)
    return _add(connection, change, annotator=annotator, kind=kind, undo_of=undo_of, texts=(removed, added))


def _text(records: Sequence[Record]) -> str:
    """The records as JSON; a codebook is large and is there twice with every edit of it, so it is packed."""
    text = dumped([to_data(record) for record in records])
    if not any(isinstance(record, Codebook) for record in records):
        return text
    return dumped([{"record": _PACKED, "data": base64.b64encode(zlib.compress(text.encode())).decode()}])


def unpacked(text: str) -> list[Any]:
    """What one side of a row holds, as JSON data; ValueError where it cannot be read."""
    data: list[Any] = json.loads(text)
    if not data or data[0].get("record") != _PACKED:
        return data
    try:
        whole: list[Any] = json.loads(zlib.decompress(base64.b64decode(data[0]["data"])))
    except zlib.error as error:
        raise ValueError(str(error)) from error
    return whole


def add_by_reference(connection: Connection, change: Change, *, annotator: str) -> int:
    """Write the row of an import or a bulk act: it names the new records and does not repeat them.

    What hangs on a new article is not even named.
    """
    articles = {record.id for record in change.added if isinstance(record, Article)}
    named = [
        [kind_of(record), record.id]
        for record in change.added
        if not (isinstance(record, Mention | Frame | Progress) and record.article in articles)
    ]
    added = dumped([{"record": _REFERENCE, "to": named}])
    return _add(connection, change, annotator=annotator, kind="do", undo_of=0, texts=("[]", added))


def _add(
    connection: Connection, change: Change, *, annotator: str, kind: str, undo_of: int, texts: tuple[str, str]
) -> int:
    run = connection.connection.cursor().execute  # the driver's own: these run with every act
    if kind == "do":
        run("UPDATE journal SET state='gone' WHERE annotator=? AND state='undone'", (annotator,))
    elif kind in {"undo", "redo"}:
        run("UPDATE journal SET state=? WHERE sequence=?", ("undone" if kind == "undo" else "done", undo_of))
    act = dumped([change.act.code, *change.act.words])
    sequence: int | None = run(
        _INSERT, (now(), annotator, change.article, kind, undo_of, "done", act, *texts)
    ).lastrowid
    assert sequence is not None
    return sequence


def now() -> str:
    """The time, UTC, ISO 8601, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def undoable(connection: Connection, annotator: str) -> Row | None:
    """The row of the last act of an annotator that is not undone."""
    return _first(connection, _UNDOABLE, annotator)


def redoable(connection: Connection, annotator: str) -> Row | None:
    """The row of the act of an annotator that was undone last."""
    return _first(connection, _REDOABLE, annotator)


def undoable_act(connection: Connection, annotator: str) -> Act | None:
    """The same act by its name alone, whatever it holds."""
    return _act(_first(connection, _UNDOABLE, annotator, "act"))


def redoable_act(connection: Connection, annotator: str) -> Act | None:
    """The same act by its name alone, whatever it holds."""
    return _act(_first(connection, _REDOABLE, annotator, "act"))


def worked_on_by_others(connection: Connection, sequence: int, articles: Sequence[str], *, annotator: str) -> list[str]:
    """Which of these articles somebody else has worked on since an entry; undoing their import would undo that too."""
    sql = (
        "SELECT DISTINCT article FROM journal WHERE sequence>? AND annotator<>? AND kind='do' AND state='done'"
        " AND article IN (SELECT value FROM json_each(?))"
    )
    return [row[0] for row in connection.exec_driver_sql(sql, (sequence, annotator, dumped(articles)))]


def altered_by_others(connection: Connection, sequence: int, records: Sequence[str], *, annotator: str) -> list[str]:
    """Which of the records of an entry that only names them somebody else has altered since, sorted.

    An entry that holds them in full tells it by itself: none are named for it.
    """
    named = "SELECT count(*) FROM journal WHERE sequence=? AND added LIKE ?"
    if not connection.exec_driver_sql(named, (sequence, f'[{{"record":"{_REFERENCE}"%')).scalar_one():
        return []
    sql = (
        "SELECT DISTINCT json_extract(r.value, '$.id') FROM journal j, json_each(j.removed) r"
        " WHERE j.sequence>? AND j.annotator<>? AND j.kind='do' AND j.state='done'"
    )
    altered = {row[0] for row in connection.exec_driver_sql(sql, (sequence, annotator))}
    return sorted(altered.intersection(records))


def undoing(connection: Connection, sequence: int) -> Row:
    """The row of the last undo of an entry; unlike the row of an import it holds the records in full."""
    sql = f"SELECT {_COLUMNS} FROM journal WHERE kind='undo' AND undo_of=? ORDER BY sequence DESC LIMIT 1"
    return tuple(connection.exec_driver_sql(sql, (sequence,)).one())


def history(connection: Connection, record: str, article: str) -> list[Row]:
    """The rows in which an id occurs, oldest first."""
    where = "article IN (?, '') AND (instr(removed, ?) OR instr(added, ?)) ORDER BY sequence"
    rows = connection.exec_driver_sql(f"SELECT {_COLUMNS} FROM journal WHERE {where}", (article, record, record))
    return [tuple(row) for row in rows]


def entry(row: Row, lookup: Lookup) -> JournalEntry:
    """The row as a value; `lookup` finds what an import refers to."""
    sequence, at, annotator, article, kind, undo_of, act, removed, added = row
    code, *words = json.loads(act)
    change = Change(Act(code, tuple(words)), _records(removed, lookup), _records(added, lookup), article)
    return JournalEntry(sequence, at, annotator, change, kind, undo_of)


def _first(connection: Connection, where: str, annotator: str, columns: str = _COLUMNS) -> Row | None:
    row = connection.exec_driver_sql(f"SELECT {columns} FROM journal WHERE {where}", (annotator,)).first()
    return tuple(row) if row else None


def _act(row: Row | None) -> Act | None:
    code, *words = json.loads(row[0]) if row else ("",)
    return Act(code, tuple(words)) if row else None


def _records(text: str, lookup: Lookup) -> tuple[Record, ...]:
    data = unpacked(text)
    if data and data[0]["record"] == _REFERENCE:
        return tuple(lookup([(kind, id_) for kind, id_ in data[0]["to"]]))
    return tuple(from_data(item) for item in data)
