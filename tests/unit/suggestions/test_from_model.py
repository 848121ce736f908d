"""A model's names as suggestions."""

from __future__ import annotations

from annotator.model.span import Span
from annotator.suggestions.from_model import from_model
from tests.factories import article

TEXT = "🇻🇪 L’ONU et « Juan Guaido », dit-on.\nMaduro parle."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_names_carry_their_type_and_source() -> None:
    (one,) = from_model(article(TEXT, id="t"), [(at("Juan Guaido"), "PERSON")])
    assert (one.article, one.span.of(TEXT), one.label, one.source, one.score) == (
        "t",
        "Juan Guaido",
        "ACTOR",
        "model",
        0.6,
    )
    assert one.attributes == (("kind", "name"), ("type", "PERSON"))
    assert (one.name, one.reason.code) == ("Juan Guaido", "model")


def test_what_stands_around_a_name_is_left_out() -> None:
    found = from_model(article(TEXT), [(at("« Juan Guaido », "), "PERSON"), (at("L’ONU "), "ORGANIZATION")])
    assert [one.span.of(TEXT) for one in found] == ["ONU", "Juan Guaido"]
    assert found[0].attributes[1] == ("type", "ORGANIZATION")


def test_what_is_no_name_is_passed_over() -> None:
    spans = [at("on.\nMaduro"), at("dit-on"), at(" « "), Span(0, 500), Span(400, 500)]
    assert from_model(article(TEXT), [(span, "PERSON") for span in spans]) == []


def test_the_same_place_is_proposed_once() -> None:
    assert len(from_model(article(TEXT), [(at("ONU"), "PERSON"), (at("L’ONU"), "ORGANIZATION")])) == 1
