"""JSON as other programs write it: one value a line, values one below the other over many lines, or one array."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from annotator.formats.decoding import cleaned, read_text
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

_BLANK = re.compile(r"[ \t\n\r\ufeff]*")
_ARRAY_A_LINE = re.compile(r'\[\s*"(?:[^"\\\n]|\\.)*"\s*,\s*\{.*\}\s*\][ \t\r]*(?:\n|$)')
_BETWEEN = re.compile(r"[ \t\n\r,]*")
_MOST_DIGITS = 100

Read = TypeVar("Read")


@dataclass(slots=True)
class _Numbers:
    """Takes numbers that are none (NaN, beyond all bounds) for null and remembers them."""

    odd: list[str] = field(default_factory=list)

    def constant(self, name: str) -> None:
        """NaN and the infinities."""
        self.odd.append(name)

    def real(self, digits: str) -> float | None:
        """A number with a fraction or exponent."""
        value = float(digits)
        if math.isfinite(value):
            return value
        self.odd.append(digits[:_MOST_DIGITS])
        return None

    def whole(self, digits: str) -> int | None:
        """A whole number."""
        if len(digits) <= _MOST_DIGITS:
            return int(digits)
        self.odd.append(f"{digits[:20]}…")
        return None


def read_each(path: Path, report: Report, read: Callable[[int, Any], Read]) -> list[Read]:
    """What `read` makes of each value of a file and its line; what it or the file refuses is in the report."""
    found = []
    try:
        for line, value in read_values(path, report):
            try:
                found.append(read(line, value))
            except ImportRefused as error:
                report.refuse(error)
    except ImportRefused as error:
        report.refuse(error)
    return found


def read_values(path: Path, report: Report) -> list[tuple[int, Any]]:
    """The values of a file, each with the line where it begins; those of one array at the top one by one.

    Values that are no JSON go to `report.refused` with their line, numbers that are none become null with a warning.
    ImportRefused where nothing at all can be read.
    """
    decoded = read_text(path)
    for doubt in decoded.doubts:
        if doubt.code in {"encoding-guessed", "invalid-bytes"}:
            report.warn(str(path), doubt.code, doubt.message, line=doubt.line)
    text = decoded.text.removeprefix("\ufeff")
    if not text.strip():
        raise ImportRefused(path, "empty", "there is nothing in this file")
    numbers = _Numbers()
    decoder = json.JSONDecoder(
        parse_constant=numbers.constant, parse_float=numbers.real, parse_int=numbers.whole, strict=False
    )
    found: list[tuple[int, Any]] = []
    try:
        for line, value in _values(text, decoder):
            found.append((line, value))
            _warn_of(numbers, path, line, report)
    except ImportRefused as error:
        if text.lstrip().startswith("["):
            report.refuse(ImportRefused(path, error.code, error.reason, line=error.line))
            return found
        numbers.odd.clear()
        return _line_by_line(text, decoder, numbers, path=path, report=report)
    return found


def _values(text: str, decoder: json.JSONDecoder) -> Iterator[tuple[int, Any]]:
    """The values in their order, those of arrays one by one; ImportRefused (its path empty) at the first that is none.

    Where each line is an array that begins with a text, as spaCy's pairs are, the arrays are the values.
    """
    position = _after(_BLANK, text, 0)
    pairs = text.startswith("[", position) and _ARRAY_A_LINE.match(text, position) is not None
    array = False
    line, counted = 1, 0
    while position < len(text):
        line, counted = line + text.count("\n", counted, position), position
        if array and text[position] == "]":
            array, position = False, _after(_BLANK, text, position + 1)
            continue
        if not array and not pairs and text[position] == "[":
            array, position = True, _after(_BETWEEN, text, position + 1)
            continue
        try:
            value, end = decoder.raw_decode(text, position)
        except json.JSONDecodeError as error:
            raise ImportRefused("", "syntax", error.msg, line=error.lineno) from error
        except (RecursionError, ValueError) as error:
            raise ImportRefused("", "syntax", _words(error), line=line) from error
        yield line, value
        position = _after(_BETWEEN if array else _BLANK, text, end)
    if array:
        raise ImportRefused("", "syntax", "the array is not closed", line=text.count("\n") + 1)


def _line_by_line(
    text: str, decoder: json.JSONDecoder, numbers: _Numbers, *, path: Path, report: Report
) -> list[tuple[int, Any]]:
    """Each line by itself; ImportRefused where not a single one is an object."""
    found: list[tuple[int, Any]] = []
    refused: list[ImportRefused] = []
    for line, words in enumerate(text.split("\n"), start=1):
        if not words.strip():
            continue
        try:
            found.append((line, decoder.decode(words.strip())))
            _warn_of(numbers, path, line, report)
        except (RecursionError, ValueError) as error:
            numbers.odd.clear()
            refused.append(ImportRefused(path, "syntax", _words(error), line=line))
    if not any(isinstance(value, dict) for _, value in found):
        raise refused[0] if refused else ImportRefused(path, "syntax", "there is no JSON object in this file")
    for refusal in refused:
        report.refuse(refusal)
    return found


def _words(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "too many brackets within brackets"
    return error.msg if isinstance(error, json.JSONDecodeError) else str(error)


def _warn_of(numbers: _Numbers, path: Path, line: int, report: Report) -> None:
    for name in numbers.odd:
        report.warn(str(path), "no-number", f"{name} is no number; it was left out", line=line)
    numbers.odd.clear()


def _after(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


def words_of(value: Any) -> str:
    """A string, number or boolean as clean text; "" for anything else."""
    if isinstance(value, str):
        return value if value.isalnum() else cleaned(value)[0]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else ""


def objects_of(value: Any) -> list[dict[str, Any]]:
    """The objects of a list; an object alone counts as a list of one, everything else as none."""
    if isinstance(value, dict):
        return [value]
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def offset_of(value: Any) -> int | None:
    """A whole number that may be an offset, None for anything else."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
