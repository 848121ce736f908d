"""The record of an entity: stored field by field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.codebook import Codebook
from annotator.model.records import Argument, Article, Entity, Office
from annotator.model.register import Register
from tests import factories
from ui import theme
from ui.models.register_figures import Figures
from ui.models.register_lines import LineReader
from ui.views.record_codes import CodeField
from ui.views.record_page import RecordPage
from ui.widgets.chip import Chip

BOOK = load_codebook("political")
VENEZUELA = factories.entity("Venezuela", "COUNTRY", id="ve", codes=(("ISO3166-1-alpha-2", "VE"),))
RUSSIA = factories.entity("Russie", "COUNTRY", id="ru", codes=(("ISO3166-1-alpha-2", "RU"),))


@pytest.fixture
def maduro() -> Entity:
    return factories.entity(
        "Nicolás Maduro",
        id="maduro",
        type="PERSON",
        aliases=("Maduro", "N. Maduro"),
        codes=(("wikidata", "Q369479"),),
        attributes=(("country", "VE"), ("sector", "GOV")),
        offices=(Office("head_of_state", "2013-04-19"),),
    )


def page(qtbot: QtBot, entity: Entity, codebook: Codebook = BOOK) -> RecordPage:
    made = RecordPage(theme.light(), "en")
    qtbot.addWidget(made)
    made.resize(700, 800)
    made.show()
    made.show_entity(entity, codebook, Register([entity, VENEZUELA, RUSSIA]), count=3)
    return made


def stored(qtbot: QtBot, made: RecordPage, act: object) -> Entity:
    with qtbot.waitSignal(made.entity_changed) as told:
        act()  # type: ignore[operator] # a callable
    assert isinstance(told.args[1], Entity)
    return told.args[1]


def chips(made: RecordPage) -> dict[str, Chip]:
    return {chip.text(): chip for chip in made.form.findChildren(Chip) if chip.isVisible()}


def test_a_name_is_stored_when_it_is_left(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    made.name.setText("  Nicolás   Maduro Moros ")
    new = stored(qtbot, made, lambda: qtbot.keyClick(made.name, Qt.Key.Key_Return))
    assert new.name == "Nicolás Maduro Moros"
    with qtbot.assertNotEmitted(made.entity_changed):
        made.name.setText("  ")
        qtbot.keyClick(made.name, Qt.Key.Key_Return)
    assert made.name.text() == "Nicolás Maduro Moros"


def test_aliases_come_go_and_become_the_name(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    made.form.aliases.add.click()
    made.form.aliases.field.setText("le président")
    new = stored(qtbot, made, lambda: qtbot.keyClick(made.form.aliases.field, Qt.Key.Key_Return))
    assert new.aliases == ("Maduro", "N. Maduro", "le président")
    new = stored(qtbot, made, lambda: qtbot.keyClick(chips(made)["N. Maduro"], Qt.Key.Key_Delete))
    assert new.aliases == ("Maduro", "le président")
    menu = made.form.aliases.menu_for("Maduro")
    new = stored(qtbot, made, menu.actions()[0].trigger)
    assert (new.name, new.aliases) == ("Maduro", ("le président", "Nicolás Maduro"))


def test_chips_tell_how_often_a_form_occurs(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    made.form.show_counts({"Nicolás Maduro": 7, "Maduro": 4})
    found = chips(made)
    assert found["Nicolás Maduro"].accessibleName() == "Nicolás Maduro, 7"
    assert found["Maduro"].accessibleName() == "Maduro, 4"
    assert found["N. Maduro"].accessibleName() == "N. Maduro"


def test_the_country_is_a_record_or_a_code(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    assert chips(made)["Venezuela"].accessibleName() == "Venezuela, VE"
    countries = made.form.countries["country"]
    countries.add.click()
    new = stored(qtbot, made, lambda: countries.field.text_entered.emit("russie"))
    assert [value for code, value in new.attributes if code == "country"] == ["RU", "VE"]
    new = stored(qtbot, made, lambda: countries.field.text_entered.emit("XK"))
    assert ("country", "XK") in new.attributes
    new = stored(qtbot, made, chips(made)["Venezuela"].remove_requested.emit)
    assert ("country", "VE") not in new.attributes


def test_type_and_sector_are_the_codebook_s(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    new = stored(qtbot, made, lambda: made.form.controls["type"].chosen.emit("type", ("GROUP",)))
    assert new.type == "GROUP"
    new = stored(qtbot, made, lambda: made.form.controls["sector"].chosen.emit("sector", ("OPP",)))
    assert ("sector", "OPP") in new.attributes


def test_the_wheel_scrolls_the_page_and_changes_nothing(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    combo = made.form.controls["sector"].findChild(QComboBox)
    assert combo is not None
    middle = QPointF(combo.rect().center())
    wheel = QWheelEvent(
        middle,
        combo.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = combo.currentIndex()
    with qtbot.assertNotEmitted(made.entity_changed):
        QApplication.sendEvent(combo, wheel)
    assert combo.currentIndex() == before


def code_field(made: RecordPage, scheme: str) -> CodeField:
    return next(field for field in made.form.codes.fields if field.scheme == scheme)


def test_codes_are_checked_by_their_form(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    field = code_field(made, "wikidata")
    with qtbot.assertNotEmitted(made.entity_changed):
        field.line.setText("369479")
        field.line.editingFinished.emit()
    assert not field.is_right()
    assert "no code of Wikidata" in field.accessibleDescription()
    field.line.setText("https://www.wikidata.org/wiki/Q42")
    new = stored(qtbot, made, field.line.editingFinished.emit)
    assert new.codes == (("wikidata", "Q42"),)


def test_an_empty_field_of_a_usual_scheme_waits_and_others_can_be_added(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    code_field(made, "viaf").line.setText("75121530")
    new = stored(qtbot, made, code_field(made, "viaf").line.editingFinished.emit)
    assert ("viaf", "75121530") in new.codes
    made.form.codes.add_field("isni")
    code_field(made, "isni").line.setText("0000 0001 2103 2684")
    assert not code_field(made, "isni").is_right()
    made.form.codes.add_field("")
    field = made.form.codes.fields[-1]
    field.name.setText("house list")
    field.line.setText("17")
    code_field(made, "isni").line.clear()
    new = stored(qtbot, made, field.line.editingFinished.emit)
    assert ("house list", "17") in new.codes


def test_offices_are_edited_in_their_table(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    model = made.form.offices.model
    new = stored(qtbot, made, lambda: model.setData(model.index(0, 2), "2019-01-10"))
    assert new.offices == (Office("head_of_state", "2013-04-19", "2019-01-10"),)
    table = made.form.offices.table
    table.setCurrentIndex(model.index(0, 0))
    new = stored(qtbot, made, lambda: qtbot.keyClick(table, Qt.Key.Key_Delete))
    assert new.offices == ()


def test_a_date_that_is_none_is_not_stored(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    table = made.form.offices.table
    table.setFocus()
    table.setCurrentIndex(made.form.offices.model.index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    with qtbot.assertNotEmitted(made.entity_changed):
        editor.setText("soon")
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_a_country_has_its_own_fields(qtbot: QtBot) -> None:
    made = page(qtbot, VENEZUELA)
    assert not made.form.offices.isVisible()
    assert "type" not in made.form.controls
    assert code_field(made, "ISO3166-1-alpha-2").code == "VE"


def figures() -> Figures:
    found = Figures("maduro")
    text = "Poutine soutient Maduro."
    article = factories.article(text, id="t", date="2019-01-23")
    named = factories.mention(17, 23, entities=("maduro",))
    stance = factories.frame(
        label="STANCE",
        arguments=(Argument("HOLDER", entity="ru"), Argument("TARGET", mention=named.id)),
        attributes=(("value", "support"),),
    )
    found.take(article, [named], [stance])
    found.complete = True
    return found


def test_stances_and_months_show_or_say_that_there_are_none(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    nothing = Figures("maduro", complete=True)
    made.show_figures(nothing)
    assert made._no_stance.isVisible()
    assert not made.stances.isVisible()
    made.show_figures(figures())
    assert made.stances.isVisible()
    assert not made._no_stance.isVisible()
    assert "Russie: supports in" in made.stances.accessibleDescription()
    assert made.months.accessibleDescription() == "Jan 2019: 1"
    with qtbot.waitSignal(made.record_requested) as told:
        qtbot.keyClick(made.stances, Qt.Key.Key_Return)
    assert told.args == ["ru"]
    made.show_figures(Figures("other", complete=True))
    assert made.stances.isVisible()


def test_mentions_open_their_passage(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)

    def article_of(id_: str) -> Article:
        return factories.article(factories.TEXT, id=id_)

    name = factories.mention(0, 14, article="a1", attributes=(("kind", "name"),))
    title = factories.mention(15, 20, article="a2", attributes=(("kind", "title"),))
    made.show_mentions([name, title], LineReader(article_of, BOOK, "en"))
    assert "2 mention" in made._line.text()
    assert "in 2 article" in made._line.text()
    made.mentions.filter.chosen.emit("title")
    assert made.mentions.model.rowCount() == 1
    made.mentions.view.setCurrentIndex(made.mentions.model.index(0))
    with qtbot.waitSignal(made.mention_requested) as told:
        qtbot.keyClick(made.mentions.view, Qt.Key.Key_Return)
    assert told.args == ["a2", title.id]


def test_a_duplicate_offers_the_merge_that_keeps_the_other(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    made.show_twin(None)
    assert not made.twin.isVisible()
    made.show_twin(factories.entity("Nicolas Maduro", id="other"))
    assert made.twin.isVisible()
    assert made.twin.accessibleName() == "Duplicate of Nicolas Maduro? Merge…"
    with qtbot.waitSignal(made.merge_requested) as told:
        made.twin.click()
    assert told.args == ["other", "maduro"]


def test_merge_and_split_are_wishes(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    with qtbot.waitSignal(made.merge_requested) as told:
        made.merge.click()
    assert told.args == ["maduro", ""]
    with qtbot.waitSignal(made.split_requested) as told:
        made.split.click()
    assert told.args == ["maduro"]


@pytest.mark.parametrize("width", [400, 700])
def test_every_control_has_a_name_and_nothing_is_cut(qtbot: QtBot, maduro: Entity, width: int) -> None:
    made = page(qtbot, maduro)
    made.resize(width, 700)
    qtbot.wait(20)
    for kind in (QComboBox, QAbstractButton, QLineEdit):
        controls = [found for found in made.findChildren(kind) if found.isVisible()]
        assert [found for found in controls if not found.accessibleName() and found.objectName() != "qt_spinbox"] == []
    assert made._body.minimumSizeHint().width() <= made._scroll.viewport().width()


def test_no_record_says_so(qtbot: QtBot, maduro: Entity) -> None:
    made = page(qtbot, maduro)
    made.show_nothing()
    assert made.entity is None
    assert made._empty.isVisible()
