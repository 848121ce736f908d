"""The measures of the page in pixels, from text size and density."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

BODY_SIZE = 17
SIZES = range(14, 25)
LANES_DRAWN = 12
"""More lanes than this are not drawn: the last one then says how many marks are hidden."""


@dataclass(frozen=True, slots=True)
class PageMetrics:
    """All distances follow the text size (`zoom`, pixels); `compact` has room for two lanes in place of three."""

    zoom: int = BODY_SIZE
    compact: bool = False

    def scaled(self, pixels: float) -> float:
        """A distance drawn for text of 17 pixels."""
        return pixels * self.zoom / BODY_SIZE

    @property
    def headline_size(self) -> float:
        """The size of the headline's letters."""
        return self.scaled(27)

    @property
    def lane_step(self) -> float:
        """From one lane to the next."""
        return self.scaled(9.5)

    @property
    def paragraph_gap(self) -> int:
        """Below the last line of a paragraph."""
        return round(self.scaled(12))

    @property
    def subtitle_space(self) -> int:
        """Below the headline, for the line that is not text."""
        return round(self.scaled(38))

    @property
    def page_top(self) -> int:
        """Above the first line."""
        return round(self.scaled(18))

    @property
    def page_bottom(self) -> int:
        """Below the last line."""
        return round(self.scaled(48))

    @property
    def measure(self) -> int:
        """The width of a full line."""
        return round(self.scaled(528))

    def base_pitch(self, *, headline: bool) -> int:
        """From line to line where the lanes find room."""
        body = 32 if self.compact else 38
        return round(self.scaled(46 if headline else body))

    def pitch(self, lanes: int, *, headline: bool) -> int:
        """From line to line in a paragraph with so many lanes."""
        free = 2 if self.compact else 3
        more = max(0, min(lanes, LANES_DRAWN + 1) - free)
        return self.base_pitch(headline=headline) + ceil(self.lane_step * more)

    @property
    def overhang(self) -> int:
        """How far the lanes of a line may reach into the next line's box."""
        return ceil(self.scaled(18))


GUTTER, MARGIN, FOLD_BELOW, EDGE = 52, 240, 700, 16


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text stands between gutter and margin; `margin` is 0 where the margin is folded."""

    left: int
    measure: int
    margin: int

    @property
    def right(self) -> int:
        """The end of a full line."""
        return self.left + self.measure


def column(metrics: PageMetrics, width: int) -> Column:
    """The text column in a page of this width: one block of gutter, text and margin, centred when there is room."""
    folded = width < FOLD_BELOW
    left = GUTTER
    measure = max(60, min(metrics.measure, width - GUTTER - EDGE))
    if not folded:
        left += max(0, (width - GUTTER - measure - MARGIN) // 2)
    return Column(left, measure, 0 if folded else max(0, width - left - measure))
