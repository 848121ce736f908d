"""Projects as the window opens, copies, restores and remembers them; every dialog is the real one and is answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.workspace import Workspace
from tests.e2e.answers import answering, main_button, other_button
from tests.e2e.hands import acts, files_of, system_dialogs, window_of
from ui.dialogs.question import Question
from ui.dialogs.restore_dialog import RestoreDialog
from ui.program import Program


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What the system's file dialogs answer."""
    return system_dialogs(monkeypatch)


def tag_first_word(program: Program, start: int = 0, end: int = 3) -> str:
    """Label some words of the article in front, if it can be done; the id of what is picked then."""
    acts(program).annotating.tag_spans("ACTOR", [Span(start, end)])
    return program.desk.mention_id


def test_a_backup_comes_back_as_a_copy(
    program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    before = program.desk.workspace.counts()["mentions"]
    mention = tag_first_word(program)
    assert program.desk.workspace.counts()["mentions"] == before + 1
    choose["save"] = [str(tmp_path / "rendu")]

    def pick(dialog: RestoreDialog) -> None:
        found = dialog.findChild(QListWidget)
        assert isinstance(found, QListWidget)
        assert found.count() == 1
        dialog.primary.click()

    with answering((RestoreDialog, pick)):
        files_of(program).restore()
    assert program.desk.workspace.path == tmp_path / "rendu.attache"
    assert program.desk.workspace.counts()["mentions"] == before
    program.open(sample)
    assert any(found.id == mention for found in program.desk.annotations.mentions)


def test_a_copy_holds_everything_and_the_project_stays_open(
    program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    tag_first_word(program)
    choose["save"] = [str(tmp_path / "copie"), str(sample)]
    files_of(program).save_copy()
    copy = Workspace.open(tmp_path / "copie.attache", annotator="x", read_only=True)
    assert copy.counts() == program.desk.workspace.counts()
    copy.close()
    assert program.desk.workspace.path == sample
    with answering((QMessageBox, lambda box: box.accept())):
        files_of(program).save_copy()


def test_a_place_that_cannot_be_written(program: Program, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.storage.connection.writable", lambda _path: False)
    monkeypatch.setattr("annotator.storage.store.writable", lambda _path: False, raising=False)
    program.open(sample)
    assert program.desk.workspace.read_only
    message = window_of(program).workbench.message
    assert "lecture" in message.text()
    before = program.desk.workspace.counts()
    tag_first_word(program)
    assert program.desk.workspace.counts() == before
    assert message.isVisible()


def hold(sample: Path) -> Path:
    """A lock of somebody on another computer."""
    lock = sample.with_name(f".{sample.name}.lock")
    lock.write_text(json.dumps({"user": "B", "host": "ailleurs", "process": 7}), encoding="utf-8")
    return lock


def test_a_project_in_use_can_be_read(program: Program, sample: Path) -> None:
    lock = hold(sample)
    with answering((Question, lambda question: question.reject())):
        program.open(sample)
    assert not program.desk.is_open
    assert lock.exists()
    with answering((Question, lambda question: main_button(question).click())):
        program.open(sample)
    assert program.desk.workspace.read_only
    assert lock.exists()
    program.desk.close_project()
    assert lock.exists()


def test_a_project_in_use_can_be_taken_over(program: Program, sample: Path) -> None:
    hold(sample)

    def take(question: Question) -> None:
        assert "ailleurs" in question.accessibleDescription()
        other_button(question).click()

    with answering((Question, take)):
        program.open(sample)
    assert not program.desk.workspace.read_only
    assert tag_first_word(program)


def test_a_damaged_project_offers_its_backups(
    program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    counts = program.desk.workspace.counts()
    program.desk.close_project()
    whole = sample.read_bytes()
    sample.write_bytes(whole[:2048] + b"\xff" * 4096 + whole[6144:])
    damaged = sample.read_bytes()
    choose["save"] = [str(tmp_path / "rendu.attache")]
    with answering(
        (Question, lambda question: main_button(question).click()),
        (RestoreDialog, lambda dialog: dialog.primary.click()),
    ):
        program.open(sample)
    assert program.desk.workspace.path == tmp_path / "rendu.attache"
    assert program.desk.workspace.counts() == counts
    assert sample.read_bytes() == damaged


@pytest.mark.parametrize("content", [b"no project", b"SQLite format 3\x00" + b"\0" * 100, None])
def test_what_is_no_project_is_told(program: Program, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "faux.attache"
    if content is not None:
        path.write_bytes(content)
    said: list[str] = []
    with answering((QMessageBox, lambda box: said.append(box.text()) or box.accept())):
        program.open(path)
    assert "faux.attache" in said[0]
    assert not program.desk.is_open
    assert window_of(program).pages.currentWidget() is window_of(program).welcome


def test_a_project_deleted_while_open_loses_nothing_in_memory(
    program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    kept = tag_first_word(program)
    before = len(program.desk.annotations)
    sample.unlink()
    tag_first_word(program, 8, 12)
    message = window_of(program).workbench.message
    assert message.isVisible()
    assert message.text()
    assert len(program.desk.annotations) == before
    assert any(found.id == kept for found in program.desk.annotations.mentions)
    choose["save"] = [str(tmp_path / "sauvé")]
    files_of(program).save_copy()
    saved = Workspace.open(tmp_path / "sauvé.attache", annotator=program.desk.workspace.annotator.name, read_only=True)
    assert any(found.id == kept for found in saved.annotations(program.desk.article.id).mentions)  # type: ignore[union-attr]
    saved.close()


def test_article_and_layout_come_back(program: Program, sample: Path) -> None:
    program.open(sample)
    article = program.desk.workspace.article_named("diplomates-venezuela")
    assert article is not None
    program.desk.open_article(article.id)
    files_of(program).close()
    assert window_of(program).pages.currentWidget() is window_of(program).welcome
    program.open(sample)
    assert program.desk.article is not None
    assert program.desk.article.id == article.id


def test_layout_comes_back_with_the_next_program(qtbot: QtBot, program: Program, sample: Path) -> None:
    program.open(sample)
    article = program.desk.workspace.article_named("diplomates-venezuela")
    assert article is not None
    program.desk.open_article(article.id)
    window = window_of(program)
    window.resize(window.minimumSizeHint().width(), 700)
    window._right.setSizes([200, 300])
    share = window._right.sizes()[0] / sum(window._right.sizes())
    window.close()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    other = Program(app, program.settings)
    other.show()
    try:
        assert not any(dock.isVisible() for dock in window_of(other).docks)
        assert not window_of(other).tool_bar.isVisible()
        other.open(sample)
        assert other.desk.article is not None
        assert other.desk.article.id == article.id
        sizes = window_of(other)._right.sizes()
        assert sizes[0] / sum(sizes) == pytest.approx(share, abs=0.05)
    finally:
        other.quit()


def test_language_and_theme_without_a_project(qtbot: QtBot, program: Program) -> None:
    old = window_of(program)
    acts(program).preferences.choose_language("en")
    qtbot.waitUntil(lambda: program.window is not old)
    assert window_of(program).tabs.tabText(0) == "Entities"
    assert window_of(program).pages.currentWidget() is window_of(program).welcome
    old = window_of(program)
    acts(program).preferences.choose_theme("dark")
    qtbot.waitUntil(lambda: program.window is not old)
    assert window_of(program).theme.base != "#ffffff"
    assert not program.desk.is_open
