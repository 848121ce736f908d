"""Codes as pointers to the categories of the file: what goes into @ana, and what has no category."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from annotator.formats.tei_xml.names import token
from annotator.model.codebook import Attribute, Bearer, Codebook
from annotator.model.records import TYPE, Attributes, Origin

FLAGGED = "s-flagged"
ORIGINS: Mapping[Origin, str] = {"hand": "s-hand", "suggestion": "s-suggestion", "import": "s-import"}

_MOST_KEPT = 20_000


def label_id(code: str) -> str:
    """The xml:id of a label's category."""
    return f"l-{token(code)}"


def role_id(code: str) -> str:
    """The xml:id of a role's category."""
    return f"r-{token(code)}"


def value_id(position: int, attribute: Attribute, value: str) -> str:
    """The xml:id of the category of a value; `position` is the attribute's place in the codebook, from 1."""
    return f"v{position}-{token(attribute.code)}-{token(value)}"


class Analysis(NamedTuple):
    """Codes as `ana` (pointers, the label first), the attributes without category, and labels that no codebook has."""

    ana: str
    rest: Attributes
    unlisted: tuple[str, ...]


class Categories:
    """The categories that a codebook gives, looked up by code; the same answer is kept for the next record.

    `records` is the address of the file that holds them, "" where pointers stay in their own.
    """

    def __init__(self, codebook: Codebook, records: str = "") -> None:
        self._codebook = codebook
        self._start = f"{records}#"
        self._positions = {id(attribute): n for n, attribute in enumerate(codebook.attributes, start=1)}
        self._kept: dict[tuple[object, ...], Analysis] = {}

    def analysis(
        self,
        label: str,
        attributes: Attributes,
        *,
        on: Bearer,
        flag: bool = False,
        origin: Origin = "hand",
        type_: str = "",
    ) -> Analysis:
        """The categories of a record; `type_` is an entity's, other records carry theirs among the attributes."""
        key = (label, attributes, on, flag, origin, type_)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = self._analyse(label, attributes, on=on, flag=flag, origin=origin, type_=type_)
        return found

    def _analyse(
        self, label: str, attributes: Attributes, *, on: Bearer, flag: bool, origin: Origin, type_: str
    ) -> Analysis:
        ids = [label_id(label)]
        rest: list[tuple[str, str]] = []
        types = [value for code, value in attributes if code == TYPE] if on != "entity" else [type_]
        named = {value for value in types if self.is_type(value, label)}
        ids.extend(label_id(value) for value in sorted(named))
        kinds = (label, *sorted(named))
        for code, value in attributes:
            if code == TYPE and on != "entity" and value in named:
                continue
            category = self._value(on, code, value, kinds=kinds)
            if category:
                ids.append(category)
            else:
                rest.append((code, value))
        if flag:
            ids.append(FLAGGED)
        if origin != "hand":
            ids.append(ORIGINS[origin])
        unlisted = () if self._codebook.label(label) is not None else (label,)
        return Analysis(" ".join([self._start + id_ for id_ in ids]), tuple(rest), unlisted)

    def is_type(self, code: str, layer: str) -> bool:
        """Whether `code` is a type of this layer."""
        label = self._codebook.label(code) if code else None
        return label is not None and label.parent == layer

    def _value(self, on: Bearer, code: str, value: str, *, kinds: tuple[str, ...]) -> str:
        attribute = self._codebook.attribute(on, code, *kinds)
        if attribute is None or all(known.code != value for known in attribute.values):
            return ""
        return value_id(self._positions[id(attribute)], attribute, value)
