"""The sample project's register on its page: find, look, merge what is one, split it again, and undo all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.records import Entity
from annotator.sample_project import FIRST_ANNOTATOR, build_sample
from annotator.workspace import Workspace
from ui import fonts, i18n, theme
from ui.controllers.desk import Desk
from ui.controllers.register_controller import RegisterController
from ui.views.register_page import RegisterPage

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    fonts.register()
    i18n.install(qapp, "en")
    path = tmp_path / "sample.attache"
    build_sample(path)
    made = Desk()
    made.open_project(Workspace.open(path, annotator=FIRST_ANNOTATOR))
    yield made
    made.close_project()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RegisterPage:
    made = RegisterPage(theme.light(), "en")
    qtbot.addWidget(made)
    made.controller = RegisterController(desk, made, "en")  # type: ignore[attr-defined] # kept alive with the page
    made.resize(1389, 720)
    made.show()
    return made


def settle(qtbot: QtBot, page: RegisterPage) -> None:
    controller: RegisterController = page.controller  # type: ignore[attr-defined]
    gatherers = (controller.figures, controller.unions.pair_figures, controller.twins, controller.unresolved)
    qtbot.waitUntil(lambda: not controller.is_waiting and not any(found.is_running for found in gatherers))


def named(desk: Desk, name: str) -> Entity:
    return next(entity for entity in desk.workspace.register if entity.name == name)


def test_a_record_is_found_by_typing_and_shows_what_the_project_says(
    qtbot: QtBot, desk: Desk, page: RegisterPage
) -> None:
    qtbot.keyClicks(page.list.field, "madu")
    qtbot.keyClick(page.list.field, Qt.Key.Key_Return)
    settle(qtbot, page)
    maduro = named(desk, "Nicolás Maduro")
    assert page.record.entity == maduro
    assert page.record.mentions.model.total == desk.workspace.entity_counts[maduro.id]
    assert "Vladimir Poutine: supports" in page.record.stances.accessibleDescription()
    assert page.record.months.accessibleDescription().startswith("Jan 2019")


def test_split_off_then_merged_by_keys_then_undone(qtbot: QtBot, desk: Desk, page: RegisterPage) -> None:
    workspace = desk.workspace
    maduro = named(desk, "Nicolás Maduro")
    before = (set(workspace.register), dict(workspace.entity_counts))
    page.open_split(maduro.id)
    settle(qtbot, page)
    page.split.tick_form("nicholas maduro", on=True)
    qtbot.keyClick(page.split.lines, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, page)
    other = named(desk, "Nicholas Maduro")
    assert page.record.entity == other
    moved = workspace.entity_counts[other.id]
    assert moved > 0
    page.open_merge(maduro.id, other.id)
    settle(qtbot, page)
    field = page.merge.fields[0]
    qtbot.keyClick(field.cells["left"], Qt.Key.Key_Right)
    qtbot.keyClick(field.cells["right"], Qt.Key.Key_Left)
    qtbot.keyClick(field.cells["left"], Qt.Key.Key_Return, CONTROL)
    settle(qtbot, page)
    merged = workspace.entity(maduro.id)
    assert "Nicholas Maduro" in merged.aliases
    assert workspace.register.find(other.id) is None
    assert workspace.entity_counts[maduro.id] == before[1][maduro.id]
    workspace.undo()
    workspace.undo()
    settle(qtbot, page)
    counts = {id_: count for id_, count in workspace.entity_counts.items() if count}
    assert (set(workspace.register), counts) == before


def test_a_passage_opens_from_its_line(qtbot: QtBot, desk: Desk, page: RegisterPage) -> None:
    page.reveal(named(desk, "Vladimir Poutine").id)
    settle(qtbot, page)
    view = page.record.mentions.view
    view.setCurrentIndex(page.record.mentions.model.index(0))
    controller: RegisterController = page.controller  # type: ignore[attr-defined]
    with qtbot.waitSignal(controller.mention_shown) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    article, mention = told.args
    assert mention in {found.id for found in desk.workspace.all_mentions(article)}


def test_every_record_of_the_sample_can_be_looked_at(qtbot: QtBot, desk: Desk, page: RegisterPage) -> None:
    for entity in sorted(desk.workspace.register, key=lambda found: found.id)[::9]:
        page.reveal(entity.id)
        settle(qtbot, page)
        assert page.record.entity == entity
        assert page.record.mentions.model.total == desk.workspace.entity_counts[entity.id]
        page.grab()
