"""Where the columns of the concordance stand."""

from __future__ import annotations

from dataclasses import dataclass

CHECK = 14
CHECK_LEFT = 14
NUMBER_LEFT = 37
TITLE_LEFT = 55
_NUMBER_WIDTH = 30
_EDGE = 14


@dataclass(frozen=True, slots=True)
class KwicColumns:
    """All in pixels from the left edge: the words left of the hit end at `axis`, the hit begins there."""

    left: int
    axis: int
    right: int
    label: int
    end: int

    @classmethod
    def of(cls, width: int) -> KwicColumns:
        """The columns of a list this wide: the hit stands a little left of the middle, labels take a sixth."""
        end = width - _EDGE
        label = end - min(190, max(112, round(width * 0.16)))
        left = NUMBER_LEFT + _NUMBER_WIDTH
        return cls(left, left + round((label - left) * 0.48), label - 10, label, end)
