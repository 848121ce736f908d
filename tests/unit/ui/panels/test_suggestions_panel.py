"""The suggestions of the article in front: keys, counts, what stays in hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from tests import factories
from tests.unit.ui.models.proposed import TEXT, four, proposed
from ui import theme
from ui.models.suggestion_list_model import SuggestionListModel
from ui.models.suggestion_set import SuggestionSet
from ui.panels.suggestions_panel import SuggestionsPanel

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
BARE = Qt.KeyboardModifier.NoModifier


def panel(qtbot: QtBot, *, dark: bool = False) -> SuggestionsPanel:
    made = SuggestionsPanel(theme.dark() if dark else theme.light(), "en")
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.show_codebook(factories.codebook())
    made.show_suggestions(SuggestionSet(four()), TEXT)
    made.show()
    return made


@pytest.mark.parametrize(
    ("code", "modifier", "signal"),
    [
        (Qt.Key.Key_Return, BARE, "accept_requested"),
        (Qt.Key.Key_Enter, BARE, "accept_requested"),
        (Qt.Key.Key_Return, SHIFT, "same_requested"),
        (Qt.Key.Key_X, BARE, "reject_requested"),
        (Qt.Key.Key_X, CONTROL | SHIFT, "reject_all_requested"),
    ],
)
def test_keys_of_the_list(qtbot: QtBot, code: Qt.Key, modifier: Qt.KeyboardModifier, signal: str) -> None:
    made = panel(qtbot)
    made.set_current(four()[2])
    others = {"accept_requested", "same_requested", "reject_requested", "reject_all_requested"} - {signal}
    heard: list[str] = []
    for other in others:
        getattr(made, other).connect(heard.append)
    with qtbot.waitSignal(getattr(made, signal)) as asked:
        qtbot.keyClick(made.list, code, modifier)
    assert asked.args == [four()[2].id]
    assert heard == []


def test_keys_without_a_row_in_hand_ask_for_nothing(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.set_current(None)
    with qtbot.assertNotEmitted(made.accept_requested), qtbot.assertNotEmitted(made.reject_requested):
        qtbot.keyClick(made.list, Qt.Key.Key_Return)
        qtbot.keyClick(made.list, Qt.Key.Key_X)


def test_space_goes_round(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.set_current(four()[2])
    chosen: list[str] = []
    made.suggestion_selected.connect(chosen.append)
    for _ in range(3):
        qtbot.keyClick(made.list, Qt.Key.Key_Space)
    assert chosen == [four()[3].id, four()[0].id, four()[1].id]


@pytest.mark.parametrize("code", [Qt.Key.Key_Down, Qt.Key.Key_Space])
def test_after_an_answer_the_keys_go_on_where_they_were(qtbot: QtBot, code: Qt.Key) -> None:
    made = panel(qtbot)
    kept = SuggestionSet(four())
    made.show_suggestions(kept, TEXT)
    made.set_current(four()[1])
    made.set_current(None)
    kept.discard([four()[1]])
    made.remove([four()[1]])
    with qtbot.waitSignal(made.suggestion_selected) as chosen:
        qtbot.keyClick(made.list, code)
    assert chosen.args == [four()[2].id]


def test_home_and_end_go_to_the_first_and_the_last(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.set_current(four()[1])
    chosen: list[str] = []
    made.suggestion_selected.connect(chosen.append)
    qtbot.keyClick(made.list, Qt.Key.Key_End)
    qtbot.keyClick(made.list, Qt.Key.Key_Home)
    assert chosen == [four()[3].id, four()[0].id]


def test_one_answered_does_not_measure_all_others(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made = panel(qtbot)
    many = [proposed("Chine", span=Span(n, n + 1)) for n in range(2_000)]
    made.show_suggestions(SuggestionSet(many), TEXT)
    QApplication.processEvents()
    asked: list[int] = []
    real = SuggestionListModel.rowCount

    def counted(self: SuggestionListModel, *parent: QModelIndex) -> int:
        asked.append(1)
        return real(self, *parent)

    monkeypatch.setattr(SuggestionListModel, "rowCount", counted)
    made.remove(many[:1])
    QApplication.processEvents()
    assert len(asked) < 300


def test_removing_chooses_nothing(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.set_current(None)
    with qtbot.assertNotEmitted(made.suggestion_selected):
        made.remove(four()[:2])
    assert made.model.rowCount() == 2


def test_marking_is_not_choosing(qtbot: QtBot) -> None:
    made = panel(qtbot)
    with qtbot.assertNotEmitted(made.suggestion_selected):
        made.set_current(four()[3])
        made.set_current(None)


def test_only_what_was_decided_before_is_safe(qtbot: QtBot) -> None:
    made = panel(qtbot)
    kept = SuggestionSet([*four(), proposed("Italie", "ACTOR", code="tagged", asks=True)])
    made.show_suggestions(kept, TEXT)
    assert made.safe.text().endswith(" 1")
    assert made.safe.isEnabled()
    with qtbot.waitSignal(made.safe_requested):
        made.safe.click()
    kept.discard(four()[:1])
    made.remove(four()[:1])
    assert made.safe.text().endswith(" 0")
    assert not made.safe.isEnabled()


def test_the_row_in_hand_stays_when_others_come(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.set_current(four()[2])
    with qtbot.assertNotEmitted(made.suggestion_selected):
        made.show_suggestions(SuggestionSet(four()[1:]), TEXT)
    assert made.model.at(made.list.currentIndex().row()) == four()[2]


def test_one_layer_alone_and_a_new_codebook_keeps_the_choice(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.layer.setCurrentIndex(made.layer.findData("ACTOR"))
    assert made.model.rowCount() == 1
    made.show_codebook(factories.codebook())
    made.show_suggestions(SuggestionSet(four()), TEXT)
    assert made.model.rowCount() == 1
    assert made.count == 4


def test_nothing_to_propose_says_why(qtbot: QtBot) -> None:
    made = panel(qtbot)
    made.show_suggestions(SuggestionSet(), TEXT)
    assert made._pages.currentWidget() is made._empty
    made.show_apart(True)
    assert any("apart" in label.text() for label in made._empty.findChildren(QLabel))


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    made = panel(qtbot)
    found = [*made.findChildren(QAbstractButton), *made.findChildren(QComboBox)]
    controls = [one for one in found if one.isVisible()]
    assert len(controls) >= 4
    assert [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())] == []
    assert made.list.accessibleName()


def test_it_paints_in_both_themes_and_narrow(qtbot: QtBot) -> None:
    made, dark = panel(qtbot), panel(qtbot, dark=True)
    for one in (made, dark):
        one.set_current(four()[1])
        one.resize(220, 400)
    assert made.list.grab().toImage() != dark.list.grab().toImage()
    assert made.list.indexAt(made.list.visualRect(made.model.index(0)).center()) != QModelIndex()
