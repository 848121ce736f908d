"""An RTF file as blocks of text, read by striprtf."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.formats.decoding import Doubt, read_bytes
from annotator.formats.rich_text.prepare import BREAK, CELL, ROW, Prepared, prepared
from annotator.model.errors import ImportRefused

MOST_BYTES = 100_000_000
"""With its pictures inside."""
_MARK = re.compile(r"(\[\d+\])[ \t]+")
_FAULTS = (ValueError, TypeError, LookupError, OverflowError, AttributeError)
"""What striprtf lets through where a control word has a number that it cannot have."""

_BEGIN = b"{\\rtf"


def is_rich_text(path: Path) -> bool:
    """Whether a file begins as RTF does, whatever its suffix; False where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(_BEGIN)) == _BEGIN
    except OSError:
        return False


def rich_blocks(path: Path) -> tuple[list[str], tuple[Doubt, ...]]:
    """The paragraphs of an RTF file, a table as one block, and what is doubtful.

    ImportRefused "unreadable", "not-rtf", "too-large" or "damaged".
    """
    rtf = prepared(read_bytes(path, MOST_BYTES), path)
    blocks = _blocks(_converted(rtf, path))
    doubts = [Doubt("text-boxes", f"{rtf.boxes} text boxes were left out")] if rtf.boxes else []
    if rtf.open_groups:
        doubts.append(Doubt("truncated", "the end of this file is missing"))
    return blocks, tuple(doubts)


def rich_lines(path: Path) -> tuple[list[str], tuple[Doubt, ...]]:
    """The same line by line, as press archives have their fields."""
    blocks, doubts = rich_blocks(path)
    return [line for block in blocks for line in block.split("\n")], doubts


def _converted(rtf: Prepared, path: Path) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        text: str = rtf_to_text(rtf.source, encoding="cp1252", errors="replace")  # type: ignore[no-untyped-call]
    except _FAULTS as error:
        raise ImportRefused(path, "damaged", f"this RTF is damaged: {error}") from error
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\xad", "")


def _blocks(text: str) -> list[str]:
    """Paragraphs, and rows of one table as one block; breaks inside cells become blanks."""
    blocks: list[str] = []
    table: list[str] = []
    *rows, rest = text.split(ROW)
    for row in rows:
        first, *cells = row.split(CELL)
        *before, first = first.split("\n")
        if before:
            blocks.extend(["\n".join(table), *map(_plain, before)])
            table = []
        line = "\t".join(" ".join(cell.replace(BREAK, " ").split()) for cell in (first, *cells[:-1]))
        table.append(line)
    return [*blocks, "\n".join(table), *(_plain(paragraph) for paragraph in rest.split("\n"))]


def _plain(paragraph: str) -> str:
    return _MARK.sub(r"\1 ", paragraph.replace(CELL, "\t").replace(BREAK, "\n").strip(), count=1)
