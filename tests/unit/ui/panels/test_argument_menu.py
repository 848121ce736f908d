"""What can be said of one filler of a role."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.records import Argument
from tests.unit.ui.panels.test_events_panel import full_desk
from ui.models.passages import Passages
from ui.panels.argument_menu import ArgumentMenu
from ui.panels.article_context import ArticleContext

AGENT = Argument("AGENT", mention="m1", entity="maduro")


def actions(menu: QMenu) -> dict[str, QAction]:
    """The acts of a menu and of those below it, by their words."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        below = action.menu()
        found |= actions(below) if isinstance(below, QMenu) else {action.text(): action}
    return found


def opened(parent: QWidget, argument: Argument, answers: list[Argument | None]) -> dict[str, QAction]:
    desk = full_desk()
    context = ArticleContext(desk.annotations, desk.register, desk.codebook, Passages(desk.text), "en")
    return actions(ArgumentMenu(argument, context, change=answers.append, parent=parent))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """Whoever owns the menus, and keeps them."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_certainty_source_and_words_can_be_changed(parent: QWidget) -> None:
    answers: list[Argument | None] = []
    acts = opened(parent, AGENT, answers)
    assert acts["certain"].isChecked()
    assert acts["narrator"].isChecked()
    for words in ("probable", "États-Unis", "No words for it (implicit)", "Remove from the role"):
        acts[words].trigger()
    assert answers == [
        replace(AGENT, confidence="probable"),
        replace(AGENT, source="us"),
        replace(AGENT, mention=""),
        None,
    ]


def test_what_is_so_already_changes_nothing(parent: QWidget) -> None:
    answers: list[Argument | None] = []
    acts = opened(parent, AGENT, answers)
    acts["certain"].trigger()
    assert answers == []
    assert "No words for it (implicit)" not in opened(parent, replace(AGENT, mention=""), answers)
