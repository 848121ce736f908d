"""The international organisations that ship with the program, from resources/gazetteers/organisations.tsv."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotator.places import RESOURCES

TABLE = RESOURCES / "gazetteers" / "organisations.tsv"
COLUMNS = (
    *("code", "name_fr", "name_en", "short_fr", "short_en"),
    *("variants_fr", "variants_en", "sector", "parent", "note"),
)
SECTORS = frozenset({"UNO", "EUR", "IGO", "NGO"})
SCHEME = "attache-organisation"
"""The scheme of the codes where they go into the register."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An international organisation or NGO; what it is called in French and in English is kept apart.

    `short` is the acronym in use ("" for none), `sector` UNO, EUR, IGO or NGO, `parent` the code of the body above.
    """

    code: str
    name_fr: str
    name_en: str
    short_fr: str
    short_en: str
    variants_fr: tuple[str, ...]
    variants_en: tuple[str, ...]
    sector: str
    parent: str
    note: str

    def name(self, language: str) -> str:
        """The full name in "fr", else in English."""
        return self.name_fr if language == "fr" else self.name_en

    def forms(self, language: str) -> tuple[str, ...]:
        """All its names in one language, the full one first."""
        if language == "fr":
            found = (self.name_fr, self.short_fr, *self.variants_fr)
        else:
            found = (self.name_en, self.short_en, *self.variants_en)
        return tuple(dict.fromkeys(form for form in found if form))


@dataclass(frozen=True, slots=True)
class OrganisationForm:
    """One way to write an organisation in one language; `exact` where case counts: acronyms and single words."""

    form: str
    language: str
    organisation: Organisation
    exact: bool


@cache
def organisations() -> tuple[Organisation, ...]:
    """The table's rows in its order; ValueError where a row is not sound."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    if tuple(lines[0].split("\t")) != COLUMNS:
        raise ValueError(f"{TABLE.name}: the columns are {' '.join(COLUMNS)}")
    return tuple(_row(line, number) for number, line in enumerate(lines[1:], 2) if line)


@cache
def organisation_forms() -> tuple[OrganisationForm, ...]:
    """Every form with its language; the same letters may mean one body in French and another in English."""
    return tuple(_forms())


def _forms() -> Iterator[OrganisationForm]:
    for organisation in organisations():
        for language in ("fr", "en"):
            for form in organisation.forms(language):
                yield OrganisationForm(form, language, organisation, exact=" " not in form)


def _row(line: str, number: int) -> Organisation:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise ValueError(f"{TABLE.name}:{number}: {len(cells)} cells, not {len(COLUMNS)}")
    row = dict(zip(COLUMNS, cells, strict=True))
    if not (row["code"] and row["name_fr"] and row["name_en"]) or row["sector"] not in SECTORS:
        raise ValueError(f"{TABLE.name}:{number}: a code, both names and a sector of {', '.join(sorted(SECTORS))}")
    return Organisation(
        code=row["code"],
        name_fr=row["name_fr"],
        name_en=row["name_en"],
        short_fr=row["short_fr"],
        short_en=row["short_en"],
        variants_fr=_listed(row["variants_fr"]),
        variants_en=_listed(row["variants_en"]),
        sector=row["sector"],
        parent=row["parent"],
        note=row["note"],
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
