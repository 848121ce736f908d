"""Many hits changed at once: one change, one undo; what is not ours or not there is passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.model.change import Act, Change
from annotator.model.records import Argument, Mention
from annotator.workspace import Workspace
from tests import factories
from tests.unit.ui.controllers.reading import Watch, mentions, opened
from ui.controllers.bulk_controller import BulkController
from ui.controllers.desk import Desk
from ui.controllers.tag_all_controller import TagAllController
from ui.models.concordance_rows import HitRow

TEXTS = ("Maduro et Maduro.", "Maduro là-bas.", "Et Maduro.")


@dataclass
class Bench:
    desk: Desk
    bulk: BulkController
    tag_all: TagAllController

    def hits(self) -> list[HitRow]:
        """All places of the word, with the annotator's marks on them."""
        found = []
        for number, text in enumerate(TEXTS):
            own = {mention.start: mention for mention in self.desk.workspace.annotations(f"t{number}").mentions}
            start = text.find("Maduro")
            while start >= 0:
                found.append(hit(f"t{number}", start, own.get(start)))
                start = text.find("Maduro", start + 1)
        return found

    def all(self) -> list[Mention]:
        workspace = self.desk.workspace
        return [mention for id_ in workspace.article_ids() for mention in workspace.all_mentions(id_)]


def hit(article: str, start: int, mark: Mention | None) -> HitRow:
    row = HitRow(article, start, start + 6, "Maduro")
    if mark is None:
        return row
    return row._replace(standing="tagged", label=mark.label, entities=mark.entities, mention=mark.id)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    window = QWidget()
    qtbot.addWidget(window)
    records = (factories.entity("Nicolás Maduro", id="m"), factories.entity("Pérou", "COUNTRY", id="pe"))
    desk = opened(tmp_path, *TEXTS, records=records)
    tag_all = TagAllController(desk, Watch(), window)  # type: ignore[arg-type] # nothing is counted here
    yield Bench(desk, BulkController(desk, tag_all, window), tag_all)
    desk.close_project()


def test_tagging_takes_the_untagged_over_all_articles_and_one_undo(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.tag_all.done) as told:
        bench.bulk.tag("ACTOR", "m", bench.hits()[:1])
    assert told.args == ["tagged-all", 1]
    bench.bulk.tag("ACTOR", "m", bench.hits())
    assert len(mentions(bench.desk)) == 4
    assert {mention.entities for mention in bench.all()} == {("m",)}
    bench.desk.workspace.undo()
    assert len(mentions(bench.desk)) == 1


def test_nothing_to_tag_is_no_act(bench: Bench) -> None:
    bench.bulk.tag("ACTOR", "m", bench.hits())
    before = bench.desk.workspace.undoable()
    bench.bulk.tag("ACTOR", "m", bench.hits())
    bench.bulk.tag("ACTOR", "m", [])
    assert bench.desk.workspace.undoable() == before


def test_the_same_key_twice_tags_once_and_again_after_undo(bench: Bench) -> None:
    hits = bench.hits()
    bench.bulk.tag("ACTOR", "m", hits)
    bench.bulk.tag("ACTOR", "m", hits)
    assert len(mentions(bench.desk)) == 4
    bench.desk.workspace.undo()
    bench.bulk.tag("ACTOR", "m", hits)
    assert len(mentions(bench.desk)) == 4


def test_untagging_takes_marks_out_of_their_events_and_one_undo_brings_all_back(bench: Bench) -> None:
    bench.bulk.tag("ACTOR", "m", bench.hits())
    workspace = bench.desk.workspace
    who, mark = workspace.annotator.id, bench.hits()[0].mention
    trigger = factories.mention(7, 9, "EVENT", article="t0", annotator=who)
    frame = factories.frame(trigger.id, article="t0", annotator=who, arguments=(Argument("AGENT", mention=mark),))
    workspace.do(Change(Act("event"), (), (trigger, frame), "t0"))
    bench.bulk.untag(bench.hits())
    assert [mention.id for mention in bench.all()] == [trigger.id]
    assert workspace.all_frames("t0")[0].arguments == ()
    workspace.undo()
    assert len(bench.all()) == 5
    assert workspace.all_frames("t0") == [frame]


def test_relinking_leaves_another_label_as_it_is(qtbot: QtBot, bench: Bench) -> None:
    bench.bulk.tag("ACTOR", "", bench.hits()[:2])
    bench.bulk.tag("PLACE", "", bench.hits()[2:])
    with qtbot.waitSignal(bench.tag_all.done) as told:
        bench.bulk.relink(bench.hits(), "m")
    assert told.args == ["linked-all", 2]
    assert sorted((m.label, m.entities) for m in bench.all()) == [("ACTOR", ("m",))] * 2 + [("PLACE", ())] * 2
    bench.desk.workspace.undo()
    assert {mention.entities for mention in bench.all()} == {()}


def test_describing_sets_and_clears_one_attribute_over_articles(qtbot: QtBot, bench: Bench) -> None:
    bench.bulk.tag("ACTOR", "m", bench.hits())
    with qtbot.waitSignal(bench.tag_all.done) as told:
        bench.bulk.describe(bench.hits(), "kind", "name")
    assert told.args == ["described-all", 4]
    assert {dict(mention.attributes)["kind"] for mention in bench.all()} == {"name"}
    bench.bulk.describe(bench.hits()[:1], "kind", "")
    assert sum("kind" in dict(mention.attributes) for mention in bench.all()) == 3
    bench.desk.workspace.undo()
    bench.desk.workspace.undo()
    assert not any("kind" in dict(mention.attributes) for mention in bench.all())


def test_marks_of_others_and_marks_that_went_are_passed_over(bench: Bench) -> None:
    bench.bulk.tag("ACTOR", "m", bench.hits())
    before = bench.hits()
    bench.bulk.untag(before[:1])
    workspace = bench.desk.workspace
    workspace.work_as("B")
    bench.bulk.untag(before)
    assert len(bench.all()) == 3
    workspace.work_as("A")
    bench.bulk.untag(before)
    assert bench.all() == []


def test_the_act_is_named_by_the_most_frequent_form(bench: Bench) -> None:
    hits = [
        hit._replace(form=form) for hit, form in zip(bench.hits(), ("MADURO", "Maduro", "Maduro", "x"), strict=True)
    ]
    bench.bulk.tag("ACTOR", "m", hits)
    entry = bench.desk.workspace.undoable()
    assert entry is not None
    assert entry.change.act.words[0] == "Maduro"


def test_a_project_for_reading_only_refuses(qtbot: QtBot, bench: Bench) -> None:
    path = bench.desk.workspace.path
    bench.desk.close_project()
    bench.desk.open_project(Workspace.open(path, annotator="A", read_only=True))
    with qtbot.waitSignal(bench.desk.failed), qtbot.assertNotEmitted(bench.tag_all.done):
        bench.bulk.tag("ACTOR", "m", bench.hits())
    assert mentions(bench.desk) == []
