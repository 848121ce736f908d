from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from annotator.model.change import Act, Change, JournalEntry
from annotator.model.codebook import Label, Words
from annotator.model.errors import StaleChange
from annotator.storage import journal
from annotator.storage.integrity import check
from annotator.storage.store import Store
from tests.factories import article, entity, mention

if TYPE_CHECKING:
    from tests.unit.storage.conftest import Project


def undo(project: Project, annotator: str = "a") -> JournalEntry:
    entry = project.store.undoable(annotator)
    assert entry is not None
    project.store.write(entry.change.inverse(), annotator=annotator, kind="undo", undo_of=entry.sequence)
    return entry


def redo(project: Project) -> JournalEntry:
    entry = project.store.redoable("a")
    assert entry is not None
    project.store.write(entry.change, annotator="a", kind="redo", undo_of=entry.sequence)
    return entry


def test_an_entry_is_the_change_with_who_and_when(project: Project) -> None:
    written = project.put(put := mention(0, 3))
    found = project.store.undoable("a")
    assert found is not None
    assert (found.sequence, found.change, found.annotator, found.kind, found.undo_of) == (
        written.sequence,
        written.change,
        "a",
        "do",
        0,
    )
    assert found.change == Change(Act("tag", ("x",)), (), (put,), "t")
    assert datetime.fromisoformat(found.when).utcoffset() is not None


def test_undo_goes_back_act_by_act_and_redo_forward(project: Project) -> None:
    entries = [project.put(mention(start, start + 2)) for start in range(4)]
    assert [undo(project).sequence for _ in range(4)] == [entry.sequence for entry in entries[::-1]]
    assert project.store.mentions("t") == []
    assert [redo(project).sequence for _ in range(4)] == [entry.sequence for entry in entries]
    assert len(project.store.mentions("t")) == 4
    assert project.store.redoable("a") is None


def test_a_new_act_ends_what_could_be_redone(project: Project) -> None:
    first = project.put(mention(0, 3))
    project.put(mention(3, 5))
    undo(project)
    third = project.put(mention(5, 7))
    assert project.store.redoable("a") is None
    assert [undo(project).sequence, undo(project).sequence] == [third.sequence, first.sequence]


def test_each_annotator_has_a_history(project: Project) -> None:
    mine = project.put(mention(0, 3))
    theirs = project.store.write(Change(Act("tag"), (), (mention(0, 3, annotator="b"),), "t"), annotator="b")
    assert undo(project).sequence == mine.sequence
    assert undo(project, "b").sequence == theirs.sequence
    assert project.store.redoable("b") is not None
    project.store.write(Change(Act("tag"), (), (mention(4, 6, annotator="b"),), "t"), annotator="b")
    assert project.store.redoable("b") is None
    assert project.store.redoable("a") is not None


def test_undo_and_redo_outlive_closing(project: Project) -> None:
    entry = project.put(mention(0, 3))
    project.put(mention(3, 5))
    undo(project)
    project.store.close()
    with closing(Store.open(project.path)) as store:
        done, undone = store.undoable("a"), store.redoable("a")
        assert done is not None
        assert undone is not None
        assert (done.sequence, undone.sequence) == (entry.sequence, entry.sequence + 1)


def test_an_import_is_undone_with_everything_and_brought_back(project: Project) -> None:
    text, who = article("Paris.", id="u", name="u"), entity("X")
    name = mention(0, 3, article="u", entities=(who.id,))
    project.store.write(
        Change(
            Act("import", ("1",)),
            (),
            (
                who,
                text,
                name,
            ),
        ),
        annotator="a",
    )
    entry = undo(project)
    assert entry.change.act == Act("import", ("1",))
    assert project.store.names() == {project.article.name}
    assert who not in project.store.entities()
    redo(project)
    assert project.store.article("u") == text
    assert project.store.mentions("u") == [name]
    assert who in project.store.entities()
    undo(project)
    assert project.store.names() == {project.article.name}


def test_an_import_that_others_have_worked_on_is_not_undone_over_their_heads(project: Project) -> None:
    text = article("Paris.", id="u", name="u")
    project.store.write(Change(Act("import"), (), (text,)), annotator="a")
    theirs = mention(0, 3, article="u", annotator="b")
    project.store.write(Change(Act("tag"), (), (theirs,), "u"), annotator="b")
    with pytest.raises(StaleChange) as caught:
        undo(project)
    assert caught.value.records == ("u",)
    assert project.store.mentions("u") == [theirs]
    undo(project, "b")
    undo(project)
    assert project.store.names() == {project.article.name}


def test_the_name_of_an_import_costs_no_reading_of_its_records(project: Project) -> None:
    project.store.write(Change(Act("import", ("1",)), (), (article("Paris.", id="u", name="u"),)), annotator="a")
    named = project.store.undoable("a", whole=False)
    assert named is not None
    assert named.change == Change(Act("import", ("1",)))
    undo(project)
    again = project.store.redoable("a", whole=False)
    assert again is not None
    assert (again.sequence, again.change) == (named.sequence, named.change)
    assert redo(project).sequence == named.sequence


def test_the_history_of_an_imported_article_names_the_import(project: Project) -> None:
    (entry,) = project.store.history(project.article.id, project.article.id)
    assert entry.change.act == Act("import")
    assert entry.change.added == (project.article,)


def test_the_history_of_a_mention_names_its_acts_in_order(project: Project) -> None:
    old = mention(0, 3)
    new = replace(old, label="COUNTRY")
    first, _, third = project.put(old), project.put(mention(4, 6)), project.put(new, removed=(old,))
    fourth = project.put(removed=(new,))
    found = project.store.history(old.id, "t")
    assert [entry.sequence for entry in found] == [first.sequence, third.sequence, fourth.sequence]
    assert found[1].change.added == (new,)


def test_the_history_of_an_entity_spans_articles(project: Project) -> None:
    renamed = replace(project.actor, name="N. Maduro")
    project.store.write(Change(Act("rename"), (project.actor,), (renamed,)), annotator="b")
    found = project.store.history(project.actor.id, "")
    assert [entry.annotator for entry in found][-1] == "b"
    assert found[-1].change.added == (renamed,)


def test_a_clock_set_back_does_not_disturb_the_order(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    first = project.put(mention(0, 3))
    monkeypatch.setattr(journal, "now", lambda: "1999-01-01T00:00:00.000+00:00")
    second = project.put(mention(3, 5))
    assert undo(project).sequence == second.sequence
    assert undo(project).sequence == first.sequence


def test_edits_of_the_codebook_take_little_room_and_are_undone(project: Project) -> None:
    old = project.store.codebook()
    label = Label("TALK", Words("x" * 20_000, "y" * 20_000))
    new = replace(old, version=old.version + 1, labels=(*old.labels, label))
    project.store.write(Change(Act("label_add", ("TALK",)), (old,), (new,)), annotator="a")
    with closing(sqlite3.connect(project.path)) as raw:
        (size,) = raw.execute("SELECT length(added) FROM journal ORDER BY sequence DESC").fetchone()
    assert size < 10_000
    entry = project.store.undoable("a")
    assert entry is not None
    assert (entry.change.removed, entry.change.added) == ((old,), (new,))
    assert check(project.path) == []
