"""Three-letter codes of countries, as PLOVER writes them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from annotator.model.records import Entity
from annotator.places import RESOURCES

ALPHA_2, ALPHA_3 = "ISO3166-1-alpha-2", "ISO3166-1-alpha-3"


@cache
def three_letters() -> Mapping[str, str]:
    """Two letters → three, for countries of today and former states; three letters lead to themselves."""
    found: dict[str, str] = {}
    for name, column in (("historical", "code"), ("countries", "iso2")):
        with (RESOURCES / "gazetteers" / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["iso3"]:
                    found[row[column]] = found[row["iso3"]] = row["iso3"]
    return found


def alpha_3(code: str) -> str:
    """The three letters of a country's code; a code that the tables lack stays as it is."""
    return three_letters().get(code.strip().upper(), code.strip())


def country_code(entity: Entity) -> str:
    """The three letters of a record of a country, "" where it has no ISO code."""
    codes = dict(entity.codes)
    return codes.get(ALPHA_3) or (alpha_3(codes[ALPHA_2]) if codes.get(ALPHA_2) else "")
