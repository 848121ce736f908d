from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.model.errors import AnnotatorError, NewerProject, NotSaved, ProjectError, UnreadableProject
from annotator.storage.integrity import check
from annotator.storage.migrations import VERSION
from annotator.storage.store import Store
from annotator.storage.tables import APPLICATION_ID
from tests.factories import article, codebook, mention

if TYPE_CHECKING:
    from tests.unit.storage.conftest import Project

NAMES = [
    "un été à Alger.attache",
    "d'un « côté » \"l'autre\".attache",
    "a\nb.attache",
    "50% #1?x=1&mode=ro.attache",
    "ملف.attache",
    "🧑‍🤝‍🧑.attache",
]


def sqlite_file(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as raw:
        for statement in statements:
            raw.execute(statement)
        raw.commit()
    return path


def test_a_file_of_a_newer_version_is_refused_and_left_alone(project: Project) -> None:
    project.store.close()
    sqlite_file(project.path, f"PRAGMA user_version={VERSION + 1}")
    before = project.path.read_bytes()
    with pytest.raises(NewerProject) as caught:
        Store.open(project.path)
    assert (caught.value.found, caught.value.known) == (VERSION + 1, VERSION)
    assert project.path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "damaged"),
    [
        (b"", True),
        (b"Some text, not a project\n" * 100, False),
        (b"PK\x03\x04" + bytes(5000), False),
        (b"\0" * 8192, None),
    ],
)
def test_what_is_no_project_is_refused_and_left_alone(tmp_path: Path, content: bytes, damaged: bool | None) -> None:
    path = tmp_path / "odd.attache"
    path.write_bytes(content)
    with pytest.raises(UnreadableProject) as caught:
        Store.open(path)
    assert damaged is None or caught.value.damaged is damaged
    assert path.read_bytes() == content
    assert [found.name for found in tmp_path.iterdir()] == ["odd.attache"]


@pytest.mark.parametrize(
    "statements",
    [("CREATE TABLE t (x)",), ("CREATE TABLE meta (name, value)", "PRAGMA application_id=7", "PRAGMA user_version=1")],
)
def test_a_foreign_sqlite_file_is_refused_and_left_alone(tmp_path: Path, statements: tuple[str, ...]) -> None:
    path = sqlite_file(tmp_path / "foreign.attache", *statements)
    before = path.read_bytes()
    with pytest.raises(UnreadableProject) as caught:
        Store.open(path)
    assert not caught.value.damaged
    assert path.read_bytes() == before


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_a_truncated_file_is_called_damaged(project: Project, kept: float) -> None:
    project.put(*(article(f"{number} " * 2000, id=str(number), name=str(number)) for number in range(50)))
    project.store.close()
    content = project.path.read_bytes()
    project.path.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(UnreadableProject) as caught:
        Store.open(project.path)
    assert caught.value.damaged
    assert any(found.code == "damaged" for found in check(project.path))


def test_a_file_with_garbage_inside_is_called_damaged(project: Project) -> None:
    project.put(*(article(f"{number} " * 2000, id=str(number), name=str(number)) for number in range(50)))
    project.store.close()
    content = bytearray(project.path.read_bytes())
    content[4096:40960] = b"\x5a" * 36864
    project.path.write_bytes(content)
    with pytest.raises(UnreadableProject) as caught:
        Store.open(project.path)
    assert caught.value.damaged


def test_an_empty_project_file_that_is_ours_by_number_only_is_refused(tmp_path: Path) -> None:
    path = sqlite_file(
        tmp_path / "hollow.attache", f"PRAGMA application_id={APPLICATION_ID}", f"PRAGMA user_version={VERSION}"
    )
    with pytest.raises(UnreadableProject):
        Store.open(path)


def test_a_file_that_is_missing_or_a_folder_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.attache", tmp_path):
        with pytest.raises(ProjectError):
            Store.open(path)
    assert list(tmp_path.iterdir()) == []


def test_creating_never_replaces_a_file(tmp_path: Path) -> None:
    path = tmp_path / "p.attache"
    path.write_text("precious")
    with pytest.raises(ProjectError):
        Store.create(path, codebook())
    assert path.read_text() == "precious"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_creating_through_a_dangling_link_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.attache"
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ProjectError):
        Store.create(path, codebook())
    assert not (tmp_path / "elsewhere").exists()


def test_creating_in_a_missing_folder_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ProjectError):
        Store.create(tmp_path / "missing" / "p.attache", codebook())
    assert list(tmp_path.iterdir()) == []


def test_creating_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    from dataclasses import replace

    with pytest.raises((AnnotatorError, UnicodeEncodeError)):
        Store.create(tmp_path / "p.attache", replace(codebook(), name="\ud83d"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be there")
@pytest.mark.parametrize("name", [*NAMES, "n" * 239 + ".attache"])
def test_names_of_every_kind_work(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with closing(Store.create(path, codebook())) as store:
        assert not store.read_only
    with closing(Store.open(path)) as store:
        assert store.codebook() == codebook()
    assert [found.name for found in tmp_path.iterdir()] == [name]
    assert check(path) == []


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be there")
def test_a_name_of_255_bytes_leaves_no_room_for_the_journal_and_is_refused_whole(tmp_path: Path) -> None:
    with pytest.raises(ProjectError):
        Store.create(tmp_path / ("n" * 247 + ".attache"), codebook())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be deleted there")
def test_a_project_deleted_while_open_is_not_made_anew(project: Project) -> None:
    project.path.unlink()
    with pytest.raises(NotSaved):
        project.put(mention(0, 3))
    assert not project.path.exists()


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_a_project_moved_while_open_takes_nothing_until_it_is_back(project: Project) -> None:
    elsewhere = project.path.with_name("moved.attache")
    project.path.rename(elsewhere)
    with pytest.raises(NotSaved):
        project.put(mention(0, 3))
    assert sorted(found.name for found in project.path.parent.iterdir()) == ["moved.attache"]
    elsewhere.rename(project.path)
    project.put(put := mention(0, 3))
    assert project.store.mentions("t") == [put]


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
def test_a_project_replaced_by_another_file_takes_nothing(project: Project) -> None:
    other = project.path.with_name("other.attache")
    Store.create(other, codebook()).close()
    before = other.read_bytes()
    other.replace(project.path)
    with pytest.raises(NotSaved):
        project.put(mention(0, 3))
    assert project.path.read_bytes() == before


def test_what_is_opened_for_reading_takes_no_writes(project: Project) -> None:
    project.put(put := mention(0, 3))
    project.store.close()
    before = project.path.read_bytes()
    with closing(Store.open(project.path, read_only=True)) as store:
        project.store = store
        assert store.read_only
        assert store.mentions("t") == [put]
        with pytest.raises(ProjectError):
            project.put(mention(4, 6))
        assert store.mentions("t") == [put]
    assert project.path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the rights of files do not bind this user")
def test_a_file_or_folder_without_the_right_to_write_opens_for_reading(project: Project) -> None:
    project.store.close()
    for place in (project.path, project.path.parent):
        mode = place.stat().st_mode
        place.chmod(mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
        try:
            with closing(Store.open(project.path)) as store:
                assert store.read_only
        finally:
            place.chmod(mode)


def test_a_file_that_another_program_keeps_busy_answers_and_then_works(project: Project) -> None:
    project.store._connection.connection.cursor().execute("PRAGMA busy_timeout=1")
    with closing(sqlite3.connect(project.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NotSaved):
            project.put(mention(0, 3))
        other.execute("ROLLBACK")
    project.put(put := mention(0, 3))
    assert project.store.mentions("t") == [put]
