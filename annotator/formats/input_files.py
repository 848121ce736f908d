"""Which files an import was given."""

from __future__ import annotations

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
        try:
            found = sorted(item for item in path.rglob("*") if item.suffix.lower() in wanted and item.is_file())
        except OSError as error:
            report.refuse(ImportRefused(path, "unreadable", error.strerror or str(error)))
            continue
        visible = [item for item in found if not any(part.startswith(".") for part in item.relative_to(path).parts)]
        visible = [item for item in visible if not is_sidecar(item)]
        if not visible:
            report.warn(str(path), "no-files", f"there is no {' or '.join(wanted)} file in this folder")
        yield from visible
