"""What stands in the cells of WebAnno TSV: values with escapes, stacked ones, and the ids that tell them apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

NOTHING, NO_VALUE = "_", "*"

_ESCAPE = re.compile(r"\\(->|.)", re.DOTALL)
_IN_VALUES = {"t": "\t", "n": "\n"}
_IN_TEXT = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
_JAVA = re.compile(r"\\(?:u+([0-9a-fA-F]{4})|(.))", re.DOTALL)
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_ID = re.compile(r"\[(\d{1,9})\]$", re.ASCII)
_PAIR = re.compile(r"\[(\d{1,9})_(\d{1,9})\]$", re.ASCII)
_ADDRESS = re.compile(r"\d{1,9}-\d{1,9}(?:\.\d{1,9})?", re.ASCII)
_VALUE = {
    "\\": "\\\\",
    "[": "\\[",
    "]": "\\]",
    "|": "\\|",
    "_": "\\_",
    ";": "\\;",
    "\t": "\\t",
    "\n": "\\n",
    "*": "\\*",
}
_RESERVED = re.compile(r"->|[\\\[\]|_;\t\n*]")
_TEXT = re.compile("[\\\\\t\n\f\r\b\x00-\x07\x0e-\x1f]")
_TEXT_NAMES = {"\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\b": "\\b", "\\": "\\\\"}


@dataclass(frozen=True, slots=True)
class Item:
    """One of the stacked values of a cell; `words` is None where there is an annotation without value."""

    words: str | None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """The address of a unit, and the ids of the annotations at both ends (0: none is told)."""

    address: str
    source: int = 0
    target: int = 0


def items(cell: str) -> list[Item]:
    """The stacked values of a cell; none where it holds "_" or nothing."""
    return [] if cell in {NOTHING, ""} else [_item(part) for part in split(cell, "|")]


def _item(part: str) -> Item:
    match = _suffix(_ID, part)
    bare = part[: match.start()] if match else part
    words = None if bare in {NO_VALUE, NOTHING, ""} else unescaped(bare)
    return Item(words, int(match.group(1)) if match else 0)


def _suffix(pattern: re.Pattern[str], part: str) -> re.Match[str] | None:
    """The ids at the end of a part, unless their bracket is escaped."""
    match = pattern.search(part)
    if match is None:
        return None
    before = part[: match.start()]
    return match if (len(before) - len(before.rstrip("\\"))) % 2 == 0 else None


def references(cell: str) -> list[Reference | None]:
    """The governors that a cell of a relation names; None for one that is no address."""
    return [] if cell in {NOTHING, ""} else [_reference(part) for part in split(cell, "|")]


def _reference(part: str) -> Reference | None:
    match = _suffix(_PAIR, part)
    address = part[: match.start()] if match else part
    if not _ADDRESS.fullmatch(address):
        return None
    return Reference(address, int(match.group(1)), int(match.group(2))) if match else Reference(address)


def slots(cell: str) -> list[tuple[list[str], int]]:
    """For each stacked host its roles ("" for none) and its id."""
    found = []
    for part in split(cell, "|") if cell not in {NOTHING, ""} else ():
        match = _suffix(_ID, part)
        bare = part[: match.start()] if match else part
        roles = ["" if role == NO_VALUE else unescaped(role) for role in split(bare, ";")]
        found.append(([] if bare == NOTHING else roles, int(match.group(1)) if match else 0))
    return found


def targets(cell: str) -> list[list[Reference | None]]:
    """For each stacked host the units that fill its roles."""
    if cell in {NOTHING, ""}:
        return []
    return [[] if part == NOTHING else [_target(one) for one in split(part, ";")] for part in split(cell, "|")]


def _target(part: str) -> Reference | None:
    match = _suffix(_ID, part)
    address = part[: match.start()] if match else part
    return Reference(address, int(match.group(1)) if match else 0) if _ADDRESS.fullmatch(address) else None


def split(words: str, sign: str) -> list[str]:
    """The parts between signs that are not escaped; escapes stay."""
    parts, start, at = [], 0, 0
    while at < len(words):
        if words[at] == "\\":
            at += 2
            continue
        if words[at] == sign:
            parts.append(words[start:at])
            start = at + 1
        at += 1
    return [*parts, words[start:]]


def unescaped(words: str) -> str:
    """A value without its escapes."""
    return _ESCAPE.sub(lambda match: _IN_VALUES.get(match.group(1), match.group(1)), words) if "\\" in words else words


def unescaped_text(words: str, *, old: bool) -> str:
    """A line of text without its escapes; up to version 3.1 (`old`) they are those of Java."""
    if "\\" not in words:
        return words
    if old:
        return _SURROGATES.sub(_one_sign, _JAVA.sub(_of_java, words))
    return _ESCAPE.sub(lambda match: _IN_TEXT.get(match.group(1), match.group(1)), words)


def _one_sign(match: re.Match[str]) -> str:
    """The sign beyond U+FFFF that two escapes stand for."""
    return match.group().encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _of_java(match: re.Match[str]) -> str:
    return chr(int(match.group(1), 16)) if match.group(1) else _IN_TEXT.get(match.group(2), match.group(2))


def escaped(words: str) -> str:
    """A value as a cell holds it."""
    return _RESERVED.sub(lambda match: _VALUE.get(match.group(), "\\->"), words)


def escaped_text(words: str) -> str:
    """A line of text as the file holds it."""
    return _TEXT.sub(lambda match: _TEXT_NAMES.get(match.group(), f"\\{match.group()}"), words)
