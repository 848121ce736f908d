from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.rich_text import prepare
from annotator.formats.rtf import IMPORTER
from tests.unit.formats.document_files import imported, refusal

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Cyr;}}{\info{\title Modele}}"


def rtf(tmp_path: Path, body: str | bytes) -> str:
    path = tmp_path / "a.rtf"
    path.write_bytes(HEAD.encode() + (body if isinstance(body, bytes) else body.encode()) + b"}")
    (article,), report = imported(IMPORTER, path)
    assert report.warnings == []
    return article.text


def test_paragraphs_signs_and_encodings(tmp_path: Path) -> None:
    head = r"{\header en-t\'eate}"
    body = r"Pr\'e9sident \{a|b\}\line suite\par \u-10179?\u-8704? {\f1 \'cf\'f0\'e8}\par\par \\cell fin"
    assert rtf(tmp_path, head + body) == "Président {a|b}\nsuite\n\n😀 При\n\n\\cell fin"


def test_bytes_beyond_ascii_are_utf_8_or_the_fonts(tmp_path: Path) -> None:
    assert rtf(tmp_path, "l’été".encode()) == "l’été"
    assert rtf(tmp_path, "l’été".encode("cp1252")) == "l’été"


def test_links_are_their_words(tmp_path: Path) -> None:
    field = r'{\field{\*\fldinst{HYPERLINK "http://example.org"}}{\fldrslt {le lien}}}'
    assert rtf(tmp_path, f"a {field} b") == "a le lien b"


def test_tables_are_rows_with_tabs(tmp_path: Path) -> None:
    rows = r"\trowd 1\cell 2\par deux\cell\row\trowd 3\cell 4\cell\row"
    assert rtf(tmp_path, rf"avant\par {rows}\pard apr\'e8s\par") == "avant\n\n1\t2 deux\n3\t4\n\naprès"


def test_notes_stand_at_the_end(tmp_path: Path) -> None:
    body = r"un{\super\chftn{\footnote\pard \chftn  Le bas}} deux{\*\footnote autre}\par"
    assert rtf(tmp_path, body) == "un[1] deux[2]\n\n[1] Le bas\n\n[2] autre"


def test_deleted_text_and_pictures_are_no_text(tmp_path: Path) -> None:
    picture = rb"{\pict\pngblip " + b"89504e47" * 40 + rb"}{\pict\bin5 }}{{}}"
    assert rtf(tmp_path, rb"a{\b\deleted\revauthdel1 VIEUX}{\revised b}" + picture + b"c") == "abc"


def test_text_boxes_and_a_missing_end_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_text(r"{\rtf1 texte{\shp{\shptxt boite}}", "ascii")
    (article,), report = imported(IMPORTER, tmp_path / "a.rtf")
    assert (article.text, [x.code for x in report.warnings]) == ("texte", ["text-boxes", "truncated"])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"texte", "not-rtf"),
        (rb"{\rtf1 }", "empty"),
        (rb"{\rtf1 \u9999999999? a}", "damaged"),
        (rb"{\rtf1{\fonttbl" + rb"{\f1\fcharset0 A;}" * 1_001 + b"}a}", "too-large"),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.rtf").write_bytes(data)
    assert refusal(IMPORTER, tmp_path / "a.rtf") == code


def test_endless_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "MOST_SIGNS", 10)
    (tmp_path / "a.rtf").write_bytes(rb"{\rtf1 un texte}")
    assert refusal(IMPORTER, tmp_path / "a.rtf") == "too-large"
