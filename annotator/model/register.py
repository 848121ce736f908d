"""All entities of a project, found by id, name, alias and code."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator

from annotator.model.change import Change
from annotator.model.errors import RecordMissing
from annotator.model.folding import key
from annotator.model.records import Entity


class Register:
    """An index over immutable entities that is kept up by `apply`; names are compared folded (case, accents)."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self._entities: dict[str, Entity] = {}
        self._forms: dict[str, set[str]] = defaultdict(set)
        self._words: list[tuple[str, str]] = []
        for entity in entities:
            self._entities[entity.id] = entity
            for form in forms(entity):
                self._forms[form].add(entity.id)
                self._words.extend((word, entity.id) for word in _starts(form))
        self._words.sort()

    def __len__(self) -> int:
        return len(self._entities)

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._entities.values())

    def __contains__(self, id_: str) -> bool:
        return id_ in self._entities

    def entity(self, id_: str) -> Entity:
        """The entity of this id; RecordMissing where there is none."""
        try:
            return self._entities[id_]
        except KeyError:
            raise RecordMissing("entity", id_) from None

    def find(self, id_: str) -> Entity | None:
        """The entity of this id, if there is one."""
        return self._entities.get(id_)

    def named(self, form: str, *, kind: str = "") -> list[Entity]:
        """The entities with exactly this name, alias or code, case and accents ignored; by name."""
        return self._sorted(self._forms.get(key(form), ()), kind)

    def matching(self, start: str, *, kind: str = "", limit: int = 20) -> list[Entity]:
        """The entities of which a name, alias or code has a word that starts so; exact ones first."""
        wanted = key(start)
        found = set(self._forms.get(wanted, ()))
        index = bisect_left(self._words, (wanted, ""))
        rest: set[str] = set()
        while index < len(self._words) and self._words[index][0].startswith(wanted) and len(rest) < 50 * limit:
            rest.add(self._words[index][1])
            index += 1
        return (self._sorted(found, kind) + self._sorted(rest - found, kind))[:limit]

    def apply(self, change: Change) -> None:
        """Take the change over."""
        for record in change.removed:
            if isinstance(record, Entity):
                self.drop(record)
        for record in change.added:
            if isinstance(record, Entity):
                self.put(record)

    def _sorted(self, ids: Iterable[str], kind: str) -> list[Entity]:
        found = (self._entities[id_] for id_ in ids)
        return sorted((e for e in found if not kind or e.kind == kind), key=lambda e: (key(e.name), e.id))

    def put(self, entity: Entity) -> None:
        """One record more."""
        self._entities[entity.id] = entity
        for form in forms(entity):
            self._forms[form].add(entity.id)
            for word in _starts(form):
                insort(self._words, (word, entity.id))

    def drop(self, entity: Entity) -> None:
        """One record less."""
        del self._entities[entity.id]
        for form in forms(entity):
            self._forms[form].discard(entity.id)
            for word in _starts(form):
                index = bisect_left(self._words, (word, entity.id))
                if index < len(self._words) and self._words[index] == (word, entity.id):
                    del self._words[index]


def forms(entity: Entity) -> set[str]:
    """The folded names, aliases and codes of an entity."""
    return {key(form) for form in (entity.name, *entity.aliases, *(code for _, code in entity.codes))} - {""}


def _starts(form: str) -> list[str]:
    words = form.split(" ")
    return [" ".join(words[index:]) for index in range(len(words))]
