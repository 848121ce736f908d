"""Which characters make words: classes for regular expressions, without their brackets."""

from __future__ import annotations

MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u0816-\u082d"
    "\u0859-\u085b\u0898-\u0963\u0966-\u0df3\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ece\u0f18\u0f19\u0f35\u0f37"
    "\u0f39\u0f3e\u0f3f\u0f71-\u0f84\u0f86\u0f87\u0f8d-\u0fbc\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064"
    "\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u135d-\u135f"
    "\u1712-\u1715\u1732-\u1734\u1752\u1753\u1772\u1773\u180b-\u180d\u1920-\u193b\u17b4-\u17d3\u17dd\u1885\u1886\u1a17-\u1a1b"
    "\u1a55-\u1a7f\u1ab0-\u1ace\u1b00-\u1b04\u1b34-\u1b44\u1b6b-\u1b73\u1b80-\u1b82\u1ba1-\u1bad\u1be6-\u1bf3\u1c24-\u1c37"
    "\u1cd0-\u1cf9\u1dc0-\u1dff\u200c\u200d\u2060\u20d0-\u20f0\u2de0-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\ua672"
    "\ua674-\ua67d\ua69e\ua69f\ua6f0\ua6f1\ua802\ua806\ua80b\ua823-\ua827\ua880\ua881\ua8b4-\ua8c5\ua8e0-\ua8f1\ua926-\ua92d"
    "\ua947-\ua953\ua980-\ua983\ua9b3-\ua9c0\uaa29-\uaa36\uaa4c\uaa4d\uaa7b-\uaa7d\uaab0-\uaabf\uaaeb-\uaaef\uabe3-\uabed"
    "\ufb1e\ufe20-\ufe2f"
)
"""What belongs to the character before it: combining marks and joiners, in Indic scripts letters too."""

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
