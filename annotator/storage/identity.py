"""The id by which copies of a project know each other."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.storage.connection import explained, uri


def take_identity(path: Path, project_id: str) -> None:
    """Make a closed project a copy of another by its id; NotSaved where the file refuses."""
    with explained(path), closing(sqlite3.connect(uri(path, "rw"), uri=True)) as raw, raw:
        raw.execute("UPDATE meta SET value=? WHERE name='project'", (project_id,))
