"""Mappings of labels read from TOML and CSV files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from annotator.exchange.label_codes import KINDS, Kind, LabelMapping, fault_of
from annotator.formats.decoding import read_text
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.errors import ImportRefused
from annotator.tables import table_rows, table_text

CODE = "label-mapping"
"""Names the refusal of such a file."""

LEFT_OUT = frozenset({"", "-"})
_SECTIONS: dict[str, Kind] = {f"{kind}s": kind for kind in KINDS}
_LINE = re.compile(r"at line (\d+)")
_Row = tuple[int, Kind, str, str]


def read_mapping(path: Path, codebook: Codebook) -> LabelMapping:
    """The mapping in a .toml file, or in a CSV table under any other suffix (docs/formats/labels.md).

    ImportRefused "label-mapping" with the line for what cannot be read, a code that stands twice, and a target that
    the codebook lacks (one without labels takes any).
    """
    rows = _toml_rows(path) if path.suffix.lower() == ".toml" else _table_rows(path)
    found: dict[Kind, dict[str, str]] = {kind: {} for kind in KINDS}
    for line, kind, foreign, ours in rows:
        if not foreign:
            _refuse(path, "there is no foreign code", line)
        if foreign in found[kind]:
            _refuse(path, f"the {kind} {foreign} stands twice", line)
        target = "" if ours in LEFT_OUT else _whole(kind, ours, codebook)
        if fault := fault_of(kind, target, codebook):
            _refuse(path, fault, line)
        found[kind][foreign] = target
    mapping = LabelMapping(*(found[kind] for kind in KINDS))
    if not mapping:
        _refuse(path, "there is no label in this file", 0)
    return mapping


def _whole(kind: Kind, ours: str, codebook: Codebook) -> str:
    """A type that stands alone with its layer before it."""
    label = codebook.label(ours) if kind == "label" else None
    return f"{label.parent}/{ours}" if label is not None and label.parent else ours


def _toml_rows(path: Path) -> Iterator[_Row]:
    text = read_text(path, "utf_8").text
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        told = _LINE.search(str(error))
        _refuse(path, str(error), int(told[1]) if told else 0)
    for section, rows in data.items():
        kind = _SECTIONS.get(section)
        if kind is None or not isinstance(rows, dict):
            _refuse(path, f"{section} is none of the tables {', '.join(_SECTIONS)}", _line_of(text, section))
        for foreign, ours in rows.items():
            line = _line_of(text, foreign, after=section)
            if not isinstance(ours, str):
                _refuse(path, f"what {foreign} is called here must be text", line)
            yield line, kind, foreign.strip(), ours.strip()


def _line_of(text: str, word: str, *, after: str = "") -> int:
    """The line (from 1) that begins with a key, below the heading of its table; 0 where it is written otherwise."""
    heading = re.search(rf"^\s*\[\s*{re.escape(after)}\s*\]", text, re.MULTILINE) if after else None
    start = heading.end() if heading else 0
    found = re.compile(rf"^\s*\[?\s*[\"']?{re.escape(word)}[\"']?\s*[\]=.]", re.MULTILINE).search(text, start)
    return text.count("\n", 0, found.start() + len(found.group()) - len(found.group().lstrip())) + 1 if found else 0


def _table_rows(path: Path) -> Iterator[_Row]:
    def check(columns: Sequence[str]) -> None:
        if not {"foreign", "ours"} <= set(columns):
            _refuse(path, "the first line must name the columns foreign and ours (and perhaps kind)", 1)

    report = Report("import", CODE)
    text = table_text(path, report)
    for line, cells in table_rows(text, path, column=str.casefold, check=check, report=report):
        if report.warnings and report.warnings[-1].line == line:
            _refuse(path, report.warnings[-1].message, line)
        named = cells.get("kind", "").strip().casefold() or "label"
        kind = next((one for one in KINDS if one == named), None)
        if kind is None:
            _refuse(path, f"kind is {', '.join(KINDS)} or empty, not {named}", line)
        yield line, kind, cells["foreign"].strip(), cells["ours"].strip()


def _refuse(path: Path, message: str, line: int) -> NoReturn:
    raise ImportRefused(path, CODE, message, line=line)
