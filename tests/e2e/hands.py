"""What tests of the window do over and over: find the window, call an act, tag words, press a key, look at the file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act
from annotator.model.ids import new_id
from annotator.model.records import Article, Mention
from annotator.model.span import Span
from annotator.workspace import Workspace
from ui.controllers.file_controller import FileController
from ui.main_window import MainWindow
from ui.program import Program
from ui.wiring import Controllers


def window_of(program: Program) -> MainWindow:
    """The window."""
    assert program.window is not None
    return program.window


def acts(program: Program) -> Controllers:
    """Everybody who acts."""
    assert program.controllers is not None
    return program.controllers


def files_of(program: Program) -> FileController:
    """The File menu."""
    return acts(program).files


def system_dialogs(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Answers for the system's file dialogs: "open" holds what is opened, of "save" the first is taken each time.

    "kind" may name the format that is chosen in the list of kinds, "folder" the folder.
    """
    answers: dict[str, list[str]] = {"open": [], "save": [], "kind": [], "folder": []}

    def opened(*asked: str) -> tuple[list[str], str]:
        kinds = asked[-1].split(";;")
        chosen = [kind for kind in kinds for name in answers["kind"] if kind.startswith(name)]
        return list(answers["open"]), (chosen or kinds)[0]

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", opened)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (answers["open"][0], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: answers["folder"][0])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answers["save"].pop(0), ""))
    return answers


def open_text(program: Program, folder: Path, text: str, *, title: str = "Un titre") -> Article:
    """A new project with one article of this text, in front."""
    path = folder / "p.attache"
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(id=new_id(), name="odd", text=text, title=title, language="fr", sha256=digest)
    workspace = Workspace.create(path, load_codebook("political"), annotator="")
    workspace.store_new([article], Act("import", (title,)))
    workspace.close()
    program.open(path)
    assert program.desk.article is not None
    return program.desk.article


def tag(program: Program, label: str, start: int, end: int) -> Mention:
    """Label these code points; the mention."""
    acts(program).annotating.tag_spans(label, [Span(start, end)])
    found = program.desk.mention
    assert found is not None
    return found


def key(program: Program, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key in the text."""
    window, view = window_of(program), window_of(program).workbench.view
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    view.setFocus()
    QTest.keyClick(view, code, modifier)


def drawn(program: Program) -> None:
    """Paint the whole window once; complaints of Qt fail the test."""
    assert not window_of(program).grab().isNull()
    QApplication.processEvents()


def stored(program: Program) -> list[Mention]:
    """The annotator's mentions as another reader finds them in the file."""
    desk = program.desk
    assert desk.article is not None
    reader = Workspace.open(desk.workspace.path, annotator=desk.workspace.annotator.name, read_only=True)
    try:
        return list(reader.annotations(desk.article.id).mentions)
    finally:
        reader.close()
