from __future__ import annotations

from annotator.model.span import Span
from tests.scoring import gold
from tests.scoring.gold import GoldText
from tests.scoring.proposers import by_rules
from tests.scoring.score import score


def test_the_names_of_the_seed_article_are_found() -> None:
    for type_ in ("PERSON", "ORGANIZATION"):
        assert score([gold.seed_names()], by_rules, label="ACTOR", types=(type_,)).recall >= 0.85
    assert score([gold.seed_names()], by_rules, label="ACTOR", types=("PERSON", "ORGANIZATION")).f >= 0.85


def test_most_actors_of_the_seed_article_are_found() -> None:
    assert score([gold.seed()], by_rules, label="ACTOR").recall >= 0.75


def test_most_events_of_the_seed_article_are_found() -> None:
    assert score([gold.seed()], by_rules, label="EVENT", typed=False).f >= 0.75


def test_figures_are_shares_of_proposals_and_of_the_wanted() -> None:
    text = GoldText(
        "t",
        "fr",
        "abcdefghij",
        frozenset({(Span(0, 2), "ACTOR", "PERSON"), (Span(4, 6), "ACTOR", "GROUP")}),
        frozenset({Span(8, 10)}),
    )

    def proposer(_text: str, _language: str) -> list[tuple[Span, str, str]]:
        return [
            (Span(0, 2), "ACTOR", "PERSON"),
            (Span(3, 5), "ACTOR", "GROUP"),
            (Span(8, 10), "ACTOR", "GROUP"),
            (Span(6, 7), "EVENT", ""),
        ]

    exact = score([text], proposer, label="ACTOR")
    assert (exact.precision, exact.recall, exact.f) == (0.5, 0.5, 0.5)
    near = score([text], proposer, label="ACTOR", exact=False)
    assert (near.precision, near.recall) == (1.0, 1.0)
    assert score([text], proposer, label="ACTOR", types=("PERSON",)).precision == 1.0
