from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.search.inflection import inflected


@pytest.mark.parametrize(
    ("form", "forms"),
    [
        (
            "président cubain",
            {"présidents cubains", "présidente cubaine", "présidentes cubaines"},
        ),
        ("Iranien", {"Iraniens", "Iranienne", "Iraniennes"}),
        ("Américains", {"Américain"}),
        ("Chinois", {"Chinoise", "Chinoises"}),
        ("ministre des Affaires étrangères", {"ministres des Affaires étrangères"}),
        ("Gilets jaunes", {"Gilet jaune"}),
        ("chef d’État", {"chefs d’État"}),
        ("général", {"généraux", "générale", "générales"}),
        ("journaux", {"journal"}),
        ("conseiller", {"conseillers", "conseillère", "conseillères"}),
        ("parti communiste", {"partis communistes"}),
        ("pays", set()),
    ],
)
def test_french_noun_phrases(form: str, forms: set[str]) -> None:
    assert set(inflected(form, "fr")) == forms


@pytest.mark.parametrize(
    ("form", "forms"),
    [
        ("Iranian", {"Iranians"}),
        ("minister of defence", {"ministers of defence"}),
        ("country", {"countries"}),
        ("Democrats", {"Democrat"}),
        ("armed forces", {"armed force"}),
        ("boss", {"bosses"}),
    ],
)
def test_english_noun_phrases(form: str, forms: set[str]) -> None:
    assert set(inflected(form, "en")) == forms


@pytest.mark.parametrize(
    "form",
    ["Nicolas Maduro", "Martin", "François", "Franc", "ONG", "États-Unis", "le président", "l’Iran", "", "…", "7"],
)
def test_names_and_the_like_stay_as_they_are(form: str) -> None:
    assert inflected(form, "fr") == inflected(form, "en") == ()


def test_other_languages_have_no_rules() -> None:
    assert inflected("Präsident", "de") == inflected("président", "") == ()


@given(st.text("aeéisxlntruP d’-", max_size=20), st.sampled_from(["fr", "en"]))
def test_forms_are_new_and_each_is_there_once(form: str, language: str) -> None:
    forms = inflected(form, language)
    assert form not in forms
    assert len(set(forms)) == len(forms) <= 3
