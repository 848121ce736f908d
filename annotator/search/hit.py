"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.span import Span

Place = tuple[int, int]
"""Start and end of a hit, in code points, half-open: a span that costs nothing to make by the ten thousand."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place in an article (its id); `form` is the words found, as written there."""

    article: str
    span: Span
    form: str


class ArticleHits(NamedTuple):
    """The places found in one article (its id), ascending, never overlapping, at least one."""

    article: str
    places: list[Place]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places as spans."""
        return tuple(Span(start, end) for start, end in self.places)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """The same with the words found; `text` is the article's."""
        return tuple(Hit(self.article, span, span.of(text)) for span in self.spans)
