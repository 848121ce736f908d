"""Where a document of a file ends and the next begins, and what comments say of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from annotator.formats.conll_columns.blocks import Block, Row
from annotator.formats.conll_columns.sheet import DOCSTART

RULES = ("auto", "file", "blank", "blanks")
_FIELD = re.compile(r"([\w:.\[\]-]+(?: id)?)\s*=\s*(.*)", re.DOTALL)
_TEXT = re.compile(r"text\s*=\s*(.*)")
_MARKS = re.compile(r"(?:begin|end) document|new(?:doc|par)\b|$")
_BEGIN = re.compile(r"begin document\s*(.*)")
DOCUMENT_NAMES = ("document_id", "newdoc id", "newdoc_id", "doc_id")
_NO_NAMES = frozenset({DOCSTART, "-X-", "O", "_", "-", ""})

Lines = TypeVar("Lines", Row, Block)


@dataclass(slots=True)
class Part(Generic[Lines]):
    """The rows of one document with the blank lines and comments between them; `name` is "" where none is given.

    `fields` are what comments say first under each key, `counts` how often the keys stand there; `loose` are the
    lines of comments without a key; `has_rows`: it has any token.
    """

    name: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    loose: list[int] = field(default_factory=list)
    rows: list[Lines] = field(default_factory=list)
    has_rows: bool = False

    def sentences(self) -> list[list[Lines]]:
        """The rows between blank lines."""
        return [rows for rows, _ in self.told_sentences()]

    def told_sentences(self) -> list[tuple[list[Lines], str]]:
        """The same, each with its text where a comment before it tells it, as in Universal Dependencies, else ""."""
        found: list[tuple[list[Lines], str]] = []
        rows: list[Lines] = []
        told = ""
        for row in self.rows:
            if row.kind == "row":
                rows.append(row)
            elif row.kind in {"blank", "end"} and rows:
                found.append((rows, told))
                rows, told = [], ""
            elif row.kind == "comment" and (text := _TEXT.fullmatch(row.cell(0))):
                told = text[1]
        if rows:
            found.append((rows, told))
        return found


def parts(rows: Iterable[Lines], rule: str) -> Iterator[Part[Lines]]:
    """The documents: parted by -DOCSTART- and comments that name one, and by what `rule` says.

    "auto": by nothing else; "blank": by every blank line; "blanks": by two and more; "file": all is one.
    """
    part: Part[Lines] = Part("", 0)
    blanks = 0
    for row in rows:
        if row.kind == "row":
            part.rows.append(row)
            part.has_rows, blanks = True, 0
            continue
        name = _named(row)
        blanks = blanks + 1 if row.kind == "blank" else 0
        if rule != "file" and (name is not None or blanks == {"blank": 1, "blanks": 2}.get(rule, 0) > 0):
            if part.has_rows:
                yield part
            part = Part(name or "", row.line) if part.has_rows else replace(part, name=name or "", line=row.line)
        elif name and not part.name and not part.has_rows:
            part.name = name
        if row.kind == "comment":
            _note(row, part)
        part.rows.append(row)
    if part.has_rows:
        yield part


def _named(row: Row | Block) -> str | None:
    """The name that a line gives to the document it begins, None where it begins none."""
    if row.kind == "border":
        return "" if row.cell(1) in _NO_NAMES else row.cell(1)
    if row.kind != "comment":
        return None
    words = row.cell(0)
    if begin := _BEGIN.match(words):
        return begin[1].strip().partition(";")[0].strip("() ")
    if words == "newdoc":
        return ""
    found = _FIELD.match(words)
    return found[2].strip() if found and found[1].rpartition(":")[2] in DOCUMENT_NAMES else None


def _note(row: Row | Block, part: Part[Lines]) -> None:
    found = _FIELD.match(row.cell(0))
    if found:
        part.fields.setdefault(found[1], found[2].strip())
        part.counts[found[1]] += 1
    elif not _MARKS.match(row.cell(0)):
        part.loose.append(row.line)
