from __future__ import annotations

from functools import cache

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.suggestions.country_hits import CountryHit, country_hits
from annotator.suggestions.forms import Form, shipped_forms
from annotator.suggestions.matching import FormTrie


@cache
def trie() -> FormTrie[Form]:
    """Every shipped country."""
    made: FormTrie[Form] = FormTrie()
    for form in shipped_forms(load_codebook("political")):
        if form.label == "COUNTRY":
            made.add(form.text, form)
    return made


def hits(text: str, language: str = "fr", date: str = "2019-01-27") -> list[CountryHit]:
    """The countries of a text."""
    return country_hits(text, trie().matches(text), language=language, date=date)


def named(text: str, language: str = "fr", date: str = "2019-01-27") -> list[tuple[str, str]]:
    """The words and codes of the countries of a text."""
    return [(hit.span.of(text), hit.code) for hit in hits(text, language, date)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’Italie, l'Italie, ITALIE et l’ita\u00adlie", ["Italie", "Italie", "ITALIE"]),
        ("un cœur de Côte d’Ivoire, de Cote d'Ivoire", ["Côte d’Ivoire", "Cote d'Ivoire"]),
        ("les Etats-Unis", ["Etats-Unis"]),
        ("les forces pro-russes", ["russes"]),
        ("la guerre russo-turque", ["turque"]),
        ("la Guinée-Bissau", ["Guinée-Bissau"]),
        ("l’axe Paris-Moscou", ["Paris", "Moscou"]),
        ("le vol Paris-Brest", []),
        ("un Franco-Iranien", ["Iranien"]),
        ("Amérique latine, franc suisse, francs suisses", []),
        ("cent dollars canadiens", []),
        ("Il le dit en français.", []),
        ("Il parle espagnol, des diplomates espagnols aussi.", ["espagnols"]),
        ("Il habite rue de Russie, 3 avenue du Maroc.", []),
        ("François Hollande et Dominique de Villepin", []),
        ("Il vit au Venezuela. Israël refuse.", ["Venezuela", "Israël"]),
        ("la France Emmanuel Macron", ["France"]),
        ("Il parle l’italien, le grec et l’arabe.", []),
        ("L’italien Eni et le russe Gazprom", ["italien", "russe"]),
        ("Maurice et Saint-Martin", []),
        ("Les Mauriciens de Maurice", ["Mauriciens", "Maurice"]),
        ("la rue Saint-Martin, le mont Liban, les Panama Papers", []),
        ("l’accord UE-Chine, l’Indo-Chine", ["Chine", "Indo-Chine"]),
        ("une réunion, UNE RÉUNION, à la Réunion", ["Réunion"]),
        ("Il vit à Sucre. Sucre et sel.", ["Sucre"]),
        ("la Dominique, l’île Maurice", ["Dominique", "île Maurice"]),
        ("Dominique Strauss-Kahn", []),
        ("la Hollande", ["Hollande"]),
        ("chine, turquie", []),
        ("Selon Washington, rien. Avec Israël, tout.", ["Washington", "Israël"]),
        ("George Washington", []),
        ("ISRAËL FRAPPE ENCORE", ["ISRAËL"]),
        ("République démocratique du Congo", ["République démocratique du Congo"]),
        ("le Soudan du Sud", ["Soudan du Sud"]),
        ("les Émirats arabes unis", ["Émirats arabes unis"]),
        ("LES ÉTATS-UNIS", ["ÉTATS-UNIS"]),
        ("Us et coutumes : us", []),
        ("la Papouasie-Nouvelle-Guinée", ["Papouasie-Nouvelle-Guinée"]),
    ],
)
def test_french_words_that_name_a_country(text: str, expected: list[str]) -> None:
    assert [words for words, _ in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US told us that Turkey ate turkey.", ["US", "Turkey"]),
        ("The U.S. Senate and the U.S.", ["U.S.", "U.S."]),
        ("US President Trump", ["US"]),
        ("the Polish polish", ["Polish"]),
        ("He speaks Russian with Russian officials.", ["Russian"]),
        ("into Russian territory", ["Russian"]),
        ("a US-led coalition, China-backed rebels, a Paris-like city", ["US", "China"]),
        ("Jordan Smith and Michael Jordan met in Jordan", ["Jordan"]),
        ("Turkish delight", []),
    ],
)
def test_english_words_that_name_a_country(text: str, expected: list[str]) -> None:
    assert [words for words, _ in named(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "candidates", "asks"),
    [
        ("le Congo", ["CD", "CG"], True),
        ("la Guinée", ["GN", "GW", "GQ", "PG"], True),
        ("la Géorgie", ["GE", "US"], False),
        ("un diplomate américain", ["US"], False),
        ("la Hollande", ["NL"], True),
        ("les soldats congolais", ["CD", "CG"], True),
        ("la France", ["FR"], False),
    ],
)
def test_an_ambiguous_name_has_its_countries_the_likely_one_first(text: str, candidates: list[str], asks: bool) -> None:
    (hit,) = hits(text)
    assert ([hit.code, *(dict(form.codes)["ISO3166-1-alpha-2"] for form in hit.others)], hit.asks) == (candidates, asks)
    assert len({form.name for form in (hit.form, *hit.others)}) == len(candidates)


@pytest.mark.parametrize(
    ("text", "date", "code"),
    [
        ("l’URSS", "1985-01-27", "SU"),
        ("l’URSS", "2019", "SU"),
        ("Moscou", "1985", "SU"),
        ("Moscou", "2019-01-27", "RU"),
        ("Moscou", "", "RU"),
        ("le Kremlin", "1985-01", "SU"),
        ("la RFA", "1985", "X-FRG"),
        ("la RFA", "2019", "DE"),
        ("Berlin", "1985", "DE"),
        ("le Zaïre", "1990", "ZR"),
    ],
)
def test_the_date_of_the_article_tells_former_countries(text: str, date: str, code: str) -> None:
    assert [found for _, found in named(text, date=date)] == [code]


def test_records_are_called_in_the_language_of_the_article() -> None:
    assert [hit.form.name for hit in hits("USA", "en")] == ["United States"]
    assert [hit.form.name for hit in hits("USA", "fr")] == ["États-Unis"]
    assert [hit.form.name for hit in hits("l’Allemagne", "")] == ["Allemagne"]


def test_a_capital_letter_makes_a_french_demonym_a_noun() -> None:
    senses = [hit.form.sense for hit in hits("Un Russe parle à des soldats russes.")]
    assert senses == ["demonym_noun", "demonym_adjective"]


def test_what_the_other_language_calls_a_country_does_not_count() -> None:
    assert named("Germany, Spain") == []
    assert named("Germany, Spain", "en") == [("Germany", "DE"), ("Spain", "ES")]
    assert named("Germany et l’Allemagne", "") == [("Germany", "DE"), ("Allemagne", "DE")]
