"""The entities page with a project behind it: wishes change the project, changes show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.edits import mentions as mention_edits
from annotator.model.change import Act
from annotator.model.records import Argument, Article, Entity, Mention, Office
from annotator.model.span import Span
from annotator.workspace import Workspace
from tests import factories
from ui import theme
from ui.controllers.desk import Desk
from ui.controllers.register_controller import RegisterController
from ui.models.register_model import RecordRow, RegisterRole
from ui.views.register_page import RegisterPage

BOOK = load_codebook("political")
TEXT = "Nicolas Maduro et Nicholas Maduro. Maduro encore, Guaidó aussi."


@dataclass
class Bench:
    """A page over a project of one article with two Maduros, Guaidó and one mention without a record."""

    workspace: Workspace
    desk: Desk
    page: RegisterPage
    controller: RegisterController
    article: Article

    def entity(self, name: str) -> Entity:
        (found,) = [entity for entity in self.workspace.register if entity.name == name]
        return found


def named(words: str, article: Article, *entities: str, annotator: str, start: int = 0) -> Mention:
    at = TEXT.index(words, start)
    return factories.mention(at, at + len(words), article=article.id, annotator=annotator, entities=entities)


def stored(path: Path) -> tuple[Workspace, Article]:
    workspace = Workspace.create(path, BOOK, annotator="A")
    workspace.store_people([workspace.annotator])
    article = factories.article(TEXT, date="2019-01-23", source="Le Courrier")
    kept = factories.entity("Nicolas Maduro", id="kept", type="PERSON", aliases=("Maduro",))
    lost = factories.entity("Nicholas Maduro", id="lost", type="PERSON")
    other = factories.entity("Juan Guaidó", id="other", type="PERSON")
    who = workspace.annotator.id
    mentions = [
        named("Nicolas Maduro", article, "kept", annotator=who),
        named("Nicholas Maduro", article, "lost", annotator=who),
        named("Maduro", article, "kept", annotator=who, start=34),
        named("Guaidó", article, annotator=who),
    ]
    frame = factories.frame(
        article=article.id, annotator=who, arguments=(Argument("AGENT", entity="lost"),), source="lost"
    )
    workspace.store_new([article, kept, lost, other, *mentions, frame], Act("import"))
    return workspace, article


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    workspace, article = stored(tmp_path / "p.attache")
    desk = Desk()
    page = RegisterPage(theme.light(), "en")
    qtbot.addWidget(page)
    controller = RegisterController(desk, page, "en")
    page.resize(1300, 700)
    page.show()
    desk.open_project(workspace)
    made = Bench(workspace, desk, page, controller, article)
    settle(qtbot, made)
    yield made
    desk.close_project()


def settle(qtbot: QtBot, bench: Bench) -> None:
    """Wait until everything is counted."""
    controller = bench.controller

    def quiet() -> bool:
        busy = (controller.figures, controller.unions.pair_figures, controller.twins, controller.unresolved)
        return not controller.is_waiting and not any(gatherer.is_running for gatherer in busy)

    qtbot.waitUntil(quiet)


def shown_twin(bench: Bench, id_: str) -> str:
    row = bench.page.list.model.index_of_record(id_).data(RegisterRole.ROW)
    assert isinstance(row, RecordRow)
    return row.twin


def test_the_first_record_comes_to_the_front_with_its_figures(bench: Bench) -> None:
    record = bench.page.record
    assert record.entity == bench.entity("Nicolas Maduro")
    assert record.mentions.model.rowCount() == 2
    assert "in 1 article" in record._line.text()
    assert record.months.accessibleDescription() == "Jan 2019: 2"


def test_the_rarer_of_two_similar_records_is_doubted(bench: Bench) -> None:
    assert shown_twin(bench, "lost") == "Nicolas Maduro"
    assert shown_twin(bench, "kept") == ""
    assert shown_twin(bench, "other") == ""


def test_mentions_without_a_record_are_counted_and_listed(qtbot: QtBot, bench: Bench) -> None:
    page = bench.page
    button = page.list._chip("?unresolved")
    assert button is not None
    assert button.text() == "To resolve 1"
    button.click()
    lines = page.list.lines
    assert lines.isVisible()
    lines.setCurrentIndex(page.list.unresolved.index(0))
    with qtbot.waitSignal(bench.controller.mention_shown) as told:
        lines.doubleClicked.emit(lines.currentIndex())
    assert told.args[0] == bench.article.id
    mention = page.list.unresolved.mention_at(0)
    assert mention is not None
    guaido, book = bench.entity("Juan Guaidó"), bench.workspace.codebook
    bench.workspace.do(mention_edits.link(bench.article, mention, [guaido], codebook=book))
    assert button.text() == "To resolve"


def test_the_figures_of_the_whole_are_told(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.controller.counted) as told:
        bench.controller.remove("other")
    assert told.args == [2, 1, 1]


def test_a_renamed_record_keeps_the_old_name_as_an_alias(bench: Bench) -> None:
    bench.page.record.name.setText("Nicolás Maduro Moros")
    bench.page.record.name.editingFinished.emit()
    assert bench.entity("Nicolás Maduro Moros").aliases == ("Maduro", "Nicolas Maduro")
    assert bench.page.record.form.aliases._aliases == ("Maduro", "Nicolas Maduro")
    bench.workspace.undo()
    assert bench.page.record.name.text() == "Nicolas Maduro"


def test_a_refused_change_shows_the_record_as_it_is(qtbot: QtBot, bench: Bench) -> None:
    old = bench.entity("Nicolas Maduro")
    with qtbot.waitSignal(bench.desk.failed):
        bench.controller.store(old, replace(old, name=" ", note="lost"))
    assert bench.page.record.form.note.toPlainText() == ""
    assert bench.entity("Nicolas Maduro") == old


def test_only_what_was_edited_is_stored_when_the_form_is_behind(bench: Bench) -> None:
    old = bench.entity("Nicolas Maduro")
    bench.controller.store(old, replace(old, note="first"))
    bench.controller.store(old, replace(old, type="GROUP"))
    assert bench.entity("Nicolas Maduro") == replace(old, note="first", type="GROUP")


def test_a_new_record_waits_for_its_name(bench: Bench) -> None:
    bench.page.list.add.click()
    record = bench.page.record
    assert record.entity is not None
    assert record.entity.name == "New record"
    assert record.name.selectedText() == "New record"
    record.name.setText("Diosdado Cabello")
    record.name.editingFinished.emit()
    assert bench.entity("Diosdado Cabello").aliases == ()
    bench.controller.create("ACTOR")
    bench.controller.create("ACTOR")
    assert {"New record", "New record 2"} <= {entity.name for entity in bench.workspace.register}


def test_candidates_for_a_merge_begin_with_similar_names(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[list[str]] = []
    monkeypatch.setattr(bench.page, "set_candidates", lambda found: given.append([c.id for c in found]))
    bench.controller.unions.propose("")
    bench.controller.unions.propose("gua")
    assert given[0][0] == "lost"
    assert "kept" not in given[0]
    assert given[1] == ["other"]
    bench.controller.unions.propose("Huan Guaido")
    assert given[2] == ["other"]
    bench.controller.unions.propose("Nobody at all")
    assert given[3] == []


def test_merge_moves_everything_and_undo_brings_it_back(qtbot: QtBot, bench: Bench) -> None:
    page = bench.page
    page.open_merge("kept", "lost")
    settle(qtbot, bench)
    assert page.panes.isVisible()
    assert page.merge.quotes.rowCount() == 1
    assert "3 mention" in page.merge._summary.text()
    assert "1 event" in page.merge._summary.text()
    with qtbot.waitSignal(bench.controller.said) as told:
        page.merge.carry_out()
    assert told.args == ["merged", "Nicolas Maduro"]
    assert not page.panes.isVisible()
    assert bench.workspace.register.find("lost") is None
    assert bench.entity("Nicolas Maduro").aliases == ("Maduro", "Nicholas Maduro")
    settle(qtbot, bench)
    assert page.record.mentions.model.rowCount() == 3
    bench.workspace.undo()
    settle(qtbot, bench)
    assert page.record.mentions.model.rowCount() == 2
    assert shown_twin(bench, "lost") == "Nicolas Maduro"


def test_a_doubted_record_is_merged_into_its_twin_by_one_button(qtbot: QtBot, bench: Bench) -> None:
    page = bench.page
    page.reveal("lost")
    assert page.record.twin.isVisible()
    page.record.twin.click()
    assert page.merge.choice is not None
    assert (page.merge.choice.kept.id, page.merge.choice.lost.id) == ("kept", "lost")
    page.merge.carry_out()
    settle(qtbot, bench)
    assert page.record.entity is not None
    assert page.record.entity.id == "kept"
    assert not page.record.twin.isVisible()


def test_the_other_record_s_identifier_may_be_kept(bench: Bench) -> None:
    page = bench.page
    page.open_merge("kept", "lost")
    page.merge.swap.click()
    assert page.merge.choice is not None
    assert page.merge.choice.kept.id == "lost"
    page.merge.carry_out()
    assert bench.workspace.register.find("kept") is None
    assert bench.workspace.entity_counts["lost"] == 3
    assert page.record.entity is not None
    assert page.record.entity.id == "lost"


def test_records_of_two_kinds_make_no_pair(bench: Bench) -> None:
    bench.controller.create("COUNTRY")
    country = bench.entity("New record")
    bench.page.open_merge("kept", country.id)
    assert bench.page.merge.choice is None


def test_a_split_takes_mentions_and_implicit_frames_along(qtbot: QtBot, bench: Bench) -> None:
    page = bench.page
    page.open_merge("kept", "lost")
    page.merge.carry_out()
    page.open_split("kept")
    settle(qtbot, bench)
    page.split.tick_form("nicholas maduro", on=True)
    assert page.split.name.text() == "Nicholas Maduro"
    with qtbot.waitSignal(bench.controller.said) as told:
        page.split.carry_out()
    assert told.args == ["split", "Nicholas Maduro"]
    assert page.record.entity is not None
    assert page.record.entity.name == "Nicholas Maduro"
    assert bench.workspace.entity_counts["kept"] == 2
    assert [frame.source for frame in bench.workspace.all_frames(bench.article.id)] == ["kept"]
    bench.workspace.undo()
    assert bench.workspace.entity_counts["kept"] == 3


def test_what_leaves_an_article_whole_takes_its_frames_along(bench: Bench) -> None:
    entity = bench.entity("Nicholas Maduro")
    (mention,) = bench.workspace.mentions_of("lost")
    new = factories.entity("Somebody", type="PERSON")
    bench.controller.unions.split([mention.id], new, entity, "")
    (frame,) = bench.workspace.all_frames(bench.article.id)
    assert (frame.source, frame.arguments[0].entity) == (new.id, new.id)


def test_mentions_may_be_split_off_to_a_record_that_is_there(qtbot: QtBot, bench: Bench) -> None:
    page = bench.page
    page.open_split("kept")
    settle(qtbot, bench)
    page.split.quotes.tick([bench.workspace.mentions_of("kept")[0].id], on=True)
    page.split.name.candidate_chosen.emit("other")
    page.split.carry_out()
    assert bench.workspace.entity_counts["other"] == 1
    assert page.record.entity is not None
    assert page.record.entity.id == "other"


def test_a_removed_record_leaves_the_page(qtbot: QtBot, bench: Bench) -> None:
    bench.controller.remove("kept")
    assert bench.workspace.register.find("kept") is None
    assert bench.page.record.entity is None or bench.page.record.entity.id != "kept"
    button = bench.page.list._chip("?unresolved")
    assert button is not None
    assert button.text() == "To resolve 3"
    bench.workspace.undo()
    assert button.text() == "To resolve 1"


def test_tables_go_out_and_come_back_in_one_act(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    tables = bench.controller.tables
    tables.export_table(path)
    text = path.read_text("utf-8-sig")
    path.write_text(text.replace("Juan Guaidó", "Juan Guaidó Márquez"), "utf-8")
    with qtbot.waitSignal(tables.table_read) as told:
        tables.import_table(path)
    assert told.args[0]["warnings"] == []
    assert bench.entity("Juan Guaidó Márquez").id == "other"
    bench.workspace.undo()
    assert bench.entity("Juan Guaidó").id == "other"
    with qtbot.waitSignal(bench.desk.failed):
        tables.import_table(tmp_path / "missing.csv")


def test_a_hidden_page_costs_nothing_until_it_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    workspace, _ = stored(tmp_path / "q.attache")
    desk = Desk()
    page = RegisterPage(theme.light(), "en")
    qtbot.addWidget(page)
    controller = RegisterController(desk, page, "en")
    desk.open_project(workspace)
    workspace.do(
        mention_edits.tag(
            workspace.article(workspace.article_ids()[0]),
            [Span(18, 26)],
            "ACTOR",
            codebook=workspace.codebook,
            annotator=workspace.annotator.id,
        )
    )
    assert page.list.model.rowCount() == 0
    assert not controller.twins.is_running
    page.show()
    assert page.list.model.rowCount() == 1
    assert page.record.entity is not None
    desk.close_project()
    assert page.list.model.rowCount() == 0
    assert page.record.entity is None


def test_offices_are_kept_by_a_merge(qtbot: QtBot, bench: Bench) -> None:
    old = bench.entity("Nicholas Maduro")
    bench.controller.store(old, replace(old, offices=(Office("head_of_state", "2013"),)))
    bench.page.open_merge("kept", "lost")
    bench.page.merge.carry_out()
    assert bench.entity("Nicolas Maduro").offices == (Office("head_of_state", "2013"),)
