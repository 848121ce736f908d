"""The frames of an article as a list that follows changes row by row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.model.records import Argument, Frame
from tests import factories
from tests.unit.ui.models.desks import Desk, maduro
from ui.models.event_list_model import EventListModel, EventRole


class Words:
    """Says the type of a frame; frames without arguments are incomplete."""

    def sentence(self, frame: Frame) -> str:
        return dict(frame.attributes).get("type", "?")

    def is_incomplete(self, frame: Frame) -> bool:
        return not frame.arguments

    def rank(self, frame: Frame) -> int:
        return ["SANCTION", "?"].index(self.sentence(frame))


def full_desk() -> Desk:
    desk = Desk()
    desk.add(maduro(), desk.mention("rompt", "EVENT", id="t1"), desk.mention("taisent", "EVENT", id="t2"))
    desk.add(
        factories.frame("t2", id="f2", attributes=(("type", "SANCTION"),), arguments=(Argument("AGENT", text="x"),))
    )
    desk.add(factories.frame("t1", id="f1"))
    return desk


def shown(desk: Desk) -> EventListModel:
    model = EventListModel()
    model.show_article(desk.annotations, Words())
    desk.followers.append(model)
    return model


def test_frames_stand_in_the_order_of_their_triggers(qtbot: QtBot) -> None:
    assert list(shown(full_desk()).ids()) == ["f1", "f2"]


def test_frames_stand_by_date_or_type_and_then_in_the_order_of_the_text(qtbot: QtBot) -> None:
    desk = full_desk()
    desk.change(desk.annotations.frame("f2"), date="2019-01-23")
    model = shown(desk)
    model.set_order("date")
    assert list(model.ids()) == ["f2", "f1"]
    desk.change(desk.annotations.frame("f1"), date="2019-01")
    assert list(model.ids()) == ["f1", "f2"]
    model.set_order("type")
    assert list(model.ids()) == ["f2", "f1"]
    desk.change(desk.annotations.frame("f2"), attributes=())
    assert list(model.ids()) == ["f1", "f2"]


def test_the_model_keeps_qts_rules_while_it_changes(qtmodeltester: ModelTester) -> None:
    desk = full_desk()
    model = shown(desk)
    qtmodeltester.check(model)
    desk.add(factories.frame(id="f3"))
    desk.remove(desk.annotations.frame("f1"))
    desk.change(desk.annotations.frame("f3"), triggers=("t1",))
    qtmodeltester.check(model)
    assert list(model.ids()) == ["f3", "f2"]


def test_a_moved_trigger_moves_its_frame(qtbot: QtBot) -> None:
    desk = full_desk()
    model = shown(desk)
    with qtbot.waitSignal(model.rowsMoved):
        desk.change(desk.annotations.mention("t1"), spans=(factories.Span(85, 90),))
    assert list(model.ids()) == ["f2", "f1"]


def test_incomplete_frames_are_counted_and_filtered(qtbot: QtBot) -> None:
    desk = full_desk()
    model = shown(desk)
    assert model.incomplete_count() == 1
    model.set_filter("", only_incomplete=True)
    assert list(model.ids()) == ["f1"]
    desk.change(desk.annotations.frame("f1"), arguments=(Argument("AGENT", text="x"),))
    assert model.incomplete_count() == 0
    assert list(model.ids()) == ["f1"]
    model.set_filter("sanct", only_incomplete=False)
    assert list(model.ids()) == ["f2"]


def test_sentences_are_spoken_and_say_what_is_incomplete(qtbot: QtBot) -> None:
    model = shown(full_desk())
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "?, incomplete"
    assert model.index(1).data() == "SANCTION"
    assert model.index(1).data(EventRole.ID) == "f2"


def test_frames_of_others_are_not_shown(qtbot: QtBot) -> None:
    desk = full_desk()
    model = shown(desk)
    desk.add(factories.frame("t1", id="f9", annotator="b"))
    assert model.rowCount() == 2
