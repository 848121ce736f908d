"""The offices of a record as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.records import Office
from ui.models.register_offices import OF, OFFICE, SINCE, STATUS, UNTIL, OfficesModel

BOOK = load_codebook("political")
HELD = Office("head_of_state", "2013-04-19", "2019-01-10", "VE", "claimed")


def model(*offices: Office) -> OfficesModel:
    made = OfficesModel("en")
    made.show_offices(
        offices,
        BOOK.attribute("entity", "office", "ACTOR"),
        BOOK.attribute("entity", "office_status", "ACTOR"),
    )
    return made


def test_cells_are_words_and_dates() -> None:
    made = model(HELD, Office("minister"))
    row = [made.index(0, column).data() for column in range(made.columnCount())]
    assert row == ["head of state", "19 Apr 2013", "10 Jan 2019", "VE", "claimed"]
    assert made.index(1, SINCE).data() == "…"
    assert made.headerData(SINCE, Qt.Orientation.Horizontal) == "from"
    assert made.index(0, SINCE).data(Qt.ItemDataRole.AccessibleTextRole) == "from 19 Apr 2013"


def test_an_edited_cell_tells_all_offices(qtbot: QtBot) -> None:
    made = model(HELD)
    with qtbot.waitSignal(made.chosen) as told:
        made.setData(made.index(0, UNTIL), "2024")
    assert told.args == [(Office("head_of_state", "2013-04-19", "2024", "VE", "claimed"),)]
    with qtbot.assertNotEmitted(made.chosen):
        made.setData(made.index(0, UNTIL), "2024")


def test_the_view_stays_where_it_is_after_an_edit(qtbot: QtBot) -> None:
    made = model(HELD, Office("minister"))
    made.chosen.connect(lambda offices: made.show_offices(offices, made.kinds, made.statuses))
    with qtbot.assertNotEmitted(made.modelReset):
        made.setData(made.index(1, SINCE), "2006")
        made.append_row()
        made.show_offices((HELD, Office("minister", "2006")), made.kinds, made.statuses)
    assert made.rowCount() == 3
    made.clear()
    assert made.rowCount() == 0


def test_a_new_row_counts_once_it_names_an_office(qtbot: QtBot) -> None:
    made = model(HELD)
    row = made.append_row()
    with qtbot.assertNotEmitted(made.chosen):
        made.setData(made.index(row, OF), "FR")
    with qtbot.waitSignal(made.chosen) as told:
        made.setData(made.index(row, OFFICE), "minister")
    assert told.args == [(HELD, Office("minister", of="FR"))]
    made.show_offices(*told.args, made.kinds, made.statuses)
    assert made.rowCount() == 2


def test_a_row_is_removed(qtbot: QtBot) -> None:
    made = model(HELD, Office("minister"))
    with qtbot.waitSignal(made.chosen) as told:
        made.remove_row(0)
    assert told.args == [(Office("minister"),)]
    made.remove_row(7)


def test_the_codebook_gives_the_choices(qtmodeltester: ModelTester) -> None:
    made = model(HELD)
    assert ("minister", "minister") in made.choices(OFFICE)
    assert ("claimed", "claimed") in made.choices(STATUS)
    assert made.choices(SINCE) == []
    qtmodeltester.check(made)
