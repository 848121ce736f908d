"""Rows by columns: nothing is lost on the way, and one odd line moves none of the others."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.conll_columns.blocks import Row, even_blocks, merged, single
from tests.unit.formats.conll_reading import read, words

CELLS = st.lists(st.text("ab#|- ", max_size=3), min_size=1, max_size=3)
ROWS = [("Le", "O"), ("Petit", "B-ORG"), ("Journal", "I-ORG"), ("de", "O"), ("Rome", "B-LOC")]


@given(st.lists(CELLS, max_size=12), st.integers(1, 50))
def test_rows_come_back_from_their_blocks(rows: list[list[str]], first: int) -> None:
    blocks = list(even_blocks(rows, range(first, first + len(rows))))
    found = [row for block in blocks for row in block.rows()]
    assert found == [Row("row", line, tuple(cells)) for line, cells in enumerate(rows, start=first)]
    widths = [len(block.columns) for block in blocks]
    assert all(one != other for one, other in pairwise(widths))


@given(st.lists(st.tuples(st.text(max_size=2), st.text(max_size=2)), min_size=1), st.sets(st.integers(0, 60)))
def test_parts_of_a_block_are_the_block_again(rows: list[tuple[str, str]], starts: set[int]) -> None:
    (block,) = even_blocks(rows, range(7, 7 + len(rows)))
    parts = list(block.parted(sorted(at for at in starts if at < len(rows))))
    assert merged(parts)._replace(lines=range(7, 7 + len(rows))) == block
    assert list(merged(parts).lines) == list(block.lines)


def test_a_line_without_cells_is_one_row() -> None:
    assert list(single("blank", 3).rows()) == [Row("blank", 3)]


@pytest.mark.parametrize("odd", ["# a remark", "x\ty\tB-X", " \tO", "\tB-LOC"])
@pytest.mark.parametrize("at", range(len(ROWS) + 1))
def test_an_odd_line_moves_none_of_the_others(tmp_path: Path, odd: str, at: int) -> None:
    lines = ["\t".join(row) for row in ROWS]
    path = tmp_path / "a.conll"
    path.write_text("\n".join([*lines[:at], odd, *lines[at:], "", "fin\tI-LOC"]), "utf-8")
    (batch,), report = read("conll", path)
    assert batch.articles[0].text == "Le Petit Journal de Rome\nfin"
    assert words(batch) == [("ORG", "Petit Journal"), ("LOC", "Rome"), ("LOC", "fin")]
    assert [(warning.code, warning.line) for warning in report.warnings] == [("tag-sequence", 8)]
    told = [refused.line for refused in report.refused] + [
        int(w.rpartition(":")[2]) for x in report.lost for w in x.where
    ]
    assert told == [at + 1]


@pytest.mark.parametrize("blank", [" ", "  ", "\t ", " \t"])
def test_cells_are_the_same_however_they_are_parted(tmp_path: Path, blank: str) -> None:
    path = tmp_path / "a.conll"
    path.write_text("\n".join(blank.join(row) for row in ROWS), "utf-8")
    (batch,), report = read("conll", path)
    assert batch.articles[0].text == "Le Petit Journal de Rome"
    assert words(batch) == [("ORG", "Petit Journal"), ("LOC", "Rome")]
    assert (report.lost, report.warnings, report.refused) == ([], [], [])
