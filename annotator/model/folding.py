"""Texts made alike for comparing: case, accents, apostrophes, blanks and dashes do not count."""

from __future__ import annotations

import unicodedata
from functools import cache

_ALIKE = {
    **dict.fromkeys("’‘ʼ′`´", "'"),
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\t", " "),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("«»“”„", '"'),
}


@cache
def _folded(character: str) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    base = unicodedata.normalize("NFKD", character)[0].lower()
    return base if len(base) == 1 else character


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """`text` folded, code point for code point: offsets stay what they are (ligatures such as œ stay one sign)."""
    return text.translate(_TABLE)


def key(text: str) -> str:
    """A folded name for look-ups: ligatures opened, combining marks gone, blanks single and outer ones dropped.

    Its length may differ.
    """
    opened = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae").replace("ß", "ss")
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", opened) if not unicodedata.combining(sign))
    return " ".join(fold(bare).split())
