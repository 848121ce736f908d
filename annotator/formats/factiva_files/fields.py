"""What the fields of Factiva mean, whatever file they stand in."""

from __future__ import annotations

import re

from annotator.formats.press_articles import PressArticle, author_of, language_code, word_count
from annotator.formats.press_dates import press_date

OTHERS = {
    "SC": "source_code",
    "ED": "edition",
    "VOL": "issue",
    "ET": "time",
    "CR": "credit",
    "CY": "rights",
    "CO": "companies",
    "IN": "industries",
    "NS": "subjects",
    "RE": "regions",
    "IPD": "descriptors",
    "IPC": "codes",
    "PUB": "publisher",
    "RF": "reference",
    "CX": "correction",
}
"""Field code → the name of the pair that it becomes."""

_LIST = frozenset({"CO", "IN", "NS", "RE", "IPC"})
_CODED = re.compile(r"^\s*[\w.-]{1,12}\s*:\s*")
_BAR = re.compile(r"\s+\|\s+|\n")
_DOCUMENT = re.compile(r"^document\s+", re.IGNORECASE)


def told(code: str, words: str, found: PressArticle) -> None:
    """Put the words of a field where they belong; texts (HD, LP, TD) are not its business, unknown codes are left."""
    line = " ".join(words.split())
    if not line:
        return
    if code == "PD":
        _date(line, found)
    elif code == "WC":
        found.others["words"] = word_count(f"{line} mots")[0]
    elif code == "LA":
        found.fields["language"] = language_code(line) or found.fields.get("language", "")
    elif code == "AN":
        found.others["document"] = _DOCUMENT.sub("", line)
    elif code == "BY":
        found.fields["author"] = author_of(line)
    elif code in {"SN", "SE", "PG"}:
        found.fields[{"SN": "source", "SE": "section", "PG": "page"}[code]] = line
    elif code in OTHERS:
        found.others[OTHERS[code]] = names(words) if code in _LIST else line


def names(words: str) -> str:
    """A list of names without their codes ("fra : France | euz : Europe" is "France; Europe")."""
    parts = (" ".join(_CODED.sub("", part).split()) for part in _BAR.split(words))
    return "; ".join(dict.fromkeys(part for part in parts if part))


def _date(line: str, found: PressArticle) -> None:
    dated = press_date(line)
    found.fields["date"] = dated.date
    if not dated.date:
        found.others["date_as_printed"] = line
