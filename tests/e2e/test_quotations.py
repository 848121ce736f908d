"""Quotations in the real window, by keys: what is beside them is filled in, what lies within is said by them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.records import Frame, Mention, attribute
from annotator.model.span import Span
from tests.e2e.hands import acts, drawn, key, open_text, window_of
from ui.program import Program
from ui.settings import VOICES, Settings

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PATIENCE_MS = 30_000
TEXT = (
    "L’usine va fermer\n\nLe maire est venu hier.\n\n"
    "Ils ont déjà quitté le pays, le dernier groupe est parti ce soir\n\n- a souligné Anne Roy.\n\n"
    "« Paul Durand a dit que l’accord allait rompre vite », a répondu Anne Roy à Marc Petit.\n"
)
LINE = "Ils ont déjà quitté le pays, le dernier groupe est parti ce soir"
OUTER = "Paul Durand a dit que l’accord allait rompre vite"
INNER = "l’accord allait rompre vite"


@pytest.fixture
def opened(program: Program, tmp_path: Path) -> Program:
    """An article with speech in front, its people tagged."""
    open_text(program, tmp_path, TEXT)
    for name, start in (("Anne Roy", TEXT.index("Anne")), ("Paul Durand", TEXT.index("Paul"))):
        acts(program).annotating.tag_spans("ACTOR", [Span(start, start + len(name))])
        acts(program).annotating.link_new(program.desk.mention_id, name)
    start = TEXT.rindex("Anne Roy")
    acts(program).annotating.tag_spans("ACTOR", [Span(start, start + len("Anne Roy"))])
    return program


def press(program: Program, words: str, letter: Qt.Key) -> Mention:
    """Select words in the text and press a label’s key; what was tagged."""
    start = TEXT.index(words)
    window_of(program).workbench.view.select(Span(start, start + len(words)))
    key(program, letter)
    found = program.desk.mention
    assert found is not None
    assert TEXT[found.start : found.end] == words
    return found


def frames(program: Program, label: str) -> list[Frame]:
    """The annotator’s frames of a layer."""
    return [found for found in program.desk.annotations.frames if found.label == label]


def said_by(program: Program, frame: Frame) -> str:
    """The name of who says a frame, "" for the narrator."""
    return program.desk.workspace.entity(frame.source).name if frame.source else ""


def filled(program: Program, frame: Frame) -> dict[str, str]:
    """The words that fill each role of a frame."""
    found = {part.role: program.desk.annotations.find_mention(part.mention) for part in frame.arguments}
    return {role: TEXT[one.start : one.end] for role, one in found.items() if one is not None}


def test_a_quotation_comes_with_kind_cue_and_speaker_and_goes_with_one_undo(qtbot: QtBot, opened: Program) -> None:
    before = opened.desk.annotations.mentions
    press(opened, LINE, Qt.Key.Key_Q)
    (told,) = frames(opened, "QUOTE")
    assert filled(opened, told) == {"SPEAKER": "Anne Roy", "CUE": "a souligné"}
    assert attribute(told.attributes, "quote_kind") == "unmarked_direct"
    assert attribute(told.attributes, "cue_place") == "after"
    assert opened.desk.frame_id == told.id
    press(opened, "quitté", Qt.Key.Key_E)
    (event,) = frames(opened, "EVENT")
    assert said_by(opened, event) == "Anne Roy"
    drawn(opened)
    key(opened, Qt.Key.Key_Z, CONTROL)
    assert frames(opened, "EVENT") == []
    key(opened, Qt.Key.Key_Z, CONTROL)
    assert opened.desk.annotations.mentions == before
    assert opened.desk.annotations.frames == []


def test_a_quotation_made_later_takes_what_lies_within(qtbot: QtBot, opened: Program) -> None:
    press(opened, "quitté", Qt.Key.Key_E)
    press(opened, LINE, Qt.Key.Key_Q)
    assert [said_by(opened, event) for event in frames(opened, "EVENT")] == ["Anne Roy"]
    key(opened, Qt.Key.Key_Z, CONTROL)
    assert [said_by(opened, event) for event in frames(opened, "EVENT")] == [""]
    assert frames(opened, "QUOTE") == []


def test_a_quotation_that_goes_takes_its_cue_along(qtbot: QtBot, opened: Program) -> None:
    before = opened.desk.annotations.mentions
    press(opened, LINE, Qt.Key.Key_Q)
    acts(opened).events.remove(frames(opened, "QUOTE")[0].id)
    assert opened.desk.annotations.mentions == before
    assert opened.desk.annotations.frames == []


def test_a_cue_tagged_by_hand_joins_the_quotation_that_lacks_one(qtbot: QtBot, opened: Program) -> None:
    press(opened, LINE, Qt.Key.Key_Q)
    (told,) = frames(opened, "QUOTE")
    cue = next(part.mention for part in told.arguments if part.role == "CUE")
    acts(opened).annotating.remove(cue)
    (told,) = frames(opened, "QUOTE")
    assert set(filled(opened, told)) == {"SPEAKER"}
    found = press(opened, "a souligné", Qt.Key.Key_Q)
    assert ("part", "cue") in found.attributes
    (told,) = frames(opened, "QUOTE")
    assert filled(opened, told)["CUE"] == "a souligné"


@pytest.mark.parametrize(("digit", "name"), [("2", "Anne Roy"), ("&", "Paul Durand"), ("", "Paul Durand")])
def test_nested_speakers_are_asked_about_and_block_nothing(
    qtbot: QtBot, opened: Program, digit: str, name: str
) -> None:
    press(opened, OUTER, Qt.Key.Key_Q)
    press(opened, INNER, Qt.Key.Key_Q)
    outer, inner = frames(opened, "QUOTE")
    assert filled(opened, outer)["SPEAKER"] == "Anne Roy"
    assert filled(opened, inner) == {"SPEAKER": "Paul Durand", "CUE": "a dit"}
    assert (attribute(outer.attributes, "quote_kind"), attribute(inner.attributes, "quote_kind")) == (
        "direct",
        "indirect",
    )
    press(opened, "rompre", Qt.Key.Key_E)
    (event,) = frames(opened, "EVENT")
    assert said_by(opened, event) == "Paul Durand"
    popover = acts(opened).voices.choices
    qtbot.waitUntil(popover.isVisible)
    if digit:
        event_ = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, digit)
        QApplication.sendEvent(popover, event_)
    else:
        QTest.keyClick(popover, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not popover.isVisible())
    assert [said_by(opened, event) for event in frames(opened, "EVENT")] == [name]


def test_a_proposed_quotation_is_accepted_with_all_its_parts(qtbot: QtBot, opened: Program) -> None:
    def proposed() -> list[str]:
        found = acts(opened).suggestions.suggestions
        return [one.id for one in found if one.label == "QUOTE" and one.span.of(TEXT) == LINE]

    qtbot.waitUntil(lambda: bool(proposed()), timeout=PATIENCE_MS)
    acts(opened).suggestions.show(proposed()[0])
    before = opened.desk.annotations.mentions
    key(opened, Qt.Key.Key_Return)
    (told,) = frames(opened, "QUOTE")
    assert filled(opened, told) == {"SPEAKER": "Anne Roy", "CUE": "a souligné"}
    assert opened.desk.mention is not None
    assert TEXT[opened.desk.mention.start : opened.desk.mention.end] == LINE
    key(opened, Qt.Key.Key_Z, CONTROL)
    assert opened.desk.annotations.mentions == before


def test_the_lens_is_remembered_and_names_who_speaks(qtbot: QtBot, opened: Program, data: Path) -> None:
    press(opened, LINE, Qt.Key.Key_Q)
    window = window_of(opened)
    view = window.workbench.view
    opened.desk.pick_mention("")
    view.set_caret(0)
    plain = view.grab().toImage()
    key(opened, Qt.Key.Key_V, CONTROL | SHIFT)
    assert window.workbench.voice_legend.isVisible()
    assert Settings(data / "settings.ini").get(VOICES)
    assert view.grab().toImage() != plain
    view.set_caret(TEXT.index("groupe"))
    assert "Anne Roy (direct sans marques)" in window.status.marks()
    (told,) = frames(opened, "QUOTE")
    acts(opened).events.set_attribute(told.id, "quote_kind", ["echo"])
    view.set_caret(TEXT.index("dernier"))
    assert "mots mis à distance" in window.status.marks()
    key(opened, Qt.Key.Key_V, CONTROL | SHIFT)
    assert not window.workbench.voice_legend.isVisible()
    assert not Settings(data / "settings.ini").get(VOICES)
    assert view.voice_words(TEXT.index("groupe")) == ""
