"""Near duplicates of a project: in which order they come, and that those left out go in one act."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act
from annotator.model.ids import new_id
from annotator.model.records import Annotator, Record
from annotator.workspace import Workspace
from tests import factories
from tests.unit.ui.controllers.reading import opened
from ui.controllers.desk import Desk
from ui.controllers.duplicates_controller import DuplicatesController, duplicate_pairs
from ui.dialogs.article_beginning import ArticleBeginning
from ui.tasks import Cancelled
from ui.theme import light

BODY = " ".join(f"Le ministre numéro {n} a déclaré que la loi {n * 7} serait votée." for n in range(12))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Three nearly the same articles and another one, no dates."""
    made = opened(tmp_path, BODY, f"{BODY} Ajout.", f"{BODY}\n", "Tout autre chose.")
    yield made
    made.close_project()


def silent(_done: int, _total: int) -> None:
    """Nobody looks."""


def project(folder: Path, dates: dict[str, str], *records: Record) -> Workspace:
    """Articles of the very same text, by name with their dates."""
    workspace = Workspace.create(folder / "q.attache", load_codebook("political"), annotator="A")
    articles = [factories.article(BODY, id=name, name=name, date=date) for name, date in dates.items()]
    workspace.store_people([workspace.annotator, Annotator("x", "X")])
    workspace.store_new([*articles, *records], Act("import"))
    return workspace


def found(workspace: Workspace) -> list[tuple[str, str]]:
    try:
        return [(pair.first.id, pair.second.id) for pair in duplicate_pairs(workspace, silent)]
    finally:
        workspace.close()


def test_the_earlier_one_comes_first_and_those_without_a_date_last(tmp_path: Path) -> None:
    dates = {"undated": "", "late": "2019-02-01", "early": "2019-01-27"}
    assert found(project(tmp_path, dates)) == [("early", "late"), ("early", "undated")]


def test_the_annotated_one_comes_before_all_others(tmp_path: Path) -> None:
    mark = factories.mention(0, 2, article="undated", annotator="x")
    dates = {"undated": "", "late": "2019-02-01", "early": "2019-01-27"}
    workspace = project(tmp_path, dates, mark)
    assert found(workspace) == [("undated", "early"), ("undated", "late")]


def test_a_side_tells_how_much_is_annotated(qtbot: QtBot, tmp_path: Path) -> None:
    marks = [factories.mention(at, at + 2, article="a", annotator="x", id=new_id()) for at in (0, 3)]
    workspace = project(tmp_path, {"a": "2019-02-01", "b": ""}, *marks)
    try:
        (pair,) = duplicate_pairs(workspace, silent)
    finally:
        workspace.close()
    assert (pair.first.marks, pair.second.marks) == (2, 0)
    shown = ArticleBeginning(light(), "First", language="en")
    qtbot.addWidget(shown)
    shown.show_article(pair.first)
    assert shown.place.text().startswith("1 Feb 2019 · 2 mention")
    shown.show_article(pair.second)
    assert shown.place.text() == ""


def test_stop_is_heard_on_the_way(desk: Desk) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        duplicate_pairs(desk.workspace, stop)


def controller(qtbot: QtBot, desk: Desk) -> DuplicatesController:
    """Without a runner: only what is left out matters."""
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    return DuplicatesController(desk, window, SimpleNamespace())  # type: ignore[arg-type] # neither is asked here


def test_many_articles_go_in_one_act_with_all_of_theirs(qtbot: QtBot, desk: Desk) -> None:
    made, workspace = controller(qtbot, desk), desk.workspace
    workspace.store_new([factories.mention(0, 2, article="t1", annotator=workspace.annotator.id)], Act("import"))
    with qtbot.waitSignal(made.removed) as told:
        assert made.leave_out(["t1", "t2"])
    assert told.args == ["articles-removed", 2]
    assert workspace.article_ids() == ["t0", "t3"]
    assert workspace.counts()["mentions"] == 0
    entry = workspace.undo()
    assert entry is not None
    assert entry.change.act == Act("articles_remove", ("2",))
    assert workspace.counts() == {"articles": 4, "mentions": 1, "frames": 0, "entities": 0}


def test_one_article_goes_by_name(qtbot: QtBot, desk: Desk) -> None:
    assert controller(qtbot, desk).leave_out(["t1", "unknown"])
    entry = desk.workspace.undoable()
    assert entry is not None
    assert entry.change.act.code == "article_remove"


def test_nothing_left_out_is_no_act(qtbot: QtBot, desk: Desk) -> None:
    before = desk.workspace.undoable()
    assert not controller(qtbot, desk).leave_out([])
    assert desk.workspace.undoable() == before
