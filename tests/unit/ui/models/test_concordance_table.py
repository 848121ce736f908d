"""The table of hits for a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from annotator.model.span import Span
from annotator.search.context import KwicLine
from tests.unit.ui.models import hits
from ui.models.concordance_rows import ArticleRow
from ui.models.concordance_table import COLUMNS, TableLine, table_bytes
from ui.models.concordance_texts import line_of, title_end


def cells(*lines: TableLine) -> list[list[str]]:
    data = table_bytes(lines)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def line(left: str = "avec ", hit: str = "Maduro", right: str = ", dit-il") -> TableLine:
    row = hits.tagged(hits.rows("a", 1)[0])
    article = ArticleRow("a", "Titre, « long »", "Dépêche", "2019-01-24")
    return TableLine(article, row, KwicLine("a", Span(0, 6), 3, left, hit, right), "Nicolas Maduro")


def test_a_line_holds_everything() -> None:
    head, first = cells(line())
    assert tuple(head) == COLUMNS
    assert first == [
        *("Titre, « long »", "Dépêche", "2019-01-24", "3", "0", "6"),
        *("avec ", "Maduro", ", dit-il", "ACTOR", "Nicolas Maduro"),
    ]


@pytest.mark.parametrize("start", ["=1+1", "+33", "-2", "@cmd", " =1+1", "\t=1"])
def test_formulas_are_made_harmless(start: str) -> None:
    assert cells(line(right=start))[1][8] == f"'{start}"


def test_a_doubtful_hit_has_no_mark() -> None:
    bare = line()._replace(hit=hits.doubtful(hits.rows("a", 1)[0]))
    assert cells(bare)[1][9:] == ["", ""]


def test_a_headline_is_found_where_the_text_begins_with_it() -> None:
    text = "\n  Un  titre\n\nMaduro parle.\n"
    assert title_end(text, "Un titre") == 12
    assert title_end(text, "Autre") == title_end("", "") == 0
    at = text.find("Maduro")
    row = hits.rows("a", 1)[0]._replace(start=at, end=at + 6)
    assert line_of(text, "Un titre", row).paragraph == 1
