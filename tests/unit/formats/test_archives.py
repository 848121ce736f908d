from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from annotator.formats import archives
from annotator.formats.archives import is_safe, open_archive
from annotator.model.errors import ImportRefused
from tests.unit.formats.document_files import zipped


def refused(path: Path, name: str = "a.xml") -> str:
    with pytest.raises(ImportRefused) as found, open_archive(path) as archive:
        archive.read(name)
    return found.value.code


def test_files_are_read_by_name(tmp_path: Path) -> None:
    with open_archive(zipped(tmp_path / "a.zip", {"a.xml": "un", "b/c.xml": "deux"})) as archive:
        assert archive.names() == ("a.xml", "b/c.xml")
        assert archive.read("b/c.xml") == b"deux"
        assert "d" not in archive
        assert archive.doubts() == ()


@pytest.mark.parametrize("name", ["../a", "/a", "a/../../b", "C:/a", "C:a", "\\\\host\\a", "a\\..\\b", ""])
def test_names_that_point_outside_are_unsafe(name: str) -> None:
    assert not is_safe(name)
    assert is_safe("word/a..b.xml")


def test_unsafe_names_are_left_out_and_told(tmp_path: Path) -> None:
    with open_archive(zipped(tmp_path / "a.zip", {"a.xml": "un", "../b.xml": "deux"})) as archive:
        assert archive.names() == ("a.xml",)
        assert [doubt.code for doubt in archive.doubts()] == ["unsafe-name"]


def test_a_file_without_a_name_is_left_out_and_told(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"nameless": "deux", "folder/": "", "a.xml": "un"})
    path.write_bytes(path.read_bytes().replace(b"nameless", bytes(8)))  # a name ends where its first zero is
    with open_archive(path) as archive:
        assert archive.names() == ("a.xml",)
        assert [doubt.code for doubt in archive.doubts()] == ["unsafe-name"]


def test_what_is_no_zip_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    found = []
    for data in (b"", b"un texte", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500), b"PK\x03\x04 and no more"):
        path.write_bytes(data)
        found.append(refused(path))
    assert found == ["empty", "not-zip", "old-office", "damaged"]
    assert refused(tmp_path / "missing.docx") == "unreadable"
    assert refused(zipped(path, {"b.xml": ""})) == "missing"


def test_a_bomb_is_refused_by_its_ratio_and_by_its_size(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.xml": bytes(3_000_000)})
    assert refused(path) == "zip-bomb"
    with open_archive(path) as archive, pytest.raises(ImportRefused) as found:
        archive.read("a.xml", most=1000)
    assert found.value.code == "too-large"


def test_a_header_that_lies_about_the_size_fools_no_one(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.xml": bytes(3_000_000)})
    path.write_bytes(path.read_bytes().replace(struct.pack("<L", 3_000_000), struct.pack("<L", 10)))
    assert refused(path) in {"zip-bomb", "damaged"}


def test_damaged_bytes_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.xml": "le texte " * 50})
    data = bytearray(path.read_bytes())
    data[40:50] = bytes(10)
    path.write_bytes(data)
    assert refused(path) == "damaged"


def test_encrypted_files_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.xml": "un"})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert refused(path) == "encrypted"


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_FILES", 2)
    assert refused(zipped(tmp_path / "a.zip", {"a.xml": "", "b": "", "c": ""})) == "too-many-files"


def test_a_rare_way_of_packing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", "un")
    assert refused(path) == "damaged"
