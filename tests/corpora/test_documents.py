"""Documents and tables of others, and hostile ones: what an independent reader found comes out, and nothing breaks."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from annotator.formats import docx, html_page, odt, pdf, rtf, table
from annotator.formats.protocols import Importer
from tests.unit.formats.document_files import imported

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"
HOSTILE = CORPORA / "hostile-made"
KINDS: dict[str, Importer] = {
    "docx": docx.IMPORTER,
    "pdf": pdf.IMPORTER,
    "html": html_page.IMPORTER,
    "table": table.IMPORTER,
}

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="the test material is not beside the project")

BY_READABILITY = {"Lorem ipsumdolor sit amet, consectetur adipisicing"}
"""Two lines that the independent reader ran together."""


def expected(folder: str) -> dict[str, dict[str, Any]]:
    """The figures of a folder; none where it is not there, so that its tests do not come to be."""
    path = CORPORA / folder / "expected.json"
    data: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    files: dict[str, dict[str, Any]] = data.get("files", data)
    return files


def hostile() -> list[tuple[str, dict[str, Any]]]:
    return [(name, told) for name, told in expected("hostile-made").items() if name.partition("/")[0] in KINDS]


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("name", "told"), hostile())
def test_hostile_files_end_as_they_must(name: str, told: dict[str, Any]) -> None:
    articles, report = imported(KINDS[name.partition("/")[0]], HOSTILE / name)
    if told["action"] == "refuse" or (name == "pdf/no-eof.pdf" and not articles):
        assert (articles, len(report.refused)) == ([], 1)
        return
    text = "\n".join(article.text for article in articles)
    assert articles
    assert report.refused == []
    assert all(words in text.replace("\u00a0", " ") for words in told.get("contains", ()))
    assert not any(words in text for words in told.get("must_not", ()))
    assert told["action"] != "warn" or report.warnings
    # one cell ends its first line in CRLF, which is stored as LF
    cells = {digest(form) for article in articles for form in (article.text, article.text.replace("\n", "\r\n", 1))}
    assert set(told.get("cell_sha256", ())) - {digest("")} <= cells


@pytest.mark.parametrize(("name", "told"), expected("docx-samples").items())
def test_word_files_lose_no_text(name: str, told: dict[str, Any]) -> None:
    (article,), _ = imported(docx.IMPORTER, CORPORA / "docx-samples" / name)
    assert all(bare(words) in bare(article.text) for words in told["must_contain"])
    marks = len(bare(article.text)) - told["chars_nows"]
    assert marks >= 0
    assert told["notes_words"] or told["tables"] or marks == 0


@pytest.mark.parametrize(("name", "told"), expected("html-pages").items())
def test_pages_have_their_main_text(name: str, told: dict[str, Any]) -> None:
    (article,), report = imported(html_page.IMPORTER, CORPORA / "html-pages" / name / "source.html")
    text = " ".join(article.text.split())
    assert [words for words in told["must_contain"] if words not in text and words not in BY_READABILITY] == []
    assert report.warnings == []


@pytest.mark.parametrize(("name", "told"), expected("pdf-samples").items())
def test_pdfs_have_their_words(name: str, told: dict[str, Any]) -> None:
    articles, report = imported(pdf.IMPORTER, CORPORA / "pdf-samples" / name)
    if told["verdict"] != "text":
        assert [found.code for found in report.refused] == ["no-text" if "no text" in told["verdict"] else "password"]
        return
    words = articles[0].text.split()
    assert all(any(word in found for found in words) for word in told["must_contain_words"])
    assert abs(len(bare(articles[0].text)) - told["pypdf"]["chars_nows"]) <= told["pypdf"]["chars_nows"] // 50


@pytest.mark.parametrize("path", sorted((CORPORA / "csv-spectrum" / "csvs").glob("*.csv")), ids=lambda path: path.stem)
def test_csv_cells_come_out_as_they_must(path: Path) -> None:
    rows: list[dict[str, str]] = json.loads(
        (path.parents[1] / "json" / f"{path.stem}.json").read_text("utf-8", "replace")
    )
    if path.stem == "location_coordinates":
        pytest.skip("its JSON is of other data than the CSV")
    told = [{name: value.strip().replace("\r\n", "\n") for name, value in row.items() if value} for row in rows]
    headings = list(rows[0])
    for number, heading in enumerate(headings, start=1):
        articles, _ = imported(table.IMPORTER, path, text=str(number), id="1")
        found = {article.text.strip(): dict(article.metadata) for article in articles}
        for row in told:
            if row.get(heading):
                others = {name: value for name, value in row.items() if name not in (heading, headings[0])}
                assert found[row[heading]] == others


def test_any_file_of_any_kind_is_read_or_refused() -> None:
    importers = [*KINDS.values(), odt.IMPORTER, rtf.IMPORTER]
    names = ("docx", "pdf", "html", "table", "enc", "xml")
    files = [path for name in names for path in sorted((HOSTILE / name).glob("*"))]
    for importer in importers:
        for path in files:
            articles, report = imported(importer, path)
            assert bool(articles) + len(report.refused) >= 1
