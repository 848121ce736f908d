"""What the article view is told about marks and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from annotator.model.span import Span

MARK_SHAPES = (
    "solid",
    "double",
    "dots",
    "bar",
    "dashdot",
    "corner",
    "dashes",
    "wave",
    "zigzag",
    "triple",
    "squares",
    "longdashes",
    "dashdotdot",
    "ticks",
)
"""The lines a layer may have: seven of the default codebook, then seven for the user's own layers."""


@dataclass(frozen=True, slots=True)
class LayerStyle:
    """How a layer looks: the letter on its badge, the shape of its line (MARK_SHAPES), its colour in the theme."""

    letter: str
    mark: str
    colour: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to be marked; `state` is "confirmed", "suggestion" or "dimmed", `role` is a word for the badge or ""."""

    id: str
    spans: tuple[Span, ...]
    style: LayerStyle
    state: str = "confirmed"
    selected: bool = False
    same_entity: bool = False
    role: str = ""
    flag: bool = False

    @property
    def extent(self) -> int:
        """The code points from the first to the last one, gaps included: less is further inside."""
        return self.spans[-1].end - self.spans[0].start


class MarkSource(Protocol):
    """Where the view takes marks from, for the passage in sight only."""

    def marks_between(self, start: int, end: int) -> Iterable[Mark]:
        """The marks with a part in `start <= i < end`, each once, in any order."""


class WordFinder(Protocol):
    """Where words and sentences begin and end; looks at the neighbourhood of the offset only."""

    def word_at(self, text: str, offset: int) -> Span | None:
        """The word at or touching the offset."""

    def sentence_at(self, text: str, offset: int) -> Span:
        """The sentence around the offset."""

    def next_word(self, text: str, offset: int, forward: bool) -> int:
        """The next place a caret stops at when it goes by words."""

    def trim(self, text: str, span: Span) -> Span | None:
        """The span snapped to words, without outer blanks and punctuation; None where no word is left."""
