"""One line of the table that the benchmarks print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A measured `value` beside the `bar` that it must not pass, in `unit` ("x": times the floor of the same run)."""

    what: str
    value: float
    bar: float
    unit: str = "x"

    @property
    def kept(self) -> bool:
        """Whether the bar is kept."""
        return self.value <= self.bar
