"""The one reader of zip files from outside: nothing is unpacked to disk, and no header is believed."""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from annotator.formats.decoding import Doubt
from annotator.model.errors import ImportRefused

MOST_FILES = 20_000
MOST_BYTES = 500_000_000
"""What all files of an archive may unpack to, as its list says and as they are read."""
MOST_BYTES_OF_FILE = 50_000_000
MOST_RATIO = 200
"""How many times its packed size a file may have."""

_FREE = 1_000_000
"""Up to here the ratio is not looked at: a small file of blanks packs well."""
_CHUNK = 1 << 16
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


class Archive:
    """The files of an open zip file; `path` is its own, for messages."""

    def __init__(self, path: Path, file: zipfile.ZipFile) -> None:
        self.path = path
        self._file = file
        self._read = 0
        entries = [entry for entry in file.infolist() if not entry.filename.endswith("/")]
        self._entries = {entry.filename: entry for entry in entries if is_safe(entry.filename)}
        self._unsafe = tuple(entry.filename for entry in entries if entry.filename not in self._entries)

    def names(self) -> tuple[str, ...]:
        """The names of the files, with / between folders, in the archive's order; none that points outside it."""
        return tuple(self._entries)

    def doubts(self) -> tuple[Doubt, ...]:
        """What is odd about the archive: names that point outside it, which are left out."""
        if not self._unsafe:
            return ()
        shown = ", ".join(self._unsafe[:3])
        return (Doubt("unsafe-name", f"{len(self._unsafe)} files with names outside the archive, left out: {shown}"),)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str, *, most: int = MOST_BYTES_OF_FILE) -> bytes:
        """The bytes of a file; ImportRefused "missing", "encrypted", "damaged", "too-large" or "zip-bomb"."""
        entry = self._entries.get(name)
        if entry is None:
            raise ImportRefused(self.path, "missing", f"there is no {name} in it")
        if entry.flag_bits & _ENCRYPTED:
            raise ImportRefused(self.path, "encrypted", f"{name} in it is encrypted")
        if entry.compress_type not in _METHODS:
            raise ImportRefused(self.path, "damaged", f"{name} in it is packed in a way that is not read")
        most = min(most, MOST_BYTES - self._read)
        self._check_size(entry, entry.file_size, most)
        chunks, size = [], 0
        try:
            with self._file.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    self._check_size(entry, size, most)
                    chunks.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise ImportRefused(self.path, "damaged", f"{name} in it cannot be unpacked") from error
        except ValueError as error:  # an offset before the start of the file
            raise ImportRefused(self.path, "damaged", f"{name} in it cannot be found") from error
        self._read += size
        return b"".join(chunks)

    def _check_size(self, entry: zipfile.ZipInfo, size: int, most: int) -> None:
        if size > most:
            raise ImportRefused(self.path, "too-large", f"{entry.filename} in it is larger than {most / 1e6:.0f} MB")
        if size > _FREE and size > MOST_RATIO * entry.compress_size:
            raise ImportRefused(self.path, "zip-bomb", f"{entry.filename} in it unpacks to far more than any text")


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """The files of the zip file at `path`, while it is open.

    ImportRefused "unreadable", "not-zip" (the reason says what it is, where that can be told), "damaged",
    "too-many-files", "too-large" or "encrypted".
    """
    with _stream(path) as stream, _listed(path, stream) as file:
        _check(path, file.infolist())
        yield Archive(path, file)


def is_safe(name: str) -> bool:
    """Whether a name in an archive stays inside the folder that it would be unpacked to, on any system."""
    path = name.replace("\\", "/")
    is_absolute = path.startswith("/") or path[1:2] == ":"
    return bool(name) and "\0" not in name and not is_absolute and ".." not in path.split("/")


def _check_head(path: Path, head: bytes) -> None:
    if not head:
        raise ImportRefused(path, "empty", "the file is empty")
    if head.startswith(_OLE):
        words = "this is an old Office file (.doc, .xls) or one with a password; save it anew without one, as .docx"
        raise ImportRefused(path, "old-office", words)
    if not head.startswith(b"PK"):
        raise ImportRefused(path, "not-zip", f"this is {_kind(head)}, whatever its name says")


def _kind(head: bytes) -> str:
    begins = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for start, kind in ((b"{\\rtf", "an RTF file"), (b"%pdf", "a PDF"), (b"<?xml", "XML"), (b"<", "a web page or XML")):
        if begins.startswith(start):
            return kind
    return "no zip file" if b"\0" in head else "a text file"


def _stream(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _listed(path: Path, stream: BinaryIO) -> zipfile.ZipFile:
    try:
        _check_head(path, stream.read(512))
        if stream.seek(0, os.SEEK_END) > MOST_BYTES:
            raise ImportRefused(path, "too-large", f"is larger than {MOST_BYTES // 1_000_000} MB")
        return zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OverflowError, struct.error, UnicodeError) as error:
        raise ImportRefused(path, "damaged", "the end of this zip file is missing or damaged") from error
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> ImportRefused:
    return ImportRefused(path, "unreadable", getattr(error, "strerror", None) or str(error))


def _check(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_FILES:
        raise ImportRefused(path, "too-many-files", f"more than {MOST_FILES} files are in it")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise ImportRefused(path, "too-large", f"it unpacks to more than {MOST_BYTES // 1_000_000} MB")
    if entries and all(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ImportRefused(path, "encrypted", "it is encrypted; save it without a password")
