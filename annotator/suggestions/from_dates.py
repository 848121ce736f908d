"""Suggestions from the date expressions of a text."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.codebook import Codebook
from annotator.model.records import Article
from annotator.suggestions.forms import has_layer
from annotator.suggestions.suggestion import Reason, Sense, Suggestion
from annotator.text.dates.expression import find_dates
from annotator.text.dates.mentioned import DATE, date_attributes

_SURE, _ASKING = 0.9, 0.6


def from_dates(article: Article, *, language: str, codebook: Codebook) -> Iterator[Suggestion]:
    """Every date expression, its value against the article's date; without one, relative ones have no value."""
    if not has_layer(codebook, DATE):
        return
    for found in find_dates(article.text, language=language, published=article.date):
        attributes = date_attributes(found, codebook)
        readings = dict.fromkeys((found.value, *found.alternatives))
        senses = tuple(Sense(value, DATE, attributes=attributes) for value in readings if value)
        yield Suggestion(
            article.id,
            found.span,
            DATE,
            "date",
            Reason(f"date_{found.anchor or 'itself'}", (found.value,)),
            _ASKING if found.asks else _SURE,
            attributes=attributes,
            value=found.value,
            senses=senses if len(senses) > 1 else (),
            asks=found.asks,
        )
