"""What can go wrong in the domain; the interface finds the words."""

from __future__ import annotations

from pathlib import Path


class AnnotatorError(Exception):
    """Anything that Attaché can explain to its user."""


class CodebookViolation(AnnotatorError):
    """A record that the codebook does not allow; `rule` names the rule that it breaks, `record` the record's id."""

    def __init__(self, rule: str, message: str, *, record: str = "") -> None:
        super().__init__(message)
        self.rule = rule
        self.record = record


class StaleChange(AnnotatorError):
    """A change whose records were altered since; `records` lists their ids."""

    def __init__(self, records: tuple[str, ...]) -> None:
        super().__init__(f"altered since: {', '.join(records)}")
        self.records = records


class RecordMissing(AnnotatorError):
    """No record has this id."""

    def __init__(self, kind: str, record: str) -> None:
        super().__init__(f"no {kind} has the id {record}")
        self.kind = kind
        self.record = record


class ProjectError(AnnotatorError):
    """The project at `path` cannot be used as asked."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.reason = message


class UnreadableProject(ProjectError):
    """Not an Attaché project, or a damaged one (`damaged` tells which)."""

    def __init__(self, path: Path, message: str, *, damaged: bool = False) -> None:
        super().__init__(path, message)
        self.damaged = damaged


class NewerProject(ProjectError):
    """Written by a newer Attaché: its format `found` is beyond the `known` one."""

    def __init__(self, path: Path, *, found: int, known: int) -> None:
        super().__init__(path, f"format {found} is newer than this program's {known}")
        self.found = found
        self.known = known


class ProjectInUse(ProjectError):
    """Open elsewhere; `user`, `host` and `process` name the holder."""

    def __init__(self, path: Path, *, user: str, host: str, process: int) -> None:
        super().__init__(path, f"in use by {user} on {host} (process {process})")
        self.user = user
        self.host = host
        self.process = process


class ReadOnlyProject(ProjectError):
    """A change was asked of a project that is open for reading only."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "is open for reading only")


class NotSaved(ProjectError):
    """The disk refused a change (full, removed, read-only); nothing was changed."""


class ImportRefused(AnnotatorError):
    """An input that cannot be read: `code` names the reason, `line` is from 1 (0: the whole file)."""

    def __init__(self, path: Path | str, code: str, message: str, *, line: int = 0) -> None:
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")
        self.path = str(path)
        self.code = code
        self.reason = message
        self.line = line


class ExportRefused(AnnotatorError):
    """An output that cannot be written; nothing half-written stays."""
