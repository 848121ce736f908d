"""One article, already a CAS of ours, as WebAnno TSV 3.3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.report import Report
from annotator.formats.uima.layout import LINKS, STRING, LayerType, Layout
from annotator.formats.uima.tsv_cells import NO_VALUE, NOTHING, escaped, escaped_text
from annotator.formats.uima.tsv_schema import ANY_TYPE
from annotator.formats.uima.tsv_units import Unit, Units, blocks_of
from annotator.model.offsets import OffsetMap
from annotator.model.records import Article
from annotator.model.span import Span

_BLANK = "an annotation of WebAnno TSV begins and ends with a word"


@dataclass(slots=True)
class _Kind:
    """A type with its annotations, and which columns it has."""

    type: LayerType
    relation: bool
    annotations: list[Any] = field(default_factory=list)

    @property
    def plain(self) -> list[str]:
        """The features with values."""
        return [name for sense, name in self.type.features.items() if sense not in self.type.links]

    @property
    def slots(self) -> list[tuple[str, str]]:
        """The features with links, and the types of these."""
        return [(self.type.features[sense], link) for sense, link in self.type.links.items()]


@dataclass(slots=True)
class TsvWriting:
    """One article on its way into a file."""

    article: Article
    cas: Any
    layout: Layout
    report: Report
    kinds: list[_Kind] = field(default_factory=list)
    units: Units = field(default_factory=lambda: Units([]))
    places: dict[int, list[Unit]] = field(default_factory=dict)
    """Annotation → its rows."""
    numbers: dict[int, int] = field(default_factory=dict)
    """Annotation → the id that tells it apart."""

    def run(self) -> bytes:
        """The whole file."""
        self.units = Units(blocks_of(self.article.text, self.article.language))
        found = {(kind, code): type_ for (kind, code), type_ in self.layout.types.items()}
        each = ((type_, kind == "relation", self.cas.select(type_.name)) for (kind, _), type_ in found.items())
        self.kinds = [_Kind(type_, relation, list(marks)) for type_, relation, marks in each if marks]
        self.kinds.sort(key=lambda kind: kind.relation)
        spans = [fs for kind in self.kinds if not kind.relation for fs in kind.annotations]
        self.units.add(Span(fs.begin, fs.end) for fs in spans)
        for fs in spans:
            self._put(fs)
        self._number(spans)
        self._tell_lead()
        return "".join(f"{line}\n" for line in self._lines()).encode()

    def _put(self, fs: Any) -> None:
        rows = self.units.of(Span(fs.begin, fs.end))
        if rows:
            self.places[fs.xmiID] = rows
        if not rows or (rows[0].span.start, rows[-1].span.end) != (fs.begin, fs.end):
            self._lose("span" if not rows else "blanks at the edges of spans", fs, _BLANK)

    def _number(self, spans: Sequence[Any]) -> None:
        """Give ids to all that stands in several rows, or beside one of its kind, or is the end of anything."""
        met: dict[tuple[str, str], int] = {}
        crowded, ends = set[int](), {target.xmiID for fs in spans for target in _targets(fs)}
        ends |= {end.xmiID for kind in self.kinds if kind.relation for fs in kind.annotations for end in _ends(fs)}
        for fs in spans:
            for unit in self.places.get(fs.xmiID, ()):
                other = met.setdefault((fs.type.name, unit.address), fs.xmiID)
                if other != fs.xmiID:
                    crowded |= {other, fs.xmiID}
        for fs in spans:
            rows = self.places.get(fs.xmiID, ())
            if rows and (len(rows) > 1 or fs.xmiID in crowded or fs.xmiID in ends):
                self.numbers[fs.xmiID] = len(self.numbers) + 1

    def _tell_lead(self) -> None:
        lead = self.article.text[: self.units.blocks[0].start if self.units.blocks else 0]
        if lead.strip("\n"):
            self.report.lose("blanks before the first word", [self.article.name], why="they become line feeds")

    def _lines(self) -> Iterator[str]:
        yield "#FORMAT=WebAnno TSV 3.3"
        yield from (self._header(kind) for kind in self.kinds)
        yield ""
        map_, text = OffsetMap(self.article.text), self.article.text
        cells = self._cells()
        for number, block in enumerate(self.units.blocks):
            yield ""
            yield from (f"#Text={escaped_text(line)}" for line in text[block.start : block.end].split("\n"))
            for row in self.units.rows(number):
                offsets = f"{map_.to_utf16(row.span.start)}-{map_.to_utf16(row.span.end)}"
                values = [found.get(row.address, NOTHING) for found in cells]
                yield "\t".join([row.address, offsets, row.span.of(text), *values, ""])

    def _header(self, kind: _Kind) -> str:
        names = kind.plain or [""]
        if kind.relation:
            return "|".join([f"#T_RL={kind.type.name}", *names, f"BT_{ANY_TYPE}"])
        slots = [f"ROLE_{kind.type.name}:{name}_{link}|{ANY_TYPE}" for name, link in kind.slots]
        return "|".join([f"#T_SP={kind.type.name}", *names, *slots])

    def _cells(self) -> list[dict[str, str]]:
        """For each column what stands at which address."""
        columns: list[dict[str, list[str]]] = []
        for kind in self.kinds:
            if kind.relation:
                columns += self._relations(kind)
                continue
            for name in kind.plain:
                columns.append(self._column(kind, [self._value(fs, name) for fs in kind.annotations]))
            for name, _ in kind.slots:
                links = [_links(fs, name) for fs in kind.annotations]
                kept = [[link for link in found if link.target.xmiID in self.places] for found in links]
                roles = [";".join(escaped(link.role or "") or NO_VALUE for link in found) for found in kept]
                columns.append(self._column(kind, [role or NOTHING for role in roles]))
                targets = [";".join(self._address(link.target) for link in found) for found in kept]
                columns.append(self._column(kind, [target or NOTHING for target in targets], numbered=False))
        return [{address: "|".join(items) for address, items in column.items()} for column in columns]

    def _column(self, kind: _Kind, values: Sequence[str], *, numbered: bool = True) -> dict[str, list[str]]:
        column: dict[str, list[str]] = {}
        for fs, value in zip(kind.annotations, values, strict=True):
            number = self.numbers.get(fs.xmiID) if numbered else None
            for unit in self.places.get(fs.xmiID, ()):
                column.setdefault(unit.address, []).append(f"{value}[{number}]" if number else value)
        return column

    def _value(self, fs: Any, name: str) -> str:
        value = getattr(fs, name)
        if hasattr(value, "elements"):
            if len(value.elements) > 1:
                self._lose("further values", fs, "a feature of WebAnno TSV has one value")
            value = next(iter(value.elements), None)
        assert value is None or isinstance(value, str), STRING
        return escaped(value) if value else NO_VALUE

    def _address(self, fs: Any) -> str:
        number = self.numbers.get(fs.xmiID)
        first = self.places[fs.xmiID][0].address
        return f"{first}[{number}]" if number else first

    def _relations(self, kind: _Kind) -> list[dict[str, list[str]]]:
        """A relation stands where its dependent begins, and names where its governor begins."""
        columns: list[dict[str, list[str]]] = [{} for _ in [*(kind.plain or [""]), ""]]
        for fs in kind.annotations:
            start, end = _ends(fs)
            if start.xmiID not in self.places or end.xmiID not in self.places:
                self._lose("relation", fs, "one of its ends was lost")
                continue
            at = self.places[end.xmiID][0].address
            ids = f"{self.numbers.get(start.xmiID, 0)}_{self.numbers.get(end.xmiID, 0)}"
            values = [self._value(fs, name) for name in kind.plain] or [NO_VALUE]
            for column, value in zip(columns, [*values, f"{self.places[start.xmiID][0].address}[{ids}]"], strict=True):
                column.setdefault(at, []).append(value)
        return columns

    def _lose(self, what: str, fs: Any, why: str) -> None:
        self.report.lose(what, [f"{self.article.name}:{fs.begin}"], why=why)


def _links(fs: Any, name: str) -> list[Any]:
    value = getattr(fs, name)
    return list(value.elements) if value is not None else []


def _targets(fs: Any) -> Iterator[Any]:
    """What the links of an annotation point to."""
    for feature in fs.type.all_features:
        if feature.rangeType.name == LINKS:
            yield from (link.target for link in _links(fs, feature.name))


def _ends(fs: Any) -> tuple[Any, Any]:
    return fs.Governor, fs.Dependent
