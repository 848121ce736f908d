"""The word lists of the rules, from resources/rules, and phrases to be looked up among tokens."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from annotator.model.folding import fold
from annotator.places import RESOURCES
from annotator.text.speech_words import speech_words
from annotator.text.tokens import tokens

HeadKind = Literal["title", "titles", "organisation", "group"]

FOLDER = RESOURCES / "rules"


class Phrases:
    """Fixed phrases with a value each, found token by token, the longest first."""

    def __init__(self, entries: Iterable[tuple[str, str]], language: str) -> None:
        found: dict[str, list[tuple[int, list[str], str]]] = {}
        for phrase, value in entries:
            parts = list(keys_of(phrase, language))
            found.setdefault(parts[0], []).append((len(parts), parts, value))
        self.by_first = {first: sorted(entries_, key=lambda entry: -entry[0]) for first, entries_ in found.items()}
        self.seconds = {
            first: frozenset(parts[1] for _, parts, _ in entries_)
            for first, entries_ in self.by_first.items()
            if entries_[-1][0] > 1
        }
        """The words that go on a phrase, where its first one alone is none."""

    def match(self, keys: list[str], index: int) -> tuple[int, str] | None:
        """The token behind the longest phrase that begins at `index`, and its value."""
        for length, parts, value in self.by_first.get(keys[index], ()):
            if length == 1 or (keys[index + 1] == parts[1] and keys[index : index + length] == parts):
                return index + length, value
        return None

    def covered(self, keys: list[str]) -> set[int]:
        """The tokens that lie within one of the phrases."""
        found: set[int] = set()
        firsts, seconds = self.by_first, self.seconds
        for index in [place for place, key in enumerate(keys) if key in firsts]:
            if keys[index] in seconds and keys[index + 1] not in seconds[keys[index]]:
                continue
            match = self.match(keys, index)
            if match:
                found.update(range(index, match[0]))
        return found

    @property
    def first_words(self) -> frozenset[str]:
        """The keys that a phrase may begin with."""
        return frozenset(self.by_first)


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists of one language, folded; see resources/rules for what each holds."""

    language: str
    words: Mapping[str, frozenset[str]]
    titles: Phrases
    plural_titles: Phrases
    organisations: Phrases
    groups: Phrases
    heads: Mapping[str, Sequence[tuple[int, list[str], HeadKind, str]]]
    sayings: Mapping[str, str]
    tails: Phrases
    known: Phrases
    false_friends: Phrases
    not_events: Phrases
    first_names: frozenset[str]
    adjective_endings: tuple[str, ...]
    nouns: Mapping[str, str]
    verb_endings: Mapping[str, tuple[str, ...]]
    irregular: Mapping[str, tuple[str, ...]]

    def head(self, keys: list[str], index: int) -> tuple[HeadKind, int, str] | None:
        """The longest noun of an office, a body or a group at a token: its kind, the token behind it, its value."""
        for length, parts, kind, value in self.heads.get(keys[index], ()):
            if length == 1 or (keys[index + 1] == parts[1] and keys[index : index + length] == parts):
                return kind, index + length, value
        return None

    def is_(self, kind: str, key: str) -> bool:
        """Whether the list `kind` of single words holds `key`."""
        return key in self.words[kind]


def keys_of(phrase: str, language: str) -> tuple[str, ...]:
    """A phrase cut as an article would be, folded."""
    return tuple(fold(span.of(phrase)) for span in tokens(phrase, language))


@cache
def lists(language: str) -> Lists:
    """The lists of "fr", else of English."""
    code = language if language == "fr" else "en"
    source: dict[str, Any] = tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    words = {kind: frozenset(fold(word) for word in value.split()) for kind, value in source["words"].items()}
    heads = {key for phrase, _ in _pairs(source["organisations"]) if (key := keys_of(phrase, code)[-1])[0].isalpha()}
    endings = {fold(key): tuple(map(fold, value)) for key, value in source.get("verb_endings", {}).items()}
    irregular = {fold(key): tuple(map(fold, value)) for key, value in source.get("irregular", {}).items()}
    titles, plural_titles, organisations, groups = (
        Phrases(_pairs(source["titles"]), code),
        Phrases(
            (
                (_plural(phrase), office)
                for phrase, office in _pairs(source["titles"])
                if fold(phrase) not in words["no_plural"]
            ),
            code,
        ),
        Phrases(_pairs(source["organisations"]), code),
        Phrases(_pairs(source["groups"]), code),
    )
    return Lists(
        language=code,
        words={**words, "organisation_heads": frozenset(heads)},
        titles=titles,
        plural_titles=plural_titles,
        organisations=organisations,
        groups=groups,
        heads=_heads(organisation=organisations, group=groups, title=titles, titles=plural_titles),
        sayings=speech_words(code).sayings,
        known=Phrases(((word, word) for words_ in source["known"].values() for word in words_), code),
        tails=Phrases(((word, word) for word in source["tails"]), code),
        false_friends=Phrases(((word, word) for word in source["false_friends"]), code),
        not_events=Phrases(((word, word) for word in source["not_events"]), code),
        first_names=_first_names(),
        adjective_endings=tuple(fold(ending) for ending in source.get("adjective_endings", ())),
        nouns={fold(noun): fold(cue) for cue, nouns in source["nouns"].items() for noun in nouns},
        verb_endings=endings,
        irregular=irregular,
    )


def _heads(**lists_: Phrases) -> dict[str, list[tuple[int, list[str], HeadKind, str]]]:
    """All nouns by their first words, the longest first; on equal length the list that is named first counts."""
    kinds: tuple[HeadKind, ...] = ("organisation", "group", "title", "titles")
    found: dict[str, list[tuple[int, list[str], HeadKind, str]]] = {}
    for kind in kinds:
        for first, entries in lists_[kind].by_first.items():
            found.setdefault(first, []).extend((length, parts, kind, value) for length, parts, value in entries)
    return {first: sorted(entries, key=lambda entry: -entry[0]) for first, entries in found.items()}


@cache
def _first_names() -> frozenset[str]:
    lines = (FOLDER / "first_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(name) for line in lines if not line.startswith("#") for name in line.split())


def _pairs(table: Mapping[str, list[str]]) -> Iterable[tuple[str, str]]:
    return ((phrase, value) for value, phrases in table.items() for phrase in phrases)


def _plural(phrase: str) -> str:
    """The plural of a title: of its first word, and of a second one that agrees with it."""
    parts = phrase.split(" ")
    agreeing = 2 if len(parts) == 2 else 1
    return " ".join(_with_s(part) if place < agreeing else part for place, part in enumerate(parts))


def _with_s(word: str) -> str:
    if word.endswith(("s", "x")):
        return word
    if word.endswith(("al", "eau")):
        return f"{word[:-1]}ux" if word.endswith("al") else f"{word}x"
    return f"{word}s"
