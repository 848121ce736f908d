"""How the file is opened: which file may be ours, and the pragmas that keep committed work safe."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from annotator.model.errors import NewerProject, NotSaved, ReadOnlyProject, StaleChange, UnreadableProject
from annotator.storage.tables import APPLICATION_ID

_MAGIC = b"SQLite format 3\x00"


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
        connection.exec_driver_sql("BEGIN" if mode == "ro" else "BEGIN IMMEDIATE")

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
def explained(path: Path) -> Iterator[None]:
    """Turn what the driver raises while writing into our errors."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.IntegrityError):
            raise StaleChange((str(error.orig),)) from error
        if "readonly" in str(error.orig):
            raise ReadOnlyProject(path) from error
        raise NotSaved(path, str(error.orig)) from error
    except sqlite3.Error as error:
        raise NotSaved(path, str(error)) from error
    except OSError as error:
        raise NotSaved(path, error.strerror or str(error)) from error
