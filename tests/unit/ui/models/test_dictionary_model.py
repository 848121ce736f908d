"""The dictionary as an editable table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from annotator.codebooks.loading import load_codebook
from annotator.model.memory import DictionaryEntry
from ui.models.dictionary_model import CODES, FORMS, LABEL, NAME, SINCE, UNTIL, DictionaryModel
from ui.theme import light

BOOK = load_codebook("political")
MADURO = DictionaryEntry("d1", "ACTOR", "Maduro", ("a|b",), "PERSON", (("wikidata", "Q1"),), "2013", "2026-01")
LAND = DictionaryEntry("d2", "COUNTRY", "Venezuela")


@pytest.fixture
def model() -> DictionaryModel:
    made = DictionaryModel(light(), BOOK, language="en")
    made.set_entries([LAND, MADURO])
    return made


def shown(model: DictionaryModel, row: int, column: int) -> object:
    return model.data(model.index(row, column))


def write(model: DictionaryModel, row: int, column: int, text: str) -> bool:
    return model.setData(model.index(row, column), text)


def test_the_model_keeps_qt_s_rules(model: DictionaryModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_rows_show_in_words(model: DictionaryModel) -> None:
    assert [shown(model, 0, column) for column in range(6)] == [
        "Maduro",
        "a\\|b",
        "Person",
        "Wikidata=Q1",
        "2013",
        "2026-01",
    ]
    assert shown(model, 1, LABEL) == "Country"
    assert model.changes() == ([], [], [])


def test_what_is_shown_can_be_written_back(model: DictionaryModel) -> None:
    for column in range(6):
        index = model.index(0, column)
        assert not model.setData(index, model.data(index, Qt.ItemDataRole.EditRole))
    assert model.changes() == ([], [], [])


def test_edits_in_place_are_changes(model: DictionaryModel) -> None:
    write(model, 0, NAME, "  N.  Maduro ")
    write(model, 0, FORMS, "Maduro | président | Maduro | -")
    write(model, 0, LABEL, "COUNTRY")
    write(model, 0, CODES, "iso3166-1-alpha-2=ve|own=x")
    write(model, 0, SINCE, "")
    added, changed, removed = model.changes()
    assert (added, removed) == ([], [])
    assert changed == [
        DictionaryEntry(
            "d1",
            "COUNTRY",
            "N. Maduro",
            ("Maduro", "président"),
            "",
            (("ISO3166-1-alpha-2", "VE"), ("own", "x")),
            "",
            "2026-01",
        )
    ]


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        (NAME, "", "needs a name"),
        (NAME, "’", "needs a name"),
        (LABEL, "GHOST", "no such label"),
        (CODES, "Q42", "scheme=code"),
        (CODES, "wikidata=42", "42 is no code of Wikidata"),
        (SINCE, "hier", "no date"),
        (SINCE, "2026-02", "end comes before"),
        (UNTIL, "2012", "end comes before"),
    ],
)
def test_what_cannot_be_stored_stays_and_is_said(model: DictionaryModel, column: int, text: str, words: str) -> None:
    write(model, 0, column, text)
    assert shown(model, 0, column) == text
    fault = model.first_fault()
    assert fault is not None
    assert words in fault[2]
    index = model.index(0, fault[1])
    assert model.data(index, Qt.ItemDataRole.ToolTipRole) == fault[2]
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is not None


def test_a_mended_cell_is_sound(model: DictionaryModel) -> None:
    write(model, 0, SINCE, "hier")
    write(model, 0, SINCE, "2014-05")
    assert model.first_fault() is None
    assert model.changes()[1][0].since == "2014-05"


def test_the_same_name_twice_is_said(model: DictionaryModel) -> None:
    row = model.add()
    write(model, row, LABEL, "COUNTRY")
    write(model, row, NAME, "vénézuéla")
    assert model.first_fault() is not None
    write(model, row, UNTIL, "1998")
    assert model.first_fault() is None


def test_a_blank_row_is_no_row_and_a_new_one_gets_an_id(model: DictionaryModel) -> None:
    model.add()
    assert model.first_fault() is None
    assert model.changes() == ([], [], [])
    row = model.add()
    write(model, row, NAME, "Ada")
    ((ada,), changed, _) = model.changes()
    assert (ada.label, ada.name, changed) == ("ACTOR", "Ada", [])
    assert ada.id
    assert model.entries()[-1] == ada


def test_removed_rows_are_told_unless_they_were_never_stored(model: DictionaryModel) -> None:
    model.add()
    model.remove([2, 0])
    assert model.changes() == ([], [], [MADURO])
    assert model.rowCount() == 1


def test_rows_read_from_a_table_take_the_place_of_their_twins(model: DictionaryModel) -> None:
    twin = DictionaryEntry("other", "COUNTRY", "VENEZUELA", ("pays de Bolívar",))
    new = DictionaryEntry("n", "ACTOR", "Ada")
    write(model, 1, UNTIL, "1998")
    write(model, 1, UNTIL, "")
    assert model.take([twin, new]) == 1
    added, changed, _ = model.changes()
    assert [entry.name for entry in added] == ["Ada"]
    assert changed == [DictionaryEntry("d2", "COUNTRY", "VENEZUELA", ("pays de Bolívar",))]


def test_a_label_that_the_codebook_lacks_stays_as_it_is() -> None:
    model = DictionaryModel(light(), BOOK, language="fr")
    model.set_entries([DictionaryEntry("d", "GHOST", "Ada")])
    assert shown(model, 0, LABEL) == "GHOST"
    assert model.first_fault() is None
