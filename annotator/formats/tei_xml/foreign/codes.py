"""Codes of authorities: ISO 3166, Wikidata and the like, as idno, as address, or with a prefix."""

from __future__ import annotations

import re

Code = tuple[str, str]
"""Scheme and code."""

_AUTHORITIES = (
    ("wikidata", re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q\d{1,12})/?")),
    ("geonames", re.compile(r"https?://(?:www\.|sws\.)?geonames\.org/(\d{1,12})(?:/.*)?")),
    ("viaf", re.compile(r"https?://(?:www\.)?viaf\.org/viaf/(\d{1,30})/?")),
    ("gnd", re.compile(r"https?://d-nb\.info/gnd/([0-9X-]{1,20})/?")),
)
_PREFIXED = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,40}):([^\s/][^\s]{0,500})")
_ISO = re.compile(r"iso[\s_-]?3166(?:[\s_-]?1)?(?:[\s_-]?alpha)?(?:[\s_-]?([23]))?", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Za-z]{2,3}")
_NO_CODE = frozenset({"missing", "unknown", "none", "null", "n/a"})


def code_of(scheme: str, value: str) -> Code | None:
    """The code in an idno of this type; None where it says that there is none."""
    value = " ".join(value.split())
    if not value or value.casefold() in _NO_CODE or len(value) > 1000:
        return None
    iso = _ISO.fullmatch(scheme)
    if iso is not None and _LETTERS.fullmatch(value):
        return country(value)
    found = of_address(value)
    if found is not None and (found[0] != "url" or scheme.casefold() in {"uri", "url", ""}):
        return found
    return ("wikidata" if scheme.casefold() == "wikidata" else scheme or "id", value)


def of_address(value: str) -> Code | None:
    """The code that an address stands for; None where it is no address."""
    for scheme, pattern in _AUTHORITIES:
        found = pattern.fullmatch(value)
        if found is not None:
            return (scheme, found[1])
    return ("url", value) if value.lower().startswith(("http://", "https://")) else None


def of_pointer(value: str) -> Code | None:
    """The code that a pointer stands for, an address or a prefix and a code (wikidata:Q90); None for any other."""
    found = of_address(value)
    if found is not None:
        return found
    prefixed = _PREFIXED.fullmatch(value)
    if prefixed is None or prefixed[1].lower() in {"file", "data", "javascript"}:
        return None
    return code_of(prefixed[1].lower() if prefixed[1].lower() == "wikidata" else prefixed[1], prefixed[2])


def country(value: str) -> Code:
    """The ISO 3166-1 code in two or three letters."""
    return (f"ISO3166-1-alpha-{len(value)}", value.upper())


def is_country(value: str) -> bool:
    """Whether a key looks like the ISO code of a country."""
    return _LETTERS.fullmatch(value) is not None
