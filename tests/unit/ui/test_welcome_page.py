"""The first page: ways to begin, recent projects, dropped files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from ui.dialogs.new_project_dialog import CodebookChoice
from ui.theme import dark, light
from ui.views.recent_list import RecentProject
from ui.views.welcome_page import WelcomePage

HERE = RecentProject(Path("/x/venezuela-2019.attache"), "today 14:05", "12 / 47")
GONE = RecentProject(Path("/x/brexit-fr-en.attache"), missing=True)


@pytest.fixture
def page(qtbot: QtBot) -> WelcomePage:
    made = WelcomePage(light(), "en")
    qtbot.addWidget(made)
    made.show_recent([HERE, GONE])
    made.show_choices(
        language="fr",
        theme="dark",
        name="Anne",
        codebooks=[CodebookChoice("political", "Political"), CodebookChoice("minimal", "Minimal")],
        codebook="minimal",
    )
    made.resize(1200, 760)
    with qtbot.waitActive(made):
        made.show()
    return made


def urls(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def test_ways_to_begin(qtbot: QtBot, page: WelcomePage) -> None:
    with qtbot.waitSignal(page.new_requested):
        page.new_row.click()
    with qtbot.waitSignal(page.open_requested) as told:
        QTest.keyClick(page.open_row, Qt.Key.Key_Return)
    assert told.args == [None]
    with qtbot.waitSignal(page.sample_requested):
        QTest.keyClick(page.sample_row, Qt.Key.Key_Space)


def test_a_recent_project_opens_and_a_missing_one_does_not(qtbot: QtBot, page: WelcomePage) -> None:
    page.recent.setCurrentRow(0)
    with qtbot.waitSignal(page.open_requested) as told:
        QTest.keyClick(page.recent, Qt.Key.Key_Return)
    assert told.args == [HERE.path]
    page.recent.setCurrentRow(1)
    with qtbot.assertNotEmitted(page.open_requested):
        QTest.keyClick(page.recent, Qt.Key.Key_Return)
    place = page.recent.visualItemRect(page.recent.item(0)).center()
    with qtbot.waitSignal(page.open_requested):
        QTest.mouseClick(page.recent.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_delete_takes_a_project_off_the_list(qtbot: QtBot, page: WelcomePage) -> None:
    page.recent.setCurrentRow(1)
    with qtbot.waitSignal(page.recent_removed) as told:
        QTest.keyClick(page.recent, Qt.Key.Key_Delete)
    assert told.args == [GONE.path]
    assert page.recent.count() == 1
    assert page._count.text() == "1 project"


def test_the_list_is_read_out_and_filtered(page: WelcomePage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert page.recent.item(0).data(role) == "venezuela-2019, today 14:05, 12 / 47"
    assert page.recent.item(1).data(role) == "brexit-fr-en, not found"
    page._filter.setText("BRÉXIT")
    assert page.recent.item(0).isHidden()
    assert not page.recent.item(1).isHidden()


def test_choices_are_shown_and_told(qtbot: QtBot, page: WelcomePage) -> None:
    assert page.language_box.currentData() == "fr"
    assert page.theme_box.currentData() == "dark"
    assert page.codebook.currentData() == "minimal"
    with qtbot.waitSignal(page.language_chosen) as told:
        page.language_box.activated.emit(page.language_box.findData("en"))
    assert told.args == ["en"]
    with qtbot.waitSignal(page.theme_chosen) as told:
        page.theme_box.activated.emit(page.theme_box.findData("light"))
    assert told.args == ["light"]
    with qtbot.waitSignal(page.codebook_chosen) as told:
        page.codebook.activated.emit(0)
    assert told.args == ["political"]
    page.name.setText("  Zoé ")
    with qtbot.waitSignal(page.name_changed) as told:
        QTest.keyClick(page.name, Qt.Key.Key_Return)
    assert told.args == ["Zoé"]


def test_hovering_files_are_counted_and_dropped_ones_told(qtbot: QtBot, page: WelcomePage) -> None:
    data = urls("/x/a.txt", "/x/b.TXT", "/x/c.exe")
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    page.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    assert page.zone.words() == "2 files, 1 not readable"
    assert not page.grab().isNull()
    page.dragLeaveEvent(QDragLeaveEvent())
    assert page.zone.words() == "Drop articles here"
    with qtbot.waitSignal(page.files_dropped) as told:
        page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    assert told.args == [["/x/a.txt", "/x/b.TXT", "/x/c.exe"]]


def test_nothing_that_can_be_reached_is_nameless(page: WelcomePage) -> None:
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QComboBox), *page.findChildren(QLineEdit)]
    reached = [found for found in controls if found.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached
    assert [found for found in reached if not found.accessibleName()] == []


def test_the_dark_page_is_dark(qtbot: QtBot) -> None:
    page = WelcomePage(dark(), "fr")
    qtbot.addWidget(page)
    page.show_recent([HERE, GONE])
    page.recent.setCurrentRow(0)
    page.show()
    place = page.zone.mapTo(page, QPoint(30, 20))
    assert page.grab().toImage().pixelColor(place).name().upper() == dark().base
