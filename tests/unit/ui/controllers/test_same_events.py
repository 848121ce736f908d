"""Events of several articles made one happening on the page: joined, left, proposed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.edits.same_events import SAME_EVENT, key_of
from tests.unit.ui.controllers.corpus_events import POLITICAL, Bench, chosen, opened
from ui.models.corpus_event_row import Column


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    made = opened(tmp_path / "p.attache", POLITICAL, qtbot)
    yield made
    made.desk.close_project()
    made.tasks.close()


def test_events_are_joined_in_one_step_and_undone(bench: Bench) -> None:
    bench.show()
    chosen(bench, "e", "f")
    bench.page.join()
    bench.settle()
    key = key_of(bench.frame("e"))
    assert key.startswith("2019-01-23-sanction-")
    assert key_of(bench.frame("f")) == key
    assert bench.said == [("same-joined", "2")]
    assert [bench.page.model.index(at, Column.SAME).data() for at in range(3)] == ["", "2", "2"]
    assert set(bench.page.table.chosen_ids()) == {"e", "f"}
    bench.workspace.undo()
    bench.settle()
    assert [bench.row(id_).key for id_ in "efg"] == ["", "", ""]


def test_a_joined_group_brings_all_of_its_events_along(bench: Bench) -> None:
    bench.do(*bench.event("h", "u", date="2019-02"))
    bench.show()
    bench.page.join_requested.emit(("g", "h"))
    bench.settle()
    bench.page.join_requested.emit(("e", "f"))
    bench.settle()
    bench.page.join_requested.emit(("e", "g"))
    bench.settle()
    keys = {key_of(bench.frame(id_)) for id_ in "efgh"}
    assert len(keys) == 1
    assert "2019-01-23" in keys.pop()


def test_one_leaves_and_the_others_stay(bench: Bench) -> None:
    bench.show()
    bench.page.join_requested.emit(("e", "f", "g"))
    bench.settle()
    chosen(bench, "f")
    bench.page.leave()
    bench.settle()
    assert [bool(key_of(bench.frame(id_))) for id_ in "efg"] == [True, False, True]
    assert bench.said[-1] == ("same-left", "1")


def test_one_event_alone_is_nothing_to_join(bench: Bench) -> None:
    bench.show()
    chosen(bench, "e")
    bench.page.join()
    assert bench.said == [("same-few", "")]
    assert key_of(bench.frame("e")) == ""


def test_ctrl_that_is_held_chooses_no_further_row(bench: Bench, qtbot: QtBot) -> None:
    bench.show()
    table = bench.page.table
    qtbot.keyClick(table, Qt.Key.Key_F13, Qt.KeyboardModifier.ControlModifier)
    for id_ in ("e", "g", "f"):
        table.go_to(id_)
        assert table.chosen_ids() == (id_,)
    qtbot.keyClick(table, Qt.Key.Key_F13)  # else Qt takes Ctrl for held in the tests that follow


def test_candidates_are_proposed_and_joined(bench: Bench, qtbot: QtBot) -> None:
    bench.show()
    chosen(bench, "e")
    bench.page.propose()
    pane = bench.page.candidates
    assert pane.isVisible()
    texts = [pane.list.item(at).text() for at in range(pane.list.count())]
    assert len(texts) == 2
    assert "same date (23 January 2019)  ·  in both: " in texts[0]
    assert "Paper two" in texts[0]
    assert "dates that go together" in texts[1]
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    bench.settle()
    assert not pane.isVisible()
    assert key_of(bench.frame("e")) == key_of(bench.frame("f")) != ""


def test_where_nothing_is_alike_the_pane_says_so(bench: Bench) -> None:
    bench.do(*bench.event("h", attributes=(("type", "PROTEST"),)))
    bench.show()
    bench.page.propose_requested.emit("h")
    assert bench.page.candidates.list.count() == 0
    assert bench.page.candidates.isVisible()


def test_an_older_codebook_learns_the_key_in_the_same_step(bench: Bench) -> None:
    new = bench.workspace.codebook
    old = replace(new, attributes=tuple(one for one in new.attributes if one.code != SAME_EVENT))
    bench.do(old, removed=(new,))
    bench.show()
    bench.page.join_requested.emit(("e", "f"))
    bench.settle()
    assert bench.workspace.codebook.attribute("frame", SAME_EVENT, "EVENT") is not None
    assert key_of(bench.frame("e")) != ""
    bench.workspace.undo()
    assert bench.workspace.codebook.attribute("frame", SAME_EVENT, "EVENT") is None
    assert key_of(bench.frame("e")) == ""
