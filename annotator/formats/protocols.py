"""What a format must be, and what importers and exporters are given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from annotator.formats.report import Report
from annotator.model.codebook import Codebook, Words
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress

OptionKind = Literal["choice", "text", "flag", "path"]
Direction = Literal["", "import", "export"]

ProgressBar = Callable[[int, int], None]
"""Called with how many are done and how many there are (0: unknown); it may raise to cancel."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may be chosen about a format; its value is always text ("yes" or "no" for a flag).

    `choice_names` are those of the choices, in their order; none where the codes are names of their own (encodings).
    `on` tells whether it concerns the import or the export alone.
    """

    code: str
    kind: OptionKind
    names: Words
    help: Words
    default: str = ""
    choices: tuple[str, ...] = ()
    choice_names: tuple[Words, ...] = ()
    on: Direction = ""


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """A format as the window and the command line show it; `folder`: one file an article, so exports go to a folder."""

    code: str
    names: Words
    description: Words
    suffixes: tuple[str, ...]
    reads: bool
    writes: bool
    folder: bool
    options: tuple[Option, ...] = ()


@dataclass(slots=True)
class Batch:
    """What one input file brought; it is stored in one transaction. Without a codebook the project's own serves."""

    annotators: list[Annotator] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    progress: list[Progress] = field(default_factory=list)
    codebook: Codebook | None = None


@dataclass(frozen=True, slots=True)
class ImportContext:
    """What an importer must know of the project: a snapshot, good on another thread.

    `annotator` is the id of who imports; `known_hashes` names the article of each SHA-256.
    """

    codebook: Codebook
    annotator: str
    taken_names: AbstractSet[str]
    known_hashes: Mapping[str, str]


class ProjectView(Protocol):
    """A project as exporters see it: only what is to be exported, one article at a time."""

    @property
    def name(self) -> str:
        """The project's name."""

    @property
    def codebook(self) -> Codebook:
        """The project's codebook."""

    def annotators(self) -> Sequence[Annotator]:
        """Who has work in the project."""

    def entities(self) -> Sequence[Entity]:
        """The whole register."""

    def articles(self) -> Iterable[Article]:
        """The articles by name, streamed."""

    def mentions(self, article: str, /) -> Sequence[Mention]:
        """The mentions of an article (an id)."""

    def frames(self, article: str, /) -> Sequence[Frame]:
        """The frames of an article (an id)."""

    def progress(self, article: str, /) -> Sequence[Progress]:
        """How far each annotator is with an article (an id)."""


class Importer(Protocol):
    """Reads files of one format."""

    @property
    def info(self) -> FormatInfo:
        """The format."""

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch an input file; what cannot be read goes to `report.refused`, and the rest goes on."""


class Exporter(Protocol):
    """Writes a project in one format."""

    @property
    def info(self) -> FormatInfo:
        """The format."""

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write all or nothing to `out`, a folder or a file as the format wants; ExportRefused where it cannot be."""
