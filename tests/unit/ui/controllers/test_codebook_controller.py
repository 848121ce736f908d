"""The codebook's page with a project behind it: every edit is a change of the project, and changes show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.edits import codebook_editing as edits
from annotator.model.change import Act, Change
from annotator.model.codebook import Attribute, Label, Value, Words
from annotator.model.records import Argument, Article, Frame, attribute
from annotator.workspace import Workspace
from tests import factories
from ui import theme
from ui.controllers.codebook_controller import CodebookController
from ui.controllers.desk import Desk
from ui.models.codebook_tree_model import LabelRole
from ui.views.codebook_page import CodebookPage

TEXT = "Maduro annonce la rupture. Il rompt encore."


@dataclass
class Bench:
    """A page over a project of one article with two events of type SANCTION, one of them in doubt."""

    workspace: Workspace
    desk: Desk
    page: CodebookPage
    controller: CodebookController
    article: Article
    failures: list[Exception]

    def label(self, code: str) -> Label:
        found = self.workspace.codebook.label(code)
        assert found is not None
        return found

    def frames(self) -> list[Frame]:
        return self.workspace.all_frames(self.article.id)


def stored(path: Path) -> tuple[Workspace, Article]:
    workspace = Workspace.create(path, factories.codebook(), annotator="A")
    workspace.store_people([workspace.annotator])
    article = factories.article(TEXT, date="2019-01-23", title="La rupture")
    who = workspace.annotator.id
    first = factories.mention(18, 25, "EVENT", article=article.id, annotator=who)
    second = factories.mention(30, 35, "EVENT", article=article.id, annotator=who)
    entity = factories.entity("Maduro", type="PERSON")
    actor = factories.mention(0, 6, article=article.id, annotator=who, entities=(entity.id,))
    frames = [
        factories.frame(
            first.id,
            article=article.id,
            annotator=who,
            attributes=(("mode", "expel"), ("type", "SANCTION")),
            arguments=(Argument("AGENT", mention=actor.id),),
        ),
        factories.frame(
            second.id, article=article.id, annotator=who, attributes=(("type", "SANCTION"),), confidence="possible"
        ),
    ]
    workspace.store_new([article, entity, actor, first, second, *frames], Act("import"))
    return workspace, article


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    workspace, article = stored(tmp_path / "p.attache")
    desk = Desk()
    failures: list[Exception] = []
    desk.failed.connect(failures.append)
    page = CodebookPage(theme.light(), "en")
    qtbot.addWidget(page)
    controller = CodebookController(desk, page, "en")
    page.resize(1300, 700)
    page.show()
    desk.open_project(workspace)
    made = Bench(workspace, desk, page, controller, article, failures)
    settle(qtbot, made)
    page.reveal("SANCTION")
    settle(qtbot, made)
    yield made
    desk.close_project()


def settle(qtbot: QtBot, bench: Bench) -> None:
    """Wait until everything is counted and looked for."""
    qtbot.waitUntil(lambda: not bench.controller.is_waiting)


def count(bench: Bench, code: str) -> int:
    found = bench.page.tree.model.index_of(code).data(LabelRole.COUNT)
    assert isinstance(found, int)
    return found


def test_opening_stores_nothing_and_counts_uses(bench: Bench) -> None:
    last = bench.workspace.undoable()
    assert last is not None
    assert last.change.act.code == "import"
    assert (count(bench, "EVENT"), count(bench, "SANCTION"), count(bench, "ACTOR")) == (2, 2, 1)
    assert count(bench, "PERSON") == 1
    assert bench.page.side.use.line.text().startswith("2 record")
    assert bench.page.head.state.text() == ""
    assert not bench.page.head.publish.isEnabled()


def test_a_field_stores_itself_when_left_and_undo_takes_it_back(qtbot: QtBot, bench: Bench) -> None:
    field = bench.page.entry.definition.en
    field.setFocus()
    qtbot.keyClicks(field, "To cut relations.")
    bench.page.tree.view.setFocus()
    assert bench.label("SANCTION").definition.en == "To cut relations."
    assert bench.workspace.codebook.version == 1
    assert "draft" in bench.page.head.state.text()
    bench.workspace.undo()
    assert bench.label("SANCTION").definition.en == ""
    assert field.toPlainText() == ""  # type: ignore[union-attr]
    assert not bench.page.head.publish.isEnabled()


def test_no_break_spaces_stay_when_a_text_is_edited(qtbot: QtBot, bench: Bench) -> None:
    words = Words("Rompre\u00a0: cesser\u202f!", "")
    bench.controller.store(bench.label("SANCTION"), replace(bench.label("SANCTION"), definition=words, include=words))
    field = bench.page.entry.definition.fr
    qtbot.keyClicks(field, "X")
    bench.page.entry.commit()
    assert bench.label("SANCTION").definition.fr == "XRompre\u00a0: cesser\u202f!"


def test_a_changed_definition_lists_the_cases_and_publishing_lets_them_be_confirmed(qtbot: QtBot, bench: Bench) -> None:
    assert bench.page.side.stale.isHidden()
    old = bench.label("SANCTION")
    bench.controller.store(old, replace(old, exclude=Words("Menaces.", "Threats.")))
    settle(qtbot, bench)
    words = bench.page.side.stale.text.text()
    assert ": 2 case" in words
    assert "1 of them in doubt" in words
    with qtbot.waitSignal(bench.controller.said) as told:
        bench.controller.unions.publish("threats are out")
    assert told.args == ["published", "2"]
    settle(qtbot, bench)
    assert bench.workspace.codebook.version == 2
    assert [edition.note for edition in bench.controller.editions] == ["", "threats are out"]
    bench.controller.unions.confirm([bench.controller.cases.cases.stale[0].id])
    bench.page.label_selected.emit("SANCTION")
    settle(qtbot, bench)
    assert len(bench.controller.cases.cases.stale) == 1
    assert sorted(frame.codebook for frame in bench.frames()) == [1, 2]


def test_a_new_name_makes_no_case(qtbot: QtBot, bench: Bench) -> None:
    old = bench.label("SANCTION")
    bench.controller.store(old, replace(old, names=Words("Rompre", "Break off")))
    settle(qtbot, bench)
    assert bench.page.side.stale.isHidden()
    assert bench.page.tree.model.index_of("SANCTION").data() == "Break off"


def test_a_required_attribute_lists_older_records_as_incomplete(qtbot: QtBot, bench: Bench) -> None:
    before = len(bench.controller.cases.cases.incomplete)
    required = Attribute("tone", Words("ton", "tone"), "frame", ("SANCTION",), (Value("hard", Words()),), required=True)
    bench.desk.do(edits.add_attribute(bench.workspace.codebook, required))
    settle(qtbot, bench)
    assert before < len(bench.controller.cases.cases.incomplete) == 2
    assert "2 record" in bench.page.side.incomplete.text.text()
    assert all(not attribute(frame.attributes, "tone") for frame in bench.frames())


def test_merging_keeps_every_record_and_one_undo_takes_it_back(qtbot: QtBot, bench: Bench) -> None:
    bench.controller.entries.add_label(Label("ACCUSE", Words("Accuser", "Accuse"), "EVENT", "frame"))
    frames = bench.frames()
    bench.controller.unions.merge("SANCTION", "ACCUSE")
    settle(qtbot, bench)
    assert [attribute(frame.attributes, "type") for frame in bench.frames()] == ["ACCUSE", "ACCUSE"]
    assert bench.label("SANCTION").retired
    assert (count(bench, "SANCTION"), count(bench, "ACCUSE")) == (0, 2)
    assert bench.page.tree.current == "ACCUSE"
    bench.workspace.undo()
    assert bench.frames() == frames
    assert not bench.label("SANCTION").retired


def test_splitting_moves_what_was_ticked(qtbot: QtBot, bench: Bench) -> None:
    one, other = bench.frames()
    bench.controller.unions.split("SANCTION", Label("EXPEL", Words("Expulser", "Expel")), [one.id])
    settle(qtbot, bench)
    types = {frame.id: attribute(frame.attributes, "type") for frame in bench.frames()}
    assert types == {one.id: "EXPEL", other.id: "SANCTION"}
    assert bench.page.tree.current == "EXPEL"


def test_a_used_label_is_retired_and_not_removed(qtbot: QtBot, bench: Bench) -> None:
    bench.controller.remove("SANCTION")
    assert len(bench.failures) == 1
    assert bench.workspace.codebook.label("SANCTION") is not None
    bench.page.side.retire.click()
    assert bench.label("SANCTION").retired
    assert len(bench.frames()) == 2
    assert bench.page.side.retire.accessibleName() == "Bring back"
    settle(qtbot, bench)


def test_a_role_that_records_fill_is_not_taken_out(bench: Bench) -> None:
    bench.controller.entries.take_role_out("AGENT")
    assert len(bench.failures) == 1
    bench.controller.entries.take_role_out("TARGET")
    assert [use.role for use in bench.label("SANCTION").roles] == ["AGENT", "DATE"]


def test_a_role_is_required_by_its_box(bench: Bench) -> None:
    model = bench.page.entry.roles.model
    model.setData(model.index(1, 3), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert ("TARGET",) in bench.label("SANCTION").requires
    model.setData(model.index(1, 2), "1 – 2")
    assert [(use.least, use.most) for use in bench.label("SANCTION").roles if use.role == "TARGET"] == [(1, 2)]


def test_a_refused_key_leaves_the_field_as_it_was(qtbot: QtBot, bench: Bench) -> None:
    bench.page.reveal("EVENT")
    key = bench.page.side.look.key
    key.selectAll()
    qtbot.keyClicks(key, "c")
    assert "Country" in bench.page.side.look.trouble.text()
    key.editingFinished.emit()
    assert bench.label("EVENT").key == key.text() == "E"
    key.selectAll()
    qtbot.keyClicks(key, "z")
    key.editingFinished.emit()
    assert bench.label("EVENT").key == "Z"
    settle(qtbot, bench)


def test_export_and_import_are_one_and_the_same(tmp_path: Path, bench: Bench) -> None:
    path = tmp_path / "book.toml"
    bench.controller.files.export(path)
    assert load_codebook(path) == bench.workspace.codebook
    changed = replace(load_codebook(path), labels=tuple(x for x in bench.workspace.codebook.labels if x.code != "DATE"))
    bench.controller.files.take(replace(changed, roles=changed.roles[:2], attributes=()))
    assert bench.workspace.codebook.version == 2
    assert bench.workspace.codebook.label("DATE") is None
    assert bench.workspace.codebook.label("SANCTION") is not None
    assert len(bench.frames()) == 2


def test_printing_writes_a_page_and_a_pdf(tmp_path: Path, bench: Bench) -> None:
    bench.controller.files.write_html(tmp_path / "book.html")
    assert "SANCTION" in (tmp_path / "book.html").read_text("utf-8")
    bench.controller.files.write_pdf(tmp_path / "book.pdf")
    written = (tmp_path / "book.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert b"%%EOF" in written[-32:]


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, bench: Bench) -> None:
    bench.controller.files.export(tmp_path / "nowhere" / "book.toml")
    assert len(bench.failures) == 1


def test_new_mentions_are_counted_at_once(qtbot: QtBot, bench: Bench) -> None:
    more = factories.mention(27, 29, article=bench.article.id, annotator=bench.workspace.annotator.id)
    bench.desk.do(Change(Act("tag"), (), (more,), bench.article.id))
    assert count(bench, "ACTOR") == 2
    settle(qtbot, bench)


def test_a_hidden_page_waits_until_it_is_looked_at(qtbot: QtBot, bench: Bench) -> None:
    bench.page.hide()
    more = factories.mention(27, 29, article=bench.article.id, annotator=bench.workspace.annotator.id)
    bench.desk.do(Change(Act("tag"), (), (more,), bench.article.id))
    assert count(bench, "ACTOR") == 1
    bench.page.show()
    assert count(bench, "ACTOR") == 2
    bench.page.hide()
    bench.desk.do(edits.rename(bench.workspace.codebook, Words("Autre", "Other")))
    assert not bench.controller.is_waiting
    bench.page.show()
    settle(qtbot, bench)
    assert bench.page.head.title.text() == "Other"
    assert bench.page.tree.current == "SANCTION"
    bench.page.hide()
    bench.desk.do(edits.rename(bench.workspace.codebook, Words("Encore", "Again")))
    bench.controller.open_entry("PERSON")
    bench.page.show()
    settle(qtbot, bench)
    assert bench.page.entry.label == bench.label("PERSON")
    bench.controller.open_entry("DATE")
    assert bench.page.tree.current == "DATE"


def test_closing_the_project_stores_what_is_typed(qtbot: QtBot, tmp_path: Path) -> None:
    workspace, _ = stored(tmp_path / "q.attache")
    desk = Desk()
    page = CodebookPage(theme.light(), "fr")
    qtbot.addWidget(page)
    controller = CodebookController(desk, page, "fr")
    page.show()
    desk.open_project(workspace)
    qtbot.waitUntil(lambda: not controller.is_waiting)
    page.reveal("SANCTION")
    page.entry.decision.fr.setFocus()
    qtbot.keyClicks(page.entry.decision.fr, "Trancher.")
    desk.close_project()
    again = Workspace.open(tmp_path / "q.attache", annotator="A")
    try:
        label = again.codebook.label("SANCTION")
        assert label is not None
        assert label.decision.fr == "Trancher."
    finally:
        again.close()
