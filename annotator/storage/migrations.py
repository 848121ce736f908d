"""The ladder of formats: each step is a function, run with the new user_version in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, Engine

from annotator.storage.tables import APPLICATION_ID, MEMORY, metadata

Step = Callable[[Connection], None]


def _first(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    metadata.create_all(connection)


def _memory(connection: Connection) -> None:
    metadata.create_all(connection, tables=MEMORY)  # those of a new file are there already


LADDER: Mapping[int, Step] = {1: _first, 2: _memory}
"""The step that leads to each version; the last is the version of this program."""

VERSION = max(LADDER)


def version(connection: Connection) -> int:
    """The format version of the open file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(engine: Engine, *, before: Callable[[], None] | None = None, ladder: Mapping[int, Step] = LADDER) -> int:
    """Climb to the newest version, with `before` (a backup) called first where a step is due.

    Returns the steps taken.
    """
    with engine.connect() as connection:
        found = version(connection)
    due = [number for number in sorted(ladder) if number > found]
    if due and before is not None:
        before()
    for number in due:
        with engine.begin() as connection:
            ladder[number](connection)
            connection.exec_driver_sql(f"PRAGMA user_version={number}")
    return len(due)
