"""One writer: a file beside the project names who has it open. Free of Qt, so that the command line honours it too."""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from annotator.model.errors import ProjectInUse

_TRIES, _PAUSE = 200, 0.02
_YOUNG, _GUARDED = 2.0, 1.0
"""Seconds in which the content of a fresh lock may still come, and in which a lock is cleared at the longest."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a project open; `started` tells a process from a later one with the same number ("" unknown)."""

    user: str
    host: str
    process: int
    started: str = ""


class ProjectLock:
    """Held from `acquire` to `release`; a place where no file can be made needs no lock and gets an empty one."""

    def __init__(self, path: Path, holder: Holder | None) -> None:
        self._path = path
        self._holder = holder

    @classmethod
    def acquire(cls, project: Path, *, user: str, take_over: bool = False) -> ProjectLock:
        """Take the lock; ProjectInUse names the holder. A holder of this host that is dead is cleared away."""
        path = lock_path(project)
        mine = Holder(user, socket.gethostname(), os.getpid(), _started(os.getpid()))
        if take_over:
            path.unlink(missing_ok=True)
        for _ in range(_TRIES):
            try:
                _make(path, mine)
            except FileExistsError:
                holder = _read(path)
                if holder is not None and not _dead(holder):
                    raise ProjectInUse(project, user=holder.user, host=holder.host, process=holder.process) from None
                _clear(path, holder)
            except OSError:
                return cls(path, None)
            else:
                return cls(path, mine)
        raise ProjectInUse(project, user="?", host="?", process=0)

    def release(self) -> None:
        """Give the lock back, unless somebody took it over."""
        if self._holder is not None and _read(self._path) == self._holder:
            self._path.unlink(missing_ok=True)
        self._holder = None


def lock_path(project: Path) -> Path:
    """Where the lock of a project lies; a name too long for the file system is cut."""
    name = os.fsencode(project.name)[:240].decode(errors="ignore")
    return project.with_name(f".{name}.lock")


def _make(path: Path, mine: Holder) -> None:
    """Make the lock; FileExistsError where there is one, OSError where none can be made."""
    with path.open("x", encoding="utf-8") as file:
        json.dump(asdict(mine), file)


def _clear(path: Path, dead: Holder | None) -> None:
    """Remove the lock of `dead`, one process at a time: else the lock of who was quicker would be removed."""
    guard = path.with_name(path.name + ".clear")
    try:
        guard.open("x").close()
    except FileExistsError:
        if _age(guard) > _GUARDED:  # its maker died
            guard.unlink(missing_ok=True)
        time.sleep(_PAUSE)
        return
    try:
        if dead is None and _age(path) < _YOUNG:  # its content may be on the way
            time.sleep(_PAUSE)
        elif _read(path) == dead:
            path.unlink(missing_ok=True)
    finally:
        guard.unlink(missing_ok=True)


def _age(path: Path) -> float:
    try:
        return abs(time.time() - path.stat().st_mtime)
    except OSError:
        return 0


def _read(path: Path) -> Holder | None:
    """The holder named in a lock file; None for a file that cannot be understood (its writer died over it)."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Holder(str(data["user"]), str(data["host"]), int(data["process"]), str(data.get("started", "")))
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _dead(holder: Holder) -> bool:
    if holder.host != socket.gethostname():
        return False
    if not _alive(holder.process):
        return True
    return bool(holder.started) and _started(holder.process) != holder.started


def _alive(process: int) -> bool:
    if sys.platform == "win32":
        return _alive_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _alive_on_windows(process: int) -> bool:
    # os.kill(pid, 0) would end the process there
    import ctypes

    windows = getattr(ctypes, "windll").kernel32  # noqa: B009 - the name exists on Windows only
    handle = windows.OpenProcess(0x1000, False, process)
    if not handle:
        return False
    code = ctypes.c_ulong()
    windows.GetExitCodeProcess(handle, ctypes.byref(code))
    windows.CloseHandle(handle)
    return code.value == 259


def _started(process: int) -> str:
    """When the process began, in the kernel's ticks, where /proc tells it."""
    try:
        text = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return text.rpartition(")")[2].split()[19]
