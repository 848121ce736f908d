"""Nearly the same articles, found and left out through the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act
from annotator.model.records import Article
from annotator.workspace import Workspace
from tests import factories
from tests.e2e.answers import answering
from tests.e2e.hands import acts, drawn, files_of, system_dialogs, tag, window_of
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.near_duplicates_dialog import NearDuplicatesDialog
from ui.dialogs.report_dialog import ReportDialog
from ui.program import Program

BODY = " ".join(f"Le ministre numéro {n} a déclaré que la loi {n * 7} serait votée." for n in range(12))
OTHER = "Rien de tout cela ne se lit ici, où il n’est question que de la pluie, du vent et du beau temps à venir."


def agency(name: str, text: str, date: str = "") -> Article:
    """An article of this name, which is its id too."""
    return factories.article(text, id=name, name=name, title=f"Titre {name}", source="Agence", date=date)


@pytest.fixture
def corpus(program: Program, tmp_path: Path) -> Program:
    """Four articles open: b is a later copy of a, c a copy with an ending, d something else."""
    path = tmp_path / "p.attache"
    articles = [
        agency("b", f"{BODY}\n", "2019-01-28"),
        agency("a", BODY, "2019-01-27"),
        agency("c", f"{BODY} Mis à jour à midi.", "2019-01-29"),
        agency("d", OTHER, "2019-01-26"),
    ]
    workspace = Workspace.create(path, load_codebook("political"), annotator="")
    workspace.store_new(articles, Act("import", ("x",)))
    workspace.close()
    program.open(path)
    return program


def look(qtbot: QtBot, program: Program, act: Callable[[NearDuplicatesDialog], object]) -> None:
    """Look for near duplicates and answer the dialog."""
    with answering((NearDuplicatesDialog, act)) as answers:
        act_of(program, "file.near_duplicates").trigger()
        qtbot.waitUntil(lambda: not answers.waiting and not program.tasks.is_busy, timeout=20_000)


def act_of(program: Program, id_: str) -> QAction:
    """An act of the window."""
    found = window_of(program).findChild(QAction, id_)
    assert found is not None
    return found


def press(qtbot: QtBot, dialog: NearDuplicatesDialog, code: Qt.Key) -> None:
    """A key in the table; before the dialog is in front the article behind it would take it."""
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog.pairs, code)


def pairs(dialog: NearDuplicatesDialog) -> list[tuple[str, str]]:
    """The titles of the pairs."""
    items = [dialog.pairs.topLevelItem(row) for row in range(dialog.pairs.topLevelItemCount())]
    return [(item.text(1)[-1], item.text(2)[-1]) for item in items]


def test_copies_are_left_out_in_one_act(qtbot: QtBot, corpus: Program) -> None:
    workspace, seen = corpus.desk.workspace, []

    def leave_out(dialog: NearDuplicatesDialog) -> None:
        seen.extend(pairs(dialog))
        press(qtbot, dialog, Qt.Key.Key_L)
        press(qtbot, dialog, Qt.Key.Key_L)
        dialog.primary.click()

    look(qtbot, corpus, leave_out)
    assert seen == [("a", "b"), ("a", "c")]
    assert workspace.article_ids() == ["a", "d"]
    message = window_of(corpus).workbench.message
    assert "2" in message.text()
    drawn(corpus)
    message.action_requested.emit()
    assert workspace.article_ids() == ["a", "b", "c", "d"]


def test_work_that_was_done_stays_first_and_is_named(qtbot: QtBot, corpus: Program) -> None:
    corpus.desk.open_article("c")
    acts(corpus).preferences.work_as("Annotateur A")
    tag(corpus, "ACTOR", 3, 11)
    seen: list[tuple[str, str]] = []
    lines: list[str] = []

    def read(dialog: NearDuplicatesDialog) -> None:
        seen.extend(pairs(dialog))
        lines.append(dialog.first.place.text())
        dialog.reject()

    look(qtbot, corpus, read)
    assert all(first == "c" for first, _ in seen[-1:])
    assert ("c", "a") in seen
    assert any("1" in line.split(" · ")[-1] for line in lines)
    assert len(corpus.desk.workspace.article_ids()) == 4


def test_kept_pairs_are_remembered_and_come_last(qtbot: QtBot, corpus: Program) -> None:
    seen: list[tuple[list[tuple[str, str]], list[str], bool]] = []

    def keep(dialog: NearDuplicatesDialog) -> None:
        press(qtbot, dialog, Qt.Key.Key_K)
        dialog.primary.click()

    def read(dialog: NearDuplicatesDialog) -> None:
        decisions = [item.text(3) for row in range(2) if (item := dialog.pairs.topLevelItem(row)) is not None]
        seen.append((pairs(dialog), decisions, dialog.primary.isEnabled()))
        dialog.reject()

    look(qtbot, corpus, keep)
    assert len(corpus.desk.workspace.article_ids()) == 4
    look(qtbot, corpus, read)
    act_of(corpus, "edit.undo").trigger()
    look(qtbot, corpus, read)
    (first, decided, enabled), (second, undecided, _) = seen
    assert (first, second) == ([("a", "c"), ("a", "b")], [("a", "b"), ("a", "c")])
    assert (decided[0], bool(decided[1]), undecided, enabled) == ("", True, ["", ""], False)


def test_the_article_in_front_may_go(qtbot: QtBot, corpus: Program) -> None:
    corpus.desk.open_article("b")

    def leave_out(dialog: NearDuplicatesDialog) -> None:
        press(qtbot, dialog, Qt.Key.Key_Delete)
        dialog.primary.click()

    look(qtbot, corpus, leave_out)
    assert corpus.desk.article is None
    drawn(corpus)
    act_of(corpus, "edit.undo").trigger()
    assert "b" in corpus.desk.workspace.article_ids()


def test_nothing_alike_is_said(qtbot: QtBot, program: Program, sample: Path) -> None:
    program.open(sample)
    window = window_of(program)
    with answering():
        act_of(program, "file.near_duplicates").trigger()
        qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)
    assert window.workbench.message.isVisible()
    assert len(program.desk.workspace.article_ids()) == 6


def test_a_look_that_is_stopped_asks_nothing(qtbot: QtBot, corpus: Program) -> None:
    with answering():
        act_of(corpus, "file.near_duplicates").trigger()
        window_of(corpus).stop_requested.emit()
        qtbot.waitUntil(lambda: not corpus.tasks.is_busy, timeout=20_000)
    assert not window_of(corpus).workbench.message.isVisible()


def test_a_project_that_is_closed_meanwhile_is_left_alone(qtbot: QtBot, corpus: Program) -> None:
    with answering():
        act_of(corpus, "file.near_duplicates").trigger()
        corpus.desk.close_project()
        qtbot.waitUntil(lambda: not corpus.tasks.is_busy, timeout=20_000)
    assert not corpus.desk.is_open


def test_the_report_of_an_import_offers_to_look(
    qtbot: QtBot, corpus: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose = system_dialogs(monkeypatch)
    paths = [tmp_path / "e.txt", tmp_path / "f.txt"]
    paths[0].write_text(f"{OTHER} Et rien de plus.", encoding="utf-8")
    paths[1].write_text("Tout autre chose.", encoding="utf-8")
    choose["open"] = [str(path) for path in paths]
    seen: list[str] = []

    def offer(report: ReportDialog) -> None:
        next(one for one in report.findChildren(QPushButton) if one.text().endswith("…")).click()

    def read(dialog: NearDuplicatesDialog) -> None:
        seen.extend(first for first, _ in pairs(dialog))
        dialog.reject()

    with answering(
        (ImportDialog, lambda dialog: dialog.primary.click()), (ReportDialog, offer), (NearDuplicatesDialog, read)
    ) as answers:
        files_of(corpus).import_files()
        qtbot.waitUntil(lambda: not answers.waiting and not corpus.tasks.is_busy, timeout=20_000)
    assert sorted(seen) == ["a", "a", "d"]
