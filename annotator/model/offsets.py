"""Code points and UTF-16 units of one text."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Converts offsets of one text between code points (ours) and UTF-16 units (Qt's, Java's, JavaScript's)."""

    __slots__ = ("_astral", "_units", "length")

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self._astral = [match.start() for match in _ASTRAL.finditer(text)] if not text.isascii() else []
        self._units = [position + index for index, position in enumerate(self._astral)]

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of the code point at `offset`."""
        return offset + bisect_left(self._astral, offset)

    def to_code_points(self, units: int) -> int:
        """The code point offset of a UTF-16 offset; one inside a surrogate pair falls to the pair's start."""
        before = bisect_left(self._units, units)
        if before and self._units[before - 1] + 1 == units:
            return self._astral[before - 1]
        return units - before
