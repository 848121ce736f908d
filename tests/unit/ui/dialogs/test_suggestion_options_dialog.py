"""The options of suggestions: what is chosen, forgiven, edited, and asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.memory import DictionaryEntry, Refusal
from annotator.suggestions.options import Options
from annotator.suggestions.suggestion import SOURCES
from ui.dialogs.suggestion_options_dialog import OptionsAnswer, SuggestionOptionsDialog
from ui.models.dictionary_model import CODES, LABEL, NAME
from ui.theme import dark, light

BOOK = load_codebook("political")
REFUSED = [Refusal("r1", "a", "monde"), Refusal("r2", "a", "parti", "ACTOR")]
ADA = DictionaryEntry("d1", "ACTOR", "Ada", ("Countess",), "PERSON")
Make = Callable[..., SuggestionOptionsDialog]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(**fields: Any) -> SuggestionOptionsDialog:
        given = {"options": Options(), "refused": REFUSED, "dictionary": [ADA], "proposals": 3, **fields}
        dialog = SuggestionOptionsDialog(light(), "en", codebook=BOOK, **given)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def texts(dialog: SuggestionOptionsDialog) -> list[str]:
    return [dialog.tabs.tabText(at) for at in range(dialog.tabs.count())]


def editor(dialog: SuggestionOptionsDialog, kind: type[QWidget]) -> QWidget:
    return next(found for found in dialog.dictionary.table.viewport().findChildren(kind) if found.isVisible())


def test_left_alone_it_answers_what_it_was_given(make: Make) -> None:
    options = Options(("article", "date"), False, 0.42)
    assert make(options=options).answer() == OptionsAnswer(options)


def test_boxes_and_slider_make_options(make: Make) -> None:
    dialog = make()
    dialog.sources.boxes["rule"].setChecked(False)
    dialog.sources.capitals.setChecked(False)
    dialog.sources.least.setValue(15)
    found = dialog.answer().options
    assert found == Options(tuple(one for one in SOURCES if one != "rule"), False, 0.75)
    assert "75" in dialog.sources.least.accessibleDescription()


def test_a_refused_form_is_suggested_again_by_delete(make: Make) -> None:
    dialog = make()
    dialog.tabs.setCurrentWidget(dialog.refusals)
    assert [dialog.refusals.list.item(at).text() for at in (0, 1)] == ["“monde”", "“parti” (Actor)"]
    dialog.refusals.list.setFocus()
    assert not dialog.refusals.again.isEnabled()
    dialog.refusals.list.setCurrentRow(0)
    QTest.keyClick(dialog.refusals.list, Qt.Key.Key_Delete)
    assert dialog.answer().forgiven == ("r1",)
    assert texts(dialog)[1] == "Never suggest  1"
    dialog.refusals.again.click()
    assert dialog.answer().forgiven == ("r1", "r2")
    assert texts(dialog)[1] == "Never suggest"


def test_a_row_is_added_by_keys(make: Make) -> None:
    dialog = make(dictionary=[])
    dialog.tabs.setCurrentWidget(dialog.dictionary)
    dialog.dictionary.add.click()
    field = editor(dialog, QLineEdit)
    QTest.keyClicks(field, "Grace Hopper")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert dialog.isVisible()
    (row,) = dialog.answer().added
    assert (row.name, row.label) == ("Grace Hopper", "ACTOR")
    assert texts(dialog)[2] == "Dictionary  1"


def test_return_in_the_table_edits_instead_of_applying(make: Make) -> None:
    dialog = make()
    dialog.tabs.setCurrentWidget(dialog.dictionary)
    table = dialog.dictionary.table
    table.setFocus()
    table.setCurrentIndex(dialog.dictionary.model.index(0, NAME))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert table.state() == QAbstractItemView.State.EditingState
    QTest.keyClick(editor(dialog, QLineEdit), Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_a_label_is_chosen_from_the_codebook(make: Make) -> None:
    dialog = make()
    dialog.tabs.setCurrentWidget(dialog.dictionary)
    dialog.dictionary.table.edit(dialog.dictionary.model.index(0, LABEL))
    combo = editor(dialog, QComboBox)
    assert isinstance(combo, QComboBox)
    assert combo.currentData() == "PERSON"
    combo.setCurrentIndex(combo.findData("COUNTRY"))
    combo.activated.emit(combo.currentIndex())
    (row,) = dialog.answer().changed
    assert (row.id, row.label, row.type) == ("d1", "COUNTRY", "")


def test_a_row_that_cannot_be_stored_holds_the_answer_back(make: Make) -> None:
    dialog = make()
    model = dialog.dictionary.model
    model.setData(model.index(0, CODES), "Q42")
    assert not dialog.primary.isEnabled()
    assert dialog.foot_text.text()
    assert dialog.dictionary.fault().startswith("Row 1:")
    model.setData(model.index(0, CODES), "wikidata=Q42")
    assert dialog.primary.isEnabled()
    assert dialog.dictionary.fault() == ""


def test_delete_takes_the_selected_rows(make: Make) -> None:
    dialog = make()
    dialog.tabs.setCurrentWidget(dialog.dictionary)
    table = dialog.dictionary.table
    assert not dialog.dictionary.remove.isEnabled()
    table.setFocus()
    table.selectRow(0)
    assert dialog.dictionary.remove.isEnabled()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert dialog.answer().removed == (ADA,)
    assert not dialog.dictionary.write.isEnabled()


def test_files_and_trials_are_wishes(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    for button, signal in (
        (dialog.dictionary.read, dialog.dictionary_import_requested),
        (dialog.dictionary.write, dialog.dictionary_export_requested),
        (dialog.outside.read, dialog.proposals_import_requested),
        (dialog.outside.forget, dialog.proposals_forget_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    dialog.outside.spacy.setText(f" {sys.executable} ")
    with qtbot.waitSignal(dialog.spacy_test_requested) as told:
        dialog.outside.test.click()
    assert told.args == [sys.executable]
    assert dialog.answer().spacy == sys.executable


def test_a_wrong_interpreter_is_said_under_the_field(make: Make, tmp_path: Path) -> None:
    dialog = make()
    assert dialog.outside.spacy.accessibleDescription() == "spaCy is off."
    assert not dialog.outside.test.isEnabled()
    dialog.outside.spacy.setText(str(tmp_path / "python3"))
    assert "no Python interpreter" in dialog.outside.spacy.accessibleDescription()
    assert not dialog.outside.test.isEnabled()
    assert dialog.outside.spacy.property("invalid")


def test_proposals_are_counted_in_words(make: Make) -> None:
    dialog = make(proposals=0)
    assert not dialog.outside.forget.isEnabled()
    dialog.outside.show_proposals(12345)
    assert dialog.outside.forget.isEnabled()
    assert "12,345" in dialog.outside._count.text()
    dialog.outside.show_proposals(-1)
    assert not dialog.outside.forget.isEnabled()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_control_has_a_name(qtbot: QtBot, language: str) -> None:
    dialog = SuggestionOptionsDialog(
        dark(), language, options=Options(), codebook=BOOK, refused=REFUSED, dictionary=[ADA], proposals=1
    )
    qtbot.addWidget(dialog)
    dialog.show()
    nameless = []
    for at in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(at)
        page = dialog.tabs.widget(at)
        assert page is not None
        nameless += [
            widget
            for widget in page.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
            and not isinstance(widget, QAbstractSpinBox)
        ]
    assert nameless == []


def test_it_fits_a_small_screen(make: Make) -> None:
    dialog = make()
    dialog.resize(900, 640)
    assert (dialog.width(), dialog.height()) == (900, 640)
    assert dialog.minimumSizeHint().width() <= 900
    assert dialog.minimumSizeHint().height() <= 640
