"""The other views in the real window: search and change in bulk, merge and split, back again, all by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.records import Entity, Frame, Mention
from annotator.model.span import Span
from annotator.sample_project import FIRST_ANNOTATOR
from tests.e2e.hands import acts, drawn, key, window_of
from tests.e2e.test_suggestions import PATIENCE_MS, offered, open_texts
from ui.program import Program
from ui.views.register_page import RegisterPage
from ui.views.search_page import SearchPage

CONTROL, SHIFT, BARE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
TEXTS = ("Nicolas Maduro parle. Puis Maduro part.", "L’appel de Maduro.", "Rien ici.")


def press(code: Qt.Key, modifier: Qt.KeyboardModifier = BARE) -> None:
    """One key to whatever has the keyboard."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the keyboard"
    QTest.keyClick(focus, code, modifier)


def to_front(program: Program) -> None:
    window = window_of(program)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.workbench.view.setFocus()


def search_page(program: Program) -> SearchPage:
    page = acts(program).views.page("search")
    assert isinstance(page, SearchPage)
    return page


def register_page(program: Program) -> RegisterPage:
    page = acts(program).views.page("register")
    assert isinstance(page, RegisterPage)
    return page


def look_for(qtbot: QtBot, program: Program, words: str, hits: int) -> SearchPage:
    """The search by keys: Ctrl+2, the words, Enter; once this many hits are there and counted."""
    to_front(program)
    press(Qt.Key.Key_2, CONTROL)
    page = search_page(program)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.bar.entry.line)
    QTest.keyClicks(page.bar.entry.line, words)
    press(Qt.Key.Key_Return)
    settled(qtbot, program, page, hits)
    return page


def settled(qtbot: QtBot, program: Program, page: SearchPage, hits: int) -> None:
    qtbot.waitUntil(
        lambda: page.model.order.hit_count() == hits and not program.search_tasks.is_busy, timeout=PATIENCE_MS
    )
    page.centre.count()


def ticked(page: SearchPage) -> tuple[int, int]:
    """How many ticked hits have no mark, and how many have one."""
    return page.model.order.ticked_counts()


def all_mentions(program: Program) -> list[Mention]:
    workspace = program.desk.workspace
    return [mention for id_ in workspace.article_ids() for mention in workspace.all_mentions(id_)]


# search


def test_search_tick_tag_undo(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, *TEXTS)
    page = look_for(qtbot, program, "maduro", 3)
    page.bulk.set_label("ACTOR")
    press(Qt.Key.Key_Down) if QApplication.focusWidget() is page.bar.entry.line else None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.hits)
    assert ticked(page) == (3, 0)
    press(Qt.Key.Key_Space)
    page.centre.count()
    assert ticked(page) == (2, 0)
    press(Qt.Key.Key_Return)
    assert len(all_mentions(program)) == 2
    assert {mention.label for mention in all_mentions(program)} == {"ACTOR"}
    qtbot.waitUntil(lambda: ticked(page)[0] == 0, timeout=PATIENCE_MS)
    press(Qt.Key.Key_Return)
    assert len(all_mentions(program)) == 2
    press(Qt.Key.Key_Z, CONTROL)
    assert all_mentions(program) == []
    drawn(program)


def test_two_quick_returns_tag_once(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, *TEXTS)
    page = look_for(qtbot, program, "maduro", 3)
    page.centre.enter()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not program.search_tasks.is_busy)
    assert len(all_mentions(program)) == 3


def test_an_attribute_for_many_and_one_undo(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, *TEXTS)
    page = look_for(qtbot, program, "maduro", 3)
    page.bulk.set_label("ACTOR")
    page.centre.enter()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.model.order.ticked_rows(marked=True)) + ticked(page)[0] >= 0)
    qtbot.waitUntil(lambda: all(row.mention for _, row in page.model.order.shown_rows()), timeout=PATIENCE_MS)
    press(Qt.Key.Key_A, CONTROL)
    page.centre.count()
    assert ticked(page) == (0, 3)
    menu = page.bulk.fill_menu()
    values = [action for below in menu.findChildren(type(menu)) for action in below.actions() if action.text()]
    values[0].trigger()
    described = [mention.attributes for mention in all_mentions(program)]
    assert len(described) == 3
    assert all(described)
    acts(program).undo.undo()
    assert {mention.attributes for mention in all_mentions(program)} == {()}


@pytest.mark.parametrize("label", ["ACTOR", "PLACE"])
def test_v_shows_the_sure_ones_ticked_and_enter_tags_them(
    qtbot: QtBot, program: Program, tmp_path: Path, label: str
) -> None:
    open_texts(program, tmp_path, "Nicolas Bidule parle. Bidule part.", "Encore Bidule.")
    acts(program).annotating.tag_spans(label, [Span(22, 28)])
    window_of(program).workbench.palette_box.hide()
    offered(qtbot, program)
    key(program, Qt.Key.Key_V)
    page = search_page(program)
    settled(qtbot, program, page, 3)
    assert QApplication.focusWidget() is page.hits
    assert page.bulk.label() == label
    new, _ = ticked(page)
    assert new == 2
    press(Qt.Key.Key_Return)
    assert [mention.label for mention in all_mentions(program)] == [label] * 3
    assert not acts(program).tag_all.is_offering
    press(Qt.Key.Key_1, CONTROL)
    assert QApplication.focusWidget() is window_of(program).workbench.view
    assert window_of(program).workbench.strip.text() == ""


def test_the_strips_show_button_leaves_the_keyboard_in_the_hits(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, "Nicolas Bidule parle. Bidule part.")
    to_front(program)
    acts(program).annotating.tag_spans("ACTOR", [Span(22, 28)])
    offered(qtbot, program)
    window_of(program).workbench.strip.chosen.emit("show")
    assert QApplication.focusWidget() is search_page(program).hits


def test_a_hit_opens_in_its_article(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    ids = open_texts(program, tmp_path, *TEXTS)
    page = look_for(qtbot, program, "appel", 1)
    page.centre.enter()
    press(Qt.Key.Key_Return, CONTROL)
    assert program.desk.article is not None
    assert program.desk.article.id == ids[1]
    view = window_of(program).workbench.view
    assert view.isVisible()
    assert QApplication.focusWidget() is view
    assert view.caret() == TEXTS[1].index("appel")


def test_the_status_line_is_of_the_view_in_front(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, *TEXTS)
    page = look_for(qtbot, program, "maduro", 3)
    window = window_of(program)
    in_search = window.status.marks()
    assert in_search
    program.desk.pick_mention("")
    window.workbench.view.set_caret(20)
    assert window.status.marks() == in_search
    press(Qt.Key.Key_1, CONTROL)
    program.desk.pick_mention("")
    page.model.tick_all(False)
    page.centre.count()
    assert "Espace" not in window.status.marks()


# the register


def test_merged_and_split_again_is_the_start(qtbot: QtBot, program: Program, sample: Path) -> None:
    program.open(sample)
    acts(program).preferences.work_as(FIRST_ANNOTATOR)
    to_front(program)
    press(Qt.Key.Key_3, CONTROL)
    workspace, page = program.desk.workspace, register_page(program)
    one, other = sorted(
        (found for found in workspace.register if found.kind == "ACTOR"), key=lambda e: -workspace.entity_counts[e.id]
    )[:2]
    before, states = state(program), workspace.states()
    page.open_merge(one.id, other.id)
    qtbot.waitUntil(lambda: page.merge.isVisible() and bool(page.merge.fields), timeout=PATIENCE_MS)
    field = page.merge.fields[0]
    field.cells["left"].setFocus()
    settle_register(qtbot, program)
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: workspace.register.find(other.id) is None, timeout=PATIENCE_MS)
    assert workspace.entity_counts[one.id] == before[0][one.id] + before[0][other.id]
    assert workspace.states() == states  # the key was the pane’s, not "done, next article"
    press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: workspace.register.find(other.id) is not None, timeout=PATIENCE_MS)
    assert state(program) == before


def settle_register(qtbot: QtBot, program: Program) -> None:
    """Wait until what the register counts aside is there."""
    page = register_page(program)
    qtbot.waitUntil(lambda: page.merge.button.isEnabled() or page.split.button.isEnabled(), timeout=PATIENCE_MS)


def state(program: Program) -> tuple[dict[str, int], set[Entity], set[Frame], set[Mention]]:
    """Counts, records, frames and mentions of the project."""
    workspace = program.desk.workspace
    counts = {id_: count for id_, count in workspace.entity_counts.items() if count}
    frames = {frame for id_ in workspace.article_ids() for frame in workspace.all_frames(id_)}
    return counts, set(workspace.register), frames, set(all_mentions(program))


def test_split_off_and_merged_back_is_the_start_but_for_the_name(qtbot: QtBot, program: Program, sample: Path) -> None:
    program.open(sample)
    acts(program).preferences.work_as(FIRST_ANNOTATOR)
    to_front(program)
    press(Qt.Key.Key_3, CONTROL)
    workspace, page = program.desk.workspace, register_page(program)
    maduro = next(found for found in workspace.register if found.name == "Nicolás Maduro")
    before = state(program)
    page.open_split(maduro.id)
    page.split.lines.setFocus()
    qtbot.waitUntil(lambda: bool(page.split._forms), timeout=PATIENCE_MS)
    page.split.tick_form("nicholas maduro", on=True)
    qtbot.waitUntil(page.split.button.isEnabled, timeout=PATIENCE_MS)
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: any(e.name == "Nicholas Maduro" for e in workspace.register), timeout=PATIENCE_MS)
    other = next(found for found in workspace.register if found.name == "Nicholas Maduro")
    assert workspace.entity_counts[other.id] > 0
    page.open_merge(maduro.id, other.id)
    qtbot.waitUntil(lambda: bool(page.merge.fields) and page.merge.button.isEnabled(), timeout=PATIENCE_MS)
    page.merge.fields[0].cells["left"].setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: workspace.register.find(other.id) is None, timeout=PATIENCE_MS)
    counts, _, frames, mentions = state(program)
    assert (counts, frames, mentions) == (before[0], before[2], before[3])
    for _ in range(2):
        press(Qt.Key.Key_Z, CONTROL)
    assert state(program) == before


# the views themselves


def test_every_view_by_keyboard_on_both_layouts(qtbot: QtBot, program: Program, sample: Path) -> None:
    program.open(sample)
    to_front(program)
    window = window_of(program)
    for code, name in (
        (Qt.Key.Key_2, "search"),
        (Qt.Key.Key_3, "register"),
        (Qt.Key.Key_1, "annotate"),
        (Qt.Key.Key_Eacute, "search"),
        (Qt.Key.Key_QuoteDbl, "register"),
        (Qt.Key.Key_Ampersand, "annotate"),
    ):
        press(code, CONTROL)
        page = window.workbench if name == "annotate" else acts(program).views.page(name)
        assert window.pages.currentWidget() is page, name
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.isAncestorOf(focus), name
        drawn(program)
        press(Qt.Key.Key_F6)
        assert QApplication.focusWidget() is not None


def test_views_are_built_once_and_a_closed_project_leads_back(
    qtbot: QtBot, program: Program, tmp_path: Path, sample: Path
) -> None:
    open_texts(program, tmp_path, *TEXTS)
    views = acts(program).views
    first = views.page("search")
    views.open("search")
    views.open("register")
    views.open("search")
    assert views.page("search") is first
    program.desk.close_project()
    window = window_of(program)
    assert window.pages.currentWidget() is window.welcome
    views.open("search")
    assert window.pages.currentWidget() is window.welcome
    program.open(sample)
    assert window.pages.currentWidget() is window.workbench
    assert views.page("search") is first
    assert search_page(program).model.rowCount() == 0


def change_language(program: Program) -> None:
    acts(program).preferences.choose_language("en")


def change_theme(program: Program) -> None:
    acts(program).preferences.choose_theme("dark")


@pytest.mark.parametrize("change", [change_language, change_theme])
@pytest.mark.parametrize("view", ["search", "register", "annotate"])
def test_another_look_keeps_a_sound_window(
    qtbot: QtBot, program: Program, tmp_path: Path, change: Callable[[Program], None], view: str
) -> None:
    ids = open_texts(program, tmp_path, *TEXTS)
    if view == "search":
        look_for(qtbot, program, "maduro", 3)
    acts(program).views.open(view)
    old = window_of(program)
    change(program)
    qtbot.waitUntil(lambda: program.window is not old, timeout=PATIENCE_MS)
    window = window_of(program)
    assert window.isVisible()
    drawn(program)
    # whatever the old window's controllers listened to must not reach them any more
    program.desk.open_article(ids[1])
    acts(program).annotating.tag_spans("ACTOR", [Span(11, 17)])
    program.desk.await_role("", "")
    page = look_for(qtbot, program, "maduro", 3)
    page.centre.enter()
    press(Qt.Key.Key_Return)
    assert len(all_mentions(program)) == 3
    program.desk.close_project()
    assert window.pages.currentWidget() is window.welcome


def test_a_project_closed_while_it_is_looked_over(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    open_texts(program, tmp_path, *(f"Maduro {n} au Pérou." for n in range(300)))
    acts(program).annotating.tag_spans("ACTOR", [Span(0, 6)])
    acts(program).tag_all.look_for(program.desk.mention_id)
    program.desk.close_project()
    assert not program.lookout.tasks.is_busy
    assert not acts(program).tag_all.is_offering
    assert len(acts(program).suggestions.suggestions) == 0
