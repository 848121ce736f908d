"""Records of the register as features of a mention: an identifier, and all that is known of them as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.formats.foreign_json import words_of
from annotator.model.ids import new_id
from annotator.model.records import Entity

WIKIDATA = "Wikidata"
_WIKIDATA_IRI = "http://www.wikidata.org/entity/"
_IRI = re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q\d+)")


@dataclass(frozen=True, slots=True)
class Named:
    """What a file says of an entity; `id` only tells which are the same."""

    id: str
    name: str = ""
    type: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    kind: str = ""


def identifier_of(entity: Entity) -> str:
    """What INCEpTION shows as the concept of a mention: the IRI of Wikidata where that is known, else the id."""
    found = next((code for scheme, code in entity.codes if scheme.casefold() == WIKIDATA.casefold()), "")
    return f"{_WIKIDATA_IRI}{found}" if found else entity.id


def written(entities: Iterable[Entity]) -> str:
    """Several entities as JSON."""
    return json.dumps([as_data(entity) for entity in entities], ensure_ascii=False)


def as_data(entity: Entity) -> dict[str, Any]:
    """What of an entity goes into a file."""
    told = {"id": entity.id, "kind": entity.kind, "name": entity.name, "type": entity.type}
    return {**told, "codes": [list(pair) for pair in entity.codes]}


def read(words: str) -> list[Named]:
    """The entities in such a JSON; none where it is none."""
    try:
        value = json.loads(words)
    except (ValueError, RecursionError):
        return []
    return [found for item in value if (found := of_data(item)) is not None] if isinstance(value, list) else []


def of_data(item: Any) -> Named | None:
    """One entity, None where there is none in it."""
    if not isinstance(item, dict):
        return None
    codes = item.get("codes") if isinstance(item.get("codes"), list) else []
    pairs = (tuple(words_of(part) for part in pair) for pair in codes or [] if isinstance(pair, list))
    kept = tuple(sorted((pair[0], pair[1]) for pair in pairs if len(pair) == 2))
    told = {name: words_of(item.get(name)) for name in ("id", "name", "type", "kind")}
    return Named(told["id"], told["name"], told["type"], kept, told["kind"]) if told["id"] else None


def of_identifier(identifier: str, words: str) -> Named:
    """The entity that a foreign identifier names; it is called as the mention reads."""
    match = _IRI.fullmatch(identifier)
    scheme, code = (WIKIDATA, match.group(1)) if match else ("identifier", identifier)
    return Named(identifier, words, codes=((scheme, code),))


@dataclass(slots=True)
class Register:
    """The entities of an import; `fresh` are those that are new since the last file."""

    _known: dict[tuple[str, str], Entity] = field(default_factory=dict)
    _fresh: dict[str, Entity] = field(default_factory=dict)

    def id_of(self, named: Named, kind: str, type_: str = "") -> str:
        """The id of the record of an entity; the same for the same identifier in a layer."""
        kind = named.kind or kind
        key = (kind, named.id)
        known = self._known.get(key)
        if known is None:
            known = Entity(new_id(), kind, named.name or named.id, type=named.type or type_, codes=named.codes)
            self._known[key] = self._fresh[known.id] = known
        elif set(named.codes) - set(known.codes):
            known = replace(known, codes=tuple(sorted({*known.codes, *named.codes})))
            self._known[key] = self._fresh[known.id] = known
        return known.id

    def taken(self) -> list[Entity]:
        """The fresh entities, which are fresh no more."""
        fresh = list(self._fresh.values())
        self._fresh.clear()
        return fresh


def by_identifier(found: Mapping[str, Entity], ids: Iterable[str]) -> list[Entity]:
    """The entities of these ids that the register has."""
    return [found[id_] for id_ in ids if id_ in found]
