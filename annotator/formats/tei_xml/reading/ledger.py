"""What the reading of one file has to tell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from annotator.formats.report import Report


@dataclass(frozen=True, slots=True)
class Warned:
    """One warning; `line` is the file's, from 1, or 0 where none can be named."""

    code: str
    message: str
    line: int = 0


@dataclass(slots=True)
class Ledger:
    """Warnings and losses of one file, as they were met; past `most` of a code the rest is not listed."""

    most: int = 100
    warnings: list[Warned] = field(default_factory=list)
    losses: list[tuple[str, str, int]] = field(default_factory=list)
    """What was lost, why, and the line."""

    _counts: Counter[str] = field(default_factory=Counter)

    def warn(self, code: str, message: str, line: int = 0) -> None:
        """Note a warning."""
        self._counts[code] += 1
        if self._counts[code] <= self.most:
            self.warnings.append(Warned(code, message, line))
        elif self._counts[code] == self.most + 1:
            self.warnings.append(Warned(code, "more of the same were found; they are not listed"))

    def lose(self, what: str, why: str, line: int = 0) -> None:
        """Note something that does not come in."""
        self.losses.append((what, why, line))

    def tell(self, path: str, report: Report) -> None:
        """Put all of it into the report, with the file that it is about."""
        for warned in self.warnings:
            report.warn(path, warned.code, warned.message, line=warned.line)
        for what, why, line in self.losses:
            report.lose(what, (f"{path}:{line}" if line else path,), why=why)
