"""An RTF source made ready for striprtf: pictures and deleted text out, notes at the end, cells told from bars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.model.errors import ImportRefused

MOST_SIGNS = 2_500_000
"""Without pictures: some hundred pages; striprtf reads half a million a second."""
MOST_FONTS = 1_000
CELL, ROW, BREAK = "\x1f", "\x1e", "\x0b"
"""What stands at the end of a cell and of a row, and at a line break."""

_SIGNS = {"cell": CELL, "nestcell": CELL, "row": ROW, "nestrow": ROW, "line": BREAK, "lbr": BREAK, "softline": BREAK}
_CODED = re.compile(r"\\\\|\\(nestcell|nestrow|cell|row|line|softline|lbr)(?![a-z])-?\d*[ ]?")
_BINARY = re.compile(rb"\\bin(\d{1,9}) ?")
_PICTURE = re.compile(rb"(?:[0-9a-fA-F]{2}){64}(?:[0-9a-fA-F]{2}|\s)*")
_FIELD = re.compile(r"\\fldinst(?=\{)", re.IGNORECASE)  # else striprtf writes addresses into the text
_HIGH = re.compile(rb"[\x80-\xff]")
_BRACE = re.compile(r"\\[\\{}]|[{}]")
_BRACE_OR_DELETED = re.compile(r"\\[\\{}]|[{}]|\\deleted(?![a-z0])")
_NOTE = re.compile(r"\{\s*(?:\\\*)?\s*\\footnote(?![a-z])")
_DELETED = re.compile(r"\\deleted(?![a-z0])")
_BOX = re.compile(r"\\(?:shptxt|dptxbxtext)(?![a-z])")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A source for striprtf, how many text boxes it has, and how many groups lack their end."""

    source: str
    boxes: int
    open_groups: int


def prepared(data: bytes, path: Path) -> Prepared:
    """The source of the RTF in `data`; ImportRefused "not-rtf" or "too-large"."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        raise ImportRefused(path, "empty" if not data.strip() else "not-rtf", "this is no RTF file")
    text = _text(_PICTURE.sub(b" ", _without_binary(data)))
    if len(text) > MOST_SIGNS:
        raise ImportRefused(path, "too-large", f"{len(text) / 1e6:.0f} million characters without its pictures")
    if text.count("\\fcharset") > MOST_FONTS:
        raise ImportRefused(path, "too-large", f"more than {MOST_FONTS:,} fonts")
    text = _FIELD.sub(r"\\fldinst ", text)
    text = _notes_at_end(_without_deleted(text))
    text = _CODED.sub(lambda found: _SIGNS.get(found.group(1) or "", found.group()), text)
    return Prepared(text, sum(1 for _ in _BOX.finditer(text)), _open_groups(text))


def _without_binary(data: bytes) -> bytes:
    kept, at = [], 0
    while found := _BINARY.search(data, at):
        kept.append(data[at : found.start()])
        at = found.end() + int(found.group(1))
    return b"".join([*kept, data[at:]])


def _text(data: bytes) -> str:
    """UTF-8 where a careless program wrote it; other bytes beyond ASCII as RTF writes them, for the font's encoding."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _HIGH.sub(lambda byte: b"\\'" + byte.group().hex().encode(), data).decode("ascii")


def _without_deleted(text: str) -> str:
    """The text without the innermost groups that are deleted as a tracked change."""
    if _DELETED.search(text) is None:
        return text
    opened: list[tuple[int, bool]] = []
    gone: list[tuple[int, int]] = []
    for found in _BRACE_OR_DELETED.finditer(text):
        sign = found.group()
        if sign == "{":
            opened.append((found.start(), False))
        elif sign == "}" and opened:
            start, deleted = opened.pop()
            if deleted and opened:  # not the document itself
                gone.append((start, found.end()))
        elif sign == "\\deleted" and opened:
            opened[-1] = opened[-1][0], True
    return _cut(text, gone)


def _cut(text: str, gone: list[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in sorted(gone):
        if start >= at:
            kept.append(text[at:start])
            at = end
    return "".join([*kept, text[at:]])


def _notes_at_end(text: str) -> str:
    """The text with a mark for each note, and the notes as paragraphs before its last brace."""
    if _NOTE.search(text) is None:
        return text
    ends = dict(_groups(text))
    kept: list[str] = []
    notes: list[str] = []
    at = 0
    for found in _NOTE.finditer(text):
        end = ends.get(found.start(), 0)
        if found.start() < at or not end:
            continue
        notes.append(f"\\par [{len(notes) + 1}] {{{text[found.end() : end]}")
        kept.append(f"{text[at : found.start()]}{{[{len(notes)}]}}")
        at = end
    body, brace, after = "".join([*kept, text[at:]]).rpartition("}")
    return f"{body}{''.join(notes)}{brace}{after}"


def _groups(text: str) -> Iterator[tuple[int, int]]:
    """The groups, half-open, each after those inside it."""
    opened: list[int] = []
    for found in _BRACE.finditer(text):
        if found.group() == "{":
            opened.append(found.start())
        elif found.group() == "}" and opened:
            yield opened.pop(), found.end()


def _open_groups(text: str) -> int:
    signs = [found.group() for found in _BRACE.finditer(text)]
    return max(signs.count("{") - signs.count("}"), 0)
