"""The rows of the entity tree without Qt: sorted branches that can be found and changed in O(log n)."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["root", "group", "entity", "value", "mention"]
Entry = tuple[int | str, ...]
"""Sort keys, and the key of the row at the end."""

BATCH = 200

UNRESOLVED = "?unresolved"
PROJECT = "?project"


@dataclass(slots=True, eq=False)
class Branch:
    """One row of the tree and, sorted, the entries of all rows below it, of which the first `shown` are in the view.

    Below an entity or a value stand its mentions (start, -end, id). A branch that is not `lazy` always shows all.
    """

    id: int
    kind: Kind
    key: str
    parent: Branch | None = None
    entry: Entry = ()
    entries: list[Entry] = field(default_factory=list)
    shown: int = 0
    below: dict[str, Branch] = field(default_factory=dict)
    lazy: bool = False

    def position(self, entry: Entry) -> int:
        """Where an entry stands or would stand."""
        return bisect_left(self.entries, entry)

    def has(self, entry: Entry) -> bool:
        """Whether the entry is one of the branch's."""
        at = self.position(entry)
        return at < len(self.entries) and self.entries[at] == entry

    @property
    def row(self) -> int:
        """The row within the parent."""
        return self.parent.position(self.entry) if self.parent else 0

    @property
    def is_complete(self) -> bool:
        """Whether all entries are in the view."""
        return self.shown >= len(self.entries)

    def takes_row(self, at: int) -> bool:
        """Whether an entry put at this place becomes a row of the view at once."""
        return not self.lazy or at < self.shown or (self.is_complete and self.shown > 0 and at == self.shown)

    def put(self, entry: Entry) -> None:
        """One entry more, without a row."""
        insort(self.entries, entry)

    def drop(self, entry: Entry) -> None:
        """One entry less."""
        del self.entries[self.position(entry)]
