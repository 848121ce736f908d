"""How often the entries of a codebook are used: counted article by article, kept up change by change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from annotator.model.codebook import Codebook, Label
from annotator.model.records import TYPE, Entity, Frame, Mention, Record, attribute_values


@dataclass(slots=True)
class Use:
    """What is counted of one label: `count` mentions (of a frame layer: frames), where, when and with which values."""

    count: int = 0
    carriers: int = 0
    articles: Counter[str] = field(default_factory=Counter)
    dates: Counter[str] = field(default_factory=Counter)
    values: Counter[tuple[str, str]] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)


class CodebookFigures:
    """The uses of every label; `carriers` are all records that carry it, triggers and records of the register too.

    A mention counts for the types of the entities it names, as they were when it was counted.
    """

    def __init__(self, codebook: Codebook, kinds: Mapping[str, str]) -> None:
        self._frame_layers = {layer.code for layer in codebook.layers if layer.kind == "frame"}
        self._types = dict(kinds)
        self._dates: dict[str, str] = {}
        self._uses: dict[str, Use] = {}
        self.complete = False

    def use(self, code: str) -> Use:
        """What is counted so far of a label."""
        return self._uses.setdefault(code, Use())

    def take_entities(self, entities: Iterable[Entity]) -> None:
        """Count the records of the register."""
        for entity in entities:
            self._count(entity, 1)

    def take(self, article: str, date: str, records: Iterable[Mention | Frame]) -> None:
        """Count the records of an article of this date (ISO 8601, or "")."""
        self._dates[article] = date[:10]
        for record in records:
            self._count(record, 1)

    def apply(self, removed: Iterable[Record], added: Iterable[Record]) -> None:
        """Follow a change."""
        for record in removed:
            self._count(record, -1)
        for record in added:
            self._count(record, 1)

    def knows(self, article: str) -> bool:
        """Whether an article has been counted."""
        return article in self._dates

    def _count(self, record: Record, sign: int) -> None:
        if isinstance(record, Entity):
            if sign > 0:
                self._types[record.id] = record.type
            for code in {record.kind, record.type} - {""}:
                self.use(code).carriers += sign
        elif isinstance(record, Mention | Frame) and record.article in self._dates:
            self._count_annotation(record, sign)

    def _count_annotation(self, record: Mention | Frame, sign: int) -> None:
        types = set(attribute_values(record.attributes, TYPE))
        for code in {record.label, *types}:
            self.use(code).carriers += sign
        if isinstance(record, Mention):
            if record.label in self._frame_layers:
                return
            types |= {self._types.get(id_, "") for id_ in record.entities} - {""}
        for code in {record.label, *types}:
            self._tally(self.use(code), record, sign=sign, types=types if code == record.label else set())

    def _tally(self, use: Use, record: Mention | Frame, *, sign: int, types: set[str]) -> None:
        use.count += sign
        use.articles[record.article] += sign
        use.dates[self._dates[record.article]] += sign
        pairs = [pair for pair in record.attributes if pair[0] != TYPE] + [(TYPE, code) for code in types]
        for pair in pairs:
            use.values[pair] += sign
        if isinstance(record, Frame):
            for role in {argument.role for argument in record.arguments}:
                use.roles[role] += sign


def busy(counter: Counter[str]) -> int:
    """How many keys of a counter stand above zero."""
    return sum(1 for count in counter.values() if count > 0)


def frequent_values(
    figures: CodebookFigures, label: Label, codebook: Codebook, *, language: str
) -> list[tuple[str, int]]:
    """Names and counts, the most frequent first: of a layer's types, or of the values of a type's own attribute."""
    counted = figures.use(label.code).values
    if not label.parent and codebook.types(label.code):
        named = {(TYPE, found.code): found.names.of(language) for found in codebook.types(label.code)}
    else:
        own = [one for one in codebook.attributes if label.code in one.labels and one.values]
        attribute = min(own, key=lambda one: (one.labels != (label.code,), not one.required), default=None)
        values = attribute.values if attribute else ()
        named = {(attribute.code if attribute else "", one.code): one.names.of(language) for one in values}
    found = [(name, counted[pair]) for pair, name in named.items() if counted[pair] > 0]
    return sorted(found, key=lambda pair: -pair[1])
