"""A question with a few answers: by digit on two keyboards, by arrows, by mouse, or not at all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.choice_popover import ChoicePopover

ANSWERS = (("government", "government: Peru"), ("state", "state: Peru"), ("place", "place: Lima"))


@pytest.fixture
def popover(qtbot: QtBot) -> ChoicePopover:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    made = ChoicePopover(theme.light(), parent)
    made.parent_kept = parent  # type: ignore[attr-defined] # alive with the popover
    made.ask("“Lima”: which one?", ANSWERS, QPoint(40, 40))
    qtbot.waitUntil(made.isVisible)
    return made


def press(popover: ChoicePopover, code: Qt.Key, text: str = "") -> None:
    """A key to the part that has the keyboard, as the system sends it to a popup."""
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(popover.focusWidget() or popover, event)


@pytest.mark.parametrize(
    ("code", "text", "chosen"),
    [
        (Qt.Key.Key_1, "1", "government"),
        (Qt.Key.Key_3, "3", "place"),
        (Qt.Key.Key_Ampersand, "&", "government"),
        (Qt.Key.Key_Eacute, "é", "state"),
        (Qt.Key.Key_QuoteDbl, '"', "place"),
        (Qt.Key.Key_Return, "\r", "government"),
        (Qt.Key.Key_Enter, "\r", "government"),
    ],
)
def test_a_digit_of_either_keyboard_answers(
    qtbot: QtBot, popover: ChoicePopover, code: Qt.Key, text: str, chosen: str
) -> None:
    with qtbot.assertNotEmitted(popover.closed), qtbot.waitSignal(popover.chosen) as told:
        press(popover, code, text)
    assert told.args == [chosen]
    assert not popover.isVisible()


@pytest.mark.parametrize("text", ["4", "'", "0", "à", "a"])
def test_other_keys_answer_nothing(qtbot: QtBot, popover: ChoicePopover, text: str) -> None:
    with qtbot.assertNotEmitted(popover.chosen):
        press(popover, Qt.Key.Key_unknown, text)
    assert popover.isVisible()


def test_arrows_go_from_answer_to_answer(qtbot: QtBot, popover: ChoicePopover) -> None:
    assert named(popover.focusWidget()) == "1: government: Peru"
    press(popover, Qt.Key.Key_Down)
    press(popover, Qt.Key.Key_Down)
    assert named(popover.focusWidget()) == "3: place: Lima"
    press(popover, Qt.Key.Key_Up)
    with qtbot.waitSignal(popover.chosen) as told:
        press(popover, Qt.Key.Key_Return, "\r")
    assert told.args == ["state"]


def test_escape_closes_without_an_answer(qtbot: QtBot, popover: ChoicePopover) -> None:
    with qtbot.assertNotEmitted(popover.chosen), qtbot.waitSignal(popover.closed):
        press(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_a_click_answers_and_one_beside_closes(qtbot: QtBot, popover: ChoicePopover) -> None:
    with qtbot.waitSignal(popover.chosen) as told:
        qtbot.mouseClick(popover.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
    assert told.args == ["state"]
    popover.ask("Again?", ANSWERS, QPoint(40, 40))
    with qtbot.assertNotEmitted(popover.chosen), qtbot.waitSignal(popover.closed):
        qtbot.mouseClick(popover, Qt.MouseButton.LeftButton, pos=QPoint(-30, -30))
    assert not popover.isVisible()


def test_a_second_question_has_the_keyboard_and_its_own_answers(qtbot: QtBot, popover: ChoicePopover) -> None:
    popover.ask("“Cuba”: which one?", ANSWERS[:2], QPoint(40, 40))
    assert popover.accessibleName() == "“Cuba”: which one?"
    QApplication.processEvents()
    assert named(popover.focusWidget()) == "1: government: Peru"
    with qtbot.assertNotEmitted(popover.chosen):
        press(popover, Qt.Key.Key_3, "3")
    press(popover, Qt.Key.Key_Escape)


def test_it_stays_on_the_screen(qtbot: QtBot, popover: ChoicePopover) -> None:
    room = popover.screen().availableGeometry()
    popover.ask("Where?", ANSWERS, room.bottomRight())
    assert room.contains(popover.geometry())


def named(widget: QWidget | None) -> str:
    return widget.accessibleName() if widget is not None else ""
