"""Codes of authorities: their form, their check digits, and what a pasted one becomes."""

from __future__ import annotations

import pytest

from annotator.model.authorities import AUTHORITIES, authority, authority_name, is_well_formed, tidied


@pytest.mark.parametrize("known", AUTHORITIES, ids=lambda known: known.scheme)
def test_every_example_is_well_formed_and_already_tidy(known: object) -> None:
    scheme, example = known.scheme, known.example  # type: ignore[attr-defined] # an Authority
    assert is_well_formed(scheme, example)
    assert tidied(scheme, example) == example


@pytest.mark.parametrize(
    ("scheme", "code"),
    [
        ("wikidata", "369479"),
        ("wikidata", "Q0"),
        ("viaf", "Q12"),
        ("isni", "0000000121032684"),
        ("isni", "00000000804559"),
        ("orcid", "0000-0002-1825-0098"),
        ("orcid", "0000000218250097"),
        ("gnd", "11903336"),
        ("ISO3166-1-alpha-2", "VEN"),
        ("ISO3166-1-alpha-3", "VE"),
        ("cow", "0"),
        ("cow", "1010"),
    ],
)
def test_wrong_forms_and_check_digits_are_seen(scheme: str, code: str) -> None:
    assert not is_well_formed(scheme, code)


@pytest.mark.parametrize(
    ("scheme", "pasted", "stored"),
    [
        ("wikidata", "https://www.wikidata.org/wiki/Q369479", "Q369479"),
        ("wikidata", " q42 ", "Q42"),
        ("viaf", "https://viaf.org/viaf/75121530/", "75121530"),
        ("isni", "0000 0001 2103 2683", "0000000121032683"),
        ("orcid", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("orcid", "0000000218250097", "0000-0002-1825-0097"),
        ("ISO3166-1-alpha-2", "ve", "VE"),
        ("house list", "  a  b ", "a b"),
        ("house list", "https://example.org/a/b", "https://example.org/a/b"),
    ],
)
def test_pasted_codes_are_tidied(scheme: str, pasted: str, stored: str) -> None:
    assert tidied(scheme, pasted) == stored


def test_a_check_digit_may_be_an_x() -> None:
    assert is_well_formed("orcid", "0000-0002-1694-233X")
    assert not is_well_formed("orcid", "0000-0002-1694-2339")


def test_unknown_schemes_are_allowed() -> None:
    assert authority("house list") is None
    assert authority_name("house list") == "house list"
    assert is_well_formed("house list", "17 b")
    assert not is_well_formed("house list", "  ")


def test_schemes_are_found_by_word_and_name_whatever_the_case() -> None:
    assert authority("WikiData") is authority("wikidata")
    assert authority("iso 3166-1 alpha-2") is authority("ISO3166-1-alpha-2")
