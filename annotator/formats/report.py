"""What an import or export kept, lost, doubted and refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from annotator.model.errors import ImportRefused

MOST_PLACES = 100
"""How many places of one loss are listed; all of them are counted."""


@dataclass(slots=True)
class Loss:
    """Something that one side has and the other cannot hold: how often, where ("a.ann:17"), and why."""

    what: str
    count: int
    where: list[str]
    why: str


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001  # the report's own word; Python's warnings are not used here
    """Something doubtful that was taken all the same; `line` is from 1, 0 for the whole file."""

    path: str
    line: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input of which nothing was taken; `line` is from 1, 0 for the whole file."""

    path: str
    line: int
    code: str
    message: str


@dataclass(slots=True)
class Report:
    """The ledger of one import or export; `kept` counts by the words of the format, such as {"T": 120}.

    `read_back` is of an export that was read again: {"mentions": (found again, exported), "frames": (…, …)}.
    """

    command: str
    format: str = ""
    articles: int = 0
    mentions: int = 0
    frames: int = 0
    entities: int = 0
    kept: dict[str, int] = field(default_factory=dict)
    lost: list[Loss] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    read_back: dict[str, tuple[int, int]] | None = None

    def keep(self, what: str, count: int = 1) -> None:
        """Count something that came over whole."""
        self.kept[what] = self.kept.get(what, 0) + count

    def lose(self, what: str, where: Iterable[str], *, why: str, count: int | None = None) -> None:
        """Count something that did not come over; without `count` it is as many as there are places (at least 1)."""
        places = [printable(place) for place in where]
        number = max(len(places), 1) if count is None else count
        found = next((loss for loss in self.lost if (loss.what, loss.why) == (what, why)), None)
        if found is None:
            self.lost.append(Loss(what, number, places[:MOST_PLACES], why))
            return
        found.count += number
        found.where.extend(places[: MOST_PLACES - len(found.where)])

    def warn(self, path: str, code: str, message: str, *, line: int = 0) -> None:
        """Note something doubtful."""
        self.warnings.append(Warning(printable(path), line, code, printable(message)))

    def refuse(self, error: ImportRefused) -> None:
        """Note an input of which nothing was taken."""
        self.refused.append(Refusal(printable(error.path), error.line, error.code, printable(error.reason)))

    def merge(self, other: Report) -> None:
        """Add the figures and findings of another report to this one."""
        self.articles += other.articles
        self.mentions += other.mentions
        self.frames += other.frames
        self.entities += other.entities
        self.kept = dict(Counter(self.kept) + Counter(other.kept))
        for loss in other.lost:
            self.lose(loss.what, loss.where, why=loss.why, count=loss.count)
        self.warnings += other.warnings
        self.refused += other.refused
        for what, (found, all_) in (other.read_back or {}).items():
            mine = (self.read_back or {}).get(what, (0, 0))
            self.read_back = {**(self.read_back or {}), what: (mine[0] + found, mine[1] + all_)}

    def to_json(self) -> dict[str, Any]:
        """The report as the command line prints it."""
        back = (
            {} if self.read_back is None else {"read_back": {what: list(two) for what, two in self.read_back.items()}}
        )
        return {
            "command": self.command,
            "format": self.format,
            "articles": self.articles,
            "mentions": self.mentions,
            "frames": self.frames,
            "entities": self.entities,
            "kept": dict(self.kept),
            **back,
            "lost": [{"what": x.what, "count": x.count, "where": list(x.where), "why": x.why} for x in self.lost],
            "warnings": [_finding(found) for found in self.warnings],
            "refused": [_finding(found) for found in self.refused],
        }


def first_line(report: Report) -> list[tuple[str, int, int]]:
    """What an export is told by first: ("mentions", found again, exported) and the same of frames; no words.

    Empty where the file was not read back.
    """
    return [(what, found, all_) for what, (found, all_) in (report.read_back or {}).items()]


def _finding(found: Warning | Refusal) -> dict[str, Any]:
    return {"path": found.path, "line": found.line, "code": found.code, "message": found.message}


def printable(words: str) -> str:
    """`words` without lone surrogates, which file names may hold and no output can."""
    return words.encode("utf-8", "surrogateescape" if _escaped(words) else "replace").decode("utf-8", "replace")


def _escaped(words: str) -> bool:
    return all(not "\ud800" <= sign <= "\udfff" or "\udc80" <= sign <= "\udcff" for sign in words)
