"""The records of the register that the N lines of a collection name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from annotator.model.ids import new_id
from annotator.model.records import TYPE, Entity, Mention, attribute

OWN_SCHEME = "attache"
"""The data base of records that have no code: its identifiers only say which are the same."""


@dataclass(slots=True)
class Register:
    """Entities by layer and reference; `fresh` are those that are new or have grown since the last article."""

    _known: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _entities: dict[str, Entity] = field(default_factory=dict)
    fresh: dict[str, Entity] = field(default_factory=dict)

    def named(self, references: Sequence[tuple[str, str, str]], mention: Mention) -> tuple[str, ...]:
        """The ids of the entities of (scheme, code, name) references; a new name or a known scheme begins the next."""
        groups: list[list[tuple[str, str, str]]] = []
        for reference in references:
            schemes = {scheme for scheme, _, _ in groups[-1]} if groups else set[str]()
            if not groups or reference[0] in schemes or reference[2] != groups[-1][0][2]:
                groups.append([])
            groups[-1].append(reference)
        return tuple(dict.fromkeys(self._entity(group, mention) for group in groups))

    def taken(self) -> list[Entity]:
        """The fresh entities, which are fresh no more."""
        fresh = list(self.fresh.values())
        self.fresh.clear()
        return fresh

    def _entity(self, group: Sequence[tuple[str, str, str]], mention: Mention) -> str:
        kind = mention.label
        found = (self._known.get((kind, scheme, code)) for scheme, code, _ in group)
        id_ = next((known for known in found if known is not None), "") or new_id()
        codes = {(scheme, code) for scheme, code, _ in group if scheme != OWN_SCHEME}
        old = self._entities.get(id_)
        if old is None:
            type_ = attribute(mention.attributes, TYPE)
            new = Entity(id_, kind, group[0][2], type=type_, codes=tuple(sorted(codes)))
        else:
            new = replace(old, codes=tuple(sorted({*old.codes, *codes})))
        if new != old:
            self._entities[id_] = self.fresh[id_] = new
        for scheme, code, _ in group:
            self._known.setdefault((kind, scheme, code), id_)
        return id_
