"""The user's dictionary as a spreadsheet's table: there and back, and what people write into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.dictionary_table import place_of, read_dictionary, write_dictionary
from annotator.formats.report import Warning as Finding
from annotator.model.change import Change
from annotator.model.errors import ExportRefused, ImportRefused
from annotator.model.memory import DictionaryEntry

BOOK = load_codebook("political")
HEAD = "label,name,forms,type,ISO3166-1-alpha-2,codes,since,until\n"
MADURO = DictionaryEntry(
    "d1",
    "ACTOR",
    "Nicolás Maduro",
    ("président vénézuélien", "a|b;c\\d", "=1+1"),
    "PERSON",
    (("name", "odd"), ("wikidata", "Q369479")),
    "2013-04-19",
    "2026",
)
LAND = DictionaryEntry("d2", "COUNTRY", "Vénézuéla", ("pays de Bolívar",), codes=(("ISO3166-1-alpha-2", "VE"),))


def table(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "dictionary.csv"
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, *known: DictionaryEntry, language: str = "fr") -> tuple[Change, list[Finding]]:
    return read_dictionary(path, codebook=BOOK, known=known, language=language)


def entries(change: Change) -> list[DictionaryEntry]:
    return [record for record in change.added if isinstance(record, DictionaryEntry)]


def codes(found: Sequence[Finding]) -> list[tuple[str, int]]:
    return [(warning.code, warning.line) for warning in found]


def test_there_and_back_is_the_same_dictionary(tmp_path: Path) -> None:
    path = tmp_path / "dictionary.csv"
    write_dictionary(path, [MADURO, LAND])
    change, warnings = read(path)
    assert warnings == []
    assert {replace(entry, id="") for entry in entries(change)} == {replace(MADURO, id=""), replace(LAND, id="")}
    assert change.act.code == "dictionary"
    assert change.act.words == ("2",)
    assert not read(path, MADURO, LAND)[0]
    assert not read(path, *entries(change))[0]


def test_a_formula_is_guarded_and_the_write_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "dictionary.csv"
    write_dictionary(path, [replace(MADURO, name="=cmd()", forms=())])
    assert b",'=cmd()," in path.read_bytes()
    assert entries(read(path)[0])[0].name == "=cmd()"
    with pytest.raises(ExportRefused):
        write_dictionary(tmp_path / "missing" / "d.csv", [MADURO])


def test_an_empty_dictionary_writes_a_table_to_be_filled(tmp_path: Path) -> None:
    path = tmp_path / "dictionary.csv"
    write_dictionary(path, [])
    assert path.read_bytes() == b"\xef\xbb\xbflabel,name,forms,type,since,until\r\n"
    assert read(path) == (read(path)[0], [])
    assert not read(path)[0]


def test_the_same_label_name_and_time_is_updated(tmp_path: Path) -> None:
    path = table(tmp_path, HEAD + "Acteur,NICOLAS MADURO,Maduro,personne,,,2013-04-19,2026\n")
    change, warnings = read(path, MADURO, LAND)
    assert warnings == []
    assert change.removed == (MADURO,)
    assert entries(change) == [replace(MADURO, forms=("Maduro",), codes=())]
    other = table(tmp_path, HEAD + "ACTOR,Nicolás Maduro,Maduro,PERSON,,,2013-04-19,2025\n")
    assert read(other, MADURO)[0].removed == ()


def test_a_missing_column_leaves_its_field_alone(tmp_path: Path) -> None:
    path = table(tmp_path, "label;name;ISO3166-1-alpha-2;since;until\nACTOR;Nicolás Maduro;VE;2013-04-19;2026\n")
    (entry,) = entries(read(path, MADURO)[0])
    assert entry == replace(MADURO, codes=(("ISO3166-1-alpha-2", "VE"), *MADURO.codes))


def test_a_country_s_code_makes_own_variants_of_that_country(tmp_path: Path) -> None:
    text = "label,name,forms,iso3166-1-alpha-2\n,,Tierra de Gracia|pays de Chávez,ve\nCountry,,la Botte,IT\n"
    first, second = entries(read(table(tmp_path, text))[0])
    assert (first.label, first.name, first.codes) == ("COUNTRY", "Venezuela", (("ISO3166-1-alpha-2", "VE"),))
    assert first.forms == ("Tierra de Gracia", "pays de Chávez")
    assert second.name == "Italie"
    assert entries(read(table(tmp_path, text), language="en")[0])[1].name == "Italy"


def test_a_type_may_stand_in_place_of_the_label(tmp_path: Path) -> None:
    (entry,) = entries(read(table(tmp_path, "label,name\nPERSON,Ada\n"))[0])
    assert (entry.label, entry.type) == ("ACTOR", "PERSON")


def test_codes_may_share_one_column(tmp_path: Path) -> None:
    path = table(tmp_path, HEAD + "ACTOR,ONU,,,,Wikidata=https://www.wikidata.org/wiki/Q1065|own=a=b|nothing,,\n")
    change, warnings = read(path)
    assert entries(change)[0].codes == (("own", "a=b"), ("wikidata", "Q1065"))
    assert codes(warnings) == [("dictionary-code", 2)]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("GHOST,Ada,,,,,,", "dictionary-label"),
        (",Ada,,,,,,", "dictionary-label"),
        ("DATE,lundi,,,,,,", "dictionary-label"),
        ("ACTOR, ,Ada,,,,,", "dictionary-name"),
        ("ACTOR,’,Ada,,,,,", "dictionary-name"),
        ("ACTOR,Ada,,,,,hier,", "dictionary-date"),
        ("ACTOR,Ada,,,,,2019-02-30,", "dictionary-date"),
        ("ACTOR,Ada,,,,,2019-02,2019-01-31", "dictionary-date"),
        ("ACTOR,Ada,,,,,٢٠١٩,", "dictionary-date"),
    ],
)
def test_a_bad_row_is_passed_over_with_its_line(tmp_path: Path, row: str, code: str) -> None:
    path = table(tmp_path, HEAD + 'ACTOR,"Grace\nHopper",,,,,,\n' + row + "\nACTOR,Bob,,,,,2019,2019-03\n")
    change, warnings = read(path)
    assert [entry.name for entry in entries(change)] == ["Grace Hopper", "Bob"]
    assert codes(warnings) == [(code, 4)]
    assert warnings[0].path == str(path)


def test_a_bad_cell_is_left_out_and_the_row_stays(tmp_path: Path) -> None:
    path = table(tmp_path, HEAD + "ACTOR,Ada,||  ,PLANET,XXX,,,\n")
    change, warnings = read(path)
    assert entries(change)[0] == replace(entries(change)[0], forms=(), type="", codes=())
    assert {code for code, _ in codes(warnings)} == {"dictionary-type", "dictionary-code"}


def test_rows_of_one_name_are_gathered(tmp_path: Path) -> None:
    path = table(tmp_path, "label,name,forms\nACTOR,Ada,Countess\nACTOR,ada,Lovelace|Countess\n")
    change, warnings = read(path)
    assert entries(change)[0].forms == ("Countess", "Lovelace")
    assert codes(warnings) == [("dictionary-double", 3)]


def test_a_row_that_was_renamed_keeps_its_id_to_itself(tmp_path: Path) -> None:
    path = table(tmp_path, "label,name\nACTOR,Ada\n")
    (first,) = entries(read(path)[0])
    (second,) = entries(read(path, replace(first, name="Grace"))[0])
    assert second.id != first.id
    assert place_of(second) == place_of(first)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = table(tmp_path, "label;name;forms\nACTOR;Élysée;président français|à Paris\n", encoding)
    assert entries(read(path)[0])[0].forms == ("président français", "à Paris")


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", '"name\nAda\n', "name\n" + '"' + "x" * 200_000 + '"\n'])
def test_what_is_no_dictionary_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportRefused):
        read(table(tmp_path, text))


def test_an_unknown_column_is_a_scheme_and_said(tmp_path: Path) -> None:
    change, warnings = read(table(tmp_path, "label,name,EMM\nACTOR,Ada,12\n"))
    assert entries(change)[0].codes == (("EMM", "12"),)
    assert codes(warnings) == [("dictionary-scheme", 1)]


def test_the_table_of_the_documentation_is_read_without_a_doubt(tmp_path: Path) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "formats" / "dictionary.md").read_text("utf-8")
    change, warnings = read(table(tmp_path, page.partition("```csv\n")[2].partition("```")[0]))
    assert warnings == []
    assert [entry.name for entry in entries(change)] == ["Nicolás Maduro", "Venezuela", "Italie"]
