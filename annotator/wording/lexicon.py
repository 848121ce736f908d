"""The words that the grammars know, from resources/wording and the table of countries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotator.model.folding import key

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_NAMES = {
    "fr": ("name_fr", "official_fr", "variants_fr"),
    "en": ("name_en", "official_en", "variants_en"),
}


@dataclass(frozen=True, slots=True)
class Country:
    """A country's names, how it takes articles and « in » in both languages, its ISO code of three letters."""

    iso3: str
    fr: str
    en: str
    article_fr: str
    feminine: bool
    place_fr: str
    article_en: str
    forms: frozenset[str]

    @property
    def plural(self) -> bool:
        """Whether French takes it in the plural."""
        return self.article_fr == "les"


@dataclass(frozen=True, slots=True)
class Noun:
    """A French head word or proper name: gender, number, whether its h is aspirated."""

    feminine: bool
    plural: bool
    aspirated: bool


def _rows(*path: str) -> Iterator[dict[str, str]]:
    lines = _RESOURCES.joinpath(*path).read_text(encoding="utf-8").splitlines()
    head = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        yield dict(zip(head, cells + [""] * (len(head) - len(cells)), strict=True))


@cache
def countries() -> dict[str, Country]:
    """The countries by their code: ISO 3166-1 alpha-2, or the code of the table of former states."""
    articles = {row["code"]: row["article"] for row in _rows("wording", "countries_en.tsv")}
    grammar = {row["code"]: row for row in _rows("wording", "countries_fr.tsv")}
    found = {}
    for table, code in (("countries.tsv", "iso2"), ("historical.tsv", "code")):
        for row in _rows("gazetteers", table):
            if row[code] in grammar:
                found[row[code]] = _country(row, grammar[row[code]], articles.get(row[code], ""))
    return found


def _country(row: dict[str, str], grammar: dict[str, str], article_en: str) -> Country:
    article = grammar["article"].replace("none", "")
    feminine = grammar["gender"] == "f"
    usual = {"les": "aux", "la": "en", "l’": "en", "le": "au"}.get(article, "à")
    cells = [cell for names in _NAMES.values() for column in names for cell in row[column].split("|")]
    own = f"{article.capitalize()} "
    return Country(
        iso3=row["iso3"],
        fr=row["name_fr"].removeprefix(own) if article else row["name_fr"],
        en=row["name_en"],
        article_fr=article,
        feminine=feminine,
        place_fr=grammar["in"] or usual,
        article_en=article_en,
        forms=frozenset(key(cell) for cell in cells if cell),
    )


@cache
def nouns_fr() -> dict[str, Noun]:
    """French nouns, adjectives that stand before them, and proper names with an article, by their small letters."""
    found = {}
    for row in _rows("wording", "nouns_fr.tsv"):
        for word in row["words"].split():
            noun = Noun(row["gender"] == "f", row["number"] == "p", bool(row["aspirated"]))
            found[word.replace("_", " ").lower()] = noun
    return found


@cache
def nouns_en() -> frozenset[str]:
    """English nouns and proper names that take « the » in a name with capital letters, in small letters."""
    rows = _rows("wording", "nouns_en.tsv")
    return frozenset(word.replace("_", " ").lower() for row in rows for word in row["words"].split())


@cache
def conditional_stems() -> tuple[tuple[str, str], ...]:
    """French infinitives, or their endings behind “-”, with the stems of the conditional, the longest first."""
    pairs = [(row["infinitive"], row["stem"]) for row in _rows("wording", "conditional_fr.tsv")]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _bodies() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for row in _rows("gazetteers", "organisations.tsv"):
        for kind in ("name", "short"):
            fr, en = row[f"{kind}_fr"], row[f"{kind}_en"]
            if fr and en:
                found.setdefault(key(fr), (fr, en))
                found.setdefault(key(en), (fr, en))
    return found


def translated_body(name: str, language: str) -> str:
    """The name of an international organisation in the language, other names as they are."""
    found = _bodies().get(key(name))
    return name if found is None else found[0] if language == "fr" else found[1]
