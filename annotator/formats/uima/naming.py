"""Codes as names of UIMA types and features, which are Java's and, in the library, Python's."""

from __future__ import annotations

import re
import unicodedata
from keyword import iskeyword

_OTHER = re.compile(r"[^A-Za-z0-9_]+")
_JAVA = """
abstract assert boolean break byte case catch char class const continue default do double else enum extends final
finally float for goto if implements import instanceof int interface long native new package private protected
public return short static strictfp super switch synchronized this throw throws transient try void volatile while
true false null
"""
_RESERVED = frozenset(_JAVA.split())
_TAKEN = ("sofa", "begin", "end", "type", "self", "value", "view", "address", "typeIndexID", "xmiID", "get", "set")
"""What the library, UIMA or Attaché itself calls a feature."""


class Names:
    """Codes as names, different ones staying different."""

    def __init__(self, *taken: str) -> None:
        self._names: dict[str, str] = {}
        self._taken = set(taken)

    def of(self, code: str, wish: str = "") -> str:
        """The name for a code, always the same; made of `wish` where the code itself should not show."""
        if code not in self._names:
            bare = identifier(wish or code)
            name, number = bare, 2
            while name in self._taken:
                name, number = f"{bare}_{number}", number + 1
            self._taken.add(name)
            self._names[code] = name
        return self._names[code]


def feature_names(*taken: str) -> Names:
    """Names for the features of one type."""
    return Names(*_TAKEN, *taken)


def identifier(code: str) -> str:
    """A code as an identifier of ASCII; different codes may become the same one."""
    bare = unicodedata.normalize("NFKD", code).encode("ascii", "ignore").decode()
    bare = _OTHER.sub("_", bare).lstrip("_")[:100] or "x"
    if bare[0].isdigit() or iskeyword(bare) or bare in _RESERVED:
        bare = f"x_{bare}"
    return bare
