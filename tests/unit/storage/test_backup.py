from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.model.errors import ProjectError
from annotator.storage import backup
from annotator.storage.store import Store
from tests.factories import mention

if TYPE_CHECKING:
    from tests.unit.storage.conftest import Project


class Clock(datetime):
    """A clock that stands where the test puts it."""

    at = datetime(2026, 3, 1, 8, tzinfo=UTC)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return cls.at.astimezone(tz)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    monkeypatch.setattr(backup, "datetime", Clock)
    monkeypatch.setattr(Clock, "at", Clock.at)
    return Clock


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def daily(project: Project, folder: Path) -> Path | None:
    return backup.daily(project.path, folder, project_id=project.store.project_id)


def test_a_backup_holds_everything_and_says_what(project: Project, folder: Path) -> None:
    project.put(put := mention(0, 3))
    made = backup.backup(project.path, folder, reason="migration")
    (found,) = backup.listing(folder, project.path)
    assert (found.path, found.reason, found.counts) == (made, "migration", (1, 1, 0, 2))
    assert datetime.fromisoformat(found.when).utcoffset() is not None
    with closing(Store.open(made, read_only=True)) as store:
        assert store.mentions("t") == [put]


def test_there_is_one_a_day(project: Project, folder: Path, clock: type[Clock]) -> None:
    assert daily(project, folder) is not None
    clock.at = datetime(2026, 3, 1, 23, 59, tzinfo=UTC)
    assert daily(project, folder) is None
    clock.at = datetime(2026, 3, 2, 0, 1, tzinfo=UTC)
    assert daily(project, folder) is not None
    assert len(backup.listing(folder, project.path)) == 2


def test_ten_are_kept_the_newest_first(project: Project, folder: Path, clock: type[Clock]) -> None:
    for day in range(1, 15):
        clock.at = datetime(2026, 3, day, tzinfo=UTC)
        assert daily(project, folder) is not None
    days = [found.when[:10] for found in backup.listing(folder, project.path)]
    assert days == [f"2026-03-{day:02}" for day in range(14, 4, -1)]


def test_a_clock_that_was_years_ahead_does_not_end_the_backups(
    project: Project, folder: Path, clock: type[Clock]
) -> None:
    for day in range(1, 12):
        clock.at = datetime(2099, 1, day, tzinfo=UTC)
        daily(project, folder)
    for day in range(1, 12):
        clock.at = datetime(2026, 3, day, tzinfo=UTC)
        made = daily(project, folder)
        assert made is not None
        assert made.exists()
    days = [found.when[:10] for found in backup.listing(folder, project.path)]
    assert days == [f"2026-03-{day:02}" for day in range(11, 1, -1)]


def test_projects_do_not_share_backups(project: Project, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.attache"
    with closing(Store.create(other, project.store.codebook())):
        pass
    backup.backup(project.path, folder, reason="daily")
    backup.backup(other, folder, reason="daily")
    assert len(backup.listing(folder, project.path)) == 1
    assert len(backup.listing(folder, other)) == 1


def test_a_damaged_backup_is_not_offered(project: Project, folder: Path) -> None:
    backup.backup(project.path, folder, reason="daily").write_bytes(b"no backup")
    assert backup.listing(folder, project.path) == []


def test_a_damaged_project_still_shows_its_backups(project: Project, folder: Path) -> None:
    backup.backup(project.path, folder, reason="daily")
    project.store.close()
    project.path.write_bytes(b"")
    assert len(backup.listing(folder, project.path)) == 1


def test_restoring_makes_a_copy_and_never_replaces(project: Project, folder: Path, tmp_path: Path) -> None:
    project.put(put := mention(0, 3))
    made, target = backup.backup(project.path, folder, reason="daily"), tmp_path / "restauré.attache"
    backup.restore_copy(made, target)
    with closing(Store.open(target)) as store:
        assert store.mentions("t") == [put]
    with pytest.raises(ProjectError):
        backup.restore_copy(made, project.path)
    assert project.store.mentions("t") == [put]


def test_restoring_what_is_no_backup_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    false = tmp_path / "false.attache"
    false.write_bytes(b"no backup " * 1000)
    with pytest.raises(ProjectError):
        backup.restore_copy(false, tmp_path / "restored.attache")
    assert [path.name for path in tmp_path.iterdir()] == ["false.attache"]


def test_a_place_that_takes_no_backup_says_so(project: Project, tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("not a folder")
    with pytest.raises(OSError, match=r".+"):
        backup.backup(project.path, place, reason="daily")
