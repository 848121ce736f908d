"""Everything can be named, reached and called by keys; and the program speaks to no network."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.e2e.answers import answering
from tests.e2e.hands import acts, window_of
from ui.dialogs.about_dialog import AboutDialog
from ui.dialogs.article_dialog import ArticleDialog
from ui.dialogs.command_palette import CommandPalette
from ui.dialogs.entity_dialog import EntityDialog
from ui.dialogs.export_dialog import ExportDialog
from ui.dialogs.history_dialog import HistoryDialog
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.new_project_dialog import NewProjectDialog
from ui.dialogs.report_dialog import ReportDialog
from ui.dialogs.restore_dialog import RestoreDialog
from ui.dialogs.rule_dialog import RuleDialog
from ui.dialogs.shortcuts_dialog import ShortcutsDialog
from ui.program import Program

ROOT = Path(__file__).resolve().parents[2]
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)
OF_QT = ("qt_", "_q_")


def described(widget: QWidget) -> str:
    """Which widget this is, by its way from the top."""
    names = []
    at: QWidget | None = widget
    while at is not None:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " < ".join(names[:4])


def nameless(root: QWidget) -> list[str]:
    """The controls that a screen reader could not name; Qt's own parts of a control speak for it."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QScrollBar | QScrollArea | QHeaderView) or widget.objectName().startswith(OF_QT):
            continue
        asks = isinstance(widget, CONTROLS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if asks and not is_part(widget) and not is_named(widget):
            found.append(described(widget))
    return sorted(set(found))


def is_named(widget: QWidget) -> bool:
    """Whether the control has a name, or words on it."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    waits = isinstance(widget, QPushButton) and not widget.isVisible()  # shown only once it has words
    return bool(widget.accessibleName() or words or waits)


def is_part(widget: QWidget) -> bool:
    """Whether Qt made it for a control of ours."""
    parent = widget.parentWidget()
    if isinstance(widget, QTabBar) or parent is None:
        return True
    kind = type(parent).__name__
    ours = type(parent).__module__.startswith("ui.")
    inner = isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QTabBar) or kind in {"QToolBar", "QMenuBar"}
    outer = isinstance(parent, QAbstractItemView) and not ours
    popup = isinstance(parent.parentWidget(), QComboBox)
    return inner or popup or outer or isinstance(widget, QDialog | QMenu)


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


def test_every_control_of_the_first_page_has_a_name(program: Program) -> None:
    assert nameless(window_of(program).welcome) == []


def test_every_control_of_the_window_has_a_name(opened: Program) -> None:
    window_of(opened).show_events()
    assert nameless(window_of(opened)) == []
    window_of(opened).show_entities()
    acts(opened).find.open()
    assert nameless(window_of(opened)) == []


def asks(program: Program, tmp_path: Path) -> dict[type[QDialog], Callable[[], object]]:
    """What brings each dialog."""
    all_, desk = acts(program), program.desk
    assert desk.article is not None
    assert desk.mention is not None
    text = tmp_path / "un.txt"
    text.write_text("Un titre\n\nDu texte.", encoding="utf-8")
    article, entity = desk.article.id, desk.mention.entities[0]
    return {
        NewProjectDialog: all_.files.new,
        ImportDialog: lambda: all_.files.take_files([str(text)]),
        ExportDialog: all_.files.export,
        RestoreDialog: all_.files.restore,
        ReportDialog: all_.files.check,
        ArticleDialog: lambda: all_.files.describe_article(article),
        EntityDialog: lambda: all_.records.edit(entity),
        HistoryDialog: all_.help.show_history,
        RuleDialog: all_.help.show_rule,
        ShortcutsDialog: all_.help.shortcuts,
        CommandPalette: all_.help.palette,
        AboutDialog: all_.help.about,
    }


@pytest.mark.parametrize(
    "kind",
    [
        NewProjectDialog,
        ImportDialog,
        ExportDialog,
        RestoreDialog,
        ReportDialog,
        ArticleDialog,
        EntityDialog,
        HistoryDialog,
        RuleDialog,
        ShortcutsDialog,
        CommandPalette,
        AboutDialog,
    ],
)
def test_every_control_of_a_dialog_has_a_name(opened: Program, tmp_path: Path, kind: type[QDialog]) -> None:
    found: list[str] = []

    def look(dialog: QDialog) -> None:
        found.extend(nameless(dialog))
        found.extend([] if dialog.windowTitle() or dialog.accessibleName() else ["the dialog itself"])
        dialog.reject()

    with answering((kind, look)):
        asks(opened, tmp_path)[kind]()
    assert found == []


def pane_with_focus(program: Program) -> QWidget | None:
    """The pane that holds the focus."""
    focus = QApplication.focusWidget()
    panes = window_of(program).panes()
    return next((pane for pane in panes if focus and (pane is focus or pane.isAncestorOf(focus))), None)


def test_f6_goes_round_all_panes(qtbot: QtBot, opened: Program) -> None:
    window = window_of(opened)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.workbench.view.setFocus()
    qtbot.waitUntil(window.workbench.view.hasFocus)
    panes = window.panes()
    seen = []
    for _ in panes:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
        seen.append(pane_with_focus(opened))
    assert seen == [*panes[2:], *panes[:2]]


HOOK = """
import sys
from pathlib import Path
seen = []
ROOT = Path(sys.argv[1])
sys.path.insert(0, str(ROOT))
def hook(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        seen.append(event)
sys.addaudithook(hook)
from main import main
code = main(["self-test"])
print("sockets:", seen, file=sys.stderr)
sys.exit(1 if seen else code)
"""


def test_the_program_opens_no_socket(tmp_path: Path) -> None:
    environment = {**os.environ, "ATTACHE_DATA": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", HOOK, str(ROOT)]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    assert b"sockets: []" in done.stderr
