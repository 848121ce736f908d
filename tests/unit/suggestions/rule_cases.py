"""Sentences through the rules, the answers as plain words; countries are given by hand."""

from __future__ import annotations

import re
from functools import cache

from annotator.codebooks.loading import load_codebook
from annotator.model.codebook import Codebook
from annotator.model.span import Span
from annotator.suggestions.rules.all_rules import rule_hits
from annotator.suggestions.rules.hits import RuleHit

COUNTRIES = {
    "fr": r"\b(?:(?:États-Unis|Venezuela|Russie|France|Iran|Caracas|Moscou|Géorgie|Maurice|Dominique|Hollande)\b|"
    r"(?:russe|vénézuélien|américain|français|syrien|turc|allemand|israélien)(?:ne|e)?s?\b)",
    "en": r"\b(?:US|Russia|Syria|Venezuela|Iran|Brazil|Georgia|Jordan|Chad|Britain|(?:North )?Korea|"
    r"(?:North )?Korean|Russian|Syrian|Venezuelan|American|British|Israeli)s?\b",
}


@cache
def loaded(name: str) -> Codebook:
    return load_codebook(name)


def countries(text: str, language: str) -> list[tuple[Span, str]]:
    return [(Span(*match.span()), "XX") for match in re.finditer(COUNTRIES[language], text)]


def hits(text: str, language: str = "fr", *, codebook: str = "political") -> list[RuleHit]:
    return rule_hits(text, language=language, countries=countries(text, language), codebook=loaded(codebook))


def found(text: str, language: str = "fr", *, label: str = "ACTOR", type_: str = "", kind: str = "") -> list[str]:
    return [
        hit.span.of(text)
        for hit in hits(text, language)
        if hit.label == label and type_ in {"", hit.type} and kind in {"", hit.kind} and hit.score >= 0.5
    ]


def names(text: str, language: str = "fr") -> list[str]:
    return found(text, language, type_="PERSON", kind="name")


def titles(text: str, language: str = "fr") -> list[str]:
    return found(text, language, type_="PERSON", kind="title")


def bodies(text: str, language: str = "fr") -> list[str]:
    return found(text, language, type_="ORGANIZATION")


def groups(text: str, language: str = "fr") -> list[str]:
    return found(text, language, type_="GROUP")
