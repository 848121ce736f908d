"""Parts of the codebook's page on their own: fields, chips, look, use, dialogs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.codebook import Attribute, Example, Label, Role, Words
from tests import factories
from ui import theme
from ui.models.codebook_cases import CaseLine
from ui.views.codebook_attribute_dialog import CodebookAttributeDialog
from ui.views.codebook_attributes import attributes_of, bearers
from ui.views.codebook_cases_dialog import CodebookCasesDialog, CodebookSplitDialog
from ui.views.codebook_chips import ConfusionChips
from ui.views.codebook_examples import ExampleRows
from ui.views.codebook_fields import LineField, TextField
from ui.views.codebook_label_dialog import CodebookLabelDialog, proposed_code
from ui.views.codebook_look import LookSection
from ui.views.codebook_options import read_maps
from ui.views.codebook_page import CodebookPage
from ui.views.codebook_publish_dialog import CodebookPublishDialog
from ui.views.codebook_role_dialog import CodebookRoleDialog
from ui.views.codebook_rules_dialog import CodebookRulesDialog
from ui.views.codebook_use import binned

LIGHT = theme.light()
BOOK = factories.codebook()
POLITICAL = load_codebook("political")


def label(code: str) -> Label:
    found = BOOK.label(code)
    assert found is not None
    return found


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_a_field_tells_only_what_was_typed_and_escape_takes_it_back(
    qtbot: QtBot, kind: type[LineField | TextField]
) -> None:
    field = kind("Definition")
    qtbot.addWidget(field)
    told: list[str] = []
    field.chosen.connect(told.append)
    field.show_text("a\u00a0: b")
    field.commit()
    assert told == []
    qtbot.keyClick(field, Qt.Key.Key_X)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    field.commit()
    assert told == []
    qtbot.keyClick(field, Qt.Key.Key_X)
    field.show_text("a\u00a0: b")
    field.commit()
    assert told == ["xa\u00a0: b"]


def test_a_text_field_is_as_high_as_its_text(qtbot: QtBot) -> None:
    field = TextField("Definition")
    qtbot.addWidget(field)
    field.resize(200, 30)
    field.show()
    low = field.height()
    field.show_text("word " * 80)
    assert field.height() > low + 40


def test_chips_leave_by_delete_and_open_by_click(qtbot: QtBot) -> None:
    chips = ConfusionChips(LIGHT, "en")
    qtbot.addWidget(chips)
    chips.show_codes(replace(label("SANCTION"), confusions=("ACTOR", "EVENT/talk")), BOOK)
    buttons = [found for found in chips.findChildren(QAbstractButton) if found is not chips.add]
    assert [found.text() for found in buttons] == ["Actor", "Event"]
    with qtbot.waitSignal(chips.chosen) as told:
        qtbot.keyClick(buttons[0], Qt.Key.Key_Delete)
    assert told.args == [("EVENT/talk",)]
    with qtbot.waitSignal(chips.label_requested) as opened:
        buttons[1].click()
    assert opened.args == ["EVENT"]


def test_examples_turn_round_change_and_leave(qtbot: QtBot) -> None:
    rows = ExampleRows(LIGHT)
    qtbot.addWidget(rows)
    rows.show()
    rows.show_examples((Example("Il rompt."), Example("Il menace.", good=False)))
    told: list[tuple[Example, ...]] = []
    rows.chosen.connect(told.append)
    sign = next(b for b in rows.findChildren(QAbstractButton) if "is for" in b.accessibleName())
    sign.click()
    assert told[-1][0] == Example("Il rompt.", good=False)
    field = rows.findChildren(LineField)[1]
    qtbot.keyClick(field, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert told[-1] == (Example("Il rompt."),)


def test_the_look_of_a_type_is_its_layer_s(qtbot: QtBot) -> None:
    look = LookSection(LIGHT, "en")
    qtbot.addWidget(look)
    look.show_label(label("SANCTION"), BOOK)
    assert not look.colours.buttons()[0].isEnabled()
    assert "then 1 (AZERTY &)" in look.twins.text()
    look.show_label(label("EVENT"), BOOK)
    assert "or 4 (AZERTY ')" in look.twins.text()
    with qtbot.waitSignal(look.look_chosen) as told:
        look.colours.buttons()[0].click()
    assert told.args == ["colour", "actor"]


def test_days_become_bars() -> None:
    assert binned({}) == []
    assert binned({"2019-01": 3, "": 1, "2019-99-99": 1}) == []
    assert binned({"2019-01-20": 2, "2019-01-22": 1}) == [
        ("2019-01-20", "2019-01-20", 2),
        ("2019-01-21", "2019-01-21", 0),
        ("2019-01-22", "2019-01-22", 1),
    ]
    many = binned({"2019-01-01": 1, "2019-12-31": 4})
    assert len(many) <= 28
    assert sum(count for _, _, count in many) == 5
    assert many[-1][1] == "2019-12-31"


def test_attributes_of_a_type_stand_before_its_layer_s() -> None:
    sanction = POLITICAL.label("SANCTION")
    assert sanction is not None
    assert [found.code for found in attributes_of(sanction, POLITICAL)][:2] == ["mode", "status"]
    assert bearers(label("ACTOR"), BOOK) == ("mention", "entity")


def test_maps_are_read_from_a_line() -> None:
    assert read_maps("tei=person; cameo = 012 ;nothing") == (("tei", "person"), ("cameo", "012"))


def test_a_new_label_gets_a_code_from_its_name(qtbot: QtBot) -> None:
    dialog = CodebookLabelDialog(LIGHT, BOOK, "EVENT", language="en")
    qtbot.addWidget(dialog)
    assert not dialog.primary.isEnabled()
    dialog.fr.setText("Céder en actes")
    dialog.fr.textEdited.emit("Céder en actes")
    assert dialog.code.text() == "CEDER_EN_ACTES"
    assert dialog.primary.isEnabled()
    assert (dialog.label.parent, dialog.label.kind) == ("EVENT", "frame")
    dialog.code.setText("SANCTION")
    dialog.code.textEdited.emit("SANCTION")
    assert not dialog.primary.isEnabled()
    assert proposed_code("À l’aide !") == "A_L_AIDE"


def test_an_attribute_dialog_keeps_codes_and_warns(qtbot: QtBot) -> None:
    old = BOOK.attributes[1]
    dialog = CodebookAttributeDialog(LIGHT, old, uses=3)
    qtbot.addWidget(dialog)
    assert dialog.attribute == old
    dialog.required.setChecked(True)
    assert not dialog._warn.isHidden()
    item = dialog.values.item(0, 0)
    assert item is not None
    assert not item.flags() & Qt.ItemFlag.ItemIsEditable
    dialog.add.click()
    name = dialog.values.item(1, 2)
    assert name is not None
    name.setText("break off")
    assert [value.code for value in dialog.attribute.values] == ["expel", "break_off"]
    dialog._move(-1)
    assert [value.code for value in dialog.attribute.values] == ["break_off", "expel"]
    fresh = CodebookAttributeDialog(LIGHT, Attribute("", Words(), "frame"), bearers=("frame",))
    qtbot.addWidget(fresh)
    assert not fresh.primary.isEnabled()


def test_a_role_accepts_what_is_ticked(qtbot: QtBot) -> None:
    role = BOOK.roles[0]
    dialog = CodebookRoleDialog(LIGHT, role, codebook=BOOK, language="en")
    qtbot.addWidget(dialog)
    assert dialog.role == role
    first = dialog.fillers.topLevelItem(0)
    assert first is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.role.fillers == ("COUNTRY",)
    empty = CodebookRoleDialog(LIGHT, Role("", Words(), ()), codebook=BOOK, language="en")
    qtbot.addWidget(empty)
    assert not empty.primary.isEnabled()


LINES = [CaseLine(str(number), "t", f"m{number}", f"line {number}", "quote") for number in range(3)]


def test_cases_are_ticked_and_gone_to(qtbot: QtBot) -> None:
    dialog = CodebookCasesDialog(LIGHT, "Look again", LINES, accept="Still right")
    qtbot.addWidget(dialog)
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.ticked == ("1",)
    assert dialog.all is not None
    dialog.all.click()
    assert dialog.ticked == ("0", "1", "2")
    with qtbot.waitSignal(dialog.passage_requested) as told:
        dialog.list.itemActivated.emit(dialog.list.item(2))
    assert told.args == ["t", "m2"]


def test_a_split_may_begin_without_records(qtbot: QtBot) -> None:
    dialog = CodebookSplitDialog(LIGHT, label("SANCTION"), LINES, codebook=BOOK, language="en")
    qtbot.addWidget(dialog)
    assert not dialog.primary.isEnabled()
    qtbot.keyClicks(dialog.en, "Expel")
    assert dialog.primary.isEnabled()
    assert dialog.label.code == "EXPEL"
    assert dialog.ticked == ()


def test_publishing_lists_what_changes(qtbot: QtBot) -> None:
    dialog = CodebookPublishDialog(LIGHT, {"Label “<X>”": ["retired", "definition"]}, number=4, stale=2)
    qtbot.addWidget(dialog)
    dialog.field.setText("  less  is more ")
    assert dialog.note == "less is more"
    assert dialog.list.toPlainText().split("\n") == ["Label “<X>”", "retired", "definition"]


def test_rules_are_written_ordered_and_removed(qtbot: QtBot) -> None:
    dialog = CodebookRulesDialog(LIGHT, POLITICAL, language="fr")
    qtbot.addWidget(dialog)
    assert dialog.rules == POLITICAL.rules
    dialog._move(1)
    assert [rule.code for rule in dialog.rules][:2] == [rule.code for rule in POLITICAL.rules[1::-1]]
    dialog._on_add()
    assert len(dialog.rules) == len(POLITICAL.rules)
    dialog.text_fr.setPlainText("Une règle\u00a0: non\u202f!")
    assert dialog.rules[-1].text.fr == "Une règle\u00a0: non\u202f!"


@pytest.mark.parametrize("language", ["", "fr", "en"])
def test_every_control_has_a_name(qtbot: QtBot, language: str) -> None:
    page = CodebookPage(LIGHT, "en")
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.show_codebook(POLITICAL)
    for code in ("SANCTION", "ACTOR"):
        page.reveal(code)
        found = POLITICAL.label(code)
        assert found is not None
        page.show_label(found)
        page.entry.show_language(language)
        for widget in page.findChildren(QWidget):
            focusable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible()
            own = not widget.objectName().startswith("qt_") and type(widget).__name__ != "QScrollArea"
            if focusable and own and not isinstance(widget.parent(), LineField):
                words = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or words, widget


def test_a_read_only_project_can_be_read(qtbot: QtBot) -> None:
    page = CodebookPage(LIGHT, "en")
    qtbot.addWidget(page)
    page.show_codebook(BOOK, read_only=True)
    page.reveal("SANCTION")
    page.show_label(label("SANCTION"))
    assert page.entry.definition.fr.isReadOnly()
    assert not page.side.retire.isEnabled()
    assert not page.entry.examples.pick.isEnabled()
