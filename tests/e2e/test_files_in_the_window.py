"""Files as the window opens, reads and writes them: every dialog is the real one and is answered."""

from __future__ import annotations

import json
from dataclasses import replace
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.e2e.answers import answering, main_button, other_button
from lxml import etree
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QMessageBox, QPlainTextEdit, QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.workspace import Workspace
from ui.controllers.file_controller import FileController
from ui.dialogs.export_dialog import ExportDialog
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.question import Question
from ui.dialogs.report_dialog import ReportDialog
from ui.dialogs.restore_dialog import RestoreDialog
from ui.errors import problem
from ui.main_window import MainWindow
from ui.program import Program


def files_of(program: Program) -> FileController:
    """The File menu."""
    assert program.controllers is not None
    return program.controllers.files


def window_of(program: Program) -> MainWindow:
    """The window."""
    assert program.window is not None
    return program.window


def lines_of(report: ReportDialog) -> list[str]:
    """Every line of a report, its columns with bars between."""
    found = []
    iterator = QTreeWidgetItemIterator(report.tree)
    while (item := iterator.value()) is not None:
        found.append("|".join(item.text(column) for column in range(3)))
        iterator += 1
    return found


def tag_first_word(program: Program, start: int = 0, end: int = 3) -> str:
    """Label some words of the article in front; the mention's id."""
    assert program.controllers is not None
    program.controllers.annotating.tag_spans("ACTOR", [Span(start, end)])
    return program.desk.mention_id


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, list[str]]]:
    """What the system's file dialogs answer: lists for "open" and "save", taken from the front."""
    answers: dict[str, list[str]] = {"open": [], "save": []}
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (list(answers["open"]), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (answers["open"][0], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answers["save"].pop(0), ""))
    return answers


def import_now(qtbot: QtBot, program: Program, paths: list[Path], choose: dict[str, list[str]]) -> list[str]:
    """Import files through the menu, the dialog accepted as it stands; the lines of the report."""
    shown: list[str] = []

    def read(report: ReportDialog) -> None:
        shown.extend([report.windowTitle(), *lines_of(report)])
        report.reject()

    choose["open"] = [str(path) for path in paths]
    with answering((ImportDialog, lambda dialog: dialog.primary.click()), (ReportDialog, read)):
        files_of(program).import_files()
        qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    return shown


def test_articles_come_in_with_their_table(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    texts = tmp_path / "textes"
    texts.mkdir()
    (texts / "un.txt").write_text("Le premier\n\nMaduro rompt.", encoding="utf-8")
    (texts / "deux.txt").write_bytes("Été à Caracas\n\nL’été.".encode("cp1252"))
    (texts / "metadata.csv").write_text("id;date;source\nun;2019-01-24;Le Journal\n", encoding="utf-8")
    import_now(qtbot, program, [texts / "un.txt", texts / "deux.txt"], choose)
    workspace = program.desk.workspace
    one, two = workspace.article_named("un"), workspace.article_named("deux")
    assert one is not None
    assert two is not None
    assert (one.title, one.date, one.source) == ("Le premier", "2019-01-24", "Le Journal")
    assert two.text == "Été à Caracas\n\nL’été."
    assert len(workspace.article_ids()) == 8
    assert window_of(program).articles.isVisible()


def test_the_date_asked_for_goes_to_every_article(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    (tmp_path / "un.txt").write_text("Un titre\n\nDu texte.", encoding="utf-8")

    def fill(dialog: ImportDialog) -> None:
        dialog.date.setText("n’importe quoi")
        assert not dialog.primary.isEnabled()
        dialog.date.setText("2019-02")
        dialog.estimated.setChecked(True)
        dialog.primary.click()

    seen: list[bool] = []
    choose["open"] = [str(tmp_path / "un.txt")]
    with answering((ImportDialog, fill), (ReportDialog, lambda report: seen.append(True) or report.reject())):
        files_of(program).import_files()
        qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    found = program.desk.workspace.article_named("un")
    assert found is not None
    assert (found.date, found.date_estimated) == ("2019-02", True)


def test_what_cannot_be_read_is_told_and_the_rest_comes_in(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    (tmp_path / "bon.txt").write_text("Un titre\n\nDu texte.", encoding="utf-8")
    (tmp_path / "copie.txt").write_text("Un titre\n\nDu texte.", encoding="utf-8")
    (tmp_path / "image.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "vide.txt").write_bytes(b"")
    names = ["bon.txt", "copie.txt", "image.txt", "vide.txt"]
    lines = import_now(qtbot, program, [tmp_path / name for name in names], choose)
    text = "\n".join(lines)
    assert f"image.txt||{problem('binary', '')}" in text
    assert f"vide.txt||{problem('empty', '')}" in text
    assert f"copie.txt||{problem('duplicate', '')}" in text
    assert program.desk.workspace.article_named("bon") is not None
    assert len(program.desk.workspace.article_ids()) == 7


def test_show_me_goes_to_the_article(program: Program, sample: Path) -> None:
    program.open(sample)
    workspace = program.desk.workspace
    article = workspace.article_named("accord-prespa")
    assert article is not None
    dotted = workspace.article_named("diplomates-venezuela")
    assert dotted is not None
    assert program.controllers is not None
    program.controllers.articles.describe(dotted, replace(dotted, name="le.monde.2019"))
    went: list[str] = []

    def show(place: str) -> None:
        def act(report: ReportDialog) -> None:
            report.tree.setCurrentItem(report.tree.topLevelItem(0).child(0).child(0))
            report._show.click()
            assert program.desk.article is not None
            went.append(program.desk.article.name)
            report.reject()

        lost = [{"what": "mention.note", "count": 1, "why": "", "where": [place]}]
        with answering((ReportDialog, act)):
            files_of(program)._show({"command": "export", "lost": lost})

    show("accord-prespa")
    show("le.monde.2019")
    show("/tmp/export/accord-prespa.xml:12")
    assert went == ["accord-prespa", "le.monde.2019", "accord-prespa"]


def export_now(qtbot: QtBot, program: Program, codes: set[str], folder: Path) -> dict[str, str]:
    """Export through the menu in these formats; the preview of each."""
    previews: dict[str, str] = {}
    done: list[bool] = []

    def fill(dialog: ExportDialog) -> None:
        text = dialog.findChild(QPlainTextEdit)
        assert isinstance(text, QPlainTextEdit)
        for row in range(dialog.formats.count()):
            item = dialog.formats.item(row)
            code = str(item.data(Qt.ItemDataRole.UserRole))
            item.setCheckState(Qt.CheckState.Checked if code in codes else Qt.CheckState.Unchecked)
            dialog.formats.setCurrentRow(row)
            previews[code] = text.toPlainText()
        dialog.folder.setText("")
        assert not dialog.primary.isEnabled()
        dialog.folder.setText(str(folder))
        dialog.primary.click()

    def read(report: ReportDialog) -> None:
        done.append(True)
        report.reject()

    with answering((ExportDialog, fill), *[(ReportDialog, read) for _ in codes]):
        files_of(program).export()
        qtbot.waitUntil(lambda: len(done) == len(codes), timeout=30_000)
    return previews


def test_export_with_a_look_before(qtbot: QtBot, program: Program, sample: Path, tmp_path: Path) -> None:
    program.open(sample)
    previews = export_now(qtbot, program, {"tei", "jsonl"}, tmp_path / "sortie")
    assert previews["tei"].startswith("<?xml")
    assert json.loads(previews["jsonl"].splitlines()[0])
    made = sorted((tmp_path / "sortie").iterdir())
    assert len([path for path in made if path.suffix == ".xml"]) == 6
    assert etree.parse(next(path for path in made if path.suffix == ".xml")).getroot().tag.endswith("TEI")
    (lines,) = [path for path in made if path.suffix == ".jsonl"]
    assert all(json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines())


def test_an_export_to_a_place_that_takes_nothing_is_told(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path
) -> None:
    program.open(sample)
    blocked = tmp_path / "blocked"
    blocked.write_text("a file", encoding="utf-8")

    def fill(dialog: ExportDialog) -> None:
        dialog.folder.setText(str(blocked))
        assert not dialog.primary.isEnabled()
        dialog.folder.setText(str(blocked / "below"))
        dialog.primary.click()

    with answering((ExportDialog, fill)):
        files_of(program).export()
        qtbot.waitUntil(lambda: window_of(program).workbench.message.isVisible(), timeout=20_000)
    assert program.desk.is_open


def test_a_backup_comes_back_as_a_copy(program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]) -> None:
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


def test_a_place_that_cannot_be_written(
    program: Program, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
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


def test_nothing_done_is_nothing_exported(program: Program, sample: Path, tmp_path: Path) -> None:
    program.open(sample)
    files_of(program).work_as("Annotateur C")

    def fill(dialog: ExportDialog) -> None:
        dialog.articles.setCurrentIndex(dialog.articles.findData("done"))
        dialog.folder.setText(str(tmp_path / "sortie"))
        dialog.primary.click()

    with answering((ExportDialog, fill)):
        files_of(program).export()
    assert window_of(program).workbench.message.isVisible()
    assert not program.tasks.is_busy
    assert not (tmp_path / "sortie").exists()


def test_another_language_waits_for_an_import(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    paths = [tmp_path / f"texte-{number}.txt" for number in range(30)]
    for path in paths:
        path.write_text(f"{path.stem}\n\nDu texte.", encoding="utf-8")
    choose["open"] = [str(path) for path in paths]
    old = window_of(program)
    with answering(
        (ImportDialog, lambda dialog: dialog.primary.click()), (ReportDialog, lambda report: report.reject())
    ) as answers:
        files_of(program).import_files()
        files_of(program).choose_language("en")
        qtbot.waitUntil(lambda: not answers.waiting and program.window is not old, timeout=20_000)
    assert len(program.desk.workspace.article_ids()) == 36
    assert window_of(program).tabs.tabText(0) == "Entities"


def test_language_and_theme_without_a_project(qtbot: QtBot, program: Program) -> None:
    old = window_of(program)
    files_of(program).choose_language("en")
    qtbot.waitUntil(lambda: program.window is not old)
    assert window_of(program).tabs.tabText(0) == "Entities"
    assert window_of(program).pages.currentWidget() is window_of(program).welcome
    old = window_of(program)
    files_of(program).choose_theme("dark")
    qtbot.waitUntil(lambda: program.window is not old)
    assert window_of(program).theme.base != "#ffffff"
    assert not program.desk.is_open
