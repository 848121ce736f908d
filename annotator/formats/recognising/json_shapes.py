"""Which program wrote a JSON file, by the names in its first object."""

from __future__ import annotations

import re

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)(?:"(\s*:)?|\Z)|[{}\[\]]', re.DOTALL)
_PAIR = re.compile(r'\s*\[\s*(?:\[\s*)?"(?:[^"\\]|\\.)*"\s*,\s*\{', re.DOTALL)
"""spaCy's older pairs: a text, then its entities."""
_SPANS_AS_LISTS = re.compile(r'"entities"\s*:\s*\[\s*\[')

_NAMES = {
    "jsonl": "attache",
    "cas-json": "%TYPES | %FEATURE_STRUCTURES | %VIEWS",
    "label-studio": "data annotations | data completions | data predictions",
    "w3c": "@context | target body | target motivation | target uri | rows total | export_userid annotations",
    "prodigy": "text spans | text ents | text tokens | text answer | text accept | text _task_hash",
    "doccano": "data label | column_data | text",
}
"""Formats, each with the groups of names of which one has to stand in the first object; the first that fits counts."""


def json_format(head: str) -> str:
    """The code of the format that a file of JSON beginning like this is in; "" where it is none that is known."""
    if _PAIR.match(head):
        return "prodigy"
    names = _first_names(head)
    fits = (code for code, groups in _NAMES.items() if any(names.issuperset(one.split()) for one in groups.split("|")))
    found = next(fits, "")
    return "prodigy" if found == "doccano" and _SPANS_AS_LISTS.search(head) else found


def _first_names(head: str) -> frozenset[str]:
    """The names in the first object, as far as it is there."""
    found: set[str] = set()
    depth, level = 0, 0
    for token in _TOKEN.finditer(head):
        sign = token[0]
        if sign in ("{", "["):
            depth += 1
            level = level or (depth if sign == "{" else 0)
        elif sign in ("}", "]"):
            depth -= 1
            if depth < level:
                break
        elif depth == level and token[2]:
            found.add(token[1])
    return frozenset(found)
