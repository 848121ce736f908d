from __future__ import annotations

import stat
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.atomic import MOST_BYTES, safe_name, whole_file, write_whole
from annotator.model.errors import ExportRefused


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, b"one")

    def fail() -> None:
        with whole_file(path) as file:
            file.write(b"half")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert [found.read_bytes() for found in tmp_path.iterdir()] == [b"one"]


def test_what_the_disk_refuses_is_an_export_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "none" / "a", tmp_path / "folder", tmp_path / ("x" * 300)):
        with pytest.raises(ExportRefused):
            write_whole(path, b"")
    assert [found.name for found in tmp_path.iterdir()] == ["folder"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither such links nor such permissions")
def test_a_link_is_followed_and_others_may_read(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    plain = tmp_path / "plain"
    plain.touch()
    write_whole(tmp_path / "link", b"x")
    assert (tmp_path / "link").is_symlink()
    assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("l’été à Paris", "l’été à Paris"),
        ("e\u0301te\u0301", "été"),
        ('a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j"),
        ("a\nb\tc\0", "a_b_c_"),
        (" . ", "_"),
        ("", "_"),
        ("..", "_"),
        (".hidden", "_hidden"),
        ("end. .", "end"),
        ("con", "_con"),
        ("Com1.tar", "_Com1.tar"),
        ("console", "console"),
        ("\u202esid\u2066\ufeff", "sid"),
        ("سلام", "سلام"),
        ("\ud800", "_"),
    ],
)
def test_safe_names(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_long_names_are_cut_between_signs() -> None:
    assert safe_name("é" * 300) == "é" * 100
    assert safe_name("a" * 199 + "x\u0323" * 9) == "a" * 199
    assert len(safe_name("👩\U0001f3fd" * 99).encode()) <= MOST_BYTES
    assert safe_name("👩\U0001f3fd" * 99)[-1] == "\U0001f3fd"


@given(st.text() | st.text(st.sampled_from("a. \n/é\u0301👍🏽\u202eCON:"), max_size=300))
def test_any_name_is_made_safe_once(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe.encode()) <= MOST_BYTES
    assert not set(safe) & set('/\\:*?"<>|\n\r\t\0')
    assert safe[0] not in ". "
    assert safe[-1] not in ". "
    assert unicodedata.is_normalized("NFC", safe)
    assert safe_name(safe) == safe
