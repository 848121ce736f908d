"""Half-open ranges of Unicode code points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `start <= i < end` of one text; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}, {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words covered in `text`."""
        return text[self.start : self.end]


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same code points as ascending spans that neither overlap nor touch."""
    ascending = sorted(spans)
    if len(ascending) == 1:
        return (ascending[0],)
    result: list[Span] = []
    for span in ascending:
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def quote(spans: Iterable[Span], text: str) -> str:
    """The words covered, the parts joined by « … »."""
    return " … ".join(span.of(text) for span in spans)
