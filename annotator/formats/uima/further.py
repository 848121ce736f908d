"""Arguments that no link can hold: entities without words, and texts; and who says something."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from annotator.formats.foreign_json import words_of
from annotator.formats.uima.entities import Register, of_data, read
from annotator.formats.uima.values import CONFIDENCES
from annotator.model.records import Argument, Confidence
from annotator.model.validation import NARRATOR_ID

NARRATOR = "narrator"
"""Stands for who writes, where an entity may stand."""


def arguments_of(words: str, register: Register) -> list[Argument] | None:
    """The arguments in the JSON that Attaché wrote, None where it cannot be read."""
    try:
        items = json.loads(words)
    except (ValueError, RecursionError):
        return None
    if not isinstance(items, list):
        return None
    parts = [_argument(item, register) for item in items if isinstance(item, dict)]
    return [part for part in parts if part.role]


def source_of(words: str, register: Register) -> str:
    """The id of the entity that Attaché wrote as a source, "" where there is none."""
    if not words or words == NARRATOR:
        return NARRATOR_ID if words else ""
    found = read(f"[{words}]")
    return register.id_of(found[0], "") if found and found[0].kind else ""


def _argument(item: Mapping[str, Any], register: Register) -> Argument:
    confidence = words_of(item.get("confidence"))
    return Argument(
        words_of(item.get("role")),
        entity=_entity(item.get("entity"), register),
        text=words_of(item.get("text")),
        confidence=cast(Confidence, confidence) if confidence in CONFIDENCES else "certain",
        source=_entity(item.get("source"), register),
    )


def _entity(item: Any, register: Register) -> str:
    if item == NARRATOR:
        return NARRATOR_ID
    found = of_data(item)
    return register.id_of(found, "") if found is not None and found.kind else ""
