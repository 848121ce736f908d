"""What the programs of textometry take of an article: its text and single words about it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from annotator.formats.metadata import FIELDS
from annotator.formats.protocols import ProjectView
from annotator.formats.report import Report
from annotator.model.folding import unaccented
from annotator.model.records import Article

_NO_WORD = re.compile(r"[^A-Za-z0-9]+")
_NO_VALUE = re.compile(r"[^A-Za-z0-9.-]+")
_OPENED = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss"})
LONGEST = 60
"""Of a name or a value, in characters."""


def pairs_of(article: Article, *, periods: bool, without: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """The fields of an article that are filled, then its further pairs; `periods` adds "annee" and "mois"."""
    for name in FIELDS:
        value = str(getattr(article, name))
        if value and name not in without:
            yield name, value
    if periods and article.date:
        yield "annee", article.date[:4]
        if len(article.date) > 4:
            yield "mois", article.date[:7]
    if article.date_estimated:
        yield "date_estimated", "yes"
    yield from (pair for pair in article.metadata if pair[1] and pair[0] not in without)


def variable_name(name: str) -> str:
    """A name in small letters and figures, without accents; "" where nothing is left."""
    return _NO_WORD.sub("", unaccented(name.translate(_OPENED))).lower()[:LONGEST]


def variable_value(value: str) -> str:
    """A value as a single word: letters, figures, stops and hyphens without accents, underscores for the rest."""
    return _NO_VALUE.sub("_", unaccented(value.translate(_OPENED))).strip("_")[:LONGEST].strip("_")


def lose_annotations(project: ProjectView, article: Article, report: Report) -> None:
    """Tell which annotations of an article stay behind."""
    why = "this format holds texts and what is told about them"
    mentions, frames = project.mentions(article.id), project.frames(article.id)
    if mentions:
        report.lose("mention", [article.name], why=why, count=len(mentions))
    if frames:
        report.lose("frame", [article.name], why=why, count=len(frames))
