"""Bytes into text: which encoding, how sure, and what had to be replaced."""

from __future__ import annotations

import codecs
import logging
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from annotator.model.errors import ImportRefused
from annotator.text.language import guess

MOST_BYTES = 50_000_000
_SAMPLE = 200_000
_WESTERN = ("cp1252", "iso8859_15", "mac_roman")
_OTHERS = (
    *("cp1252", "iso8859_15", "mac_roman", "cp1250", "cp1251", "koi8_r", "mac_cyrillic", "cp1253", "iso8859_7"),
    *("cp1254", "cp1255", "cp1256", "big5", "gb18030", "cp949", "shift_jis", "euc_jp"),
)
ENCODINGS = ("utf_8", *_OTHERS[:4], "utf_16", *_OTHERS[4:])
"""What the window offers, the likely ones first."""

_BOMS = (
    (codecs.BOM_UTF8, "utf_8"),
    (codecs.BOM_UTF32_LE, "utf_32_le"),
    (codecs.BOM_UTF32_BE, "utf_32_be"),
    (codecs.BOM_UTF16_LE, "utf_16_le"),
    (codecs.BOM_UTF16_BE, "utf_16_be"),
)
_MARKS = tuple(mark for mark, _ in _BOMS)
_TEXT_BYTES = bytes(range(9, 14)) + bytes(range(32, 256)) + b"\x1b"
_FRENCH_SIGNS = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ«»’‘“”–—…€°·§ñÑß\u00a0")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DOUBTFUL = re.compile("[\x7f-\x9f]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_MOJIBAKE = re.compile("Ã[\u0080-\u00bf‚-™]|â€[\u0080-\u00bf™œ“¦]|Â[\u00a0-\u00bf]")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about the text that its reader should know; `line` is from 1, 0 for the whole file."""

    code: str
    message: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with line ends as LF; `sure` unless its encoding was guessed.

    `raw` has the byte order mark and the line ends of the file, as offsets of other programs may count them.
    """

    text: str
    encoding: str
    sure: bool
    doubts: tuple[Doubt, ...] = ()
    raw: str = ""

    @property
    def suspects(self) -> tuple[str, ...]:
        """Passages with signs beyond ASCII, to be looked at by the user."""
        return suspects(self.text)


def read_text(path: Path, encoding: str = "") -> Decoded:
    """The text of a file; ImportRefused "unreadable", "too-large", "binary" or "encoding"."""
    return decode(read_bytes(path, MOST_BYTES), path, encoding=encoding)


def read_bytes(path: Path, most: int) -> bytes:
    """What is in a file of at most `most` bytes; ImportRefused "unreadable" or "too-large"."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > most:
                raise ImportRefused(path, "too-large", f"{size / 1e6:.0f} MB; at most {most // 1_000_000} are read")
            return file.read()
    except (OSError, ValueError) as error:
        raise ImportRefused(path, "unreadable", getattr(error, "strerror", None) or str(error)) from error


def decode(data: bytes, path: Path | str, *, encoding: str = "") -> Decoded:
    """The text of a file's bytes, in `encoding` or else the likeliest; `path` is for messages only."""
    if encoding:
        raw, found, sure = *_chosen(data, path, encoding), True
    else:
        raw, found, sure = _likeliest(data, path)
    doubts = [] if sure else [Doubt("encoding-guessed", f"read as {found}; look at the accents")]
    if "\ufffd" in raw:
        doubts.extend(_invalid(data, raw, found))
    text, replaced = cleaned(raw)
    doubts.extend([*replaced, *_signs(text)])
    return Decoded(text, found, sure, tuple(doubts), f"\ufeff{raw}" if data.startswith(_MARKS) else raw)


def cleaned(raw: str) -> tuple[str, list[Doubt]]:
    """Line ends as LF, and U+FFFD for what XML 1.0 and UTF-8 cannot hold, with a doubt that counts them."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n") if "\r" in raw else raw
    first = _FORBIDDEN.search(text)
    if first is None:
        return text, []
    line = text.count("\n", 0, first.start()) + 1
    text, count = _FORBIDDEN.subn("\ufffd", text)
    return text, [Doubt("replaced", f"{count} control characters were replaced by U+FFFD", line)]


def suspects(text: str, most: int = 12) -> tuple[str, ...]:
    """Up to `most` short passages that show each sign beyond ASCII once, in their order in the text."""
    found: list[str] = []
    seen: set[str] = set()
    for match in _NOT_ASCII.finditer(text[:_SAMPLE]):
        if match.group() not in seen:
            passage = text[max(match.start() - 20, 0) : match.end() + 20]
            seen.update(_NOT_ASCII.findall(passage))
            found.append(" ".join(passage.split()))
            if len(found) == most:
                break
    return tuple(found)


def _chosen(data: bytes, path: Path | str, encoding: str) -> tuple[str, str]:
    bare = next((data[len(bom) :] for bom, name in _BOMS if _same(name, encoding) and data.startswith(bom)), data)
    try:
        return bare.decode(encoding, "replace"), codecs.lookup(encoding).name
    except (LookupError, ValueError) as error:
        raise ImportRefused(path, "encoding", f"{encoding} is no encoding of text") from error


def _same(name: str, encoding: str) -> bool:
    plain = re.sub("[^a-z0-9]", "", encoding.lower())
    return plain.removesuffix("sig") == name.replace("_", "")


def _likeliest(data: bytes, path: Path | str) -> tuple[str, str, bool]:
    if data.startswith(_MARKS):
        bom, name = next((bom, name) for bom, name in _BOMS if data.startswith(bom))
        return data[len(bom) :].decode(name, "replace"), name, True
    wide = _wide(data) if b"\0" in data else ""
    if wide:
        return data.decode(wide), wide, False
    if _is_binary(data):
        raise ImportRefused(path, "binary", "this is not a text")
    try:
        return data.decode(), "utf_8", True
    except UnicodeDecodeError:
        return _guessed(data, path)


def _wide(data: bytes) -> str:
    """The UTF-16 or UTF-32 that bytes with NULs and without BOM are in, or ""."""
    at = [data[:_SAMPLE][start::4].count(0) for start in range(4)]
    quarter = min(len(data), _SAMPLE) // 4
    if not len(data) % 4 and quarter and at[0] == at[1] == quarter and at[3] < quarter:
        names = ["utf_32_be"]
    elif not len(data) % 4 and quarter and at[2] == at[3] == quarter and at[0] < quarter:
        names = ["utf_32_le"]
    elif at[1] + at[3] and not at[0] + at[2]:
        names = ["utf_16_le"]
    elif at[0] + at[2] and not at[1] + at[3]:
        names = ["utf_16_be"]
    else:
        return ""
    for name in names:
        try:
            if _reads_well(data.decode(name)[:_SAMPLE]):
                return name
        except UnicodeDecodeError:
            continue
    return ""


def _reads_well(text: str) -> bool:
    """Whether most signs of a wide text are letters and blanks, with blanks at a word's distance."""
    letters = sum(sign.isalpha() or sign in " \n\t,.;:'’-" for sign in text)
    return letters * 10 >= len(text) * 7


def _is_binary(data: bytes) -> bool:
    """Whether control characters are too many for a text."""
    sample = data[:_SAMPLE]
    controls = len(sample.translate(None, _TEXT_BYTES))
    return controls > 8 and controls * 50 > len(sample)


def _guessed(data: bytes, path: Path | str) -> tuple[str, str, bool]:
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    if len(mended) - len(mended.encode("ascii", "ignore")) - broken >= 4 * broken:
        return mended, "utf_8", True  # UTF-8 with some spoilt bytes; said by another doubt
    western = _western(data)
    if western:
        return data.decode(western), western, False
    logging.getLogger("charset_normalizer").setLevel(logging.ERROR)
    best = from_bytes(data[:_SAMPLE], cp_isolation=list(_OTHERS)).best()
    if best is None:
        raise ImportRefused(path, "binary", "this is not a text in any encoding that Attaché guesses; choose one")
    return data.decode(best.encoding, "replace"), best.encoding, False


def _western(data: bytes) -> str:
    """The one of three encodings that gives the best French or English, or "": detectors cannot tell them apart."""
    best, most = "", -1
    for name in _WESTERN:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        score = sum(_likelihood(text))
        if score > most:
            best, most = name, score
    return best if best and (guess(text := data.decode(best)) or _has_few_usual_accents(text)) else ""


def _has_few_usual_accents(text: str) -> bool:
    """Whether all signs beyond ASCII are French ones, among more plain letters, which other alphabets do not have."""
    signs = _NOT_ASCII.findall(text[:_SAMPLE])
    letters = sum(map(str.isalpha, text[:_SAMPLE]))
    return _FRENCH_SIGNS.issuperset(signs) and letters >= 2 * sum(map(str.isalpha, signs))


def _likelihood(text: str) -> Iterator[int]:
    for match in re.finditer("[^\x00-\x7f]", text[:_SAMPLE]):
        sign, start = match.group(), match.start()
        if "\x80" <= sign <= "\x9f":
            yield -5
        elif sign in _FRENCH_SIGNS:
            yield 1
        elif not sign.isalpha() and text[start - 1 : start].isalpha() and text[start + 1 : start + 2].isalpha():
            yield -3


def _invalid(data: bytes, raw: str, encoding: str) -> list[Doubt]:
    """Bytes that are no text in this encoding; signs U+FFFD that the file itself has are none."""
    own = data.count("\ufffd".encode(encoding)) if encoding.replace("-", "_").startswith("utf") else 0
    count = raw.count("\ufffd") - own
    if count <= 0:
        return []
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    line = text.count("\n", 0, text.index("\ufffd")) + 1
    return [Doubt("invalid-bytes", f"{count} places are no {encoding}; they were replaced by U+FFFD", line)]


def _signs(text: str) -> list[Doubt]:
    doubts = []
    for code, begins, pattern, words in (
        ("control-characters", "", _DOUBTFUL, "characters between U+007F and U+009F"),
        ("mojibake", "ÃâÂ", _MOJIBAKE, "passages look like UTF-8 that was read as something else, for example {}"),
    ):
        first = pattern.search(text) if not begins or any(sign in text for sign in begins) else None
        if first is not None:
            count = sum(1 for _ in pattern.finditer(text))
            line = text.count("\n", 0, first.start()) + 1
            doubts.append(Doubt(code, f"{count} {words.format(first.group())}", line))
    return doubts
