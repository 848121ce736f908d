"""Sentences with their date expressions marked: « Le [23 janvier 2019|2019-01-23], … »."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.model.span import Span
from annotator.text.dates.expression import DateExpression, find_dates

PUBLISHED = "2019-01-27"
"""A Sunday, the day of publication of every sentence that does not say another."""

_MARK = re.compile(r"\[([^\]|]+)\|([^\]]*)\]")


def read(sentence: str) -> tuple[str, list[tuple[str, str]]]:
    """The sentence without marks, and the words and value of each expression."""
    return _MARK.sub(r"\1", sentence), [(found[1], found[2]) for found in _MARK.finditer(sentence)]


def marked(text: str, found: list[DateExpression]) -> str:
    """The text with the expressions found marked."""
    for expression in reversed(found):
        span = expression.span
        text = f"{text[: span.start]}[{span.of(text)}|{expression.value}]{text[span.end :]}"
    return text


def agrees(sentence: str, language: str, published: str = PUBLISHED) -> None:
    """Fails where the expressions of the sentence are not just those marked in it."""
    text = read(sentence)[0]
    assert marked(text, find_dates(text, language=language, published=published)) == sentence


def only(text: str, language: str = "fr", published: str = PUBLISHED) -> DateExpression:
    """The one expression of a text."""
    found = find_dates(text, language=language, published=published)
    assert len(found) == 1, found
    return found[0]


def span(text: str, words: str) -> Span:
    """Where the words stand for the first time."""
    return Span(text.index(words), text.index(words) + len(words))


def held_out(language: str) -> list[str]:
    """The sentences that were written before the rules were tried on them."""
    lines = (Path(__file__).parent / f"held_out_{language}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
