"""Texts made alike for comparing: case, accents, apostrophes, blanks and dashes do not count."""

from __future__ import annotations

import codecs
import unicodedata
from functools import cache

LOOSE = "\u00ad"
"""What `fold` makes of signs without a width: soft hyphens, joiners, combining marks that stand alone."""

LIGATURES = {"œ": "ÿ", "ﬁ": "ï", "ﬂ": "î", "ﬀ": "ë", "ﬃ": "ê", "ﬄ": "è"}
"""Ligatures and the letters that `fold` makes of them, which it makes of nothing else; æ and ß stay what they are."""

APOSTROPHES = "'’‘ʼ′`´"
BLANKS = " \u00a0\u202f\u2009\u2007\t"
DASHES = "-‐‑‒–—―−"
QUOTES = '"«»“”„'

_ALIKE = {
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(BLANKS, " "),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(QUOTES, '"'),
    **dict(zip("łŁđĐøØıħĦµ", "lLdDoOihHµ", strict=True)),
}
_STAND_INS = {**LIGATURES, "Œ": "ÿ", "€": "«", "•": "»"}
_CONTROLS = {"œ": 0x9C, "€": 0x80, "•": 0x95, "ﬁ": 0x81, "ﬂ": 0x8D, "ﬀ": 0x8F, "ﬃ": 0x90, "ﬄ": 0x9D}
"""Control characters fold like these signs: no text means them, and the fast way needs a byte for each."""
_OF_CONTROLS = {chr(code): sign for sign, code in _CONTROLS.items()}


def _bare(character: str) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return LOOSE
    return unicodedata.normalize("NFKD", character)[0]


@cache
def _folded(character: str) -> str:
    sign = _OF_CONTROLS.get(character, character)
    if sign in _STAND_INS:
        return _STAND_INS[sign]
    base = _bare(sign).lower()
    return base if len(base) == 1 else character


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


class _BareTable(dict[int, str]):
    def __missing__(self, code: int) -> str:
        sign = chr(code)
        bare = self[code] = sign if sign in LIGATURES else _bare(sign)
        return bare


_TABLE, _BARE_TABLE = _Table(), _BareTable()
_BYTES = "".join(_folded(chr(code)) for code in range(256)).encode("latin-1")


class _Beyond(dict[str, bytes]):
    """The byte for each sign beyond latin-1 that `_BYTES` turns into what the sign folds to."""

    def __missing__(self, sign: str) -> bytes:
        folded = _folded(sign)
        origin = "œ" if sign == "Œ" else sign
        code = _CONTROLS[origin] if origin in _CONTROLS else ord(folded)
        if code > 0xFF or _BYTES[code] != ord(folded):
            raise UnicodeError(sign)
        found = self[sign] = bytes((code,))
        return found


_BEYOND = _Beyond()


def _stand_in(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    start, end = error.start, error.end
    if end - start == 1:
        return _BEYOND[error.object[start]], end
    return b"".join([_BEYOND[sign] for sign in error.object[start:end]]), end


codecs.register_error("attache.fold", _stand_in)


_FREQUENT = [(sign, _BEYOND[sign].decode("latin-1")) for sign in "’œ\u202f–—“”…‘€•\u0301\u0300\u0302\u0327\u0308"]


def _narrow(text: str) -> bytes:
    """A byte for each sign; replacing the frequent ones first is ten times as fast as asking for each place."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        for sign, byte in _FREQUENT:
            text = text.replace(sign, byte)
        return text.encode("latin-1", "attache.fold")


def fold(text: str) -> str:
    """`text` folded, code point for code point: offsets stay what they are (ligatures such as œ stay one sign)."""
    try:
        return _narrow(text).translate(_BYTES).decode("latin-1")
    except UnicodeError:
        return text.translate(_TABLE)


def unaccented(text: str) -> str:
    """`text` with everything folded but its case, code point for code point; ligatures stay."""
    return text.translate(_BARE_TABLE)


def key(text: str) -> str:
    """A folded name for look-ups: ligatures opened, what has no width gone, blanks single and outer ones dropped.

    Its length may differ.
    """
    opened = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae").replace("ß", "ss")
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", opened) if not unicodedata.combining(sign))
    return " ".join(fold(bare).replace(LOOSE, "").split())
