"""The record of one entity, stored field by field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QToolButton
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.records import Entity, Office
from tests import factories
from ui import theme
from ui.panels.entity_form import EntityForm
from ui.widgets.chip import Chip


def form(qtbot: QtBot, entity: Entity) -> EntityForm:
    made = EntityForm(theme.light(), "en")
    qtbot.addWidget(made)
    made.resize(560, 560)
    made.show()
    made.show_entity(entity, load_codebook("political"))
    return made


@pytest.fixture
def maduro() -> Entity:
    return factories.entity(
        "Nicolás Maduro",
        id="maduro",
        type="PERSON",
        aliases=("Maduro", "N. Maduro"),
        codes=(("wikidata", "Q369479"),),
        attributes=(("sector", "GOV"),),
        offices=(Office("head_of_state", "2013-04-19"),),
    )


def test_a_name_is_stored_when_it_is_left(qtbot: QtBot, maduro: Entity) -> None:
    made = form(qtbot, maduro)
    made.name.setText("  Nicolás   Maduro Moros ")
    with qtbot.waitSignal(made.entity_changed) as told:
        qtbot.keyClick(made.name, Qt.Key.Key_Return)
    assert told.args[0] == maduro
    assert told.args[1].name == "Nicolás Maduro Moros"
    with qtbot.assertNotEmitted(made.entity_changed):
        made.name.setText("  ")
        qtbot.keyClick(made.name, Qt.Key.Key_Return)
    assert made.name.text() == "Nicolás Maduro Moros"


def test_aliases_come_and_go(qtbot: QtBot, maduro: Entity) -> None:
    made = form(qtbot, maduro)
    made.aliases.field.setText("le président")
    with qtbot.waitSignal(made.entity_changed) as told:
        qtbot.keyClick(made.aliases.field, Qt.Key.Key_Return)
    assert told.args[1].aliases == ("Maduro", "N. Maduro", "le président")
    chip = next(chip for chip in made.aliases.findChildren(Chip) if chip.text() == "N. Maduro" and chip.isVisible())
    with qtbot.waitSignal(made.entity_changed) as told:
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert told.args[1].aliases == ("Maduro", "le président")


def test_a_code_that_looks_wrong_is_not_stored(qtbot: QtBot, maduro: Entity) -> None:
    made = form(qtbot, maduro)
    line = made.codes.lines()[0]
    with qtbot.assertNotEmitted(made.entity_changed):
        line.setText("Q36 9479")
        line.editingFinished.emit()
    assert line.property("invalid") is True
    line.setText("Q42")
    with qtbot.waitSignal(made.entity_changed) as told:
        line.editingFinished.emit()
    assert told.args[1].codes == (("wikidata", "Q42"),)


def test_a_code_is_added_and_removed(qtbot: QtBot, maduro: Entity) -> None:
    made = form(qtbot, maduro)
    made.codes._add.click()
    line = made.codes.lines()[1]
    line.setText("VE")
    with qtbot.waitSignal(made.entity_changed) as told:
        line.editingFinished.emit()
    assert told.args[1].codes == (("ISO3166-1-alpha-2", "VE"), ("wikidata", "Q369479"))
    cross = made.codes._rows[0][2]
    with qtbot.waitSignal(made.entity_changed) as told:
        cross.click()
    assert len(told.args[1].codes) == 1


def test_offices_have_periods(qtbot: QtBot, maduro: Entity) -> None:
    made = form(qtbot, maduro)
    until = made.offices._rows[0][2]
    until.setText("2019-01-10")
    with qtbot.waitSignal(made.entity_changed) as told:
        qtbot.keyClick(until, Qt.Key.Key_Return)
    assert told.args[1].offices == (Office("head_of_state", "2013-04-19", "2019-01-10"),)
    with qtbot.waitSignal(made.entity_changed) as told:
        made.offices._rows[0][5].click()
    assert told.args[1].offices == ()


def test_type_and_attributes(qtbot: QtBot, maduro: Entity) -> None:
    made = form(qtbot, maduro)
    assert made.type is not None
    with qtbot.waitSignal(made.entity_changed) as told:
        made.type.chosen.emit("type", ("GROUP",))
    assert told.args[1].type == "GROUP"
    sector = next(control for control in made._controls if control.code == "sector")
    with qtbot.waitSignal(made.entity_changed) as told:
        sector.chosen.emit("sector", ("OPP",))
    assert ("sector", "OPP") in told.args[1].attributes


def test_a_country_has_no_types_and_no_offices(qtbot: QtBot) -> None:
    made = form(qtbot, factories.entity("Venezuela", "COUNTRY"))
    assert made.type is None
    assert not made.offices.isVisible()


def test_every_control_has_a_name(qtbot: QtBot, maduro: Entity) -> None:
    made = form(qtbot, maduro)
    for kind in (QComboBox, QToolButton):
        unnamed = [found for found in made.findChildren(kind) if found.isVisible() and not found.accessibleName()]
        assert unnamed == []
