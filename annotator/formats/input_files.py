"""Which files an import was given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.formats.report import Report
from annotator.model.errors import ImportRefused


def files_of(paths: Iterable[Path], suffixes: Iterable[str], report: Report) -> Iterator[Path]:
    """The files named, and those of the suffixes in the folders named and below, by path; hidden ones stay out."""
    wanted = tuple(suffixes)
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        try:
            found = sorted(item for item in path.rglob("*") if item.suffix.lower() in wanted and item.is_file())
        except OSError as error:
            report.refuse(ImportRefused(path, "unreadable", error.strerror or str(error)))
            continue
        visible = [item for item in found if not any(part.startswith(".") for part in item.relative_to(path).parts)]
        if not visible:
            report.warn(str(path), "no-files", f"there is no {' or '.join(wanted)} file in this folder")
        yield from visible
