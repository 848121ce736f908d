"""The rule where it is needed: the pointer over a mark, F1 on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from annotator.model.records import TYPE, attribute
from annotator.sample_project import FIRST_ANNOTATOR
from tests.e2e.answers import answering
from tests.e2e.hands import key, window_of
from tests.e2e.test_main_job import open_as
from ui.dialogs.rule_dialog import RuleDialog
from ui.program import Program


def opened(program: Program, sample: Path) -> None:
    open_as(program, sample, FIRST_ANNOTATOR, "diplomates-venezuela")


def test_the_pointer_over_a_mark_gives_its_sentence_and_its_rule(program: Program, sample: Path) -> None:
    opened(program, sample)
    tips, article = window_of(program).workbench.tips, program.desk.article
    assert article is not None
    event = tips.words(article.text.index("rupture") + 1)
    assert "rompt ses relations" in event
    assert "Réduire les relations – " in event
    actor = tips.words(article.text.index("Mike Pompeo") + 1)
    assert "Mike Pompeo" in actor
    assert tips.words(article.text.index("Il convient") + 1) == ""


def test_f1_gives_the_rule_of_the_type_with_cases_of_the_project(program: Program, sample: Path) -> None:
    opened(program, sample)
    view, article = window_of(program).workbench.view, program.desk.article
    assert article is not None
    view.set_caret(article.text.index("rupture") + 1)
    mention = program.desk.mention
    assert mention is not None
    (frame,) = [one for one in program.desk.annotations.frames_with(mention.id) if mention.id in one.triggers]
    assert attribute(frame.attributes, TYPE) == "SANCTION"
    seen: list[str] = []

    def read(dialog: RuleDialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    with answering((RuleDialog, read)):
        key(program, Qt.Key.Key_F1)
    words = "\n".join(seen)
    assert "(SANCTION)" in words
    assert "Décidé dans ce projet" in words
    assert "[" in words[words.index("Décidé") :]
