"""Suggestions picked, taken and refused; answers that come too late are nobody's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.model.records import Mention
from annotator.model.span import Span
from annotator.suggestions.suggestion import Sense, Suggestion
from annotator.workspace import Workspace
from tests.unit.ui.controllers.reading import View, Watch, first, mentions, opened
from tests.unit.ui.models.proposed import proposed
from ui.controllers.annotating_controller import AnnotatingController
from ui.controllers.desk import Desk
from ui.controllers.suggestions_controller import _PAUSE_MS, SuggestionsController

TEXT = "Le Pérou, le Chili et encore le Pérou. Lima attend hier."
PERU = proposed("Pérou", text=TEXT, article="t0")
CHILE = proposed("Chili", text=TEXT, article="t0")
AGAIN = proposed("Pérou", text=TEXT, article="t0", span=Span(TEXT.rindex("Pérou"), TEXT.rindex("Pérou") + 5))
LIMA = proposed(
    "Lima",
    text=TEXT,
    article="t0",
    asks=True,
    senses=(Sense("government", "COUNTRY", name="Pérou"), Sense("place", "PLACE", name="Lima")),
)
DAY = proposed("hier", "DATE", text=TEXT, article="t0", name="", value="2019-01-23", asks=True)
ALL = [PERU, CHILE, AGAIN, LIMA, DAY]


@dataclass
class Bench:
    desk: Desk
    view: View
    watch: Watch
    controller: SuggestionsController

    def answer(self, found: list[Suggestion], article: str = "t0") -> None:
        self.watch.suggested.emit(article, found)

    def left(self) -> list[str]:
        return [one.id for one in self.controller.suggestions]


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    desk, view, watch = opened(tmp_path, TEXT, "Le Pérou aussi."), View(), Watch()
    controller = SuggestionsController(desk, view, watch)  # type: ignore[arg-type] # stands for the lookout
    made = Bench(desk, view, watch, controller)
    made.answer(ALL)
    yield made
    desk.close_project()


def test_a_project_and_an_article_are_asked_for(bench: Bench) -> None:
    bench.desk.open_article("t1")
    assert bench.watch.asked[-1] == "t1"
    assert bench.left() == []


def test_answers_for_another_article_are_passed_over(bench: Bench) -> None:
    bench.desk.open_article("t1")
    bench.answer(ALL, "t0")
    assert bench.left() == []


def test_an_answer_from_before_the_last_act_is_passed_over_and_asked_for_again(qtbot: QtBot, bench: Bench) -> None:
    bench.controller.show(PERU.id)
    bench.controller.reject(PERU.id)
    bench.answer(ALL)
    assert PERU.id not in bench.left()
    before = len(bench.watch.asked)
    qtbot.waitUntil(lambda: len(bench.watch.asked) > before)
    bench.answer(ALL[1:])
    assert bench.left() == [one.id for one in ALL[1:]]


def test_changes_are_learnt_under_their_number(bench: Bench) -> None:
    bench.controller.accept(CHILE.id)
    bench.desk.workspace.undo()
    assert len(bench.watch.learnt) >= 2
    assert bench.watch.learnt == sorted(set(bench.watch.learnt))
    assert 0 not in bench.watch.learnt


def test_somebody_else_is_followed(bench: Bench) -> None:
    workspace = bench.desk.workspace
    workspace.work_as("B")
    bench.desk.project_opened.emit()
    assert bench.watch.opened[-1] == (workspace.path, workspace.annotator.id)


def test_a_closed_project_leaves_nothing_behind(qtbot: QtBot, bench: Bench) -> None:
    bench.controller.show(PERU.id)
    before = len(bench.watch.asked)
    with qtbot.waitSignal(bench.controller.shown) as told:
        bench.desk.close_project()
    assert len(told.args[0]) == 0
    assert bench.controller.picked_id == ""
    qtbot.wait(_PAUSE_MS + 50)
    assert len(bench.watch.asked) == before


def test_skip_goes_to_the_next_and_round(bench: Bench) -> None:
    bench.view.place = 0
    seen = []
    for _ in range(6):
        bench.controller.skip()
        seen.append(bench.controller.picked_id)
    assert seen == [PERU.id, CHILE.id, AGAIN.id, LIMA.id, DAY.id, PERU.id]
    assert bench.view.shown == PERU.span


def test_a_picked_suggestion_and_a_picked_mention_exclude_each_other(bench: Bench) -> None:
    bench.controller.accept(CHILE.id)
    assert bench.desk.mention_id
    bench.controller.pick(PERU.id)
    assert bench.desk.mention_id == ""
    bench.desk.pick_mention(first(bench.desk, "COUNTRY").id)
    assert bench.controller.picked_id == ""


def test_the_caret_picks_what_it_stands_in(bench: Bench) -> None:
    bench.controller.pick_at_caret(CHILE.span.start + 2)
    assert bench.controller.picked_id == CHILE.id
    bench.controller.pick_at_caret(0)
    assert bench.controller.picked_id == ""


def test_accepting_stores_once_and_takes_away_what_is_tagged(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.controller.accepted) as told:
        bench.controller.accept(PERU.id)
    assert bench.desk.mention_id == told.args[0]
    assert mentions(bench.desk) == [("t0", PERU.span.start, "COUNTRY")]
    assert PERU.id not in bench.left()
    bench.controller.accept(PERU.id)
    assert len(mentions(bench.desk)) == 1


def test_what_asks_is_not_stored_before_its_answer(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.controller.sense_wanted):
        bench.controller.accept(LIMA.id)
    with qtbot.waitSignal(bench.controller.date_wanted):
        bench.controller.accept(DAY.id)
    assert mentions(bench.desk) == []
    bench.controller.accept(LIMA.id, sense="place")
    bench.controller.accept_date(DAY.id, "")
    assert [label for _, _, label in mentions(bench.desk)] == ["PLACE", "DATE"]


def test_a_reading_that_is_no_longer_there_is_asked_for_again(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.controller.sense_wanted):
        bench.controller.accept(LIMA.id, sense="state")
    assert mentions(bench.desk) == []


def test_another_label_takes_the_words_alone(bench: Bench) -> None:
    bench.controller.accept(PERU.id, label="PLACE")
    (mention,) = bench.desk.annotations.mentions
    assert (mention.label, mention.entities) == ("PLACE", ())


def test_all_of_the_same_form_in_one_act(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.controller.said) as told:
        bench.controller.accept_same(PERU.id)
    assert told.args == ["accepted", "2"]
    assert len(mentions(bench.desk)) == 2
    assert len({mention.entities for mention in bench.desk.annotations.mentions}) == 1
    bench.desk.workspace.undo()
    assert mentions(bench.desk) == []


def test_safe_ones_are_none_here(bench: Bench) -> None:
    bench.controller.accept_safe()
    assert mentions(bench.desk) == []


def test_refused_everywhere_takes_the_form_away_and_goes_on(bench: Bench) -> None:
    bench.controller.show(PERU.id)
    bench.controller.reject_everywhere(PERU.id)
    assert bench.left() == [CHILE.id, LIMA.id, DAY.id]
    assert bench.controller.picked_id == CHILE.id


def test_tagging_by_hand_takes_away_what_stands_there(qtbot: QtBot, bench: Bench) -> None:
    annotating = AnnotatingController(bench.desk, bench.view)
    with qtbot.waitSignal(bench.controller.removed) as told:
        annotating.tag_spans("COUNTRY", [CHILE.span])
    assert [one.id for one in told.args[0]] == [CHILE.id]
    assert CHILE.id not in bench.left()


def test_what_was_tagged_meanwhile_does_not_come_back_with_an_answer(qtbot: QtBot, bench: Bench) -> None:
    bench.controller.accept(CHILE.id)
    bench.controller.ask()
    bench.answer(ALL)
    assert CHILE.id not in bench.left()


def test_a_project_for_reading_only_refuses_politely(qtbot: QtBot, bench: Bench) -> None:
    path = bench.desk.workspace.path
    bench.desk.close_project()
    bench.desk.open_project(Workspace.open(path, annotator="A", read_only=True))
    bench.desk.open_article("t0")
    bench.answer(ALL)
    assert len(bench.left()) == 5
    for act in (bench.controller.accept, bench.controller.reject, bench.controller.reject_everywhere):
        with qtbot.waitSignal(bench.desk.failed), qtbot.assertNotEmitted(bench.controller.accepted):
            act(PERU.id)
    assert PERU.id in bench.left()
    assert not [mention for mention in bench.desk.annotations.mentions if isinstance(mention, Mention)]
