"""A project's file: the only place that reads and writes it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from sqlalchemy import Connection, Engine

from annotator.model.change import Change, JournalEntry
from annotator.model.codebook import Codebook
from annotator.model.errors import NotSaved, ProjectError, StaleChange, UnreadableProject
from annotator.model.ids import new_id
from annotator.model.records import Article
from annotator.storage import connection as files
from annotator.storage import journal, migrations
from annotator.storage.reading import Reader
from annotator.storage.writing import Progress, write_records

_MANY = 500
"""From how many records on a change is written with more memory, and new ones are journalled by reference."""


class Store(Reader):
    """One open project file with one connection; every write is one transaction with its journal row."""

    def __init__(self, path: Path, engine: Engine, *, read_only: bool) -> None:
        super().__init__(path, engine.connect())
        self.read_only = read_only
        self._engine = engine
        self._node = path.stat().st_ino
        self.project_id = self.meta("project")

    @classmethod
    def create(cls, path: Path, codebook: Codebook) -> Store:
        """A new, empty project; ProjectError where a file is there already or none can be made.

        Nothing half-made stays.
        """
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
        except OSError as error:
            raise ProjectError(path, error.strerror or str(error)) from error
        engine = files.engine(path, mode="rw")
        try:
            with files.explained(path):
                migrations.migrate(engine)
                with engine.begin() as connection:
                    connection.exec_driver_sql("INSERT INTO meta VALUES ('project', ?)", (new_id(),))
                    write_records(connection, (), [codebook])
            return cls(path, engine, read_only=False)
        except BaseException:
            engine.dispose()
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, before_migration: Callable[[Path], None] | None = None
    ) -> Store:
        """Open a project: UnreadableProject, NewerProject; where the place cannot be written it opens for reading only.

        `before_migration` (a backup) is called with the path before an older file is brought up to date.
        """
        found = files.inspect(path, known=migrations.VERSION)
        reads = read_only or not files.writable(path)
        if found < migrations.VERSION and reads:
            raise UnreadableProject(path, "is of an older format and lies where it cannot be brought up to date")
        engine = files.engine(path, mode="ro" if reads else "rw")
        try:
            with files.explained(path):
                if not reads:
                    migrations.migrate(engine, before=(lambda: before_migration(path)) if before_migration else None)
            return cls(path, engine, read_only=reads)
        except BaseException:
            engine.dispose()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        self._engine.dispose()

    def save_copy(self, path: Path) -> None:
        """A compact copy of the whole project, in place of what lies at `path`; nothing half-written stays."""
        if path.exists() and path.samefile(self.path):
            raise ProjectError(path, "is the project itself")
        with files.explained(path), tempfile.TemporaryDirectory(dir=path.parent, prefix=".attache-") as folder:
            copy = Path(folder) / "copy"
            # outside SQLAlchemy, which would say BEGIN first
            self._connection.connection.cursor().execute("VACUUM INTO ?", (str(copy),))
            copy.replace(path)

    def write(
        self,
        change: Change,
        *,
        annotator: str,
        kind: str = "do",
        undo_of: int = 0,
        progress: Progress | None = None,
    ) -> JournalEntry:
        """Store a change and its journal row in one transaction.

        New articles with all of theirs, and many new records at once, are named in the journal and not repeated there.
        StaleChange when a removed record is not there or a link would dangle, NotSaved when the disk refuses; nothing
        is changed then, nor when `progress` raises.
        """
        many = len(change.removed) + len(change.added) > _MANY
        by_reference = kind == "do" and not change.removed and (many or _brings_articles(change))

        def act(connection: Connection) -> int:
            others = _of_others(connection, change, undo_of, annotator=annotator) if kind == "undo" else []
            if others:
                raise StaleChange(tuple(others))
            with files.roomy(connection) if many or by_reference else nullcontext():
                write_records(connection, change.removed, change.added, progress=progress or _silent)
            if by_reference:
                return journal.add_by_reference(connection, change, annotator=annotator)
            return journal.add(connection, change, annotator=annotator, kind=kind, undo_of=undo_of)

        ids = () if many else tuple(dict.fromkeys(record.id for record in (*change.removed, *change.added)))
        return JournalEntry(self._transact(act, ids), journal.now(), annotator, change, kind, undo_of)

    def _transact(self, act: Callable[[Connection], int], records: tuple[str, ...]) -> int:
        self._expect_file()
        with files.explained(self.path, records):
            try:
                with self._connection.begin():
                    return act(self._connection)
            except BaseException:
                files.roll_back(self._connection)
                raise

    def _expect_file(self) -> None:
        try:
            node = self.path.stat().st_ino
        except OSError as error:
            raise NotSaved(self.path, "was moved or deleted") from error
        if node != self._node:
            raise NotSaved(self.path, "was replaced by another file")


def _of_others(connection: Connection, change: Change, undo_of: int, *, annotator: str) -> list[str]:
    """The ids of what undoing an entry would take from other annotators."""
    articles = [record.id for record in change.removed if isinstance(record, Article)]
    worked_on = journal.worked_on_by_others(connection, undo_of, articles, annotator=annotator) if articles else []
    records = [record.id for record in change.removed]
    return worked_on or journal.altered_by_others(connection, undo_of, records, annotator=annotator)


def _brings_articles(change: Change) -> bool:
    return any(isinstance(record, Article) for record in change.added)


def _silent(_done: int, _total: int) -> None:
    return None
