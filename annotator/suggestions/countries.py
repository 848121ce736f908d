"""The countries that ship with the program: names, demonyms, capitals and seats, from resources/gazetteers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from annotator.model.errors import AnnotatorError
from annotator.model.folding import key
from annotator.places import RESOURCES

Sense = Literal["name", "official", "demonym_adjective", "demonym_noun", "capital", "seat"]

GAZETTEERS = RESOURCES / "gazetteers"
LANGUAGES = ("fr", "en")
NO_COUNTRY = "-"
FRENCH_DEMONYMS = {"demonym_fr": "ms", "demonym_fr_f": "fs", "demonym_fr_mp": "mp", "demonym_fr_fp": "fp"}
_FORM_COLUMNS = (
    "name_fr name_en official_fr official_en variants_fr variants_en demonym_fr demonym_fr_f demonym_fr_mp "
    "demonym_fr_fp demonym_en_adj demonym_en_noun capital_fr capital_en capital_variants seats_fr seats_en"
)
COUNTRY_COLUMNS = tuple(f"iso2 iso3 m49 cow {_FORM_COLUMNS} un note".split())
HISTORICAL_COLUMNS = tuple(f"code iso3166_3 iso3 m49 cow {_FORM_COLUMNS} valid_from valid_to successors note".split())
AMBIGUOUS_COLUMNS = ("form", "language", "candidates", "kind", "default", "ask", "note")
KINDS = frozenset(
    ["name", "demonym", "capital", "seat", "language", "part", "person", "period", "place", "word", "compound"]
)

_CODE = re.compile(r"[A-Z]{2}|[A-Z]{4}|X-[A-Z0-9]{2,8}")
_SHAPES = {
    "iso2": re.compile(r"[A-Z]{2}"),
    "code": _CODE,
    "iso3166_3": re.compile(r"([A-Z]{4})?"),
    "iso3": re.compile(r"([A-Z]{3})?"),
    "m49": re.compile(r"(\d{3})?"),
    "cow": re.compile(r"(\d{1,3})?"),
    "un": re.compile(r"[01]"),
    "ask": re.compile(r"[01]"),
    "language": re.compile(r"(fr|en)?"),
    "valid_from": re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?"),
    "valid_to": re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?"),
    "kind": re.compile("|".join(sorted(KINDS))),
    "default": re.compile(rf"({_CODE.pattern})?"),
    "name_fr": re.compile(r"[^|]+"),
    "name_en": re.compile(r"[^|]+"),
    "form": re.compile(r".+"),
}


class GazetteerError(AnnotatorError):
    """A table that cannot be used; `line` is from 1 (0: the whole file)."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")
        self.path = path
        self.line = line
        self.reason = message


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory; `code` is ISO 3166-1 alpha-2, user-assigned for XK and some `historical` ones."""

    code: str
    iso3: str
    m49: str
    cow: str
    name_fr: str
    name_en: str
    official_fr: str
    official_en: str
    capital_fr: str
    capital_en: str
    historical: bool


@dataclass(frozen=True, slots=True)
class CountryForm:
    """One way to write one country: `language` "" is both, `since` and `until` (ISO dates, both included) bound
    historical rows, `grammar` is what is sure of a French demonym's gender and number ("mp"; "s" for "belge").
    """

    text: str
    language: str
    country: str
    sense: Sense
    since: str = ""
    until: str = ""
    grammar: str = ""


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A form that may mean several countries or, as the candidate "-", none; `default` is "" where none is likely."""

    form: str
    language: str
    candidates: tuple[str, ...]
    default: str
    ask: bool
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one line by column; `line` is from 1, the header."""

    path: Path
    line: int
    cells: Mapping[str, str]

    def values(self, column: str) -> tuple[str, ...]:
        """The values of a cell, which `|` separates."""
        return tuple(self.cells[column].split("|")) if self.cells[column] else ()

    def error(self, message: str) -> GazetteerError:
        """What is wrong with this line."""
        return GazetteerError(self.path, self.line, message)


def read_table(path: Path, columns: Sequence[str]) -> list[TableRow]:
    """The rows of a tab-separated table with exactly these columns; GazetteerError names the first bad line."""
    try:
        lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerError(path, 0, f"cannot be read ({error})") from error
    if lines[0].split("\t") != list(columns):
        raise GazetteerError(path, 1, f"the header must name the columns {', '.join(columns)}")
    return [_row(path, number, line, columns) for number, line in enumerate(lines[1:], start=2)]


def _row(path: Path, number: int, line: str, columns: Sequence[str]) -> TableRow:
    cells = line.split("\t")
    if len(cells) != len(columns):
        raise GazetteerError(path, number, f"{len(cells)} cells instead of {len(columns)}")
    row = TableRow(path, number, MappingProxyType(dict(zip(columns, cells, strict=True))))
    for column, cell in row.cells.items():
        shape = _SHAPES.get(column)
        if shape is not None and shape.fullmatch(cell) is None:
            raise row.error(f"{column} cannot be {cell!r}")
        if column != "note" and any(value != value.strip() or not value for value in row.values(column)):
            raise row.error(f"{column} has an empty value or blanks around one")
    return row


def read_countries(path: Path) -> list[TableRow]:
    """The rows of a table of present countries (countries.tsv) or, by its header, former ones (historical.tsv)."""
    try:
        with path.open(encoding="utf-8") as table:
            historical = table.readline().startswith("code\t")
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerError(path, 0, f"cannot be read ({error})") from error
    rows = read_table(path, HISTORICAL_COLUMNS if historical else COUNTRY_COLUMNS)
    seen: dict[str, int] = {}
    for row in rows:
        first = seen.setdefault(code_of(row), row.line)
        if first != row.line:
            raise row.error(f"the code {code_of(row)} stands already in line {first}")
        if len({len(row.values(column)) for column in FRENCH_DEMONYMS}) > 1:
            raise row.error("the four French demonym columns differ in their number of values")
        if historical and not row.cells["valid_to"]:
            raise row.error("a former country needs valid_to")
    return rows


def read_ambiguities(path: Path) -> list[Ambiguity]:
    """The rows of a table of ambiguous forms (ambiguous.tsv), one for each form of a cell."""
    found: dict[tuple[str, str], Ambiguity] = {}
    for row in read_table(path, AMBIGUOUS_COLUMNS):
        candidates = row.values("candidates")
        if not candidates or any(code != NO_COUNTRY and not _CODE.fullmatch(code) for code in candidates):
            raise row.error("candidates must be codes or -")
        if row.cells["default"] not in {"", *candidates}:
            raise row.error(f"the default {row.cells['default']} is not among the candidates")
        rest = (row.cells["language"], candidates, row.cells["default"], row.cells["ask"] == "1", row.cells["kind"])
        for form in row.values("form"):
            ambiguity = Ambiguity(form, *rest, row.cells["note"])
            for language in ("", *LANGUAGES) if not ambiguity.language else (ambiguity.language,):
                if found.setdefault((key(form), language), ambiguity) is not ambiguity:
                    raise row.error(f"{form} stands twice")
    return list(dict.fromkeys(found.values()))


def code_of(row: TableRow) -> str:
    """The code of a row of either table of countries."""
    return row.cells["iso2"] if "iso2" in row.cells else row.cells["code"]


def forms_of(row: TableRow) -> Iterator[CountryForm]:
    """Every way to write the country of a row, perhaps the same more than once."""
    code, since, until = code_of(row), row.cells.get("valid_from", ""), row.cells.get("valid_to", "")

    def made(column: str, language: str, sense: Sense, grammar: str = "") -> Iterator[CountryForm]:
        for text in row.values(column):
            yield CountryForm(text, language, code, sense, since, until, grammar)

    for language in LANGUAGES:
        yield from made(f"name_{language}", language, "name")
        yield from made(f"variants_{language}", language, "name")
        yield from made(f"official_{language}", language, "official")
        yield from made(f"capital_{language}", language, "capital")
        yield from made("capital_variants", language, "capital")
        yield from made(f"seats_{language}", language, "seat")
    for column, grammar in FRENCH_DEMONYMS.items():
        yield from made(column, "fr", "demonym_adjective", grammar)
        for form in made(column, "fr", "demonym_noun", grammar):
            yield CountryForm(_capitalised(form.text), "fr", code, "demonym_noun", since, until, grammar)
    yield from made("demonym_en_adj", "en", "demonym_adjective")
    yield from made("demonym_en_noun", "en", "demonym_noun")


def _capitalised(demonym: str) -> str:
    """A French demonym as a noun: "sud-africain" → "Sud-Africain", "saint-vincentais-et-…" keeps its "et"."""
    return "-".join(part if part in {"et", "de"} else part[:1].upper() + part[1:] for part in demonym.split("-"))


def _country(row: TableRow) -> Country:
    plain = {name: row.cells[name] for name in Country.__slots__ if name in row.cells}
    return Country(**plain | {"code": code_of(row)}, historical="valid_to" in row.cells)


@cache
def _rows() -> tuple[TableRow, ...]:
    return (*read_countries(GAZETTEERS / "countries.tsv"), *read_countries(GAZETTEERS / "historical.tsv"))


@cache
def countries() -> Mapping[str, Country]:
    """All countries by their code, present ones first."""
    return MappingProxyType({code_of(row): _country(row) for row in _rows()})


@cache
def country_forms() -> Sequence[CountryForm]:
    """Every way to write every country, each once; a form that both languages write alike has the language ""."""
    found: dict[tuple[str, ...], CountryForm] = {}
    for form in (form for row in _rows() for form in forms_of(row)):
        identity = (form.text, form.country, form.sense)
        known = found.setdefault(identity, form)
        language = form.language if form.language == known.language else ""
        grammar = "".join(letter for letter in known.grammar if letter in form.grammar)
        found[identity] = replace(known, language=language, grammar=grammar)
    return tuple(found.values())


@cache
def ambiguities() -> Mapping[tuple[str, str], Ambiguity]:
    """The ambiguous forms by folded key and language; a row for both languages stands under "fr", "en" and ""."""
    table: dict[tuple[str, str], Ambiguity] = {}
    for row in read_ambiguities(GAZETTEERS / "ambiguous.tsv"):
        for language in ("", *LANGUAGES) if not row.language else (row.language,):
            table[key(row.form), language] = row
    return MappingProxyType(table)
