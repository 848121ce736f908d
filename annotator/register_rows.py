"""The rows of a register's table, read one by one into records; what is odd becomes a warning with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotator.formats.report import Report
from annotator.model.authorities import authority, is_well_formed, tidied
from annotator.model.codebook import Attribute, Codebook, Label
from annotator.model.errors import ImportRefused
from annotator.model.folding import key
from annotator.model.ids import new_id
from annotator.model.records import Entity, Office, with_attribute
from annotator.model.register import Register
from annotator.tables import flat, label_by_words, split_cell, table_rows

FIELDS = ("id", "kind", "type", "name", "aliases", "offices", "note")
ATTRIBUTE = "attr:"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def rows_of(text: str, path: Path, *, report: Report) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows that are not empty, by column, with the line where each begins (from 1).

    ImportRefused for a table without a column "name", or a cell that does not end.
    """

    def check(columns: Sequence[str]) -> None:
        _check(columns, path, report)

    return table_rows(text, path, column=_column, check=check, report=report)


def _check(columns: Sequence[str], path: Path, report: Report) -> None:
    if "name" not in columns:
        raise ImportRefused(path, "register", "no column is called name", line=1 if columns else 0)
    for column in columns:
        if column and column not in FIELDS and not column.startswith(ATTRIBUTE) and authority(column) is None:
            report.warn(str(path), "register-scheme", f"{column} was taken for a scheme of codes", line=1)


@dataclass(slots=True)
class RegisterRows:
    """One reading: the records before (`old`) and after (`new`) by id, and what they stand against."""

    path: str
    codebook: Codebook
    register: Register
    report: Report
    old: dict[str, Entity] = field(default_factory=dict)
    new: dict[str, Entity] = field(default_factory=dict)
    _lines: dict[str, int] = field(default_factory=dict)
    _made: dict[tuple[str, str], str] = field(default_factory=dict)
    _line: int = 0

    def take(self, line: int, cells: dict[str, str]) -> None:
        """Take one row; it is passed over, with a warning, where it names no record that the codebook allows."""
        self._line = line
        before, by_id = self._known(cells)
        layer = self._layer(cells, before)
        name = flat(cells.get("name", ""))
        if layer is None or not (name or before):
            if layer is not None:
                self._warn("register-name", "a record needs a name; the row was passed over")
            return
        if before is None:
            found = self._of_name(name, layer.code)
            if found is None:
                return
            before = found[0]
        id_ = before.id if before else _own_id(cells.get("id", ""))
        if id_ in self._lines:
            self._warn("register-double", f"the record of line {self._lines[id_]} again; the row was passed over")
            return
        start = before or Entity(id_, layer.code, name)
        self._keep(before, self._filled(start, cells, whole=by_id or before is None, name=name))

    def _keep(self, before: Entity | None, entity: Entity) -> None:
        self._lines[entity.id] = self._line
        self._made[entity.kind, key(entity.name)] = entity.id
        if before != entity:
            if before is not None:
                self.old[entity.id] = before
            self.new[entity.id] = entity

    def _known(self, cells: dict[str, str]) -> tuple[Entity | None, bool]:
        found = self.register.find(cells.get("id", "").strip())
        return found, found is not None

    def _of_name(self, name: str, kind: str) -> tuple[Entity | None] | None:
        """The one record of this name and kind, none, or (nothing at all) when several bear it."""
        if (kind, key(name)) in self._made:
            id_ = self._made[kind, key(name)]
            self._warn("register-double", f"the record of line {self._lines[id_]} again; the row was passed over")
            return None
        found = [entity for entity in self.register.named(name, kind=kind) if key(entity.name) == key(name)]
        if len(found) > 1:
            self._warn("register-ambiguous", f"{len(found)} records are called {name}; the row was passed over")
            return None
        return (found[0] if found else None,)

    def _layer(self, cells: dict[str, str], before: Entity | None) -> Label | None:
        layers = [layer for layer in self.codebook.layers if layer.entities and not layer.retired]
        words = cells.get("kind", "").strip()
        if before is not None:
            if words and label_by_words(layers, words) != self.codebook.label(before.kind):
                self._warn("register-kind", f"a record stays what it is ({before.kind}), {words} was passed over")
            return self.codebook.label(before.kind)
        if not words and layers:
            if "kind" in cells:
                self._warn("register-kind", f"without a kind; taken for {layers[0].code}")
            return layers[0]
        found = label_by_words(layers, words)
        if found is None:
            self._warn("register-kind", f"{words or 'nothing'} names no records; the row was passed over")
        return found

    def _filled(self, entity: Entity, cells: dict[str, str], *, whole: bool, name: str) -> Entity:
        """The record with what the row says; not `whole`, lists are added to and empty cells say nothing."""
        said = {column: cell for column, cell in cells.items() if whole or cell.strip()}
        fields: dict[str, Any] = {"name": name or entity.name}
        if "type" in said:
            fields["type"] = self._type(entity.kind, said["type"])
        if "aliases" in said:
            found = tuple(dict.fromkeys(map(flat, split_cell(said["aliases"], "|"))))
            fields["aliases"] = found if whole else tuple(dict.fromkeys((*entity.aliases, *found)))
        type_ = str(fields.get("type", entity.type))
        if "offices" in said:
            offices = {*self._offices(said["offices"], entity.kind, type_), *(() if whole else entity.offices)}
            fields["offices"] = tuple(sorted(offices))
        if "note" in said:
            fields["note"] = said["note"].strip() if said["note"].strip() != entity.note.strip() else entity.note
        fields["codes"] = self._codes(entity, said)
        changed = replace(entity, **fields)
        for column, cell in said.items():
            if column.startswith(ATTRIBUTE):
                changed = self._with_attribute(changed, column.removeprefix(ATTRIBUTE), cell)
        return changed

    def _type(self, kind: str, words: str) -> str:
        if not words.strip():
            return ""
        found = label_by_words(list(self.codebook.types(kind)), words.strip())
        if found is None:
            self._warn("register-type", f"{words.strip()} is no type of {kind}; it was left out")
        return found.code if found else ""

    def _codes(self, entity: Entity, said: dict[str, str]) -> tuple[tuple[str, str], ...]:
        codes = set(entity.codes)
        for scheme, cell in said.items():
            if scheme in FIELDS or scheme.startswith(ATTRIBUTE):
                continue
            codes -= {pair for pair in codes if pair[0] == scheme}
            for part in split_cell(cell, "|"):
                code = tidied(scheme, part)
                if is_well_formed(scheme, code) or (scheme, code) in entity.codes:
                    codes.add((scheme, code))
                else:
                    self._warn("register-code", f"{part} is no code of {scheme}; it was left out")
        return tuple(sorted(codes))

    def _offices(self, cell: str, kind: str, type_: str) -> Iterator[Office]:
        known = self.codebook.attribute("entity", "office", kind, type_)
        statuses = self.codebook.attribute("entity", "office_status", kind, type_)
        for part in split_cell(cell, "|", keep=True):
            fields = [bit.strip() for bit in split_cell(part, ";", empty=True)]
            office, since, until, of, status = [*fields, *[""] * 5][:5]
            code = self._value(known, office)
            if code:
                status = self._value(statuses, status) if status else ""
                yield Office(code, self._date(since), self._date(until), of, status)

    def _date(self, words: str) -> str:
        if words and not _DATE.fullmatch(words):
            self._warn("register-date", f"{words} is no date; write 2019-01-27, 2019-01 or 2019")
            return ""
        return words

    def _with_attribute(self, entity: Entity, code: str, cell: str) -> Entity:
        known = self.codebook.attribute("entity", code, entity.kind, entity.type)
        parts = split_cell(cell, "|")
        if known is None:
            if parts:
                self._warn("register-attribute", f"{entity.kind} has no attribute {code}; it was left out")
            return entity
        values = [value for part in parts if (value := self._value(known, part))]
        if len(values) > 1 and not known.multiple:
            self._warn("register-attribute", f"{code} has one value only; {values[0]} was taken")
            del values[1:]
        return replace(entity, attributes=with_attribute(entity.attributes, code, values))

    def _value(self, known: Attribute | None, words: str) -> str:
        """The code of a value by its code or name; "" with a warning for one that the codebook lacks."""
        if known is None or not known.values or not words:
            return words
        wanted = key(words)
        for value in known.values:
            if wanted in (key(value.code), key(value.names.fr), key(value.names.en)):
                return value.code
        self._warn("register-value", f"{words} is no value of {known.code}; it was left out")
        return ""

    def _warn(self, code: str, message: str) -> None:
        self.report.warn(self.path, code, message, line=self._line)


def _own_id(words: str) -> str:
    """The id of a new record: the table's own where it can only be one of a project's."""
    return words.strip().lower() if _UUID.fullmatch(words.strip().lower()) else new_id()


def _column(name: str) -> str:
    if name.lower() in FIELDS:
        return name.lower()
    if name.lower().startswith(ATTRIBUTE):
        return ATTRIBUTE + name[len(ATTRIBUTE) :].strip()
    known = authority(name)
    return known.scheme if known else name
