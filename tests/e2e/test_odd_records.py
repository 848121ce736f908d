"""Records, events and codebooks as nobody expects them, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from annotator.edits import codebook as codebook_edits
from annotator.edits import entities as entity_edits
from annotator.model.change import Act, Change
from annotator.model.records import Argument, Article, Entity, Mention
from tests.e2e import hands
from tests.e2e.answers import answering, say_yes
from tests.e2e.hands import acts, drawn, key, stored, tag, window_of
from ui.program import Program

Open = Callable[..., Article]


@pytest.fixture
def open_text(program: Program, tmp_path: Path) -> Open:
    """Opens a new project with one article of this text in front."""
    return partial(hands.open_text, program, tmp_path)


def new_record(program: Program, name: str, *aliases: str) -> Entity:
    """A record of the register."""
    workspace = program.desk.workspace
    entity = entity_edits.new_entity(name, "ACTOR", codebook=workspace.codebook)
    entity = replace(entity, aliases=aliases)
    workspace.do(Change(Act("entity_new", (name,)), (), (entity,)))
    return entity


def test_two_records_of_one_name_are_asked_about(qtbot: QtBot, program: Program, open_text: Open) -> None:
    open_text("Maduro rompt.")
    first, second = new_record(program, "Maduro"), new_record(program, "Maduro")
    mention = tag(program, "ACTOR", 0, 6)
    assert mention.entities == ()
    palette = window_of(program).workbench.palette_box
    assert palette.isVisible()
    offered = [palette.model.row(number) for number in range(palette.model.rowCount())]
    assert {row.id for row in offered if row is not None and row.kind == "entity"} == {first.id, second.id}
    acts(program).page.palette_entity(second.id)
    assert stored(program)[0].entities == (second.id,)


def test_an_alias_that_is_another_s_name_is_asked_about(program: Program, open_text: Open) -> None:
    open_text("Caracas rompt.")
    first, second = new_record(program, "Caracas"), new_record(program, "Venezuela", "Caracas")
    mention = tag(program, "ACTOR", 0, 7)
    assert mention.entities == ()
    palette = window_of(program).workbench.palette_box
    offered = [palette.model.row(number) for number in range(palette.model.rowCount())]
    assert {row.id for row in offered if row is not None and row.kind == "entity"} == {first.id, second.id}


def event_with_filler(program: Program) -> tuple[Mention, Mention, str]:
    """Trigger, filler and frame of an event: Maduro rompt."""
    filler = tag(program, "ACTOR", 0, 6)
    acts(program).annotating.link_new(filler.id, "Nicolás Maduro")
    trigger = tag(program, "EVENT", 7, 12)
    frame = program.desk.frame
    assert frame is not None
    assert acts(program).events.fill_role(frame.id, "AGENT", filler.id)
    return trigger, filler, frame.id


def test_a_trigger_that_goes_is_asked_about_and_comes_back_at_once(program: Program, open_text: Open) -> None:
    open_text("Maduro rompt avec Pékin.")
    trigger, _, frame = event_with_filler(program)
    before = program.desk.annotations.frame(frame)
    program.desk.pick_mention(trigger.id)
    with answering((QMessageBox, lambda box: box.button(QMessageBox.StandardButton.No).click())):
        acts(program).page.remove_mark()
    assert program.desk.annotations.frame(frame) == before
    program.desk.pick_mention(trigger.id)
    with answering((QMessageBox, say_yes)):
        acts(program).page.remove_mark()
    left = program.desk.annotations.find(frame)
    assert left is None or not getattr(left, "triggers", ())
    drawn(program)
    key(program, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert program.desk.annotations.frame(frame) == before
    assert len(stored(program)) == 2


def test_a_filler_that_goes_is_asked_about_and_comes_back_at_once(program: Program, open_text: Open) -> None:
    open_text("Maduro rompt avec Pékin.")
    _, filler, frame = event_with_filler(program)
    before = program.desk.annotations.frame(frame)
    program.desk.pick_mention(filler.id)
    with answering((QMessageBox, say_yes)):
        key(program, Qt.Key.Key_Delete)
    assert filler.id not in {part.mention for part in program.desk.annotations.frame(frame).arguments}
    drawn(program)
    key(program, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert program.desk.annotations.frame(frame) == before


def test_a_filler_that_the_codebook_forbids_is_told(program: Program, open_text: Open) -> None:
    open_text("Maduro rompt le 23 janvier.")
    _, _, frame = event_with_filler(program)
    before = program.desk.annotations.frame(frame)
    day = tag(program, "DATE", 16, 26)
    acts(program).events.await_role(frame, "AGENT")
    program.desk.pick_mention(day.id)
    key(program, Qt.Key.Key_Return)
    message = window_of(program).workbench.message
    assert message.isVisible()
    assert program.desk.annotations.frame(frame) == before


def test_a_label_retired_while_in_use(program: Program, open_text: Open) -> None:
    open_text("Maduro rompt avec Pékin.")
    mention = tag(program, "ACTOR", 0, 6)
    codebook = program.desk.workspace.codebook
    with pytest.raises(Exception, match="ACTOR"):
        codebook_edits.remove_label(codebook, "ACTOR", uses=1)
    assert program.desk.do(codebook_edits.retire_label(codebook, "ACTOR"))
    drawn(program)
    assert program.desk.annotations.find(mention.id) is not None
    program.desk.pick_mention("")
    window_of(program).workbench.view.set_caret(19)
    key(program, Qt.Key.Key_A)
    assert [found.label for found in stored(program)] == ["ACTOR"]
    program.desk.pick_mention(mention.id)
    drawn(program)
    key(program, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window_of(program).workbench.view.set_caret(19)
    key(program, Qt.Key.Key_A)
    assert len(stored(program)) == 2


def test_a_label_gone_from_the_codebook_while_in_use(program: Program, open_text: Open) -> None:
    open_text("Maduro rompt avec Pékin.")
    trigger, filler, frame = event_with_filler(program)
    old = program.desk.workspace.codebook
    gone = {"ACTOR", "EVENT"} | {found.code for found in old.labels if found.parent in {"ACTOR", "EVENT"}}
    new = replace(old, version=old.version + 1, labels=tuple(found for found in old.labels if found.code not in gone))
    assert program.desk.do(Change(Act("label_remove", ("ACTOR",)), (old,), (new,)))
    drawn(program)
    for mention in (trigger, filler):
        program.desk.pick_mention(mention.id)
        drawn(program)
    window_of(program).show_events()
    program.desk.pick_frame("")
    program.desk.pick_frame(frame)
    drawn(program)
    window_of(program).show_entities()
    drawn(program)
    assert len(stored(program)) == 2
    assert program.desk.annotations.frame(frame).arguments == (
        Argument("AGENT", mention=filler.id, entity=program.desk.annotations.mention(filler.id).entities[0]),
    )
