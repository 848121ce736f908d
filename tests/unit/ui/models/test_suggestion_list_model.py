"""Suggestions as rows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests import factories
from tests.unit.ui.models.proposed import TEXT, four, proposed
from ui.models.suggestion_list_model import SuggestionListModel, SuggestionRole
from ui.models.suggestion_set import SuggestionSet


def filled(label: str = "") -> SuggestionListModel:
    made = SuggestionListModel("en")
    made.show(SuggestionSet(four()), text=TEXT, codebook=factories.codebook(), label=label)
    return made


def words(model: SuggestionListModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    made = filled()
    qtmodeltester.check(made)
    made.remove(four()[1:3])
    qtmodeltester.check(made)


def test_rows_stand_by_place_and_may_be_of_one_layer(qtbot: QtBot) -> None:
    assert words(filled()) == ["Nicolas Maduro", "Washington", "Italie", "Chine"]
    assert words(filled("COUNTRY")) == ["Washington", "Italie", "Chine"]


def test_removing_takes_single_rows_away(qtbot: QtBot) -> None:
    made = filled()
    china = QPersistentModelIndex(made.index(3))
    with qtbot.assertNotEmitted(made.modelReset):
        made.remove([four()[0], four()[2], proposed("Chine", "ACTOR")])
    assert words(made) == ["Washington", "Chine"]
    assert (china.row(), china.data()) == (1, "Chine")


def test_the_words_for_assistive_technology_are_a_sentence(qtbot: QtBot) -> None:
    made = filled()
    sentence = made.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "Suggestion: Italie (Country) → Italie (IT), name of Italie"
    assert made.index(2).data(Qt.ItemDataRole.ToolTipRole) == sentence
    assert made.index(2).data(SuggestionRole.SUGGESTION) == four()[2]


def test_line_breaks_do_not_break_a_row(qtbot: QtBot) -> None:
    made = SuggestionListModel("en")
    text = "les États-\n  Unis"
    made.show(SuggestionSet([proposed(text, text=text)]), text=text, codebook=factories.codebook())
    assert made.index(0).data() == "les États- Unis"


def test_rows_beyond_the_end_are_nothing(qtbot: QtBot) -> None:
    made = filled()
    assert made.at(-1) is None
    assert made.at(4) is None
    assert made.data(QModelIndex()) is None
