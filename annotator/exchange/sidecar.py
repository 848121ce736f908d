"""The README.txt beside an export: where it comes from, what is in it, and what is not."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from annotator.formats import registry
from annotator.formats.atomic import write_whole
from annotator.formats.input_files import SIDECAR, SIDECAR_HEAD, is_sidecar
from annotator.formats.protocols import ProjectView
from annotator.formats.report import Loss, Report, first_line
from annotator.version import NAME, VERSION

MOST_PLACES = 5
"""How many places of a loss are named."""

_WIDTH = 100


def sidecar_of(out: Path, *, folder: bool) -> Path:
    """Where the README of an export lies: in its folder, or beside its file under the file's name."""
    return out / SIDECAR if folder else out.with_name(f"{out.name}.{SIDECAR}")


def write_sidecar(project: ProjectView, out: Path, report: Report, *, options: Mapping[str, str]) -> Path:
    """Write the README of an export, whole or not at all, and tell where; ExportRefused where the disk refuses.

    A README of somebody else's is left alone: ours has a name of its own then, attache.README.txt.
    The same project, report and date (SOURCE_DATE_EPOCH, else today's, UTC) give the same bytes.
    """
    path = sidecar_of(out, folder=registry.info(report.format).folder)
    if path.exists() and not is_sidecar(path):
        path = path.with_name(f"attache.{path.name}")
    text = "\n".join([SIDECAR_HEAD, "", *_lines(project, report, options)]) + "\n"
    write_whole(path, text.encode("utf-8", "replace"))
    return path


def _lines(project: ProjectView, report: Report, options: Mapping[str, str]) -> Iterator[str]:
    info, book = registry.info(report.format), project.codebook
    people = sorted(person.name + (" (adjudicated)" if person.gold else "") for person in project.annotators())
    facts = {
        "Written by": f"{NAME} {VERSION}",
        "Date": _today(),
        "Format": f"{info.names.en} ({info.code})",
        "Options": ", ".join(f"{code}={value}" for code, value in sorted(options.items())) or "none",
        "Project": project.name,
        "Codebook": f"{book.name}, version {book.version}",
        "Annotators": ", ".join(people) or "none",
        "Articles": f"{report.articles:,}",
        "Mentions": f"{report.mentions:,}",
        "Events": f"{report.frames:,}",
        "Records": f"{report.entities:,}",
    }
    yield from (f"{name + ':':<12} {' '.join(value.split())}" for name, value in facts.items())
    yield from ("", "What was kept")
    yield from [f"  {what}: {count:,}" for what, count in report.kept.items()] or ["  nothing was counted"]
    yield from ("", "What was lost")
    yield from [line for loss in report.lost for line in _loss(loss)] or ["  nothing"]
    yield from ("", "Read back")
    if report.read_back is None:
        yield "  not done"
    for what, found, all_ in first_line(report):
        yield f"  {found:,} of {all_:,} {'events' if what == 'frames' else what} were found again in what was written"


def _loss(loss: Loss) -> Iterator[str]:
    yield f"  {' '.join(loss.what.split())}: {loss.count:,}"
    yield f"    why: {' '.join(loss.why.split())}"
    if loss.where:
        shown = "; ".join(_short(place) for place in loss.where[:MOST_PLACES])
        yield f"    where: {shown}{'; …' if loss.count > MOST_PLACES else ''}"


def _short(place: str) -> str:
    flat = " ".join(place.split())
    return flat if len(flat) <= _WIDTH else f"{flat[: _WIDTH - 1]}…"


def _today() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    when = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return when.date().isoformat()
