"""The shapes of records that spaCy, Prodigy and the tools around them write, brought into one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.formats.foreign_json import words_of

_PLAIN = frozenset({"start", "end", "label", "text", "token_start", "token_end"})
_WORKINGS = frozenset({"id", "ws", "type", "color", "source", "pattern", "input_hash", "hidden", "kb_id", "span_id"})
"""What tools keep on a span for themselves; `kb_id` is looked at by itself."""


def records_in(value: Any) -> Iterator[Any]:
    """The records of a value: Prodigy's own; spaCy's pairs of a text and its annotations; lists of these in an object.

    What is neither comes as it is.
    """
    if isinstance(value, dict) and isinstance(value.get("annotations"), list) and "text" not in value:
        for item in value["annotations"]:
            yield from records_in(item)
    elif isinstance(value, list) and value and isinstance(value[0], str):
        told = value[1] if len(value) > 1 else {}
        yield {**(told if isinstance(told, dict) else {"entities": told}), "text": value[0]}
    else:
        yield value


def spans_of(record: dict[str, Any]) -> list[Any]:
    """All spans of a record: its list, its named groups of them (`spans: {"sc": […]}`), and spaCy's entities."""
    found: list[Any] = []
    for key in ("spans", "entities", "ents"):
        value = record.get(key)
        groups = list(value.values()) if isinstance(value, dict) else [value]
        for group in groups:
            found += [_of_triple(item) for item in group] if isinstance(group, list) else []
    return found


def classes_of(record: dict[str, Any]) -> list[str]:
    """The labels that an accepted record gives to its whole text: the one asked about, and those ticked."""
    chosen = record.get("accept")
    found = [record.get("label"), *(chosen if isinstance(chosen, list) else [chosen])]
    return list(dict.fromkeys(words for item in found if (words := words_of(item))))


def _of_triple(item: Any) -> Any:
    if isinstance(item, list) and len(item) in {3, 4}:
        return dict(zip(("start", "end", "label", "kb_id"), item, strict=False))
    return item


def beyond(item: dict[str, Any]) -> list[str]:
    """What a span tells that a mention from here does not hold."""
    more = [key for key, value in item.items() if key not in _PLAIN | _WORKINGS and value not in (None, "", [], {})]
    return more + (["kb_id"] if words_of(item.get("kb_id")) not in {"", "0", "NIL"} else [])
