"""The list of articles: filtered, sorted, paged."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.model.change import Act, Change
from annotator.model.heads import ArticleHead
from annotator.model.records import Progress
from tests import factories
from ui.models.article_list_model import PAGE, ArticleListModel, ArticleRole


class Shelf:
    """A project of so many articles, kept in memory, that counts what it is asked."""

    def __init__(self, count: int) -> None:
        self.ids = [f"a{number:05}" for number in range(count)]
        self.begun: dict[str, str] = {}
        self.asked: list[int] = []

    def article_ids(self, *, order: str = "name", descending: bool = False) -> list[str]:
        return sorted(self.ids, reverse=descending)

    def heads(self, ids: Sequence[str]) -> list[ArticleHead]:
        self.asked.append(len(ids))
        return [self.head(id_) for id_ in ids if id_ in self.ids]

    def head(self, id_: str) -> ArticleHead:
        state = self.begun.get(id_, "todo")
        return ArticleHead(id_, id_, f"Title {id_}", "Herald", "2019-01-27", True, "en", 10, state, 3)

    def states(self) -> dict[str, str]:
        return dict(self.begun)

    def matching_articles(self, words: str) -> set[str]:
        return {id_ for id_ in self.ids if words in id_}


def model(shelf: Shelf) -> ArticleListModel:
    made = ArticleListModel("en")
    made.set_shelf(shelf)
    return made


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    made = model(Shelf(5))
    qtmodeltester.check(made)
    made.set_words("3")
    qtmodeltester.check(made)


def test_only_shown_pages_are_fetched(qtbot: QtBot) -> None:
    shelf = Shelf(10_000)
    made = model(shelf)
    assert made.rowCount() == 10_000
    assert shelf.asked == []
    made.index(0).data()
    made.index(PAGE - 1).data()
    assert shelf.asked == [PAGE]
    made.index(9_999).data()
    assert shelf.asked == [PAGE, 10_000 % PAGE]


def test_words_and_state_filter_together(qtbot: QtBot) -> None:
    shelf = Shelf(20)
    shelf.begun = {"a00003": "done", "a00013": "started"}
    made = model(shelf)
    made.set_words("3")
    assert [made.id_at(row) for row in range(made.rowCount())] == ["a00003", "a00013"]
    made.set_state("done")
    assert [made.id_at(row) for row in range(made.rowCount())] == ["a00003"]
    made.set_state("")
    made.set_words("")
    assert made.rowCount() == 20


def test_sorting_both_ways(qtbot: QtBot) -> None:
    made = model(Shelf(3))
    made.set_order("title", descending=True)
    assert made.id_at(0) == "a00002"
    assert made.row_of("a00000") == 2


def test_next_not_done_goes_round(qtbot: QtBot) -> None:
    shelf = Shelf(4)
    shelf.begun = {"a00001": "done", "a00003": "done"}
    made = model(shelf)
    assert made.next_not_done("a00000") == "a00002"
    assert made.next_not_done("a00002") == "a00000"
    assert made.next_not_done("unknown") == "a00000"
    shelf.begun = dict.fromkeys(shelf.ids, "done")
    made.reload()
    assert made.next_not_done("a00000") == ""


@pytest.mark.parametrize(("id_", "step", "found"), [("a00000", 1, "a00001"), ("a00000", -1, ""), ("a00002", 1, "")])
def test_neighbours_end_at_the_ends(qtbot: QtBot, id_: str, step: int, found: str) -> None:
    assert model(Shelf(3)).neighbour(id_, step) == found


def test_a_changed_state_repaints_one_row_that_stays(qtbot: QtBot) -> None:
    shelf = Shelf(3)
    made = model(shelf)
    made.set_state("todo")
    made.index(1).data()
    shelf.begun["a00001"] = "done"
    after = Progress("p", "a00001", "me", "done")
    with qtbot.waitSignal(made.dataChanged) as told:
        made.apply(Change(Act("state"), (), (after,), "a00001"))
    assert told.args[0].row() == told.args[1].row() == 1
    assert made.index(1).data(ArticleRole.HEAD).state == "done"
    assert made.state_counts() == {"": 3, "todo": 2, "started": 0, "review": 0, "done": 1}


def test_new_articles_reload_the_list(qtbot: QtBot) -> None:
    shelf = Shelf(1)
    made = model(shelf)
    shelf.ids.append("a00009")
    with qtbot.waitSignal(made.modelReset):
        made.apply(Change(Act("import"), (), (factories.article(id="a00009"),)))
    assert made.rowCount() == 2


def test_rows_are_spoken_as_sentences(qtbot: QtBot) -> None:
    shelf = Shelf(1)
    shelf.begun["a00000"] = "review"
    made = model(shelf)
    spoken = made.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Title a00000, Herald, 27 Jan 2019, to review, 3 mention")


def test_no_project_is_an_empty_list(qtbot: QtBot) -> None:
    made = model(Shelf(2))
    made.set_shelf(None)
    assert made.rowCount() == 0
    assert made.id_at(0) == ""
    assert made.next_not_done("") == ""
