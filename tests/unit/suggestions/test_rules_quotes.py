"""Indirect speech is proposed with less weight than words between marks, and never crosses them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.suggestions.rules.all_rules import rule_hits
from annotator.suggestions.rules.hits import RuleHit
from tests.unit.suggestions.rule_cases import hits, loaded

PIECES = '« » “ ” " , . ; - que qu’ a dit selon Paul Durand le roi affirme'


def quotes(text: str, language: str = "fr", part: str = "content") -> list[RuleHit]:
    """The hits for quotations, or their cues."""
    return [hit for hit in hits(text, language) if hit.label == "QUOTE" and ("part", part) in hit.attributes]


@pytest.mark.parametrize(
    ("text", "language", "content", "cue", "name"),
    [
        (
            "Le ministre Paul Durand a déclaré que la route serait ouverte lundi. Bien.",
            "fr",
            "la route serait ouverte lundi",
            "a déclaré",
            "Paul Durand",
        ),
        (
            "Selon Paul Durand, la route serait ouverte lundi.",
            "fr",
            "la route serait ouverte lundi",
            "Selon",
            "Paul Durand",
        ),
        ("La route est ouverte, selon Paul Durand.", "fr", "La route est ouverte", "selon", "Paul Durand"),
        ("Paul Smith said that the road was open.", "en", "the road was open", "said", "Paul Smith"),
        ("According to Paul Smith, the road is open.", "en", "the road is open", "According to", "Paul Smith"),
    ],
)
def test_indirect_speech(text: str, language: str, content: str, cue: str, name: str) -> None:
    (said,) = quotes(text, language)
    assert (said.span.of(text), said.name) == (content, name)
    assert 0.4 <= said.score < 0.6
    assert [hit.span.of(text) for hit in quotes(text, language, "cue")] == [cue]


def test_a_clause_wholly_in_marks_is_the_direct_quotation() -> None:
    text = "Paul Durand a dit que « la route est ouverte »."
    (said,) = quotes(text)
    assert (said.span.of(text), said.score) == ("la route est ouverte", 0.85)


def test_a_clause_with_words_in_marks_is_proposed_whole_and_the_words_too() -> None:
    text = "Paul Durand a dit que la route est « une vraie honte nationale » pour tous."
    assert [hit.span.of(text) for hit in quotes(text)] == [
        "la route est « une vraie honte nationale » pour tous",
        "une vraie honte nationale",
    ]


@pytest.mark.parametrize(
    "text",
    ["Il faut préciser que la route est ouverte.", "Selon les cas, la route est ouverte.", "Il n’a dit que deux mots."],
)
def test_words_that_say_nothing(text: str) -> None:
    assert quotes(text) == []


@given(
    st.lists(
        st.sampled_from([*PIECES.split(), "\n"]),
        max_size=30,
    )
)
@settings(max_examples=150, deadline=None)
def test_quotations_never_cross(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = rule_hits(text, language="fr", countries=[], codebook=loaded("political"))
    spans = [hit.span for hit in found if hit.label == "QUOTE" and ("part", "content") in hit.attributes]
    direct = [hit.span for hit in found if hit.label == "QUOTE" and hit.score in {0.85, 0.6, 0.35}]
    assert all(not a.overlaps(b) or a.covers(b) or b.covers(a) for a in direct for b in spans)


@pytest.mark.parametrize("unit", ["dit que ", ' "dit que ', "« dit que ", ", selon Paul "])
def test_long_monotonous_speech_ends(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    found = rule_hits(text, language="fr", countries=[], codebook=loaded("political"))
    assert [hit.span for hit in found if not hit.span.of(text).strip() or hit.span.end > len(text)] == []
