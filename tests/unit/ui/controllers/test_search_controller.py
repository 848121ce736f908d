"""Searches carried out: batches, cancelling, following the project, the table, kept searches."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotator.edits import mentions as edits
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.records import Article, Entity, Mention
from annotator.model.span import Span
from annotator.workspace import Workspace
from tests import factories
from ui import theme
from ui.controllers.desk import Desk
from ui.controllers.search_controller import SearchController
from ui.controllers.search_keeping import SearchKeeping
from ui.models.concordance_rows import HitRow, SavedSearch, SearchWish
from ui.settings import Settings
from ui.tasks import TaskRunner
from ui.views.search_page import SearchPage

ONE = "Maduro parle\n\nNicolás Maduro a parlé. L’ancien président Ricardo Maduro aussi, dit maduro."
TWO = "Washington se tait\n\nÀ Caracas, Nicolas MADURO répond."


@dataclass
class Bench:
    desk: Desk
    page: SearchPage
    controller: SearchController
    keeping: SearchKeeping
    tasks: TaskRunner
    articles: tuple[Article, Article]
    nicolas: Entity
    ricardo: Entity

    def search(self, words: str, **how: object) -> list[HitRow]:
        self.page.look_for(SearchWish(words, **how))  # type: ignore[arg-type]
        return self.hits()

    def hits(self) -> list[HitRow]:
        settle(self.tasks)
        return [row for _, row in self.page.model.order.shown_rows()]

    def tag(self, article: Article, start: int, end: int, entity: Entity | None = None) -> Mention:
        workspace = self.desk.workspace
        change = edits.tag(
            article,
            [Span(start, end)],
            "ACTOR",
            codebook=workspace.codebook,
            annotator=workspace.annotator.id,
            entity=entity,
        )
        assert self.desk.do(change)
        found = change.added[-1]
        assert isinstance(found, Mention)
        return found


def settle(tasks: TaskRunner) -> None:
    """Let timers run and work end."""
    from PySide6.QtTest import QTest

    for _ in range(400):
        QTest.qWait(5)
        if not tasks.is_busy:
            QTest.qWait(5)
            return
    pytest.fail("the search does not end")


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    one = factories.article(ONE, title="Maduro parle", source="Dépêche", date="2019-01-24", name="a")
    two = factories.article(TWO, source="Le Courrier", date="2019-01-26", name="b")
    nicolas = factories.entity("Nicolas Maduro", aliases=("Nicolás Maduro", "Maduro"), attributes=(("country", "VE"),))
    ricardo = factories.entity("Ricardo Maduro")
    workspace = Workspace.create(tmp_path / "p.attache", factories.codebook(), annotator="A")
    workspace.store_new([nicolas, ricardo, one, two], Act("import", ("x",)))
    desk, page, tasks = Desk(), SearchPage(theme.light(), "en"), TaskRunner()
    failures: list[object] = []
    desk.failed.connect(failures.append)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    controller = SearchController(desk, page, tasks, language="en")
    settings = Settings(tmp_path / "settings.ini")
    keeping = SearchKeeping(desk, page, settings, tasks=tasks, names=controller.records.name_of)
    desk.open_project(workspace)
    yield Bench(desk, page, controller, keeping, tasks, (one, two), nicolas, ricardo)
    desk.close_project()
    tasks.close()
    assert failures == []


def test_hits_come_with_article_and_standing(bench: Bench) -> None:
    rows = bench.search("Maduro")
    assert [(row.form, row.standing) for row in rows] == [
        ("Maduro", "untagged"),
        ("Nicolás Maduro", "untagged"),
        ("Maduro", "other"),
        ("maduro", "untagged"),
        ("Nicolas MADURO", "untagged"),
    ]
    groups = bench.page.model.order.groups
    assert [(group.article.title, group.article.source) for group in groups] == [
        ("Maduro parle", "Dépêche"),
        ("Washington se tait", "Le Courrier"),
    ]
    assert rows[2].entities == (bench.ricardo.id,)
    assert bench.page.bulk.record.entity == bench.nicolas.id
    assert bench.page.bar.count.accessibleName().replace("(s)", "s").startswith("5 hits in 2 articles")


def test_switches_reach_the_engine(bench: Bench) -> None:
    assert len(bench.search("maduro", exact_case=True)) == 4
    bench.page.bar.forms.setChecked(False)
    assert [row.form for row in bench.hits()] == ["maduro"]
    assert len(bench.search("wash", whole_words=False)) == 1
    assert bench.search("wash") == []
    assert [row.form for row in bench.search(r"p\w+ent", expression=True)] == ["président"]


def test_an_expression_that_cannot_be_read_leaves_the_hits(bench: Bench) -> None:
    before = bench.search("Maduro")
    after = bench.search("(", expression=True)
    assert after == before
    assert "character 2" in bench.page.bar.error()
    assert bench.search("Washington")[0].form == "Washington"
    assert bench.page.bar.error() == ""


def test_no_words_no_hits(bench: Bench) -> None:
    bench.search("Maduro")
    assert bench.search(" ") == []
    assert bench.page.bar.count.text() == ""


def test_a_new_search_gives_up_the_old_one(bench: Bench) -> None:
    bench.page.look_for(SearchWish("Maduro"))
    rows = bench.search("Washington")
    assert [row.form for row in rows] == ["Washington"]
    assert bench.page.current_wish().words == "Washington"


def test_a_search_can_be_stopped(bench: Bench) -> None:
    gate = Event()
    bench.tasks.run(lambda _progress: gate.wait(5), on_done=lambda _: None, on_failed=lambda _: None)
    bench.page.look_for(SearchWish("Maduro"))
    assert bench.page.stop()
    gate.set()
    settle(bench.tasks)
    assert "stopped" in bench.page.bar.count.accessibleName()


def test_tagging_is_followed_and_taken_back(bench: Bench) -> None:
    row = bench.search("Maduro")[0]
    bench.tag(bench.articles[0], row.start, row.end, bench.nicolas)
    rows = bench.hits()
    assert (rows[0].standing, rows[0].entities) == ("tagged", (bench.nicolas.id,))
    assert not bench.page.model.is_ticked(1)
    bench.desk.workspace.undo()
    assert bench.hits()[0].standing == "untagged"
    assert bench.page.model.is_ticked(1)


def test_another_record_to_tag_as_is_compared_anew(bench: Bench) -> None:
    row = bench.search("Maduro")[0]
    bench.tag(bench.articles[0], row.start, row.end, bench.nicolas)
    bench.page.target_changed.emit(bench.ricardo.id)
    rows = bench.hits()
    assert [row.standing for row in rows] == ["other", "other", "untagged", "untagged", "other"]
    assert bench.page.bulk.record.text() == "Ricardo Maduro"


def test_the_record_that_is_asked_for_counts_and_not_the_one_most_mentioned(bench: Bench) -> None:
    rows = bench.search("Maduro", entity=bench.ricardo.id, forms=True)
    assert bench.page.bulk.record.entity == bench.page.current_wish().entity == bench.ricardo.id
    assert bench.page.bar.forms.cap() == "1"
    assert [row.form for row in rows] == ["Maduro", "Maduro", "Ricardo Maduro", "maduro", "MADURO"]


def test_articles_come_and_go(bench: Bench) -> None:
    bench.search("Maduro")
    new = factories.article("Encore Maduro.", name="c")
    assert bench.desk.do(Change(Act("import", ("x",)), (), (new,)))
    assert len(bench.search("Maduro")) == 6
    assert bench.desk.do(Change(Act("remove_article", ("x",)), (new,), ()))
    assert len(bench.search("Maduro")) == 5


def test_a_renamed_record_is_shown_and_its_forms_counted(bench: Bench) -> None:
    bench.search("Maduro")
    old, new = bench.nicolas, bench.desk.workspace.entity(bench.nicolas.id)
    renamed = Entity(new.id, new.kind, "N. Maduro", (*new.aliases, "Nicholas Maduro"), attributes=new.attributes)
    assert bench.desk.do(Change(Act("rename", ("x",)), (old,), (renamed,)))
    assert bench.page.bar.forms.cap() == "4"
    assert bench.page.model.name_of(old.id) == "N. Maduro"


def test_mentions_are_found_by_what_they_are(bench: Bench) -> None:
    bench.tag(bench.articles[0], 0, 6, bench.nicolas)
    bench.tag(bench.articles[1], 0, 10)
    rows = bench.search('entity:"Nicolas Maduro"', mode="mentions")
    assert [(row.form, row.label, row.mark) for row in rows] == [("Maduro", "ACTOR", (0, 6))]
    assert len(bench.search("label:ACTOR", mode="mentions")) == 2
    assert len(bench.search("label:ACTOR since:2019-01-25", mode="mentions")) == 1
    assert len(bench.search("Maduro", mode="mentions")) == 1
    assert bench.search("label:NOTHING", mode="mentions") == bench.search("Maduro", mode="mentions")
    bench.search("label:NOTHING", mode="mentions")
    assert "NOTHING" in bench.page.bar.error()


def test_a_removed_mention_leaves_the_list_of_mentions(bench: Bench, qtbot: QtBot) -> None:
    mention = bench.tag(bench.articles[0], 0, 6, bench.nicolas)
    assert len(bench.search("label:ACTOR", mode="mentions")) == 1
    annotations = bench.desk.workspace.annotations(bench.articles[0].id)
    assert bench.desk.do(edits.remove(bench.articles[0], [mention], annotations))
    qtbot.waitUntil(lambda: bench.hits() == [])


def test_events_are_found_where_their_trigger_stands(bench: Bench) -> None:
    workspace = bench.desk.workspace
    trigger = Mention("trigger", bench.articles[0].id, workspace.annotator.id, "EVENT", (Span(7, 12),))
    event = factories.frame(
        "trigger", article=bench.articles[0].id, annotator=workspace.annotator.id, attributes=(("type", "SANCTION"),)
    )
    assert bench.desk.do(Change(Act("tag"), (), (trigger, event)))
    rows = bench.search("type:SANCTION", mode="events")
    assert [(row.form, row.label, row.mark) for row in rows] == [("parle", "SANCTION", (7, 12))]


@pytest.mark.parametrize(
    ("before", "first"),
    [
        ("la", "label:"),
        ("label:ACT", "label:ACTOR "),
        ("label:ACTOR enti", "entity:"),
        ('label:ACTOR entity:"Ric', 'entity:"Ricardo Maduro" '),
        ("flag:", "flag:yes "),
        ("label:ACTOR,COU", "label:ACTOR,COUNTRY "),
    ],
)
def test_what_may_follow_is_proposed(bench: Bench, before: str, first: str) -> None:
    line = bench.page.bar.entry.line
    bench.page.bar.modes._group.button(1).click()
    bench.page.activateWindow()
    line.setFocus()
    line.setText(before)
    line.query_changed.emit(before)
    assert line._list.item(0).data(0x0100) == first


def test_records_are_proposed_with_their_counts(bench: Bench) -> None:
    bench.page.record_query_changed.emit("ACTOR", "mad")
    items = bench.page.bulk.record._list
    assert [items.item(at).text() for at in range(items.count())] == ["Nicolas Maduro   VE 0", "Ricardo Maduro   0"]


def test_the_table_is_written(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = bench.search("Maduro")[0]
    bench.tag(bench.articles[0], row.start, row.end, bench.nicolas)
    bench.hits()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), ""))
    bench.page.side.table.click()
    settle(bench.tasks)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == 5
    assert (lines[0]["hit"], lines[0]["right"], lines[0]["record"]) == ("Maduro", " parle", "Nicolas Maduro")
    assert (lines[4]["article"], lines[4]["paragraph"], lines[4]["record"]) == ("Washington se tait", "1", "")


def test_searches_are_kept_for_the_project(bench: Bench, tmp_path: Path) -> None:
    bench.search("Maduro")
    bench.page.save_search()
    bench.search(r"p\w+", expression=True)
    bench.page.save_search()
    kept = bench.page.side.saved_searches()
    assert [(one.name, one.count, one.wish.expression) for one in kept] == [(r"p\w+", 4, True), ("Maduro", 5, False)]
    assert bench.keeping.saved() == list(kept)
    bench.page.saved_removed.emit(kept[0])
    assert [one.name for one in bench.keeping.saved()] == ["Maduro"]


def test_damaged_kept_searches_are_forgotten(bench: Bench) -> None:
    setting = bench.keeping._setting()
    for text in ("no json", '{"a": 1}', '[1, {"name": "x", "wish": {"words": 3}}]'):
        bench.keeping._settings.set(setting, text)
        assert bench.keeping.saved() == []
    bench.keeping._settings.set(setting, '[{"name": "x", "wish": {"words": "x"}}]')
    assert bench.keeping.saved() == [SavedSearch("x", SearchWish("x"))]


def test_another_codebook_is_shown(bench: Bench) -> None:
    old = bench.desk.workspace.codebook
    new = Codebook(old.id, old.name, 2, labels=old.labels[:1], attributes=old.attributes)
    bench.search("Maduro")
    assert bench.desk.do(Change(Act("codebook", ("x",)), (old,), (new,)))
    assert bench.page.bulk.labels.count() == 1
    assert len(bench.hits()) == 5


def test_closing_the_project_lets_go(bench: Bench) -> None:
    bench.page.look_for(SearchWish("Maduro"))
    bench.desk.close_project()
    assert not bench.tasks.is_busy
    assert bench.page.model.rowCount() == 0
    assert bench.page.bar.entry.line.text() == ""


def test_a_page_may_go_while_it_searches(bench: Bench) -> None:
    page = SearchPage(theme.light(), "en")
    SearchController(bench.desk, page, bench.tasks, language="en")
    gate = Event()
    page.look_for(SearchWish("Maduro"))
    settle(bench.tasks)
    bench.tasks.run(lambda _progress: gate.wait(5), on_done=lambda _: None, on_failed=lambda _: None)
    page.look_for(SearchWish("Washington"))
    shiboken6.delete(page)
    gate.set()
    settle(bench.tasks)
    assert len(bench.search("Maduro")) == 5
