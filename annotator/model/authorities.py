"""Authorities that give codes to people, bodies and countries: their names, the form of their codes, check digits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Authority:
    """One scheme of codes: the word stored with a code, the name shown, the form, an example, and a check of digits."""

    scheme: str
    name: str
    pattern: str
    example: str
    check: Callable[[str], bool] | None = None


def has_check_digit(code: str) -> bool:
    """Whether the last sign of 16 is the check of the others (ISO 7064, MOD 11-2), as ISNI and ORCID have it."""
    signs = re.sub(r"[\s-]", "", code).upper()
    total = 0
    for sign in signs[:-1]:
        total = (total + int(sign)) * 2
    left = (12 - total % 11) % 11
    return signs[-1] == ("X" if left == 10 else str(left))


AUTHORITIES: tuple[Authority, ...] = (
    Authority("ISO3166-1-alpha-2", "ISO 3166-1 alpha-2", r"[A-Z]{2}", "VE"),
    Authority("ISO3166-1-alpha-3", "ISO 3166-1 alpha-3", r"[A-Z]{3}", "VEN"),
    Authority("ISO3166-1-numeric", "ISO 3166-1 numeric", r"\d{3}", "862"),
    Authority("cow", "COW", r"[1-9]\d{0,2}|[A-Z]{3}", "101"),
    Authority("wikidata", "Wikidata", r"Q[1-9]\d*", "Q42"),
    Authority("viaf", "VIAF", r"[1-9]\d{1,21}", "75121530"),
    Authority("isni", "ISNI", r"\d{15}[\dX]", "0000000121032683", has_check_digit),
    Authority("gnd", "GND", r"1[0-3]?\d{7}[\dX]|[47]\d{6}-\d|[1-9]\d{0,7}-[\dX]|3\d{7}[\dX]", "119033364"),
    Authority("orcid", "ORCID", r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", "0000-0002-1825-0097", has_check_digit),
    Authority("geonames", "GeoNames", r"[1-9]\d*", "3625428"),
)
"""Schemes that are known; any other may be used, and its codes are then taken as they are."""

_BY_SCHEME = {known.scheme.lower(): known for known in AUTHORITIES}
_NAMES = {known.name.lower(): known for known in AUTHORITIES}


def authority(scheme: str) -> Authority | None:
    """The authority of a scheme, by its word or its name, case ignored."""
    wanted = scheme.strip().lower()
    return _BY_SCHEME.get(wanted) or _NAMES.get(wanted)


def authority_name(scheme: str) -> str:
    """The name of a scheme; one that is not known is shown as it is."""
    known = authority(scheme)
    return known.name if known else scheme


def tidied(scheme: str, code: str) -> str:
    """A code as it is stored: out of a pasted address, without blanks, hyphens and case as the scheme has them.

    Of a scheme that is not known only blanks are made single.
    """
    bare, known = code.strip(), authority(scheme)
    if known is None:
        return re.sub(r"[ \t\r\n]+", " ", bare)
    if "://" in bare:
        bare = bare.rstrip("/").rpartition("/")[2]
    bare = re.sub(r"\s", "", bare)
    bare = bare if known.scheme == "geonames" else bare.upper()
    if known.scheme == "isni":
        return bare.replace("-", "")
    if known.scheme == "orcid" and re.fullmatch(r"\d{15}[\dX]", bare):
        return "-".join(bare[at : at + 4] for at in range(0, 16, 4))
    return bare


def is_well_formed(scheme: str, code: str) -> bool:
    """Whether a tidied code has the form of its scheme and a right check digit; an unknown scheme takes any words."""
    known = authority(scheme)
    if known is None:
        return bool(code.strip())
    return re.fullmatch(known.pattern, code) is not None and (known.check is None or known.check(code))
