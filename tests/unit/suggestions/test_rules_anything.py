from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.suggestions.rules.all_rules import rule_hits
from tests.unit.suggestions.rule_cases import loaded

_PIECES = """
« » “ ” " ' ’ ( ) , . : … — - – M. MM. Mme Paul Durand de la du l' d’ ministre président russe Venezuela ONU (PS) a dit
a-t-il selon et J. J.-P. von der al-Sissi groupe diplomates parti Parti coup d’État ne pas s’est opposé United Nations
of the President Russia's said foreign minister Jr. ex- 😀 é Ministère Affaires étrangères MADURO
"""
texts = st.lists(st.sampled_from([*_PIECES.split(), "\n", "\u00a0", "\u202f", "\u0301", " "]), max_size=40)


@given(texts, st.sampled_from([" ", ""]), st.sampled_from(["fr", "en", ""]))
@settings(max_examples=200, deadline=None)
def test_hits_are_words_of_one_paragraph_that_never_cross(pieces: list[str], blank: str, language: str) -> None:
    text = blank.join(pieces)
    countries = [(Span(*match.span()), "XX") for match in re.finditer("russe|Venezuela|Russia", text)]
    hits = rule_hits(text, language=language, countries=countries, codebook=loaded("political"))
    assert hits == sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.label))
    assert all(0 < hit.score < 1 and hit.span.end <= len(text) for hit in hits)
    actors = [hit.span for hit in hits if hit.label == "ACTOR"]
    assert len(set(actors)) == len(actors)
    for one in actors:
        words = one.of(text)
        assert words == words.strip()
        assert "\n" not in words
        assert all(not one.overlaps(two) or one.covers(two) or two.covers(one) for two in actors)


@given(texts)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_hits(pieces: list[str]) -> None:
    text = " ".join(pieces)
    once, twice = (rule_hits(text, language="fr", countries=[], codebook=loaded("political")) for _ in range(2))
    assert once == twice
