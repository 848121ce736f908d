"""Files as the window opens, reads and writes them: every dialog is the real one and is answered."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QPlainTextEdit, QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from annotator.exchange.label_mapping import remembered_mapping
from annotator.formats import registry
from tests.e2e.answers import answering
from tests.e2e.hands import acts, files_of, system_dialogs, window_of
from tests.unit.formats.press_samples import docx
from tests.unit.formats.test_nexis import COVER, ENGLISH
from ui.dialogs.export_dialog import ExportDialog
from ui.dialogs.foreign_import_dialog import ForeignImportDialog
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.report_dialog import ReportDialog
from ui.errors import problem
from ui.program import Program


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What the system's file dialogs answer."""
    return system_dialogs(monkeypatch)


def lines_of(report: ReportDialog) -> list[str]:
    """Every line of a report, its columns with bars between."""
    found = []
    iterator = QTreeWidgetItemIterator(report.tree)
    while (item := iterator.value()) is not None:
        found.append("|".join(item.text(column) for column in range(3)))
        iterator += 1
    return found


def import_now(
    qtbot: QtBot,
    program: Program,
    paths: list[Path],
    choose: dict[str, list[str]],
    *,
    dialog: type[QDialog] = ImportDialog,
    fill: Callable[[ForeignImportDialog], object] | None = None,
) -> list[str]:
    """Import files through the menu, the dialog filled in and accepted; the report's lines."""
    shown: list[str] = []

    def read(report: ReportDialog) -> None:
        shown.extend([report.windowTitle(), *lines_of(report)])
        report.reject()

    def accept(found: QDialog) -> None:
        assert isinstance(found, ImportDialog | ForeignImportDialog)
        if isinstance(found, ForeignImportDialog):
            qtbot.waitUntil(lambda: found.articles.count() > 0, timeout=20_000)
            if fill is not None:
                fill(found)
        found.primary.click()

    choose["open"] = [str(path) for path in paths]
    with answering((dialog, accept), (ReportDialog, read)):
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
    assert f"image.txt||{problem('binary', 'this is not a text')}" in text
    assert f"vide.txt||{problem('empty', 'there is no text in it')}" in text
    assert f"copie.txt||{problem('duplicate', 'the same text as bon; it was left out')}" in text
    assert program.desk.workspace.article_named("bon") is not None
    assert len(program.desk.workspace.article_ids()) == 7


def test_show_me_goes_to_the_article(program: Program, sample: Path) -> None:
    program.open(sample)
    workspace = program.desk.workspace
    article = workspace.article_named("accord-prespa")
    assert article is not None
    dotted = workspace.article_named("diplomates-venezuela")
    assert dotted is not None
    acts(program).articles.describe(dotted, replace(dotted, name="le.monde.2019"))
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
            files_of(program).show_report({"command": "export", "lost": lost})

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


def test_every_format_is_written_beside_the_others(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path
) -> None:
    program.open(sample)
    codes = set(registry.writable())
    previews = export_now(qtbot, program, codes, tmp_path / "sortie")
    assert all(previews[code] for code in codes)
    for code in codes:
        info = registry.info(code)
        folder = tmp_path / "sortie" / (code if info.folder else "")
        assert list(folder.rglob(f"*{info.suffixes[0]}")), code
    single = [code for code in codes if not registry.info(code).folder]
    beside = (".left-out", ".README.txt")
    files = [path for path in (tmp_path / "sortie").iterdir() if path.is_file()]
    assert len([path for path in files if not any(words in path.name for words in beside)]) == len(single)


def test_a_format_that_shares_its_suffix_is_chosen_in_the_file_dialog(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    before = len(program.desk.workspace.article_ids())
    path = tmp_path / "all.jsonl"
    path.write_text(json.dumps({"text": "Nicolás Maduro parle.", "label": [[0, 14, "actor"]]}) + "\n", encoding="utf-8")
    choose["kind"] = ["doccano"]
    import_now(qtbot, program, [path], choose, dialog=ForeignImportDialog)
    assert len(program.desk.workspace.article_ids()) == before + 1


def test_a_text_with_annotations_beside_it_is_brats(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    before = len(program.desk.workspace.article_ids())
    (tmp_path / "a.txt").write_text("Nicolás Maduro parle.", encoding="utf-8")
    (tmp_path / "a.ann").write_text("T1\tactor 0 14\tNicolás Maduro\n", encoding="utf-8")

    def fill(dialog: ForeignImportDialog) -> None:
        assert dialog.labels.rowCount() == 1
        box = dialog.labels.cellWidget(0, 3)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findData("ACTOR/PERSON"))

    paths = [tmp_path / "a.txt", tmp_path / "a.ann"]
    import_now(qtbot, program, paths, choose, dialog=ForeignImportDialog, fill=fill)
    workspace = program.desk.workspace
    assert len(workspace.article_ids()) == before + 1
    found = workspace.article_named("a")
    assert found is not None
    (mention,) = workspace.all_mentions(found.id)
    assert (mention.label, dict(mention.attributes)["type"]) == ("ACTOR", "PERSON")
    assert remembered_mapping(workspace).labels == {"actor": "ACTOR/PERSON"}


def test_a_look_at_many_files_tells_what_is_doubtful_and_stores_nothing(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    before = len(program.desk.workspace.article_ids())
    good = {"text": "Nicolás Maduro parle.", "label": [[0, 14, "ACTOR"], [90, 95, "ACTOR"]]}
    (tmp_path / "a.jsonl").write_text(json.dumps(good) + "\nno json\n", encoding="utf-8")
    choose["open"], choose["kind"] = [str(tmp_path / "a.jsonl")], ["doccano"]
    seen: list[str] = []

    def look(dialog: ForeignImportDialog) -> None:
        qtbot.waitUntil(lambda: dialog.articles.count() > 0, timeout=20_000)
        seen.extend(dialog.findings.item(row).text() for row in range(dialog.findings.count()))
        dialog.reject()

    with answering((ForeignImportDialog, look)):
        files_of(program).import_files()
    assert any("a.jsonl:2" in words for words in seen)
    assert len(seen) >= 2
    assert len(program.desk.workspace.article_ids()) == before


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
        qtbot.waitUntil(window_of(program).workbench.message.isVisible, timeout=20_000)
    assert program.desk.is_open


def test_nothing_done_is_nothing_exported(program: Program, sample: Path, tmp_path: Path) -> None:
    program.open(sample)
    acts(program).preferences.work_as("Annotateur C")

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
        acts(program).preferences.choose_language("en")
        qtbot.waitUntil(lambda: not answers.waiting and program.window is not old, timeout=20_000)
    assert len(program.desk.workspace.article_ids()) == 36
    assert window_of(program).tabs.tabText(0) == "Entities"


def test_a_folder_is_imported_whatever_is_in_it(
    qtbot: QtBot, program: Program, sample: Path, tmp_path: Path, choose: dict[str, list[str]]
) -> None:
    program.open(sample)
    folder = tmp_path / "corpus"
    folder.mkdir()
    docx(folder / "a.docx", ["Un titre", "Le texte en Word."])
    docx(folder / "b.docx", [*COVER, *ENGLISH])
    value = {"start": 0, "end": 5, "text": "Paris", "labels": ["PLACE"]}
    result = {"id": "x", "type": "labels", "from_name": "l", "to_name": "t", "value": value}
    task = {"id": 1, "data": {"text": "Paris dort."}, "annotations": [{"id": 1, "result": [result]}]}
    (folder / "c.json").write_text(json.dumps([task]), encoding="utf-8")
    choose["folder"] = [str(folder)]
    shown: list[str] = []

    def accept(found: ForeignImportDialog) -> None:
        qtbot.waitUntil(lambda: found.articles.count() > 0, timeout=20_000)
        found.primary.click()

    def read(report: ReportDialog) -> None:
        shown.append(report.windowTitle())
        report.reject()

    with answering(*[(ForeignImportDialog, accept)] * 3, *[(ReportDialog, read)] * 3):
        files_of(program).import_folder()
        qtbot.waitUntil(lambda: len(shown) == 3, timeout=30_000)
    workspace = program.desk.workspace
    texts = [workspace.article(id_).text for id_ in workspace.article_ids()]
    assert {"Un titre\n\nLe texte en Word.", "Paris dort."} <= set(texts)
    assert len(texts) > 8
