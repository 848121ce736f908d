"""Events built by keys in the real window: six key strokes, and the hard passages of the article."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.records import TYPE, Frame, attribute
from tests.e2e.test_main_job import find_and_tag, focus, open_as, press, window_of, words
from ui.program import Program

RETURN, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab

SHIFTED = Qt.Key.Key_Enter
"""Stands for Shift and Return: this one, and another one for the same role."""


def find(qtbot: QtBot, program: Program, text: str) -> None:
    """Bring the caret to these words, which are then selected."""
    window = window_of(program)
    focus(qtbot, window.workbench.view)
    press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), text)
    press(window, ESCAPE)
    qtbot.waitUntil(window.workbench.view.hasFocus)


def test_an_event_with_two_actors_and_a_date_takes_six_keys(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    desk, window = program.desk, window_of(program)
    agent = find_and_tag(qtbot, program, "Nicolas Maduro", Qt.Key.Key_A)
    target = find_and_tag(qtbot, program, "avec Washington", Qt.Key.Key_C)
    date = find_and_tag(qtbot, program, "23 janvier 2019", Qt.Key.Key_D)
    find(qtbot, program, "rupture")
    strokes = [Qt.Key.Key_E, RETURN, RETURN, RETURN, RETURN, ESCAPE]
    before = len(desk.annotations.frames)
    for key in strokes:
        press(window, key)
        QApplication.processEvents()
    assert len(strokes) <= 6
    assert window.workbench.view.hasFocus()
    assert len(desk.annotations.frames) == before + 1
    (frame,) = [found for found in desk.annotations.frames if found.arguments]
    assert attribute(frame.attributes, TYPE) == "SANCTION"
    assert attribute(frame.attributes, "mode") == "discontinue"
    assert {part.role: part.mention for part in frame.arguments} == {
        "AGENT": agent.id,
        "TARGET": target.id,
        "DATE": date.id,
    }
    assert (frame.date, frame.precision) == ("2019-01-23", "day")


def tag_word(qtbot: QtBot, program: Program, form: str, key: Qt.Key, *, after: str = "") -> str:
    """Select words from the caret by Shift and arrows, press the label's key; the mention's id."""
    view = window_of(program).workbench.view
    focus(qtbot, view)
    article = program.desk.article
    assert article is not None
    start = article.text.index(form, article.text.index(after) if after else 0)
    view.set_caret(start)
    while (chosen := view.selection()) is None or chosen.end < start + len(form):
        press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(view, key)
    if window_of(program).workbench.palette_box.isAncestorOf(QApplication.focusWidget()):
        press(view, ESCAPE)
    assert program.desk.mention is not None
    assert words(program, program.desk.mention) == form
    return program.desk.mention.id


def select(qtbot: QtBot, program: Program, first: str, last: str) -> None:
    """Select from some words to others by Shift and arrows."""
    view = window_of(program).workbench.view
    focus(qtbot, view)
    article = program.desk.article
    assert article is not None
    start = article.text.index(first)
    end = article.text.index(last, start) + len(last)
    view.set_caret(start)
    while (chosen := view.selection()) is None or chosen.end < end:
        press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)


def build(program: Program, qtbot: QtBot, form: str, *strokes: Qt.Key | str, after: str = "") -> Frame:
    """Tag words as an event and answer its card: keys are pressed, texts typed; the event as it stands then."""
    tag_word(qtbot, program, form, Qt.Key.Key_E, after=after)
    frame = program.desk.frame
    assert frame is not None
    answer(program, *strokes)
    return program.desk.annotations.frame(frame.id)


def answer(program: Program, *strokes: Qt.Key | str) -> None:
    """Press keys and type texts, to whoever has the keyboard."""
    window = window_of(program)
    for stroke in strokes:
        if isinstance(stroke, str):
            QTest.keyClicks(QApplication.focusWidget(), stroke)
        elif stroke is SHIFTED:
            press(window, RETURN, Qt.KeyboardModifier.ShiftModifier)
        else:
            press(window, stroke)
        QApplication.processEvents()


def fillers(program: Program, frame: Frame) -> dict[str, list[str]]:
    """The words, records or types that fill each role."""
    found: dict[str, list[str]] = {}
    for part in frame.arguments:
        if part.frame:
            said = attribute(program.desk.annotations.frame(part.frame).attributes, TYPE)
        elif part.mention:
            said = words(program, program.desk.annotations.mention(part.mention))
        else:
            said = part.text or program.desk.workspace.entity(part.entity).name
        found.setdefault(part.role, []).append(said)
    return found


def test_the_rupture_that_is_performed_by_its_announcement(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    tag_word(qtbot, program, "Nicolas Maduro", Qt.Key.Key_A)
    tag_word(qtbot, program, "Washington", Qt.Key.Key_C)
    break_ = build(program, qtbot, "rupture", RETURN, RETURN, RETURN, RETURN, ESCAPE)
    told = build(program, qtbot, "annoncé", RETURN, RETURN, TAB, RETURN, ESCAPE)
    assert attribute(break_.attributes, "status") in {"", "actual"}
    assert fillers(program, break_) == {"AGENT": ["Nicolas Maduro"], "TARGET": ["Washington"]}
    assert attribute(told.attributes, TYPE) == "STATEMENT"
    assert fillers(program, told)["CONTENT"] == ["SANCTION"]


def test_the_ultimatum_with_its_deadline(qtbot: QtBot, program: Program, sample: Path) -> None:
    """Maduro gives the diplomats 72 hours to leave: the departure is demanded, the deadline a duration."""
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    window = window_of(program)
    tag_word(qtbot, program, "Nicolas Maduro", Qt.Key.Key_A)
    tag_word(qtbot, program, "diplomates américains", Qt.Key.Key_A, after="72 heures aux")
    left = build(program, qtbot, "quitter", RETURN, RETURN, ESCAPE, ESCAPE, after="pour quitter")
    answer(program, Qt.Key.Key_F2, "e", ESCAPE)
    given = build(program, qtbot, "donné", "expulser", RETURN, RETURN, RETURN, RETURN, after="et a donné")
    limit = tag_word(qtbot, program, "72 heures", Qt.Key.Key_D)
    answer(program, Qt.Key.Key_R, Qt.Key.Key_R)
    assert program.desk.awaited == (given.id, "DEADLINE")
    answer(program, RETURN)
    left, given = (program.desk.annotations.frame(frame.id) for frame in (left, given))
    assert window.workbench.view.hasFocus()
    assert attribute(left.attributes, "status") == "demanded"
    assert fillers(program, left) == {"AGENT": ["diplomates américains"]}
    assert program.desk.annotations.mention(limit).value == "PT72H"
    assert fillers(program, given) == {
        "AGENT": ["Nicolas Maduro"],
        "TARGET": ["diplomates américains"],
        "DEADLINE": ["72 heures"],
    }


def test_elections_demanded_or_recognition(qtbot: QtBot, program: Program, sample: Path) -> None:
    """Four countries demand elections, or else they recognise: a demand, its content, and a conditional stance."""
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    for country in ("Grande-Bretagne", "Allemagne", "France", "Espagne"):
        tag_word(qtbot, program, country, Qt.Key.Key_C, after="Dans le même temps, la Grande")
    tag_word(qtbot, program, "Maduro", Qt.Key.Key_A, after="exigeant que")
    tag_word(qtbot, program, "Guaido", Qt.Key.Key_A, after="reconnaissent")
    vote = build(program, qtbot, "élections", RETURN, RETURN, ESCAPE, ESCAPE, after="nouvelles")
    answer(program, Qt.Key.Key_F2, "e", ESCAPE)
    more = (SHIFTED, SHIFTED, SHIFTED, RETURN)
    demand = build(program, qtbot, "exigeant", RETURN, *more, RETURN, RETURN, ESCAPE)
    vote, demand = (program.desk.annotations.frame(frame.id) for frame in (vote, demand))
    assert attribute(vote.attributes, "status") == "demanded"
    assert attribute(demand.attributes, TYPE) == "REQUEST"
    assert sorted(fillers(program, demand)["AGENT"]) == ["Allemagne", "Espagne", "France", "Grande-Bretagne"]
    assert fillers(program, demand)["TARGET"] == ["Maduro"]
    assert fillers(program, demand)["CONTENT"] == ["ELECTION"]
    select(qtbot, program, "reconnaissent", "reconnaissent")
    press(window_of(program), Qt.Key.Key_S)
    stances = [found for found in program.desk.annotations.frames if found.label == "STANCE"]
    assert stances
    assert {attribute(found.attributes, "value") for found in stances} == {"support"}
    assert {attribute(found.attributes, "form") for found in stances} == {"recognise"}
    assert fillers(program, stances[0])["TARGET"] == ["Guaido"]


def test_thirteen_supporters_in_one_act(qtbot: QtBot, program: Program, sample: Path) -> None:
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    names = ["Albanie", "Argentine", "Brésil", "Guatemala", "Honduras", "Géorgie", "Canada", "Colombie", "Costa Rica"]
    names += ["Panama", "Paraguay", "Pérou", "Chili"]
    for name in names:
        tag_word(qtbot, program, name, Qt.Key.Key_C, after="soutenu par")
    build(program, qtbot, "coup d'État", RETURN, ESCAPE, ESCAPE, after="le coup d'État au Venezuela a été soutenu")
    before = len(program.desk.annotations.frames)
    select(qtbot, program, "Albanie", "Chili")
    press(window_of(program), Qt.Key.Key_S)
    stances = [found for found in program.desk.annotations.frames if found.label == "STANCE"]
    assert len(stances) == 13
    assert {attribute(found.attributes, "value") for found in stances} == {"support"}
    assert sorted(filler for found in stances for filler in fillers(program, found)["HOLDER"]) == sorted(names)
    assert {filler for found in stances for filler in fillers(program, found)["TARGET_EVENT"]} == {"POWER"}
    focus(qtbot, window_of(program).workbench.view)
    press(window_of(program), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(program.desk.annotations.frames) == before


def test_if_no_agreement_is_reached(qtbot: QtBot, program: Program, sample: Path) -> None:
    """The condition is a negated, hypothetical event; what follows hangs on it."""
    open_as(program, sample, "Annotateur C", "diplomates-venezuela")
    tag_word(qtbot, program, "Washington", Qt.Key.Key_C, after="si un accord")
    tag_word(qtbot, program, "missions", Qt.Key.Key_A, after="les missions cesseront")
    condition = build(program, qtbot, "accord", "soutenir", RETURN, RETURN, ESCAPE, ESCAPE, after="si un accord")
    answer(program, Qt.Key.Key_F2, "h", TAB, TAB, "n", ESCAPE)
    end = build(program, qtbot, "cesseront", "reduire", RETURN, RETURN, ESCAPE, ESCAPE, after="les missions")
    answer(program, Qt.Key.Key_F2, "h", ESCAPE)
    view = window_of(program).workbench.view
    for form in ("cesseront", "accord"):
        select(qtbot, program, form, form)
        press(view, Qt.Key.Key_Left)
        press(view, Qt.Key.Key_R)
    for _ in range(8):
        if program.desk.awaited[1] != "CONDITION":
            press(view, Qt.Key.Key_R)
    press(view, RETURN)
    condition, end = (program.desk.annotations.frame(frame.id) for frame in (condition, end))
    assert attribute(condition.attributes, "status") == "hypothetical"
    assert attribute(condition.attributes, "polarity") == "neg"
    assert attribute(end.attributes, "status") == "hypothetical"
    assert fillers(program, end) == {"AGENT": ["missions"], "CONDITION": ["SUPPORT"]}
