"""Entities that stand for signs (&eacute;), written out before a file with a document type is parsed; no others are.

What HTML calls a sign, as the lists of ISO did before, needs no declaration; a declared one counts where its value is a
few plain signs. Everything else is left to the parser, which refuses it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.entities import html5

MOST_GROWTH = 10_000_000
MOST = 1_000_000
"""Bytes by which a file may grow, and how many references are looked at; those beyond stay."""

_LONGEST = 40
_HEAD = 1_000_000
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]{1,2000}\[(.*?)\]\s*>|<!DOCTYPE[^\[>]{1,2000}>", re.DOTALL)
_QUOTED = rb"\"[^\"]*\"|'[^']*'"
_DECLARED = re.compile(
    rb"<!ENTITY\s+([A-Za-z][\w.-]*)\s+(?:(%b)|(?:SYSTEM|PUBLIC)(?:\s+(?:%b))+(?:\s+NDATA\s+[\w.-]+)?)\s*>"
    % (_QUOTED, _QUOTED)
)
_NOT_TEXT = rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)"
_REFERENCE = re.compile(rb"%b|&([A-Za-z][\w.-]{0,60});" % _NOT_TEXT, re.DOTALL)
_NUMBERED = re.compile(rb"&#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}));")
_OF_XML = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_MARKUP = frozenset(b"&<%")


def written_out(data: bytes) -> bytes:
    """The file with its entities for signs as character references, and without declarations where none is left."""
    begin = data.find(b"<!DOCTYPE", 0, _HEAD)
    found = _DOCTYPE.match(data, begin, _HEAD) if begin >= 0 else None
    if found is None:
        return data
    subset = found[1] or b""
    signs = _Signs({match[1]: _plain(match[2]) for match in _DECLARED.finditer(subset)})
    rest = _REFERENCE.sub(signs.written, data[found.end() :], count=MOST)
    head = data[: found.end()]
    if subset and not signs.left:
        start = found.start(1)
        head = (
            head[:start]
            + _DECLARED.sub(lambda match: b"\n" * match[0].count(b"\n"), subset)
            + head[start + len(subset) :]
        )
    return head + rest


@dataclass(slots=True)
class _Signs:
    """The declared entities, b"" for those that are no signs, and the references that were left."""

    declared: dict[bytes, bytes]
    left: set[bytes] = field(default_factory=set)
    grown: int = 0

    def written(self, match: re.Match[bytes]) -> bytes:
        """What a reference stands for."""
        name = match[1]
        if name is None or name in _OF_XML:
            return match[0]
        value = self.declared[name] if name in self.declared else _named(name)
        self.grown += max(len(value) - len(match[0]), 0)
        if value and self.grown <= MOST_GROWTH:
            return value
        self.left.add(name)
        return match[0]


def _named(name: bytes) -> bytes:
    return "".join(f"&#{ord(sign)};" for sign in html5.get(f"{name.decode('ascii')};", "")).encode()


def _plain(quoted: bytes | None) -> bytes:
    """The value of a declaration where it is a few signs without markup; b"" for any other."""
    value = (quoted or b"")[1:-1]
    numbers = [int(found[1], 16) if found[1] else int(found[2]) for found in _NUMBERED.finditer(value)]
    if len(value) > _LONGEST or any(chr(number) in "&<" for number in numbers if number < 128):
        return b""
    return b"" if _MARKUP & set(_NUMBERED.sub(b"", value)) else value
