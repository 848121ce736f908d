"""Pairs of nearly the same articles that shall both stay; remembered as one setting of the project."""

from __future__ import annotations

import json
from collections.abc import Iterable

from annotator.model.change import Act, Change
from annotator.model.memory import Setting

SETTING = "kept_pairs"


def pair_key(first: str, second: str) -> str:
    """The key of two articles by their ids, whichever comes first."""
    return " ".join(sorted((first, second)))


def kept_pairs(setting: Setting | None) -> frozenset[str]:
    """The keys in the setting; whatever is no key in it is passed over."""
    try:
        data = json.loads(setting.value) if setting else []
    except (ValueError, RecursionError):
        return frozenset()
    return frozenset(key for key in data if isinstance(key, str)) if isinstance(data, list) else frozenset()


def keep_pairs(setting: Setting | None, keys: Iterable[str]) -> Change:
    """The change that makes the project remember just these pairs."""
    data = sorted(keys)
    new = Setting(SETTING, json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return Change(Act("keep_both", (str(len(data)),)), (setting,) if setting else (), (new,) if data else ())
