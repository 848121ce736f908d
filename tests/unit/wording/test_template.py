"""Templates are read into parts, and refused by their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.wording.template import Optional, Slot, TemplateError, Text, Variant, Verb, parse, roles_of


def test_slots_verbs_variants_and_optional_passages() -> None:
    found = parse("{AGENT} <rompt|rompent|rompre> (ses|leurs) relations[ avec {TARGET}]")
    assert found.clauses == (
        (
            Slot("AGENT"),
            Text(" "),
            Verb("rompt", "rompent", "rompre"),
            Text(" "),
            Variant("ses", "leurs", "ses", "leurs"),
            Text(" relations"),
            Optional((Text(" avec "), Slot("TARGET"))),
        ),
    )
    assert found.nouns == ()


def test_alternatives_and_the_noun() -> None:
    found = parse("{A} agit // {B} subit ~ l’acte[ de {A}] // l’effet")
    assert len(found.clauses) == len(found.nouns) == 2
    assert [list(roles_of(parts)) for parts in (*found.clauses, *found.nouns)] == [["A"], ["B"], ["A"], []]


def test_an_english_verb_needs_two_forms() -> None:
    assert parse("{A} <breaks|break>").clauses[0][2] == Verb("breaks", "break", "break")


@pytest.mark.parametrize(
    ("source", "endings"),
    [
        ("{A} accusé(e)(s)", Variant("", "s", "e", "es")),
        ("{A} neutre(s)", Variant("", "s", "", "s")),
        ("{A} européen(ne)(s)", Variant("", "s", "ne", "nes")),
    ],
)
def test_endings_of_gender_and_number(source: str, endings: Variant) -> None:
    assert parse(source).clauses[0][-1] == endings


def test_signs_and_parentheses_may_be_words() -> None:
    assert parse(r"{A} \{x\} (a) (« {B} »)").clauses[0][1:3] == (Text(" {x} (a) (« "), Slot("B"))


def test_the_forms_of_slots() -> None:
    assert parse("{PLACE:in}").clauses[0] == (Slot("PLACE", "in"),)


@pytest.mark.parametrize(
    ("source", "position", "words"),
    [
        ("{A} rompt[ avec {B}", 9, "never closed"),
        ("{A rompt", 0, "never closed"),
        ("{A} <rompt", 4, "never closed"),
        ("{A} <rompt>", 4, "singular|plural|infinitive"),
        ("{A}] rompt", 3, "out of place"),
        ("rompt {A B}", 6, "names no role"),
        ("{A:where}", 0, "is no form"),
        ("{A} rompt[ enfin]", 9, "could be empty"),
        ("{A} // ", 7, "empty alternative"),
        ("{A} ~ b ~ c", 10, "second"),
        ("", 0, "empty"),
        ("[" * 2000, 8, "within brackets"),
    ],
)
def test_a_fault_is_named_by_its_place(source: str, position: int, words: str) -> None:
    with pytest.raises(TemplateError, match=r"\(character \d+\)") as refused:
        parse(source)
    assert refused.value.position == position
    assert words in str(refused.value)


@given(st.text(alphabet="{}[]<>()|/~\\\\ :Aae\u00e9"))
def test_any_text_is_read_or_refused_by_a_place_within(source: str) -> None:
    try:
        whole = all(parse(source).clauses)
    except TemplateError as error:
        whole = 0 <= error.position <= len(source)
    assert whole
