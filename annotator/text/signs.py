"""Which characters make words: classes for regular expressions, without their brackets."""

from __future__ import annotations

import unicodedata


def _marks() -> str:
    """Combining marks of every script, and joiners, as ranges."""
    blocks = ((0x300, 0x1E00), (0x20D0, 0x2100), (0x2DE0, 0x2E00), (0x302A, 0x3030), (0x3099, 0x309B))
    later = ((0xA66F, 0xABF0), (0xFB1E, 0xFB1F), (0xFE20, 0xFE30), (0x10A01, 0x11E00), (0x1E000, 0x1E950))
    points = [0xAD, 0x200C, 0x200D, 0x2060]
    for first, end in (*blocks, *later):
        points += [point for point in range(first, end) if unicodedata.category(chr(point))[0] == "M"]
    ranges: list[list[int]] = []
    for point in points:
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


MARKS = _marks()
"""What belongs to the character before it."""

VARIANTS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Variation selectors: they too belong to the character before."""

APOSTROPHES = "'’ʼ"
HYPHENS = "\\-‐‑"

LONE = (
    "\u3005-\u3007\u3041-\u3096\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
)
"""Scripts that are written without blanks: each character is a word of its own, so that any passage can be taken."""

_PICTURE = (
    "\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934\u2935\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001f1e5\U0001f200-\U0001faff"
)
_TONE = "\ufe0e\ufe0f\U0001f3fb-\U0001f3ff"
_ONE = f"[{_PICTURE}][{_TONE}]*\u20e3?[\U000e0020-\U000e007f]*"

EMOJI = f"(?:[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|{_ONE}(?:\u200d{_ONE})*)"
"""One picture with all that belongs to it: flags, keycaps, skin tones, joined families."""
