from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from annotator.model.change import Act, Change
from annotator.storage.integrity import check
from tests.factories import article, frame, mention

if TYPE_CHECKING:
    from tests.unit.storage.conftest import Project


def test_a_sound_project_has_no_findings(project: Project) -> None:
    project.put(mention(0, 3, entities=(project.actor.id,)), frame())
    project.store.write(Change(Act("import"), (), (article("new", id="n", name="n"),)), annotator="a")
    assert check(project.path) == []


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ('UPDATE mention SET "end"=100000', "span"),
        ("UPDATE article SET text=replace(text, 'a', 'o')", "text"),
        ("UPDATE article SET length=length+1", "length"),
        ("DELETE FROM mention_entity", "links"),
        ("DELETE FROM entity", "dangling"),
        ("DELETE FROM article", "dangling"),
        ('UPDATE journal SET added=\'[{"kind": "mention"}]\' WHERE sequence=2', "journal"),
        ("UPDATE journal SET removed='[' WHERE sequence=2", "journal"),
    ],
)
def test_each_fault_is_found(project: Project, statement: str, code: str) -> None:
    project.put(mention(0, 3, entities=(project.actor.id,)))
    project.store.close()
    with closing(sqlite3.connect(project.path)) as raw:
        raw.execute(statement)
        raw.commit()
    assert code in {found.code for found in check(project.path)}


def test_a_file_that_is_no_database_is_one_finding(project: Project) -> None:
    project.store.close()
    project.path.write_bytes(b"nothing of the kind " * 500)
    (found,) = check(project.path)
    assert found.code == "damaged"
