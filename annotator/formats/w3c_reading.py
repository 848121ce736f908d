"""Reading Web Annotations (W3C Recommendation of 2017, JSON-LD): who says what about which words of which text."""

from __future__ import annotations

import re
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
_CHARS = re.compile(r"char=(\d{1,15}),(\d{1,15})(?:;.*)?")
"""RFC 5147, with the checks of integrity that may follow."""
_MOST_PAGES = 10_000
_DEEPEST = 10
_PREFIX = re.compile(r"^(?:oa|as):")


@dataclass(frozen=True, slots=True)
class Target:
    """Words of one text, None for the one that goes with the file; several places are parts of one thing."""

    source: str | None
    places: tuple[Place, ...]


class NoTarget(Exception):
    """A target that is not words of a text; its message says what it is."""


def get(node: dict[str, Any], key: str) -> Any:
    """What a node has under a key, which JSON-LD may write as @key or oa:key, and the drafts before 2015 as hasKey."""
    has = f"has{key[:1].upper()}{key[1:]}"
    return next((node[name] for name in (key, f"@{key}", f"oa:{key}", has, f"oa:{has}") if name in node), None)


def is_a(node: Any, kind: str) -> bool:
    """Whether a node is of a type."""
    found = get(node, "type") if isinstance(node, dict) else None
    return kind in {_PREFIX.sub("", words_of(item)) for item in (found if isinstance(found, list) else [found])}


def iri(node: Any) -> str:
    """The address of a node, whether written out or as the node's id."""
    return words_of(get(node, "id") if isinstance(node, dict) else node)


@dataclass(slots=True)
class Found:
    """What a value holds: annotations, or what stands in their place, and the addresses of pages elsewhere."""

    items: list[Any]
    elsewhere: list[str]


def items_of(value: Any) -> Found:
    """The annotations of a page and those that follow it, of a collection with pages inside, or a single one."""
    if isinstance(value, dict) and not is_a(value, "Annotation"):
        if is_a(value, "AnnotationCollection"):
            return _of_pages([page for key in ("first", "items") for page in _each(value.get(key))])
        if isinstance(value.get("items"), list):
            return _of_pages([value])
        if isinstance(value.get("@graph"), list):
            graph = value["@graph"]
            kept = [node for node in graph if is_a(node, "Annotation")]
            return Found(kept or graph, [])
    return Found([value], [])


def _of_pages(waiting: list[Any]) -> Found:
    """The annotations of pages and of those that they name as next; a page without any stands for itself."""
    found = Found([], [])
    for _ in range(_MOST_PAGES):
        if not waiting:
            break
        page = waiting.pop(0)
        if isinstance(page, dict) and isinstance(page.get("items"), list) and not is_a(page, "Annotation"):
            found.items += page["items"]
            waiting[:0] = _each(page.get("next"))
        elif isinstance(page, str) or (isinstance(page, dict) and set(page) <= {"id", "@id", "type", "@type"}):
            found.elsewhere.append(iri(page))
        else:
            found.items.append(page)
    return found


def _each(value: Any) -> list[Any]:
    """The members of a list, else the value alone, none where there is none."""
    return value if isinstance(value, list) else [value] if value else []


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
    """The words that one target means: by its selector, else by the fragment of its address."""
    selector = get(node, "selector") if isinstance(node, dict) else None
    if selector:
        source = get(node, "source")
        return Target(None if source is None else iri(source), (_place(selector),))
    address = iri(get(node, "source") or node) if isinstance(node, dict) else iri(node)
    source, _, fragment = address.partition("#")
    chars = _CHARS.fullmatch(unquote(fragment))
    if chars is None:
        raise NoTarget("it is about a whole resource")
    return Target(source, (Place(int(chars[1]), int(chars[2])),))


def _place(selector: Any) -> Place:
    """Offsets and quote together, from all selectors that say the same words in their own way."""
    start, end, quote, prefix, suffix = -1, -1, "", "", ""
    kinds: list[str] = []
    for node in objects_of(selector):
        found = _refined(node, kinds)
        if found is None:
            continue
        if found.start >= 0:
            start, end = found.start, found.end
        if found.quote:
            quote, prefix, suffix = found.quote, found.prefix, found.suffix
    if start < 0 and not quote:
        raise NoTarget(f"its selector is no place in a text: {', '.join(kinds) or 'an address'}")
    return Place(start, end, quote, prefix, suffix)


def _refined(node: dict[str, Any], kinds: list[str]) -> Place | None:
    """The place of a selector once all is done that refines it; None where that cannot be told."""
    found = _own_place(node)
    kinds.append(words_of(get(node, "type")))
    for _ in range(_DEEPEST):
        refining = objects_of(get(node, "refinedBy"))
        if not refining:
            break
        node = refining[0]
        kinds.append(words_of(get(node, "type")))
        inner = _own_place(node)
        if inner is None or (inner.start >= 0 and found is None):
            return None
        found = _within(found, inner)
        if found is None:
            return None
    return found


def _within(outer: Place | None, inner: Place) -> Place | None:
    """A place that is told in relation to another one: offsets count from its beginning, quotes are looked for."""
    if inner.start < 0 or outer is None:
        return inner
    if outer.start >= 0:
        start, end = outer.start + inner.start, outer.start + inner.end
        return Place(start, end, inner.quote) if end <= outer.end else None
    words = outer.quote[inner.start : inner.end]
    if inner.end > len(outer.quote) or not words:
        return None
    prefix, suffix = outer.prefix + outer.quote[: inner.start], outer.quote[inner.end :] + outer.suffix
    return Place(-1, -1, words, prefix, suffix)


def _own_place(node: dict[str, Any]) -> Place | None:
    """What one selector says by itself."""
    if is_a(node, "TextQuoteSelector"):
        quote, prefix, suffix = (words_of(get(node, key)) for key in ("exact", "prefix", "suffix"))
        return Place(-1, -1, quote, prefix, suffix) if quote else None
    if is_a(node, "RangeSelector"):
        first, last = (objects_of(get(node, key)) for key in ("startSelector", "endSelector"))
        start = _offsets(first[0])[0] if first else None
        end = _offsets(last[0])[0] if last else None
    else:
        start, end = _offsets(node)
    return Place(start, end) if start is not None and end is not None and start >= 0 else None


def _offsets(node: dict[str, Any]) -> tuple[int | None, int | None]:
    if is_a(node, "TextPositionSelector"):
        return offset_of(get(node, "start")), offset_of(get(node, "end"))
    chars = _CHARS.fullmatch(words_of(get(node, "value"))) if is_a(node, "FragmentSelector") else None
    return (int(chars[1]), int(chars[2])) if chars else (None, None)


@dataclass(frozen=True, slots=True)
class Bodies:
    """The labels that bodies give, what they say beyond, and how many others of a choice were left aside."""

    tags: list[str]
    notes: list[str]
    aside: int = 0


def bodies_of(annotation: dict[str, Any]) -> Bodies:
    """What the bodies of an annotation say; without a label the motivation serves."""
    motivation = _motivation(get(annotation, "motivation") or get(annotation, "motivatedBy"))
    body = get(annotation, "body")
    tags: list[str] = []
    notes = [words_of(annotation["bodyValue"])] if annotation.get("bodyValue") else []
    aside = 0
    for node in body if isinstance(body, list) else [body]:
        if is_a(node, "Choice"):
            items = _each(node.get("items"))
            aside += max(len(items) - 1, 0)
            node = next(iter(items), None)  # noqa: PLW2901 the first is the default
        purpose = (_motivation(get(node, "purpose")) if isinstance(node, dict) else "") or motivation
        if is_a(node, "Tag"):
            purpose = "tagging"
        words = _words_of_body(node, tag=purpose in _TAGS)
        (tags if purpose in _TAGS else notes).extend(words)
    return Bodies(tags or [motivation or "annotation"], notes, aside)


def _words_of_body(node: Any, *, tag: bool) -> list[str]:
    """The texts of a body; of an address, its last part as a tag or all of it as a note."""
    if isinstance(node, dict):
        values = next(
            (node[key] for key in ("value", "@value", "rdf:value", "chars", "cnt:chars") if key in node), None
        )
        if words := [found for value in _each(values) if (found := words_of(value))]:
            return words
    address = iri(get(node, "source") or node) if isinstance(node, dict) else words_of(node)
    told = unquote(re.split(r"[/#]", address.rstrip("/#"))[-1]) if tag else address
    return [told] if told else []


def _motivation(value: Any) -> str:
    """One of the terms, without prefix: the first that makes tags of bodies, else the first."""
    found = [_PREFIX.sub("", iri(item)) for item in _each(value)]
    return next((term for term in found if term in _TAGS), next(iter(found), ""))


def creators_of(annotation: dict[str, Any]) -> list[str]:
    """The names of those who made an annotation, else their addresses."""
    found = [_named(node) for node in _each(get(annotation, "creator") or get(annotation, "annotatedBy"))]
    return [name for name in found if name]


def _named(node: Any) -> str:
    if isinstance(node, dict):
        return next((words for key in ("name", "nickname", "email") if (words := words_of(node.get(key)))), iri(node))
    return words_of(node)
