"""The events of the corpus on the screen: read when looked at, kept up, filtered, written."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.model.records import Argument, Mention
from annotator.model.span import Span
from tests.unit.ui.controllers.corpus_events import PATIENCE_MS, POLITICAL, TEXT, Bench, chosen, frame_of, opened
from ui import theme
from ui.controllers.corpus_events_controller import CorpusEventsController
from ui.models.corpus_event_row import Column
from ui.views.events_page import EventsPage


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    made = opened(tmp_path / "p.attache", POLITICAL, qtbot)
    yield made
    made.desk.close_project()
    made.tasks.close()


# reading and following


def test_nothing_is_read_before_the_page_is_shown(bench: Bench) -> None:
    assert not bench.tasks.is_busy
    assert bench.ids() == []
    bench.show()
    assert bench.ids() == ["g", "e", "f"]
    assert bench.page.acts.count.text() == "3 events in 3 articles; 3 shown"


def test_a_row_says_date_type_sentence_article_and_what_is_missing(bench: Bench) -> None:
    attributes = (("polarity", "neg"), ("status", "planned"), ("type", "SANCTION"))
    bench.do(*bench.event("h", roles="", date="../2019-03-03", precision="before", attributes=attributes))
    bench.show()
    row = bench.row("e")
    assert (row.date_words, row.type, row.type_name) == ("23 January 2019", "SANCTION", "Sanction")
    assert (row.title, row.article_words, row.missing) == ("Paper one", "Le Monde, 24 Jan 2019", "")
    assert "Maduro" in row.sentence
    assert "2019" not in row.sentence
    assert "according to" not in row.sentence.lower()
    other = bench.row("h")
    assert (other.date_words, other.marks) == ("before 3 March 2019", "planned, negated")
    assert "missing" in other.missing


def test_the_date_mention_stands_in_for_a_date(bench: Bench) -> None:
    start = TEXT.index("23 janvier")
    date = Mention("d", "t", bench.workspace.annotator.id, "DATE", (Span(start, start + 10),), value="2019-01-23")
    trigger, frame = bench.event("h", roles="", date="")
    bench.do(date, trigger, replace(frame, arguments=(Argument("DATE", mention="d"),)))
    bench.show()
    assert bench.row("h").date == "2019-01-23"


def test_the_work_of_others_is_not_listed(bench: Bench) -> None:
    bench.do(*frame_of("somebody", "x", "t", roles="AGENT:m"))
    bench.show()
    assert "x" not in bench.ids()


def test_the_page_follows_changes_and_undo(bench: Bench) -> None:
    bench.show()
    ModelTester(bench.page.model)
    resets: list[int] = []
    bench.page.model.modelReset.connect(lambda: resets.append(1))
    bench.do(*bench.event("h", "u", date="2020"))
    assert bench.ids() == ["g", "e", "f", "h"]
    old = bench.frame("e")
    bench.do(replace(old, date="2021"), removed=(old,))
    assert bench.ids() == ["g", "f", "h", "e"]
    bench.workspace.undo()
    bench.workspace.undo()
    bench.settle()
    assert bench.ids() == ["g", "e", "f"]
    assert resets == []


def test_a_renamed_record_is_told_by_its_new_name(bench: Bench) -> None:
    bench.show()
    old = bench.workspace.entity("m")
    bench.do(replace(old, name="Guaidó"), removed=(old,))
    assert "Guaidó" in bench.row("e").sentence
    assert "Guaidó" not in bench.row("g").sentence


def test_an_article_that_goes_takes_its_rows_along(bench: Bench) -> None:
    bench.show()
    gone = bench.workspace.article("u")
    bench.do(removed=(gone, *bench.workspace.dependants("u")))
    assert bench.ids() == ["g", "e"]


def test_changes_wait_while_the_page_is_hidden(bench: Bench) -> None:
    bench.show()
    bench.page.hide()
    bench.do(*bench.event("h", "u"))
    assert "h" not in bench.ids()
    bench.show()
    assert "h" in bench.ids()


def test_another_annotator_sees_only_their_own_events(bench: Bench) -> None:
    bench.show()
    bench.page.hide()
    bench.workspace.work_as("B")
    bench.show()
    assert bench.ids() == []
    assert bench.page.empty.isVisible()


def test_a_changed_codebook_is_read_anew(bench: Bench) -> None:
    bench.show()
    old = bench.workspace.codebook
    labels = tuple(
        replace(one, names=replace(one.names, en="Cut ties")) if one.code == "SANCTION" else one for one in old.labels
    )
    bench.do(replace(old, labels=labels), removed=(old,))
    assert bench.row("e").type_name == "Cut ties"


def test_what_is_stopped_says_so_and_can_be_begun_again(bench: Bench) -> None:
    bench.page.resize(1200, 700)
    bench.page.show()
    bench.page.stop_requested.emit()
    bench.settle()
    assert bench.page.acts.count.text().endswith("stopped before the end")
    bench.page.again_requested.emit()
    bench.settle()
    assert bench.ids() == ["g", "e", "f"]


def test_a_closed_project_leaves_nothing(bench: Bench) -> None:
    bench.show()
    bench.desk.close_project()
    assert bench.ids() == []
    assert not bench.page.bar.isEnabled()


def test_the_page_may_go_while_it_is_filled(bench: Bench) -> None:
    page = EventsPage(theme.light(), "en")
    CorpusEventsController(bench.desk, page, bench.tasks, language="en")
    page.show()
    assert bench.tasks.is_busy
    shiboken6.delete(page)
    bench.qtbot.waitUntil(lambda: not bench.tasks.is_busy, timeout=PATIENCE_MS)


# filters


def test_words_are_found_without_case_and_accents(bench: Bench, qtbot: QtBot) -> None:
    bench.show()
    bench.page.bar.field.setText("SÀNCTION maduro TWO")
    qtbot.keyClick(bench.page.bar.field, Qt.Key.Key_Return)
    assert bench.ids() == ["f"]
    assert bench.page.acts.count.text() == "3 events in 3 articles; 1 shown"


def test_layers_types_and_incomplete_ones(bench: Bench) -> None:
    bench.do(*bench.event("h", roles="", attributes=(("type", "PROTEST"),)))
    bench.show()
    bar = bench.page.bar
    assert [bar.types.itemData(at) for at in range(bar.types.count())] == ["", "PROTEST", "SANCTION"]
    bar.types.setCurrentIndex(1)
    bar.types.activated.emit(1)
    assert bench.ids() == ["h"]
    bar.types.setCurrentIndex(0)
    bar.types.activated.emit(0)
    bar.incomplete.setChecked(True)
    assert bench.ids() == ["h"]
    bar.layers.set_current("STANCE")
    bar.layers.chosen.emit("STANCE")
    assert bench.ids() == []
    assert bench.page.empty.isVisible()


# the table


def test_what_is_shown_is_written(bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bench.show()
    path = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    bench.page.bar.field.setText("paper two")
    bench.page.bar.field.returnPressed.emit()
    bench.page.acts.table.click()
    bench.settle()
    with path.with_suffix(".csv").open(encoding="utf-8-sig", newline="") as file:
        assert [line["event_id"] for line in csv.DictReader(file)] == ["f"]


# the list


def test_sorting_keeps_what_is_chosen(bench: Bench) -> None:
    bench.show()
    chosen(bench, "e", "g")
    bench.page.table.sortByColumn(Column.ARTICLE, Qt.SortOrder.DescendingOrder)
    assert set(bench.page.table.chosen_ids()) == {"e", "g"}
    row = bench.page.table.current_row()
    assert row is not None
    assert row.id == "e"


def test_return_and_a_double_click_open_the_event(bench: Bench, qtbot: QtBot) -> None:
    bench.show()
    opened: list[tuple[str, str]] = []
    bench.page.open_requested.connect(lambda article, frame: opened.append((article, frame)))
    chosen(bench, "f")
    qtbot.keyClick(bench.page.table, Qt.Key.Key_Return)
    bench.page.table.doubleClicked.emit(bench.page.table.currentIndex())
    assert opened == [("u", "f"), ("u", "f")]
