"""The table of countries: generated columns renewed from CLDR, hand-written ones checked. Needs Babel.

Called as `python .ci/gazetteers.py [--check]`: renews countries.tsv and says what is wrong with the tables;
with --check it writes nothing and finds stale columns wrong, too.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from environment import ROOT, Failed

sys.path.insert(0, str(ROOT))

from babel import Locale
from babel.core import get_global

from annotator.model.folding import key
from annotator.suggestions.countries import (
    COUNTRY_COLUMNS,
    FRENCH_DEMONYMS,
    GAZETTEERS,
    LANGUAGES,
    NO_COUNTRY,
    TableRow,
    ambiguities,
    code_of,
    countries,
    country_forms,
    read_countries,
)

COUNTRIES = GAZETTEERS / "countries.tsv"
HISTORICAL = GAZETTEERS / "historical.tsv"
GENERATED = ("iso3", "m49", "name_fr", "name_en")

# alpha-3 and numeric codes that CLDR still leads to a present country
_RETIRED = frozenset(["BUR", "DDR", "FXX", "ROM", "TMP", "YMD", "ZAR", "230", "249", "278", "280", "720", "736", "886"])
# no code in ISO: the one of the World Bank
_ASSIGNED = {"XK": {"iso3": "XKX", "m49": ""}}
# where the usual CLDR name is never met in a text: its short or variant form, which Babel leaves out
_SHORT = {
    "CC": {"name_en": "Cocos Islands"},
    "HK": {"name_fr": "Hong Kong", "name_en": "Hong Kong"},
    "MM": {"name_fr": "Birmanie", "name_en": "Myanmar"},
    "MO": {"name_fr": "Macao", "name_en": "Macao"},
    "PS": {"name_fr": "Palestine", "name_en": "Palestine"},
    "SX": {"name_fr": "Sint Maarten"},
    "VA": {"name_fr": "Vatican"},
}
_COMPLETE = [
    "iso3",
    "m49",
    "cow",
    "name_fr",
    "name_en",
    "official_fr",
    "official_en",
    "demonym_fr",
    "demonym_fr_f",
    "demonym_fr_mp",
    "demonym_fr_fp",
    "demonym_en_adj",
    "demonym_en_noun",
    "capital_fr",
    "capital_en",
]
_DOUBLED = ("ien", "ïen", "éen", "yen", "on")


@cache
def _codes() -> Mapping[str, dict[str, str]]:
    """The alpha-3 and numeric codes of a country by its alpha-2 code, from CLDR."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for alias, targets in get_global("territory_aliases").items():
        if len(alias) == 3 and len(targets) == 1 and alias not in _RETIRED:
            column = "m49" if alias.isdigit() else "iso3"
            if found[targets[0]].setdefault(column, alias) != alias:
                raise Failed(f"{targets[0]} has two codes in CLDR, {found[targets[0]][column]} and {alias}")
    return found


def generated(code: str) -> dict[str, str]:
    """The generated columns of one country."""
    names = {
        f"name_{language}": str(Locale(language).territories[code]).replace(" & ", " and ").replace(" - ", "-")
        for language in LANGUAGES
    }
    return {"iso3": "", "m49": "", **_codes().get(code, {}), **_ASSIGNED.get(code, {}), **names, **_SHORT.get(code, {})}


def renewed(path: Path = COUNTRIES) -> str:
    """The text of the table of countries with fresh generated columns, in the order of the codes."""
    rows = sorted(read_countries(path), key=code_of)
    lines = ["\t".join(COUNTRY_COLUMNS)]
    lines += ["\t".join({**row.cells, **generated(code_of(row))}[column] for column in COUNTRY_COLUMNS) for row in rows]
    return "\n".join(lines) + "\n"


def inflected(masculine: str) -> tuple[str, str, str, str]:
    """A regular French demonym in its four forms: masculine, feminine, and their plurals."""
    if masculine.endswith("e"):
        feminine = masculine
    elif masculine.endswith(_DOUBLED):
        feminine = masculine + "ne"
    else:
        feminine = masculine + "e"
    return masculine, feminine, masculine if masculine[-1] in "sxz" else masculine + "s", feminine + "s"


def word_list(name: str) -> frozenset[str]:
    """The folded words of a list in the folder of the tables, without its comments."""
    lines = (GAZETTEERS / name).read_text("utf-8").splitlines()
    return frozenset(key(word) for line in lines if not line.startswith("#") for word in line.split())


def incomplete_members() -> Iterator[str]:
    """Members of the United Nations that lack something."""
    for row in read_countries(COUNTRIES):
        missing = [column for column in _COMPLETE if not row.cells[column]] if row.cells["un"] == "1" else []
        if missing:
            yield f"{code_of(row)} lacks {', '.join(missing)}"


def irregular_demonyms() -> Iterator[str]:
    """French demonyms that do not follow the rules and are not on the list of those."""
    listed = word_list("irregular_demonyms.txt")
    for row in (*read_countries(COUNTRIES), *read_countries(HISTORICAL)):
        for forms in zip(*(row.values(column) for column in FRENCH_DEMONYMS), strict=True):
            if forms != inflected(forms[0]) and key(forms[0]) not in listed:
                yield f"{code_of(row)}: {', '.join(forms)} is irregular: correct or list it"


def meanings() -> dict[tuple[str, str], set[str]]:
    """The countries that each folded form may mean in a language."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for form in country_forms():
        for language in [form.language] if form.language else LANGUAGES:
            found[key(form.text), language].add(form.country)
    return found


def unlisted_ambiguities() -> Iterator[str]:
    """Forms of several countries that ambiguous.tsv leaves out or lists with other candidates."""
    listed = ambiguities()
    for (form, language), codes in meanings().items():
        row = listed.get((form, language))
        if row is None and len(codes) > 1:
            yield f"{form} ({language}) may mean {', '.join(sorted(codes))}"
        elif row is not None and not codes <= set(row.candidates):
            yield f"{form} ({language}) lacks the candidates {', '.join(sorted(codes - set(row.candidates)))}"


def unknown_candidates() -> Iterator[str]:
    """Rows of ambiguous.tsv that name a country that does not exist or a form that none has, organisations apart."""
    known, forms = countries(), meanings()
    for row in dict.fromkeys(ambiguities().values()):
        unknown = [code for code in row.candidates if code != NO_COUNTRY and code not in known]
        if unknown:
            yield f"{row.form}: no country has the code {', '.join(unknown)}"
        lent = NO_COUNTRY in row.candidates and row.kind in {"seat", "word", "compound"}
        languages = [row.language] if row.language else LANGUAGES
        if not lent and not any((key(row.form), language) in forms for language in languages):
            yield f"{row.form} ({row.language or 'fr, en'}) is a form of no country"


def idle_compounds() -> Iterator[str]:
    """Compounds that hide no country: nothing would be proposed without them, either."""
    forms = meanings()
    for row in dict.fromkeys(ambiguities().values()):
        words = key(row.form).replace("-", " ").replace("'", " ").split()
        parts = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
        if row.kind == "compound" and not any((part, row.language) in forms for part in parts):
            yield f"{row.form} ({row.language}) hides no country"


def ordinary_words() -> Iterator[str]:
    """Forms that are ordinary words too and not listed as ambiguous."""
    words = {language: word_list(f"ordinary_words_{language}.txt") for language in LANGUAGES}
    listed = ambiguities()
    for form, language in meanings():
        if form in words[language] and (form, language) not in listed:
            yield f"{form} ({language}) is an ordinary word: list it as ambiguous"


def without_capital() -> Iterator[str]:
    """Names, capitals and seats that have no capital letter to be known by and are not listed as ambiguous."""
    for form in country_forms():
        listed = any((key(form.text), language) in ambiguities() for language in LANGUAGES)
        if form.sense != "demonym_adjective" and form.text == form.text.lower() and not listed:
            yield f"{form.text} ({form.country}) has no capital letter"


def wrong_periods() -> Iterator[str]:
    """Former countries that end before they begin, or whose successors do not exist."""
    for row in read_countries(HISTORICAL):
        if row.cells["valid_from"] > row.cells["valid_to"]:
            yield f"{code_of(row)} ends before it begins"
        unknown = [code for code in row.values("successors") if code not in countries()]
        if unknown:
            yield f"{code_of(row)}: no country has the code {', '.join(unknown)}"


def repeated_values() -> Iterator[str]:
    """Cells that hold the same value twice, or a variant that is the name already."""
    for row in (*read_countries(COUNTRIES), *read_countries(HISTORICAL)):
        yield from _repeated(row)


def _repeated(row: TableRow) -> Iterator[str]:
    for column in row.cells:
        values = [value for value in row.values(column) if column not in {"note", *FRENCH_DEMONYMS}]
        plain, language = column[:-3], column[-2:]
        if plain == "variants":
            values += row.values(f"name_{language}")
        elif column == "capital_variants":
            values += {*row.values("capital_fr")} & {*row.values("capital_en")}
        doubled = sorted({value for value in values if values.count(value) > 1})
        if doubled:
            yield f"{code_of(row)}: {column} repeats {', '.join(doubled)}"


CHECKS = (
    incomplete_members,
    irregular_demonyms,
    unlisted_ambiguities,
    unknown_candidates,
    idle_compounds,
    ordinary_words,
    without_capital,
    wrong_periods,
    repeated_values,
)


def main(arguments: list[str]) -> int:
    """Renew and check the tables; answers 1 if something is wrong with them."""
    fresh = renewed()
    stale = fresh != COUNTRIES.read_text("utf-8")
    wrong = [line for check in CHECKS for line in check()]
    if stale and "--check" in arguments:
        wrong.insert(0, "countries.tsv is stale: call `python3 dev.py gazetteers`")
    elif stale:
        COUNTRIES.write_text(fresh, "utf-8", newline="\n")
    print(*wrong or ["The tables of countries are sound."], sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
