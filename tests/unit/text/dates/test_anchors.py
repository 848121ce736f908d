from __future__ import annotations

import pytest

from annotator.model.span import Span
from annotator.places import SEEDS
from annotator.text.dates.expression import find_dates
from tests.unit.text.dates.marked import PUBLISHED, agrees, only, span

SAMPLES = {
    "diplomates-venezuela": ("fr", "2019-01-27"),
    "accord-prespa": ("fr", "2019-01-26"),
    "algerie-demission": ("fr", "2019-04-03"),
    "soudan-transition": ("fr", "2019-08-22"),
    "commons-third-vote": ("en", "2019-03-30"),
    "hong-kong-bill": ("en", "2019-10-24"),
}
SAMPLE_VALUES = {
    "diplomates-venezuela": "2019-01-23 2019-01-23 PT72H 2019-01-26 2019-01-26 P30D PT72H",
    "accord-prespa": "2019-01-25 P30Y 2018-06-17 2019-01-11 2019-01-13 2019-01-16 2019-01-20",
    "algerie-demission": (
        "2019-04-02 1999 2019-02-22 2019-02-22 XXXX-WXX-5 2019-03-11 2019-04-18 2019-03-11 2019-03-26 P90D"
    ),
    "soudan-transition": (
        "2019-08-21 2019-08-21 P39M 1989 2019-04-11 P4M 2019-06-03 2019-06-06 2019-06-07 2019-07 2019-08-17"
    ),
    "commons-third-vote": (
        "2019-03-29 2019-01-15 2019-01-16 2019-03-12 2019-03-14 2019-W12 2019-05-22 2019-04-12 2019-03-27 2019-04-10"
    ),
    "hong-kong-bill": (
        "2019-10-23 2019-02 2019-06-09 2019-06-12 2019-06-15 2019-06-16 2019-07-01 "
        "2019-09-04 2019-10 2019-10-15 2019-11-24"
    ),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_articles(name: str) -> None:
    language, published = SAMPLES[name]
    text = (SEEDS / "articles" / f"{name}.txt").read_text("utf-8")
    found = find_dates(text, language=language, published=published)
    assert " ".join(x.value for x in found) == SAMPLE_VALUES[name]


def test_words_on_a_line_of_speech_ask_and_count_from_the_last_day_mentioned() -> None:
    text = "Le samedi 26 janvier 2019, le groupe est parti.\n\nIls ont fui aujourd'hui\n\n- a souligné le ministre."
    said = find_dates(text, language="fr", published=PUBLISHED)[1]
    assert (said.value, said.anchor, said.asks) == ("2019-01-26", "speech", True)
    assert said.alternatives == ("2019-01-27",)


def test_words_between_quotation_marks_ask() -> None:
    said = only("« Nous partirons demain », a dit le ministre.")
    assert (said.value, said.anchor, said.asks) == ("2019-01-28", "speech", True)


def test_the_date_of_a_speech_may_be_known() -> None:
    text = "“We leave tomorrow,” he said."
    quotation = Span(1, 18)
    found = find_dates(
        text, language="en", published=PUBLISHED, quoted=[quotation], speech_dates={quotation: "2019-01-20"}
    )
    assert [(x.value, x.alternatives) for x in found] == [("2019-01-21", ("2019-01-28",))]


def test_a_full_date_between_quotation_marks_does_not_ask() -> None:
    assert not only("« Le 3 mars 2018, j’étais là », a-t-il dit.").asks


def test_the_anchor_is_the_earlier_expression() -> None:
    text = "Le 23 janvier 2019, il parle. Le même jour, il part."
    second = find_dates(text, language="fr", published="")[1]
    assert (second.value, second.anchor, second.anchor_span) == ("2019-01-23", "mention", span(text, "23 janvier 2019"))


def test_an_anaphor_prefers_what_was_to_what_is_planned() -> None:
    agrees(
        "Le [11 mars|2018-03-11], il a reporté le vote du [18 avril|2018-04-18]. Le [même jour|2018-03-11], il part.",
        "fr",
        "2018-04-03",
    )


@pytest.mark.parametrize(
    ("text", "deadline", "anchor"),
    [
        ("Ils doivent partir dans les 72 heures.", "2019-01-30", "publication"),
        ("Le 23 janvier 2019, ils ont eu un ultimatum de 72 heures.", "2019-01-26", "mention"),
        ("Le 20 janvier 2019, il leur a donné dix jours pour partir.", "2019-01-30", "mention"),
        ("Le 20 janvier 2019, il promet un vote dans trois semaines.", "2019-02-17", "publication"),
        ("Ils doivent partir dans les 12 heures.", "", ""),
        ("Ils ont négocié pendant 72 heures.", "", ""),
    ],
)
def test_deadlines(text: str, deadline: str, anchor: str) -> None:
    length = find_dates(text, language="fr", published=PUBLISHED)[-1]
    assert (length.kind, length.deadline, length.anchor) == ("DURATION", deadline, anchor)


@pytest.mark.parametrize(
    "text", ["hier", "samedi", "la semaine prochaine", "il y a trois jours", "le 3 mars", "en février", "l’été dernier"]
)
def test_without_publication_nothing_is_guessed(text: str) -> None:
    found = only(f"Il est venu {text}.", published="")
    assert (found.value, found.asks, found.anchor) == ("", True, "publication")


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("Il est venu hier.", "2019-01", ""),
        ("Il est venu samedi.", "2019", ""),
        ("Il est venu le mois dernier.", "2019-01", "2018-12"),
        ("Il est venu le mois dernier.", "2019", ""),
        ("Il est venu l’an dernier.", "2019", "2018"),
        ("Il est venu il y a dix ans.", "2019-01", "2009"),
        ("Il est venu le 3 janvier.", "2019-01", "2019-01-03"),
        ("Il est venu le 3 mars 2018.", "", "2018-03-03"),
        ("Il est venu hier.", "nonsense", ""),
    ],
)
def test_a_partial_publication_date_permits_what_it_permits(text: str, published: str, value: str) -> None:
    assert only(text, published=published).value == value


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("mi-janvier 2018", "mid"),
        ("début 2018", "start"),
        ("fin janvier 2018", "end"),
        ("avant le 3 mars 2018", "before"),
        ("après 2015", "after"),
        ("vers 2010", "approx"),
        ("en 2010", ""),
    ],
)
def test_modifiers(text: str, modifier: str) -> None:
    assert only(f"Il part {text}.").modifier == modifier


def test_until_and_since_offer_open_intervals() -> None:
    assert only("Elle dure jusqu’au 26 janvier 2019.").alternatives == ("../2019-01-26",)
    assert only("He has led it since 2015.", "en").alternatives == ("2015/..",)


def test_a_weekday_that_does_not_fit_its_date_asks() -> None:
    assert only("Il arrive le lundi 26 janvier 2019.").asks


def test_vague_lengths_have_no_value_and_ask() -> None:
    vague = only("Il est resté quelques jours à Rome.")
    assert (vague.kind, vague.value, vague.asks) == ("DURATION", "", True)


@pytest.mark.parametrize("language", ["", "de", "xx", "fr-FR"])
def test_other_languages_are_read_by_both_grammars(language: str) -> None:
    text = "Le 23 janvier 2019; on 24 January 2019."
    found = find_dates(text, language=language, published="")
    assert [x.value for x in found] == ["2019-01-23", "2019-01-24"]


def test_an_empty_text_has_none() -> None:
    assert find_dates("", language="fr", published=PUBLISHED) == []
