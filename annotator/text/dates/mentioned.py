"""What a date expression says of the mention that covers it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from annotator.model.codebook import Codebook
from annotator.model.records import Article, Attributes
from annotator.model.span import Span
from annotator.text.dates.expression import DateExpression, find_dates

DATE = "DATE"
"""The layer of dates."""

_BEFORE, _AFTER = 2_000, 200
"""Code points around a mention that are read for its value: « le même jour » hangs on a date before it."""


def date_at(article: Article, span: Span) -> DateExpression | None:
    """The expression that these words are, or lie in, or hold; costs what stands near, not what the article holds."""
    low, high = max(0, span.start - _BEFORE), min(len(article.text), span.end + _AFTER)
    around = article.text[low:high]
    here = Span(span.start - low, span.end - low)
    found = find_dates(around, language=article.language, published=article.date)
    return next((one for one in found if one.span.overlaps(here) and _fits(one.span, here)), None)


def _fits(one: Span, other: Span) -> bool:
    """Whether one of them lies in the other."""
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)


def date_attributes(found: DateExpression, codebook: Codebook) -> Attributes:
    """The attributes of a mention of the expression, as far as the codebook has them."""
    known = {one.code: {value.code for value in one.values} for one in codebook.attributes_for("mention", DATE)}
    return tuple(sorted(_pairs(found, known)))


def _pairs(found: DateExpression, known: Mapping[str, AbstractSet[str]]) -> Iterator[tuple[str, str]]:
    pairs = (
        ("date_type", found.kind),
        ("modifier", found.modifier),
        ("anchor", found.anchor),
        ("deadline", found.deadline),
    )
    for code, value in pairs:
        if value and code in known and (not known[code] or value in known[code]):
            yield code, value
