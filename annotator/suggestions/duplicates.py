"""Records of the register that may be one: an index of probable duplicates, kept up change by change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from annotator.model.change import Change
from annotator.model.folding import key
from annotator.model.records import Entity
from annotator.suggestions.similar import SURNAME, Name, is_short_for, likeness, taken_apart

_Block = tuple[str, str, str]


class Duplicates:
    """Compares each record with those of its kind that begin alike, some at a time: whoever owns it calls `work`.

    Two names are compared when the first letters of their first and last words agree; besides, a name that is another
    record's alias counts as 100, and a bare last name with its only bearer as `SURNAME`.
    """

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self._entities: dict[str, Entity] = {}
        self._blocks: defaultdict[_Block, dict[str, Name]] = defaultdict(dict)
        self._ends: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._aliases: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._named: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._partners: defaultdict[str, dict[str, float]] = defaultdict(dict)
        self._queue: dict[str, None] = {}
        for entity in entities:
            self._add(entity)

    @property
    def pending(self) -> int:
        """How many records are still to be compared."""
        return len(self._queue)

    def partners(self, entity: str) -> list[tuple[str, float]]:
        """The records that may be the same as this one, with their scores, best first."""
        return sorted(self._partners.get(entity, {}).items(), key=lambda found: (-found[1], found[0]))

    def work(self, most: int = 50) -> set[str]:
        """Compare up to `most` waiting records; the ids of those whose partners changed."""
        changed: set[str] = set()
        for _ in range(min(most, len(self._queue))):
            id_ = next(iter(self._queue))
            del self._queue[id_]
            before = dict(self._partners.get(id_, {}))
            after = self._compared(self._entities[id_])
            if before != after:
                self._set(id_, after)
                changed |= {id_, *before, *after}
        return changed

    def apply(self, change: Change) -> set[str]:
        """Take a change over; the ids that lost a partner by it at once (new ones are found by `work`)."""
        changed: set[str] = set()
        for record in change.removed:
            if isinstance(record, Entity) and record.id in self._entities:
                changed |= {record.id, *self._partners.get(record.id, {})}
                self._remove(self._entities[record.id])
        for record in change.added:
            if isinstance(record, Entity):
                self._add(record)
        return changed

    def _add(self, entity: Entity) -> None:
        name = taken_apart(entity.name)
        self._entities[entity.id] = entity
        self._blocks[_block(entity.kind, name)][entity.id] = name
        self._ends[entity.kind, name.last].add(entity.id)
        self._named[entity.kind, key(entity.name)].add(entity.id)
        for alias in entity.aliases:
            self._aliases[entity.kind, key(alias)].add(entity.id)
        self._queue[entity.id] = None
        self._wake(entity.kind, name.last)

    def _remove(self, entity: Entity) -> None:
        name = taken_apart(entity.name)
        self._set(entity.id, {})
        del self._entities[entity.id]
        self._blocks[_block(entity.kind, name)].pop(entity.id, None)
        self._ends[entity.kind, name.last].discard(entity.id)
        self._named[entity.kind, key(entity.name)].discard(entity.id)
        for alias in entity.aliases:
            self._aliases[entity.kind, key(alias)].discard(entity.id)
        self._queue.pop(entity.id, None)
        self._wake(entity.kind, name.last)

    def _wake(self, kind: str, last: str) -> None:
        """A bare last name has one bearer more or less: it is compared again."""
        for id_ in self._blocks.get((kind, "", last[:1]), ()):
            if taken_apart(self._entities[id_].name).last == last:
                self._queue[id_] = None

    def _set(self, id_: str, partners: dict[str, float]) -> None:
        for other in self._partners.pop(id_, {}):
            self._partners[other].pop(id_, None)
        if partners:
            self._partners[id_] = partners
        for other, score in partners.items():
            self._partners[other][id_] = score

    def _compared(self, entity: Entity) -> dict[str, float]:
        name, kind = taken_apart(entity.name), entity.kind
        found: dict[str, float] = {}
        for id_, other in self._blocks[_block(kind, name)].items():
            score = likeness(name, other)
            if score:
                found[id_] = score
        for id_ in self._aliases.get((kind, key(entity.name)), ()):
            found[id_] = 100.0
        for alias in entity.aliases:
            found.update(dict.fromkeys(self._named.get((kind, key(alias)), ()), 100.0))
        for id_ in self._bearers(kind, name):
            found[id_] = max(found.get(id_, 0.0), SURNAME)
        found.pop(entity.id, None)
        return found

    def _bearers(self, kind: str, name: Name) -> set[str]:
        """The only record that a bare last name can be short for, or the bare name that only this one bears."""
        ends = {id_: taken_apart(self._entities[id_].name) for id_ in self._ends.get((kind, name.last), ())}
        longer = [id_ for id_, other in ends.items() if is_short_for(name, other)]
        if longer:
            return set(longer) if len(longer) == 1 else set()
        shorter = [id_ for id_, other in ends.items() if is_short_for(other, name)]
        return {id_ for id_ in shorter if sum(is_short_for(ends[id_], other) for other in ends.values()) == 1}


def _block(kind: str, name: Name) -> _Block:
    first = name.words[0][:1] if len(name.words) > 1 else ""
    return (kind, first, name.last[:1])
