"""The records that a foreign document refers to: entries of lists, wherever they stand, codes of authorities."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from annotator.formats.tei_xml.foreign import codes
from annotator.formats.tei_xml.foreign.codes import Code
from annotator.formats.tei_xml.foreign.finding import CORPORA, DOCUMENTS
from annotator.formats.tei_xml.foreign.mapping import Table, Target, target
from annotator.formats.tei_xml.foreign.tags import (
    any_local,
    attribute,
    below,
    children,
    full_name,
    identity,
    line_of,
    local,
    words,
)
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Codebook
from annotator.model.ids import derived_id
from annotator.model.records import Entity

LONGEST_NAME = 1_000
_NAMES = (
    *("persName", "orgName", "placeName", "eventName", "name", "country", "settlement", "region", "geogName", "bloc"),
    *("district", "label", "head"),
)
_POINTING = ("ref", "sameAs", "corresp", "source", "target")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: where its layer lies, and its record, None for events, which are frames."""

    element: etree._Element
    target: Target
    name: str
    entity: Entity | None


@dataclass(slots=True)
class Register:
    """The entries of one document and its corpora by id, and the records made by now, by their ids."""

    table: Table
    codebook: Codebook
    ledger: Ledger
    entries: ChainMap[str, Entry] = field(default_factory=ChainMap)
    entities: dict[str, Entity] = field(default_factory=dict)
    prefixes: dict[str, str] = field(default_factory=dict)
    """What stands for "#" and the file before it in front of an id: the file, "" for this one."""

    elsewhere: Callable[[str], Mapping[str, Entry] | None] | None = None
    """The entries by id in another file, by the address that pointers name; None for one that is not read."""

    def take(self, outer: etree._Element) -> None:
        """Add what the lists in a document or corpus hold, without those of the documents within it."""
        names = sorted({name for rule in self.table.entities for name in rule.tags})
        for part in outer.iterchildren(etree.Element):
            if any_local(part) not in DOCUMENTS | CORPORA:
                self._take(part, names)

    def _take(self, root: etree._Element, names: Sequence[str]) -> None:
        for element in below(root, *names, "prefixDef"):
            if local(element) == "prefixDef":
                file, sharp, _ = attribute(element, "replacementPattern").partition("#$1")
                if sharp:
                    self.prefixes[attribute(element, "ident")] = file
                continue
            entry = self._entry(element)
            id_ = identity(element)
            if entry is None:
                continue
            if id_ and id_ in self.entries.maps[0]:
                if self.entries[id_].element is not element:
                    self.ledger.warn("double-id", f"the id {id_} stands twice; the first one counts", line_of(element))
                continue
            if id_:
                self.entries[id_] = entry
            if entry.entity is not None:
                self.entities.setdefault(entry.entity.id, entry.entity)

    def within(self, entities: dict[str, Entity]) -> Register:
        """A register for one document that knows these entries too; its records go to `entities`."""
        if entities is not self.entities:
            entities.update(self.entities)
        inner = Register(self.table, self.codebook, self.ledger, self.entries.new_child(), entities)
        inner.prefixes = dict(self.prefixes)
        return inner

    def entry(self, pointer: str) -> Entry | None:
        """The entry that a pointer (#id, file.xml#id, prefix:id) leads to."""
        before, sharp, id_ = pointer.rpartition("#")
        if not sharp:
            prefix, colon, id_ = pointer.partition(":")
            if not colon or prefix not in self.prefixes:
                return self.entries.get(pointer)
            before = self.prefixes[prefix]
        others = self.elsewhere(before) if before and self.elsewhere is not None else None
        if others is None:
            return self.entries.get(id_)
        found = others.get(id_)
        if found is not None and found.entity is not None:
            self.entities.setdefault(found.entity.id, found.entity)
        return found

    def coded(self, code: Code, at: Target, name: str) -> Entity:
        """The record of a code that stands in no list."""
        id_ = derived_id("tei-entity", at.layer, *code)
        if id_ not in self.entities:
            self.entities[id_] = Entity(id_, at.layer, name[:LONGEST_NAME] or code[1], type=at.type, codes=(code,))
        return self.entities[id_]

    def has_records(self, layer: str) -> bool:
        """Whether mentions of a layer may name records."""
        found = self.codebook.label(layer)
        return found is None or found.entities

    def _entry(self, element: etree._Element) -> Entry | None:
        rule = self.table.entity(element)
        if rule is None or not rule.gives.get("layer"):
            return None
        at = target(self.codebook, rule.gives["layer"], rule.gives.get("type", ""))
        names = _names(element)
        id_ = identity(element)
        name = names[0] if names else id_
        if not name:
            return None
        if at.frame or not self.has_records(at.layer):
            return Entry(element, at, name, None)
        made = Entity(
            derived_id("tei-entity", at.layer, id_, name),
            at.layer,
            name,
            aliases=tuple(names[1:]),
            type=at.type,
            codes=_codes(element),
            note=_note(element),
        )
        return Entry(element, at, name, made)


def _names(element: etree._Element) -> list[str]:
    """The names of an entry, the one that is marked as the main one first."""
    found = [part for kind in _NAMES for part in children(element, kind)]
    if not found:
        found = [part for holder in children(element, "nym", "location") for part in children(holder, *_NAMES)]
    found.sort(key=lambda part: attribute(part, "type") not in {"main", "canonical", "preferred", "reg", "full"})
    names = [full_name(part)[:LONGEST_NAME] for part in found]
    return list(dict.fromkeys(name for name in names if name))


def _codes(element: etree._Element) -> tuple[Code, ...]:
    found: set[Code] = set()
    for idno in children(element, "idno"):
        scheme = attribute(idno, "type")
        if scheme.casefold() in {"uri", "url", ""}:
            scheme = attribute(idno, "subtype") or scheme
        code = codes.code_of(scheme, words(idno))
        if code is not None:
            found.add(code)
    for named in (element, *children(element, *_NAMES)):
        for name in _POINTING:
            for pointer in attribute(named, name).split():
                code = codes.of_pointer(pointer)
                if code is not None:
                    found.add(code)
        key = attribute(named, "key")
        if local(named) == "country" and codes.is_country(key):
            found.add(codes.country(key))
    return tuple(sorted(found))


def _note(element: etree._Element) -> str:
    """What the entry says of itself in notes and descriptions, a line each."""
    return "\n".join(found for part in children(element, "note", "desc") if (found := words(part)))
