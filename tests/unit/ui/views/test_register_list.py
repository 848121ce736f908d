"""The register at the left: chips, filter, order, keys."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from annotator.model.change import Act, Change
from annotator.model.records import Entity
from annotator.model.register import Register
from tests import factories
from ui import theme
from ui.views.register_list import RegisterList

BOOK = factories.codebook()
MADURO = factories.entity("Nicolás Maduro", id="m", type="PERSON", codes=(("ISO3166-1-alpha-2", "VE"),))
GUAIDO = factories.entity("Juan Guaidó", id="g", type="PERSON")
VENEZUELA = factories.entity("Venezuela", "COUNTRY", id="ve")


def made(qtbot: QtBot, *entities: Entity) -> RegisterList:
    found = RegisterList(theme.light(), "en")
    qtbot.addWidget(found)
    found.resize(264, 500)
    found.show()
    found.show_register(Register(entities or (MADURO, GUAIDO, VENEZUELA)), BOOK, counts=Counter(m=5, g=9))
    return found


def rows(found: RegisterList) -> list[str]:
    model = found.model
    return [
        str(model.index(at, 0, model.index(group, 0)).data())
        for group in range(model.rowCount())
        for at in range(model.rowCount(model.index(group, 0)))
    ]


def chip(found: RegisterList, code: str) -> QToolButton:
    button = found._chip(code)
    assert button is not None
    return button


def test_the_first_layer_shows_and_chips_change_it(qtbot: QtBot) -> None:
    found = made(qtbot)
    assert rows(found) == ["Juan Guaidó", "Nicolás Maduro"]
    assert found._count.text() == "3"
    chip(found, "COUNTRY").click()
    assert rows(found) == ["Venezuela"]
    with qtbot.waitSignal(found.new_requested) as told:
        found.add.click()
    assert told.args == ["COUNTRY"]


def test_the_order_is_by_count_or_name(qtbot: QtBot) -> None:
    found = made(qtbot)
    found._sort.click()
    assert found._sort.accessibleName() == "Sorted by name"
    assert rows(found) == ["Juan Guaidó", "Nicolás Maduro"]
    found._sort.click()
    assert found._sort.accessibleName() == "Sorted by number of mentions"


def test_typing_filters_by_name_and_code(qtbot: QtBot) -> None:
    found = made(qtbot)
    qtbot.keyClicks(found.field, "guai")
    qtbot.waitUntil(lambda: rows(found) == ["Juan Guaidó"])
    found.field.setText("ve")
    qtbot.waitUntil(lambda: rows(found) == ["Nicolás Maduro"])
    with qtbot.waitSignal(found.record_selected) as told:
        qtbot.keyClick(found.field, Qt.Key.Key_Return)
    assert told.args == ["m"]
    found.field.setText("nobody")
    qtbot.waitUntil(found._empty.isVisible)
    assert "Nothing for “nobody”" in found._empty._title.text()


def test_the_current_record_comes_back_with_the_filter_gone(qtbot: QtBot) -> None:
    found = made(qtbot)
    found.reveal("m")
    found.field.setText("guai")
    qtbot.waitUntil(lambda: rows(found) == ["Juan Guaidó"])
    with qtbot.assertNotEmitted(found.record_selected):
        found.field.clear()
        qtbot.waitUntil(lambda: len(rows(found)) == 2)
    assert found.model.record_at(found.tree.currentIndex()) == "m"


def test_reveal_goes_to_the_layer_and_past_the_filter(qtbot: QtBot) -> None:
    found = made(qtbot)
    found.field.setText("guai")
    qtbot.waitUntil(lambda: rows(found) == ["Juan Guaidó"])
    with qtbot.waitSignal(found.record_selected) as told:
        found.reveal("ve")
    assert told.args == ["ve"]
    assert chip(found, "COUNTRY").isChecked()
    assert found.field.text() == ""
    found.reveal("nobody")
    assert found.model.record_at(found.tree.currentIndex()) == "ve"


def test_keys_open_and_remove(qtbot: QtBot) -> None:
    found = made(qtbot)
    found.reveal("m")
    with qtbot.waitSignal(found.record_opened) as told:
        qtbot.keyClick(found.tree, Qt.Key.Key_Return)
    assert told.args == ["m"]
    with qtbot.waitSignal(found.remove_requested) as told:
        qtbot.keyClick(found.tree, Qt.Key.Key_Delete)
    assert told.args == ["m"]
    with qtbot.waitSignal(found.record_selected) as told:
        qtbot.keyClick(found.tree, Qt.Key.Key_Up)
    assert told.args == ["g"]


def test_a_heading_closes_and_opens(qtbot: QtBot) -> None:
    found = made(qtbot)
    heading = found.model.index(0, 0)
    assert found.tree.isExpanded(heading)
    found.tree.setCurrentIndex(heading)
    qtbot.keyClick(found.tree, Qt.Key.Key_Return)
    assert not found.tree.isExpanded(heading)
    found.tree.clicked.emit(heading)
    assert found.tree.isExpanded(heading)


def test_the_current_record_stays_when_rows_move(qtbot: QtBot) -> None:
    found = made(qtbot)
    found.reveal("m")
    register = found._register
    assert register is not None
    change = Change(Act("test"), (MADURO,), (factories.entity("Aaa", id="m", type="PERSON"),))
    register.apply(change)
    with qtbot.assertNotEmitted(found.record_selected):
        found.apply(change, "m")
    assert found.model.record_at(found.tree.currentIndex()) == "m"


def test_a_neighbour_takes_the_place_of_a_record_that_went(qtbot: QtBot) -> None:
    found = made(qtbot)
    found.reveal("m")
    register = found._register
    assert register is not None
    change = Change(Act("test"), (MADURO,), ())
    register.apply(change)
    with qtbot.waitSignal(found.record_selected) as told:
        found.apply(change, "m")
    assert told.args == ["g"]
    assert found._count.text() == "2"


def test_the_menu_offers_what_the_keys_do(qtbot: QtBot) -> None:
    found = made(qtbot)
    found.reveal("m")
    with qtbot.waitSignal(found.merge_requested) as told:
        found.menu_for("m").actions()[0].trigger()
    assert told.args == ["m", ""]
    found.tree.selectAll()
    with qtbot.waitSignal(found.merge_requested) as told:
        found.menu_for("m").actions()[0].trigger()
    assert told.args == ["m", "g"]
    with qtbot.waitSignal(found.split_requested):
        found.menu_for("m").actions()[1].trigger()
    assert found.menu_for("").actions() == []


def test_a_doubtful_row_is_painted_in_the_colour_of_doubt(qtbot: QtBot) -> None:
    found = made(qtbot)
    warn = theme.light().warn.lower()

    def painted() -> bool:
        image: QImage = found.tree.viewport().grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, 120, 1)}
        return warn in colours

    assert not painted()
    found.model.set_twins({"m": "g"})
    assert painted()


@pytest.mark.parametrize("count", [0, 7])
def test_what_is_to_be_resolved_is_counted(qtbot: QtBot, count: int) -> None:
    found = made(qtbot)
    found.show_unresolved_count(count)
    button = chip(found, "?unresolved")
    assert button.text() == (f"To resolve {count}" if count else "To resolve")
    with qtbot.waitSignal(found.unresolved_wanted):
        button.click()
    assert found.lines.isVisible()
    chip(found, "ACTOR").click()
    assert found.tree.isVisible()


def test_an_empty_register_says_how_to_fill_it(qtbot: QtBot) -> None:
    found = made(qtbot)
    found.show_register(Register(), BOOK, counts={})
    assert found._empty.isVisible()
    assert found.model.record_at(QModelIndex()) == ""
    found.show_register(None, None, counts={})
    assert found._count.text() == "0"


def test_every_button_has_a_name(qtbot: QtBot) -> None:
    found = made(qtbot)
    own = [button for button in found.findChildren(QToolButton) if not isinstance(button.parent(), QLineEdit)]
    assert [button for button in own if not button.accessibleName()] == []
