"""The entities of an article as a tree that follows changes row by row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.model.records import Entity, Mention
from tests import factories
from tests.unit.ui.models.desks import Desk, maduro, states
from ui.models.entity_rows import EntityRow, QuoteRow
from ui.models.entity_tree_model import MENTION_MIME, EntityRole, EntityTreeModel

ROOT = QModelIndex()


def shown(desk: Desk) -> EntityTreeModel:
    model = EntityTreeModel("en")
    model.show_article(desk.annotations, desk.register, desk.codebook, counts=desk.counts, passages=desk.passages)
    desk.followers.append(model)
    return model


def outline(model: EntityTreeModel, parent: QModelIndex = ROOT) -> list[object]:
    """The words of all rows, children in lists behind their parents; fetches everything."""
    while model.has_more(parent):
        model.fetchMore(parent)
    found: list[object] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append(index.data())
        if model.hasChildren(index):
            found.append(outline(model, index))
    return found


def full_desk() -> Desk:
    desk = Desk()
    desk.add(maduro(), states(), factories.entity("Juan Guaidó", id="guaido"))
    desk.add(
        desk.mention("Nicolas Maduro", entities=("maduro",), id="m1"),
        desk.mention("Washington", "COUNTRY", entities=("us",), id="m2"),
        desk.mention("23 janvier 2019", "DATE", value="2019-01-23", id="m3"),
        desk.mention("Italie", "COUNTRY", id="m4"),
        desk.mention("rompt", "EVENT", id="m5"),
    )
    return desk


def test_groups_records_values_and_what_is_unresolved(qtbot: QtBot) -> None:
    assert outline(shown(full_desk())) == [
        "Actor",
        ["Nicolás Maduro", ["Nicolas Maduro"]],
        "Country",
        ["États-Unis", ["Washington"]],
        "Date",
        ["23 janvier 2019", ["23 janvier 2019"]],
        "To resolve",
        ["Italie"],
        "Project",
        ["Juan Guaidó"],
    ]


def test_the_model_keeps_qts_rules_while_it_changes(qtmodeltester: ModelTester) -> None:
    desk = full_desk()
    model = shown(desk)
    qtmodeltester.check(model)
    outline(model)
    italy = desk.annotations.mention("m4")
    desk.change(italy, entities=("us",))
    desk.remove(desk.annotations.mention("m1"))
    desk.add(desk.mention("Chine", "COUNTRY", entities=("us",), id="m6"))
    desk.change(desk.register.entity("us"), name="Amérique")
    qtmodeltester.check(model)


def test_every_change_gives_what_showing_anew_gives(qtbot: QtBot) -> None:
    desk = full_desk()
    model = shown(desk)
    outline(model)
    for step in range(7):
        alter(desk, step)
        fresh = EntityTreeModel("en")
        fresh.show_article(desk.annotations, desk.register, desk.codebook, counts=desk.counts, passages=desk.passages)
        assert outline(model) == outline(fresh), step


def alter(desk: Desk, step: int) -> None:
    """Tag, link, relabel, rename, move, remove a record, remove the last mention of its kind."""
    match step:
        case 0:
            desk.add(desk.mention("Chine", "COUNTRY", id="m7"))
        case 1:
            fresh = factories.entity("Chine", "COUNTRY", id="cn")
            old = desk.annotations.mention("m7")
            desk.do((fresh, changed(old, entities=("cn",))), (old,))
        case 2:
            desk.change(desk.annotations.mention("m2"), label="ACTOR", entities=("guaido",))
        case 3:
            desk.change(desk.register.entity("cn"), name="République populaire")
        case 4:
            start = desk.annotations.mention("m1").spans[0].start
            desk.change(desk.annotations.mention("m1"), spans=(factories.Span(start, start + 7),))
        case 5:
            old = desk.annotations.mention("m7")
            desk.do((changed(old, entities=()),), (old, desk.register.entity("cn")))
        case _:
            desk.remove(desk.annotations.mention("m3"))


def changed(mention: Mention, **fields: object) -> Mention:
    from dataclasses import replace

    return replace(mention, **fields)  # type: ignore[arg-type] # fields of a mention


def test_tagging_touches_only_its_own_rows(qtbot: QtBot) -> None:
    desk = full_desk()
    model = shown(desk)
    outline(model)
    told: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda parent, first, last: told.append((parent.data() or "", first, last)))
    model.modelReset.connect(lambda: told.append(("reset", 0, 0)))
    desk.add(desk.mention("Maduro", entities=("maduro",), id="m8"))
    assert told == [("Nicolás Maduro", 1, 1)]


def test_closed_records_do_not_make_rows(qtbot: QtBot) -> None:
    desk = full_desk()
    model = shown(desk)
    record = model.index_of_entity("maduro")
    assert model.rowCount(record) == 0
    assert model.hasChildren(record)
    desk.add(desk.mention("Maduro", entities=("maduro",), id="m8"))
    assert model.rowCount(record) == 0
    model.fetchMore(record)
    assert model.rowCount(record) == 2


def test_counts_codes_and_spoken_words(qtbot: QtBot) -> None:
    model = shown(full_desk())
    index = model.index_of_entity("us")
    row = index.data(EntityRole.ROW)
    assert isinstance(row, EntityRow)
    assert (row.chips, row.here, row.project) == (("US",), 1, 1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "États-Unis, Country, US, 1 mention here, 1 in the project"


def test_a_quote_stands_among_its_words(qtbot: QtBot) -> None:
    model = shown(full_desk())
    record = model.index_of_entity("us")
    model.fetchMore(record)
    row = model.index(0, 0, record).data(EntityRole.ROW)
    assert isinstance(row, QuoteRow)
    assert row.context.before == "Nicolas Maduro rompt avec "
    assert (row.context.hit, row.context.after, row.paragraph) == ("Washington", ".", 1)


def test_filter_finds_names_aliases_and_quotes(qtbot: QtBot) -> None:
    model = shown(full_desk())
    model.set_words("etats")
    assert outline(model) == ["Country", ["États-Unis", ["Washington"]]]
    model.set_words("italie")
    assert outline(model) == ["To resolve", ["Italie"]]
    model.set_words("")
    assert model.rowCount() == 5


def test_orders(qtbot: QtBot) -> None:
    desk = full_desk()
    desk.add(factories.entity("Aaa", id="aaa"), desk.mention("taisent", entities=("aaa",), id="m9"))
    model = shown(desk)
    actors = model.index(0, 0)
    assert [model.index(row, 0, actors).data() for row in range(2)] == ["Nicolás Maduro", "Aaa"]
    model.set_order("name")
    actors = model.index(0, 0)
    assert [model.index(row, 0, actors).data() for row in range(2)] == ["Aaa", "Nicolás Maduro"]
    desk.add(desk.mention("Maduro", entities=("maduro",), id="m8"))
    model.set_order("count")
    assert model.index(0, 0, model.index(0, 0)).data() == "Nicolás Maduro"


def test_a_mention_dropped_on_a_record_is_told(qtbot: QtBot) -> None:
    model = shown(full_desk())
    outline(model)
    quote = model.index_of_mention("m4")
    assert quote.data(EntityRole.ID) == "m4"
    data = model.mimeData([quote])
    assert data.hasFormat(MENTION_MIME)
    target = model.index_of_entity("us")
    with qtbot.waitSignal(model.mention_dropped) as told:
        assert model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, target)
    assert told.args == ["m4", "us"]
    assert not model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, model.index(0, 0))


def test_a_record_dropped_on_another_is_told_and_never_on_itself(qtbot: QtBot) -> None:
    desk = full_desk()
    desk.add(desk.mention("Maduro", entities=("guaido",), id="m8"))
    model = shown(desk)
    source, target = model.index_of_entity("guaido"), model.index_of_entity("maduro")
    data = model.mimeData([source])
    with qtbot.waitSignal(model.entity_dropped) as told:
        model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, target)
    assert told.args == ["maduro", "guaido"]
    assert not model.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, source)


def test_work_of_others_is_not_shown(qtbot: QtBot) -> None:
    desk = full_desk()
    model = shown(desk)
    before = outline(model)
    desk.add(desk.mention("Chine", "COUNTRY", annotator="b", id="x"), desk.mention("Chine", article="u", id="y"))
    assert outline(model) == before


def test_no_article_shows_nothing(qtbot: QtBot) -> None:
    desk = full_desk()
    model = shown(desk)
    model.show_article(None, desk.register, desk.codebook, counts={}, passages=desk.passages)
    desk.add(Entity("z", "ACTOR", "Z"))
    assert model.rowCount() == 0
