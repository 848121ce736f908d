from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from annotator.formats.tabular import workbook
from annotator.formats.tabular.columns import DICTIONARY
from annotator.formats.tabular.workbook import MOST_UNITS, cut
from annotator.model.errors import ExportRefused
from tests import factories
from tests.unit.formats.memory_projects import (
    Cancelled,
    MemoryProject,
    cancelled,
    export,
    lost,
    sample,
    turned,
)

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HOSTILE = [
    "=1+1",
    "{=A1}",
    "+33",
    "-",
    "@x",
    "https://example.org/",
    "internal:A1",
    "12",
    "_x0041_",
    "<r><t>x</t></r>",
    "<r>a & b</r>",
    " a\nb\r\nc\td ",
    "\x01\x0b\x1f\x85\u2028",
    "\u202eرئيس\u202c <b>&amp;]]> 🇻🇪",
]


def sheets(path: Path) -> dict[str, list[list[str | float]]]:
    """Sheet → rows → cells, unzipped and read as XML."""
    result = {}
    with zipfile.ZipFile(path) as book:
        names = [sheet.get("name") for sheet in etree.fromstring(book.read("xl/workbook.xml")).iter(f"{MAIN}sheet")]
        for number, name in enumerate(names, start=1):
            root = etree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            assert not list(root.iter(f"{MAIN}f", f"{MAIN}hyperlink"))
            result[str(name)] = [_cells(row) for row in root.iter(f"{MAIN}row")]
    return result


def _cells(row: etree._Element) -> list[str | float]:
    found: list[str | float] = []
    for cell in row.iter(f"{MAIN}c"):
        letters = re.sub(r"\d", "", str(cell.get("r")))
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        found.extend([""] * (column - 1 - len(found)))
        words = "".join(cell.itertext())
        found.append(_plain(words) if cell.get("t") == "inlineStr" else float(words))
    return found


def _plain(words: str) -> str:
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), words)


def events(notes: list[str]) -> MemoryProject:
    """An article with one event for each note."""
    frames = [factories.frame(id=f"e{at:03}", note=note) for at, note in enumerate(notes)]
    return MemoryProject(texts=[factories.article(id="t", name="une")], all_frames=frames)


def notes(found: dict[str, list[list[str | float]]], sheet: str = "events") -> list[str | float]:
    column = found[sheet][0].index("note")
    return [row[column] for row in found[sheet][1:]]


def test_the_sheets_are_the_tables(tmp_path: Path) -> None:
    report = export("xlsx", sample(), tmp_path / "a.xlsx")
    found = sheets(tmp_path / "a.xlsx")
    assert next(iter(found)) == "articles"
    assert {name: len(rows) - 1 for name, rows in found.items()} == report.kept
    heads, first = found["events"][:2]
    assert heads[:3] == ["event_id", "article_id", "article"]
    assert isinstance(first[heads.index("score")], float)
    tables = export("tables", sample(), tmp_path / "csv")
    assert (tables.kept, tables.lost) == (report.kept, report.lost)


def test_texts_stay_texts(tmp_path: Path) -> None:
    report = export("xlsx", events(HOSTILE), tmp_path / "a.xlsx")
    assert notes(sheets(tmp_path / "a.xlsx")) == HOSTILE
    assert [loss.what for loss in report.lost] == ["texts of articles"]


def test_what_xml_and_cells_cannot_hold_is_told(tmp_path: Path) -> None:
    long = "é" * (MOST_UNITS - 1) + "🇻🇪"
    report = export("xlsx", events(["a\uffffb", "\ud800", long]), tmp_path / "a.xlsx")
    assert notes(sheets(tmp_path / "a.xlsx")) == ["a\ufffdb", "\ufffd", "é" * (MOST_UNITS - 1)]
    found = lost(report)
    assert found["characters", "XML cannot hold them"] == 2
    assert [loss.where for loss in report.lost if loss.what == "ends of long texts"] == [["events:e002 note"]]


def test_long_texts_are_cut_by_utf_16_units() -> None:
    assert cut("a" * MOST_UNITS) == "a" * MOST_UNITS
    assert cut("a" * (MOST_UNITS + 1)) == "a" * MOST_UNITS
    assert cut("𝒜" * 20_000) == "𝒜" * (MOST_UNITS // 2)


def test_further_rows_go_to_further_sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    report = export("xlsx", events(list("abcde")), tmp_path / "a.xlsx")
    found = sheets(tmp_path / "a.xlsx")
    assert [notes(found, name) for name in ("events", "events (2)", "events (3)")] == [["a", "b"], ["c", "d"], ["e"]]
    assert report.kept["events"] == 5
    assert report.kept[DICTIONARY] == sum(len(rows) - 1 for name, rows in found.items() if name.startswith(DICTIONARY))


def test_the_same_records_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export("xlsx", sample(), tmp_path / "a.xlsx")
    export("xlsx", turned(sample()), tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1548547200")
    export("xlsx", events([]), tmp_path / "c.xlsx")
    with zipfile.ZipFile(tmp_path / "c.xlsx") as book:
        assert b"2019-01-27T00:00:00Z" in book.read("docProps/core.xml")


def test_nothing_is_left_of_an_export_that_is_stopped_or_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "a.xlsx"
    out.write_text("old", "utf-8")
    with pytest.raises(Cancelled):
        cancelled("xlsx", sample(), out)
    with pytest.raises(ExportRefused):
        export("xlsx", events([]), tmp_path / "none" / "a.xlsx")
    with pytest.raises(ExportRefused):
        export("xlsx", events([]), out, language="de")
    monkeypatch.setattr(workbook, "count_rows", lambda _: {})
    with pytest.raises((ExportRefused, KeyError)):
        export("xlsx", replace(events(["a"])), out)
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["old"]
