"""Patterns are tried only where a match may begin: that must never cost one."""

from __future__ import annotations

import re

import pytest

from annotator.model.folding import fold
from annotator.text.dates.expression import find_dates
from annotator.text.dates.grammar import YEAR, Grammar, grammars
from annotator.text.dates.openings import DIGIT, beginnings, openings
from tests.unit.text.dates.marked import PUBLISHED, held_out, read

SENTENCES = [read(sentence)[0] for language in ("fr", "en") for sentence in held_out(language)]
EXTRA = (
    "mi-janvier 2019 ; le 1er mars, au XXe siècle, dans les 72h, à 20h30, T1 2019, les 20-21 mai, d’octobre (2018).",
    "Q3 2018, the '80s, mid-2019, on Mondays, at 8:30 p.m., the 3rd of May, 1990s, its 2018 report, the 21st century",
    "hundred days, cents ans, quatre-vingt-dix ans, dix-sept jours, avant-hier, après-demain, 2019-01-27T10:30, 24/7",
)


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("mai", {"mai"}),
        ("(?:le |la )?mai", {"le", "la", "mai"}),
        ("jours?", {"jour", "jours"}),
        ("[0-9]{1,2} ?h", {"0", "00", "0h", "00h"}),
        ("1[0-9]{3}|20[0-9]{2}", {"0000"}),
        ("(?:1 ?er|premier) mai", {"0", "0er", "premier"}),
        ("l'an(?! mil)", {"l"}),
        ("[tq](?P<n>[1-4]) 2019", {"t0", "q0"}),
        (r"(?<!\w)\( ?2019", {"("}),
        ("mi-(?:mai|juin)", {"mi"}),
        ("[iv]{1,2}e", {"ie", "ve", "iie", "ive", "vie", "vve"}),
    ],
)
def test_the_first_words_of_a_pattern(pattern: str, first: set[str]) -> None:
    assert openings(pattern) == first


@pytest.mark.parametrize("pattern", ["[a-z]+ mai", r"\w+", ".", "(?:mai)?", "x[^y]z"])
def test_a_pattern_that_may_begin_with_anything_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="may begin with anything"):
        openings(pattern)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("en mai", [{"mai"}]),
        ("(?:en|depuis) (?:les )?(?P<x>(?:deux|trois) (?:ans|mois))", [{"deux", "trois"}, {"ans", "mois"}]),
        ("en ?mai", []),
        ("le [a-z]+ mai", [{"mai"}]),
        ("le (?:jour|mois)s? (?:qui )?suit", [{"jour", "jours", "mois", "moiss"}, {"suit"}]),
        ("en 2019(?= mai)(?! juin)", [{"0000"}]),
    ],
)
def test_the_words_that_every_match_has(pattern: str, needed: list[set[str]]) -> None:
    assert beginnings(pattern)[1] == needed


@pytest.mark.parametrize("grammar", grammars(""), ids=lambda grammar: grammar.language)
def test_no_match_of_any_rule_is_missed(grammar: Grammar) -> None:
    tried = 0
    for text in (*SENTENCES, *EXTRA):
        folded = fold(text)
        shape = re.sub("[0-9]", DIGIT, folded)
        held = grammar.index.has({*re.findall(r"\w+", shape), *(sign for sign in (DIGIT, YEAR) if sign in shape)})
        for rule in grammar.rules:
            for match in rule.pattern.finditer(folded):
                word = re.match(r"\w+|\W", shape[match.start() :])
                assert word is not None
                assert word[0] in rule.first
                assert not rule.needs & ~held
                tried += 1
    assert tried > 100


def test_two_blanks_count_as_one() -> None:
    for text in (
        "Il est revenu trois jours plus  tard.",
        "une dizaine  de jours",
        "this  past week",
        "this  coming year",
    ):
        language = "en" if text.startswith("this") else "fr"
        assert find_dates(text, language=language, published=PUBLISHED)


def test_a_month_glued_to_the_word_before_is_none() -> None:
    text = "Rien en octobre. Depuisoctobre rien, d’octobre rien."
    found = find_dates(text, language="fr", published=PUBLISHED)
    assert [expression.span.start for expression in found] == [8, text.index("d’octobre") + 2]
