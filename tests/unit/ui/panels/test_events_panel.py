"""Events: sentences, one open card, wishes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.records import Argument
from tests import factories
from tests.unit.ui.models.desks import Desk, maduro, states
from ui import theme
from ui.panels.event_card import EventCard
from ui.panels.events_panel import EventsPanel
from ui.widgets.chip import Chip

AGENT = Argument("AGENT", mention="m1", entity="maduro")


def full_desk() -> Desk:
    desk = Desk()
    desk.add(
        maduro(),
        states(),
        desk.mention("rompt", "EVENT", id="t1"),
        desk.mention("taisent", "EVENT", id="t2"),
        desk.mention("Nicolas Maduro", entities=("maduro",), id="m1"),
        desk.mention("Washington", "COUNTRY", entities=("us",), id="m2"),
        desk.mention("23 janvier 2019", "DATE", value="2019-01-23", id="m3"),
    )
    desk.add(factories.frame("t1", id="f1", attributes=(("type", "SANCTION"),), arguments=(AGENT,)))
    desk.add(factories.frame("t2", id="f2"))
    return desk


def panel(qtbot: QtBot, desk: Desk) -> EventsPanel:
    made = EventsPanel(theme.light(), "en")
    qtbot.addWidget(made)
    made.resize(414, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_article(desk.annotations, desk.register, desk.codebook, text=desk.text)
    desk.followers.append(made)
    return made


def card(made: EventsPanel) -> EventCard:
    assert made.list.card is not None
    return made.list.card


def texts(parent: QWidget) -> list[str]:
    return [chip.text() for chip in parent.findChildren(Chip) if not chip.isHidden()]


def test_a_click_on_a_sentence_asks_for_its_frame(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    place = made.list.visualRect(made.model.index(1)).center()
    with qtbot.waitSignal(made.frame_selected) as asked:
        qtbot.mouseClick(made.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["f2"]


def test_the_current_frame_is_open_and_the_only_one(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    made.set_current("f1")
    first = card(made)
    QApplication.processEvents()
    assert made.list.indexWidget(made.model.index(0)) is first
    assert made.list.visualRect(made.model.index(0)).height() == made.list.delegate.open_height > 200
    made.set_current("f2")
    assert made.list.indexWidget(made.model.index(0)) is None
    made.set_current("")
    assert made.list.card is None


def test_the_head_counts_and_filters_the_incomplete(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk)
    assert made.incomplete.text().startswith("1 incomplete")
    made.incomplete.click()
    assert list(made.model.ids()) == ["f2"]
    made.incomplete.click()
    assert list(made.model.ids()) == ["f1", "f2"]
    with qtbot.waitSignal(made.new_event_requested):
        made.new.click()


def test_fillers_are_chips_that_can_be_removed(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    made.set_current("f1")
    slot = card(made).roles.slot("AGENT")
    assert texts(slot) == ["Nicolás Maduro"]
    chip = slot.findChildren(Chip)[0]
    with qtbot.waitSignal(made.argument_removed) as asked:
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert asked.args == ["f1", AGENT]
    with qtbot.waitSignal(made.mention_requested) as asked:
        chip.click()
    assert asked.args == ["m1"]


def test_a_focused_slot_awaits_a_mention_and_offers_those_near(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    with qtbot.waitSignal(made.role_focused) as asked:
        made.focus_role("f1", "TARGET")
    assert asked.args == ["f1", "TARGET"]
    field = card(made).roles.slot("TARGET").field
    assert field.is_open()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.role_mention_chosen) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args[:2] == ["f1", "TARGET"]
    assert asked.args[2] in {"m1", "m2"}


def test_a_typed_name_is_told_with_the_record_or_without(qtbot: QtBot) -> None:
    desk = full_desk()
    desk.add(factories.entity("Vladimir Poutine", id="poutine"))
    made = panel(qtbot, desk)
    made.focus_role("f1", "TARGET")
    field = card(made).roles.slot("TARGET").field
    qtbot.keyClicks(field, "pou")
    with qtbot.waitSignal(made.role_named) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["f1", "TARGET", "Vladimir Poutine", "poutine"]
    qtbot.keyClicks(field, "Somebody new")
    with qtbot.waitSignal(made.role_named) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["f1", "TARGET", "Somebody new", ""]


def test_the_type_is_chosen_by_typing(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    made.build("f2")
    field = card(made).type_field
    assert field.hasFocus()
    qtbot.keyClicks(field, "sanc")
    with qtbot.waitSignal(made.type_chosen) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["f2", "SANCTION"]


def test_changes_reach_the_card_and_leave_the_focus(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk)
    made.focus_role("f1", "TARGET")
    before = card(made)
    target = Argument("TARGET", mention="m2", entity="us")
    desk.change(desk.annotations.frame("f1"), arguments=(AGENT, target), date="2019-01-23")
    assert card(made) is before
    slot = before.roles.slot("TARGET")
    assert texts(slot) == ["États-Unis"]
    assert slot.field.hasFocus()
    assert before.details.date.text() == "2019-01-23"
    assert "États-Unis" in before.sentence.accessibleName()


def test_a_renamed_record_reaches_sentence_and_chip(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk)
    made.set_current("f1")
    desk.change(desk.register.entity("maduro"), name="N. Maduro")
    assert texts(card(made).roles.slot("AGENT")) == ["N. Maduro"]
    assert "N. Maduro" in made.model.index(0).data()


def test_a_frame_that_goes_closes_its_card(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk)
    made.set_current("f1")
    desk.remove(desk.annotations.frame("f1"))
    assert made.list.card is None
    assert list(made.model.ids()) == ["f2"]
    desk.add(factories.frame("t1", id="f1"))
    assert list(made.model.ids()) == ["f1", "f2"]


def test_date_note_confidence_trigger_and_removal(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    made.set_current("f1")
    details = card(made).details
    details.date.setText("2019-01")
    with qtbot.waitSignal(made.date_chosen) as asked:
        qtbot.keyClick(details.date, Qt.Key.Key_Return)
    assert asked.args == ["f1", "2019-01", ""]
    details.note.setPlainText("look again")
    with qtbot.waitSignal(made.note_chosen) as asked:
        qtbot.keyClick(details.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["f1", "look again"]
    with qtbot.waitSignal(made.confidence_chosen) as asked:
        details.confidence.chosen.emit("confidence", ("possible",))
    assert asked.args == ["f1", "possible"]
    with qtbot.waitSignal(made.trigger_requested) as asked:
        details.trigger_requested.emit()
    assert asked.args == ["f1"]
    with qtbot.waitSignal(made.frame_remove_requested) as asked:
        qtbot.keyClick(made.list, Qt.Key.Key_Delete)
    assert asked.args == ["f1"]


def test_attributes_of_the_type_come_with_it(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk)
    made.set_current("f2")
    assert "mode" not in card(made).details._controls
    desk.change(desk.annotations.frame("f2"), attributes=(("type", "SANCTION"),))
    control = card(made).details._controls["mode"]
    with qtbot.waitSignal(made.attribute_chosen) as asked:
        control.chosen.emit("mode", ("expel",))
    assert asked.args == ["f2", "mode", ("expel",)]


def test_escape_leaves_the_card_for_the_list(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    made.focus_role("f1", "TARGET")
    field = card(made).roles.slot("TARGET").field
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(made.frame_selected) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert asked.args == [""]


def test_the_source_is_named(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    made.set_current("f1")
    slot = card(made).roles.slot("@source")
    slot.focus_field()
    qtbot.keyClicks(slot.field, "etats")
    with qtbot.waitSignal(made.source_chosen) as asked:
        qtbot.keyClick(slot.field, Qt.Key.Key_Return)
    assert asked.args == ["f1", "us"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_another_theme_makes_the_card_anew(qtbot: QtBot, language: str) -> None:
    made = panel(qtbot, full_desk())
    made.set_current("f1")
    before = card(made)
    made.set_theme(theme.dark())
    assert card(made) is not before
    assert not made.grab().isNull()


def test_no_article_shows_nothing(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk)
    made.set_current("f1")
    made.show_article(None, desk.register, desk.codebook, text="")
    assert made.model.rowCount() == 0
    assert made.list.card is None
