"""What the cells of a dictionary's row say: label and type, codes, names of countries, periods."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date

from annotator.model.authorities import authority, is_well_formed, tidied
from annotator.model.codebook import Codebook, Label
from annotator.model.memory import DictionaryEntry
from annotator.tables import flat, label_by_words, split_cell

FIELDS = ("label", "name", "forms", "type", "codes", "since", "until")
COUNTRY = "COUNTRY"
ALPHA_2, ALPHA_3 = "ISO3166-1-alpha-2", "ISO3166-1-alpha-3"
Codes = tuple[tuple[str, str], ...]
Warn = Callable[[str, str], None]
"""Called with a warning's code and message."""
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class RowFault(Exception):
    """A row that cannot be proposed from; `code` names the reason."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def usable_labels(codebook: Codebook) -> list[Label]:
    """What a row may be labelled: the layers whose mentions name records or evoke frames, each before its types."""
    layers = [layer for layer in codebook.layers if layer.entities or layer.kind == "frame"]
    return [
        label
        for layer in layers
        if not layer.retired
        for label in (layer, *codebook.types(layer.code))
        if not label.retired
    ]


def read_label(codebook: Codebook, cells: Mapping[str, str], codes: Codes, warn: Warn) -> tuple[str, str]:
    """The layer and the type of a row ("" for none); without a label a country's code says enough."""
    words, type_words = flat(cells.get("label", "")), flat(cells.get("type", ""))
    usable = usable_labels(codebook)
    if not words and _country_codes(codes):
        words = COUNTRY
    found = label_by_words(usable, words)
    if found is None:
        raise RowFault("dictionary-label", f"the codebook has no label {words}" if words else "a row needs a label")
    layer = found.parent or found.code
    type_ = label_by_words((label for label in usable if label.parent == layer), type_words) if type_words else None
    if type_words and type_ is None:
        warn("dictionary-type", f"{type_words} is no type of {layer}; it was left out")
    if type_ is None and found.parent:
        type_ = found
    return layer, type_.code if type_ else ""


def read_codes(cells: Mapping[str, str], warn: Warn) -> Codes:
    """The codes of a row, sorted, from the columns that are schemes and from `codes`; malformed ones are left out."""
    pairs = [(scheme, part) for scheme in cells if scheme not in FIELDS for part in split_cell(cells[scheme], "|")]
    for part in split_cell(cells.get("codes", ""), "|"):
        pair = split_code(part)
        if pair is None:
            warn("dictionary-code", f"{part} is no scheme=code; it was left out")
        else:
            pairs.append(pair)
    found: set[tuple[str, str]] = set()
    for scheme, part in pairs:
        code = tidied(scheme, part)
        if is_well_formed(scheme, code):
            found.add((scheme, code))
        else:
            warn("dictionary-code", f"{part} is no code of {scheme}; it was left out")
    return tuple(sorted(found))


def split_code(words: str) -> tuple[str, str] | None:
    """The scheme and the tidied code of "scheme=code"; None where it is none."""
    scheme, sign, code = map(flat, words.partition("="))
    known = authority(scheme)
    scheme = known.scheme if known else scheme
    return (scheme, tidied(scheme, code)) if scheme and sign and code else None


def country_name(codes: Codes, language: str) -> str:
    """The name of the shipped country that has one of these codes, "" for none."""
    from annotator.suggestions.countries import countries

    wanted = _country_codes(codes)
    for country in countries().values() if wanted else ():
        if country.code in wanted or country.iso3 in wanted:
            return country.name_en if language == "en" else country.name_fr
    return ""


def _country_codes(codes: Codes) -> set[str]:
    return {code for scheme, code in codes if scheme in (ALPHA_2, ALPHA_3)}


def read_period(cells: Mapping[str, str]) -> tuple[str, str]:
    """When a row holds: two ISO 8601 dates, perhaps partial, or ""; RowFault where they are none or in disorder."""
    since, until = (flat(cells.get(column, "")) for column in ("since", "until"))
    for words in (since, until):
        if words and not is_date(words):
            raise RowFault("dictionary-date", f"{words} is no date (write 2019-01-27, 2019-01 or 2019)")
    if is_disordered(since, until):
        raise RowFault("dictionary-date", f"{until} comes before {since}")
    return since, until


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit to be found in a text."""
    return any(sign.isalnum() for sign in text)


def is_date(words: str) -> bool:
    """Whether these words are an ISO 8601 date, a month or a year."""
    found = _DATE.fullmatch(words)
    if found is None or not words.isascii():
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def is_disordered(since: str, until: str) -> bool:
    """Whether a period ends before it begins, as far as both dates are told."""
    length = min(len(since), len(until))
    return until[:length] < since[:length]


def filled(old: DictionaryEntry, row: DictionaryEntry, *, columns: Collection[str]) -> DictionaryEntry:
    """The entry with what a row says; of fields and schemes whose column the table lacks nothing changes."""
    codes = row.codes
    if "codes" not in columns:
        schemes = set(columns) - set(FIELDS)
        codes = tuple(sorted({*codes, *(pair for pair in old.codes if pair[0] not in schemes)}))
    return replace(
        old,
        forms=row.forms if "forms" in columns else old.forms,
        type=row.type if "type" in columns or row.type else old.type,
        codes=codes,
    )


def gathered(one: DictionaryEntry, other: DictionaryEntry) -> DictionaryEntry:
    """Two rows of the same name as one: the forms and codes of both, the type of the first that has one."""
    return replace(
        one,
        forms=tuple(dict.fromkeys((*one.forms, *(form for form in other.forms if form != one.name)))),
        type=one.type or other.type,
        codes=tuple(sorted({*one.codes, *other.codes})),
    )
