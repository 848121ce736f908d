"""Many records at once: written in portions, journalled by reference, taken back and brought again."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from annotator.model.change import Act, Change, JournalEntry
from annotator.model.errors import StaleChange
from annotator.model.records import Mention, Record
from annotator.storage import writing
from tests.factories import entity, mention

if TYPE_CHECKING:
    from tests.unit.storage.conftest import Project

LIMIT = 500


class Cancelled(Exception):
    """What a progress window raises."""


def many(count: int, **fields: Any) -> list[Mention]:
    return [mention(number % 80, number % 80 + 2, **fields) for number in range(count)]


def write(project: Project, *added: Record, who: str = "a", removed: tuple[Record, ...] = ()) -> JournalEntry:
    return project.store.write(Change(Act("tag_all", ("x",)), removed, added), annotator=who)


def undo(project: Project, who: str = "a") -> JournalEntry:
    entry = project.store.undoable(who)
    assert entry is not None
    return project.store.write(entry.change.inverse(), annotator=who, kind="undo", undo_of=entry.sequence)


def redo(project: Project, who: str = "a") -> JournalEntry:
    entry = project.store.redoable(who)
    assert entry is not None
    return project.store.write(entry.change, annotator=who, kind="redo", undo_of=entry.sequence)


def stored(project: Project, sequence: int) -> tuple[str, str]:
    """The two columns of a row of the journal."""
    sql = "SELECT removed, added FROM journal WHERE sequence=?"
    (row,) = project.store._all(sql, sequence)
    return row[0], row[1]


def mentions(project: Project) -> set[Mention]:
    return set(project.store.mentions("t"))


@pytest.mark.parametrize(("count", "by_reference"), [(LIMIT, False), (LIMIT + 1, True)])
def test_many_new_records_are_named_and_not_repeated(project: Project, count: int, by_reference: bool) -> None:
    made = many(count)
    removed, added = stored(project, write(project, *made).sequence)
    data = json.loads(added)
    assert removed == "[]"
    assert (data[0]["record"] == "reference") is by_reference
    if by_reference:
        assert data == [{"record": "reference", "to": [["mention", one.id] for one in made]}]


def test_a_change_that_removes_is_kept_in_full(project: Project) -> None:
    made = many(LIMIT + 1)
    write(project, *made)
    changed = [replace(one, note="n") for one in made]
    removed, added = stored(project, write(project, *changed, removed=tuple(made)).sequence)
    assert len(json.loads(removed)) == len(json.loads(added)) == LIMIT + 1
    assert "reference" not in added[:40]


def test_back_and_forth_gives_the_same_records(project: Project) -> None:
    record = entity("Neu")
    made = many(LIMIT + 20, entities=(record.id,))
    written = write(project, record, *made)
    for _ in range(2):
        assert mentions(project) == set(made)
        assert len(project.store.mentions_of_entity(record.id)) == len(made)
        undone = undo(project)
        assert undone.undo_of == written.sequence
        assert (mentions(project), project.store.mentions_of_entity(record.id)) == (set(), [])
        assert project.store.record(type(record), record.id) is None
        redo(project)
    assert mentions(project) == set(made)


def test_the_entry_can_be_named_without_its_records(project: Project) -> None:
    write(project, *many(LIMIT + 1))
    short, whole = project.store.undoable("a", whole=False), project.store.undoable("a")
    assert short is not None
    assert whole is not None
    assert (short.change.act, short.change.added) == (Act("tag_all", ("x",)), ())
    assert len(whole.change.added) == LIMIT + 1


def test_the_history_of_one_record_is_told(project: Project) -> None:
    made = many(LIMIT + 1)
    write(project, *made)
    new = replace(made[7], note="n")
    write(project, new, removed=(made[7],))
    found = project.store.history(made[7].id, "t")
    assert [(entry.change.removed, entry.change.added) for entry in found] == [((), (new,)), ((made[7],), (new,))]


def test_what_others_altered_since_is_not_taken_away(project: Project) -> None:
    record = entity("Neu")
    made = many(LIMIT + 1, entities=(record.id,))
    write(project, record, *made)
    renamed = replace(record, name="Neuer")
    write(project, renamed, removed=(record,), who="b")
    with pytest.raises(StaleChange) as caught:
        undo(project)
    assert caught.value.records == (record.id,)
    assert mentions(project) == set(made)
    undo(project, "b")
    undo(project)
    assert mentions(project) == set()


def test_what_others_hung_on_a_new_record_keeps_it(project: Project) -> None:
    record = entity("Neu")
    write(project, record, *many(LIMIT + 1))
    write(project, mention(0, 3, annotator="b", entities=(record.id,)), who="b")
    with pytest.raises(StaleChange):
        undo(project)
    assert project.store.record(type(record), record.id) == record


@pytest.mark.parametrize("stop", [0, 1, 2])
def test_cancelling_leaves_nothing(project: Project, monkeypatch: pytest.MonkeyPatch, stop: int) -> None:
    monkeypatch.setattr(writing, "_PORTION", 300)
    before = project.store._all("SELECT max(sequence) FROM journal")
    seen: list[int] = []

    def progress(done: int, total: int) -> None:
        assert total == 0
        seen.append(done)
        if len(seen) > stop:
            raise Cancelled

    record = entity("Neu")
    change = Change(Act("tag_all"), (), (record, *many(LIMIT + 200, entities=(record.id,))))
    with pytest.raises(Cancelled):
        project.store.write(change, annotator="a", progress=progress)
    assert seen == sorted(seen)
    assert (mentions(project), project.store.record(type(record), record.id)) == (set(), None)
    assert project.store._all("SELECT max(sequence) FROM journal") == before
    write(project, *change.added)
    assert len(mentions(project)) == LIMIT + 200


def test_portions_make_no_difference(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_PORTION", 7)
    made = many(50, entities=(project.actor.id,))
    write(project, *made)
    changed = [replace(one, entities=(), note="n") for one in made[:20]]
    write(project, *changed, removed=tuple(made[:20]))
    write(project, removed=tuple(made[40:]))
    assert mentions(project) == {*changed, *made[20:40]}
    assert set(project.store.mentions_of_entity(project.actor.id)) == set(made[20:40])
    with pytest.raises(StaleChange):
        write(project, removed=tuple(made[30:45]))
    assert mentions(project) == {*changed, *made[20:40]}
