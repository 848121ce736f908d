"""The review: what is asked, in which order, what an answer stores and what undo takes back."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.edits import mentions as edits
from annotator.model.errors import NotSaved
from annotator.model.span import Span
from annotator.suggestions.as_data import to_data
from annotator.suggestions.suggestion import Sense, Suggestion
from annotator.workspace import Workspace
from tests.unit.ui.controllers.reading import mentions, opened
from tests.unit.ui.models.proposed import proposed
from ui import theme
from ui.controllers import review_controller
from ui.controllers.desk import Desk
from ui.controllers.review_controller import Doubts, ReviewController
from ui.dialogs.review_dialog import ReviewDialog
from ui.main_window import MainWindow
from ui.settings import Settings

TEXT = "Le Pérou, le Chili, Lima et Quito. Hier aussi."
SENSES = (Sense("government", "COUNTRY", name="Pérou"), Sense("place", "PLACE", name="Lima"))


def doubt(words: str, score: float, label: str = "COUNTRY", **fields: object) -> Suggestion:
    return proposed(words, label, text=TEXT, article="t0", score=score, **fields)


LIMA = doubt("Lima", 0.5, asks=True, senses=SENSES)
CHILE, PERU = doubt("Chili", 0.3), doubt("Pérou", 0.7)
SURE, EVENT = doubt("Quito", 0.95, "PLACE"), doubt("aussi", 0.2, "EVENT")


@dataclass
class Bench:
    desk: Desk
    window: MainWindow
    controller: ReviewController
    folder: Path
    script: str = ""

    def finds(self, *found: Suggestion, then: str = "", pause: float = 0.0) -> None:
        """What the process will print, at once or with pauses, and do after it."""
        workspace = self.desk.workspace
        lines = [
            f"{json.dumps(to_data(workspace.article(o.article), o, workspace.register))}\n".encode() for o in found
        ]
        portions = lines if pause else [b"".join(lines)]
        self.script = (
            f"import os, sys, time\nfor part in {portions!r}:\n    os.write(1, part)\n    time.sleep({pause})\n{then}\n"
        )

    def command(self, *_words: str) -> list[str]:
        return [sys.executable, "-c", self.script]

    def run(self, qtbot: QtBot, *keys: Qt.Key, expected: int = -1) -> list[str]:
        """Open the review and press these keys, one a question; the words that were asked about."""
        asked: list[str] = []

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, ReviewDialog)
            try:
                if expected >= 0:
                    qtbot.waitUntil(lambda: dialog._queue.total == expected, timeout=20_000)
                for code in keys:
                    qtbot.waitUntil(lambda: dialog._queue.current() is not None, timeout=20_000)
                    question = dialog._queue.current()
                    assert question is not None
                    asked.append(question.hit)
                    QTest.keyClick(dialog, code)
            finally:
                dialog.reject()

        QTimer.singleShot(0, answer)
        self.controller.open()
        return asked


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    desk = opened(tmp_path, TEXT)
    window = MainWindow(theme.light(), "en")
    qtbot.addWidget(window)
    window.show()
    controller = ReviewController(desk, window, Settings(tmp_path / "settings.ini"))
    made = Bench(desk, window, controller, tmp_path)
    monkeypatch.setattr(review_controller, "own_command", made.command)
    made.finds(PERU, LIMA, SURE, EVENT, CHILE)
    yield made
    desk.close_project()


def test_doubts_come_the_most_doubtful_first_and_later_ones_in_their_turn() -> None:
    doubts = Doubts()
    for one in (PERU, CHILE):
        doubts.add(one)
    taken = iter(doubts)
    assert next(taken) == CHILE
    doubts.add(LIMA)
    assert list(taken) == [LIMA, PERU]
    doubts.add(CHILE)
    assert list(doubts) == [CHILE]


def test_only_names_and_dates_in_doubt_are_asked_about_by_doubt(qtbot: QtBot, bench: Bench) -> None:
    assert bench.run(qtbot, *[Qt.Key.Key_Space] * 3, expected=3) == ["Chili", "Lima", "Pérou"]
    assert mentions(bench.desk) == []


def test_yes_no_and_a_digit_are_stored_at_once(qtbot: QtBot, bench: Bench) -> None:
    bench.run(qtbot, Qt.Key.Key_Return, Qt.Key.Key_2, Qt.Key.Key_X, expected=3)
    assert mentions(bench.desk) == [("t0", 13, "COUNTRY"), ("t0", 20, "PLACE")]
    workspace = bench.desk.workspace
    assert len(workspace.memory.refusals(workspace.annotator.id)) == 1


def test_back_takes_back_what_the_answer_stored(qtbot: QtBot, bench: Bench) -> None:
    bench.run(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_X, expected=3)
    assert mentions(bench.desk) == []
    workspace = bench.desk.workspace
    assert [refusal.form for refusal in workspace.memory.refusals(workspace.annotator.id)] == ["chili"]


def test_back_over_an_answer_that_stored_nothing_leaves_earlier_acts_alone(qtbot: QtBot, bench: Bench) -> None:
    workspace, article = bench.desk.workspace, bench.desk.article
    assert article is not None
    workspace.do(
        edits.tag(article, [CHILE.span], "COUNTRY", codebook=workspace.codebook, annotator=workspace.annotator.id)
    )
    bench.run(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Backspace, expected=3)
    assert mentions(bench.desk) == [("t0", 13, "COUNTRY")]


def test_many_questions_are_handed_over_in_few_portions(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    portions: list[int] = []
    real = ReviewDialog.add_questions

    def counted(self: ReviewDialog, questions: object, count: int) -> None:
        portions.append(count)
        real(self, questions, count)  # type: ignore[arg-type] # passed on as it came

    monkeypatch.setattr(ReviewDialog, "add_questions", counted)
    found = [doubt("Pérou", 0.7, span=Span(0, n)) for n in range(1, 40)]
    bench.finds(*found, pause=0.005)
    bench.run(qtbot, Qt.Key.Key_Space, expected=39)
    assert sum(portions) == 39
    assert len(portions) < 20


@pytest.mark.parametrize("then", ["sys.exit(3)", "os.kill(os.getpid(), 9)"])
def test_a_process_that_fails_is_told(qtbot: QtBot, bench: Bench, then: str) -> None:
    bench.finds(then=then)
    with qtbot.waitSignal(bench.desk.failed, timeout=20_000):
        bench.controller.open()


def test_a_process_that_cannot_start_is_told(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review_controller, "own_command", lambda *_: [str(bench.folder / "missing")])
    with qtbot.waitSignal(bench.desk.failed, timeout=20_000):
        bench.controller.open()


def test_closing_ends_the_process_and_is_no_failure(qtbot: QtBot, bench: Bench) -> None:
    bench.finds(PERU, then="time.sleep(600)")
    with qtbot.assertNotEmitted(bench.desk.failed):
        assert bench.run(qtbot, Qt.Key.Key_Space, expected=1) == ["Pérou"]


def test_an_answer_that_cannot_be_stored_ends_the_review(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Workspace, *_: object, **__: object) -> None:
        raise NotSaved(self.path, "disk full")

    monkeypatch.setattr(Workspace, "do", full)
    with qtbot.waitSignal(bench.desk.failed, timeout=20_000):
        bench.run(qtbot, Qt.Key.Key_Return, expected=3)
    assert QApplication.activeModalWidget() is None


def test_a_project_for_reading_only_is_not_reviewed(qtbot: QtBot, bench: Bench) -> None:
    path = bench.desk.workspace.path
    bench.desk.close_project()
    bench.desk.open_project(Workspace.open(path, annotator="A", read_only=True))
    with qtbot.waitSignal(bench.desk.failed):
        bench.controller.open()
    bench.desk.close_project()
    bench.controller.open()
