"""Pairs of nearly the same articles: what is decided is answered, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from ui.dialogs.article_beginning import ArticleSide, differences
from ui.dialogs.near_duplicates_dialog import DuplicatePair, NearDuplicatesAnswer, NearDuplicatesDialog
from ui.theme import light

A, B, C = (
    ArticleSide(code, f"Titre {code}", "Le Courrier du Soir", "2019-01-27", f"Début de {code}.") for code in "abc"
)
PAIRS = [DuplicatePair(A, B, 1.0), DuplicatePair(A, C, 0.967), DuplicatePair(B, C, 0.8)]
Make = Callable[..., NearDuplicatesDialog]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(pairs: list[DuplicatePair] = PAIRS, **fields: Any) -> NearDuplicatesDialog:
        dialog = NearDuplicatesDialog(light(), pairs, **{"language": "en", **fields})
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def column(dialog: NearDuplicatesDialog, at: int) -> list[str]:
    items = (dialog.pairs.topLevelItem(row) for row in range(dialog.pairs.topLevelItemCount()))
    return [item.text(at) for item in items if item is not None]


def choose(dialog: NearDuplicatesDialog, row: int) -> None:
    item = dialog.pairs.topLevelItem(row)
    assert item is not None
    dialog.pairs.setCurrentItem(item)


def test_it_shows_both_texts_beside_each_other(make: Make) -> None:
    dialog = make()
    assert column(dialog, 0) == ["100%", "96%", "80%"]
    assert (dialog.first.title.text(), dialog.second.title.text()) == ("Titre a", "Titre b")
    assert dialog.second.place.text() == "Le Courrier du Soir · 27 Jan 2019"
    assert (dialog.first.text.toPlainText(), dialog.second.text.toPlainText()) == ("Début de a.", "Début de b.")
    QTest.keyClick(dialog.pairs, Qt.Key.Key_Down)
    assert dialog.second.title.text() == "Titre c"


def test_left_alone_it_decides_nothing(make: Make) -> None:
    dialog = make()
    assert dialog.answer() == NearDuplicatesAnswer()
    assert not dialog.primary.isEnabled()
    assert column(dialog, 3) == ["", "", ""]


def test_keys_decide_and_the_next_open_pair_follows(make: Make) -> None:
    dialog = make()
    QTest.keyClick(dialog.pairs, Qt.Key.Key_Delete)
    assert dialog.pairs.currentIndex().row() == 1
    QTest.keyClick(dialog.pairs, Qt.Key.Key_K)
    assert dialog.answer() == NearDuplicatesAnswer(("b",), (("a", "c"),))
    assert column(dialog, 3) == ["Second left out", "Both kept", "First left out"]
    assert dialog.primary.isEnabled()
    assert dialog.primary.text().startswith("Leave out 1 article")


def test_buttons_decide_too_and_a_decision_can_be_taken_back(make: Make) -> None:
    dialog = make()
    dialog.leave_out.click()
    choose(dialog, 0)
    dialog.keep.click()
    assert dialog.answer() == NearDuplicatesAnswer((), (("a", "b"),))
    choose(dialog, 0)
    dialog.leave_out.click()
    assert dialog.answer() == NearDuplicatesAnswer(("b",))


def test_nothing_is_left_out_for_an_article_that_goes_itself(make: Make) -> None:
    dialog = make()
    dialog.leave_out.click()
    choose(dialog, 2)
    assert not dialog.leave_out.isEnabled()
    QTest.keyClick(dialog.pairs, Qt.Key.Key_Delete)
    assert dialog.answer().left_out == ("b",)


def test_one_article_is_left_out_once(make: Make) -> None:
    dialog = make([PAIRS[1], PAIRS[2]])
    dialog.leave_out.click()
    assert column(dialog, 3) == ["Second left out", "Second left out"]
    assert dialog.answer().left_out == ("c",)


def test_escape_and_return(make: Make) -> None:
    dialog = make()
    dialog.leave_out.click()
    QTest.keyClick(dialog.pairs, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    other = make()
    other.leave_out.click()
    QTest.keyClick(other.pairs, Qt.Key.Key_Return)
    assert other.result() == QDialog.DialogCode.Accepted


def test_without_pairs_it_stands_empty(make: Make) -> None:
    dialog = make([])
    assert not dialog.keep.isEnabled()
    assert not dialog.leave_out.isEnabled()
    dialog.keep_both()
    dialog.leave_second_out()
    assert dialog.answer() == NearDuplicatesAnswer()


def test_every_control_has_a_name(make: Make) -> None:
    dialog = make(language="fr")
    for control in (dialog.pairs, dialog.keep, dialog.leave_out, dialog.first.text, dialog.second.text, dialog.primary):
        assert control.accessibleName()
    assert column(dialog, 0)[0] == "100\u00a0%"


def test_what_differs_is_underlined(make: Make) -> None:
    one, two = "Le 😀 ministre signe mardi.", "Le 😀 président signe mardi soir."
    assert differences(one, two) == ([(5, 13), (20, 26)], [(5, 14), (21, 32)])
    dialog = make([DuplicatePair(ArticleSide("x", "X", beginning=one), ArticleSide("y", "Y", beginning=two), 0.9)])
    shown = [found.cursor.selectedText() for found in dialog.second.text.extraSelections()]
    assert shown == ["président", "mardi soir."]
    assert all(found.format.fontUnderline() for found in dialog.first.text.extraSelections())


def test_a_row_tells_source_and_date_and_the_foot_how_many_are_decided(make: Make) -> None:
    dialog = make()
    item = dialog.pairs.topLevelItem(0)
    assert item is not None
    assert item.data(1, Qt.ItemDataRole.AccessibleTextRole) == "Titre a, Le Courrier du Soir · 27 Jan 2019"
    dialog.keep.click()
    assert dialog.foot_text.text() == "1 of 3 decided"
