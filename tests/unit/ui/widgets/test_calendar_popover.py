"""The calendar beside a date: one key each to accept, move, widen, choose, type, leave open."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import i18n
from ui.theme import Theme, dark, high_contrast, light
from ui.widgets.calendar_popover import CalendarPopover, DateProposal
from ui.widgets.calendar_steps import days_of, stepped, widened
from ui.widgets.date_words import anchor_words, precision_words, value_words
from ui.widgets.month_grid import MonthGrid

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")

SAME_DAY = DateProposal("même jour", "2019-01-23", "publication", "2019-01-27", ("2019-01-24", "2019-01"))
UNDATED = DateProposal("hier", "", "", "")
KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def opened(host: QWidget, proposal: DateProposal = SAME_DAY, language: str = "en") -> CalendarPopover:
    popover = CalendarPopover(light(), language, host)
    popover.open_for(proposal, QPoint(0, 0))
    return popover


def press(popover: CalendarPopover, *keys: Qt.Key, shift: bool = False) -> None:
    for key in keys:
        QTest.keyClick(popover.focusWidget(), key, SHIFT if shift else Qt.KeyboardModifier.NoModifier)


def type_words(popover: CalendarPopover, words: str) -> None:
    for sign in words:
        event = QKeyEvent(QEvent.Type.KeyPress, ord(sign.upper()), Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(popover.focusWidget(), event)


def test_it_says_what_is_proposed_and_why(host: QWidget) -> None:
    popover = opened(host)
    assert popover.sentence.text() == "même jour → 23 Jan 2019, counted from the publication"
    assert popover.exact.text() == "2019-01-23 · to the day"
    assert popover.grid.accessibleName() == f"{popover.sentence.text()} {popover.exact.text()}"


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_return_accepts(host: QWidget, key: Qt.Key) -> None:
    popover = opened(host)
    chosen, closed = QSignalSpy(popover.value_chosen), QSignalSpy(popover.closed)
    press(popover, key)
    assert [chosen.at(i) for i in range(chosen.count())] == [["2019-01-23"]]
    assert closed.count() == 0
    assert not popover.isVisible()


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ([KEY.Key_Right], "2019-01-24"),
        ([KEY.Key_Left, KEY.Key_Left], "2019-01-21"),
        ([KEY.Key_Down], "2019-01-30"),
        ([KEY.Key_Up], "2019-01-16"),
        ([KEY.Key_PageDown], "2019-02-23"),
        ([KEY.Key_PageUp], "2018-12-23"),
    ],
)
def test_arrows_move(host: QWidget, keys: list[Qt.Key], value: str) -> None:
    popover = opened(host)
    press(popover, *keys)
    assert popover.value() == value
    days = days_of(value)
    assert days is not None
    assert popover.grid.month() == days[0].replace(day=1)
    assert "chosen by hand" in popover.sentence.text()


def test_shift_widens_and_narrows_again(host: QWidget) -> None:
    popover = opened(host)
    press(popover, KEY.Key_Right, KEY.Key_Down, shift=True)
    assert popover.value() == "2019-01-23/2019-01-31"
    press(popover, KEY.Key_Left, shift=True)
    assert popover.value() == "2019-01-23/2019-01-30"
    press(popover, KEY.Key_Right)
    assert popover.value() == "2019-01-24/2019-01-31"


def test_moved_back_it_hangs_on_the_publication_again(host: QWidget) -> None:
    popover = opened(host)
    press(popover, KEY.Key_Right, KEY.Key_Left)
    assert "counted from the publication" in popover.sentence.text()


@pytest.mark.parametrize("typed", ["2", "é"])
def test_digits_choose_an_alternative_on_both_keyboards(host: QWidget, typed: str) -> None:
    popover = opened(host)
    chosen = QSignalSpy(popover.value_chosen)
    type_words(popover, typed)
    assert chosen.at(0) == ["2019-01"]


def test_a_click_chooses_an_alternative(host: QWidget) -> None:
    popover = opened(host)
    chosen = QSignalSpy(popover.value_chosen)
    names = {button.accessibleName(): button for button in popover.findChildren(QAbstractButton)}
    names["1: 24 Jan 2019"].click()
    assert chosen.at(0) == ["2019-01-24"]


def test_a_second_proposal_replaces_the_alternatives(host: QWidget) -> None:
    popover = opened(host)
    popover.open_for(DateProposal("hier", "2019-01-26", "publication", "2019-01-27"), QPoint(0, 0))
    type_words(popover, "1")
    assert popover.isVisible()
    assert popover.field.text() == "1"


def test_typing_replaces_the_value(host: QWidget) -> None:
    popover = opened(host)
    chosen = QSignalSpy(popover.value_chosen)
    type_words(popover, "mars 2018")
    assert popover.field.text() == "mars 2018"
    assert popover.value() == "2018-03"
    assert popover.grid.month() == date(2018, 3, 1)
    press(popover, KEY.Key_Return)
    assert chosen.at(0) == ["2018-03"]


def test_words_that_are_no_date_are_not_taken(host: QWidget) -> None:
    popover = opened(host)
    chosen = QSignalSpy(popover.value_chosen)
    type_words(popover, "xyz")
    press(popover, KEY.Key_Return)
    assert popover.field.property("invalid")
    assert popover.isVisible()
    assert chosen.count() == 0


def test_arrows_and_delete_stay_in_the_field_while_there_is_something(host: QWidget) -> None:
    popover = opened(host)
    type_words(popover, "xyz")
    press(popover, KEY.Key_Left, KEY.Key_Delete)
    assert popover.field.text() == "xy"
    assert popover.value() == "2019-01-23"


def test_delete_means_no_value(host: QWidget) -> None:
    popover = opened(host)
    chosen = QSignalSpy(popover.value_chosen)
    press(popover, KEY.Key_Delete)
    assert chosen.at(0) == [""]


def test_escape_clears_the_field_then_closes(host: QWidget) -> None:
    popover = opened(host)
    closed, chosen = QSignalSpy(popover.closed), QSignalSpy(popover.value_chosen)
    type_words(popover, "xyz")
    press(popover, KEY.Key_Escape)
    assert popover.field.text() == ""
    assert closed.count() == 0
    press(popover, KEY.Key_Escape)
    assert (closed.count(), chosen.count()) == (1, 0)
    assert not popover.isVisible()


def test_a_day_is_clicked(host: QWidget) -> None:
    popover = opened(host)
    place = popover.grid.day_rect(date(2019, 1, 9)).center().toPoint()
    QTest.mouseClick(popover.grid, Qt.MouseButton.LeftButton, pos=place)
    assert popover.value() == "2019-01-09"


def test_leafing_does_not_change_the_value(host: QWidget) -> None:
    popover = opened(host)
    {b.accessibleName(): b for b in popover.findChildren(QAbstractButton)}["Month after"].click()
    assert popover.grid.month() == date(2019, 2, 1)
    assert popover.value() == "2019-01-23"


def test_without_a_date_it_takes_typing_only(host: QWidget) -> None:
    popover = opened(host, UNDATED)
    chosen = QSignalSpy(popover.value_chosen)
    assert popover.sentence.text() == "hier → no date: unresolved"
    assert not popover.grid.isVisible()
    press(popover, KEY.Key_Right, KEY.Key_Down, KEY.Key_Return)
    assert (popover.value(), chosen.count(), popover.isVisible()) == ("", 0, True)
    type_words(popover, "23/01/2019")
    assert popover.grid.isVisible()
    press(popover, KEY.Key_Return)
    assert chosen.at(0) == ["2019-01-23"]


def test_without_a_value_the_first_arrow_begins_at_the_publication(host: QWidget) -> None:
    popover = opened(host, DateProposal("naguère", "", "", "2019-01-27"))
    assert popover.grid.isVisible()
    press(popover, KEY.Key_Left)
    assert popover.value() == "2019-01-27"
    press(popover, KEY.Key_Left)
    assert popover.value() == "2019-01-26"


def test_french_weeks_begin_on_monday_and_words_are_french(host: QWidget, qapp: QApplication) -> None:
    i18n.install(qapp, "fr")
    popover = opened(host, language="fr")
    assert popover.grid.days()[0] == date(2018, 12, 31)
    assert popover.grid.weekday_names()[0] == "lun."
    assert "23 janv. 2019" in popover.sentence.text()


def test_no_part_is_cut(host: QWidget) -> None:
    popover = opened(host, DateProposal("la semaine dernière", "2019-01-20/2019-01-26", "mention", "2019-01-27"))
    press(popover, KEY.Key_Right)
    assert popover.grid.height() == popover.grid.sizeHint().height()
    assert popover.sentence.height() >= popover.sentence.heightForWidth(popover.sentence.width())
    assert popover.rect().contains(popover.field.geometry())


def test_every_button_and_field_has_a_name(host: QWidget) -> None:
    popover = opened(host)
    parts = [*popover.findChildren(QAbstractButton), popover.grid, popover.field]
    assert all(part.accessibleName() for part in parts)


@pytest.mark.parametrize("theme", [light(), dark(), high_contrast(light())], ids=["light", "dark", "strict"])
def test_the_interval_is_painted(qtbot: QtBot, theme: Theme) -> None:
    grid = MonthGrid(theme, QLocale(QLocale.Language.French))
    qtbot.addWidget(grid)
    grid.resize(grid.sizeHint())
    grid.show_month(date(2019, 1, 1), None)
    before = grid.grab().toImage()
    grid.show_month(date(2019, 1, 1), (date(2019, 1, 7), date(2019, 1, 9)))
    after = grid.grab().toImage()
    inside = grid.day_rect(date(2019, 1, 8)).toRect()
    beside = grid.day_rect(date(2019, 1, 15)).toRect()
    assert before.copy(inside) != after.copy(inside)
    assert before.copy(beside) == after.copy(beside)


@pytest.mark.parametrize("month", [date(1, 1, 1), date(9999, 12, 1)])
def test_the_ends_of_the_calendar_are_shown(qtbot: QtBot, month: date) -> None:
    grid = MonthGrid(light(), QLocale(QLocale.Language.French))
    qtbot.addWidget(grid)
    grid.show_month(month, None)
    assert month in grid.days()
    assert not grid.grab().isNull()


@pytest.mark.parametrize(
    ("value", "unit", "week", "month"),
    [
        ("2019-01-31", "2019-02-01", "2019-02-07", "2019-02-28"),
        ("2019-01", "2019-02", "2019-02", "2019-02"),
        ("2019", "2020", "2020", "2020"),
        ("2019-W04", "2019-W05", "2019-W05", "2019-W08"),
        ("2019-01-20/2019-01-26", "2019-01-21/2019-01-27", "2019-01-27/2019-02-02", "2019-02-20/2019-02-26"),
        ("../2019-01-26", "../2019-01-27", "../2019-02-02", "../2019-02-26"),
        ("2019-01-23T18:00", "2019-01-23T18:01", "2019-01-30T18:00", "2019-02-23T18:00"),
        ("P3D", "P3D", "P3D", "P3D"),
        ("9999-12-31", "9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_stepped(value: str, unit: str, week: str, month: str) -> None:
    assert [stepped(value, stride, 1) for stride in ("unit", "week", "month")] == [unit, week, month]


def test_widened_across_its_anchor() -> None:
    value = "2019-01-23/2019-01-24"
    values = [value := widened(value, "2019-01-23", "unit", steps=-1) for _ in range(2)]
    assert values == ["2019-01-23", "2019-01-22/2019-01-23"]
    assert widened("../2019-01-23", "2019-01-23", "unit", steps=1) == "../2019-01-23"


@pytest.mark.parametrize(
    ("value", "words", "precision"),
    [
        ("2019-01-23", "23 Jan 2019", "to the day"),
        ("2019-01", "Jan 2019", "to the month"),
        ("2019-W04", "week 4 of 2019", "to the week"),
        ("2019-01-23T18:00", "23 Jan 2019, 18:00", "to the minute"),
        ("../2019-01-26", "until 26 Jan 2019", "to the day"),
        ("2019/..", "from 2019 on", "to the year"),
        ("2019-01-20/2019-01-26", "20 Jan 2019 – 26 Jan 2019", "to the day"),
        ("P3D", "P3D", ""),
    ],
)
def test_words(value: str, words: str, precision: str) -> None:
    assert (value_words(value, "en"), precision_words(value)) == (words, precision)


def test_anchors_have_words() -> None:
    assert all(anchor_words(anchor) for anchor in ("publication", "speech", "mention", "hand"))
    assert anchor_words("") == ""
