"""The panes that merge and split: what they show, what the keys do, what they ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.errors import CodebookViolation
from annotator.model.records import Article, Entity, Mention, Office
from annotator.model.register import Register
from tests import factories
from ui import theme
from ui.models.register_lines import LineReader
from ui.views.merge_pane import MergePane
from ui.views.merge_rows import MergeField
from ui.views.split_pane import SplitPane
from ui.widgets.completion_field import Candidate

BOOK = load_codebook("political")
KEPT = factories.entity(
    "Nicolas Maduro",
    id="kept",
    type="PERSON",
    aliases=("Maduro",),
    attributes=(("country", "VE"), ("sector", "GOV")),
    offices=(Office("head_of_state", "2013-04-19"),),
    codes=(("wikidata", "Q369479"),),
)
LOST = factories.entity("Nicholas Maduro", id="lost", type="PERSON", attributes=(("country", "VE"),), note="à vérifier")
TEXT = factories.TEXT


def article_of(id_: str) -> Article:
    return factories.article(TEXT, id=id_)


READER = LineReader(article_of, BOOK, "en")


def merge(qtbot: QtBot) -> MergePane:
    made = MergePane(theme.light(), "en")
    qtbot.addWidget(made)
    made.resize(480, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.show_pair(KEPT, LOST, BOOK, register=Register([KEPT, LOST]), counts=(14, 2))
    return made


def row(made: MergePane, code: str) -> MergeField:
    return next(field for field in made.fields if field.row.code == code)


def test_equal_fields_show_once_and_others_have_two_sides(qtbot: QtBot) -> None:
    made = merge(qtbot)
    assert row(made, "type").cells == {}
    assert row(made, "attr:country").cells == {}
    name = row(made, "name")
    assert name.cells["left"].isChecked()
    assert not name.cells["right"].isChecked()
    assert name.cells["right"].accessibleName() == "Name, right: Nicholas Maduro"
    assert row(made, "offices").cells["left"].text() == "head of state, 19 Apr 2013 – …"
    assert row(made, "code:wikidata").cells["right"].text() == "–"
    assert row(made, "note").cells["right"].isChecked()
    assert "becomes an alias" in made._notes["right"].text()


def test_arrows_keep_a_side_and_ctrl_return_merges(qtbot: QtBot) -> None:
    made = merge(qtbot)
    cell = row(made, "name").cells["left"]
    cell.setFocus()
    qtbot.keyClick(cell, Qt.Key.Key_Right)
    assert row(made, "name").cells["right"].isChecked()
    assert not cell.isChecked()
    with qtbot.waitSignal(made.merge_requested) as told:
        qtbot.keyClick(row(made, "name").cells["right"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    kept, lost, result = told.args
    assert (kept, lost) == ("kept", "lost")
    assert result.id == "kept"
    assert result.name == "Nicholas Maduro"
    assert "Nicolas Maduro" in result.aliases
    assert result.note == "à vérifier"


def test_up_and_down_go_from_row_to_row(qtbot: QtBot) -> None:
    made = merge(qtbot)
    qtbot.keyClick(row(made, "name").cells["left"], Qt.Key.Key_Down)
    assert made.focusWidget() is row(made, "aliases").cells["left"]
    qtbot.keyClick(row(made, "aliases").cells["left"], Qt.Key.Key_Up)
    qtbot.keyClick(row(made, "name").cells["left"], Qt.Key.Key_Up)
    assert made.focusWidget() is row(made, "name").cells["left"]


def test_boxes_of_lists_keep_both(qtbot: QtBot) -> None:
    made = MergePane(theme.light(), "en")
    qtbot.addWidget(made)
    other = replace(LOST, offices=(Office("minister", "2006"),))
    made.show_pair(KEPT, other, BOOK, register=Register(), counts=(1, 1))
    cells = row(made, "offices").cells
    assert cells["left"].isChecked()
    assert cells["right"].isChecked()
    cells["left"].click()
    assert made.choice is not None
    assert made.choice.result().offices == other.offices


def test_escape_closes_and_swapping_is_a_wish(qtbot: QtBot) -> None:
    made = merge(qtbot)
    with qtbot.waitSignal(made.closed):
        qtbot.keyClick(row(made, "name").cells["left"], Qt.Key.Key_Escape)
    with qtbot.waitSignal(made.swap_requested):
        made.swap.click()


def test_without_a_pair_the_other_record_is_asked_for(qtbot: QtBot) -> None:
    made = merge(qtbot)
    made.show_nothing()
    assert not made.button.isEnabled()
    with qtbot.assertNotEmitted(made.merge_requested):
        qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        made.carry_out()
    made.other.setFocus()
    with qtbot.waitSignal(made.candidates_requested):
        qtbot.keyClicks(made.other, "n")
    made.set_candidates([Candidate("lost", "Nicholas Maduro", "2")])
    with qtbot.waitSignal(made.other_chosen) as told:
        made.other.candidate_chosen.emit("lost")
    assert told.args == ["lost"]


def test_the_result_counts_and_lists_what_moves(qtbot: QtBot) -> None:
    made = merge(qtbot)
    made.show_totals(16, 3, 5)
    made.show_moving([factories.mention(0, 14, article="t")], READER)
    assert "16 mention" in made._summary.text()
    assert made.lines.isVisible()
    made.lines.setCurrentIndex(made.quotes.index(0))
    with qtbot.waitSignal(made.mention_requested) as told:
        qtbot.keyClick(made.lines, Qt.Key.Key_Return)
    assert told.args[0] == "t"


def named(words: str) -> Mention:
    at = TEXT.index(words)
    return factories.mention(at, at + len(words), article="t", entities=("kept",))


NAME, COUNTRY = named("Nicolas Maduro"), named("Italie")


def split(qtbot: QtBot, entity: Entity = KEPT) -> SplitPane:
    made = SplitPane(theme.light(), "en")
    qtbot.addWidget(made)
    made.resize(480, 700)
    made.show()
    made.show_record(entity, BOOK, [NAME, COUNTRY], reader=READER)
    made.show_forms({NAME.id: "Nicolas Maduro", COUNTRY.id: "Italie"})
    return made


def test_a_form_ticks_all_its_mentions_and_gives_the_name(qtbot: QtBot) -> None:
    made = split(qtbot)
    assert not made.button.isEnabled()
    button = next(found for found in made._form_box.findChildren(QToolButton) if found.property("form") == "italie")
    button.click()
    assert made.quotes.ticked() == [COUNTRY]
    assert made.name.text() == "Italie"
    assert made.button.isEnabled()
    assert "1 of 2" in made._state.text()
    button.click()
    assert made.quotes.ticked() == []
    assert not made.button.isEnabled()


def test_space_ticks_the_line(qtbot: QtBot) -> None:
    made = split(qtbot)
    made.lines.setFocus()
    made.lines.setCurrentIndex(made.quotes.index(1))
    qtbot.keyClick(made.lines, Qt.Key.Key_Space)
    assert made.quotes.ticked() == [COUNTRY]
    qtbot.keyClick(made.lines, Qt.Key.Key_Space)
    assert made.quotes.ticked() == []


def test_ctrl_return_splits_with_what_goes_along(qtbot: QtBot) -> None:
    made = split(qtbot)
    made.quotes.tick([NAME.id], on=True)
    made.name.setText(" Ricardo  Maduro ")
    for box, what in made._boxes:
        box.setChecked(what in ("Maduro", ("wikidata", "Q369479")))
    with qtbot.waitSignal(made.split_requested) as told:
        qtbot.keyClick(made.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ids, new, rest, existing = told.args
    assert ids == (NAME.id,)
    assert (new.name, new.aliases, new.type) == ("Ricardo Maduro", ("Maduro",), "PERSON")
    assert new.codes == (("wikidata", "Q369479"),)
    assert rest == replace(KEPT, aliases=(), codes=())
    assert existing == ""


def test_mentions_may_leave_for_another_record(qtbot: QtBot) -> None:
    made = split(qtbot)
    known = factories.entity("Ricardo Maduro", id="known", aliases=("R. Maduro",))
    made.quotes.tick([NAME.id], on=True)
    made.choose_record(known)
    made._boxes[0][0].setChecked(True)
    new, rest = made.parts()
    assert new == replace(known, aliases=("R. Maduro", "Maduro"))
    assert rest.id == "kept"
    made.name.textEdited.emit("x")
    assert made.parts()[0].id not in ("kept", "known")


def test_an_alias_goes_along_when_all_its_mentions_leave(qtbot: QtBot) -> None:
    made = split(qtbot, replace(KEPT, aliases=("Italie",)))
    made.tick_form("italie", on=True)
    box, what = made._boxes[0]
    assert what == "Italie"
    assert box.isChecked()


def test_no_name_no_parts(qtbot: QtBot) -> None:
    made = split(qtbot)
    made.quotes.tick([NAME.id], on=True)
    made.name.clear()
    made.name.textEdited.emit("")
    assert not made.button.isEnabled()
    with pytest.raises(CodebookViolation):
        made.parts()


def test_every_control_of_the_panes_has_a_name(qtbot: QtBot) -> None:
    for made in (merge(qtbot), split(qtbot)):
        buttons = [found for found in made.findChildren(QToolButton) if found.isVisible()]
        assert [found for found in buttons if not found.accessibleName()] == []
    QApplication.processEvents()
