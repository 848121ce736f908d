"""The text of an OpenDocument text: blocks, rows of tables, text boxes, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from annotator.formats.decoding import Doubt

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"

_BODY = f"{_OFFICE}body/{_OFFICE}text"
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_SKIPPED = frozenset(
    {
        *(f"{_OFFICE}{name}" for name in ("annotation", "annotation-end", "forms", "scripts", "event-listeners")),
        *(f"{_TEXT}{name}" for name in ("tracked-changes", "ruby-text", "sequence-decls", "variable-decls")),
        *(f"{_TEXT}{name}" for name in ("user-field-decls", "dde-connection-decls", "soft-page-break")),
        *(f"{_SVG}{name}" for name in ("title", "desc")),
    }
)
_BLANKS = re.compile("[ \t\r\n]+")
_BREAK = re.compile(" ?\x1e ?")
_KEPT = str.maketrans({"\x1c": " ", "\x1d": "\t", "\x1e": "\n"})
_MOST_BLANKS = 1_000
_MOST_REPEATED = 100


class OpenText:
    """The text below the root of an OpenDocument file or of its content.xml."""

    def __init__(self, root: etree._Element) -> None:
        self._body = root.find(_BODY)
        self._notes: list[str] = []
        self._comments = 0 if self._body is None else sum(1 for _ in self._body.iter(f"{_OFFICE}annotation"))

    @property
    def is_text(self) -> bool:
        """Whether it is a text at all, not a table or a drawing."""
        return self._body is not None

    def blocks(self) -> list[str]:
        """The paragraphs and tables, in their order."""
        return [] if self._body is None else list(self._blocks(self._body))

    def notes(self) -> list[str]:
        """The notes that `blocks` met, each after its mark."""
        return self._notes

    def doubts(self) -> list[Doubt]:
        """What of the document is no part of the text."""
        return [Doubt("comments", f"{self._comments} comments were left out")] if self._comments else []

    def _blocks(self, parent: etree._Element) -> Iterator[str]:
        for child in parent:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child)
            elif child.tag == f"{_TABLE}table":
                yield from self._table(child)
            elif child.tag not in _SKIPPED:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[str]:
        """The paragraph, then the text boxes that hang on it."""
        pieces: list[str] = []
        boxes: list[etree._Element] = []
        self._inline(paragraph, pieces, boxes)
        text = _BREAK.sub("\x1e", _BLANKS.sub(" ", "".join(pieces)).strip(" "))
        yield text.translate(_KEPT)
        for box in boxes:
            yield from self._blocks(box)

    def _inline(self, element: etree._Element, pieces: list[str], boxes: list[etree._Element]) -> None:
        if element.text:
            pieces.append(element.text)
        for child in element:
            tag = child.tag
            if tag == f"{_TEXT}s":
                pieces.append("\x1c" * _number(child.get(f"{_TEXT}c"), _MOST_BLANKS))
            elif tag == f"{_TEXT}tab":
                pieces.append("\x1d")
            elif tag == f"{_TEXT}line-break":
                pieces.append("\x1e")
            elif tag == f"{_TEXT}note":
                pieces.append(self._note(child))
            elif tag == f"{_DRAW}text-box":
                boxes.append(child)
            elif tag not in _SKIPPED:
                self._inline(child, pieces, boxes)
            if child.tail:
                pieces.append(child.tail)

    def _note(self, note: etree._Element) -> str:
        at = len(self._notes)
        mark = f"[{at + 1}]"
        self._notes.append("")
        body = note.find(f"{_TEXT}note-body")
        text = "" if body is None else "\n".join(block.strip() for block in self._blocks(body) if block.strip())
        self._notes[at] = f"{mark} {text}".strip()
        return mark

    def _table(self, table: etree._Element) -> Iterator[str]:
        """Rows of cells with tabs between them; a row of one filled cell is mere layout, and its paragraphs blocks."""
        rows: list[str] = []
        for row in _parts(table, frozenset({f"{_TABLE}table-row"})):
            cells: list[list[str]] = []
            for cell in _parts(row, _CELLS):
                found = [block for block in self._blocks(cell) if block.strip()]
                repeated = _number(cell.get(f"{_TABLE}number-columns-repeated"), _MOST_REPEATED)
                cells.extend([found] * (1 if found else repeated))
            filled = [cell for cell in cells if cell]
            if len(filled) > 1:
                rows.append("\t".join(" ".join(" ".join(cell).split()) for cell in cells))
            elif filled:
                yield from ["\n".join(rows), *filled[0]]
                rows = []
        yield "\n".join(rows)


def _parts(parent: etree._Element, tags: frozenset[str]) -> Iterator[etree._Element]:
    """The nearest elements below of these tags, through groups of rows."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag not in _SKIPPED:
            yield from _parts(child, tags)


def _number(words: str | None, most: int) -> int:
    return min(int(words), most) if words and words.isascii() and words.isdigit() and len(words) < 10 else 1
