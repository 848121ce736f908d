"""The entities of the article in front."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from tests import factories
from tests.unit.ui.models.desks import Desk
from tests.unit.ui.models.test_entity_tree_model import full_desk
from ui import theme
from ui.panels.entities_panel import EntitiesPanel


def panel(qtbot: QtBot, desk: Desk) -> EntitiesPanel:
    made = EntitiesPanel(theme.light(), "en")
    qtbot.addWidget(made)
    made.resize(352, 700)
    made.show()
    made.show_article(desk.annotations, desk.register, desk.codebook, counts=desk.counts, text=desk.text)
    desk.followers.append(made)
    return made


def click(qtbot: QtBot, made: EntitiesPanel, index: QModelIndex) -> None:
    place = made.tree.visualRect(index).center()
    qtbot.mouseClick(made.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_a_quote_asks_for_its_mention(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    made.reveal_entity("maduro")
    with qtbot.waitSignal(made.mention_requested) as asked:
        click(qtbot, made, made.model.index_of_mention("m1"))
    assert asked.args == ["m1"]


def test_keys_on_a_record(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    made.reveal_entity("us")
    for key, signal in (
        (Qt.Key.Key_Return, made.entity_activated),
        (Qt.Key.Key_F2, made.entity_edit_requested),
        (Qt.Key.Key_Delete, made.remove_requested),
    ):
        with qtbot.waitSignal(signal) as asked:
            qtbot.keyClick(made.tree, key)
        assert asked.args == ["us"]


def test_revealing_asks_for_nothing(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    with qtbot.assertNotEmitted(made.mention_requested), qtbot.assertNotEmitted(made.entity_activated):
        made.reveal_mention("m2")
    assert made.model.entity_at(made.tree.currentIndex()) == "us"


def test_groups_are_open_and_the_project_is_not(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    opened = [made.tree.isExpanded(made.model.index(row, 0)) for row in range(made.model.rowCount())]
    assert opened == [True, True, True, True, False]


def test_a_group_that_comes_is_opened(qtbot: QtBot) -> None:
    desk = Desk()
    made = panel(qtbot, desk)
    assert made._pages.currentWidget() is made._empty
    desk.add(factories.entity("Chine", "COUNTRY", id="cn"), desk.mention("Chine", "COUNTRY", entities=("cn",)))
    assert made._pages.currentWidget() is made.tree
    assert made.tree.isExpanded(made.model.index(0, 0))


def test_two_records_selected_can_be_merged_either_way(qtbot: QtBot) -> None:
    desk = full_desk()
    desk.add(desk.mention("Maduro", entities=("guaido",), id="m8"))
    made = panel(qtbot, desk)
    made.tree.setCurrentIndex(made.model.index_of_entity("maduro"))
    click_with_control(qtbot, made, made.model.index_of_entity("guaido"))
    menu = made.menu_for(made.model.index_of_entity("maduro"))
    merges = [action for action in menu.actions() if action.text().startswith("Merge")]
    assert [action.text() for action in merges] == [
        "Merge: keep Nicolás Maduro, add Juan Guaidó…",
        "Merge: keep Juan Guaidó, add Nicolás Maduro…",
    ]
    with qtbot.waitSignal(made.merge_requested) as asked:
        merges[1].trigger()
    assert asked.args == ["guaido", "maduro"]
    menu.deleteLater()


def click_with_control(qtbot: QtBot, made: EntitiesPanel, index: QModelIndex) -> None:
    place = made.tree.visualRect(index).center()
    qtbot.mouseClick(made.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=place)


def test_a_filter_that_finds_nothing_says_so(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    qtbot.keyClicks(made.field, "zzz")
    assert made._pages.currentWidget() is made._empty
    made.field.clear()
    assert made._pages.currentWidget() is made.tree


def test_another_theme_paints(qtbot: QtBot) -> None:
    made = panel(qtbot, full_desk())
    made.reveal_entity("maduro")
    before = made.tree.grab().toImage()
    made.set_theme(theme.dark())
    assert made.tree.grab().toImage() != before
