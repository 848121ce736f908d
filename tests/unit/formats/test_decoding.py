from __future__ import annotations

import codecs
import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import decoding
from annotator.formats.decoding import Decoded, decode, read_text
from annotator.model.errors import ImportRefused
from tests.unit.formats.corpora import corpus, expected

FRENCH = "L’Élysée reçoit le président ; « c’est très sûr », a-t-il dit à Besançon, où l’œuvre coûte 5 €.\n" * 3
ENCODINGS = expected("encodings")
HOSTILE = [(name, told) for name, told in expected("hostile-made", "files") if name.startswith("enc/")]


def codes(decoded: Decoded) -> list[str]:
    return [doubt.code for doubt in decoded.doubts]


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (codecs.BOM_UTF8, "utf_8"),
        (codecs.BOM_UTF16_LE, "utf_16_le"),
        (codecs.BOM_UTF16_BE, "utf_16_be"),
        (codecs.BOM_UTF32_LE, "utf_32_le"),
        (codecs.BOM_UTF32_BE, "utf_32_be"),
    ],
)
def test_a_mark_at_the_start_decides_and_is_no_text(bom: bytes, encoding: str) -> None:
    found = decode(bom + FRENCH.encode(encoding), "x")
    assert (found.text, found.encoding, found.sure, found.doubts) == (FRENCH, encoding, True, ())


@pytest.mark.parametrize("encoding", ["utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be", "cp1252", "mac_roman"])
def test_without_a_mark_the_encoding_is_guessed_and_said_to_be(encoding: str) -> None:
    found = decode(FRENCH.encode(encoding), "x")
    assert (found.text, found.encoding, found.sure, codes(found)) == (FRENCH, encoding, False, ["encoding-guessed"])


@pytest.mark.parametrize("text", ["À Béziers, l'été", "À Béziers – « l’été »", "Çà et là", "Noël", "Lyon : 3 €"])
def test_a_few_french_words_are_not_taken_for_another_alphabet(text: str) -> None:
    assert decode(text.encode("cp1252"), "a.txt").text == text


@pytest.mark.parametrize(
    ("text", "encoding"), [("Привет, как дела у вас", "cp1251"), ("Dnes je středa a prší", "cp1250")]
)
def test_other_alphabets_are_left_to_the_detector(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").encoding != "cp1252"


def test_latin_9_is_told_by_its_ligature() -> None:
    text = "Une œuvre à Liège, et le prix est de 5 € pour les élèves.\n"
    assert decode(text.encode("iso8859_15"), "x").text == text


@pytest.mark.parametrize("encoding", ["cp1252", "Mac-Roman", "utf-16", "UTF-8-SIG"])
def test_a_chosen_encoding_is_taken(encoding: str) -> None:
    found = decode(FRENCH.replace("’", "'").encode(encoding), "x", encoding=encoding)
    assert (found.text, found.sure, found.doubts) == (FRENCH.replace("’", "'"), True, ())


@pytest.mark.parametrize("encoding", ["klingon", "hex", "rot13", "\0"])
def test_no_encoding_of_text_is_refused(encoding: str) -> None:
    with pytest.raises(ImportRefused, match="no encoding") as refused:
        decode(b"abc", "x", encoding=encoding)
    assert refused.value.code == "encoding"


def test_a_wrong_choice_is_seen() -> None:
    found = decode(FRENCH.encode("cp1252"), "x", encoding="utf_8")
    assert codes(found) == ["invalid-bytes"]
    assert "\ufffd" in found.text


@pytest.mark.parametrize(
    "data",
    [b"\0" * 1000, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1" * 9, bytes(range(256)) * 9],
    ids=["nul", "png", "all"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ImportRefused) as refused:
        decode(data, "x")
    assert refused.value.code == "binary"


def test_what_xml_cannot_hold_is_replaced_and_counted() -> None:
    found = decode("un\r\nd\0eux\x01 \ufffe\rtrois\x0b".encode(), "x")
    assert found.text == "un\nd\ufffdeux\ufffd \ufffd\ntrois\ufffd"
    assert [(doubt.code, doubt.line, doubt.message[:1]) for doubt in found.doubts] == [("replaced", 2, "4")]


def test_own_replacement_characters_are_no_fault() -> None:
    assert decode("a\ufffdb".encode(), "x").doubts == ()


def test_doubtful_characters_and_mojibake_are_pointed_out_and_kept() -> None:
    text = "l\x92État\nles dÃ©putés"
    found = decode(text.encode(), "x")
    assert found.text == text
    assert [(doubt.code, doubt.line) for doubt in found.doubts] == [("control-characters", 1), ("mojibake", 2)]


def test_passages_to_look_at_show_each_sign_once() -> None:
    text = f"L’été{' au loin' * 9}, à Nîmes{' encore' * 9} l’été, l’œuvre"
    found = decoding.suspects(text)
    assert len(found) == 3
    assert all(passage in text for passage in found)
    assert [sign for passage, sign in zip(found, ("’", "à", "œ"), strict=True) if sign not in passage] == []
    assert decoding.suspects("plain " * 100) == ()


def test_large_and_unreadable_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    with pytest.raises(ImportRefused) as refused:
        read_text(path)
    assert refused.value.code == "unreadable"
    with pytest.raises(ImportRefused):
        read_text(tmp_path)
    path.write_bytes(b"x" * 11)
    monkeypatch.setattr(decoding, "MOST_BYTES", 10)
    with pytest.raises(ImportRefused) as refused:
        read_text(path)
    assert refused.value.code == "too-large"


@pytest.mark.parametrize("unit", ["a", "é", "a ", "\n", "👍", "\ufffd"])
def test_ten_megabytes_of_anything_are_read(unit: str) -> None:
    data = (unit * 10_000_000).encode()[:10_000_000]
    assert len(decode(data.decode("utf-8", "ignore").encode(), "x").text) == len(data.decode("utf-8", "ignore"))


@given(st.text(st.characters(exclude_characters="\r\ufffd", exclude_categories=["Cc", "Cs", "Cn"])))
def test_utf_8_comes_back(text: str) -> None:
    assert decode(text.encode(), "x", encoding="utf-8").text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    found = None
    with suppress(ImportRefused):
        found = decode(data, "x")
    assert found is None or "\r" not in found.text
    assert found is None or found.text.encode().decode() == found.text


@pytest.mark.skipif(not ENCODINGS, reason="the corpus encodings is not beside the project")
@pytest.mark.parametrize(("name", "told"), ENCODINGS, ids=[name for name, _ in ENCODINGS])
def test_real_files_in_many_encodings(name: str, told: dict[str, Any]) -> None:
    data = (corpus("encodings") / name).read_bytes()
    found = decode(data, name)
    text = data.decode(found.encoding).removeprefix("\ufeff")
    assert hashlib.sha256(text.encode()).hexdigest() == told["text_sha256"]
    assert found.text == text.replace("\r\n", "\n").replace("\r", "\n")
    assert found.sure == told["encoding"].startswith("utf")


@pytest.mark.skipif(not HOSTILE, reason="the corpus hostile-made is not beside the project")
@pytest.mark.parametrize(("name", "told"), HOSTILE, ids=[name for name, _ in HOSTILE])
def test_hostile_files(name: str, told: dict[str, Any]) -> None:
    path = corpus("hostile-made") / name
    if told["action"] == "refuse":
        with pytest.raises(ImportRefused):
            read_text(path)
        return
    found = read_text(path)
    empty = not found.text.strip()
    assert empty or (told["action"] == "warn") == bool(set(codes(found)) - {"mojibake"})
    digests = told.get("text") or [told.get("text_if_chosen", "")]
    assert digests == [""] or hashlib.sha256(found.text.encode()).hexdigest() in digests
    assert len(found.text) >= told.get("min_chars", 0)
    assert all(words in found.text for words in told.get("contains", []))
