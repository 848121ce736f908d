"""Floors of the figures in docs/measurements.md."""

from __future__ import annotations

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.places import SEEDS
from annotator.sample import sample_records
from annotator.suggestions.options import Options
from annotator.suggestions.suggester import Suggester
from tests.scoring import country_gold as gold
from tests.scoring.countries import compared, countries_alone, score
from tests.scoring.country_gold import CountryText
from tests.scoring.gold import SEED

OTHER_DATES = ("certain temps", "période spécifiée")
"""The two of the nine that are no firm expressions."""


def test_the_countries_of_the_seed_article_are_found() -> None:
    seed = [one for one in gold.sample() if one.name == SEED]
    assert countries_alone(seed).wanted == 56
    assert countries_alone(seed).f >= 0.95


@pytest.mark.parametrize(
    ("language", "names", "demonyms", "governments", "places"),
    [("fr", (0.97, 0.98), 0.95, 0.97, 0.96), ("en", (0.97, 0.98), 0.95, 0.97, 0.95)],
)
def test_the_countries_of_our_sentences_are_found(
    language: str, names: tuple[float, float], demonyms: float, *, governments: float, places: float
) -> None:
    texts = gold.own(language)
    found = score(texts, "name")
    assert found.precision >= names[0]
    assert found.recall >= names[1]
    assert score(texts, "demonym").f >= demonyms
    assert score(texts, "government").f >= governments
    assert score(texts, "place").f >= places


def test_the_firm_dates_of_the_seed_article_are_found_with_their_values() -> None:
    annotators, _, articles, mentions, _, _ = sample_records(SEEDS, load_codebook("political"))
    who = next(person.id for person in annotators if person.name == "Annotateur A")
    seed = next(one for one in articles if one.name == SEED)
    wanted = {
        mention.spans[0]: mention.value
        for mention in mentions
        if (mention.annotator, mention.article, mention.label) == (who, seed.id, "DATE")
        and mention.spans[0].of(seed.text) not in OTHER_DATES
    }
    suggester = Suggester(load_codebook("political"), options=Options(sources=("date",)))
    found = {one.span: one.value for one in suggester.suggest(seed, [])}
    assert len(wanted) == 7
    assert seed.date == "2019-01-27"
    assert len(found.keys() & wanted.keys()) >= 6
    assert len(found.items() & wanted.items()) >= 6


def test_a_wrong_country_and_a_wrong_kind_are_errors() -> None:
    texts = gold.own("fr")
    one = next(text for text in texts if any(kind == "government" for _, kind, _ in text.wanted))
    span, _, code = next(named for named in one.wanted if named[1] == "government")
    swapped = frozenset(one.wanted - {(span, "government", code)} | {(span, "place", code)})
    other = CountryText(one.name, one.language, one.date, one.text, swapped)
    right, false, missed = compared(other)
    assert (span, "government", code) in false
    assert (span, "place", code) in missed
    assert right == one.wanted - {(span, "government", code)}
