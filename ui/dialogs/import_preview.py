"""What an import would bring, as far as it was looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from annotator.exchange.label_mapping import ForeignCode

Tone = Literal["err", "warn", "muted"]


@dataclass(frozen=True, slots=True)
class PreviewArticle:
    """An article to come: its title, source and date in one line, and the beginning of its text."""

    title: str
    line: str
    text: str


@dataclass(frozen=True, slots=True)
class PreviewFinding:
    """A doubtful point: refused ("err"), doubted ("warn") or lost ("muted"), where, and why."""

    tone: Tone
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """The first articles, how many records they bring, what is doubtful, and which labels the codebook lacks.

    `partial`: not all was looked at.
    """

    articles: tuple[PreviewArticle, ...] = ()
    mentions: int = 0
    frames: int = 0
    partial: bool = False
    findings: tuple[PreviewFinding, ...] = ()
    labels: tuple[ForeignCode, ...] = ()


class Previews(Protocol):
    """Who reads files for a look."""

    def look(
        self,
        paths: Sequence[Path],
        format_code: str,
        options: Mapping[str, str],
        *,
        deliver: Callable[[ImportPreview], object],
    ) -> None:
        """Read the first files and deliver what they hold, on the screen's thread."""

    def stop(self) -> None:
        """Stop looking."""
