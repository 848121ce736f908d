"""The palette beside a mention, and the find bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.model.records import Entity
from tests.unit.ui.models.desks import Desk
from tests.unit.ui.panels.test_events_panel import full_desk
from ui import theme
from ui.article.find_bar import FindBar
from ui.article.tag_palette import WIDTH, TagPalette


def palette(qtbot: QtBot, desk: Desk, mention: str, *, current: Entity | None = None) -> tuple[QWidget, TagPalette]:
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(800, 500)
    made = TagPalette(theme.light(), view)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    found = desk.annotations.mention(mention)
    made.show_for(
        found,
        candidates=[entity for entity in desk.register if entity.kind == found.label],
        counts=desk.counts,
        codebook=desk.codebook,
        current=current,
        words=found.spans[0].of(desk.text),
        rect=QRect(100, 100, 80, 24),
    )
    return view, made


def rows(made: TagPalette) -> list[tuple[str, str]]:
    found = [made.model.row(number) for number in range(made.model.rowCount())]
    return [(row.kind, row.id) for row in found if row is not None]


def test_it_rests_without_the_keyboard(qtbot: QtBot) -> None:
    view, made = palette(qtbot, full_desk(), "m1")
    assert made.isVisible()
    assert not made.field.hasFocus()
    assert view.rect().contains(made.geometry())
    assert made.width() == WIDTH


def test_candidates_then_new_then_unknown(qtbot: QtBot) -> None:
    desk = full_desk()
    _, made = palette(qtbot, desk, "m1", current=desk.register.entity("maduro"))
    assert rows(made) == [("entity", "maduro"), ("new", "Nicolas Maduro"), ("unknown", "")]
    first = made.model.row(0)
    assert first is not None
    assert (first.current, first.hint) == (True, "VE · 1 mention")


def test_typing_asks_and_return_takes(qtbot: QtBot) -> None:
    desk = full_desk()
    _, made = palette(qtbot, desk, "m1")
    made.focus_field()
    assert made.field.hasFocus()
    with qtbot.waitSignal(made.query_changed) as asked:
        qtbot.keyClick(made.field, "g")
    assert asked.args == ["g"]
    made.set_candidates([], desk.counts)
    assert rows(made) == [("new", "g"), ("unknown", "")]
    with qtbot.waitSignal(made.new_entity_chosen) as asked:
        qtbot.keyClick(made.field, Qt.Key.Key_Return)
    assert asked.args == ["g"]
    qtbot.keyClick(made.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.unknown_chosen):
        qtbot.keyClick(made.field, Qt.Key.Key_Return)


def test_a_click_takes_a_record(qtbot: QtBot) -> None:
    _, made = palette(qtbot, full_desk(), "m1")
    place = made.list.visualRect(made.model.index(0)).center()
    with qtbot.waitSignal(made.entity_chosen) as asked:
        qtbot.mouseClick(made.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["maduro"]


def test_escape_closes(qtbot: QtBot) -> None:
    _, made = palette(qtbot, full_desk(), "m1")
    made.focus_field()
    with qtbot.waitSignal(made.closed):
        qtbot.keyClick(made.field, Qt.Key.Key_Escape)


def test_another_layer_is_chosen_by_a_click_without_taking_the_keyboard(qtbot: QtBot) -> None:
    _, made = palette(qtbot, full_desk(), "m1")
    assert made.layers.button("ACTOR").isChecked()
    with qtbot.waitSignal(made.label_chosen) as asked:
        qtbot.mouseClick(made.layers.button("COUNTRY"), Qt.MouseButton.LeftButton)
    assert asked.args == ["COUNTRY"]
    assert not made.layers.button("COUNTRY").hasFocus()


def test_a_layer_without_records_has_no_field(qtbot: QtBot) -> None:
    _, made = palette(qtbot, full_desk(), "m3")
    assert not made.field.isVisible()
    made.focus_field()
    assert not made.field.hasFocus()


def test_the_feet(qtbot: QtBot) -> None:
    _, made = palette(qtbot, full_desk(), "m1")
    wishes = (made.remove_requested, made.doubt_requested, made.rule_requested)
    for button, signal in zip(made._feet, wishes, strict=True):
        with qtbot.waitSignal(signal):
            button.click()


def bar(qtbot: QtBot) -> FindBar:
    made = FindBar(theme.light())
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_find_bar_asks_while_one_types(qtbot: QtBot) -> None:
    made = bar(qtbot)
    with qtbot.waitSignal(made.query_changed) as asked:
        made.start("maduro")
    assert asked.args == ["maduro", False]
    with qtbot.waitSignal(made.query_changed) as asked:
        made.exact.click()
    assert asked.args == ["maduro", True]


def test_the_find_bar_tells_where_one_is(qtbot: QtBot) -> None:
    made = bar(qtbot)
    made.start("x")
    made.set_result(3, 12)
    assert made._count.text() == "3 of 12"
    assert made.next.isEnabled()
    made.set_result(0, 0)
    assert made._count.text() == "no hit"
    assert made.field.property("invalid") is True
    made.field.clear()
    assert made._count.text() == ""
    assert made.field.property("invalid") is False


def test_keys_of_the_find_bar(qtbot: QtBot) -> None:
    made = bar(qtbot)
    made.field.setText("x")
    with qtbot.waitSignal(made.next_requested):
        qtbot.keyClick(made.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(made.previous_requested):
        qtbot.keyClick(made.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(made.closed):
        qtbot.keyClick(made.field, Qt.Key.Key_Escape)
