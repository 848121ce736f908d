"""Every question has a title and a sentence in which all its words find a place."""

import re

import pytest

from annotator.analysis.finding import Finding, Word
from annotator.analysis.questions import QUESTIONS
from annotator.codebooks.loading import load_codebook
from ui.watch_sentences import _SENTENCES, _TITLES, Sentences, question_title

POLITICAL = load_codebook("political")
NAMES = {"m": "Nicolas Maduro", "ru": "Russie"}


def say(question: str, *words: tuple[str, str], detail: str = "", language: str = "en") -> str:
    finding = Finding(question, ("x",), tuple(Word(*word) for word in words), detail=detail)  # type: ignore[arg-type]
    return Sentences(POLITICAL, lambda id_: NAMES.get(id_, ""), language).of(finding)


def test_every_question_has_a_title_and_a_sentence() -> None:
    codes = {question.code for question in QUESTIONS}
    assert set(_TITLES) == codes
    assert {code.partition("/")[0] for code in _SENTENCES} == codes
    assert question_title("doubt") == "Open doubts"


@pytest.mark.parametrize("sentence", _SENTENCES.values())
def test_placeholders_are_numbers(sentence: str) -> None:
    assert {int(number) for number in re.findall(r"{(\d)}", sentence)} <= set(range(4))
    assert "{}" not in sentence


@pytest.mark.parametrize(
    ("question", "words", "sentence"),
    [
        ("stance_both", [("entity", "ru"), ("entity", "m"), ("date", ""), ("date", "")], "both for and against"),
        (
            "stance_both",
            [("entity", "ru"), ("entity", "m"), ("date", "2019-01-23"), ("date", "")],
            "Russie is for Nicolas Maduro (23 Jan 2019) and against Nicolas Maduro (undated).",
        ),
        ("role_missing", [("label", "SANCTION"), ("role", "AGENT")], "Sanction: the role agent is to be filled."),
        ("value_missing", [("label", "STANCE"), ("attribute", "frame.value")], "Stance: value is to be said."),
        ("same_code", [("entity", "m"), ("entity", "ru"), ("scheme", "Wikidata"), ("form", "Q1")], "Wikidata Q1."),
        ("doubt", [("form", "Maduro"), ("label", "ACTOR"), ("form", "")], "“Maduro” (Actor) is in doubt."),
        ("no_iso", [("entity", "gone")], "A record that is gone has no ISO code."),
        ("holder_is_target", [("entity", "narrator")], "The narrator takes a stance towards itself."),
        (
            "office_backwards",
            [("entity", "m"), ("value", "office.minister"), ("date", "2019"), ("date", "2018")],
            "Nicolas Maduro, minister: begins 2019, ends 2018.",
        ),
        ("told_twice", [("label", "SANCTION")], "The article has the same event twice (sanction)."),
    ],
)
def test_findings_are_said(question: str, words: list[tuple[str, str]], sentence: str) -> None:
    assert sentence.lower() in say(question, *words).lower()


def test_long_words_are_cut() -> None:
    assert say("date_value", ("form", "a" * 100)) == f"The date “{'a' * 60}…” has no value."


def test_words_with_braces_are_words() -> None:
    assert say("date_value", ("form", "{0}")) == "The date “{0}” has no value."


def test_a_code_that_the_codebook_does_not_know_stands_for_itself() -> None:
    assert say("type_missing", ("label", "STRANGE")) == "STRANGE: no type has been chosen."
    assert say("after_office", ("entity", "m"), ("value", "office.king"), ("date", ""), ("date", "")).startswith(
        "Nicolas Maduro acts as king"
    )
