"""Suggestions from a model's names: persons and organisations; countries are better known to the shipped table."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.records import TYPE, Article
from annotator.model.span import Span
from annotator.suggestions.forms import is_telling
from annotator.suggestions.suggestion import Reason, Suggestion
from annotator.text.elision import without_elision

SCORE = 0.6
MODEL = "spaCy"
_EDGES = " \t\r\n\u00a0\u202f«»“”\"()[]{},;:!?…—–*•'’‘"


def from_model(article: Article, entities: Iterable[tuple[Span, str]]) -> list[Suggestion]:
    """The names that a model found in an article, each with its type ("PERSON" or "ORGANIZATION"), by place.

    Blanks, marks and an elided article around a name are left out, and so is what goes over the end of a line or has
    no capital.
    """
    found: dict[Span, Suggestion] = {}
    for span, type_ in entities:
        bare = _bare(article.text, span)
        if bare is None or bare in found:
            continue
        name = " ".join(bare.of(article.text).split())
        attributes = (("kind", "name"), (TYPE, type_))
        found[bare] = Suggestion(
            article.id, bare, "ACTOR", "model", Reason("model", (MODEL,)), SCORE, name=name, attributes=attributes
        )
    return [found[span] for span in sorted(found)]


def _bare(text: str, span: Span) -> Span | None:
    """The words of a span that are a name; None where there are none."""
    words = span.of(text)
    left = words.lstrip(_EDGES)
    start = span.end - len(left)
    end = start + len(left.rstrip(_EDGES))
    if start >= end or end > len(text):
        return None
    bare = without_elision(text, Span(start, end))
    name = bare.of(text)
    return bare if "\n" not in name and is_telling(name) else None
