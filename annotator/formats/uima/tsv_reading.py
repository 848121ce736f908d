"""A WebAnno TSV 3 file into a scene."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from annotator.formats.foreign_spans import ForeignText
from annotator.formats.report import Report
from annotator.formats.uima.scene import Arc, Chain, Layer, Mark, Scene, Sense, Target
from annotator.formats.uima.tsv_cells import NOTHING, Item, Reference, items, references, slots, targets
from annotator.formats.uima.tsv_schema import ANY_TYPE, LayerColumns, Schema, Slot, schema_of, version_of
from annotator.formats.uima.tsv_text import TEXT, Row, body_of
from annotator.model.errors import ImportRefused

_TOKEN = "Token"  # noqa: S105  # the name of a type


def scene_of(text: str, path: Path, report: Report, *, label: str = "") -> Scene:
    """The scene in the text of a file; ImportRefused "format" where it is no WebAnno TSV 3, "empty" or "offsets"."""
    lines = text.removeprefix("\ufeff").split("\n")
    version = version_of(lines[0])
    if version is None or version[0] != 3:
        told = "an older WebAnno TSV, which tells no offsets" if lines[0].startswith("#id=") else "no WebAnno TSV 3"
        raise ImportRefused(path, "format", f"this is {told}; export it anew as WebAnno TSV 3 or XMI", line=1)
    head = next((number for number, line in enumerate(lines) if line.startswith(TEXT)), len(lines))
    schema = schema_of(lines[1:head], version, label=label)
    body = body_of(lines, path, report, old=schema.old)
    scene = Scene(path.stem, ForeignText(body.text), "utf-16")
    scene.left_out["Token"] += sum(not row.is_part for row in body.rows)
    scene.left_out["Sentence"] += body.sentences
    _Reading(scene, schema, body.rows).run()
    for row in body.rows:
        if any(cell not in {NOTHING, ""} for cell in row.cells[len(schema.owners) :]):
            report.lose("column", [f"{path}:{row.line}"], why="the header names no layer for it")
    return scene


@dataclass(slots=True)
class _Draft:
    """An annotation of which one row after the other tells."""

    layer: LayerColumns
    start: int
    end: int
    line: int
    values: dict[Sense, str] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)

    def widen(self, row: Row) -> None:
        """Make it cover a further row."""
        self.start, self.end = min(self.start, row.start), max(self.end, row.end)


@dataclass(slots=True)
class _Reading:
    """One file."""

    scene: Scene
    schema: Schema
    rows: list[Row]
    drafts: dict[str, _Draft] = field(default_factory=dict)
    at: dict[tuple[int, str], dict[int, str]] = field(default_factory=dict)
    """(layer, address) → the annotations there: id (0: the first of those without) and key."""
    chains: dict[tuple[int, int], dict[int, str]] = field(default_factory=dict)
    units: dict[str, Row] = field(default_factory=dict)
    needed: dict[str, Mark] = field(default_factory=dict)

    def run(self) -> None:
        """Fill the scene: spans first, then what joins them."""
        self.units = {row.address: row for row in self.rows}
        filled = [(row, number, self.schema.layers[number]) for row in self.rows for number in self._filled(row)]
        for row, number, layer in filled:
            if layer.form == "span":
                self._take_spans(row, number, layer)
            elif layer.form == "chain":
                self._take_links(row, number, layer)
        for row, number, layer in filled:
            for slot in layer.slots:
                self._take_slot(row, slot, number)
            if layer.form == "relation":
                self._take_relations(row, layer)
        for key, draft in self.drafts.items():
            if draft.layer.left_out:
                self.scene.left_out[draft.layer.type_name] += 1
            else:
                self.scene.marks.append(self._mark(key, draft))
        self.scene.marks.extend(self.needed.values())
        self.scene.left_out["Token"] -= len(self.needed)
        self.scene.marks.sort(key=lambda mark: (mark.start, -mark.end))
        for (number, _), links in self.chains.items():
            keys = tuple(links[index] for index in sorted(links))
            self.scene.chains.append(Chain(self.schema.layers[number].layer, keys))

    def _filled(self, row: Row) -> list[int]:
        """The layers that have something in a row, in their order."""
        owners = self.schema.owners
        found = {owners[c] for c, cell in enumerate(row.cells[: len(owners)]) if cell not in {NOTHING, ""}}
        return sorted(found)

    def _mark(self, key: str, draft: _Draft) -> Mark:
        values, fillers = tuple(draft.values.items()), tuple(draft.targets)
        hosts = bool(draft.layer.slots)
        return Mark(key, draft.layer.layer, draft.start, draft.end, values, fillers, hosts, draft.line)

    def _draft(self, row: Row, number: int, id_: int, place: int) -> _Draft:
        """The annotation of an id, or the one at this place of a row."""
        key = f"{number}:{id_}" if id_ else f"{number}@{row.address}#{place}"
        found = self.drafts.get(key)
        if found is None:
            found = self.drafts[key] = _Draft(self.schema.layers[number], row.start, row.end, row.line)
        found.widen(row)
        self.at.setdefault((number, row.address), {}).setdefault(id_, key)
        return found

    def _take_spans(self, row: Row, number: int, layer: LayerColumns) -> None:
        for column, sense in layer.features:
            for place, item in enumerate(items(_cell(row, column))):
                self._say(self._draft(row, number, item.id, place), sense, item)
        for slot in layer.slots:
            for place, (_, id_) in enumerate(slots(_cell(row, slot.roles))):
                self._draft(row, number, id_, place)

    def _say(self, draft: _Draft, sense: Sense, item: Item) -> None:
        if item.words is not None:
            draft.values.setdefault(sense, item.words)

    def _take_links(self, row: Row, number: int, layer: LayerColumns) -> None:
        """A chain: one column says its number and the place in it (value->1-2), the other what it is (value[1])."""
        for place, (chain, index, values) in enumerate(_links(row, layer)):
            if not index:
                self.scene.lost[layer.type_name, "a link of a chain has no number"] += 1
                continue
            key = f"{number}>{chain}-{index}"
            draft = self.drafts.get(key)
            if draft is None:
                draft = self.drafts[key] = _Draft(layer, row.start, row.end, row.line)
            draft.widen(row)
            for sense, words in values:
                draft.values.setdefault(sense, words)
            self.chains.setdefault((number, chain), {})[index] = key
            self.at.setdefault((number, row.address), {}).setdefault(place, key)

    def _take_slot(self, row: Row, slot: Slot, number: int) -> None:
        filled = targets(_cell(row, slot.targets))
        for place, (roles, id_) in enumerate(slots(_cell(row, slot.roles))):
            key = f"{number}:{id_}" if id_ else f"{number}@{row.address}#{place}"
            draft = self.drafts[key]
            if draft.line != row.line:
                continue
            fillers = filled[place] if place < len(filled) else []
            for role, filler in zip(roles, [*fillers, *[None] * len(roles)], strict=False):
                target = self._at(filler, slot.type_name)
                if target:
                    kind: Literal["role", "triggers"] = "triggers" if slot.name == "attacheTriggers" else "role"
                    draft.targets.append(Target(role or slot.name, target, kind))
                else:
                    self.scene.lost[slot.name, "it points to nothing in the text"] += 1

    def _take_relations(self, row: Row, layer: LayerColumns) -> None:
        ends = references(_cell(row, layer.base))
        if layer.left_out:
            self.scene.left_out[layer.type_name] += len(ends)
            return
        columns = [(sense, items(_cell(row, column))) for column, sense in layer.features]
        for place, reference in enumerate(ends):
            start = self._at(reference, layer.base_type)
            here = Reference(row.address, reference.target) if reference is not None else None
            end = self._at(here, layer.base_type)
            if not start or not end:
                self.scene.lost[layer.type_name, "one of its ends is missing"] += 1
                continue
            told = ((sense, found[place].words) for sense, found in columns if place < len(found))
            values = tuple((sense, words) for sense, words in told if words is not None)
            self.scene.arcs.append(Arc(layer.layer, start, end, values, row.line))

    def _at(self, reference: Reference | None, type_name: str) -> str:
        """The key of the annotation of a type at an address, "" where there is none; tokens become spans."""
        if reference is None or reference.address not in self.units:
            return ""
        any_type = type_name in {ANY_TYPE, ""}
        wanted = (n for n, layer in enumerate(self.schema.layers) if any_type or layer.type_name == type_name)
        here = [(n, found) for n in wanted if (found := self.at.get((n, reference.address)))]
        exact = [(n, found[reference.source]) for n, found in here if reference.source in found]
        for number, key in exact or [(n, next(iter(found.values()))) for n, found in here]:
            if not self.schema.layers[number].left_out:
                return key
        return self._token(reference.address)

    def _token(self, address: str) -> str:
        key, row = f"token@{address}", self.units[address]
        if key not in self.needed:
            self.needed[key] = Mark(key, Layer(_TOKEN), row.start, row.end, line=row.line)
        return key


def _cell(row: Row, column: int) -> str:
    return row.cells[column] if 0 <= column < len(row.cells) else ""


def _links(row: Row, layer: LayerColumns) -> Iterator[tuple[int, int, list[tuple[Sense, str]]]]:
    """Chain, place in it (0: not told) and values of each link that a row is in."""
    columns = [(sense, _cell(row, column)) for column, sense in layer.features]
    arrows = next(((sense, items(cell)) for sense, cell in columns if "->" in cell), None)
    kinds = next(((sense, items(cell)) for sense, cell in columns if "->" not in cell), None)
    for place, item in enumerate(arrows[1] if arrows else []):
        value, _, address = (item.words or "").rpartition("->")
        chain, _, index = address.partition("-")
        if not (chain.isascii() and chain.isdigit() and index.isascii() and index.isdigit() and len(address) < 20):
            yield 0, 0, []
            continue
        values = [(arrows[0], value)] if arrows and value not in {"", "*"} else []
        if kinds and place < len(kinds[1]) and (words := kinds[1][place].words) is not None:
            values.append((kinds[0], words))
        yield int(chain), int(index), values
