"""The date expression under a mention."""

from __future__ import annotations

from annotator.codebooks.loading import load_codebook
from annotator.model.records import Article
from annotator.model.span import Span
from annotator.text.dates.mentioned import date_at, date_attributes


def article(text: str) -> Article:
    return Article(id="a", name="a", text=text, language="fr", date="2019-01-27")


def at(text: str, form: str) -> str:
    start = text.index(form)
    found = date_at(article(text), Span(start, start + len(form)))
    return found.value if found else ""


def test_words_that_are_in_or_around_the_expression_have_its_value() -> None:
    text = "Le samedi 26 janvier 2019, ils partent. Le même jour, rien."
    assert at(text, "samedi 26 janvier 2019") == "2019-01-26"
    assert at(text, "26 janvier") == "2019-01-26"
    assert at(text, "le samedi 26 janvier 2019,".replace("le", "Le")) == "2019-01-26"
    assert at(text, "même jour") == "2019-01-26"
    assert at(text, "rien") == ""


def test_only_what_stands_near_is_read() -> None:
    text = "Le 26 janvier 2019. " + "Rien ici. " * 400 + "Le même jour."
    assert at(text, "même jour") != "2019-01-26"


def test_attributes_are_those_the_codebook_has() -> None:
    text = "Ils ont 72 heures pour partir."
    found = date_at(article(text), Span(8, 17))
    assert found is not None
    assert found.value == "PT72H"
    book = load_codebook("political")
    assert ("date_type", "DURATION") in date_attributes(found, book)
    assert date_attributes(found, load_codebook("minimal")) == ()
