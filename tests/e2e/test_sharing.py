"""A project handed on without the texts of its articles, and the texts put back, all through the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from annotator.model.records import Frame, Mention
from annotator.places import SEEDS
from annotator.workspace import Workspace
from tests.e2e.answers import answering
from tests.e2e.hands import acts, drawn, files_of, system_dialogs, window_of
from tests.e2e.test_files_in_the_window import lines_of
from ui.dialogs.export_dialog import ExportDialog
from ui.dialogs.report_dialog import ReportDialog
from ui.dialogs.share_dialog import ShareDialog
from ui.program import Program

Marks = dict[str, tuple[list[Mention], list[Frame]]]
LEAST = 20


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What the system's file dialogs answer."""
    return system_dialogs(monkeypatch)


def act(program: Program, id_: str) -> QAction:
    """An act of the window."""
    found = window_of(program).findChild(QAction, id_)
    assert found is not None
    return found


def marks(workspace: Workspace) -> Marks:
    """All mentions and frames by article."""
    return {id_: (workspace.all_mentions(id_), workspace.all_frames(id_)) for id_ in workspace.article_ids()}


def share(qtbot: QtBot, program: Program, out: Path, choose: dict[str, list[str]], *, titles: bool = True) -> list[str]:
    """Share the open project; the report's lines."""
    shown: list[str] = []

    def explain(dialog: ShareDialog) -> None:
        assert "SHA-256" in dialog.accessibleDescription()
        dialog.titles.setChecked(titles)
        dialog.primary.click()

    def read(report: ReportDialog) -> None:
        shown.extend([report._title(), *lines_of(report)])
        report.reject()

    choose["save"] = [str(out)]
    with answering((ShareDialog, explain), (ReportDialog, read)):
        act(program, "file.share").trigger()
        qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    return shown


def put_back(qtbot: QtBot, program: Program, paths: list[Path], choose: dict[str, list[str]]) -> list[str]:
    """Put the texts of files back; the report's lines."""
    shown: list[str] = []

    def read(report: ReportDialog) -> None:
        shown.extend([report._title(), *lines_of(report)])
        report.reject()

    choose["open"] = [str(path) for path in paths]
    with answering((ReportDialog, read)):
        act(program, "file.restore_text").trigger()
        qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    return shown


def bare_runs(text: str, marked: list[Mention]) -> list[str]:
    """Runs of words that stand under no mark, the title left out."""
    covered = {at for mention in marked for span in mention.spans for at in range(span.start, span.end)}
    covered |= set(range(text.index("\n") + 1))
    shown = "".join("\0" if at in covered else sign for at, sign in enumerate(text))
    return [run for run in shown.split("\0") if len(run) >= LEAST]


def seeds() -> list[Path]:
    """The sample's articles as files."""
    return sorted(SEEDS.joinpath("articles").glob("*.txt"))


def test_a_project_goes_out_without_texts_and_gets_them_back(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    workspace = program.desk.workspace
    before, articles = marks(workspace), [workspace.article(id_) for id_ in workspace.article_ids()]
    bar = window_of(program).workbench.left_out
    assert not act(program, "file.restore_text").isEnabled()
    assert not bar.isVisible()
    out = tmp_path / "sans-texte.attache"
    lines = share(qtbot, program, out, choose)
    assert f"articles|{len(articles)}|" in lines
    raw = out.read_bytes()
    bare = [run for one in articles for run in bare_runs(one.text, before[one.id][0])]
    assert len(bare) > 20
    assert [run for run in bare if run.encode() in raw] == []

    program.open(out)
    assert program.desk.workspace.project_id == workspace.project_id
    assert act(program, "file.restore_text").isEnabled()
    assert bar.isVisible()
    drawn(program)
    front = program.desk.article
    assert front is not None
    lines = put_back(qtbot, program, seeds(), choose)
    assert any(line.endswith("|6|") for line in lines)
    assert marks(program.desk.workspace) == before
    assert [program.desk.workspace.article(one.id) for one in articles] == articles
    assert not bar.isVisible()
    assert not act(program, "file.restore_text").isEnabled()
    assert program.desk.article is not None
    assert window_of(program).workbench.view.text() == program.desk.article.text
    drawn(program)


def test_each_text_put_back_is_one_undo(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    out = tmp_path / "copie.attache"
    share(qtbot, program, out, choose)
    program.open(out)
    front = program.desk.article
    assert front is not None
    path = next(path for path in seeds() if path.stem == front.name)
    lines = put_back(qtbot, program, [path], choose)
    view = window_of(program).workbench.view
    assert view.text() == path.read_text(encoding="utf-8")
    assert act(program, "file.restore_text").isEnabled()
    assert any("hong-kong-bill" in line for line in lines)
    act(program, "edit.undo").trigger()
    assert view.text() == front.text
    assert window_of(program).workbench.left_out.isVisible()
    act(program, "edit.redo").trigger()
    assert view.text() == path.read_text(encoding="utf-8")


def test_another_edition_takes_the_marks_that_it_still_has(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    out = tmp_path / "copie.attache"
    share(qtbot, program, out, choose)
    program.open(out)
    desk = program.desk
    front = desk.article
    assert front is not None
    before = desk.workspace.all_mentions(front.id)
    text = next(path for path in seeds() if path.stem == front.name).read_text(encoding="utf-8")
    edition = tmp_path / f"{front.name}.txt"
    edition.write_text(f"{text}\n\nMis à jour à midi.", encoding="utf-8")
    stray = tmp_path / "autre.txt"
    stray.write_text("Rien qui ressemble à quoi que ce soit ici.", encoding="utf-8")
    lines = put_back(qtbot, program, [edition, stray], choose)
    assert any(line.startswith(front.name) for line in lines)
    assert any(line.startswith("autre|") for line in lines)
    assert desk.article is not None
    assert desk.article.text.endswith("midi.")
    assert [m.id for m in desk.workspace.all_mentions(front.id)] == [m.id for m in before]
    drawn(program)


def test_titles_go_where_they_shall(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    ids = program.desk.workspace.article_ids()
    titles = {id_: program.desk.workspace.article(id_).title for id_ in ids}
    out = tmp_path / "copie.attache"
    out.write_bytes(b"an older copy")
    share(qtbot, program, out, choose, titles=False)
    program.open(out)
    assert all(program.desk.workspace.article(id_).title != title for id_, title in titles.items())
    put_back(qtbot, program, seeds(), choose)
    found = {id_: program.desk.workspace.article(id_).title for id_ in ids}
    assert {id_: title.split() for id_, title in found.items()} == {id_: t.split() for id_, t in titles.items()}


def test_the_project_itself_is_not_written_over(
    qtbot: QtBot, program: Program, sample: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    before = sample.read_bytes()
    choose["save"] = [str(sample)]
    with answering((ShareDialog, lambda dialog: dialog.primary.click())):
        act(program, "file.share").trigger()
    assert window_of(program).workbench.message.isVisible()
    assert not program.tasks.is_busy
    assert sample.read_bytes() == before


def test_nobody_is_asked_for_files_where_every_text_is_there(program: Program, sample: Path) -> None:
    program.open(sample)
    acts(program).sharing.restore()
    assert window_of(program).status.marks()


def test_a_copy_that_is_stopped_leaves_nothing(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    out = tmp_path / "copie.attache"
    choose["save"] = [str(out)]
    with answering((ShareDialog, lambda dialog: dialog.primary.click())):
        act(program, "file.share").trigger()
        window_of(program).stop_requested.emit()
        qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)
    assert not out.exists()
    assert not list(tmp_path.glob(".attache-*"))


def test_an_export_goes_out_without_text(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    out = tmp_path / "sortie"
    previews: list[str] = []
    shown: list[bool] = []

    def fill(dialog: ExportDialog) -> None:
        for row in range(dialog.formats.count()):
            item = dialog.formats.item(row)
            is_doccano = item.data(Qt.ItemDataRole.UserRole) == "doccano"
            item.setCheckState(Qt.CheckState.Checked if is_doccano else Qt.CheckState.Unchecked)
            if is_doccano:
                dialog.formats.setCurrentRow(row)
        previews.append(dialog._text.toPlainText())
        dialog.without_text.setChecked(True)
        dialog._pause.timeout.emit()
        previews.append(dialog._text.toPlainText())
        dialog.folder.setText(str(out))
        dialog.primary.click()

    def read(report: ReportDialog) -> None:
        shown.append(True)
        report.reject()

    with answering((ExportDialog, fill), (ReportDialog, read)):
        QTimer.singleShot(0, files_of(program).export)
        qtbot.waitUntil(lambda: bool(shown), timeout=30_000)
    assert "xxxxx" not in previews[0]
    assert "xxxxx" in previews[1]
    written = "".join(path.read_text(encoding="utf-8") for path in out.rglob("*.jsonl"))
    assert "xxxxx" in written
    assert "a démissionné" not in written


def test_another_language_keeps_what_waits(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    out = tmp_path / "copie.attache"
    share(qtbot, program, out, choose)
    program.open(out)
    old = window_of(program)
    acts(program).preferences.choose_language("en")
    qtbot.waitUntil(lambda: program.window is not None and program.window is not old, timeout=20_000)
    assert window_of(program).workbench.left_out.isVisible()
    assert act(program, "file.restore_text").isEnabled()
    program.open(sample)
    assert not window_of(program).workbench.left_out.isVisible()
    assert not act(program, "file.restore_text").isEnabled()
