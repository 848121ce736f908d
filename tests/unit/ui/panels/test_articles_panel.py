"""The dock of articles."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from tests.unit.ui.models.test_article_list_model import Shelf
from ui import theme
from ui.panels.articles_panel import ArticlesPanel


def panel(qtbot: QtBot, shelf: Shelf | None) -> ArticlesPanel:
    made = ArticlesPanel(theme.light(), "en")
    qtbot.addWidget(made)
    made.resize(264, 600)
    made.show()
    made.set_workspace(shelf)
    return made


def test_a_click_asks_for_the_article(qtbot: QtBot) -> None:
    made = panel(qtbot, Shelf(3))
    place = made.list.visualRect(made.model.index(1)).center()
    with qtbot.waitSignal(made.article_requested) as asked:
        qtbot.mouseClick(made.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["a00001"]


def test_return_asks_for_the_current_article_and_delete_to_remove_it(qtbot: QtBot) -> None:
    made = panel(qtbot, Shelf(3))
    made.set_current("a00002")
    with qtbot.waitSignal(made.article_requested) as asked:
        qtbot.keyClick(made.list, Qt.Key.Key_Return)
    assert asked.args == ["a00002"]
    with qtbot.waitSignal(made.remove_requested) as asked:
        qtbot.keyClick(made.list, Qt.Key.Key_Delete)
    assert asked.args == ["a00002"]


def test_marking_the_current_article_asks_for_nothing(qtbot: QtBot) -> None:
    made = panel(qtbot, Shelf(3))
    with qtbot.assertNotEmitted(made.article_requested):
        made.set_current("a00001")
    assert made.list.currentIndex().row() == 1


def test_return_in_the_filter_opens_the_first_hit(qtbot: QtBot) -> None:
    made = panel(qtbot, Shelf(30))
    with qtbot.waitSignal(made.article_requested) as asked:
        qtbot.keyClicks(made.field, "12")
        qtbot.keyClick(made.field, Qt.Key.Key_Return)
    assert asked.args == ["a00012"]


def test_the_filter_applies_after_a_pause(qtbot: QtBot) -> None:
    made = panel(qtbot, Shelf(30))
    with qtbot.waitSignal(made.model.modelReset):
        qtbot.keyClicks(made.field, "29")
    assert made.model.rowCount() == 1


def test_chips_filter_by_state_and_count(qtbot: QtBot) -> None:
    shelf = Shelf(4)
    shelf.begun = {"a00001": "done", "a00002": "started"}
    made = panel(qtbot, shelf)
    chips = {name: chip.text() for name, chip in made.states._chips.items()}
    assert chips == {"": "All", "todo": "To do 2", "started": "In progress 1", "review": "To review", "done": "Done 1"}
    made.states.chip("done").click()
    assert made.model.rowCount() == 1
    assert made.model.id_at(0) == "a00001"


def test_the_empty_list_offers_an_import(qtbot: QtBot) -> None:
    made = panel(qtbot, Shelf(0))
    assert made._pages.currentWidget() is made._empty
    with qtbot.waitSignal(made.import_requested):
        made._empty.button.click()
    assert not made.next.isEnabled()


def test_a_filter_without_hits_says_so(qtbot: QtBot) -> None:
    made = panel(qtbot, Shelf(2))
    made.model.set_words("zzz")
    assert made._pages.currentWidget() is made._nothing


DRAWN = "Drawn for reliability, or no longer"


def test_the_menu_carries_states_details_and_removal(qtbot: QtBot) -> None:
    made = panel(qtbot, Shelf(2))
    menu = made.menu_for("a00001")
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Open", "To do", "In progress", "To review", "Done", DRAWN, "Details…", "Remove…"]
    with qtbot.waitSignal(made.state_requested) as asked:
        menu.actions()[texts.index("To review") + 1].trigger()
    assert asked.args == ["a00001", "review"]
    menu.deleteLater()


def test_dropped_files_are_passed_on(qtbot: QtBot) -> None:
    made = panel(qtbot, Shelf(1))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.txt"), QUrl("https://example.org/")])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(made.files_dropped) as asked:
        made.dropEvent(event)
    assert asked.args == [["/tmp/a.txt"]]


def test_another_theme_paints(qtbot: QtBot) -> None:
    made = panel(qtbot, Shelf(3))
    before = made.list.grab().toImage()
    made.set_theme(theme.dark())
    assert made.list.grab().toImage() != before
