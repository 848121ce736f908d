"""An article with mentions for tests of models and panels, changed as a workspace would change it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.records import Entity, Mention, Record
from annotator.model.register import Register
from tests import factories
from ui.models.passages import Passages

TEXT = factories.TEXT
"""« Nicolas Maduro rompt avec Washington. » and a second paragraph."""


@dataclass
class Desk:
    """Records and what follows their changes; `do` tells the followers after memory was changed."""

    codebook: Codebook = field(default_factory=factories.codebook)
    text: str = TEXT
    title: str = ""

    def __post_init__(self) -> None:
        self.annotations = AnnotationSet("t", "a")
        self.register = Register()
        self.counts: Counter[str] = Counter()
        self.followers: list[object] = []

    @property
    def passages(self) -> Passages:
        return Passages(self.text, title=self.title)

    def do(self, added: tuple[Record, ...] = (), removed: tuple[Record, ...] = ()) -> Change:
        change = Change(Act("test"), removed, added, "t")
        self.register.apply(change)
        self.annotations.apply(change)
        for record in removed:
            self._count(record, -1)
        for record in added:
            self._count(record, 1)
        for follower in self.followers:
            follower.apply(change)  # type: ignore[attr-defined] # models and panels all have it
        return change

    def _count(self, record: Record, by: int) -> None:
        for id_ in record.entities if isinstance(record, Mention) else ():
            self.counts[id_] += by

    def add(self, *records: Record) -> None:
        self.do(records)

    def remove(self, *records: Record) -> None:
        self.do((), records)

    def change(self, old: Record, **fields: object) -> Record:
        new: Record = replace(old, **fields)  # type: ignore[arg-type] # fields of the record at hand
        self.do((new,), (old,))
        return new

    def mention(self, words: str, label: str = "ACTOR", **fields: object) -> Mention:
        at = self.text.index(words)
        return factories.mention(at, at + len(words), label, **fields)


def maduro() -> Entity:
    return factories.entity(
        "Nicolás Maduro", id="maduro", aliases=("Maduro",), type="PERSON", attributes=(("country", "VE"),)
    )


def states() -> Entity:
    return factories.entity("États-Unis", "COUNTRY", id="us", codes=(("ISO3166-1-alpha-2", "US"),))
