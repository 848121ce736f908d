"""Small controls made from the codebook, and the fields that check what is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.edits.type_ranking import ranked_types
from annotator.model.codebook import Attribute, Value, Words
from ui import theme
from ui.panels.attribute_control import AttributeControl
from ui.panels.confidence_control import ConfidenceControl
from ui.panels.entity_codes import looks_right
from ui.panels.note_field import NoteField
from ui.panels.value_field import ValueField, is_value
from ui.widgets.segmented import Segmented


def control(qtbot: QtBot, count: int, **fields: object) -> AttributeControl:
    values = tuple(Value(f"v{number}", Words(f"valeur {number}", f"v {number}")) for number in range(count))
    known = Attribute("mode", Words("mode", "mode"), "frame", values=values, **fields)  # type: ignore[arg-type] # as named
    made = AttributeControl(known, theme.light(), "en")
    qtbot.addWidget(made)
    return made


def test_few_values_are_segments_that_can_be_taken_back(qtbot: QtBot) -> None:
    made = control(qtbot, 3)
    segments = made.findChild(Segmented)
    assert segments is not None
    made.show_values(("v1",))
    assert segments.current() == "v1"
    buttons = segments.findChildren(QToolButton)
    with qtbot.waitSignal(made.chosen) as told:
        buttons[2].click()
    assert told.args == ["mode", ("v2",)]
    with qtbot.waitSignal(made.chosen) as told:
        buttons[2].click()
    assert told.args == ["mode", ()]


def test_the_default_is_shown_where_nothing_is_stored(qtbot: QtBot) -> None:
    made = control(qtbot, 3, default="v2")
    made.show_values(())
    segments = made.findChild(Segmented)
    assert segments is not None
    assert segments.current() == "v2"


def test_many_values_are_a_list(qtbot: QtBot) -> None:
    made = control(qtbot, 9)
    combo = made.findChild(QComboBox)
    assert combo is not None
    made.show_values(("v3",))
    assert combo.currentData() == "v3"
    with qtbot.waitSignal(made.chosen) as told:
        combo.setCurrentIndex(0)
        combo.activated.emit(0)
    assert told.args == ["mode", ()]


def test_several_values_are_ticked_in_a_menu(qtbot: QtBot) -> None:
    made = control(qtbot, 9, multiple=True)
    made.show_values(("v1", "v4"))
    button = made.findChild(QToolButton)
    assert button is not None
    assert button.text() == "v 1, v 4"
    with qtbot.waitSignal(made.chosen) as told:
        button.menu().actions()[0].trigger()
    assert told.args == ["mode", ("v0", "v1", "v4")]


def test_no_values_are_a_line(qtbot: QtBot) -> None:
    made = control(qtbot, 0, multiple=True)
    line = made.findChild(QLineEdit)
    assert line is not None
    line.setText("VE; US ;")
    with qtbot.waitSignal(made.chosen) as told:
        line.editingFinished.emit()
    assert told.args == ["mode", ("VE", "US")]
    with qtbot.assertNotEmitted(made.chosen):
        line.editingFinished.emit()


def test_confidence(qtbot: QtBot) -> None:
    made = ConfidenceControl(theme.light())
    qtbot.addWidget(made)
    made.show_confidence("probable")
    with qtbot.waitSignal(made.confidence_chosen) as told:
        made.findChildren(QToolButton)[2].click()
    assert told.args == ["possible"]


@pytest.mark.parametrize(
    "text",
    [
        "2019",
        "2019-01",
        "2019-01-23",
        "2019-W04",
        "2019-01-23T10:30",
        "2019-01-23/2019-01-26",
        "../2019",
        "PT72H",
        "P3M",
        "201X",
        "2019-Q1",
        "PXD",
    ],
)
def test_values_that_are_right(text: str) -> None:
    assert is_value(text)


@pytest.mark.parametrize("text", ["", "23 janvier", "2019-13", "2019-1-2", "P", "PT", "2019/", "2019-01-32"])
def test_values_that_are_not(text: str) -> None:
    assert not is_value(text)


def test_a_wrong_value_is_shown_and_not_told(qtbot: QtBot) -> None:
    made = ValueField()
    qtbot.addWidget(made)
    made.show_value("2019")
    with qtbot.assertNotEmitted(made.chosen):
        made.setText("soon")
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert made.property("invalid") is True
    assert made.toolTip()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert made.text() == "2019"
    with qtbot.waitSignal(made.chosen) as told:
        made.setText("2019-02")
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert told.args == ["2019-02"]


def test_a_note_is_told_when_it_is_left(qtbot: QtBot) -> None:
    made = NoteField()
    qtbot.addWidget(made)
    made.show_note("old")
    made.setPlainText("new")
    with qtbot.waitSignal(made.chosen) as told:
        qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["new"]


@pytest.mark.parametrize(
    ("scheme", "code", "right"),
    [
        ("ISO3166-1-alpha-2", "VE", True),
        ("ISO3166-1-alpha-2", "ve", False),
        ("ISO3166-1-alpha-3", "VEN", True),
        ("wikidata", "Q369479", True),
        ("Wikidata", "Q36 9479", False),
        ("viaf", "12345", True),
        ("viaf", "x", False),
        ("own", "anything", True),
    ],
)
def test_codes(scheme: str, code: str, right: bool) -> None:
    assert looks_right(scheme, code) is right


def test_types_are_ranked_by_the_words_of_the_trigger() -> None:
    book = load_codebook("political")
    found = ranked_types(book, "EVENT", query="", trigger="rencontré", language="fr")
    assert found[0].code == "CONSULT"
    assert len(found) == len(book.types("EVENT"))


@pytest.mark.parametrize(("query", "code"), [("sanc", "SANCTION"), ("rédu", "SANCTION"), ("reduire", "SANCTION")])
def test_types_are_found_by_code_and_name(query: str, code: str) -> None:
    book = load_codebook("political")
    assert ranked_types(book, "EVENT", query=query, trigger="", language="fr")[0].code == code


def test_types_not_found() -> None:
    assert ranked_types(load_codebook("political"), "EVENT", query="zzzz", trigger="", language="fr") == []


def test_values_without_room_wait_behind_the_dots_and_letters_reach_them(qtbot: QtBot) -> None:
    names = ("actual", "planned", "demanded", "permitted", "hypothetical", "generic")
    values = tuple(Value(name, Words(name, name)) for name in names)
    known = Attribute("status", Words("statut", "status"), "frame", values=values, default="actual")
    made = AttributeControl(known, theme.light(), "en", room=240)
    qtbot.addWidget(made)
    made.show_values(())
    segments = made.findChild(Segmented)
    assert segments is not None
    dots = next(button for button in made.findChildren(QToolButton) if button.menu() is not None)
    assert dots.text() == "…"
    assert len(segments.findChildren(QToolButton)) + len(dots.menu().actions()) == len(names)
    segments.focus_choice()
    with qtbot.waitSignal(made.chosen) as told:
        qtbot.keyClicks(segments, "h")
    assert told.args == ["status", ("hypothetical",)]
    assert dots.text().startswith("hypoth")
    assert segments.current() == ""
    with qtbot.waitSignal(made.chosen) as told:
        qtbot.keyClicks(segments, "p")
    assert told.args == ["status", ("planned",)]
    assert dots.text() == "…"


def test_a_row_of_segments_is_one_stop_for_tab(qtbot: QtBot) -> None:
    made = Segmented(theme.light())
    qtbot.addWidget(made)
    made.set_options([("a", "alpha"), ("b", "beta"), ("g", "gamma")])
    made.set_current("b")
    stops = [b.text() for b in made.findChildren(QToolButton) if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["beta"]
