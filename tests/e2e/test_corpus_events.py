"""The events of the corpus in the real window: listed, filtered, sorted, opened, joined and taken apart, by keys."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.edits.same_events import key_of
from annotator.model.records import Frame
from annotator.sample_project import FIRST_ANNOTATOR
from tests.e2e.hands import acts, drawn, system_dialogs, window_of
from ui.models.corpus_event_row import Column
from ui.program import Program
from ui.views.events_page import EventsPage
from ui.views.watch_page import WatchPage

PATIENCE_MS = 20_000
CONTROL, BARE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def press(code: Qt.Key, modifier: Qt.KeyboardModifier = BARE) -> None:
    """One key to whatever has the keyboard."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the keyboard"
    QTest.keyClick(focus, code, modifier)


def settle(qtbot: QtBot, program: Program, page: EventsPage) -> None:
    qtbot.waitUntil(lambda: not program.event_tasks.is_busy, timeout=PATIENCE_MS)
    page.count()


@pytest.fixture
def page(qtbot: QtBot, program: Program, sample: Path) -> EventsPage:
    """The page of the sample project, opened with Ctrl+7, all rows there."""
    program.open(sample)
    acts(program).preferences.work_as(FIRST_ANNOTATOR)
    window = window_of(program)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.workbench.view.setFocus()
    press(Qt.Key.Key_7, CONTROL)
    made = acts(program).views.page("corpus_events")
    assert isinstance(made, EventsPage)
    settle(qtbot, program, made)
    made.table.enter()
    return made


def frames(program: Program) -> dict[str, Frame]:
    workspace = program.desk.workspace
    me = workspace.annotator.id
    found = (one for id_ in workspace.article_ids() for one in workspace.all_frames(id_) if one.annotator == me)
    return {one.id: one for one in found}


def shown(page: EventsPage) -> list[str]:
    return [row.id for row in page.model.shown()]


def select(page: EventsPage, ids: list[str]) -> None:
    """Choose rows by keys: the filter leaves them, and Ctrl+A takes them all."""
    assert len(ids) > 1
    QTest.keyClick(page.table, Qt.Key.Key_A, CONTROL)
    assert set(page.table.chosen_ids()) == set(ids)


def filter_for(page: EventsPage, words: str) -> list[str]:
    press(Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is page.bar.field
    QTest.keyClicks(page.bar.field, words)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.table
    return shown(page)


def test_all_events_of_the_project_are_listed(page: EventsPage, program: Program) -> None:
    known = frames(program).values()
    events = [one for one in known if one.label == "EVENT"]
    assert page.model.rowCount() == len(events) > 3
    assert QApplication.focusWidget() is page.table
    dates = [row.date for row in page.model.shown() if row.date]
    assert [date[:4] for date in dates] == sorted(date[:4] for date in dates)
    assert str(len(events)) in page.acts.count.text()
    page.bar.layers.focus_choice()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    drawn(program)
    assert page.model.store.count("")[0] == len(known)


def test_words_filter_and_return_opens_the_event(page: EventsPage, program: Program, qtbot: QtBot) -> None:
    found = filter_for(page, "POUTINE appuie")
    assert len(found) == 1
    press(Qt.Key.Key_Return)
    frame = frames(program)[found[0]]
    assert program.desk.article is not None
    assert program.desk.article.id == frame.article
    assert program.desk.frame_id == frame.id
    window = window_of(program)
    assert window.tabs.currentWidget() is window.events
    assert QApplication.focusWidget() is window.workbench.view
    drawn(program)


def test_a_column_sorts_by_key(page: EventsPage, program: Program) -> None:
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_F3)
    names = [row.keys[Column.TYPE] for row in page.model.shown()]
    assert names == sorted(names)
    press(Qt.Key.Key_F3)
    assert [row.keys[Column.TYPE] for row in page.model.shown()] == names[::-1]
    drawn(program)


def test_the_same_event_is_joined_undone_and_left_by_keys(page: EventsPage, program: Program, qtbot: QtBot) -> None:
    ids = filter_for(page, "protester manifest")
    select(page, ids)
    press(Qt.Key.Key_Equal)
    settle(qtbot, program, page)
    keys = {key_of(frames(program)[id_]) for id_ in ids}
    assert len(keys) == 1
    assert "protest" in keys.pop()
    articles = len({frames(program)[id_].article for id_ in ids})
    assert page.model.index(0, Column.SAME).data() == str(articles)
    drawn(program)
    page.table.go_to(ids[0])
    press(Qt.Key.Key_Exclam)
    settle(qtbot, program, page)
    assert [bool(key_of(frames(program)[id_])) for id_ in ids] == [False, *[True] * (len(ids) - 1)]
    press(Qt.Key.Key_Z, CONTROL)
    press(Qt.Key.Key_Z, CONTROL)
    settle(qtbot, program, page)
    assert {key_of(frames(program)[id_]) for id_ in ids} == {""}


def test_the_keys_of_the_table_do_nothing_in_the_text(page: EventsPage, program: Program, qtbot: QtBot) -> None:
    select(page, filter_for(page, "protester manifest"))
    press(Qt.Key.Key_1, CONTROL)
    assert QApplication.focusWidget() is window_of(program).workbench.view
    press(Qt.Key.Key_Equal)
    settle(qtbot, program, page)
    assert {key_of(frame) for frame in frames(program).values()} == {""}


def test_candidates_open_with_a_key_and_leave_with_another(page: EventsPage, program: Program) -> None:
    press(Qt.Key.Key_F4)
    assert page.candidates.isVisible()
    drawn(program)
    press(Qt.Key.Key_Escape)
    assert not page.candidates.isVisible()
    assert QApplication.focusWidget() is page.table


def test_what_changes_in_an_article_is_seen_in_the_table(page: EventsPage, program: Program, qtbot: QtBot) -> None:
    row = page.table.current_row()
    assert row is not None
    press(Qt.Key.Key_Return)
    acts(program).events.set_date(row.id, "1999-12-31", "day")
    press(Qt.Key.Key_7, CONTROL)
    settle(qtbot, program, page)
    assert shown(page)[0] == row.id
    assert page.model.index(0, Column.DATE).data() == "31 décembre 1999"


def test_the_table_is_saved(
    page: EventsPage, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers = system_dialogs(monkeypatch)
    answers["save"] = [str(tmp_path / "tableau.csv")]
    found = filter_for(page, "protester")
    page.acts.table.click()
    settle(qtbot, program, page)
    with (tmp_path / "tableau.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [line["event_id"] for line in csv.DictReader(file)] == found


def test_the_view_comes_again_in_another_language(page: EventsPage, program: Program, qtbot: QtBot) -> None:
    acts(program).preferences.choose_language("en")
    qtbot.waitUntil(lambda: window_of(program).language == "en", timeout=PATIENCE_MS)
    acts(program).views.open("corpus_events")
    again = acts(program).views.page("corpus_events")
    assert isinstance(again, EventsPage)
    settle(qtbot, program, again)
    assert again.model.rowCount() > 3
    drawn(program)


def test_a_finding_of_the_watch_leads_to_an_event(page: EventsPage, program: Program) -> None:
    row = page.table.current_row()
    assert row is not None
    watch = acts(program).views.page("watch")
    assert isinstance(watch, WatchPage)
    watch.mention_requested.emit(row.article, row.id)
    assert program.desk.frame_id == row.id
