"""Projects in memory as exporters see them, and the call that exports one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from annotator.codebooks.loading import load_codebook
from annotator.formats import registry
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress
from annotator.sample import sample_records

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@cache
def political() -> Codebook:
    """The shipped codebook."""
    return load_codebook("political")


@dataclass
class MemoryProject:
    """Records in lists."""

    codebook: Codebook = field(default_factory=political)
    people: Sequence[Annotator] = (Annotator("a", "Ann"),)
    register: Sequence[Entity] = ()
    texts: Sequence[Article] = ()
    all_mentions: Sequence[Mention] = ()
    all_frames: Sequence[Frame] = ()
    states: Sequence[Progress] = ()
    name: str = "project"

    def annotators(self) -> Sequence[Annotator]:
        return self.people

    def entities(self) -> Sequence[Entity]:
        return self.register

    def articles(self) -> Iterator[Article]:
        yield from self.texts

    def mentions(self, article: str) -> list[Mention]:
        return [mention for mention in self.all_mentions if mention.article == article]

    def frames(self, article: str) -> list[Frame]:
        return [frame for frame in self.all_frames if frame.article == article]

    def progress(self, article: str) -> list[Progress]:
        return [state for state in self.states if state.article == article]


@cache
def sample() -> MemoryProject:
    """The sample project that ships with the program."""
    people, entities, articles, mentions, frames, progress = sample_records(SEEDS, political())
    return MemoryProject(political(), people, entities, articles, mentions, frames, progress)


def turned(project: MemoryProject) -> MemoryProject:
    """The same records, but for the articles in another order."""
    return MemoryProject(
        project.codebook,
        project.people[::-1],
        project.register[::-1],
        project.texts,
        project.all_mentions[::-1],
        project.all_frames[::-1],
        project.states[::-1],
    )


def export(code: str, project: MemoryProject, out: Path, **options: str) -> Report:
    """Write a project in a format; the report."""
    report = Report("export", code)
    registry.exporter(code).write(project, out, options, report, progress=lambda *_: None)
    return report


def lost(report: Report) -> dict[tuple[str, str], int]:
    """What was lost and why → how often."""
    return {(loss.what, loss.why): loss.count for loss in report.lost}


class Cancelled(Exception):
    """What a progress bar raises to stop."""


def cancelled(code: str, project: MemoryProject, out: Path) -> None:
    """Start an export and stop it after the first article."""

    def stop(*_: Any) -> None:
        raise Cancelled

    registry.exporter(code).write(project, out, {}, Report("export", code), progress=stop)
