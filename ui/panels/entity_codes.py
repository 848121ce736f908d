"""Codes of records by scheme: which schemes there are, and whether a code looks right."""

from __future__ import annotations

import re

SCHEMES: dict[str, tuple[str, str]] = {
    "ISO3166-1-alpha-2": ("ISO 3166-1 alpha-2", r"[A-Z]{2}"),
    "ISO3166-1-alpha-3": ("ISO 3166-1 alpha-3", r"[A-Z]{3}"),
    "ISO3166-1-numeric": ("ISO 3166-1 numeric", r"\d{3}"),
    "wikidata": ("Wikidata", r"Q[1-9]\d*"),
    "viaf": ("VIAF", r"[1-9]\d{1,21}"),
    "cow": ("COW", r"\d{1,3}|[A-Z]{3}"),
    "geonames": ("GeoNames", r"[1-9]\d*"),
}
"""Codes of schemes with the name shown and the form that its codes have."""


def scheme_name(scheme: str) -> str:
    """The name of a scheme; what is not known is shown as it is."""
    known = _known(scheme)
    return known[0] if known else scheme


def looks_right(scheme: str, code: str) -> bool:
    """Whether a code has the form of its scheme; in schemes not known anything but blanks will do."""
    known = _known(scheme)
    return re.fullmatch(known[1], code) is not None if known else bool(code.strip())


def _known(scheme: str) -> tuple[str, str] | None:
    return next((found for key, found in SCHEMES.items() if key.lower() == scheme.lower()), None)
