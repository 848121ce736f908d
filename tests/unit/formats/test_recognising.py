from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.recognising import press_format
from tests.unit.formats.press_samples import NEWER, OLDER, docx, page, rich_text
from tests.unit.formats.press_samples import europresse as europresse_sample
from tests.unit.formats.press_samples import factiva as factiva_sample
from tests.unit.formats.test_factiva import PLAIN, RICH, ROWS, XML
from tests.unit.formats.test_nexis import COVER, ENGLISH, FRENCH

STYLE = "<style>" + ".x { color: red } " * 3_000 + "</style>"


def told(folder: Path, name: str, text: str, encoding: str = "utf-8") -> str:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return press_format(path)


@pytest.mark.parametrize("shape", [NEWER, OLDER])
@pytest.mark.parametrize("head", ["", STYLE])
def test_europresse(shape: str, head: str, tmp_path: Path) -> None:
    assert told(tmp_path, "a.html", page(europresse_sample(shape), head=head)) == "europresse"
    assert told(tmp_path, "b.HTM", page(europresse_sample(shape)), "utf-16") == "europresse"


def test_factiva(tmp_path: Path) -> None:
    assert told(tmp_path, "a.html", page(factiva_sample(ROWS.items()), head=STYLE)) == "factiva"
    assert told(tmp_path, "b.html", page(PLAIN)) == "factiva"
    assert told(tmp_path, "c.xml", XML) == "factiva"


@pytest.mark.parametrize("lines", [ENGLISH, FRENCH, COVER, [*COVER, *ENGLISH]])
def test_nexis(lines: list[str], tmp_path: Path) -> None:
    assert press_format(docx(tmp_path / "a.docx", lines)) == "nexis"


def test_iramuteq(tmp_path: Path) -> None:
    assert told(tmp_path, "a.txt", "\n\n**** *source_x *date_2020\nTexte\n") == "iramuteq"
    assert told(tmp_path, "b.txt", "0001 *source_x\nTexte\n") == "iramuteq"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<html><body><article class='post'><h1>Un titre</h1><p>Texte</p></article></body></html>"),
        ("b.html", '<div class="article"><h2 class="headline">x</h2></div>'),
        ("c.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'/>"),
        ("d.txt", "Le titre\n\n**** et des étoiles\n"),
        ("e.txt", "****\nTexte"),
        ("f.docx", "not a zip"),
        ("g.pdf", "%PDF"),
        ("h.html", "<style>" * 9_000),
        ("i.html", ""),
    ],
)
def test_all_else_is_none_of_them(name: str, text: str, tmp_path: Path) -> None:
    assert told(tmp_path, name, text) == ""


def test_other_documents_and_missing_files(tmp_path: Path) -> None:
    assert press_format(docx(tmp_path / "a.docx", ["Body", "Un texte", "Length: long"])) == ""
    assert press_format(tmp_path / "missing.html") == ""
    assert press_format(tmp_path) == ""


def test_rich_text(tmp_path: Path) -> None:
    assert press_format(rich_text(tmp_path / "a.rtf", RICH)) == "factiva"
    assert press_format(rich_text(tmp_path / "b.rtf", [*COVER, *ENGLISH])) == "nexis"
    assert press_format(rich_text(tmp_path / "c.rtf", ["Un article.", "Rien d’autre."])) == ""
    assert told(tmp_path, "d.rtf", "no rtf") == ""
