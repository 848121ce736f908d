"""The concordance as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import NamedTuple

from annotator.search.context import KwicLine
from ui.models.concordance_rows import ArticleRow, HitRow

COLUMNS = (
    "article",
    "source",
    "date",
    "paragraph",
    "start",
    "end",
    "left",
    "hit",
    "right",
    "label",
    "record",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class TableLine(NamedTuple):
    """A hit with everything that its line of the table says; `record` holds the names of the mark's records."""

    article: ArticleRow
    hit: HitRow
    line: KwicLine
    record: str


def table_bytes(lines: Iterable[TableLine]) -> bytes:
    """UTF-8 with a byte order mark, commas, a head; cells that a spreadsheet would take for a formula begin with '."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for article, hit, line, record in lines:
        place = (str(line.paragraph), str(hit.start), str(hit.end))
        words = (line.left, line.hit, line.right)
        mark = (hit.label if hit.mark else "", record if hit.mark else "")
        writer.writerow(map(_harmless, (article.title, article.source, article.date, *place, *words, *mark)))
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
