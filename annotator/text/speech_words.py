"""The words by which a text says that somebody speaks, from resources/rules: verbs of saying and those beside them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.model.folding import fold
from annotator.places import RESOURCES
from annotator.text.inflection import bare_verb, conjugated
from annotator.text.tokens import tokens

Phrases = Mapping[str, Sequence[tuple[str, ...]]]
"""Folded phrases by their first word, the longest first."""


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The lists of one language, folded; `sayings` gives the verb of each of its forms."""

    language: str
    sayings: Mapping[str, str]
    infinitives: frozenset[str]
    tellings: frozenset[str]
    sources: Phrases
    auxiliaries: frozenset[str]
    reflexives: frozenset[str]
    pronouns: frozenset[str]
    articles: frozenset[str]
    clauses: frozenset[str]
    no_clauses: frozenset[str]
    restrictions: frozenset[str]
    full_negations: frozenset[str]
    addressing: frozenset[str]
    infinitive_marks: frozenset[str]

    def is_pronoun(self, key: str) -> bool:
        """Whether it stands for somebody, behind a hyphen too (« -t-il »)."""
        return key.lstrip("-").removeprefix("t-") in self.pronouns

    def source(self, keys: Sequence[str], index: int) -> int:
        """The token behind the longest source word (« selon ») that begins at `index`, 0 where none does."""
        for phrase in self.sources.get(keys[index], ()):
            if tuple(keys[index : index + len(phrase)]) == phrase:
                return index + len(phrase)
        return 0


@cache
def speech_words(language: str) -> SpeechWords:
    """The lists of "fr", else of English."""
    code = language if language == "fr" else "en"
    source: dict[str, Any] = tomllib.loads((RESOURCES / "rules" / f"{code}.toml").read_text(encoding="utf-8"))
    small = {kind: frozenset(map(fold, words.split())) for kind, words in source["speech"].items()}
    words = {kind: frozenset(map(fold, source["words"][kind].split())) for kind in ("auxiliaries", "reflexives")}
    verbs = [bare_verb(fold(verb)) for verb in source["sayings"]]
    endings = {fold(key): tuple(map(fold, value)) for key, value in source.get("verb_endings", {}).items()}
    irregular = {fold(key): tuple(map(fold, value)) for key, value in source.get("irregular", {}).items()}
    sayings = {
        form: original
        for original, verb in zip(source["sayings"], verbs, strict=True)
        for form in conjugated(verb, code, endings=endings, irregular=irregular)
    }
    told = {fold(verb) for verb in small["telling"]}
    return SpeechWords(
        language=code,
        sayings=sayings,
        infinitives=frozenset(verbs),
        tellings=frozenset(form for form, verb in sayings.items() if fold(verb) in told),
        sources=_phrases(source["source_words"], code),
        auxiliaries=words["auxiliaries"],
        reflexives=words["reflexives"],
        pronouns=small["pronouns"],
        articles=frozenset(map(fold, source["words"]["articles"].split())),
        clauses=small["clauses"],
        no_clauses=small["no_clauses"],
        restrictions=small["restrictions"],
        full_negations=small["full_negations"],
        addressing=small["addressing"],
        infinitive_marks=small["infinitive_marks"],
    )


def _phrases(phrases: Sequence[str], language: str) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(fold(span.of(phrase)) for span in tokens(phrase, language))
        found.setdefault(parts[0], []).append(parts)
    return {first: sorted(listed, key=len, reverse=True) for first, listed in found.items()}
