"""A project's file: the only place that reads and writes it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine

from annotator.model.change import Act, Change, JournalEntry
from annotator.model.codebook import Codebook
from annotator.model.errors import NotSaved, ProjectError, StaleChange, UnreadableProject
from annotator.model.ids import new_id
from annotator.model.records import Article, Record
from annotator.storage import connection as files
from annotator.storage import journal, migrations
from annotator.storage.reading import Reader
from annotator.storage.writing import insert_records, write_records


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
                    insert_records(connection, [codebook])
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

    def write(self, change: Change, *, annotator: str, kind: str = "do", undo_of: int = 0) -> JournalEntry:
        """Store a change and its journal row in one transaction.

        StaleChange when a removed record is not there or a link would dangle, NotSaved when the disk refuses; nothing
        is changed then.
        """

        def act(connection: Connection) -> int:
            articles = [record.id for record in change.removed if isinstance(record, Article)] if kind == "undo" else []
            others = articles and journal.worked_on_by_others(connection, undo_of, articles, annotator=annotator)
            if others:
                raise StaleChange(tuple(others))
            write_records(connection, change.removed, change.added)
            return journal.add(connection, change, annotator=annotator, kind=kind, undo_of=undo_of)

        ids = tuple(dict.fromkeys(record.id for record in (*change.removed, *change.added)))
        return JournalEntry(self._transact(act, ids), journal.now(), annotator, change, kind, undo_of)

    def import_articles(self, records: Sequence[Record], *, annotator: str, act: Act) -> JournalEntry:
        """Store new articles with everything of theirs in one transaction.

        The journal names them and repeats nothing.
        """

        def run(connection: Connection) -> int:
            with files.roomy(connection):
                insert_records(connection, records)
            return journal.add_by_reference(connection, act, records, annotator=annotator)

        articles = tuple(record.id for record in records if isinstance(record, Article))
        return JournalEntry(self._transact(run, articles), journal.now(), annotator, Change(act, (), tuple(records)))

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
