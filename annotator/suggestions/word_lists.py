"""Short lists of words that tell how a country's name is meant, from resources/rules/countries.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from annotator.model.folding import fold
from annotator.places import RESOURCES


@cache
def word_lists(language: str) -> Mapping[str, frozenset[str]]:
    """The lists by name, folded; those of both languages together where the language is neither "fr" nor "en"."""
    table = tomllib.loads((RESOURCES / "rules" / "countries.toml").read_text(encoding="utf-8"))
    codes = [language] if language in table else list(table)
    names = {name for lists in table.values() for name in lists}
    return {name: frozenset(w for code in codes for w in fold(table[code].get(name, "")).split()) for name in names}
