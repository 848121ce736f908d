"""A disk that is full, read-only or limited: nothing acknowledged is lost, and the work goes on once it is cured."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.model.change import Act, Change
from annotator.model.errors import NotSaved
from annotator.model.records import Mention
from annotator.storage.integrity import check
from annotator.storage.store import Store
from annotator.workspace import Workspace
from tests.factories import article, codebook, mention

ROOT = Path(__file__).resolve().parents[2]
NOTE = "n" * 2000


def project(path: Path) -> Workspace:
    workspace = Workspace.create(path, codebook(), annotator="Ann")
    workspace.store_new([article("x" * 5000, id="t", name="t")], Act("import"))
    return workspace


def tag(workspace: Workspace, start: int) -> Mention:
    put = mention(start, start + 3, annotator=workspace.annotator.id, note=NOTE)
    workspace.do(Change(Act("tag"), (), (put,), "t"))
    return put


def fill(workspace: Workspace, limit: int = 3000) -> list[Mention]:
    """Tag until the disk refuses; what was acknowledged."""
    done: list[Mention] = []
    for start in range(limit):
        try:
            done.append(tag(workspace, start))
        except NotSaved:
            return done
    pytest.fail("the disk never refused")


def holds(workspace: Workspace, acknowledged: list[Mention]) -> bool:
    """Whether memory and file hold what was acknowledged, and nothing else."""
    with closing(Store.open(workspace.path, read_only=True)) as store:
        return (
            workspace.annotations("t").mentions == acknowledged == store.mentions("t") and check(workspace.path) == []
        )


def pragma(workspace: Workspace, sentence: str) -> None:
    workspace._store._connection.connection.cursor().execute(f"PRAGMA {sentence}")


def test_a_full_file_loses_nothing_and_room_cures_it(tmp_path: Path) -> None:
    with closing(project(tmp_path / "p.attache")) as workspace:
        pragma(workspace, "max_page_count=60")
        done = fill(workspace)
        assert done
        assert holds(workspace, done)
        assert workspace.undoable().change.added == (done[-1],)
        pragma(workspace, "max_page_count=1000000")
        done.append(tag(workspace, 4000))
        assert holds(workspace, done)
        workspace.undo()
        assert holds(workspace, done[:-1])


def test_a_disk_that_turns_read_only_loses_nothing(tmp_path: Path) -> None:
    with closing(project(tmp_path / "p.attache")) as workspace:
        done = [tag(workspace, 0)]
        pragma(workspace, "query_only=ON")
        with pytest.raises(NotSaved):
            tag(workspace, 10)
        assert holds(workspace, done)
        pragma(workspace, "query_only=OFF")
        done.append(tag(workspace, 20))
        assert holds(workspace, done)


LIMITED = """
import resource, sys
from pathlib import Path
from tests.properties.test_full_disk import fill, holds, project, tag
workspace = project(Path(sys.argv[1]))
room = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, room[1]))
done = fill(workspace)
assert done and holds(workspace, done)
resource.setrlimit(resource.RLIMIT_FSIZE, room)
done.append(tag(workspace, 4000))
assert holds(workspace, done)
workspace.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="no such limit there")
def test_a_limit_on_the_size_of_files_loses_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LIMITED, str(tmp_path / "p.attache")]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 700 kB of its own; only where it may be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    try:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", place], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no right to mount a disk here")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk_loses_nothing_and_room_cures_it(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(250_000))
    with closing(project(small_disk / "p.attache")) as workspace:
        done = fill(workspace)
        assert done
        assert holds(workspace, done)
        ballast.unlink()
        done.append(tag(workspace, 4000))
        assert holds(workspace, done)


def test_no_project_is_half_made_on_a_full_disk(small_disk: Path) -> None:
    subprocess.run(["dd", "if=/dev/zero", f"of={small_disk / 'ballast'}", "bs=4096"], check=False, capture_output=True)
    with pytest.raises(NotSaved):
        Store.create(small_disk / "p.attache", codebook())
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


def test_a_read_only_disk_opens_for_reading(small_disk: Path) -> None:
    with closing(project(small_disk / "p.attache")) as workspace:
        put = tag(workspace, 0)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with closing(Workspace.open(small_disk / "p.attache", annotator="Ann")) as workspace:
        assert workspace.read_only
        assert workspace.annotations("t").mentions == [put]
        assert workspace.undoable() is not None
    assert check(small_disk / "p.attache") == []
