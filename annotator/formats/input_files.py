"""Which files an import was given."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

SIDECAR = "README.txt"
"""The name, or the end of the name, of the file that Attaché writes beside its exports."""

SIDECAR_HEAD = "Attaché export"
"""The first line of that file; a file of this name that begins otherwise may be an article."""


def is_sidecar(path: Path) -> bool:
    """Whether a file is the README of an export, which is no article."""
    if not (path.name == SIDECAR or path.name.endswith(f".{SIDECAR}")):
        return False
    head = SIDECAR_HEAD.encode()
    try:
        with path.open("rb") as file:
            return file.read(len(head) + 1).rstrip(b"\r\n") == head
    except OSError:
        return False


def files_of(paths: Iterable[Path], suffixes: Iterable[str], report: Report) -> Iterator[Path]:
    """The files named, and those of the suffixes in the folders named and below, by path; hidden ones stay out.

    So do the READMEs of exports, named or not.
    """
    wanted = tuple(suffixes)
    for path in paths:
        if is_sidecar(path):
            continue
        if not path.is_dir():
            yield path
            continue
        found = files_below(path, wanted, report)
        if not found:
            report.warn(str(path), "no-files", f"there is no {' or '.join(wanted)} file in this folder")
        yield from found


def files_below(folder: Path, suffixes: tuple[str, ...], report: Report) -> list[Path]:
    """The files of the suffixes (in lower case) in a folder and below, by path.

    Hidden ones and the READMEs of exports stay out; folders that cannot be read are refused.
    """

    def refuse(error: OSError) -> None:
        report.refuse(ImportRefused(error.filename or folder, "unreadable", error.strerror or str(error)))

    found: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        chosen = (name for name in names if name.lower().endswith(suffixes) and not name.startswith("."))
        found += [Path(where, name) for name in chosen if os.path.isfile(f"{where}/{name}")]  # noqa: PTH113  # a pipe would hang
    return [path for path in sorted(found, key=lambda path: path.parts) if not is_sidecar(path)]
