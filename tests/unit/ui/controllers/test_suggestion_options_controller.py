"""The options of suggestions over a real project: one act each, files in and out, spaCy tried."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from annotator import spacy_process
from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act, Change
from annotator.model.memory import DictionaryEntry, Refusal, refusal_id
from annotator.proposals import stored_proposals
from annotator.suggestions.options import SETTING, Options
from annotator.workspace import Workspace
from tests import factories
from ui.controllers.desk import Desk
from ui.controllers.suggestion_options_controller import SuggestionOptionsController
from ui.controllers.suggestion_options_files import SuggestionOptionsFiles
from ui.dialogs.report_dialog import ReportDialog
from ui.dialogs.suggestion_options_dialog import OptionsAnswer, SuggestionOptionsDialog
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import light

BOOK = load_codebook("political")
ADA = DictionaryEntry("d1", "ACTOR", "Ada", ("Countess",), "PERSON")
BOB = DictionaryEntry("d2", "ACTOR", "Bob")
Opened = tuple[SuggestionOptionsDialog, SuggestionOptionsFiles]


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    workspace = Workspace.create(tmp_path / "p.attache", BOOK, annotator="a")
    workspace.store_new([factories.article("Maduro parle.", id="t1", name="one")], Act("import"))
    desk = Desk()
    desk.open_project(workspace)
    yield desk
    desk.close_project()


@pytest.fixture
def controller(desk: Desk, qtbot: QtBot, tmp_path: Path) -> SuggestionOptionsController:
    window = MainWindow(light(), "en")
    qtbot.addWidget(window)
    made = SuggestionOptionsController(desk, window, Settings(tmp_path / "settings.ini"))
    made.window_for_test = window  # type: ignore[attr-defined]  # the caller keeps it alive
    return made


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Iterator[Opened]:
    dialog = SuggestionOptionsDialog(light(), "en", options=Options(), codebook=BOOK, dictionary=[ADA])
    qtbot.addWidget(dialog)
    files = SuggestionOptionsFiles(desk, dialog)
    yield dialog, files
    files.close()


def acts(desk: Desk) -> list[tuple[str, tuple[str, ...]]]:
    """The names of what was done since the import, the last first; takes everything back."""
    found = []
    while (entry := desk.workspace.undo()) is not None and entry.change.act.code != "import":
        found.append((entry.change.act.code, entry.change.act.words))
    return found


def refuse(desk: Desk, *forms: str) -> list[Refusal]:
    who = desk.workspace.annotator.id
    made = [Refusal(refusal_id(who, form), who, form) for form in forms]
    desk.do(Change(Act("reject_all", forms), (), tuple(made)))
    return made


def answering(answer: Callable[[QDialog], None], kind: type[QDialog]) -> None:
    """Answer the next modal dialog once it shows."""

    def act() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, kind):
            answer(found)
        else:
            QTimer.singleShot(10, act)

    QTimer.singleShot(0, act)


def test_nothing_chosen_changes_nothing(desk: Desk, controller: SuggestionOptionsController) -> None:
    controller.apply(OptionsAnswer(controller.options()))
    assert acts(desk) == []


def test_options_are_one_act(desk: Desk, controller: SuggestionOptionsController) -> None:
    controller.apply(OptionsAnswer(Options(("article",), False, 0.7)))
    controller.apply(OptionsAnswer(Options(("date",), True, 0.7)))
    assert controller.options() == Options(("date",), True, 0.7)
    assert acts(desk) == [("setting", ()), ("setting", ())]
    assert desk.workspace.memory.setting(SETTING) is None


def test_the_dictionary_is_one_act(desk: Desk, controller: SuggestionOptionsController) -> None:
    controller.apply(OptionsAnswer(Options(), added=(ADA, BOB)))
    later = DictionaryEntry("d1", "ACTOR", "Ada Lovelace")
    controller.apply(OptionsAnswer(Options(), changed=(later,), removed=(BOB,)))
    assert desk.workspace.memory.dictionary == {"d1": later}
    desk.workspace.undo()
    assert desk.workspace.memory.dictionary == {"d1": ADA, "d2": BOB}
    desk.workspace.redo()
    assert acts(desk) == [("dictionary", ("2",)), ("dictionary", ("2",))]


def test_forms_are_forgiven(desk: Desk, controller: SuggestionOptionsController) -> None:
    first, _ = refuse(desk, "monde", "parti")
    controller.apply(OptionsAnswer(Options(), (first.id, "gone")))
    assert [one.form for one in desk.workspace.memory.refusals(desk.workspace.annotator.id)] == ["parti"]
    assert acts(desk)[0] == ("forgive", ("monde",))


def test_the_dialog_shows_the_project_and_its_answer_is_stored(
    desk: Desk, controller: SuggestionOptionsController
) -> None:
    refuse(desk, "monde")
    desk.do(Change(Act("dictionary", ("1",)), (), (ADA,)))
    seen: list[str] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, SuggestionOptionsDialog)
        seen.extend([dialog.refusals.list.item(0).text(), dialog.dictionary.model.entries()[0].name])
        dialog.sources.boxes["rule"].setChecked(False)
        dialog.primary.click()

    answering(answer, SuggestionOptionsDialog)
    controller.open()
    assert seen == ["“monde”", "Ada"]
    assert "rule" not in controller.options().sources


def test_a_dialog_that_is_left_stores_nothing(desk: Desk, controller: SuggestionOptionsController) -> None:
    answering(lambda dialog: dialog.reject(), SuggestionOptionsDialog)
    controller.open()
    assert acts(desk) == []


def test_without_a_project_nothing_opens(desk: Desk, controller: SuggestionOptionsController) -> None:
    desk.close_project()
    controller.open()
    assert QApplication.activeModalWidget() is None


# files


def test_a_table_s_rows_wait_for_apply(desk: Desk, opened: Opened, tmp_path: Path) -> None:
    dialog, files = opened
    path = tmp_path / "d.csv"
    path.write_text("label,name,forms\nACTOR,Ada,Lovelace\nACTOR,Bob,\n", encoding="utf-8")
    files.import_dictionary(path)
    answer = dialog.answer()
    assert [(row.id, row.forms) for row in answer.changed] == [("d1", ("Lovelace",))]
    assert [row.name for row in answer.added] == ["Bob"]
    assert "2 row" in dialog.dictionary._said.text()
    assert acts(desk) == []


def test_doubts_about_a_table_are_shown(opened: Opened, tmp_path: Path) -> None:
    _, files = opened
    path = tmp_path / "d.csv"
    path.write_text("label,name\nGHOST,Ada\nACTOR,Bob\n", encoding="utf-8")
    shown: list[str] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, ReportDialog)
        group = dialog.tree.topLevelItem(0)
        line = group.child(0) if group is not None else None
        assert line is not None
        dialog.tree.setCurrentItem(line)
        shown.extend((line.text(0), dialog.tree.place()))
        dialog.reject()

    answering(answer, ReportDialog)
    files.import_dictionary(path)
    assert shown == ["d.csv:2", f"{path}:2"]


def test_a_file_that_is_no_table_is_said_in_the_dialog(opened: Opened, tmp_path: Path) -> None:
    dialog, files = opened
    path = tmp_path / "d.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    files.import_dictionary(path)
    assert "d.csv, line 1" in dialog.dictionary._said.text()
    assert dialog.dictionary._said.property("tone") == "err"


def test_the_table_is_written_where_the_user_says(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, _ = opened
    out = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog.dictionary_export_requested.emit()
    assert b"Ada" in out.read_bytes()
    assert "1 row" in dialog.dictionary._said.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "out.csv"), ""))
    dialog.dictionary_export_requested.emit()
    assert dialog.dictionary._said.property("tone") == "err"


def test_proposals_are_read_and_forgotten_at_once(
    desk: Desk, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog, _ = opened
    path = tmp_path / "m.jsonl"
    path.write_text(json.dumps({"article": "one", "start": 0, "end": 6, "label": "ACTOR"}), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    qtbot.waitUntil(lambda: "no proposals" in dialog.outside._count.text())
    dialog.outside.read.click()
    assert not dialog.outside.read.isEnabled()
    qtbot.waitUntil(dialog.outside.forget.isEnabled)
    assert len(stored_proposals(desk.workspace)) == 1
    assert dialog.outside._said.text().startswith("1 proposal")
    dialog.outside.read.click()
    qtbot.waitUntil(lambda: dialog.outside._said.text() == "Nothing new was found.")
    assert dialog.outside.read.isEnabled()
    dialog.proposals_forget_requested.emit()
    assert stored_proposals(desk.workspace) == []
    qtbot.waitUntil(lambda: "no proposals" in dialog.outside._count.text())
    assert not dialog.outside.forget.isEnabled()
    assert acts(desk) == [("proposals_forget", ("1",)), ("proposals", ("1",))]


def test_a_file_of_proposals_that_is_gone_is_said(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    dialog, files = opened
    files.import_proposals(tmp_path / "gone.jsonl")
    qtbot.waitUntil(lambda: dialog.outside._said.property("tone") == "err")
    assert "gone.jsonl" in dialog.outside._said.text()
    assert dialog.outside.read.isEnabled()


# spaCy


def test_spacy_is_tried_away_from_the_screen(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog, _ = opened
    script = tmp_path / "fake.py"
    script.write_text('print(\'{"models": {"fr": "fr_core_news_sm", "en": ""}}\')', encoding="utf-8")
    monkeypatch.setattr(spacy_process.SpacyProcess.__init__, "__kwdefaults__", defaults(script))
    dialog.outside.spacy.setText(sys.executable)
    dialog.outside.test.click()
    assert not dialog.outside.test.isEnabled()
    qtbot.waitUntil(lambda: dialog.outside._state.property("tone") == "ok", timeout=20_000)
    assert dialog.outside._state.text() == "spaCy answers: fr_core_news_sm (Français)"
    assert dialog.outside.test.isEnabled()


def test_a_python_without_spacy_is_said(opened: Opened, qtbot: QtBot) -> None:
    dialog, _ = opened
    dialog.outside.spacy.setText(sys.executable)
    dialog.outside.test.click()
    qtbot.waitUntil(lambda: dialog.outside._state.property("tone") == "err", timeout=20_000)
    assert dialog.outside._state.text().startswith("This Python has no spaCy.")


def test_closing_ends_a_trial_that_hangs(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog, files = opened
    script = tmp_path / "fake.py"
    script.write_text("import time; time.sleep(600)", encoding="utf-8")
    monkeypatch.setattr(spacy_process.SpacyProcess.__init__, "__kwdefaults__", defaults(script))
    dialog.outside.spacy.setText(sys.executable)
    dialog.outside.test.click()
    qtbot.waitUntil(lambda: files._trying is not None and files._trying._child is not None, timeout=20_000)
    files.close()
    assert not files._tasks.is_busy


def defaults(script: Path) -> dict[str, object]:
    return {**(spacy_process.SpacyProcess.__init__.__kwdefaults__ or {}), "script": script}
