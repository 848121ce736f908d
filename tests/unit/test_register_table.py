"""The register as a spreadsheet's table: there and back, and whatever people make of it in between."""

from __future__ import annotations

import csv
import io
import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import register_table
from annotator.codebooks.loading import load_codebook
from annotator.formats.report import Report
from annotator.model.change import Change
from annotator.model.errors import ExportRefused, ImportRefused
from annotator.model.folding import key
from annotator.model.ids import new_id
from annotator.model.records import Entity, Office
from annotator.model.register import Register
from tests.factories import entity

BOOK = load_codebook("political")
MADURO = entity(
    "Nicolás Maduro",
    id="0190f000-0000-7000-8000-000000000001",
    aliases=("Maduro", "M.\u00a0Maduro", "a|b;c\\d"),
    type="PERSON",
    codes=(("viaf", "75121530"), ("wikidata", "Q369479")),
    attributes=(("country", "US"), ("country", "VE"), ("sector", "GOV")),
    offices=(Office("head_of_state", "2013-04-19", "2019-01-10", "VE", "uncontested"), Office("other", of="x|y;z")),
    note='=SOMME(A1)\n« à voir »; "vite"',
)
CHINE = entity("Chine", "COUNTRY", id="0190f000-0000-7000-8000-000000000002", codes=(("ISO3166-1-alpha-2", "CN"),))


def read(path: Path, *known: Entity) -> tuple[Change, Report]:
    return register_table.read_register(path, codebook=BOOK, register=Register(known))


def table(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "register.csv"
    path.write_bytes(text.encode(encoding))
    return path


def codes(report: Report) -> list[tuple[str, int]]:
    return [(found.code, found.line) for found in report.warnings]


def test_there_and_back_is_the_same_register(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    register_table.write_register(path, [MADURO, CHINE])
    change, report = read(path)
    assert set(change.added) == {MADURO, CHINE}
    assert change.removed == ()
    assert report.warnings == []
    assert report.entities == 2
    again, _ = read(path, MADURO, CHINE)
    assert not again


def test_the_file_is_made_for_spreadsheets(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    register_table.write_register(path, [MADURO, CHINE, entity("=cmd|x!A1"), entity("'+33")])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfid,kind,type,name,aliases,")
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert {"'=cmd|x!A1", "''+33"} <= {row["name"] for row in rows}
    assert next(row for row in rows if row["type"] == "PERSON")["note"].startswith("'=SOMME")
    change, _ = read(path)
    assert {"=cmd|x!A1", "'+33"} <= {found.name for found in change.added if isinstance(found, Entity)}


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportRefused):
        register_table.write_register(tmp_path / "missing" / "register.csv", [MADURO])


@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimiters_and_encodings(tmp_path: Path, sign: str, encoding: str) -> None:
    lines = [["Name", "KIND", "aliases"], ["Hélène Élysée", "acteur", '"l’été; où, ça"']]
    change, _ = read(table(tmp_path, "\r\n".join(sign.join(line) for line in lines), encoding))
    (found,) = change.added
    assert isinstance(found, Entity)
    assert (found.name, found.kind, found.aliases) == ("Hélène Élysée", "ACTOR", ("l’été; où, ça",))


def test_a_known_id_is_updated_and_what_the_table_lacks_stays(tmp_path: Path) -> None:
    change, report = read(table(tmp_path, f"id,name,wikidata\n{MADURO.id},Nicolás Maduro Moros,Q1\n"), MADURO)
    assert change.removed == (MADURO,)
    assert change.added == (
        replace(MADURO, name="Nicolás Maduro Moros", codes=(("viaf", "75121530"), ("wikidata", "Q1"))),
    )
    assert report.warnings == []


def test_an_emptied_cell_empties_the_field_of_a_known_id(tmp_path: Path) -> None:
    change, _ = read(table(tmp_path, f"id,name,aliases,note,wikidata\n{MADURO.id},Nicolás Maduro,,,\n"), MADURO)
    assert change.added == (replace(MADURO, aliases=(), note="", codes=(("viaf", "75121530"),)),)


def test_the_same_name_and_kind_adds_to_the_record(tmp_path: Path) -> None:
    rows = "kind;name;aliases;note;offices\nActor;NICOLAS MADURO;Presidente;;head_of_state;2019\n"
    rows = rows.replace("head_of_state;2019", '"head of state;2019-01-10;;VE;claimed"')
    change, report = read(table(tmp_path, rows), MADURO)
    (found,) = change.added
    assert isinstance(found, Entity)
    assert found.id == MADURO.id
    assert found.aliases == (*MADURO.aliases, "Presidente")
    assert found.note == MADURO.note
    assert set(found.offices) == {*MADURO.offices, Office("head_of_state", "2019-01-10", "", "VE", "claimed")}
    assert report.warnings == []


def test_the_rest_is_new_and_one_change(tmp_path: Path) -> None:
    change, _ = read(table(tmp_path, "kind,name\nPays,Pérou\nPLACE,Lima\n"), MADURO)
    assert change.act.code == "register_import"
    assert change.act.words == ("register.csv",)
    assert [(found.kind, found.name) for found in change.added if isinstance(found, Entity)] == [
        ("COUNTRY", "Pérou"),
        ("PLACE", "Lima"),
    ]
    assert Register([MADURO]).find(change.added[0].id) is None


def test_odd_rows_are_told_with_their_line(tmp_path: Path) -> None:
    text = (
        "id,kind,name,type,wikidata,attr:sector,attr:colour,offices\n"
        ",ACTOR,A,PERSON,Q1,GOV,,\n"
        ",WHO,B,,,,,\n"
        ",ACTOR,,,,,,\n"
        ",ACTOR,a,,,,,\n"
        "\n"
        ",ACTOR,C,PLANET,12,XXX,red,head_of_state;soon|emperor\n"
        ",ACTOR,D\n"
    )
    change, report = read(table(tmp_path, text))
    assert [found.name for found in change.added if isinstance(found, Entity)] == ["A", "C", "D"]
    assert codes(report) == [
        ("register-kind", 3),
        ("register-name", 4),
        ("register-double", 5),
        ("register-type", 7),
        ("register-date", 7),
        ("register-value", 7),
        ("register-code", 7),
        ("register-value", 7),
        ("register-attribute", 7),
        ("register-columns", 8),
    ]
    assert all(found.path.endswith("register.csv") for found in report.warnings)


def test_two_bearers_of_a_name_are_left_alone(tmp_path: Path) -> None:
    change, report = read(table(tmp_path, "kind,name\nACTOR,Maduro\n"), entity("Maduro"), entity("maduro"))
    assert not change
    assert codes(report) == [("register-ambiguous", 2)]


def test_a_column_of_an_unknown_scheme_is_taken_and_told(tmp_path: Path) -> None:
    change, report = read(table(tmp_path, "kind,name,House list\nACTOR,A,17 b\n"))
    (found,) = change.added
    assert isinstance(found, Entity)
    assert found.codes == (("House list", "17 b"),)
    assert codes(report) == [("register-scheme", 1)]


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "\n\n"])
def test_what_is_no_register_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportRefused):
        read(table(tmp_path, text))


cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
flat = cells.map(lambda text: re.sub(r"[ \t\r\n]+", " ", text).strip()).filter(lambda text: text.strip() == text != "")
lists = st.lists(flat, max_size=3, unique=True).map(tuple)


@given(st.lists(st.tuples(flat, lists, flat, cells), max_size=4), st.sampled_from(["house list", "=odd", "a,b;c"]))
def test_any_words_come_back_as_they_were(rows: list[tuple[str, tuple[str, ...], str, str]], scheme: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.csv"
        written = [
            Entity(new_id(), "ACTOR", name, aliases=aliases, codes=((scheme, code),), note=note.strip())
            for name, aliases, code, note in rows
        ]
        alike = {key(found.name) for found in written}
        register_table.write_register(path, written)
        if len(alike) == len(written):
            change, _ = read(path)
            assert {found.id: found for found in change.added} == {found.id: found for found in written}
        again, _ = read(path, *written)
        assert not again
