"""The search over the sample project, by keys alone: look for a name, tick, tag, take back, look among records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.edits import mentions as edits
from annotator.edits.occurrences import tag_all
from annotator.model.span import Span
from annotator.sample_project import FIRST_ANNOTATOR
from annotator.workspace import Workspace
from ui import fonts, theme
from ui.controllers.desk import Desk
from ui.controllers.search_controller import SearchController
from ui.models.concordance_rows import HitRow
from ui.tasks import TaskRunner
from ui.views.search_page import SearchPage

CONTROL = Qt.KeyboardModifier.ControlModifier
ARTICLE = "diplomates-venezuela"


@dataclass
class Bench:
    desk: Desk
    page: SearchPage
    tasks: TaskRunner

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)

    def type(self, words: str) -> list[HitRow]:
        self.press(Qt.Key.Key_F, CONTROL)
        QTest.keyClicks(QApplication.focusWidget(), words)
        self.press(Qt.Key.Key_Return)
        return self.rows()

    def rows(self) -> list[HitRow]:
        QTest.qWait(5)
        for _ in range(400):
            if not self.tasks.is_busy:
                break
            QTest.qWait(5)
        QTest.qWait(5)
        return [row for _, row in self.page.model.order.shown_rows()]


@pytest.fixture
def bench(qtbot: QtBot, sample: Path) -> Iterator[Bench]:
    fonts.register()
    desk, page, tasks = Desk(), SearchPage(theme.light(), "fr"), TaskRunner()
    failures: list[object] = []
    desk.failed.connect(failures.append)
    qtbot.addWidget(page)
    SearchController(desk, page, tasks, language="fr")
    desk.open_project(Workspace.open(sample, annotator=FIRST_ANNOTATOR))
    page.resize(1389, 720)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    page.setFocus()
    page.tag_requested.connect(lambda label, entity, rows: tag(desk, label, entity, rows=rows))
    yield Bench(desk, page, tasks)
    desk.close_project()
    tasks.close()
    assert failures == []


def tag(desk: Desk, label: str, entity: str, *, rows: tuple[HitRow, ...]) -> None:
    """What the window does with the wish."""
    workspace = desk.workspace
    places = [(row.article, Span(row.start, row.end)) for row in rows]
    record = workspace.register.find(entity)
    who = workspace.annotator.id
    desk.do(tag_all(places, label, codebook=workspace.codebook, annotator=who, words=rows[0].form, entity=record))


def untag(desk: Desk, words: str) -> None:
    """Take the marks of a form away beforehand."""
    article = desk.workspace.article_named(ARTICLE)
    assert article is not None
    annotations = desk.workspace.annotations(article.id)
    gone = [one for one in annotations.mentions if Span(one.start, one.end).of(article.text) == words]
    assert desk.do(edits.remove(article, gone, annotations))


def test_a_name_is_found_in_all_its_forms_and_what_is_free_is_tagged_in_one_act(bench: Bench) -> None:
    untag(bench.desk, "Maduro")
    rows = bench.type("Maduro")
    assert {row.form for row in rows} == {"Nicolas Maduro", "Maduro", "Nicholas Maduro"}
    free = [row for row in rows if row.standing == "untagged"]
    assert [row.form for row in free] == ["Maduro", "Maduro"]
    bench.press(Qt.Key.Key_Down)
    assert bench.page.hits.hasFocus()
    bench.page.centre.count()
    bench.press(Qt.Key.Key_Return)
    assert {row.standing for row in bench.rows()} == {"tagged"}
    entity = bench.page.bulk.record.entity
    assert entity
    assert {row.entities for row in bench.rows()} == {(entity,)}
    bench.desk.workspace.undo()
    assert len([row for row in bench.rows() if row.standing == "untagged"]) == 2


def test_a_hit_unticked_is_not_tagged(bench: Bench) -> None:
    untag(bench.desk, "Maduro")
    bench.type("Maduro")
    bench.press(Qt.Key.Key_Down)
    while (hit := bench.page.hits.current_hit()) is None or hit.standing != "untagged":
        bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Space)
    bench.page.centre.count()
    bench.press(Qt.Key.Key_Return)
    assert len([row for row in bench.rows() if row.standing == "untagged"]) == 1


def test_everything_is_reached_with_tab(bench: Bench) -> None:
    bench.type("Washington")
    bench.page.focus_field()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in seen:
        seen.append(focus)
        bench.press(Qt.Key.Key_Tab)
    page = bench.page
    wanted = (page.bar.entry.case, page.bar.accents, page.facets.standing.row("tagged"), page.hits, page.bulk.labels)
    for widget in (*wanted, page.bulk.record, page.side.passage.next, page.side.saved, page.side.open):
        assert widget in seen or not widget.isEnabled(), widget.accessibleName()


def test_rows_are_read_out_in_full(bench: Bench) -> None:
    bench.type("Maduro")
    table = QAccessible.queryAccessibleInterface(bench.page.hits)
    children = (table.child(at) for at in range(min(table.childCount(), 12)))
    words = [child.text(QAccessible.Text.Name) for child in children if child is not None]
    assert any("Nicolas Maduro" in sentence and "ACTOR" in sentence for sentence in words)


def test_mentions_and_events_of_the_sample(bench: Bench) -> None:
    bench.page.bar.modes._group.button(1).click()
    actors = bench.type("label:ACTOR")
    assert len(actors) > 50
    assert {row.label for row in actors} == {"ACTOR"}
    bench.page.bar.modes._group.button(2).click()
    events = bench.type("label:EVENT")
    assert 0 < len(events) < 200
    assert {bench.desk.workspace.codebook.layer_of(row.label).code for row in events} == {"EVENT"}
