"""Reading Web Annotations (W3C Recommendation of 2017, JSON-LD): who says what about which words of which text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from annotator.formats.foreign_json import objects_of, offset_of, words_of
from annotator.formats.foreign_spans import Place

REFERENCES = "dcterms:references"
"""Where a collection tells which text it is about."""

TERMS = {
    "title": "dc:title",
    "language": "dc:language",
    "date": "dc:date",
    "source": "dc:publisher",
    "author": "dc:creator",
    "url": "dc:source",
    "section": "schema:articleSection",
    "page": "schema:pagination",
}
"""The terms for the fields of an article."""

_TAGS = frozenset({"tagging", "classifying", "identifying"})
_CHARS = re.compile(r"char=(\d{1,15}),(\d{1,15})")
_DEEPEST = 5
_PREFIX = re.compile(r"^(?:oa|as):")


@dataclass(frozen=True, slots=True)
class Target:
    """Words of one text; several places are parts of one thing."""

    source: str
    places: tuple[Place, ...]


class NoTarget(Exception):
    """A target that is not words of a text; its message says what it is."""


def get(node: dict[str, Any], key: str) -> Any:
    """What a node has under a key, which JSON-LD may write as @key or oa:key."""
    return next((node[name] for name in (key, f"@{key}", f"oa:{key}") if name in node), None)


def is_a(node: Any, kind: str) -> bool:
    """Whether a node is of a type."""
    found = get(node, "type") if isinstance(node, dict) else None
    return kind in {_PREFIX.sub("", words_of(item)) for item in (found if isinstance(found, list) else [found])}


def iri(node: Any) -> str:
    """The address of a node, whether written out or as the node's id."""
    return words_of(get(node, "id") if isinstance(node, dict) else node)


def items_of(value: Any, *, depth: int = 0) -> Iterator[Any]:
    """The annotations of a page, of a collection with pages inside, or a single one."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict) and not is_a(value, "Annotation"):
        if is_a(value, "AnnotationCollection"):
            for key in ("first", "items"):
                for page in objects_of(value.get(key)):
                    yield from items_of(page, depth=depth + 1)
            return
        for key in ("items", "@graph"):
            if isinstance(value.get(key), list):
                yield from value[key]
                return
    yield value


def targets_of(annotation: dict[str, Any]) -> list[Any]:
    """The targets of an annotation, each to be taken by itself."""
    target = get(annotation, "target")
    if isinstance(target, dict) and is_a(target, "Independents"):
        target = target.get("items")
    found = target if isinstance(target, list) else [target]
    return [item for item in found if item]


def target_of(node: Any) -> Target:
    """The words that a target means; NoTarget where it means something else."""
    if isinstance(node, dict) and (is_a(node, "Composite") or is_a(node, "List")):
        items = node.get("items")
        parts = [_plain_target(item) for item in items] if isinstance(items, list) else []
        if not parts or len({part.source for part in parts}) > 1:
            raise NoTarget("its parts are not in one text")
        return Target(parts[0].source, tuple(place for part in parts for place in part.places))
    return _plain_target(node)


def _plain_target(node: Any) -> Target:
    if not isinstance(node, dict) or not get(node, "source"):
        raise NoTarget("it is about a whole resource")
    selector = get(node, "selector")
    if not selector:
        raise NoTarget("it is about a whole resource")
    return Target(iri(get(node, "source")), (_place(selector),))


def _place(selector: Any) -> Place:
    """Offsets and quote together, from all selectors that say the same words in their own way."""
    start, end, quote, prefix, suffix = -1, -1, "", "", ""
    kinds = []
    for node, whole in _selectors(selector):
        kinds.append(words_of(get(node, "type")))
        first, last = _offsets(node)
        if whole and first is not None and last is not None and first >= 0:
            start, end = first, last
        elif is_a(node, "TextQuoteSelector"):
            quote = words_of(node.get("exact"))
            prefix, suffix = words_of(node.get("prefix")), words_of(node.get("suffix"))
    if start < 0 and not quote:
        raise NoTarget(f"its selector is no place in a text: {', '.join(kinds) or 'an address'}")
    return Place(start, end, quote, prefix, suffix)


def _selectors(selector: Any) -> Iterator[tuple[dict[str, Any], bool]]:
    """Each selector, and whether its offsets count from the beginning of the text."""
    for node in objects_of(selector):
        yield node, True
        refined = node
        for _ in range(10):
            found = objects_of(refined.get("refinedBy"))
            if not found:
                break
            refined = found[0]
            yield refined, False


def _offsets(node: dict[str, Any]) -> tuple[int | None, int | None]:
    if is_a(node, "TextPositionSelector"):
        return offset_of(node.get("start")), offset_of(node.get("end"))
    chars = _CHARS.fullmatch(words_of(node.get("value"))) if is_a(node, "FragmentSelector") else None
    return (int(chars[1]), int(chars[2])) if chars else (None, None)


def tags_and_notes(annotation: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The labels that bodies give, and what they say beyond; without a label the motivation serves."""
    motivation = _last(get(annotation, "motivation"))
    body = get(annotation, "body")
    tags: list[str] = []
    notes = [words_of(annotation["bodyValue"])] if annotation.get("bodyValue") else []
    for node in body if isinstance(body, list) else [body]:
        if is_a(node, "Choice"):
            node = next(iter(objects_of(node.get("items"))), None)  # noqa: PLW2901 the first is the default
        purpose = (_last(get(node, "purpose")) if isinstance(node, dict) else "") or motivation
        words = _words_of_body(node, tag=purpose in _TAGS)
        if words:
            (tags if purpose in _TAGS else notes).append(words)
    return tags or [motivation or "annotation"], notes


def _words_of_body(node: Any, *, tag: bool) -> str:
    """The text of a body; of an address, its last part as a tag or all of it as a note."""
    if isinstance(node, dict) and words_of(get(node, "value")):
        return words_of(get(node, "value"))
    address = iri(get(node, "source") or node) if isinstance(node, dict) else words_of(node)
    return unquote(re.split(r"[/#]", address.rstrip("/#"))[-1]) if tag else address


def _last(value: Any) -> str:
    """The first of one or several terms, without prefix."""
    found = next(iter(value), "") if isinstance(value, list) else value
    return _PREFIX.sub("", words_of(found))


def creator_of(annotation: dict[str, Any]) -> str:
    """The name of who made an annotation, else the address, "" where nobody is named."""
    found = get(annotation, "creator")
    node = found[0] if isinstance(found, list) and found else found
    if isinstance(node, dict):
        return next((words for key in ("name", "nickname", "email") if (words := words_of(node.get(key)))), iri(node))
    return words_of(node)
