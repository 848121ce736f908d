from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from annotator.model.errors import ProjectInUse
from annotator.storage import lock
from annotator.storage.lock import ProjectLock, lock_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "projet d’été.attache"


def left_by(path: Path, *, process: int, host: str = "", started: str = "") -> None:
    holder = {"user": "Zoé", "host": host or socket.gethostname(), "process": process, "started": started}
    lock_path(path).write_text(json.dumps(holder), encoding="utf-8")


def dead_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_the_lock_lies_beside_the_project_and_names_its_holder(path: Path) -> None:
    held = ProjectLock.acquire(path, user="Ann")
    file = path.parent / ".projet d’été.attache.lock"
    data = json.loads(file.read_text(encoding="utf-8"))
    assert (data["user"], data["host"], data["process"]) == ("Ann", socket.gethostname(), os.getpid())
    held.release()
    assert list(path.parent.iterdir()) == []


def test_a_second_one_is_told_who_holds_it(path: Path) -> None:
    held = ProjectLock.acquire(path, user="Ann")
    with pytest.raises(ProjectInUse) as caught:
        ProjectLock.acquire(path, user="Bob")
    assert (caught.value.user, caught.value.host, caught.value.process) == ("Ann", socket.gethostname(), os.getpid())
    held.release()
    ProjectLock.acquire(path, user="Bob").release()


def test_a_dead_holder_of_this_host_is_cleared(path: Path) -> None:
    left_by(path, process=dead_process())
    ProjectLock.acquire(path, user="Bob").release()
    assert list(path.parent.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only /proc tells when a process began")
def test_a_process_number_used_again_does_not_count_as_the_holder(path: Path) -> None:
    left_by(path, process=os.getppid(), started="1")
    held = ProjectLock.acquire(path, user="Bob")
    assert json.loads(lock_path(path).read_text(encoding="utf-8"))["user"] == "Bob"
    held.release()
    left_by(path, process=os.getppid(), started=lock._started(os.getppid()))
    with pytest.raises(ProjectInUse):
        ProjectLock.acquire(path, user="Bob")


def test_another_host_is_asked_about_and_can_be_taken_over(path: Path) -> None:
    left_by(path, process=dead_process(), host="elsewhere")
    with pytest.raises(ProjectInUse) as caught:
        ProjectLock.acquire(path, user="Bob")
    assert caught.value.host == "elsewhere"
    held = ProjectLock.acquire(path, user="Bob", take_over=True)
    assert json.loads(lock_path(path).read_text(encoding="utf-8"))["user"] == "Bob"
    held.release()


def test_who_was_taken_over_does_not_release_the_new_holder(path: Path) -> None:
    first = ProjectLock.acquire(path, user="Ann")
    second = ProjectLock.acquire(path, user="Bob", take_over=True)
    first.release()
    assert lock_path(path).exists()
    second.release()
    second.release()
    assert not lock_path(path).exists()


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"user": "x"}', "\x00\x00", '{"user": "x", "host": "y", "process": 1e999}', "[" * 100_000],
    ids=["empty", "cut", "list", "user", "zeros", "endless", "deep"],
)
def test_a_lock_that_says_nothing_is_cleared(path: Path, content: str) -> None:
    lock_path(path).write_text(content, encoding="utf-8")
    os.utime(lock_path(path), (0, 0))
    ProjectLock.acquire(path, user="Bob").release()
    assert list(path.parent.iterdir()) == []


def test_a_place_that_takes_no_file_needs_no_lock(tmp_path: Path) -> None:
    held = ProjectLock.acquire(tmp_path / "missing" / "p.attache", user="Ann")
    held.release()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be there")
@pytest.mark.parametrize("name", ["é" * 123 + ".attache", "a\nb.attache", "'\"«».attache"])
def test_long_and_odd_names_are_locked_too(tmp_path: Path, name: str) -> None:
    held = ProjectLock.acquire(tmp_path / name, user="Ann")
    with pytest.raises(ProjectInUse):
        ProjectLock.acquire(tmp_path / name, user="Bob")
    held.release()
    assert list(tmp_path.iterdir()) == []


def test_of_many_that_find_a_dead_lock_at_once_one_gets_it(path: Path) -> None:
    dead = dead_process()
    for _ in range(20):
        left_by(path, process=dead)
        gate, got = threading.Barrier(6), []

        def try_it(gate: threading.Barrier = gate, got: list[ProjectLock] = got) -> None:
            gate.wait()
            try:
                got.append(ProjectLock.acquire(path, user="x"))
            except ProjectInUse:
                return

        threads = [threading.Thread(target=try_it) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(got) == 1
        got[0].release()


def test_a_stranger_s_process_is_alive(path: Path) -> None:
    assert lock._alive(os.getpid())
    assert lock._alive(1) or os.name == "nt"
    assert not lock._alive(dead_process())
