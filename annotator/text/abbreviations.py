"""The abbreviations of a language, from the lists in resources/abbreviations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from annotator.places import RESOURCES


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words that end with a stop; `closing` are those that a sentence may end with."""

    all: frozenset[str]
    closing: frozenset[str]


@cache
def abbreviations(language: str) -> Abbreviations:
    """The list of a language; both lists together where there is none of its own."""
    codes = [language] if language in {"fr", "en"} else ["fr", "en"]
    entries = [entry for code in codes for entry in _entries(code)]
    return Abbreviations(
        frozenset(entry.removesuffix("*") for entry in entries),
        frozenset(entry.removesuffix("*") for entry in entries if entry.endswith("*")),
    )


def _entries(code: str) -> list[str]:
    lines = (RESOURCES / "abbreviations" / f"{code}.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
