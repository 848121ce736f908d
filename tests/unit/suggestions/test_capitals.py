from __future__ import annotations

from functools import cache

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.suggestions.metonymy import reading
from annotator.suggestions.options import Options
from annotator.suggestions.suggester import Suggester
from annotator.suggestions.suggestion import Suggestion
from tests.factories import article, codebook


@cache
def suggester() -> Suggester:
    """Countries alone, the unsure ones too."""
    return Suggester(load_codebook("political"), options=Options(sources=("table",), least=0.0))


def asked(text: str, language: str = "fr") -> list[tuple[str, list[str]]]:
    """The words of a text that are asked about, with their readings, the likely one first."""
    found = suggester().suggest(article(text, language=language, date="2019-01-27"), [])
    return [(one.span.of(text), [sense.code for sense in one.senses]) for one in found if one.senses]


PLACE, GOVERNMENT = ["place", "government", "state"], ["government", "state", "place"]


@pytest.mark.parametrize(
    ("text", "words", "readings"),
    [
        ("Il est à Paris.", "Paris", PLACE),
        ("À Paris, il pleut.", "Paris", PLACE),
        ("L’ambassade de Caracas est fermée.", "Caracas", PLACE),
        ("La ville de Rome brille.", "Rome", PLACE),
        ("Paris — Le président parle.", "Paris", PLACE),
        ("PARIS (AFP) - Le président parle.", "PARIS", PLACE),
        ("Washington a refusé.", "Washington", GOVERNMENT),
        ("Il lance un ultimatum à Caracas.", "Caracas", GOVERNMENT),
        ("Selon Washington, rien ne change.", "Washington", GOVERNMENT),
        ("Il rompt avec Washington.", "Washington", GOVERNMENT),
        ("Les rues de Damas sont vides.", "Damas", PLACE),
        ("Le vol vers Tunis part.", "Tunis", PLACE),
        ("Il quitte Lima.", "Lima", PLACE),
        ("Il livre des armes à Kiev.", "Kiev", GOVERNMENT),
        ("Kiev, qui en manque, remercie.", "Kiev", GOVERNMENT),
        ("C’est à Kiev de répondre.", "Kiev", GOVERNMENT),
        ("« Non », répond Kiev.", "Kiev", GOVERNMENT),
        ("L’attaque de Téhéran contre lui échoue.", "Téhéran", GOVERNMENT),
        ("L’attaque de Téhéran échoue.", "Téhéran", PLACE),
        ("Il attend devant la Maison-Blanche.", "Maison-Blanche", PLACE),
        ("Paris, le 3 mai.", "Paris", PLACE),
        ("La Maison-Blanche se tait.", "Maison-Blanche", GOVERNMENT),
        ("On parle de l’Élysée.", "Élysée", GOVERNMENT),
        ("On parle de Lisbonne.", "Lisbonne", PLACE),
    ],
)
def test_the_words_around_rank_the_readings(text: str, words: str, readings: list[str]) -> None:
    assert asked(text) == [(words, readings)]


def test_both_of_two_are_governments() -> None:
    assert asked("La brouille entre Moscou et Washington dure.") == [("Moscou", GOVERNMENT), ("Washington", GOVERNMENT)]


def test_what_is_coordinated_reads_alike() -> None:
    assert asked("Ni Moscou ni Kiev ne cèdent.") == [("Moscou", GOVERNMENT), ("Kiev", GOVERNMENT)]
    assert asked("Il vole de Moscou et de Kiev.") == [("Moscou", PLACE), ("Kiev", PLACE)]
    assert asked("Le vol Paris-Alger part.") == [("Paris", PLACE), ("Alger", PLACE)]


def test_a_silent_one_is_what_the_others_mostly_are() -> None:
    text = "Ankara refuse. Il vit à Ankara. Il meurt à Ankara. Voici Ankara."
    assert asked(text)[-1] == ("Ankara", PLACE)


def test_the_english_possessive() -> None:
    assert asked("Look at Kyiv’s demands.", "en") == [("Kyiv", GOVERNMENT)]
    assert asked("Look at Kyiv’s streets.", "en") == [("Kyiv", PLACE)]


def test_english_capitals() -> None:
    assert asked("Washington has refused. He lives in Moscow.", "en") == [("Washington", GOVERNMENT), ("Moscow", PLACE)]


def test_a_clear_one_speaks_for_a_silent_one_of_the_same_country() -> None:
    assert asked("Ankara refuse. Voici Ankara. Voici Oslo.") == [
        ("Ankara", GOVERNMENT),
        ("Ankara", GOVERNMENT),
        ("Oslo", PLACE),
    ]


def one_of(text: str, made: Suggester) -> Suggestion:
    """The only suggestion for a text."""
    (one,) = made.suggest(article(text, date="2019-01-27"), [])
    return one


def test_a_reading_says_what_is_made_of_it() -> None:
    one = one_of("Selon PARIS, rien.", suggester())
    government, state, place = one.senses
    assert (one.label, one.name, one.attributes) == ("COUNTRY", "France", government.attributes)
    assert dict(government.attributes) == {"kind": "capital_metonym", "refers_to": "government"}
    assert dict(state.attributes) == {"kind": "capital_metonym", "refers_to": "state"}
    assert (place.label, place.name, place.codes, dict(place.attributes)) == ("PLACE", "Paris", (), {"kind": "name"})


def test_the_place_is_first_with_its_own_label() -> None:
    one = one_of("Il est à Paris.", suggester())
    assert (one.label, one.name, one.codes, one.entity) == ("PLACE", "Paris", (), "")


def test_a_seat_is_of_its_own_kind() -> None:
    assert dict(one_of("Voici le Kremlin.", suggester()).attributes)["kind"] == "seat_metonym"


def test_a_codebook_without_places_asks_state_or_government() -> None:
    one = one_of("Il est à Paris.", Suggester(codebook(), options=Options(sources=("table",), least=0.0)))
    assert (one.label, [sense.code for sense in one.senses]) == ("COUNTRY", ["state", "government"])


def test_capitals_can_be_switched_off() -> None:
    off = Suggester(load_codebook("political"), options=Options(sources=("table",), capitals=False))
    text = "Selon Washington et le Kremlin, la France et les Russes refusent."
    assert [one.span.of(text) for one in off.suggest(article(text), [])] == ["France", "Russes"]


def test_only_the_own_sentence_is_looked_at() -> None:
    text = "Il parle avec lui. Voici Rome."
    assert reading(text, text.index("Rome"), text.index("Rome") + 4, language="fr") == ""
