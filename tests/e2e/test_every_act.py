"""Every act of the window: it has words, somebody carries it out, and it does no harm where there is nothing to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QInputDialog,
    QMessageBox,
)

from annotator.checking import check_project
from tests.e2e.hands import acts, window_of
from ui.actions import ACTIONS
from ui.program import Program


@pytest.fixture
def opened(program: Program, sample: Path) -> Program:
    """The sample open, its seed article in front, a mention and an event picked."""
    program.open(sample)
    acts(program).preferences.work_as("Annotateur A")
    article = program.desk.workspace.article_named("diplomates-venezuela")
    assert article is not None
    program.desk.open_article(article.id)
    mention = next(found for found in program.desk.annotations.mentions if found.entities)
    program.desk.pick_frame(program.desk.annotations.frames[0].id)
    acts(program).annotating.show(mention.id)
    return program


def actions_of(program: Program) -> dict[str, QAction]:
    """The acts of the window by id."""
    return {found.objectName(): found for found in window_of(program).findChildren(QAction) if found.objectName()}


def test_every_act_has_words_and_a_key_or_a_reason(opened: Program) -> None:
    made = actions_of(opened)
    for record in ACTIONS:
        action = made[record.id]
        assert action.text(), record.id
        assert action.toolTip(), record.id
        assert action.shortcuts() or record.no_shortcut_reason, record.id


def test_every_act_is_carried_out_by_somebody(opened: Program) -> None:
    made = actions_of(opened)
    signal = SIGNAL("triggered(bool)")
    deaf = [record.id for record in ACTIONS if made[record.id].receivers(signal) < 1]
    assert deaf == []
    labels = [id_ for id_ in made if id_.startswith(("tag.", "brush."))]
    assert labels
    assert [id_ for id_ in labels if made[id_].receivers(signal) < 1] == []


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """No dialog of the system, no browser."""
    from PySide6.QtGui import QDesktopServices
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *_: ("", False))
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("", False))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    monkeypatch.setattr(QDialog, "exec", lambda *_: QDialog.DialogCode.Rejected)
    monkeypatch.setenv("HOME", os.environ.get("ATTACHE_DATA", "/tmp"))


PASSED_OVER = {"file.quit", "file.close", "file.sample"}


def trigger_all(program: Program, stays: str | None = None) -> None:
    """Call every act once, each with this article in front; what it raises fails the test."""
    for record in ACTIONS:
        if record.id not in PASSED_OVER and record.id in actions_of(program):
            actions_of(program)[record.id].trigger()
            QApplication.processEvents()
            if stays is not None:
                program.desk.open_article(stays)


@pytest.mark.usefixtures("quiet")
def test_every_act_without_a_project_does_no_harm(program: Program) -> None:
    trigger_all(program)
    window_of(program).status.annotator_requested.emit()
    assert not program.desk.is_open


@pytest.mark.usefixtures("quiet")
def test_every_act_without_an_article_does_no_harm(opened: Program) -> None:
    opened.desk.open_article("")
    counts = opened.desk.workspace.counts()
    trigger_all(opened, "")
    for id_, action in actions_of(opened).items():
        if id_.startswith(("tag.", "brush.")):
            action.trigger()
    assert opened.desk.workspace.counts() == counts


@pytest.mark.usefixtures("quiet")
def test_every_act_with_nothing_picked_does_no_harm(opened: Program) -> None:
    opened.desk.pick_frame("")
    opened.desk.pick_mention("")
    window_of(opened).workbench.view.set_caret(0)
    trigger_all(opened)
    assert opened.desk.is_open
    assert check_project(opened.desk.workspace) == []
