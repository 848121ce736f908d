from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine

from annotator.model.change import Act, Change
from annotator.model.memory import Setting
from annotator.storage import connection as files
from annotator.storage.migrations import migrate, version
from annotator.storage.tables import metadata

if TYPE_CHECKING:
    from tests.unit.storage.conftest import Project
from annotator.storage.integrity import check
from annotator.workspace import Workspace

GOLDEN = Path(__file__).parents[2] / "golden" / "projects"


def first(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE t (x TEXT NOT NULL) STRICT")
    connection.exec_driver_sql("INSERT INTO t VALUES ('kept')")


def second(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE t ADD COLUMN y INTEGER NOT NULL DEFAULT 7")


def failing(connection: Connection) -> None:
    second(connection)
    connection.exec_driver_sql("UPDATE t SET x='lost'")
    raise RuntimeError("half way")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = files.engine(tmp_path / "ladder.attache", mode="rwc")
    yield made
    made.dispose()


def rows(engine: Engine) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql("SELECT * FROM t")]


def test_a_made_up_ladder_is_climbed_with_one_backup_first(engine: Engine) -> None:
    backups: list[int] = []
    assert migrate(engine, ladder={1: first}) == 1
    assert migrate(engine, before=lambda: backups.append(1), ladder={1: first, 2: second}) == 1
    assert migrate(engine, before=lambda: backups.append(2), ladder={1: first, 2: second}) == 0
    assert backups == [1]
    assert rows(engine) == [("kept", 7)]


def test_all_steps_at_once_lead_to_the_same(engine: Engine) -> None:
    assert migrate(engine, ladder={1: first, 2: second}) == 2
    assert rows(engine) == [("kept", 7)]


def test_a_step_that_fails_leaves_the_version_and_the_tables_as_they_were(engine: Engine) -> None:
    migrate(engine, ladder={1: first})
    with pytest.raises(RuntimeError):
        migrate(engine, ladder={1: first, 2: failing})
    assert rows(engine) == [("kept",)]
    with engine.connect() as connection:
        assert version(connection) == 1
    migrate(engine, ladder={1: first, 2: second})
    assert rows(engine) == [("kept", 7)]


def test_no_backup_no_migration(engine: Engine) -> None:
    def refuse() -> None:
        raise OSError("no room")

    migrate(engine, ladder={1: first})
    with pytest.raises(OSError, match="no room"):
        migrate(engine, before=refuse, ladder={1: first, 2: second})
    assert rows(engine) == [("kept",)]


def test_a_fresh_file_is_what_the_tables_say(project: Project) -> None:
    project.store.close()
    engine = files.engine(project.path, mode="ro")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_every_table_is_strict_and_every_constraint_has_a_name(project: Project) -> None:
    project.store.close()
    with closing(sqlite3.connect(project.path)) as raw:
        tables = dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE type='table'"))
    assert tables.keys() == metadata.tables.keys()
    for name, sql in tables.items():
        assert "STRICT" in sql.rpartition(")")[2], name
        for line in (line.strip() for line in sql.splitlines()):
            if line.startswith(("PRIMARY", "UNIQUE", "CHECK", "FOREIGN")):
                pytest.fail(f"{name}: {line} has no name")


def test_the_pragmas_that_keep_work_safe_are_set(project: Project) -> None:
    cursor = project.store._connection.connection.cursor()
    assert cursor.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert cursor.execute("PRAGMA synchronous").fetchone() == (2,)
    assert cursor.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_project_of_the_version_before_opens_is_backed_up_and_keeps_its_work(tmp_path: Path) -> None:
    path = tmp_path / "old.attache"
    path.write_bytes((GOLDEN / "version-1.attache").read_bytes())
    backups: list[Path] = []
    workspace = Workspace.open(path, annotator="Annotateur A", before_migration=backups.append)
    assert backups == [path]
    assert workspace.counts() == {"articles": 1, "mentions": 1, "frames": 0, "entities": 1}
    workspace.redo()
    workspace.do(Change(Act("setting"), (), (Setting("suggestions", "{}"),)))
    workspace.close()
    again = Workspace.open(path, annotator="Annotateur A", before_migration=backups.append)
    assert (again.counts()["mentions"], again.memory.value("suggestions", None), len(backups)) == (2, {}, 1)
    again.close()
    assert check(path) == []
