"""Backups by SQLite's own backup call, which never copies a half-written page."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from annotator.model.errors import ProjectError
from annotator.storage.connection import uri

KEPT = 10
_COUNTED = ("article", "mention", "frame", "entity")


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: when it was made.

    UTC, ISO 8601, why, and how many articles, mentions, frames and entities it holds.
    """

    path: Path
    when: str
    reason: str
    counts: tuple[int, int, int, int]


def backup(project: Path, folder: Path, *, reason: str) -> Path:
    """A copy of the project in `folder`/<project id>; all but the newest ten of it are removed.

    OSError where none can be made.
    """
    try:
        place = folder / _project_id(project)
        place.mkdir(parents=True, exist_ok=True)
        stamp = _stamp()
        target = place / f"{stamp}-{reason}.attache"
        _copy(project, target)
        _note_place(place, project)
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
    for old in _by_age(place, stamp)[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


def daily(project: Path, folder: Path, *, project_id: str) -> Path | None:
    """Today's backup, unless there is one; a clock that was ahead once does not hinder it."""
    today = _stamp()[:8]
    days = {path.name[:8] for path in (folder / project_id).glob("*-daily.attache")}
    return None if today in days else backup(project, folder, reason="daily")


def listing(folder: Path, project: Path) -> list[Backup]:
    """The backups of the project that lies, or lay, at this path, newest first."""
    found = []
    for place in folder.glob("*/place.txt"):
        if place.read_text(encoding="utf-8", errors="surrogateescape") == str(project.absolute()):
            found += [_described(path) for path in place.parent.glob("*.attache")]
    return sorted((one for one in found if one is not None), key=lambda one: one.when, reverse=True)


def restore_copy(chosen: Path, target: Path) -> None:
    """Bring a backup back as a new project; ProjectError where a file is there already or none can be made."""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
    except OSError as error:
        raise ProjectError(target, error.strerror or str(error)) from error
    try:
        _copy(chosen, target)
    except (sqlite3.Error, OSError) as error:
        target.unlink(missing_ok=True)
        raise ProjectError(target, str(error)) from error


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")


def _by_age(place: Path, now: str) -> list[Path]:
    """The backups, oldest first; those of a clock that was ahead count as the oldest, else they would stay for ever."""
    return sorted(place.glob("*.attache"), key=lambda path: (path.name[: len(now)] <= now, path.name))


def _copy(source: Path, target: Path) -> None:
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(uri(source, "ro"), uri=True)) as old, closing(sqlite3.connect(part)) as new:
            old.backup(new)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _project_id(project: Path) -> str:
    with closing(sqlite3.connect(uri(project, "ro"), uri=True)) as raw:
        return str(raw.execute("SELECT value FROM meta WHERE name='project'").fetchone()[0])


def _note_place(place: Path, project: Path) -> None:
    (place / "place.txt").write_text(str(project.absolute()), encoding="utf-8", errors="surrogateescape")


def _described(path: Path) -> Backup | None:
    stamp, _, reason = path.stem.partition("-")
    try:
        when = datetime.strptime(stamp, "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC).isoformat(timespec="seconds")
        with closing(sqlite3.connect(uri(path, "ro"), uri=True)) as raw:
            counts = [raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _COUNTED]
    except (ValueError, sqlite3.Error):  # a damaged copy is no help, and its neighbours stay on offer
        return None
    return Backup(path, when, reason, (counts[0], counts[1], counts[2], counts[3]))
