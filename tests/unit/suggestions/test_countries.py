from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from annotator.model.folding import key
from annotator.places import ROOT
from annotator.suggestions.countries import (
    AMBIGUOUS_COLUMNS,
    COUNTRY_COLUMNS,
    GAZETTEERS,
    HISTORICAL_COLUMNS,
    CountryForm,
    GazetteerError,
    ambiguities,
    code_of,
    countries,
    country_forms,
    read_ambiguities,
    read_countries,
)


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that renews and checks the tables."""
    folder = str(ROOT / ".ci")
    sys.path.insert(0, folder)
    try:
        spec = importlib.util.spec_from_file_location("gazetteers", ROOT / ".ci" / "gazetteers.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        while folder in sys.path:
            sys.path.remove(folder)
    return module


def meant(text: str, language: str) -> set[tuple[str, str]]:
    """The countries and senses of a form."""
    return {
        (form.country, form.sense)
        for form in country_forms()
        if key(form.text) == key(text) and form.language in {"", language}
    }


def written(folder: Path, columns: tuple[str, ...], *rows: dict[str, str]) -> Path:
    """A table with these cells, the others empty."""
    path = folder / "table.tsv"
    lines = ["\t".join(columns), *("\t".join(row.get(column, "") for column in columns) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


ANDORRA = {"iso2": "AD", "name_fr": "Andorre", "name_en": "Andorra", "un": "1"}
UNION = {"code": "SU", "name_fr": "Union soviétique", "name_en": "Soviet Union", "valid_to": "1991-12-26"}
CONGO = {"form": "Congo", "candidates": "CD|CG", "kind": "name", "default": "CD", "ask": "1"}


@pytest.mark.parametrize(
    "check",
    [
        "incomplete_members",
        "irregular_demonyms",
        "unlisted_ambiguities",
        "unknown_candidates",
        "idle_compounds",
        "ordinary_words",
        "without_capital",
        "wrong_periods",
        "repeated_values",
    ],
)
def test_the_shipped_tables_pass_every_check(script: ModuleType, check: str) -> None:
    assert check in {known.__name__ for known in script.CHECKS}
    assert list(getattr(script, check)()) == []


def test_no_check_of_the_script_is_left_out_here(script: ModuleType) -> None:
    source = Path(__file__).read_text("utf-8")
    assert [check.__name__ for check in script.CHECKS if f'"{check.__name__}"' not in source] == []


def test_the_generated_columns_are_what_cldr_says(script: ModuleType) -> None:
    assert script.renewed() == (GAZETTEERS / "countries.tsv").read_text("utf-8")


def test_renewing_repairs_generated_columns_and_keeps_the_others(script: ModuleType, tmp_path: Path) -> None:
    spoilt = {**ANDORRA, "name_fr": "Andore", "iso3": "AAA", "demonym_en_adj": "Andorran", "note": "in the mountains"}
    other = {**ANDORRA, "iso2": "AE", "name_fr": "Émirats", "name_en": "Emirates"}
    lines = [
        line.split("\t") for line in script.renewed(written(tmp_path, COUNTRY_COLUMNS, other, spoilt)).splitlines()
    ]
    assert tuple(lines[0]) == COUNTRY_COLUMNS
    andorra, emirates = (dict(zip(COUNTRY_COLUMNS, line, strict=True)) for line in lines[1:])
    assert (andorra["name_fr"], andorra["iso3"], andorra["m49"]) == ("Andorre", "AND", "020")
    assert (andorra["demonym_en_adj"], andorra["note"]) == ("Andorran", "in the mountains")
    assert (emirates["iso2"], emirates["name_en"]) == ("AE", "United Arab Emirates")


@pytest.mark.parametrize(
    ("masculine", "others"),
    [
        ("libyen", ("libyenne", "libyens", "libyennes")),
        ("féroïen", ("féroïenne", "féroïens", "féroïennes")),
        ("guinéen", ("guinéenne", "guinéens", "guinéennes")),
        ("letton", ("lettonne", "lettons", "lettonnes")),
        ("français", ("française", "français", "françaises")),
        ("belge", ("belge", "belges", "belges")),
        ("kirghiz", ("kirghize", "kirghiz", "kirghizes")),
        ("mexicain", ("mexicaine", "mexicains", "mexicaines")),
        ("afghan", ("afghane", "afghans", "afghanes")),
    ],
)
def test_the_rules_of_french_demonyms(script: ModuleType, masculine: str, others: tuple[str, str, str]) -> None:
    assert script.inflected(masculine) == (masculine, *others)


def test_there_are_193_members_and_57_other_territories() -> None:
    members = [row for row in read_countries(GAZETTEERS / "countries.tsv") if row.cells["un"] == "1"]
    assert len(members) == 193
    present = [country for country in countries().values() if not country.historical]
    assert len(present) == 250
    assert {"TW", "PS", "XK", "VA", "EH"} <= {country.code for country in present} - {code_of(row) for row in members}


def test_codes_are_well_formed_and_unique() -> None:
    present = [country for country in countries().values() if not country.historical]
    for scheme, shape in (("code", r"[A-Z]{2}"), ("iso3", r"[A-Z]{3}"), ("m49", r"\d{3}|"), ("cow", r"\d{1,3}|")):
        values = [str(getattr(country, scheme)) for country in present]
        assert [value for value in values if not re.fullmatch(shape, value)] == []
        filled = [value for value in values if value]
        assert sorted(filled) == sorted(set(filled))


def test_every_member_has_all_four_french_demonyms_as_adjective_and_noun() -> None:
    for row in read_countries(GAZETTEERS / "countries.tsv"):
        if row.cells["un"] != "1":
            continue
        own = [form for form in country_forms() if form.country == code_of(row)]
        assert all(form.text[0].isupper() for form in own if form.sense == "demonym_noun"), row.line
        for column in ("demonym_fr", "demonym_fr_f", "demonym_fr_mp", "demonym_fr_fp"):
            for text in row.values(column):
                assert any(f.text == text and f.sense == "demonym_adjective" for f in own), text
                assert any(f.text.lower() == text and f.sense == "demonym_noun" for f in own), text


@pytest.mark.parametrize(
    ("text", "language", "country", "sense"),
    [
        ("vénézuélienne", "fr", "VE", "demonym_adjective"),
        ("Vénézuéliens", "fr", "VE", "demonym_noun"),
        ("Grande-Bretagne", "fr", "GB", "name"),
        ("Kiev", "fr", "UA", "capital"),
        ("Kyiv", "en", "UA", "capital"),
        ("États-Unis", "fr", "US", "name"),
        ("Etats-Unis", "fr", "US", "name"),
        ("É.-U.", "fr", "US", "name"),
        ("USA", "en", "US", "name"),
        ("Côte d'Ivoire", "fr", "CI", "name"),
        ("Vietnam", "fr", "VN", "name"),
        ("Koweit", "fr", "KW", "name"),
        ("Taiwan", "fr", "TW", "name"),
        ("Hongkong", "fr", "HK", "name"),
        ("Centrafrique", "fr", "CF", "name"),
        ("RDC", "fr", "CD", "name"),
        ("Biélorussie", "fr", "BY", "name"),
        ("Turkey", "en", "TR", "name"),
        ("Miraflores", "fr", "VE", "seat"),
        ("Élysée", "fr", "FR", "seat"),
        ("White House", "en", "US", "seat"),
        ("grecques", "fr", "GR", "demonym_adjective"),
        ("Spaniards", "en", "ES", "demonym_noun"),
        ("Kaboul", "fr", "AF", "capital"),
        ("Pékin", "fr", "CN", "capital"),
        ("République bolivarienne du Venezuela", "fr", "VE", "official"),
        ("URSS", "fr", "SU", "name"),
        ("est-allemande", "fr", "DD", "demonym_adjective"),
        ("Saint-Siège", "fr", "VA", "name"),
    ],
)
def test_a_form_leads_to_its_country(text: str, language: str, country: str, sense: str) -> None:
    meanings = meant(text, language)
    assert (country, sense) in meanings
    assert {code for code, _ in meanings} == {country}


def test_grammar_says_what_is_sure_of_a_demonym() -> None:
    sure = {form.text: form.grammar for form in country_forms() if form.sense == "demonym_adjective"}
    assert (sure["américaine"], sure["belge"], sure["français"], sure["ni-vanuatu"]) == ("fs", "s", "m", "")


def test_a_form_of_both_languages_stands_once() -> None:
    assert [form.language for form in country_forms() if form.text == "France"] == [""]


def test_forms_of_former_countries_carry_their_period() -> None:
    assert CountryForm("URSS", "fr", "SU", "name", "1922-12-30", "1991-12-26") in country_forms()
    assert all(bool(form.until) == countries()[form.country].historical for form in country_forms())


@pytest.mark.parametrize(
    ("form", "language", "candidates", "default", "ask"),
    [
        ("congo", "fr", ("CD", "CG"), "CD", True),
        ("dominique", "fr", ("DM", "-"), "", True),
        ("georgia", "en", ("GE", "US", "-"), "GE", True),
        ("polish", "en", ("PL", "-"), "PL", False),
        ("guyanaises", "fr", ("GF", "GY"), "GF", True),
        ("bruxelles", "fr", ("BE", "-"), "", True),
        ("hollande", "fr", ("NL", "-"), "NL", True),
    ],
)
def test_ambiguous_forms(form: str, language: str, candidates: tuple[str, ...], default: str, ask: bool) -> None:
    row = ambiguities()[form, language]
    assert (row.candidates, row.default, row.ask) == (candidates, default, ask)


def test_a_row_for_both_languages_is_found_under_each() -> None:
    assert ambiguities()["congo", "en"] is ambiguities()["congo", "fr"] is ambiguities()["congo", ""]
    assert ("dominique", "en") not in ambiguities()


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        ({**ANDORRA, "iso2": "ae"}, "iso2"),
        (ANDORRA, "already in line 2"),
        ({**ANDORRA, "iso2": "AE", "m49": "78"}, "m49"),
        ({**ANDORRA, "iso2": "AE", "un": "yes"}, "un"),
        ({**ANDORRA, "iso2": "AE", "name_fr": ""}, "name_fr"),
        ({**ANDORRA, "iso2": "AE", "variants_fr": "Émirats||EAU"}, "variants_fr"),
        ({**ANDORRA, "iso2": "AE", "variants_fr": "Émirats |EAU"}, "variants_fr"),
        ({**ANDORRA, "iso2": "AE", "demonym_fr": "émirien"}, "demonym"),
        ({**ANDORRA, "iso2": "AE", "note": "one\ttoo many"}, "cells"),
    ],
)
def test_a_bad_line_of_countries_is_named(tmp_path: Path, second: dict[str, str], reason: str) -> None:
    path = written(tmp_path, COUNTRY_COLUMNS, ANDORRA, second)
    with pytest.raises(GazetteerError, match=reason) as caught:
        read_countries(path)
    assert (caught.value.path, caught.value.line) == (path, 3)
    assert str(caught.value).startswith(f"{path}:3: ")


@pytest.mark.parametrize("bad", [{"valid_to": ""}, {"valid_to": "26/12/1991"}, {"code": "X-"}])
def test_a_bad_line_of_former_countries_is_named(tmp_path: Path, bad: dict[str, str]) -> None:
    with pytest.raises(GazetteerError) as caught:
        read_countries(written(tmp_path, HISTORICAL_COLUMNS, {**UNION, **bad}))
    assert caught.value.line == 2


@pytest.mark.parametrize(
    "bad",
    [
        {"form": ""},
        {"form": "congo"},
        {"form": "Guinée|guinee"},
        {"form": "Kongo", "candidates": ""},
        {"form": "Kongo", "candidates": "Congo"},
        {"form": "Kongo", "default": "FR"},
        {"form": "Kongo", "language": "de"},
        {"form": "Kongo", "kind": "thing"},
        {"form": "Kongo", "ask": ""},
    ],
)
def test_a_bad_line_of_ambiguous_forms_is_named(tmp_path: Path, bad: dict[str, str]) -> None:
    with pytest.raises(GazetteerError) as caught:
        read_ambiguities(written(tmp_path, AMBIGUOUS_COLUMNS, CONGO, {**CONGO, **bad}))
    assert caught.value.line == 3


def test_a_wrong_header_or_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="header") as caught:
        read_countries(written(tmp_path, COUNTRY_COLUMNS[1:], ANDORRA))
    assert caught.value.line == 1
    with pytest.raises(GazetteerError, match="cannot be read") as missing:
        read_countries(tmp_path / "nowhere.tsv")
    assert missing.value.line == 0
