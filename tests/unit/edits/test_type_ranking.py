"""What the words of a trigger propose: type, mode, the roles to ask for."""

from __future__ import annotations

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.edits.frames import precision_of
from annotator.edits.type_ranking import proposed_mode, ranked_types, steps

BOOK = load_codebook("political")


@pytest.mark.parametrize(
    ("trigger", "type_"),
    [
        ("coup d'État", "POWER"),
        ("couper", "COERCE"),
        ("rupture", "SANCTION"),
        ("annoncé", "STATEMENT"),
        ("ultimatum", "THREATEN"),
        ("expelled", "SANCTION"),
        ("a quitté", "MOVEMENT"),
    ],
)
def test_the_words_of_a_trigger_rank_its_type_first(trigger: str, type_: str) -> None:
    found = ranked_types(BOOK, "EVENT", query="", trigger=trigger, language="fr")
    assert found[0].code == type_


@pytest.mark.parametrize(
    ("type_", "trigger", "mode"),
    [
        ("SANCTION", "rupture", "discontinue"),
        ("SANCTION", "expulsés", "expel"),
        ("POWER", "tentative de coup d'État", "coup-attempt"),
        ("STATEMENT", "déclaré", "declare"),
        ("STATEMENT", "machin", ""),
        ("AID", "aide", ""),
    ],
)
def test_a_mode_is_proposed_where_just_one_fits(type_: str, trigger: str, mode: str) -> None:
    assert proposed_mode(BOOK, type_, trigger) == mode


def test_the_roles_of_the_sentence_and_the_date_are_asked_for() -> None:
    assert steps(BOOK, "EVENT", "SANCTION") == ("AGENT", "TARGET", "DATE")
    assert steps(BOOK, "EVENT", "STATEMENT") == ("AGENT", "TARGET", "CONTENT", "DATE")
    assert steps(BOOK, "STANCE", "")[:2] == ("HOLDER", "TARGET")
    assert "SPEAKER" in steps(BOOK, "QUOTE", "")


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2019-01-23", "day"),
        ("2019-01-23T18:00", "day"),
        ("2019-W04", "week"),
        ("2019-01", "month"),
        ("2019", "year"),
        ("2019-01-23/2019-02", "month"),
        ("../2019-01-23", "before"),
        ("2019-01-23/..", "after"),
        ("PT72H", "unknown"),
        ("XXXX-WXX-5", "unknown"),
    ],
)
def test_how_exact_a_date_is(value: str, precision: str) -> None:
    assert precision_of(value) == precision
