"""Files written whole or not at all, under names that every system takes."""

from __future__ import annotations

import os
import re
import secrets
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from annotator.model.errors import ExportRefused

MOST_BYTES = 200
"""Of a safe name, in UTF-8: leaves room for a number and a suffix below the 255 that file systems take."""

_FORBIDDEN = re.compile('[\x00-\x1f\x7f-\x9f<>:"/\\\\|?*\ud800-\udfff]')
_INVISIBLE = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_BLANKS = re.compile(r"\s+")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$) *(?:\.|$)", re.IGNORECASE)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` once the block ends well; ExportRefused when the disk refuses."""
    temporary = path
    try:
        target = path.resolve() if path.is_symlink() else path
        temporary = target.with_name(f".{secrets.token_hex(8)}.part")
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError as error:
        raise ExportRefused(f"{path}: {error.strerror or error}") from error
    finally:
        if temporary != path:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; ExportRefused when the disk refuses."""
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """A folder inside `folder`, which is made, for files that move out when all are well; what is left in it goes.

    ExportRefused where the disk refuses, or a text cannot be encoded.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".attache-", dir=folder, ignore_cleanup_errors=True) as inside:
            yield Path(inside)
    except OSError as error:
        raise ExportRefused(f"{folder}: {error.strerror or error}") from error
    except UnicodeEncodeError as error:
        raise ExportRefused(f"{folder}: a record has a character that no file can hold: {error.reason}") from error


def move_out(paths: Iterable[Path], workshop: Path, folder: Path) -> None:
    """Put what was written in a workshop where it belongs in `folder`, the folders inside included."""
    for path in paths:
        place = folder / path.relative_to(workshop)
        place.parent.mkdir(parents=True, exist_ok=True)
        path.replace(place)


def safe_name(name: str) -> str:
    """`name` as a file name without suffix for Linux, macOS and Windows: at most 200 bytes, never empty.

    Different names may become the same one, also by case: the caller sets them apart.
    """
    bare = unicodedata.normalize("NFC", _INVISIBLE.sub("", name))
    bare = _BLANKS.sub(" ", _FORBIDDEN.sub("_", bare)).strip(" ")
    bare = _cut(bare).rstrip(" .")
    if bare.startswith("."):
        bare = f"_{bare[1:]}"
    if _DEVICE.match(bare):
        bare = f"_{bare}"
    return bare or "_"


class FileNames:
    """Stems of files and folders that every system takes and keeps apart; those of `taken` are not given."""

    def __init__(self, *taken: str) -> None:
        self._taken = {stem.casefold() for stem in taken}

    def of(self, name: str) -> str:
        """A stem for this name, not given before."""
        bare = safe_name(name)
        stem, number = bare, 2
        while stem.casefold() in self._taken:
            stem, number = f"{bare}-{number}", number + 1
        self._taken.add(stem.casefold())
        return stem


def _cut(name: str) -> str:
    """The beginning of `name` within MOST_BYTES; no sign loses its combining marks or the rest of its emoji."""
    if len(name.encode()) <= MOST_BYTES:
        return name
    end = len(name.encode()[:MOST_BYTES].decode("utf-8", "ignore"))
    floor = max(end - 40, 1)
    while end > floor and (unicodedata.category(name[end])[0] == "M" or "\U0001f3fb" <= name[end] <= "\U0001f3ff"):
        end -= 1
    return name[:end]
