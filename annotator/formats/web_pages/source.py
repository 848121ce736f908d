"""The source of a saved page: out of its file or its MHTML archive, in the encoding that a browser would take."""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from annotator.formats.decoding import Decoded, Doubt, decode, read_bytes
from annotator.model.errors import ImportRefused

MOST_BYTES = 100_000_000
"""With its pictures inside."""
MOST_SIGNS = 5_000_000
"""Without them."""

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE
)
_PICTURE = re.compile(r"""data:[\w/+.;=-]{0,80},[^"'()<>\s]{200,}""")
_LONG_TAG = re.compile("<([a-z][a-z0-9]*)\\s[^<>]{20000,}>", re.IGNORECASE)
"""Thousands of attributes take a parser minutes, and none of them is text."""
_WIDE = re.compile(r"\s{200,}")
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)")
_WESTERN = frozenset({"iso8859-1", "ascii", "latin_1", "latin-1"})
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OTHER_FILES = ((b"%PDF", "a PDF"), (b"PK\x03\x04", "a zip or Office file"), (b"{\\rtf", "an RTF file"))


@dataclass(frozen=True, slots=True)
class Source:
    """The markup of a page, the address that it was saved from ("" where unknown), and doubts."""

    markup: str
    url: str
    doubts: tuple[Doubt, ...]


def read_source(path: Path, encoding: str = "") -> Source:
    """The source of the page in a file; ImportRefused where it cannot be read or is no page."""
    data = _bytes(path)
    url, declared = "", ""
    if path.suffix.lower() in (".mhtml", ".mht") or _looks_like_mail(data):
        data, declared, url = _page_of_archive(data, path)
    decoded = _decoded(data, path, encoding=encoding, declared=declared)
    markup = _WIDE.sub("\n", _LONG_TAG.sub(r"<\1>", _PICTURE.sub("", decoded.text)))
    if len(markup) > MOST_SIGNS:
        raise ImportRefused(path, "too-large", f"{len(markup) / 1e6:.0f} million characters without its pictures")
    if not url and (saved := _SAVED_FROM.search(markup[:_HEAD])):
        url = saved.group(1)
    return Source(markup, url, decoded.doubts)


def _bytes(path: Path) -> bytes:
    data = read_bytes(path, MOST_BYTES)
    kind = next((kind for start, kind in _OTHER_FILES if data.startswith(start)), "")
    if kind:
        raise ImportRefused(path, "not-html", f"this is {kind}, not a web page")
    return data


def _decoded(data: bytes, path: Path, *, encoding: str, declared: str) -> Decoded:
    """The text in the encoding chosen, else in the one declared where that is possible, else guessed, with a doubt."""
    if encoding or data.startswith(_BOMS):
        return decode(data, path, encoding=encoding)
    found = _DECLARED.search(data[:_HEAD])
    name = _known(declared or (found.group(1).decode("ascii", "replace") if found else ""))
    if not name:
        return decode(data, path)
    try:
        data.decode(name)
    except UnicodeError:
        guessed = decode(data, path)
        words = f"declared as {name}, which it is not; read as {guessed.encoding}: look at the accents"
        doubts = (Doubt("encoding-declared", words), *(x for x in guessed.doubts if x.code != "encoding-guessed"))
        return Decoded(guessed.text, guessed.encoding, False, doubts)
    return decode(data, path, encoding=name)


def _known(name: str) -> str:
    """The codec that a browser takes for a declared name, "" where there is none."""
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    if not getattr(codec, "_is_text_encoding", True) or codec.name in (
        "idna",
        "punycode",
        "utf-7",
        "raw_unicode_escape",
    ):
        return ""
    if codec.name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # it was read in bytes of ASCII, so it is neither
    return "cp1252" if codec.name in _WESTERN else codec.name


def _looks_like_mail(data: bytes) -> bool:
    head = data[:_HEAD].lower()
    return head.startswith((b"from:", b"mime-version:")) and b"multipart/related" in head


def _page_of_archive(data: bytes, path: Path) -> tuple[bytes, str, str]:
    """The bytes of the page in an MHTML archive, with its encoding and address where they are told."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        for part in _parts(message):
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                body = part.get_payload(decode=True)
                url = str(message["Snapshot-Content-Location"] or part["Content-Location"] or "").strip()
                return (body if isinstance(body, bytes) else b""), str(part.get_content_charset() or ""), _web(url)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ImportRefused(path, "damaged", "this MHTML archive is damaged") from error
    raise ImportRefused(path, "not-html", "there is no page in this MHTML archive")


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for part in message.walk():
        if isinstance(part, EmailMessage):
            yield part


def _web(url: str) -> str:
    return url if url.startswith(("http://", "https://")) else ""
