"""Tag once, apply everywhere: what is offered, when the offer ends, one act however large."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.edits import mentions as mention_edits
from annotator.model.records import Mention
from annotator.model.span import Span
from annotator.occurrences import Occurrence
from annotator.workspace import Workspace
from tests import factories
from tests.unit.ui.controllers.reading import View, Watch, mentions, opened
from ui.controllers import tag_all_controller
from ui.controllers.annotating_controller import AnnotatingController
from ui.controllers.desk import Desk
from ui.controllers.tag_all_controller import TagAllController

TEXT = "Maduro et Guaidó. Maduro encore, Guaidó aussi."
PLACES = [("t0", Span(18, 24)), ("t1", Span(0, 6))]


@dataclass
class Bench:
    desk: Desk
    watch: Watch
    annotating: AnnotatingController
    controller: TagAllController
    window: QWidget

    def tag(self, start: int = 0, end: int = 6, label: str = "ACTOR") -> Mention:
        """Tag words, and let the others be counted."""
        self.annotating.tag_spans(label, [Span(start, end)])
        mention = self.desk.mention
        assert mention is not None
        return mention

    def offer(self) -> Mention:
        mention = self.tag()
        self.watch.answer()
        assert self.controller.is_offering
        return mention

    def give(self, places: list[tuple[str, Span]]) -> None:
        """What the lookout found for the last search."""
        found = [Occurrence(article, span, "Maduro") for article, span in places]
        self.watch.searches[-1]["on_done"](found)

    def bars(self) -> list[QProgressDialog]:
        return self.window.findChildren(QProgressDialog)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    window = QWidget()
    qtbot.addWidget(window)
    records = (factories.entity("Nicolás Maduro", id="m"), factories.entity("Autre", id="other"))
    desk, watch = opened(tmp_path, TEXT, "Maduro là-bas.", records=records), Watch()
    annotating = AnnotatingController(desk, View())
    controller = TagAllController(desk, watch, window)  # type: ignore[arg-type] # stands for the lookout
    annotating.tagged.connect(controller.look_for)
    yield Bench(desk, watch, annotating, controller, window)
    desk.close_project()


# the offer


def test_what_was_tagged_is_counted_and_offered(qtbot: QtBot, bench: Bench) -> None:
    bench.tag()
    assert [target.words for target in bench.watch.counts] == ["Maduro"]
    with qtbot.waitSignal(bench.controller.offered) as told:
        bench.watch.answer(1, 2, 2)
    assert told.args[0].everywhere == 2


def test_nothing_is_offered_where_there_is_nothing_more(bench: Bench) -> None:
    bench.tag()
    bench.watch.answer(0, 0, 0)
    assert not bench.controller.is_offering


def test_dates_and_parts_are_not_looked_for(bench: Bench) -> None:
    bench.annotating.tag_spans("DATE", [Span(0, 6)])
    bench.annotating.tag_spans("ACTOR", [Span(0, 6), Span(18, 24)])
    assert bench.watch.counts == []


def pick_another(bench: Bench) -> None:
    bench.desk.pick_mention("")


def open_another(bench: Bench) -> None:
    bench.desk.open_article("t1")


def close_project(bench: Bench) -> None:
    bench.desk.close_project()


def relabel(bench: Bench) -> None:
    bench.annotating.relabel(bench.desk.mention_id, "PLACE")


def undo(bench: Bench) -> None:
    bench.desk.workspace.undo()


def await_role(bench: Bench) -> None:
    bench.desk.await_role("f", "AGENT")


@pytest.mark.parametrize("act", [pick_another, open_another, close_project, relabel, undo, await_role])
def test_an_offer_ends_with_what_it_was_about(qtbot: QtBot, bench: Bench, act: Callable[[Bench], None]) -> None:
    bench.offer()
    with qtbot.waitSignal(bench.controller.withdrawn):
        act(bench)
    assert not bench.controller.is_offering


@pytest.mark.parametrize("act", [pick_another, open_another, close_project, undo, await_role])
def test_a_count_that_comes_too_late_offers_nothing(bench: Bench, act: Callable[[Bench], None]) -> None:
    bench.tag()
    dropped = bench.watch.dropped
    act(bench)
    assert bench.watch.dropped > dropped
    bench.watch.answer()
    assert not bench.controller.is_offering


def test_a_role_that_waits_has_the_strip(bench: Bench) -> None:
    await_role(bench)
    bench.tag()
    assert bench.watch.counts == []


def test_a_link_is_counted_anew_as_the_record(bench: Bench) -> None:
    mention = bench.offer()
    bench.annotating.link(mention.id, ["m"])
    assert not bench.controller.is_offering
    assert bench.watch.counts[-1].entity == "m"
    assert len(bench.watch.counts) == 2
    bench.watch.answer()
    bench.annotating.set_note(mention.id, "a remark", flag=True)
    assert bench.controller.is_offering


# tagging


def test_all_is_tagged_in_one_act_and_one_undo_takes_it_back(qtbot: QtBot, bench: Bench) -> None:
    bench.offer()
    bench.controller.tag_all()
    assert not bench.controller.is_offering
    with qtbot.waitSignal(bench.controller.done) as told:
        bench.give(PLACES)
    assert told.args == ["tagged-all", 2]
    assert mentions(bench.desk) == [("t0", 0, "ACTOR"), ("t0", 18, "ACTOR"), ("t1", 0, "ACTOR")]
    bench.desk.workspace.undo()
    assert mentions(bench.desk) == [("t0", 0, "ACTOR")]


def test_the_same_key_twice_searches_once(bench: Bench) -> None:
    bench.offer()
    bench.controller.tag_all()
    bench.controller.tag_all()
    assert len(bench.watch.searches) == 1
    bench.give([])


def test_here_means_the_article_in_front(bench: Bench) -> None:
    bench.offer()
    bench.controller.tag_all(here=True)
    assert bench.watch.searches[-1]["articles"] == ["t0"]
    bench.give([])


def test_a_search_that_was_stopped_or_failed_leaves_nothing(bench: Bench) -> None:
    bench.offer()
    bench.controller.tag_all()
    (bar,) = bench.bars()
    bar.canceled.emit()
    bench.watch.searches[-1]["on_cancelled"]()
    assert mentions(bench.desk) == [("t0", 0, "ACTOR")]
    assert not bar.isVisible()


def test_the_picked_mention_lends_its_attributes_to_the_same_only(bench: Bench) -> None:
    mention = bench.tag()
    bench.annotating.link(mention.id, ["m"])
    bench.annotating.set_attribute(mention.id, "kind", ["name"])
    bench.controller.tag_places(PLACES[:1], "ACTOR", entity_id="m", words="Maduro")
    bench.controller.tag_places([("t0", Span(10, 16))], "ACTOR", entity_id="other", words="Guaidó")
    bench.controller.tag_places([("t0", Span(33, 39))], "ACTOR", entity_id="", words="Guaidó")
    kinds = {found.start: dict(found.attributes).get("kind", "") for found in bench.desk.annotations.mentions}
    assert kinds == {0: "name", 18: "name", 10: "", 33: ""}


def test_many_show_a_bar_and_few_do_not(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    real = Workspace.do

    def watched(self: Workspace, change: object, **named: object) -> object:
        seen.append(len(bench.bars()))
        return real(self, change, **named)  # type: ignore[arg-type] # passed on as it came

    monkeypatch.setattr(Workspace, "do", watched)
    monkeypatch.setattr(tag_all_controller, "MANY", 1)
    bench.controller.tag_places(PLACES[:1], "ACTOR", entity_id="", words="Maduro")
    bench.controller.tag_places(PLACES[1:] * 2, "ACTOR", entity_id="", words="Maduro")
    assert seen == [0, 1]
    qtbot.waitUntil(lambda: not bench.bars())


def test_cancelled_while_it_writes_leaves_nothing(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.offer()
    monkeypatch.setattr(tag_all_controller, "MANY", 10)
    monkeypatch.setattr(QProgressDialog, "wasCanceled", lambda _bar: True)
    places = [("t0", Span(n, n + 1)) for n in range(6, 40)] * 200
    with qtbot.assertNotEmitted(bench.controller.done), qtbot.assertNotEmitted(bench.desk.failed):
        assert not bench.controller.tag_places(places, "ACTOR", entity_id="", words="x")
    assert mentions(bench.desk) == [("t0", 0, "ACTOR")]
    assert bench.desk.annotations.find(bench.desk.mention_id) is not None
    qtbot.waitUntil(lambda: not bench.bars())


def test_a_layer_of_frames_cannot_be_given_to_many(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.desk.failed), qtbot.assertNotEmitted(bench.controller.done):
        assert not bench.controller.tag_places(PLACES, "EVENT", entity_id="", words="Maduro")


# removing


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No])
def test_removing_everywhere_asks(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, answer: QMessageBox.StandardButton
) -> None:
    mention = bench.tag()
    bench.annotating.link(mention.id, ["m"])
    bench.controller.tag_places(PLACES, "ACTOR", entity_id="m", words="Maduro")
    bench.controller.tag_places([("t0", Span(10, 16))], "ACTOR", entity_id="m", words="Guaidó")
    asked: list[str] = []

    def question(_parent: object, title: str, *_: object) -> QMessageBox.StandardButton:
        asked.append(title)
        return answer

    monkeypatch.setattr(QMessageBox, "question", question)
    bench.controller.remove_everywhere()
    assert "3" in asked[0]
    gone = answer == QMessageBox.StandardButton.Yes
    assert len(mentions(bench.desk)) == (1 if gone else 4)
    if gone:
        bench.desk.workspace.undo()
        assert len(mentions(bench.desk)) == 4


def test_removing_leaves_other_annotators_alone(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    workspace, article = bench.desk.workspace, bench.desk.article
    assert article is not None
    workspace.work_as("B")
    workspace.do(
        mention_edits.tag(
            article,
            [Span(0, 6)],
            "ACTOR",
            codebook=workspace.codebook,
            annotator=workspace.annotator.id,
            entity=workspace.entity("m"),
        )
    )
    workspace.work_as("A")
    bench.annotating.link(bench.tag().id, ["m"])
    bench.controller.remove_everywhere()
    (kept,) = workspace.all_mentions("t0")
    assert kept.annotator != workspace.annotator.id


def test_a_project_for_reading_only_refuses(qtbot: QtBot, bench: Bench) -> None:
    path = bench.desk.workspace.path
    bench.desk.close_project()
    bench.desk.open_project(Workspace.open(path, annotator="A", read_only=True))
    bench.desk.open_article("t0")
    with qtbot.waitSignal(bench.desk.failed), qtbot.assertNotEmitted(bench.controller.done):
        assert not bench.controller.tag_places(PLACES, "ACTOR", entity_id="", words="Maduro")
    assert bench.watch.counts == []
