"""Suggestions from the rules for persons, organisations, groups, quotations and triggers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Article, Attributes
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.suggestions.rules.all_rules import rule_hits
from annotator.suggestions.rules.hits import RuleHit
from annotator.suggestions.suggestion import Suggestion

_Allowed = tuple[dict[str, set[str]], set[str]]
"""Of a layer, the values that each of its attributes may have (none: any), and its types."""


def from_rules(
    article: Article, countries: Sequence[tuple[Span, str]], *, language: str, codebook: Codebook, register: Register
) -> Iterator[Suggestion]:
    """What the rules find, linked to a record of the register where just one is called so."""
    known: dict[str, _Allowed] = {}
    records: dict[tuple[str, str], str] = {}
    for hit in rule_hits(article.text, language=language, countries=countries, codebook=codebook):
        if hit.label not in known:
            known[hit.label] = _allowed(hit.label, codebook)
        called = hit.name, hit.label
        if called not in records:
            same = register.named(hit.name, kind=hit.label) if hit.name else []
            records[called] = same[0].id if len(same) == 1 else ""
        yield Suggestion(
            article.id,
            hit.span,
            hit.label,
            "rule",
            hit.reason,
            hit.score,
            entity=records[called],
            name=hit.name,
            attributes=_fitting(hit, known[hit.label]),
        )


def _allowed(label: str, codebook: Codebook) -> _Allowed:
    values = {one.code: {value.code for value in one.values} for one in codebook.attributes_for("mention", label)}
    return values, {type_.code for type_ in codebook.types(label) if not type_.retired}


def _fitting(hit: RuleHit, allowed: _Allowed) -> Attributes:
    """The hit's attributes as far as the codebook has them."""
    values, types = allowed
    return tuple(
        (code, value)
        for code, value in hit.attributes
        if (value in types if code == TYPE else code in values and (not values[code] or value in values[code]))
    )
