"""The tables and their columns: the fixed ones of resources/exports, and one for each attribute of the codebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from annotator.formats.tabular.cells import Row, listed
from annotator.model.codebook import Attribute, Bearer, Codebook, Label, LayerKind
from annotator.model.records import TYPE, Attributes, attribute_values
from annotator.places import RESOURCES

DICTIONARY = "data-dictionary"
STANCES, QUOTATIONS = "STANCE", "QUOTE"

_BEARERS: Mapping[str, Bearer] = {
    "mentions": "mention",
    "events": "frame",
    "stances": "frame",
    "quotations": "frame",
    "register": "entity",
}
_TAKEN = frozenset({TYPE, "date_precision"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `attribute` is the code of the codebook's attribute that it shows, "" for a fixed one."""

    name: str
    type: str
    values: str
    meaning_fr: str
    meaning_en: str
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table and its columns, in order."""

    name: str
    columns: tuple[Column, ...]

    def attributes(self, found: Attributes) -> Row:
        """The cells of a record's attributes; those without a column are in `other_attributes`."""
        row: Row = {
            column.name: listed(attribute_values(found, column.attribute))
            for column in self.columns
            if column.attribute
        }
        known = {column.attribute for column in self.columns} | _TAKEN
        row["other_attributes"] = listed(f"{code}={value}" for code, value in found if code not in known)
        return row


def tables(codebook: Codebook, *, language: str) -> dict[str, Table]:
    """All tables by name, in the order in which they are written."""
    return {name: Table(name, tuple(_columns(name, codebook, language))) for name in _fixed()}


def dictionary(found: Iterable[Table]) -> Iterator[Row]:
    """The rows of the data dictionary: one for each column of each table, its own included."""
    for table in found:
        for column in table.columns:
            yield {
                "table": table.name,
                "column": column.name,
                "meaning_fr": column.meaning_fr,
                "meaning_en": column.meaning_en,
                "type": column.type,
                "values": column.values,
            }


def layer_table(label: str) -> str:
    """The table where frames of a layer stand."""
    return {STANCES: "stances", QUOTATIONS: "quotations"}.get(label, "events")


@cache
def _fixed() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Table → its columns as name, type, values, meanings; a lone * where the attributes stand."""
    result: dict[str, list[tuple[str, ...]]] = {}
    for line in (RESOURCES / "exports" / "columns.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            table, *cells = line.split("\t")
            result.setdefault(table, []).append(tuple(cells))
    return {table: tuple(rows) for table, rows in result.items()}


def _columns(table: str, codebook: Codebook, language: str) -> Iterator[Column]:
    names = {row[0] for row in _fixed()[table]}
    for row in _fixed()[table]:
        if row == ("*",):
            yield from _of_attributes(table, codebook, language, names=names)
        else:
            name, type_, values, meaning_fr, meaning_en = row
            parts = (_values(part, codebook, language) for part in values.split("|"))
            yield Column(name, type_, "|".join(filter(None, parts)), meaning_fr, meaning_en)


def _of_attributes(table: str, codebook: Codebook, language: str, *, names: set[str]) -> Iterator[Column]:
    found: dict[str, list[Attribute]] = {}
    for attribute in codebook.attributes:
        if attribute.on == _BEARERS[table] and attribute.code not in _TAKEN and _concerns(attribute, table, codebook):
            found.setdefault(attribute.code, []).append(attribute)
    for code, group in found.items():
        values = {value.code: value.names.of(language) for attribute in group for value in attribute.values}
        several = any(attribute.multiple for attribute in group)
        name = code
        while name in names:
            name = f"attribute_{name}"
        names.add(name)
        yield Column(
            name,
            "list" if several else "flag" if set(values) == {"yes", "no"} else "text",
            listed(_named(value, name) for value, name in values.items()),
            _meaning(group, "fr"),
            _meaning(group, "en"),
            attribute=code,
        )


def _concerns(attribute: Attribute, table: str, codebook: Codebook) -> bool:
    """Whether records of the table may carry the attribute."""
    if _BEARERS[table] != "frame" or not attribute.labels:
        return True
    layers = (codebook.layer_of(code) for code in attribute.labels)
    return any(layer is not None and layer_table(layer.code) == table for layer in layers)


def _meaning(group: Iterable[Attribute], language: str) -> str:
    """The name of an attribute, what it means, and what an empty cell stands for."""
    colon = " : " if language == "fr" else ": "
    first, *others = group
    words = colon.join(filter(None, (first.names.of(language), first.definition.of(language))))
    if first.default and all(other.default == first.default for other in others):
        words += f" ({'vide' if language == 'fr' else 'empty'}{colon}{first.default})"
    return words


def _values(part: str, codebook: Codebook, language: str) -> str:
    """A literal value, or what a word with @ stands for: the codes of the codebook with their names."""
    if not part.startswith("@"):
        return part
    if part == "@roles":
        return listed(_named(role.code, role.names.of(language)) for role in codebook.roles)
    kind: LayerKind = "span" if part.startswith("@span") else "frame"
    layers = [layer for layer in codebook.layers if layer.kind == kind]
    types = [label for layer in layers for label in codebook.types(layer.code)]
    labels: list[Label] = layers if part.endswith("layers") else types
    return listed(_named(label.code, label.names.of(language)) for label in labels)


def _named(code: str, name: str) -> str:
    return f"{code} ({name})" if name and name != code else code
