from __future__ import annotations

from collections import Counter

import pytest

from annotator.model.folding import key
from annotator.suggestions import organisations as table
from annotator.suggestions.organisations import organisation_forms, organisations


def by_form(form: str, language: str) -> str | None:
    found = [x.organisation.code for x in organisation_forms() if (x.form, x.language) == (form, language)]
    return found[0] if found else None


def test_every_code_is_unique_and_every_parent_exists() -> None:
    codes = [organisation.code for organisation in organisations()]
    assert len(codes) == len(set(codes)) >= 120
    assert {organisation.parent for organisation in organisations()} - {""} <= set(codes)


def test_within_a_language_a_form_means_one_organisation() -> None:
    found = {(x.form if x.exact else key(x.form), x.language, x.organisation.code) for x in organisation_forms()}
    forms = Counter((form, language) for form, language, _ in found)
    assert [form for form, count in forms.items() if count > 1] == []


@pytest.mark.parametrize(
    ("form", "language", "code"),
    [
        ("OCI", "fr", "OIC"),
        ("OIC", "en", "OIC"),
        ("OIC", "fr", None),
        ("OIF", "fr", "OIF"),
        ("OEA", "fr", "OAS-AM"),
        ("OAS", "en", "OAS-AM"),
        ("OAS", "fr", None),
        ("CEDH", "fr", "ECHR"),
        ("UA", "fr", "AU"),
        ("AU", "fr", None),
        ("who", "en", None),
    ],
)
def test_letters_are_keyed_by_language(form: str, language: str, code: str | None) -> None:
    assert by_form(form, language) == code


def test_the_bodies_of_each_sector_are_there() -> None:
    assert {organisation.sector for organisation in organisations()} == table.SECTORS


def test_single_words_are_matched_by_case() -> None:
    assert all(x.exact == (" " not in x.form) for x in organisation_forms())
    assert next(x for x in organisation_forms() if x.form == "WHO").exact


@pytest.mark.parametrize("line", ["A\tB", "\tNom\tName\t\t\t\t\tIGO\t\t", "X\tNom\tName\t\t\t\t\tXXX\t\t"])
def test_an_unsound_row_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"organisations\.tsv:7"):
        table._row(line, 7)
