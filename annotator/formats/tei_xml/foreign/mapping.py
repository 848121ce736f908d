"""The table that tells what foreign tags become: read from TOML, the project's codebook coming first."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from annotator.formats.tei_xml.foreign.tags import attribute, local
from annotator.model.codebook import Codebook
from annotator.model.errors import ImportRefused
from annotator.places import RESOURCES

DEFAULT = RESOURCES / "tei" / "mapping.toml"
MOST_BYTES = 1_000_000
ANY = "*"

_KEYS = {
    "tags": {"tag", "where", "layer", "type", "entity_layer", "role"},
    "entities": {"tag", "where", "layer", "type"},
    "relations": {"tag", "where", "label", "type", "active", "passive", "mutual"},
}
_TEXT = ("drop", "notes", "blocks", "containers", "blanks", "tokens", "told")


@dataclass(frozen=True, slots=True)
class TextRules:
    """Which tags are no text, begin a line, hold no words of their own, are blanks, are words; what a gap reads as.

    `told` are tags that mean something: where no rule is for them, the report says so.
    """

    drop: frozenset[str]
    notes: frozenset[str]
    blocks: frozenset[str]
    containers: frozenset[str]
    blanks: frozenset[str]
    tokens: frozenset[str]
    told: frozenset[str]
    gap: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table: the tags and attribute values that it is for, and what it gives."""

    tags: frozenset[str]
    where: tuple[tuple[str, frozenset[str]], ...]
    gives: Mapping[str, str]

    def fits(self, element: etree._Element) -> bool:
        """Whether the rule is for this element."""
        return local(element) in self.tags and all(_has(element, name, wanted) for name, wanted in self.where)


@dataclass(frozen=True, slots=True)
class Table:
    """The whole mapping."""

    text: TextRules
    tags: tuple[Rule, ...]
    entities: tuple[Rule, ...]
    relations: tuple[Rule, ...]

    def tag(self, element: etree._Element) -> Rule | None:
        """The rule for words or annotations that an element marks."""
        return _first(self.tags, element)

    def entity(self, element: etree._Element) -> Rule | None:
        """The rule for an element as an entry of a list."""
        return _first(self.entities, element)

    def relation(self, element: etree._Element) -> Rule | None:
        """The rule for an element that relates others."""
        return _first(self.relations, element)

    @property
    def marking(self) -> frozenset[str]:
        """The names of all tags that rules for words have."""
        return frozenset(name for rule in self.tags for name in rule.tags)


@dataclass(frozen=True, slots=True)
class Target:
    """Layer and type ("" for none) in a codebook, and whether the layer's records are frames."""

    layer: str
    type: str = ""
    frame: bool = False


def target(codebook: Codebook, layer: str, type_: str, *, own: str = "") -> Target:
    """Where a layer and type of the table, or the file's `own` code, lie in the project's codebook."""
    if own and codebook.label(layer) is None and codebook.label(own) is not None:
        layer, type_ = own, ""
    for code in (type_, layer):
        found = codebook.layer_of(code) if code else None
        if found is not None and (code == layer or codebook.label(layer) is None or found.code == layer):
            finer = "" if code == found.code else code
            return Target(found.code, finer or (type_ if code == layer else ""), found.kind == "frame")
    return Target(layer, type_, layer in {"EVENT", "QUOTE", "STANCE"})


@cache
def default_table() -> Table:
    """The table that ships with the program."""
    return _table(tomllib.loads(DEFAULT.read_text("utf-8")), DEFAULT)


def table(path: str) -> Table:
    """The table in a file, the shipped one for ""; ImportRefused "mapping" where it cannot be used."""
    if not path:
        return default_table()
    try:
        if Path(path).stat().st_size > MOST_BYTES:
            raise ImportRefused(path, "mapping", f"is larger than {MOST_BYTES // 1_000_000} MB")
        data = tomllib.loads(Path(path).read_text("utf-8"))
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise ImportRefused(path, "mapping", f"the mapping cannot be read: {error}") from error
    return _table(data, Path(path))


def _table(data: Mapping[str, Any], path: Path) -> Table:
    unknown = sorted(set(data) - {"text", *_KEYS})
    if unknown:
        raise ImportRefused(path, "mapping", f"{unknown[0]} is none of text, {', '.join(_KEYS)}")
    found = {kind: tuple(_rules(data, kind, path)) for kind in _KEYS}
    text = _text(data.get("text", {}), path)
    return Table(text, found["tags"], found["entities"], found["relations"])


def _text(given: Any, path: Path) -> TextRules:
    shipped = default_table().text if path != DEFAULT else None
    if not isinstance(given, dict) or set(given) - {*_TEXT, "gap"}:
        raise ImportRefused(path, "mapping", f"[text] has {', '.join(_TEXT)} and gap")
    lists = {
        name: _names(given[name], path) if name in given or shipped is None else getattr(shipped, name)
        for name in _TEXT
    }
    gap = given.get("gap", shipped.gap if shipped is not None else "")
    if not isinstance(gap, str):
        raise ImportRefused(path, "mapping", "gap is a text")
    return TextRules(gap=gap, **lists)


def _rules(data: Mapping[str, Any], kind: str, path: Path) -> list[Rule]:
    rows = data.get(kind, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ImportRefused(path, "mapping", f"{kind} is a list of tables: [[{kind}]]")
    return [_rule(row, number, kind, path=path) for number, row in enumerate(rows, start=1)]


def _rule(row: Mapping[str, Any], number: int, kind: str, *, path: Path) -> Rule:
    where = row.get("where", {})
    if set(row) - _KEYS[kind] or "tag" not in row or not isinstance(where, dict):
        raise ImportRefused(path, "mapping", f"{kind} {number} has tag and any of {', '.join(sorted(_KEYS[kind]))}")
    wanted = tuple((name, frozenset(x.casefold() for x in _names(given, path))) for name, given in where.items())
    gives = {name: str(value) for name, value in row.items() if name not in {"tag", "where"}}
    return Rule(_names(row["tag"], path), wanted, gives)


def _names(given: Any, path: Path) -> frozenset[str]:
    if isinstance(given, str):
        return frozenset({given})
    if not isinstance(given, list) or not all(isinstance(name, str) for name in given):
        raise ImportRefused(path, "mapping", "names are texts or lists of texts")
    return frozenset(given)


def _first(rules: tuple[Rule, ...], element: etree._Element) -> Rule | None:
    return next((rule for rule in rules if rule.fits(element)), None)


def _has(element: etree._Element, name: str, wanted: frozenset[str]) -> bool:
    value = attribute(element, name).casefold()
    return bool(value) if ANY in wanted else value in wanted
