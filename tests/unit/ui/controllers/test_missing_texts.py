"""Which articles wait for their text: looked for in passing, followed with every change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.edits import articles as edits
from annotator.exchange.without_text import mask_article
from annotator.model.change import Act, Change
from annotator.model.records import Article
from tests import factories
from tests.unit.ui.controllers.reading import opened
from ui.controllers.desk import Desk
from ui.controllers.missing_texts import MissingTexts

COUNT = 60


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A project of articles that all have their text."""
    made = opened(tmp_path, *(f"Texte {number}." for number in range(COUNT)))
    yield made
    made.close_project()


def masked(desk: Desk, id_: str) -> Article:
    """The article as a copy without texts has it."""
    return mask_article(desk.workspace.article(id_), ())


def put(desk: Desk, old: Article, new: Article) -> None:
    """Another text for an article, as the edit that puts texts back gives it."""
    assert desk.do(Change(Act("text_put", (old.title,)), (old,), (new,), old.id))


def looked_through(qtbot: QtBot, missing: MissingTexts) -> None:
    qtbot.waitUntil(lambda: not missing._left, timeout=5_000)


def test_a_project_with_all_its_texts_waits_for_none(qtbot: QtBot, desk: Desk) -> None:
    missing = MissingTexts(desk)
    missing.look()
    looked_through(qtbot, missing)
    assert not missing.found


def test_one_masked_article_among_many_is_found(qtbot: QtBot, desk: Desk) -> None:
    old = desk.workspace.article(f"t{COUNT - 1}")
    put(desk, old, masked(desk, old.id))
    missing, front = MissingTexts(desk), []
    missing.front_changed.connect(front.append)
    with qtbot.waitSignal(missing.changed, timeout=5_000) as told:
        missing.look()
    assert told.args == [True]
    assert front == [False]
    desk.open_article(old.id)
    assert front[-1] is True


def test_it_follows_texts_that_come_back_go_again_and_articles_that_go(qtbot: QtBot, desk: Desk) -> None:
    missing, told, front = MissingTexts(desk), [], []
    missing.look()
    looked_through(qtbot, missing)
    missing.changed.connect(told.append)
    missing.front_changed.connect(front.append)
    old = desk.workspace.article("t0")
    put(desk, old, masked(desk, "t0"))
    assert (told, front[-1]) == ([True], True)
    put(desk, masked(desk, "t0"), old)
    assert (told, front[-1]) == ([True, False], False)
    desk.workspace.undo()
    assert told == [True, False, True]
    desk.do(edits.remove(desk.workspace.article("t0"), ()))
    assert told[-1] is False


def test_another_text_of_the_article_in_front_is_shown_anew(qtbot: QtBot, desk: Desk) -> None:
    old = desk.workspace.article("t0")
    with qtbot.waitSignal(desk.article_opened) as told:
        put(desk, old, masked(desk, "t0"))
    assert told.args == ["t0"]
    assert desk.article == masked(desk, "t0")
    with qtbot.assertNotEmitted(desk.article_opened):
        now = desk.workspace.article("t0")
        desk.do(edits.describe(now, replace(now, source="Agence")))


def test_a_closed_project_waits_for_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(tmp_path, "Un texte.")
    put(desk, desk.workspace.article("t0"), masked(desk, "t0"))
    missing = MissingTexts(desk)
    missing.look()
    looked_through(qtbot, missing)
    assert missing.found
    desk.close_project()
    assert not missing.found
    missing.look()
    assert not missing.found


def test_articles_that_an_import_brings_are_looked_at(qtbot: QtBot, desk: Desk) -> None:
    missing = MissingTexts(desk)
    missing.look()
    looked_through(qtbot, missing)
    desk.workspace.store_new([mask_article(factories.article("Un autre texte."), ())], Act("import"))
    assert missing.found
