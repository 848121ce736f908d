"""The one way in which a project changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.records import Frame, Mention, Record


@dataclass(frozen=True, slots=True)
class Act:
    """What a change does, for the menu and the journal: a code such as "tag", and the words that its sentence needs."""

    code: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """The records that left, the records that came, and a name; a record in both (by id) is replaced.

    `article` is the id of the article where it happens, "" where it happens in none.
    """

    act: Act
    removed: tuple[Record, ...] = ()
    added: tuple[Record, ...] = ()
    article: str = ""

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.act, self.added, self.removed, self.article)

    def __bool__(self) -> bool:
        return self.removed != self.added

    def touched(self) -> Iterator[Mention | Frame]:
        """The mentions and frames on either side."""
        for record in (*self.removed, *self.added):
            if isinstance(record, Mention | Frame):
                yield record


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One row of the journal, written at `when` (UTC, ISO 8601).

    `kind` is "do", "undo", "redo" or "join"; `undo_of` is the number of the entry taken back or brought again, 0 for
    none.
    """

    sequence: int
    when: str
    annotator: str
    change: Change
    kind: str = "do"
    undo_of: int = 0
