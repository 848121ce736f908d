"""The lines of a WebAnno TSV file as one text and its rows, in UTF-16 units of that text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.formats.report import Report
from annotator.formats.uima.tsv_cells import unescaped_text
from annotator.model.errors import ImportRefused
from annotator.model.offsets import OffsetMap

MOST_GAP = 10_000
"""Units between two sentences."""

MOST_STACKED = 5_000
"""Annotations in one row."""

TEXT = "#Text="
_ROW = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)\t(\d{1,9})-(\d{1,9})\t([^\t]*)(?:\t(.*))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Row:
    """A token or part of one; `address` is its number, such as 1-2 or 1-2.1."""

    address: str
    start: int
    end: int
    form: str
    cells: tuple[str, ...]
    line: int

    @property
    def is_part(self) -> bool:
        """Whether it is only a part of a token."""
        return "." in self.address


@dataclass(slots=True)
class Body:
    """The text of a file, its rows, and how many sentences there are."""

    text: str = ""
    rows: list[Row] = field(default_factory=list)
    sentences: int = 0


@dataclass(slots=True)
class _Sentence:
    line: int
    lines: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def body_of(lines: Sequence[str], path: Path, report: Report, *, old: bool) -> Body:
    """The body of a file; rows that are none are refused one by one, ImportRefused where there is no text."""
    body, parts, length, moved = Body(), list[str](), 0, 0
    for sentence in _sentences(lines, path, report, old=old):
        text = "\n".join(sentence.lines)
        gap = _start(sentence, text) - length
        if gap > MOST_GAP:
            message = f"there are {gap} characters between two sentences, which the file does not tell"
            raise ImportRefused(path, "offsets", message, line=sentence.line)
        if gap < 0 and not moved:
            moved = sentence.line
        pad = "\n" * (gap if gap >= 0 else min(1, length))
        shift = length + len(pad) - (length + gap)
        parts += [pad, text]
        length += len(pad) + _units(text)
        body.rows += [
            row if not shift else Row(row.address, row.start + shift, row.end + shift, row.form, row.cells, row.line)
            for row in sentence.rows
        ]
        body.sentences += 1
    if moved:
        message = "sentences overlap by their offsets; they were put one after the other"
        report.warn(str(path), "offsets", message, line=moved)
    body.text = "".join(parts)
    if not body.text.strip():
        raise ImportRefused(path, "empty", "there is no text in it")
    _compare(body, path, report)
    return body


def _sentences(lines: Sequence[str], path: Path, report: Report, *, old: bool) -> list[_Sentence]:
    found: list[_Sentence] = []
    bad = 0
    for number, line in enumerate(lines, start=1):
        if line.startswith(TEXT):
            if not found or found[-1].rows:
                found.append(_Sentence(number))
            found[-1].lines.append(unescaped_text(line[len(TEXT) :], old=old))
        elif found and not line.startswith("#") and (match := _ROW.fullmatch(line)) and _is_sane(match.group(5)):
            address, start, end, form, cells = match.groups()
            row = Row(address, int(start), int(end), form, tuple((cells or "").split("\t")), number)
            found[-1].rows.append(row)
        elif line.strip() and ("\t" in line or not line.startswith("#")):
            bad += 1
            if bad <= 100:
                report.refuse(ImportRefused(path, "syntax", "this is no row of WebAnno TSV", line=number))
    return found


def _is_sane(cells: str | None) -> bool:
    return not cells or cells.count("|") <= MOST_STACKED


def _start(sentence: _Sentence, text: str) -> int:
    """Where the text of a sentence begins: where its first token does, less what stands before that."""
    first = next((row for row in sentence.rows if not row.is_part), None)
    if first is None:
        return 0
    at = max(text.find(first.form), 0) if first.form else 0
    return first.start - _units(text[:at])


def _units(text: str) -> int:
    return len(text) if text.isascii() else OffsetMap(text).to_utf16(len(text))


def _compare(body: Body, path: Path, report: Report) -> None:
    """Tell where a token does not stand at its offsets."""
    map_ = OffsetMap(body.text)
    wrong = [
        row for row in body.rows if body.text[map_.to_code_points(row.start) : map_.to_code_points(row.end)] != row.form
    ]
    if wrong:
        message = f"{len(wrong)} tokens do not stand where their offsets say, {wrong[0].form[:40]!r} first"
        report.warn(str(path), "quote-mismatch", message, line=wrong[0].line)
