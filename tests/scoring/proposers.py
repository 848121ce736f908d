"""What the scorer can be pointed at: the rules alone (the shipped countries found before them), or everything."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from annotator.codebooks.loading import load_codebook
from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Article, attribute
from annotator.model.span import Span
from annotator.suggestions.country_hits import country_hits
from annotator.suggestions.forms import Form, shipped_forms
from annotator.suggestions.matching import FormTrie, Match
from annotator.suggestions.options import Options
from annotator.suggestions.rules.all_rules import rule_hits
from annotator.suggestions.suggester import Suggester
from tests.scoring.gold import Found

LEAST = Options().least
"""Proposals below this score are not counted: the usual minimum of a project."""


def by_rules(text: str, language: str) -> Sequence[Found]:
    """The rules alone."""
    hits = rule_hits(text, language=language, countries=countries_in(text, language), codebook=_codebook())
    return [
        (hit.span, hit.label, hit.type) for hit in hits if hit.score >= LEAST and ("part", "cue") not in hit.attributes
    ]


def by_suggester(text: str, language: str) -> Sequence[Found]:
    """Everything that a new project would be proposed, countries and dates included."""
    article = Article("a", "a", text, language=language)
    return [
        (one.span, one.label, attribute(one.attributes, TYPE))
        for one in _suggester().suggest(article, [])
        if ("part", "cue") not in one.attributes
    ]


def countries_in(text: str, language: str) -> list[tuple[Span, str]]:
    """The shipped countries in a text: span and code."""
    matches = [
        Match(match.start, match.end, forms)
        for match in _trie().matches(text)
        if (forms := tuple(form for form in match.payloads if form.label == "COUNTRY"))
    ]
    return [(hit.span, hit.code) for hit in country_hits(text, matches, language=language, date="")]


@cache
def _codebook() -> Codebook:
    return load_codebook("political")


@cache
def _suggester() -> Suggester:
    return Suggester(_codebook(), options=Options())


@cache
def _trie() -> FormTrie[Form]:
    trie: FormTrie[Form] = FormTrie()
    for form in shipped_forms(_codebook()):
        trie.add(form.text, form)
    return trie
