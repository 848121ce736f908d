"""Entities of CorefUD in CoNLL-U: `Entity=(e1-person-1-…` opens, `e1)` closes, `(e2[1/2]-…` is a part of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from annotator.formats.conll_columns.documents import Chunk

WIKIPEDIA = "wikipedia"
_DEFAULT = "eid-etype-head-other"
_BRACKET = re.compile(r"\(([^()]+)\)?|([^()]+)\)")
_PART = re.compile(r"(.+)\[(\d+)/(\d+)\]")

Faults = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class _Opened:
    group: str
    part: tuple[int, int]
    values: Mapping[str, str]
    start: int
    line: int


@dataclass(slots=True)
class Brackets:
    """The brackets of one document, token after token; `chunks` grows, `groups` are the coreference groups."""

    form: str = _DEFAULT
    chunks: list[Chunk] = field(default_factory=list)
    groups: dict[str, list[Chunk]] = field(default_factory=dict)
    faults: Faults = field(default_factory=list)
    _open: list[_Opened] = field(default_factory=list)
    _parts: dict[str, list[tuple[_Opened, int]]] = field(default_factory=dict)

    def word(self, value: str, token: int, line: int) -> None:
        """Take the value of `Entity` at a word that lies in a token."""
        for match in _BRACKET.finditer(value):
            if match[1] is None:
                self._close(match[2], token, line)
                continue
            opened = self._opened(match[1], token, line)
            self._open.append(opened)
            if match[0].endswith(")"):
                self._end(self._open.pop(), token)

    def finish(self) -> None:
        """Name what was never closed."""
        for opened in self._open:
            self.faults.append((opened.line, f"the entity {opened.group} is not closed; it was left out"))
        for group, parts in self._parts.items():
            self.faults.append((parts[0][0].line, f"the entity {group} lacks parts; it was left out"))

    def _opened(self, body: str, token: int, line: int) -> _Opened:
        names = self.form.split("-")
        values = dict(zip(names, body.split("-", len(names) - 1), strict=False))
        group = values.get("eid", values.get("GRP", ""))
        part = _PART.fullmatch(group)
        place = (int(part[2]), int(part[3])) if part else (1, 1)
        return _Opened(part[1] if part else group, place, values, token, line)

    def _close(self, name: str, token: int, line: int) -> None:
        part = _PART.fullmatch(name)
        group, number = (part[1], int(part[2])) if part else (name, 1)
        for at in range(len(self._open) - 1, -1, -1):
            if (self._open[at].group, self._open[at].part[0]) == (group, number):
                self._end(self._open.pop(at), token)
                return
        self.faults.append((line, f"the entity {name[:40]} ends here, but begins nowhere"))

    def _end(self, opened: _Opened, token: int) -> None:
        if opened.part[1] == 1:
            self._add(opened, ((opened.start, token + 1),))
            return
        parts = self._parts.setdefault(opened.group, [])
        parts.append((opened, token + 1))
        if opened.part[0] == opened.part[1]:
            del self._parts[opened.group]
            self._add(parts[0][0], tuple((part.start, end) for part, end in parts))

    def _add(self, opened: _Opened, parts: tuple[tuple[int, int], ...]) -> None:
        name = unquote(opened.values.get("identity", ""))
        chunk = Chunk(
            parts,
            opened.values.get("etype") or "entity",
            opened.line,
            scheme=WIKIPEDIA if name else "",
            code=name,
        )
        self.chunks.append(chunk)
        self.groups.setdefault(opened.group, []).append(chunk)


def several(groups: Mapping[str, list[Chunk]]) -> Iterator[list[Chunk]]:
    """The groups of several mentions that no link to an encyclopedia holds together."""
    for chunks in groups.values():
        if len(chunks) > 1 and not all(chunk.code for chunk in chunks):
            yield chunks
