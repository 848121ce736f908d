"""Reading and checking a file in Attaché's own format."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.encoding import from_data, kind_of
from annotator.model.errors import ImportRefused
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress, Record, progress_id

VERSION = 1
LONGEST_LINE = 100_000_000
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_R = TypeVar("_R", bound=Record)
_Line = tuple[int, Record]


def read_project(path: Path, report: Report) -> Batch:
    """Everything in a file, checked line by line and for links that lead nowhere; ImportRefused with the line."""
    lines = _numbered(path)
    _check_header(path, next(lines, None))
    found: dict[tuple[type[Record], str], _Line] = {}
    for number, line in lines:
        record = _record(path, number, line)
        key = (type(record), record.id)
        if key in found:
            message = f"the {kind_of(record)} {record.id} stands twice; the later one serves"
            report.warn(str(path), "double-id", message, line=number)
        found[key] = (number, record)
    checked = _Checks(path, found, report)
    checked.run()
    return Batch(
        annotators=checked.of(Annotator),
        entities=checked.of(Entity),
        articles=checked.of(Article),
        mentions=checked.of(Mention),
        frames=checked.of(Frame),
        progress=checked.of(Progress),
        codebook=next(iter(checked.of(Codebook)), None),
    )


def _numbered(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, from 1, without the BOM that an editor may have put before the first."""
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(LONGEST_LINE):
                number += 1
                if len(line) == LONGEST_LINE:
                    raise ImportRefused(path, "too-large", "the line is too long", line=number)
                bare = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
                if bare.strip():
                    yield number, bare
    except (OSError, ValueError) as error:
        raise ImportRefused(path, "unreadable", getattr(error, "strerror", None) or str(error)) from error


def _check_header(path: Path, first: tuple[int, bytes] | None) -> None:
    if first is None:
        raise ImportRefused(path, "empty", "there is nothing in this file")
    number, line = first
    try:
        header = _parsed(path, number, line)
    except ImportRefused:
        header = None
    version = header.get("attache") if isinstance(header, dict) else None
    if type(version) is not int or version < 1:
        raise ImportRefused(path, "not-attache", "the first line does not say that Attaché wrote this", line=number)
    if version > VERSION:
        message = f"version {version} of the format is newer than this program's {VERSION}"
        raise ImportRefused(path, "newer", message, line=number)


def _parsed(path: Path, number: int, line: bytes) -> Any:
    try:
        data = json.loads(line.decode(), parse_constant=_no_constant)
        if _SURROGATE.search(line):
            json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise ImportRefused(path, "characters", "a lone surrogate is no character", line=number) from error
    except UnicodeDecodeError as error:
        raise ImportRefused(path, "encoding", f"byte {error.start + 1} is no UTF-8", line=number) from error
    except RecursionError as error:
        raise ImportRefused(path, "syntax", "too many brackets within brackets", line=number) from error
    except ValueError as error:
        raise ImportRefused(path, "syntax", str(error), line=number) from error
    return data


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _record(path: Path, number: int, line: bytes) -> Record:
    try:
        record = from_data(_parsed(path, number, line))
    except (ValueError, TypeError) as error:
        raise ImportRefused(path, "record", str(error), line=number) from error
    if isinstance(record, Article):
        digest = hashlib.sha256(record.text.encode()).hexdigest()
        if record.sha256 not in {"", digest}:
            raise ImportRefused(
                path, "hash", f"the text of {record.name} is not the one that was exported", line=number
            )
        if _FORBIDDEN.search(record.text):
            raise ImportRefused(path, "characters", "the text holds control characters", line=number)
        return replace(record, sha256=digest)
    return record


class _Checks:
    """The records of one file, and whether their links and places hold."""

    def __init__(self, path: Path, found: dict[tuple[type[Record], str], _Line], report: Report) -> None:
        self._path = path
        self._report = report
        self._found = found
        self._lengths = {id_: len(x.text) for (_, id_), (_, x) in found.items() if isinstance(x, Article)}

    def of(self, kind: type[_R]) -> list[_R]:
        """The records of a kind, in the order of the file."""
        return [record for _, record in self._found.values() if isinstance(record, kind)]

    def run(self) -> None:
        """ImportRefused for the first record that belongs to nothing in the file; loose ends of frames are told."""
        names: set[str] = set()
        for number, record in self._found.values():
            if isinstance(record, Article):
                if record.name in names:
                    self._refuse(number, "double-name", f"two articles are called {record.name}")
                names.add(record.name)
            elif isinstance(record, Mention | Frame | Progress):
                self._need(number, Article, record.article)
                self._need(number, Annotator, record.annotator)
                self._check(number, record)

    def _check(self, number: int, record: Mention | Frame | Progress) -> None:
        if isinstance(record, Progress):
            if record.id != progress_id(record.article, record.annotator):
                self._refuse(number, "record", "the id of progress is article/annotator")
        elif isinstance(record, Mention):
            if not record.spans or record.end > self._lengths[record.article]:
                self._refuse(number, "span", f"the mention {record.id} does not lie in its article")
            if any(a.end >= b.start for a, b in zip(record.spans, record.spans[1:], strict=False)):
                self._refuse(number, "span", f"the parts of the mention {record.id} do not ascend, or they touch")
            for id_ in record.entities:
                self._need(number, Entity, id_)
        else:
            self._warn_of_loose_ends(number, record)

    def _warn_of_loose_ends(self, number: int, frame: Frame) -> None:
        mentions = [*frame.triggers, *(argument.mention for argument in frame.arguments)]
        frames = [argument.frame for argument in frame.arguments]
        for kind, ids in ((Mention, mentions), (Frame, frames)):
            for id_ in ids:
                if id_ and (kind, id_) not in self._found:
                    message = f"the file has no {kind_of(kind)} {id_} for the frame {frame.id}"
                    self._report.warn(str(self._path), "dangling", message, line=number)

    def _need(self, number: int, kind: type[Record], id_: str) -> None:
        if (kind, id_) not in self._found:
            self._refuse(number, "dangling", f"the file has no {kind_of(kind)} {id_}")

    def _refuse(self, number: int, code: str, message: str) -> NoReturn:
        raise ImportRefused(self._path, code, message, line=number)
