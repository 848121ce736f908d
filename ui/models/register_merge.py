"""A merge of two records as choices: one row a field, what each side has, and what stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from annotator.edits.entities import united
from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.model.records import Entity, Office, attribute_values, with_attribute

Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")


@dataclass(slots=True)
class MergeRow:
    """One field: the values of either side; `is_list` keeps any of both, another exactly one.

    `code` is "name", "aliases", "type", "offices", "note", "attr:CODE" or "code:SCHEME".
    """

    code: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    is_list: bool
    kept: set[Side] = field(default_factory=set)

    @property
    def is_same(self) -> bool:
        """Whether there is nothing to choose."""
        return self.left == self.right

    def values(self, side: Side) -> tuple[str, ...]:
        """What one side has."""
        return self.left if side == "left" else self.right

    def choose(self, side: Side) -> None:
        """Keep this side only."""
        self.kept = {side}

    def toggle(self, side: Side) -> None:
        """Keep this side, too, or (of a list) no longer."""
        self.kept = (self.kept ^ {side}) if self.is_list else {side}


class MergeChoice:
    """The rows of a merge of `lost` into `kept`, and the record that comes of them."""

    def __init__(self, kept: Entity, lost: Entity, codebook: Codebook) -> None:
        self.kept = kept
        self.lost = lost
        self._codebook = codebook
        self._offices: dict[str, Office] = {}
        self.rows = [row for row in self._made() if row.left or row.right]

    def row(self, code: str) -> MergeRow | None:
        """The row of a field, if either side has something there."""
        return next((row for row in self.rows if row.code == code), None)

    def swapped(self) -> MergeChoice:
        """The same merge with the other record's id kept."""
        return MergeChoice(self.lost, self.kept, self._codebook)

    def result(self) -> Entity:
        """The record that stays: the id of `kept`, with the name not chosen among its aliases."""
        name = self._single("name")
        gone = self.lost.name if name == self.kept.name else self.kept.name
        row = self.row("aliases")
        left = row.left if row and ("left" in row.kept or row.is_same) else ()
        right = row.right if row and "right" in row.kept else ()
        aliases = [form for form in (*left, gone, *right) if form != name]
        made = replace(
            united(self.kept, self.lost),
            name=name,
            aliases=_unlike(aliases, name, keep=gone),
            type=self._single("type"),
            offices=tuple(sorted({self._offices[words] for words in self._list("offices")})),
            note="\n".join(self._list("note")),
            codes=tuple(sorted(self._codes())),
        )
        attributes = made.attributes
        for row in self.rows:
            if row.code.startswith("attr:"):
                attributes = with_attribute(attributes, row.code.removeprefix("attr:"), self._list(row.code))
        return replace(made, attributes=attributes)

    def _codes(self) -> Iterable[tuple[str, str]]:
        for row in self.rows:
            if row.code.startswith("code:"):
                yield from ((row.code.removeprefix("code:"), code) for code in self._list(row.code))

    def _list(self, code: str) -> tuple[str, ...]:
        row = self.row(code)
        if row is None:
            return ()
        if row.is_same:
            return row.left
        return tuple(dict.fromkeys(value for side in SIDES if side in row.kept for value in row.values(side)))

    def _single(self, code: str) -> str:
        return next(iter(self._list(code)), "")

    def _made(self) -> Iterable[MergeRow]:
        kept, lost = self.kept, self.lost
        yield self._row("name", (kept.name,), (lost.name,), is_list=False)
        yield self._row("aliases", kept.aliases, lost.aliases, is_list=True)
        yield self._row("type", _one(kept.type), _one(lost.type), is_list=False)
        for code in dict.fromkeys(code for entity in (kept, lost) for code, _ in entity.attributes):
            known = self._codebook.attribute("entity", code, kept.kind, kept.type or lost.type)
            sides = attribute_values(kept.attributes, code), attribute_values(lost.attributes, code)
            yield self._row(f"attr:{code}", *sides, is_list=known is None or known.multiple)
        yield self._row("offices", self._held(kept), self._held(lost), is_list=True)
        for scheme in dict.fromkeys(scheme for scheme, _ in sorted({*kept.codes, *lost.codes})):
            codes = [tuple(code for found, code in entity.codes if found == scheme) for entity in (kept, lost)]
            yield self._row(f"code:{scheme}", *codes, is_list=False)
        yield self._row("note", _one(kept.note), _one(lost.note), is_list=bool(kept.note and lost.note))

    def _held(self, entity: Entity) -> tuple[str, ...]:
        for office in entity.offices:
            self._offices[office_key(office)] = office
        return tuple(office_key(office) for office in entity.offices)

    def office(self, words: str) -> Office:
        """The office that a value of the row of offices stands for."""
        return self._offices[words]

    @staticmethod
    def _row(code: str, left: tuple[str, ...], right: tuple[str, ...], *, is_list: bool) -> MergeRow:
        if is_list:
            kept: set[Side] = {side for side, values in zip(SIDES, (left, right), strict=True) if values}
        else:
            kept = {"left"} if left or not right else {"right"}
        return MergeRow(code, left, right, is_list, kept)


def office_key(office: Office) -> str:
    """An office as one text, different for different ones."""
    return f"{office.office}\x1f{office.since}\x1f{office.until}\x1f{office.of}\x1f{office.status}"


def shown(values: Iterable[str], words: Callable[[str], str]) -> str:
    """Values in words, one after the other; a dash for none."""
    return ", ".join(words(value) for value in values) or "–"


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


def _unlike(aliases: Iterable[str], name: str, *, keep: str) -> tuple[str, ...]:
    """The aliases without those that differ from the name or each other by case and accents only, but with `keep`."""
    seen, found = {key(name)}, list[str]()
    for form in aliases:
        if key(form) not in seen or (form == keep and form not in found):
            seen.add(key(form))
            found.append(form)
    return tuple(found)
