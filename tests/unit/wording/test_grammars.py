"""Articles, contraction, elision, gender, number and moods."""

from __future__ import annotations

import pytest

from annotator.wording import grammar_en, grammar_fr
from annotator.wording.dates import date_words, duration_of, duration_words
from annotator.wording.fillers import country_phrase
from annotator.wording.lexicon import countries, translated_body
from annotator.wording.names import noun_phrase
from annotator.wording.phrase import Mood, Phrase, Subject


def french(phrase: Phrase, *, preposition: str = "", form: str = "") -> str:
    return grammar_fr.small_words(phrase, form, preposition=preposition) + phrase.name


def country(code: str, *, preposition: str = "", form: str = "") -> str:
    return french(country_phrase(countries()[code], "fr"), preposition=preposition, form=form)


@pytest.mark.parametrize(
    ("code", "bare", "of", "to", "where", "whence"),
    [
        ("FR", "la France", "de la France", "à la France", "en France", "de France"),
        ("VE", "le Venezuela", "du Venezuela", "au Venezuela", "au Venezuela", "du Venezuela"),
        ("US", "les États-Unis", "des États-Unis", "aux États-Unis", "aux États-Unis", "des États-Unis"),
        ("IR", "l’Iran", "de l’Iran", "à l’Iran", "en Iran", "d’Iran"),
        ("CU", "Cuba", "de Cuba", "à Cuba", "à Cuba", "de Cuba"),
        ("IL", "Israël", "d’Israël", "à Israël", "en Israël", "d’Israël"),
        ("HN", "le Honduras", "du Honduras", "au Honduras", "au Honduras", "du Honduras"),
        ("RE", "la Réunion", "de la Réunion", "à la Réunion", "à la Réunion", "de la Réunion"),
        ("HU", "la Hongrie", "de la Hongrie", "à la Hongrie", "en Hongrie", "de Hongrie"),
        ("YE", "le Yémen", "du Yémen", "au Yémen", "au Yémen", "du Yémen"),
    ],
)
def test_countries_in_french(code: str, bare: str, of: str, to: str, where: str, whence: str) -> None:
    assert country(code) == bare
    assert country(code, preposition="de") == of
    assert country(code, preposition="à") == to
    assert country(code, form="in") == where
    assert country(code, form="from") == whence


def test_every_country_has_a_grammar_in_french() -> None:
    known = countries()
    assert len(known) > 290
    assert {found.article_fr for found in known.values()} == {"le", "la", "l’", "les", ""}
    assert all(found.fr and found.place_fr for found in known.values())
    for code, found in known.items():
        assert (found.article_fr == "l’") == (
            found.article_fr != "" and not found.plural and grammar_fr.elides(found.fr)
        ), code


@pytest.mark.parametrize(
    ("name", "nature", "definite", "plural"),
    [
        ("ministère des Affaires étrangères", "organization", "le ministère des Affaires étrangères", False),
        ("ONU", "organization", "l’ONU", False),
        ("Nicolas Maduro", "person", "Nicolas Maduro", False),
        ("président russe", "person", "le président russe", False),
        ("Président russe", "person", "le Président russe", False),
        ("diplomates américains", "group", "les diplomates américains", True),
        ("dernier groupe de diplomates", "group", "le dernier groupe de diplomates", False),
        ("Houthis", "group", "les Houthis", True),
        ("hauts responsables", "group", "les hauts responsables", True),
        ("Hezbollah", "organization", "le Hezbollah", False),
        ("la CIA", "organization", "la CIA", False),
        ("l'Union européenne", "organization", "l’Union européenne", False),
        ("Reuters", "organization", "Reuters", False),
        ("deux ministres", "group", "deux ministres", True),
        ("un ministre", "person", "un ministre", False),
        ("ambassade", "place", "l’ambassade", False),
        ("Caracas", "place", "Caracas", False),
        ("journaux", "thing", "les journaux", True),
    ],
)
def test_names_in_french(name: str, nature: str, definite: str, plural: bool) -> None:
    found = grammar_fr.name_phrase(name, nature=nature, female=False)
    assert (found.definite, found.plural) == (definite, plural)


@pytest.mark.parametrize(
    ("name", "nature", "definite", "plural"),
    [
        ("Foreign Ministry", "organization", "the Foreign Ministry", False),
        ("Ministry of Defence", "organization", "the Ministry of Defence", False),
        ("UN", "organization", "the UN", False),
        ("Reuters", "organization", "Reuters", False),
        ("Nicolas Maduro", "person", "Nicolas Maduro", False),
        ("Russian president", "person", "the Russian president", False),
        ("American diplomats", "group", "the American diplomats", True),
        ("last group of diplomats", "group", "the last group of diplomats", False),
        ("police", "organization", "the police", True),
        ("two ministers", "group", "two ministers", True),
        ("a minister", "person", "a minister", False),
    ],
)
def test_names_in_english(name: str, nature: str, definite: str, plural: bool) -> None:
    found = grammar_en.name_phrase(name, nature=nature, female=False)
    assert (found.definite, found.plural) == (definite, plural)


FORMS = ("se retire", "se retirent", "se retirer")


@pytest.mark.parametrize(
    ("mood", "words"),
    [
        (Mood(), "se retirent"),
        (Mood(negated=True), "ne se retirent pas"),
        (Mood("planned"), "doivent se retirer"),
        (Mood("demanded"), "sont appelées à se retirer"),
        (Mood("permitted", negated=True), "ne sont pas autorisées à se retirer"),
        (Mood("hypothetical", "probable"), "se retireraient probablement"),
        (Mood("generic", negated=True), "ne se retirent pas en général"),
        (Mood("", "possible", negated=True), "ne se retirent peut-être pas"),
    ],
)
def test_moods_in_french(mood: Mood, words: str) -> None:
    found = grammar_fr.verb_words(FORMS, Subject(feminine=True, plural=True), mood=mood)
    assert "".join(word for word, _ in found) == words
    assert "".join(word for word, marks in found if not marks) in words


@pytest.mark.parametrize(
    ("forms", "mood", "words"),
    [
        (("breaks", "break", "break"), Mood(), "breaks"),
        (("breaks", "break", "break"), Mood(negated=True), "does not break"),
        (("breaks", "break", "break"), Mood("planned"), "is due to break"),
        (("breaks", "break", "break"), Mood("demanded", negated=True), "is asked not to break"),
        (("breaks", "break", "break"), Mood("hypothetical", "possible"), "would possibly break"),
        (("is", "are", "be"), Mood("", "probable", negated=True), "is probably not"),
        (("is", "are", "be"), Mood("permitted"), "is allowed to be"),
    ],
)
def test_moods_in_english(forms: tuple[str, str, str], mood: Mood, words: str) -> None:
    assert "".join(word for word, _ in grammar_en.verb_words(forms, Subject(), mood=mood)) == words


@pytest.mark.parametrize(
    ("infinitive", "conditional"),
    [
        ("rompre", "romprait"),
        ("être", "serait"),
        ("s’entretenir", "s’entretiendrait"),
        ("lever", "lèverait"),
        ("rappeler", "rappellerait"),
        ("déployer", "déploierait"),
        ("essuyer", "essuierait"),
        ("bâtir", "bâtirait"),
    ],
)
def test_the_conditional(infinitive: str, conditional: str) -> None:
    found = grammar_fr.verb_words(("x", "x", infinitive), Subject(), mood=Mood("hypothetical"))
    assert "".join(word for word, _ in found) == conditional


@pytest.mark.parametrize(
    ("iso", "fr", "en"),
    [
        ("2019-01-23", "23 janvier 2019", "23 January 2019"),
        ("2019-02-01", "1er février 2019", "1 February 2019"),
        ("2019-02", "février 2019", "February 2019"),
        ("2019-01-23/2019-01-26", "23–26 janvier 2019", "23–26 January 2019"),
        ("2019-01-23/2019-02-02", "23 janvier – 2 février 2019", "23 January – 2 February 2019"),
        ("2019-01-23/..", "depuis le 23 janvier 2019", "since 23 January 2019"),
        ("../2019-02", "jusqu’en février 2019", "until February 2019"),
        ("2019-13", "", ""),
        ("soon", "", ""),
    ],
)
def test_dates(iso: str, fr: str, en: str) -> None:
    assert (date_words(iso, "fr"), date_words(iso, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("name", "language", "definite", "plural"),
    [
        ("diplomates américains au Venezuela", "en", "the diplomates américains au Venezuela", True),
        ("dernier groupe de diplomates", "en", "the dernier groupe de diplomates", False),
        ("Parlement grec", "en", "the Parlement grec", False),
        ("deux États", "en", "deux États", True),
        ("AFP", "en", "AFP", False),
        ("leaders of the member states", "fr", "les leaders of the member states", True),
        ("government of Hong Kong", "fr", "le government of Hong Kong", False),
        ("ministère de la Défense", "fr", "le ministère de la Défense", False),
    ],
)
def test_names_in_the_other_language(name: str, language: str, definite: str, plural: bool) -> None:
    found = noun_phrase(name, language, nature="organization")
    assert (found.definite, found.plural) == (definite, plural)


def test_precision_and_durations() -> None:
    assert date_words("2019-01-23", "fr", precision="before") == "avant le 23 janvier 2019"
    assert date_words("2019-01-23/2019-01-26", "en", precision="before") == "before 26 January 2019"
    assert duration_words("PT72H", "fr") == "72 heures"
    assert duration_words("P1D", "en") == "1 day"
    assert duration_words("P", "en") == ""
    assert duration_words(duration_of("72 heures"), "en") == "72 hours"
    assert duration_of("deux jours") == ""


def test_international_bodies_by_their_name_in_the_language() -> None:
    assert translated_body("ONU", "en") == "UN"
    assert translated_body("European Union", "fr") == "Union européenne"
    assert translated_body("Le Courrier", "en") == "Le Courrier"
