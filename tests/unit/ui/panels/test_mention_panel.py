"""The picked mention."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from annotator.model.records import Mention
from tests.unit.ui.models.desks import Desk
from tests.unit.ui.panels.test_events_panel import full_desk
from ui import theme
from ui.panels.attribute_control import AttributeControl
from ui.panels.mention_panel import MentionPanel
from ui.widgets.chip import Chip


def panel(qtbot: QtBot, desk: Desk, mention: Mention | None) -> MentionPanel:
    made = MentionPanel(theme.light(), "en")
    qtbot.addWidget(made)
    made.resize(352, 400)
    made.show()
    made.show_mention(mention, desk.register, desk.codebook, text=desk.text)
    return made


def chips(made: MentionPanel) -> list[Chip]:
    return [chip for chip in made.form.findChildren(Chip) if not chip.isHidden()]


def test_label_place_and_records(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk, desk.annotations.mention("m1"))
    assert [chip.text() for chip in chips(made)] == ["Actor", "Nicolás Maduro"]
    assert made._place.text() == "¶ 1 · 0–14"
    with qtbot.waitSignal(made.unlink_requested) as asked:
        qtbot.keyClick(chips(made)[1], Qt.Key.Key_Delete)
    assert asked.args == ["m1", "maduro"]
    with qtbot.waitSignal(made.entity_requested) as asked:
        chips(made)[1].click()
    assert asked.args == ["m1"]


def test_another_label_is_chosen_from_a_menu(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk, desk.annotations.mention("m1"))
    menu = made.form.label_menu("ACTOR", desk.codebook)
    assert [action.isChecked() for action in menu.actions()] == [True, False, False, False]
    with qtbot.waitSignal(made.relabel_requested) as asked:
        menu.actions()[1].trigger()
    assert asked.args == ["m1", "COUNTRY"]
    menu.deleteLater()


def test_attributes_are_those_of_the_label(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk, desk.annotations.mention("m1"))
    controls = [c for c in made.form.findChildren(AttributeControl) if c.code == "kind"]
    with qtbot.waitSignal(made.attribute_chosen) as asked:
        controls[0].chosen.emit("kind", ("title",))
    assert asked.args == ["m1", "kind", ("title",)]
    made.show_mention(desk.annotations.mention("m2"), desk.register, desk.codebook, text=desk.text)
    assert [c.code for c in made.form._controls] == []


def test_a_date_has_a_value_and_no_record(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk, desk.annotations.mention("m3"))
    assert made.form.value.isVisible()
    assert made.form.value.text() == "2019-01-23"
    assert [chip.text() for chip in chips(made)] == ["Date"]
    made.form.value.setText("2019-01-24")
    with qtbot.waitSignal(made.value_chosen) as asked:
        qtbot.keyClick(made.form.value, Qt.Key.Key_Return)
    assert asked.args == ["m3", "2019-01-24"]


def test_note_doubt_certainty_history_and_removal(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk, desk.annotations.mention("m1"))
    made.form.note.setPlainText("who?")
    with qtbot.waitSignal(made.note_chosen) as asked:
        qtbot.keyClick(made.form.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["m1", "who?", False]
    with qtbot.waitSignal(made.note_chosen) as asked:
        made._flag.click()
    assert asked.args == ["m1", "", True]
    with qtbot.waitSignal(made.confidence_chosen) as asked:
        made.form.confidence.findChildren(QToolButton)[1].click()
    assert asked.args == ["m1", "probable"]
    for signal, button in ((made.history_requested, made._tools[0]), (made.remove_requested, made._tools[1])):
        with qtbot.waitSignal(signal) as asked:
            button.click()
        assert asked.args == ["m1"]


def test_showing_asks_for_nothing(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk, None)
    told: list[object] = []
    for signal in (made.attribute_chosen, made.value_chosen, made.note_chosen, made.confidence_chosen):
        signal.connect(lambda *args: told.append(args))
    for id_ in ("m1", "m2", "m3", "t1"):
        made.show_mention(desk.annotations.mention(id_), desk.register, desk.codebook, text=desk.text)
    made.show_mention(None, desk.register, desk.codebook, text=desk.text)
    assert told == []
    assert made._pages.currentIndex() == 0


def test_another_theme_makes_the_form_anew(qtbot: QtBot) -> None:
    desk = full_desk()
    made = panel(qtbot, desk, desk.annotations.mention("m1"))
    before = made.form
    made.set_theme(theme.dark())
    assert made.form is not before
    assert [chip.text() for chip in chips(made)] == ["Actor", "Nicolás Maduro"]
