from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from annotator.model.change import Act, Change
from annotator.model.errors import StaleChange
from annotator.model.memory import DictionaryEntry, Proposal, Refusal, Setting, refusal_id
from annotator.storage.memory import Memory
from annotator.storage.store import Store
from tests.factories import article

if TYPE_CHECKING:
    from tests.unit.storage.conftest import Project

ENTRY = DictionaryEntry("d", "ACTOR", "Collectif", ("le C.", "C."), "GROUP", (("own", "7"),), "2018", "2020-05")
SETTING = Setting("suggestions", '{"least":0.5}')
HERE = Refusal(refusal_id("a", "oslo", article="t", start=1, end=5), "a", "oslo", "PLACE", "t", 1, 5)
PROPOSAL = Proposal("p", "t", 0, 7, "ACTOR", "m", "N. M.", (("own", "7"),), (("kind", "name"),), "", 0.25)


def test_what_a_project_remembers_is_read_as_it_was_written(project: Project) -> None:
    project.put(ENTRY, SETTING, HERE, PROPOSAL)
    with closing(Store.open(project.path, read_only=True)) as store:
        memory = Memory(store)
        assert memory.dictionary == {"d": ENTRY}
        assert memory.setting("suggestions") == SETTING
        assert memory.value("suggestions", None) == {"least": 0.5}
        assert (memory.refusals("a"), memory.refusals("b")) == ([HERE], [])
        assert (store.proposals("t"), store.proposals("u")) == ([PROPOSAL], [])
        assert memory.setting("other") is None
        assert memory.value("other", 3) == 3


def test_memory_follows_changes(project: Project) -> None:
    memory = Memory(project.store)
    first = Change(Act("x"), (), (ENTRY, SETTING))
    memory.apply(first)
    new = replace(ENTRY, name="Autre"), Setting("suggestions", "[]")
    memory.apply(Change(Act("x"), first.added, new))
    assert (memory.dictionary, memory.value("suggestions", 0)) == ({"d": new[0]}, [])
    memory.apply(Change(Act("x"), new))
    assert (memory.dictionary, memory.setting("suggestions")) == ({}, None)


@pytest.mark.parametrize("record", [ENTRY, SETTING, HERE, PROPOSAL])
def test_each_goes_and_comes_again(project: Project, record: DictionaryEntry) -> None:
    kind = type(record)
    project.put(record)
    assert project.store.record(kind, record.id) == record
    project.put(removed=(record,))
    assert project.store.record(kind, record.id) is None
    with pytest.raises(StaleChange):
        project.put(removed=(record,))


def test_a_proposal_needs_its_article(project: Project) -> None:
    with pytest.raises(StaleChange):
        project.put(replace(PROPOSAL, article="nowhere"))
    assert project.store.proposals("nowhere") == []


def test_refusals_are_one_for_each_place(project: Project) -> None:
    ids = {
        refusal_id("a", "oslo"),
        refusal_id("b", "oslo"),
        refusal_id("a", "paris"),
        refusal_id("a", "oslo", label="PLACE"),
        refusal_id("a", "oslo", article="t"),
        refusal_id("a", "oslo", article="t", start=1),
        refusal_id("a", "oslo", article="t", end=1),
    }
    assert len(ids) == 7
    project.put(article(id="u", name="u"))
    with pytest.raises(StaleChange):
        project.put(HERE, HERE)
