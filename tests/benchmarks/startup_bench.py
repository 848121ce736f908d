"""From the start of the process to the first paint: the real window against a bare QWidget in a bare QApplication.

Qt itself tells when it hands the first picture to the screen (its logging category qt.widgets.painting), so that the
program runs unchanged, from source or frozen. The bare widget says so on standard error, the program in its log.
"""

from __future__ import annotations

import os
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.row import Row

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "dist" / "attache" / "attache"
ROUNDS = 9
BAR = 1.8
_BARE = (
    "from PySide6.QtWidgets import QApplication, QWidget\n"
    "app = QApplication(['bare'])\n"
    "widget = QWidget()\n"
    "widget.resize(1440, 900)\n"
    "widget.show()\n"
    "app.exec()\n"
)
_PAINTED = b"Flushing top level"
_CRASHED = b"nobody caught"
_PATIENCE = 60


def run() -> list[Row]:
    """Median of the ratios of neighbours; from source, and frozen where the program has been packaged."""
    if not hasattr(os, "mkfifo"):
        print("startup: needs named pipes, skipped")
        return []
    programs = {"from source": [sys.executable, str(ROOT / "main.py")]}
    if FROZEN.exists():
        programs["frozen"] = [str(FROZEN)]
    with tempfile.TemporaryDirectory() as compiled:
        ratios = measured(programs, Path(compiled))
    return [Row(f"first paint of the window {name}", statistics.median(found), BAR) for name, found in ratios.items()]


def measured(programs: dict[str, list[str]], compiled: Path) -> dict[str, list[float]]:
    """The ratios of each program; its byte code, and the bare widget's, are kept in a folder as after a first start."""
    ratios: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(ROUNDS + 1):
        floor = bare(compiled)
        for name, words in programs.items():
            ratio = program(words, compiled) / floor
            if turn:  # the first round fills the caches
                ratios[name].append(ratio)
    return ratios


def bare(compiled: Path) -> float:
    """Seconds until a bare widget is painted."""
    reading, writing = os.pipe()
    try:
        return _seconds([sys.executable, "-c", _BARE], reading, environment=_environment(compiled), errors=writing)
    finally:
        os.close(reading)
        os.close(writing)


def program(words: Sequence[str], compiled: Path) -> float:
    """Seconds until the window of the program is painted, at its very first start."""
    with tempfile.TemporaryDirectory() as data, _log_pipe(Path(data)) as reading:
        environment = _environment(compiled) | {"ATTACHE_DATA": data}
        return _seconds(words, reading, environment=environment, errors=subprocess.DEVNULL)


@contextmanager
def _log_pipe(data: Path) -> Iterator[int]:
    """A pipe in the place of the program's log."""
    path = data / "attache.log"
    os.mkfifo(path)
    descriptor = os.open(path, os.O_RDWR)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _seconds(words: Sequence[str], reading: int, *, environment: dict[str, str], errors: int) -> float:
    os.set_blocking(reading, False)
    start = time.perf_counter()
    child = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=errors)
    try:
        _await_paint(child, reading, until=start + _PATIENCE)
        return time.perf_counter() - start
    finally:
        child.kill()
        child.wait()


def _await_paint(child: subprocess.Popen[bytes], reading: int, *, until: float) -> None:
    told = b""
    while _PAINTED not in told:
        if child.poll() is not None or time.perf_counter() > until or _CRASHED in told:
            raise RuntimeError(f"nothing was painted: {told[-400:].decode(errors='replace')}")
        if select.select([reading], [], [], 0.5)[0]:
            told += os.read(reading, 65_536)


def _environment(compiled: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPYCACHEPREFIX": str(compiled),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "qt.widgets.painting=true",
    }


if __name__ == "__main__":
    for row in run():
        print(f"{row.what:40} {row.value:6.3f}  bar {row.bar}")
