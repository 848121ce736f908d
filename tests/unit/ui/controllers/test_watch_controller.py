"""The watch on the screen: begun when it is looked at, kept up, findings set aside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.analysis.dismissals import SETTING, dismissals
from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act, Change
from annotator.model.records import Argument, Article, Entity, Frame, Mention
from annotator.model.span import Span
from annotator.workspace import Workspace
from ui import theme
from ui.controllers.desk import Desk
from ui.controllers.watch_controller import WatchController
from ui.tasks import TaskRunner
from ui.views.watch_page import WatchPage

TEXT = "Maduro rompt\n\nLa Russie soutient Maduro. La Russie s’oppose à Maduro."
POLITICAL = load_codebook("political")
COUNTRY = (("ISO3166-1-alpha-2", "RU"),)


@dataclass
class Bench:
    desk: Desk
    page: WatchPage
    tasks: TaskRunner
    workspace: Workspace
    path: Path

    def show(self) -> None:
        self.page.resize(1200, 700)
        self.page.show()
        self.settle()

    def settle(self) -> None:
        while self.tasks.is_busy:
            self.tasks.wait_for_done()

    def do(self, *added: object, removed: tuple[object, ...] = ()) -> None:
        self.desk.do(Change(Act("tag"), removed, added))
        self.settle()

    def sentences(self) -> list[str]:
        return [str(self.page.model.index(row).data()) for row in range(self.page.model.rowCount())]

    def mention(self, id_: str, words: str, label: str = "ACTOR", **fields: object) -> Mention:
        start = TEXT.index(words)
        span = Span(start, start + len(words))
        return Mention(id_, "t", self.workspace.annotator.id, label, (span,), **fields)

    def stance(self, id_: str, value: str, words: str) -> list[object]:
        cue = self.mention(f"{id_}m", words, "STANCE")
        roles = (Argument("HOLDER", entity="ru"), Argument("TARGET", entity="m"))
        return [cue, Frame(id_, "t", cue.annotator, "STANCE", (cue.id,), roles, (("value", value),))]


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    path = tmp_path / "p.attache"
    workspace = Workspace.create(path, POLITICAL, annotator="A")
    desk, tasks = Desk(), TaskRunner()
    page = WatchPage(theme.light(), "en")
    qtbot.addWidget(page)
    WatchController(desk, page, tasks, language="en")
    desk.open_project(workspace)
    made = Bench(desk, page, tasks, workspace, path)
    records = (Entity("m", "ACTOR", "Maduro"), Entity("ru", "COUNTRY", "Russie", codes=COUNTRY))
    made.do(Article("t", "name", TEXT, title="Maduro rompt"), *records)
    made.do(*made.stance("s", "support", "soutient"))
    yield made
    desk.close_project()
    tasks.close()


@pytest.fixture
def contradicted(bench: Bench) -> Bench:
    bench.do(*bench.stance("o", "oppose", "s’oppose"))
    bench.show()
    return bench


def press(qtbot: QtBot, bench: Bench, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(bench.page.findings, key)
    bench.settle()


def test_nothing_is_looked_at_before_the_page_is_shown(bench: Bench) -> None:
    assert bench.tasks.is_busy is False
    assert bench.sentences() == []
    bench.show()
    assert bench.page.empty.isVisible()
    assert bench.page.bar.kinds.current() == "contradiction"


def test_who_is_for_and_against_is_said_in_a_sentence(contradicted: Bench) -> None:
    assert contradicted.sentences() == ["Russie is both for and against Maduro."]
    cards = contradicted.page.passages.cards
    assert [TEXT[card.place.start : card.place.end] for card in cards] == ["soutient", "s’oppose"]
    assert contradicted.page.passages.sentence.text() == "Russie is both for and against Maduro."


def test_the_page_follows_changes_and_undo(contradicted: Bench) -> None:
    ModelTester(contradicted.page.model)
    contradicted.do(Entity("n", "ACTOR", "Maduro"))
    assert "There are two records called Maduro." in contradicted.sentences()
    contradicted.workspace.undo()
    contradicted.workspace.undo()
    contradicted.settle()
    assert contradicted.sentences() == []
    assert not contradicted.page.findings.isVisible()


def test_a_renamed_record_is_named_anew(contradicted: Bench) -> None:
    old = contradicted.workspace.entity("ru")
    contradicted.do(replace(old, name="Russia"), removed=(old,))
    assert contradicted.sentences() == ["Russia is both for and against Maduro."]


def test_return_goes_to_the_passage(contradicted: Bench, qtbot: QtBot) -> None:
    passages: list[tuple[str, Span]] = []
    mentions: list[tuple[str, str]] = []
    contradicted.page.passage_requested.connect(lambda *found: passages.append(found))
    contradicted.page.mention_requested.connect(lambda *found: mentions.append(found))
    press(qtbot, contradicted, Qt.Key.Key_Return)
    contradicted.page.passages.cards[1].open.click()
    starts = [TEXT.index(words) for words in ("soutient", "s’oppose")]
    assert passages == [("t", Span(starts[0], starts[0] + 8)), ("t", Span(starts[1], starts[1] + 8))]
    assert mentions == [("t", "s"), ("t", "o")]


def test_delete_asks_for_a_reason_and_sets_aside(contradicted: Bench, qtbot: QtBot) -> None:
    page = contradicted.page
    press(qtbot, contradicted, Qt.Key.Key_Delete)
    assert page.reason.isVisible()
    qtbot.keyClicks(page.reason.line, "it changed its mind")
    qtbot.keyClick(page.reason.line, Qt.Key.Key_Return)
    contradicted.settle()
    setting = contradicted.workspace.memory.setting(SETTING)
    assert setting is not None
    assert {key: one.reason for key, one in dismissals(setting.value).items()} == {
        "stance_both/ru/m": "it changed its mind"
    }
    assert contradicted.sentences() == []
    contradicted.workspace.undo()
    contradicted.settle()
    assert len(contradicted.sentences()) == 1


def test_a_dismissed_finding_can_be_seen_and_listed_again(contradicted: Bench, qtbot: QtBot) -> None:
    page = contradicted.page
    press(qtbot, contradicted, Qt.Key.Key_Delete)
    qtbot.keyClick(page.reason.line, Qt.Key.Key_Return)
    contradicted.settle()
    assert page.bar.dismissed.text() == "Show dismissed (1)"
    page.bar.dismissed.setChecked(True)
    assert len(contradicted.sentences()) == 1
    assert page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).count("dismissed") == 1
    press(qtbot, contradicted, Qt.Key.Key_Delete)
    page.bar.dismissed.setChecked(False)
    assert len(contradicted.sentences()) == 1
    assert contradicted.workspace.memory.setting(SETTING) is None


def test_escape_dismisses_nothing(contradicted: Bench, qtbot: QtBot) -> None:
    press(qtbot, contradicted, Qt.Key.Key_Delete)
    qtbot.keyClick(contradicted.page.reason.line, Qt.Key.Key_Escape)
    assert not contradicted.page.reason.isVisible()
    assert contradicted.workspace.memory.setting(SETTING) is None


def test_a_dismissal_outlives_the_program(contradicted: Bench, qtbot: QtBot) -> None:
    press(qtbot, contradicted, Qt.Key.Key_Delete)
    qtbot.keyClick(contradicted.page.reason.line, Qt.Key.Key_Return)
    contradicted.desk.close_project()
    assert contradicted.page.model.rowCount() == 0
    contradicted.desk.open_project(Workspace.open(contradicted.path, annotator="A"))
    contradicted.settle()
    assert contradicted.sentences() == []
    assert contradicted.page.bar.dismissed.text() == "Show dismissed (1)"


def test_work_to_finish_is_the_other_kind(contradicted: Bench, qtbot: QtBot) -> None:
    page = contradicted.page
    contradicted.do(contradicted.mention("loose", "adur", flag=True, note="who?"))
    assert [button.text() for button in page.bar.buttons.values()] == ["Contradictions  1", "To finish  2"]
    page.bar.buttons["unfinished"].click()
    assert contradicted.sentences() == [
        "“adur” (Actor) is in doubt: who?",
        "“adur” (Actor) begins or ends inside a word.",
    ]
    row = page.question_model.row_of("doubt")
    page.questions.setCurrentIndex(page.question_model.index(row))
    assert contradicted.sentences() == ["“adur” (Actor) is in doubt: who?"]
    page.bar.buttons["contradiction"].click()
    page.bar.buttons["unfinished"].click()
    assert page.questions.currentIndex().row() == row, "each kind keeps its question"


def test_the_filter_keeps_what_holds_its_words(contradicted: Bench, qtbot: QtBot) -> None:
    contradicted.do(Entity("g", "ACTOR", "Guaidó"), Entity("h", "ACTOR", "Guaidó"))
    qtbot.keyClick(contradicted.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = contradicted.page.bar.field
    field.setText("guaido")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert contradicted.sentences() == ["There are two records called Guaidó."]
    field.setText("nobody")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert contradicted.page.empty._title.text() == "No finding passes the filter"


def test_a_finding_about_records_alone_opens_the_record(bench: Bench, qtbot: QtBot) -> None:
    bench.do(Entity("n", "ACTOR", "Maduro"))
    bench.show()
    asked: list[str] = []
    bench.page.record_requested.connect(asked.append)
    press(qtbot, bench, Qt.Key.Key_Return)
    bench.page.passages.records[1].click()
    assert asked == ["m", "n"]


def test_what_is_in_hand_stays_in_hand(contradicted: Bench) -> None:
    before = contradicted.page.findings.current_row()
    contradicted.do(Entity("g", "ACTOR", "Guaidó"), Entity("h", "ACTOR", "Guaidó"))
    assert before is not None
    assert contradicted.page.findings.current_row() == before


def test_a_stopped_look_can_be_taken_again(bench: Bench) -> None:
    bench.page.resize(1200, 700)
    bench.page.show()
    bench.page.stop_requested.emit()
    bench.settle()
    assert bench.page.empty._title.text() == "Stopped before the end"
    assert bench.page.empty.button.isVisible()
    bench.page.empty.button.click()
    bench.settle()
    assert bench.page.empty._title.text() == "Nothing contradicts itself"


def test_another_annotator_sees_another_work(contradicted: Bench) -> None:
    contradicted.workspace.work_as("B")
    contradicted.do(Entity("g", "ACTOR", "Guaidó"), Entity("h", "ACTOR", "Guaidó"))
    assert contradicted.sentences() == ["There are two records called Guaidó."]


def test_while_the_page_is_hidden_changes_wait(contradicted: Bench) -> None:
    contradicted.page.hide()
    contradicted.desk.do(Change(Act("tag"), (), (Entity("g", "ACTOR", "Guaidó"),)))
    contradicted.desk.do(Change(Act("tag"), (), (Entity("h", "ACTOR", "Guaidó"),)))
    assert contradicted.tasks.is_busy is False
    contradicted.show()
    assert "There are two records called Guaidó." in contradicted.sentences()


def test_another_codebook_asks_other_questions(contradicted: Bench) -> None:
    old, page = contradicted.workspace.codebook, contradicted.page
    assert page.question_model.row_of("stance_both") > 0
    without = tuple(label for label in old.labels if label.code != "STANCE")
    contradicted.do(replace(old, labels=without, version=old.version + 1), removed=(old,))
    assert page.question_model.row_of("stance_both") == -1
    assert contradicted.sentences() == []


def test_a_page_that_goes_closes_its_file(contradicted: Bench) -> None:
    page = WatchPage(theme.light(), "en")
    controller = WatchController(contradicted.desk, page, contradicted.tasks, language="en")
    controller.look()
    contradicted.settle()
    lane = controller._lane
    assert lane.source is not None
    shiboken6.delete(page)
    contradicted.settle()
    assert lane.source is None
