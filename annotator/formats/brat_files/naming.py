"""Codes as brat can write them."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"[^A-Za-z0-9_-]+")


class Names:
    """Codes as brat's words (letters of ASCII, digits, _ and -), different ones staying different."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()

    def of(self, code: str) -> str:
        """The word for a code, always the same."""
        if code not in self._names:
            bare = unicodedata.normalize("NFKD", code).encode("ascii", "ignore").decode()
            bare = _OTHER.sub("_", bare) or "_"
            name, number = bare, 2
            while name in self._taken:
                name, number = f"{bare}_{number}", number + 1
            self._taken.add(name)
            self._names[code] = name
        return self._names[code]

    def renamed(self) -> list[tuple[str, str]]:
        """The codes that brat could not write, with their words."""
        return [(code, name) for code, name in self._names.items() if code != name]
