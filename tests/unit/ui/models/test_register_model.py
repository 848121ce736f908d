"""The register as a tree: groups, order, filter, and what changes do to the rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from annotator.model.change import Act, Change
from tests import factories
from tests.unit.ui.models.desks import Desk
from ui.models.entity_rows import GroupRow
from ui.models.register_model import RecordRow, RegisterModel, RegisterRole


def filled(*names: str, layer: str = "") -> tuple[Desk, RegisterModel]:
    """A desk with persons of these names ("A:3" has three mentions) and a country, followed by a model."""
    desk = Desk()
    for name in names:
        bare, _, count = name.partition(":")
        entity = factories.entity(bare, id=bare.lower(), type="PERSON")
        desk.add(entity)
        desk.counts[entity.id] = int(count or 0)
    desk.add(factories.entity("Venezuela", "COUNTRY", id="ve", codes=(("ISO3166-1-alpha-2", "VE"),)))
    model = RegisterModel("en")
    model.set_layer(layer)
    model.show_register(desk.register, desk.codebook, counts=desk.counts)
    desk.followers.append(model)
    return desk, model


def shown(model: RegisterModel) -> list[str]:
    """All rows as words, records indented."""
    found = []
    for row in range(model.rowCount()):
        group = model.index(row, 0)
        heading = group.data(RegisterRole.ROW)
        assert isinstance(heading, GroupRow)
        found.append(f"{heading.title} {heading.count}")
        found += [f" {model.index(at, 0, group).data()}" for at in range(model.rowCount(group))]
    return found


def test_records_stand_by_type_the_most_mentioned_first() -> None:
    _, model = filled("Ana:1", "Bo:3", "Cy:2")
    assert shown(model) == ["Persons 3", " Bo", " Cy", " Ana", "Countries 1", " Venezuela"]
    model.set_order("name")
    assert shown(model)[:4] == ["Persons 3", " Ana", " Bo", " Cy"]


def test_a_layer_and_words_narrow_the_list() -> None:
    desk, model = filled("Nicolás Maduro", "Juan Guaidó", layer="ACTOR")
    assert shown(model) == ["Persons 2", " Juan Guaidó", " Nicolás Maduro"]
    model.set_words("NICOLAS")
    assert shown(model) == ["Persons 1", " Nicolás Maduro"]
    model.set_words("madu")
    assert shown(model) == ["Persons 1", " Nicolás Maduro"]
    model.set_layer("COUNTRY")
    assert shown(model) == []
    model.set_words("ve")
    assert shown(model) == ["Countries 1", " Venezuela"]
    desk.add(factories.entity("Vénétie", "COUNTRY"))
    assert shown(model) == ["Countries 2", " Vénétie", " Venezuela"]
    desk.add(factories.entity("Pérou", "COUNTRY"))
    assert len(shown(model)) == 3


def test_a_record_without_a_type_stands_in_its_layer() -> None:
    _, model = filled()
    assert model.first_record() == "ve"
    desk = Desk()
    desk.add(factories.entity("Somebody"))
    model.show_register(desk.register, desk.codebook, counts=desk.counts)
    assert shown(model) == ["Actors 1", " Somebody"]


def test_records_come_go_and_move_row_by_row(qtmodeltester: ModelTester) -> None:
    desk, model = filled("Ana:2", "Bo:1")
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    desk.add(factories.entity("Cy", id="cy", type="PERSON"))
    assert shown(model)[:4] == ["Persons 3", " Ana", " Bo", " Cy"]
    mention = factories.mention(0, 3, entities=("cy",))
    desk.counts["cy"] = 4
    desk.add(mention)
    assert shown(model)[:4] == ["Persons 3", " Cy", " Ana", " Bo"]
    ana = desk.register.entity("ana")
    desk.change(ana, name="Zoe")
    assert shown(model)[:4] == ["Persons 3", " Cy", " Zoe", " Bo"]
    desk.remove(desk.register.entity("bo"))
    assert shown(model)[:3] == ["Persons 2", " Cy", " Zoe"]
    assert resets == []
    qtmodeltester.check(model)


def test_groups_come_and_go_with_their_records(qtmodeltester: ModelTester) -> None:
    desk, model = filled("Ana")
    desk.change(desk.register.entity("ana"), type="")
    assert shown(model)[0] == "Actors 1"
    desk.remove(desk.register.entity("ana"))
    assert shown(model) == ["Countries 1", " Venezuela"]
    qtmodeltester.check(model)


def test_a_large_change_is_taken_at_once() -> None:
    desk, model = filled("Ana")
    many = tuple(factories.entity(f"Name {number:04}", type="PERSON") for number in range(600))
    desk.do(many)
    assert shown(model)[0] == "Persons 601"
    desk.do((), many)
    assert shown(model)[0] == "Persons 1"


def test_rows_are_found_by_record() -> None:
    _, model = filled("Ana", "Bo")
    assert model.record_at(model.index_of_record("bo")) == "bo"
    assert not model.index_of_record("nobody").isValid()
    assert model.record_at(model.index(0, 0)) == ""
    assert model.record_at(QModelIndex()) == ""
    assert not model.index(7, 0, model.index(0, 0)).isValid()


def test_a_twin_shows_and_is_said() -> None:
    desk, model = filled("Nicholas Maduro:2")
    desk.add(factories.entity("Nicolás Maduro", "PLACE", id="other"))
    told: list[str] = []
    model.dataChanged.connect(lambda first, _last: told.append(model.record_at(first)))
    model.set_twins({"nicholas maduro": "other", "gone": "x"})
    index = model.index_of_record("nicholas maduro")
    row = index.data(RegisterRole.ROW)
    assert isinstance(row, RecordRow)
    assert row.twin == "Nicolás Maduro"
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Nicholas Maduro, person" in spoken
    assert "perhaps a duplicate of Nicolás Maduro" in spoken
    assert model.twin_of("nicholas maduro") == desk.register.entity("other")
    model.set_twins({"nicholas maduro": ""})
    assert model.twin_of("nicholas maduro") is None
    assert told == ["nicholas maduro", "nicholas maduro"]
    assert "duplicate" not in str(index.data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.parametrize("rows", [0, 3])
def test_the_model_is_sound(qtmodeltester: ModelTester, rows: int) -> None:
    _, model = filled(*(f"Name {number}:{number}" for number in range(rows)))
    qtmodeltester.check(model)


def test_nothing_shows_nothing() -> None:
    desk, model = filled("Ana")
    model.show_register(None, None, counts={})
    assert model.rowCount() == 0
    assert model.first_record() == ""
    model.apply(Change(Act("test"), (), (replace(desk.register.entity("ana"), id="x"),)))
    assert model.rowCount() == 0
