"""How the file is opened: which file may be ours, and the pragmas that keep committed work safe."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from annotator.model.errors import CodebookViolation, NewerProject, NotSaved, StaleChange, UnreadableProject
from annotator.storage.tables import APPLICATION_ID

_MAGIC = b"SQLite format 3\x00"
_READING = "reading"


def uri(path: Path, mode: str) -> str:
    """SQLite's name for a file; `mode` is "ro", "rw" or "rwc"."""
    return f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"


def engine(path: Path, *, mode: str) -> Engine:
    """An engine with one connection; BEGIN is said by us, so that DDL and user_version roll back too."""

    def connect() -> sqlite3.Connection:
        raw = sqlite3.connect(uri(path, mode), uri=True, timeout=10, check_same_thread=False)
        raw.isolation_level = None
        raw.execute("PRAGMA foreign_keys=ON")
        if mode != "ro":
            raw.execute("PRAGMA journal_mode=DELETE")
            raw.execute("PRAGMA synchronous=FULL")
        return raw

    made = create_engine("sqlite://", creator=connect, poolclass=StaticPool)

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        # straight to the driver: a statement through the library costs as much as the mention's own
        connection.connection.cursor().execute(
            "BEGIN" if mode == "ro" or connection.info.get(_READING) else "BEGIN IMMEDIATE"
        )

    return made


def writable(path: Path) -> bool:
    """Whether the file, and a journal beside it, can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def inspect(path: Path, *, known: int) -> int:
    """The format version of a project; UnreadableProject or NewerProject for anything else. Changes nothing."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise UnreadableProject(path, error.strerror or str(error)) from error
    if not head:
        raise UnreadableProject(path, "is empty", damaged=True)
    if not head.startswith(_MAGIC):
        raise UnreadableProject(path, "is not an Attaché project")
    if len(head) < 100:
        raise UnreadableProject(path, "is damaged: its head is cut off", damaged=True)
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise UnreadableProject(path, "is a SQLite file of another program")
    found = int.from_bytes(head[60:64], "big")
    if found > known:
        raise NewerProject(path, found=found, known=known)
    _quick_check(path)
    return found


def _quick_check(path: Path) -> None:
    try:
        raw = sqlite3.connect(uri(path, "rw" if writable(path) else "ro"), uri=True)
        try:
            answer = raw.execute("PRAGMA quick_check(1)").fetchone()[0]
        finally:
            raw.close()
    except sqlite3.DatabaseError as error:
        raise UnreadableProject(path, f"is damaged: {error}", damaged=True) from error
    if answer != "ok":
        raise UnreadableProject(path, f"is damaged: {answer}", damaged=True)


@contextmanager
def reading(path: Path, connection: Connection) -> Iterator[None]:
    """A transaction that only reads: it asks for no lock to write, so that a disk gone read-only can still be read.

    What the driver raises becomes an UnreadableProject.
    """
    connection.info[_READING] = True
    try:
        with connection.begin():
            yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        damaged = isinstance(cause, sqlite3.DatabaseError) and not isinstance(cause, sqlite3.OperationalError)
        raise UnreadableProject(path, str(cause), damaged=damaged) from error
    finally:
        connection.info[_READING] = False


@contextmanager
def roomy(connection: Connection) -> Iterator[None]:
    """More pages in memory for a long transaction: fewer are written twice."""
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA cache_size=-65536")
    try:
        yield
    finally:
        cursor.execute("PRAGMA cache_size=-2000")


def roll_back(connection: Connection) -> None:
    """End a transaction that a failed COMMIT left open: the library takes it for ended then, the file does not."""
    raw = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    if raw.in_transaction:
        raw.rollback()


@contextmanager
def explained(path: Path, records: tuple[str, ...] = ()) -> Iterator[None]:
    """Turn what the driver raises while writing into our errors; a broken link is laid to `records` (ids)."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(cause, sqlite3.IntegrityError):
            raise StaleChange(records or (str(cause),)) from error
        raise NotSaved(path, str(cause)) from error
    except UnicodeEncodeError as error:
        raise CodebookViolation("text", f"half a character cannot be stored: {error.reason}") from error
    except OSError as error:
        raise NotSaved(path, error.strerror or str(error)) from error
