"""Dialogs ask, answer with a frozen record, and do nothing else."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLineEdit, QPushButton, QTableWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.model.errors import ImportRefused
from ui.actions import ACTIONS
from ui.dialogs.about_dialog import AboutDialog
from ui.dialogs.command_palette import Command, CommandModel, CommandPalette
from ui.dialogs.crash_dialog import CrashDialog
from ui.dialogs.date_dialog import DateAnswer, DateDialog, iso_date
from ui.dialogs.export_dialog import ExportDialog, ExportPreview
from ui.dialogs.format_choice import FormatChoice, OptionChoice
from ui.dialogs.history_dialog import HistoryDialog, HistoryRow
from ui.dialogs.import_dialog import ImportAnswer, ImportDialog, Preview
from ui.dialogs.new_project_dialog import CodebookChoice, NewProject, NewProjectDialog
from ui.dialogs.question import Choice, Question
from ui.dialogs.report_dialog import ReportDialog
from ui.dialogs.restore_dialog import BackupRow, RestoreDialog
from ui.dialogs.shortcuts_dialog import ShortcutsDialog
from ui.theme import light

REPORT: dict[str, object] = {
    "command": "export",
    "format": "tei",
    "articles": 13,
    "mentions": 1204,
    "frames": 31,
    "entities": 0,
    "kept": {"mentions": 1198},
    "lost": [{"what": "nested", "count": 6, "where": ["a.ann:17"], "why": "cannot be said"}],
    "warnings": [{"path": "a.txt", "line": 17, "code": "odd", "message": "is odd"}],
    "refused": [{"path": "b.ann", "line": 0, "code": "binary", "message": "holds NUL"}],
}
BACK: dict[str, object] = {"read_back": {"mentions": [1198, 1204], "frames": [31, 31]}}
TEI = FormatChoice(
    "tei",
    "TEI-XML",
    "tagged text",
    options=(
        OptionChoice("profile", "Profile", "choice", "standoff", (("standoff", "stand-off"), ("reading", "reading"))),
        OptionChoice("text", "Text of the articles", "flag", "yes"),
        OptionChoice("rights", "Rights", help="who owns the text"),
    ),
)
JSONL = FormatChoice("jsonl", "JSON Lines")


def make_import(preview: Callable[[Path, str], Preview] | None = None) -> ImportDialog:
    shown = preview or (lambda path, _: Preview(path.stem, "text", "utf-8"))
    return ImportDialog(light(), [Path("/x/été.txt"), Path("/x/b.txt")], preview=shown, has_metadata=True)


def make_export(folder: Path = Path("/nowhere")) -> ExportDialog:
    return ExportDialog(
        light(),
        [TEI, JSONL],
        articles=[("all", "All (47)"), ("done", "Done (12)")],
        annotators=[("me", "Anne")],
        folder=folder,
        preview=lambda code, options: ExportPreview(f"<{code}> {json.dumps(dict(options))}", {**REPORT, **BACK}),
        language="en",
    )


def make_new(folder: Path = Path("/nowhere")) -> NewProjectDialog:
    books = [CodebookChoice("political", "Political", "all of it"), CodebookChoice("empty", "Empty")]
    return NewProjectDialog(light(), folder, codebooks=books, codebook="empty", annotator="Anne")


DIALOGS: list[Callable[[], QDialog]] = [
    lambda: AboutDialog(light()),
    lambda: CommandPalette(light(), [Command("a", "Act", "menu", "Ctrl A", "tag"), Command("b", "Bare")]),
    lambda: CrashDialog(light(), "block", log="/x/attache.log"),
    lambda: DateDialog(light(), ["a", "b"], language="en"),
    make_export,
    lambda: HistoryDialog(light(), "Maduro", rows=[HistoryRow("now", "Anne", "tag")]),
    make_import,
    make_new,
    lambda: Question(light(), "Sure?", text="One undo brings it back.", choices=[Choice("yes", "Yes", primary=True)]),
    lambda: ReportDialog(light(), REPORT, language="en"),
    lambda: RestoreDialog(light(), "p", backups=[BackupRow(Path("/b"), "today", 2_000_000, 1, 2)], language="en"),
    lambda: ShortcutsDialog(light(), ACTIONS, overrides={}, language="en"),
]


@pytest.mark.parametrize("make", DIALOGS)
def test_a_dialog_shows_itself_names_its_controls_and_leaves_by_escape(
    qtbot: QtBot, make: Callable[[], QDialog]
) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle()
    assert not dialog.grab().isNull()
    controls = [*dialog.findChildren(QAbstractButton), *dialog.findChildren(QComboBox), *dialog.findChildren(QLineEdit)]
    reached = [found for found in controls if found.isVisible() and found.focusPolicy() & Qt.FocusPolicy.TabFocus]
    foreign = {"qt_spinbox_lineedit", "qt_keysequenceedit_lineedit"}
    assert [f.objectName() for f in reached if not f.accessibleName() and f.objectName() not in foreign] == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_new_project(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make_new(tmp_path)
    qtbot.addWidget(dialog)
    dialog._name.setText("venezuela 2019")
    assert dialog.primary.isEnabled()
    assert dialog.answer() == NewProject(tmp_path / "venezuela 2019.attache", "empty", "Anne")


@pytest.mark.parametrize(
    ("name", "folder", "annotator", "words"),
    [
        ("", ".", "Anne", "needs a name"),
        ("a/b", ".", "Anne", "cannot hold"),
        ("there", ".", "Anne", "already"),
        ("new", "missing", "Anne", "no such folder"),
        ("new", ".", "  ", "Your name"),
    ],
)
def test_a_place_that_will_not_do_is_explained(
    qtbot: QtBot, tmp_path: Path, name: str, folder: str, annotator: str, words: str
) -> None:
    (tmp_path / "there.attache").touch()
    dialog = make_new(tmp_path)
    qtbot.addWidget(dialog)
    dialog._name.setText(name)
    dialog._folder.setText(str(tmp_path / folder))
    dialog._annotator.setText(annotator)
    assert words in dialog._fault.text()
    assert not dialog.primary.isEnabled()


def test_a_question_is_answered_by_return(qtbot: QtBot) -> None:
    question = Question(
        light(), "In use", text="by Anne", choices=[Choice("take", "Take"), Choice("read", "Read", True)]
    )
    qtbot.addWidget(question)
    with qtbot.waitActive(question):
        question.show()
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert (question.answer, question.result()) == ("read", QDialog.DialogCode.Accepted)


def test_a_backup_is_chosen(qtbot: QtBot) -> None:
    rows = [BackupRow(Path("/new"), "today", 2_000_000, 1, 1204), BackupRow(Path("/old"), "monday", 1000)]
    dialog = RestoreDialog(light(), "p", backups=rows, language="en")
    qtbot.addWidget(dialog)
    assert dialog._list.item(0).text() == "today\n1 article · 1,204 mentions · 2.0\u00a0MB"
    dialog._list.setCurrentRow(1)
    assert dialog.answer() == Path("/old")
    none = RestoreDialog(light(), "p", backups=[], language="en")
    qtbot.addWidget(none)
    assert none.answer() is None
    assert not none.primary.isEnabled()


def test_a_report_shows_places(qtbot: QtBot) -> None:
    dialog = ReportDialog(light(), REPORT, language="en")
    qtbot.addWidget(dialog)
    titles = [found.text(0) for at in range(4) if (found := dialog.tree.topLevelItem(at)) is not None]
    assert titles == ["Kept", "Not kept (1)", "Noticed (1)", "Refused (1)"]
    noticed = dialog.tree.topLevelItem(2)
    assert noticed is not None
    assert noticed.child(0).text(2) == "Is odd."
    dialog.tree.setCurrentItem(noticed.child(0))
    with qtbot.waitSignal(dialog.place_requested) as told:
        dialog._show.click()
    assert told.args == ["a.txt:17"]
    dialog._copy()
    assert json.loads(QGuiApplication.clipboard().text()) == REPORT


@pytest.mark.parametrize(
    ("report", "title"),
    [
        ({"command": "import", "articles": 1}, "Imported"),
        ({"command": "import", "refused": [{}, {}]}, "Imported, 2 inputs refused"),
        ({"command": "export", "kept": {"a": 1}}, "Exported, everything is kept"),
        ({"command": "check"}, "Checked, no fault found"),
        ({"command": "check", "refused": [{}]}, "Checked, 1 fault found"),
    ],
)
def test_a_report_has_a_title(qtbot: QtBot, report: Mapping[str, object], title: str) -> None:
    dialog = ReportDialog(light(), report, language="en")
    qtbot.addWidget(dialog)
    assert dialog._title() == title


def test_the_history_is_a_table(qtbot: QtBot) -> None:
    dialog = HistoryDialog(light(), "Maduro", rows=[HistoryRow("1", "Anne", "tag"), HistoryRow("2", "Bo", "link")])
    qtbot.addWidget(dialog)
    table = dialog.findChild(QTableWidget)
    assert table.item(1, 2).text() == "link"


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("27/01/2019", "2019-01-27"),
        ("1.2.2019", "2019-02-01"),
        ("2019-1-7", "2019-01-07"),
        (" 2019-01 ", "2019-01"),
        ("2019", "2019"),
        ("31/02/2019", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates_as_people_type_them(typed: str, iso: str) -> None:
    assert iso_date(typed) == iso


def test_the_date_dialog(qtbot: QtBot) -> None:
    dialog = DateDialog(light(), [f"title {n}" for n in range(9)], language="fr")
    qtbot.addWidget(dialog)
    assert not dialog.primary.isEnabled()
    dialog._field.setText("27/1/2019")
    dialog._estimated.setChecked(True)
    assert dialog._hint.text() == "27 janv. 2019"
    assert dialog.answer() == DateAnswer("2019-01-27", True)
    dialog._field.setText("27/13/2019")
    assert not dialog.primary.isEnabled()
    dialog._leave_unknown()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.answer() == DateAnswer("", False)


def test_import_shows_what_it_would_read(qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []

    def preview(path: Path, encoding: str) -> Preview:
        asked.append((path.name, encoding))
        if path.name == "b.txt":
            raise ImportRefused(path, "binary", "holds NUL")
        return Preview("Title", "Body", encoding or "cp1252", False, ("coup d’État",))

    dialog = make_import(preview)
    qtbot.addWidget(dialog)
    assert "cp1252" in dialog._suspects.text()
    assert "coup d’État" in dialog._suspects.text()
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("mac_roman"))
    dialog.files.setCurrentRow(1)
    assert dialog._suspects.text() == "b.txt: Holds NUL."
    assert asked == [("été.txt", ""), ("été.txt", "mac_roman"), ("b.txt", "mac_roman")]


def test_import_answers(qtbot: QtBot) -> None:
    dialog = make_import()
    qtbot.addWidget(dialog)
    paths = (Path("/x/été.txt"), Path("/x/b.txt"))
    assert dialog.answer() == ImportAnswer(paths=paths)
    dialog.date.setText("27/01/2019")
    dialog.estimated.setChecked(True)
    dialog.source.setText("Le Courrier")
    dialog.language.setCurrentIndex(1)
    assert dialog.answer() == ImportAnswer("", "2019-01-27", True, "Le Courrier", "fr", paths)
    dialog.date.setText("soon")
    assert not dialog.primary.isEnabled()


def test_the_palette_finds_by_words_without_accents(qtbot: QtBot) -> None:
    commands = [
        Command("a", "Étiqueter comme acteur", "Annoter", "A", "tag"),
        Command("b", "Acteur suivant", "Aller à"),
        Command("c", "Quitter", "Fichier"),
    ]
    palette = CommandPalette(light(), commands)
    qtbot.addWidget(palette)
    with qtbot.waitActive(palette):
        palette.show()
    QTest.keyClicks(palette.field, "acteur")
    model = palette.list.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Acteur suivant",
        "Étiqueter comme acteur",
    ]
    palette.field.setText("act etiq")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.answer == "a"
    assert palette.result() == QDialog.DialogCode.Accepted


def test_the_palette_is_walked_by_arrows(qtbot: QtBot) -> None:
    palette = CommandPalette(light(), [Command(str(n), f"act {n}") for n in range(30)])
    qtbot.addWidget(palette)
    palette.show()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up):
        QTest.keyClick(palette.field, key)
    assert palette.list.currentIndex().row() == 10
    palette.field.setText("nothing like it")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.answer == ""


def test_the_commands_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = CommandModel([Command("a", "Act", "menu", "A"), Command("b", "Bare")])
    qtmodeltester.check(model)
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Act, menu, A"


def pick(dialog: ShortcutsDialog, code: str) -> None:
    for _, children in dialog._groups:
        for child in children:
            if child.data(0, Qt.ItemDataRole.UserRole) == code:
                dialog._tree.setCurrentItem(child)


def test_keys_can_be_changed_and_reset(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(light(), ACTIONS, overrides={"file.save": ("Ctrl+Shift+F2",)}, language="en")
    qtbot.addWidget(dialog)
    assert dialog.answer() == {"file.save": ("Ctrl+Shift+F2",)}
    pick(dialog, "file.check")
    dialog._editor.setKeySequence(QKeySequence("Ctrl+Shift+F3"))
    dialog._set.click()
    pick(dialog, "edit.undo")
    dialog._none.click()
    pick(dialog, "file.save")
    dialog._reset.click()
    assert dialog.answer() == {"file.check": ("Ctrl+Shift+F3",), "edit.undo": ()}


def test_keys_of_another_act_are_refused(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(light(), ACTIONS, overrides={}, language="en")
    qtbot.addWidget(dialog)
    pick(dialog, "file.check")
    dialog._editor.setKeySequence(QKeySequence("Ctrl+Y"))
    dialog._set.click()
    assert dialog._fault.text() == "Ctrl Y belongs to “Redo”."
    assert dialog.answer() == {}


def test_the_list_of_keys_is_filtered(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(light(), ACTIONS, overrides={}, language="en")
    qtbot.addWidget(dialog)
    dialog._filter.setText("undo")
    shown = [child.text(0) for _, children in dialog._groups for child in children if not child.isHidden()]
    assert shown == ["Undo"]


def test_versions_are_copied(qtbot: QtBot) -> None:
    dialog = AboutDialog(light())
    qtbot.addWidget(dialog)
    next(found for found in dialog.findChildren(QPushButton) if "Copy" in found.text()).click()
    assert QGuiApplication.clipboard().text().startswith("Attaché ")
