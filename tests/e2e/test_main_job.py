"""The main job in the real window, by keys: open, read, tag, link, event, undo, close, reopen, export."""

from __future__ import annotations

from pathlib import Path

from lxml import etree
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.records import Mention
from annotator.model.span import quote
from ui.controllers.transfer_controller import ExportWish
from ui.main_window import MainWindow
from ui.program import Program

TEI = "{http://www.tei-c.org/ns/1.0}"


def window_of(program: Program) -> MainWindow:
    """The window."""
    assert program.window is not None
    return program.window


def focus(qtbot: QtBot, widget: QWidget) -> None:
    """Give a widget the focus, as a click would."""
    widget.window().activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key, to whoever has the focus now."""
    QTest.keyClick(QApplication.focusWidget() or widget, key, modifier)


def open_as(program: Program, sample: Path, who: str, article: str) -> None:
    """Open the sample for a new annotator, an article in front."""
    program.open(sample)
    assert program.controllers is not None
    program.controllers.preferences.work_as(who)
    found = program.desk.workspace.article_named(article)
    assert found is not None
    program.desk.open_article(found.id)


def words(program: Program, mention: Mention) -> str:
    """What a mention covers."""
    assert program.desk.article is not None
    return quote(mention.spans, program.desk.article.text)


def find_and_tag(qtbot: QtBot, program: Program, text: str, key: Qt.Key) -> Mention:
    """Ctrl+F, the words (without accents: they do not count), Escape, the label's key; what was tagged."""
    window = window_of(program)
    focus(qtbot, window.workbench.view)
    press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), text)
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.workbench.view.hasFocus)
    press(window, key)
    assert program.desk.mention is not None
    return program.desk.mention


def test_a_new_annotator_s_first_round(qtbot: QtBot, program: Program, sample: Path, tmp_path: Path) -> None:
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    desk, window = program.desk, window_of(program)
    known = find_and_tag(qtbot, program, "Nicolas Maduro", Qt.Key.Key_A)
    assert words(program, known) == "Nicolas Maduro"
    assert [desk.workspace.entity(id_).name for id_ in known.entities] == ["Nicolás Maduro"]
    unknown = find_and_tag(qtbot, program, "certain nombre", Qt.Key.Key_A)
    assert not unknown.entities
    assert window.workbench.palette_box.isVisible()
    press(window, Qt.Key.Key_Return)
    linked = desk.annotations.mention(unknown.id)
    assert [desk.workspace.entity(id_).name for id_ in linked.entities] == ["certain nombre"]
    find_and_tag(qtbot, program, "mike pompeo", Qt.Key.Key_A)
    press(window, Qt.Key.Key_Escape)
    find_and_tag(qtbot, program, "Venezuela", Qt.Key.Key_C)
    find_and_tag(qtbot, program, "la Chine", Qt.Key.Key_C)
    press(window, Qt.Key.Key_Escape)
    find_and_tag(qtbot, program, "23 janvier 2019", Qt.Key.Key_3)
    trigger = find_and_tag(qtbot, program, "rupture", Qt.Key.Key_E)
    assert trigger.label == "EVENT"
    assert desk.frame is not None
    assert desk.frame.triggers == (trigger.id,)
    labels = sorted(mention.label for mention in desk.annotations.mentions)
    assert labels == ["ACTOR", "ACTOR", "ACTOR", "COUNTRY", "COUNTRY", "DATE", "EVENT"]

    article = desk.article
    assert article is not None
    desk.close_project()
    program.open(sample)
    assert desk.workspace.annotator.name == "Annotateur C"
    desk.open_article(article.id)
    assert len(desk.annotations.mentions) == 7
    focus(qtbot, window.workbench.view)
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.annotations.mentions) == 6
    assert not desk.annotations.frames
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(desk.annotations.frames) == 1

    reports: list[object] = []
    assert program.controllers is not None
    transfer = program.controllers.files.transfer
    transfer.finished.disconnect()
    transfer.finished.connect(reports.append)
    me = frozenset({desk.workspace.annotator.id})
    transfer.export(ExportWish("tei", tmp_path / "tei", {}, me, (article.id,)))
    qtbot.waitUntil(lambda: bool(reports), timeout=20_000)
    root = etree.parse(tmp_path / "tei" / "diplomates-venezuela.xml").getroot()
    assert len(root.findall(f".//{TEI}listAnnotation/{TEI}annotation")) == 7
    body = root.find(f".//{TEI}body")
    assert body is not None
    assert "".join(body.itertext()) == article.text


def test_undo_goes_to_the_article_where_it_happened(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur C", "accord-prespa")
    desk, window = program.desk, window_of(program)
    first = desk.article
    focus(qtbot, window.workbench.view)
    press(window, Qt.Key.Key_A)
    press(window, Qt.Key.Key_Escape)
    focus(qtbot, window.workbench.view)
    press(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert desk.article is not None
    assert first is not None
    assert desk.article.id != first.id
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.article.id == first.id
    assert len(desk.annotations) == 0


def test_done_and_next(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur C", "accord-prespa")
    desk, window = program.desk, window_of(program)
    first = desk.article
    assert first is not None
    focus(qtbot, window.workbench.view)
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.article is not None
    assert desk.article.id != first.id
    assert desk.workspace.states() == {first.id: "done"}


def test_the_same_words_twice_are_one_mark_and_nesting_is_two(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    first = find_and_tag(qtbot, program, "diplomates americains", Qt.Key.Key_A)
    press(window_of(program), Qt.Key.Key_Escape)
    assert program.controllers is not None
    program.controllers.annotating.tag_spans("ACTOR", first.spans)
    assert [mention.id for mention in program.desk.annotations.mentions] == [first.id]
    inner = find_and_tag(qtbot, program, "americains", Qt.Key.Key_C)
    assert len(program.desk.annotations) == 2
    assert words(program, inner) == "américains"


def test_a_role_is_filled_by_keys(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    desk, window = program.desk, window_of(program)
    filler = find_and_tag(qtbot, program, "Nicolas Maduro", Qt.Key.Key_A)
    find_and_tag(qtbot, program, "rupture", Qt.Key.Key_E)
    assert desk.frame is not None
    focus(qtbot, window.workbench.view)
    press(window, Qt.Key.Key_R)
    assert desk.awaited == (desk.frame.id, "AGENT")
    assert window.workbench.strip.isVisible()
    press(window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.mention_id == filler.id
    press(window, Qt.Key.Key_Return)
    (argument,) = desk.frame.arguments
    assert (argument.role, argument.mention) == ("AGENT", filler.id)
    assert argument.entity == filler.entities[0]
    assert desk.awaited == ("", "")


def test_relabel_note_doubt_and_borders(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    desk, window = program.desk, window_of(program)
    mention = find_and_tag(qtbot, program, "Washington", Qt.Key.Key_C)
    assert program.controllers is not None
    program.controllers.annotating.relabel(mention.id, "PLACE")
    assert desk.annotations.mention(mention.id).label == "PLACE"
    focus(qtbot, window.workbench.view)
    press(window, Qt.Key.Key_F)
    assert desk.annotations.mention(mention.id).flag
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(window, Qt.Key.Key_Right, both)
    wider = words(program, desk.annotations.mention(mention.id))
    assert wider.startswith("Washington ")
    press(window, Qt.Key.Key_Left, both)
    assert words(program, desk.annotations.mention(mention.id)) == "Washington"
    press(window, Qt.Key.Key_Delete)
    assert len(desk.annotations) == 0


def test_language_and_theme_change_while_open(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur A", "diplomates-venezuela")
    assert program.controllers is not None
    old = window_of(program)
    program.controllers.preferences.choose_language("en")
    qtbot.waitUntil(lambda: program.window is not old)
    assert window_of(program).tabs.tabText(0) == "Entities"
    assert program.desk.article is not None
    assert window_of(program).workbench.view.text() == program.desk.article.text
    last = program.desk.annotations.mentions[-1]
    program.controllers.annotating.show(last.id)
    assert program.desk.mention_id == last.id


def test_the_first_mark_begins_an_article_and_its_undo_ends_it(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur C", "accord-prespa")
    desk, window = program.desk, window_of(program)
    focus(qtbot, window.workbench.view)
    press(window, Qt.Key.Key_A)
    assert list(desk.workspace.states().values()) == ["started"]
    press(window, Qt.Key.Key_Escape)
    focus(qtbot, window.workbench.view)
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.workspace.states() == {}


def test_the_window_fits_a_small_screen(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur A", "diplomates-venezuela")
    window = window_of(program)
    window.resize(1024, 700)
    assert window.workbench.minimumSizeHint().width() < 400
    assert (window.width(), window.height()) == (1024, 700)
    assert not window.workbench.view.margin_rect().isValid()
    program.desk.pick_mention(program.desk.annotations.mentions[0].id)
    assert not window.workbench.palette_box.isVisible()


def test_one_mention_may_mean_two_records(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    desk, window = program.desk, window_of(program)
    mention = find_and_tag(qtbot, program, "deux Etats", Qt.Key.Key_C)
    for name, modifier in (
        ("Venezuela", Qt.KeyboardModifier.NoModifier),
        ("Etats-Unis", Qt.KeyboardModifier.ShiftModifier),
    ):
        focus(qtbot, window.workbench.view)
        press(window, Qt.Key.Key_F2)
        QTest.keyClicks(QApplication.focusWidget(), name)
        press(window, Qt.Key.Key_Return, modifier)
    named = [desk.workspace.entity(id_).name for id_ in desk.annotations.mention(mention.id).entities]
    assert named == ["Venezuela", "États-Unis"]
