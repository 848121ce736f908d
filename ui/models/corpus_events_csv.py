"""The events of the corpus as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from ui.models.corpus_event_row import EventRow

COLUMNS = (
    "event_id",
    "layer",
    "type",
    "type_name",
    "date",
    "date_precision",
    "sentence",
    "trigger",
    "status",
    "missing",
    "same_event",
    "article_id",
    "article",
    "source",
    "article_date",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(rows: Iterable[EventRow]) -> bytes:
    """UTF-8 with a byte order mark, commas, a head; cells that a spreadsheet would take for a formula begin with '."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        what = (row.id, row.layer, row.type, row.type_name, row.date, row.precision)
        said = (row.sentence, row.trigger, row.marks, row.missing, row.key)
        where = (row.article, row.title, row.source, row.article_date)
        writer.writerow([_harmless(cell) for cell in (*what, *said, *where)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
