from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from annotator.formats import pdf
from annotator.formats.page_lines import joined
from annotator.formats.pdf import IMPORTER
from tests.unit.formats.document_files import imported, pdf_file, refusal

PAGE = (
    "Le titre\nLe président de la République est arrivé dimanche à Cara-\ncas avec tous les ministres de son"
    " gouvernement réuni.\nUne phrase."
)


def test_lines_become_paragraphs_and_a_look_is_asked_for(tmp_path: Path) -> None:
    (article,), report = imported(IMPORTER, pdf_file(tmp_path / "a.pdf", PAGE))
    long = (
        "Le président de la République est arrivé dimanche à Caracas avec tous les ministres de son gouvernement réuni."
    )
    assert article.text == f"Le titre\n\n{long} Une phrase."
    assert [found.code for found in report.warnings] == ["look"]


def test_lines_may_be_kept(tmp_path: Path) -> None:
    (article,), _ = imported(IMPORTER, pdf_file(tmp_path / "a.pdf", PAGE, "Suite"), lines="keep")
    assert article.text == f"{PAGE}\n\nSuite"
    assert refusal(IMPORTER, tmp_path / "a.pdf", lines="odd") == "option"


def test_a_password_opens_what_is_protected(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(pdf_file(tmp_path / "a.pdf", PAGE)))
    writer.encrypt("sésame", algorithm="AES-256")
    writer.write(tmp_path / "a.pdf")
    assert refusal(IMPORTER, tmp_path / "a.pdf") == "password"
    assert refusal(IMPORTER, tmp_path / "a.pdf", password="faux") == "password"
    (article,), _ = imported(IMPORTER, tmp_path / "a.pdf", password="sésame")
    assert article.text.startswith("Le titre")


def test_pages_without_text_are_refused(tmp_path: Path) -> None:
    assert refusal(IMPORTER, pdf_file(tmp_path / "a.pdf", "")) == "no-text"
    assert refusal(IMPORTER, pdf_file(tmp_path / "a.pdf", "Page 1", "", picture=True)) == "no-text"
    (article,), _ = imported(IMPORTER, pdf_file(tmp_path / "a.pdf", "Page 1"))
    assert article.text == "Page 1"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.4\n", "damaged"),
        (b"<html>", "not-pdf"),
        (b"%PDF-1.4\n" + bytes(range(256)), "damaged"),
    ],
)
def test_what_is_no_pdf_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    assert refusal(IMPORTER, tmp_path / "a.pdf") == code


def test_a_truncated_file_is_refused_or_read(tmp_path: Path) -> None:
    data = pdf_file(tmp_path / "a.pdf", PAGE).read_bytes()
    for size in range(10, len(data), 97):
        (tmp_path / "a.pdf").write_bytes(data[:size])
        articles, report = imported(IMPORTER, tmp_path / "a.pdf")
        assert len(articles) + len(report.refused) == 1


def test_endless_drawing_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pdf_file(tmp_path / "a.pdf", "a\n" * 20)
    monkeypatch.setattr(pdf, "MOST_COMMANDS", 30)
    assert refusal(IMPORTER, path) == "too-large"
    monkeypatch.setattr(pdf, "MOST_CONTENT", 30)
    assert refusal(IMPORTER, path) == "too-large"
    monkeypatch.setattr(pdf, "MOST_PAGES", 0)
    assert refusal(IMPORTER, path) == "too-large"


def test_a_hyphen_stays_where_the_text_has_the_word_with_it() -> None:
    width = "x" * 40
    assert joined([f"peut-être {width} y\n{width} peut-\nêtre et {width}"]).count("peut-être") == 2
    assert "Saint-Denis" in joined([f"{width} Saint-\nDenis et {width}"])
    assert "économie" in joined([f"{width} éco-\nnomie et {width}"])


def test_a_paragraph_may_run_over_a_page() -> None:
    line = "mot " * 10
    assert joined([f"{line}\n{line}", f"{line}\nfin."]) == " ".join([line.strip()] * 3) + " fin."
    assert joined([f"{line}\nFin.", f"Début {line}"]) == f"{line.strip()} Fin.\n\nDébut {line.strip()}"
    assert joined(["", "  \n"]) == ""
