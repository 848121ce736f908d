"""The window while files come in and go out: the longest time for which its event loop stands still."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from annotator.codebooks.loading import load_codebook
from annotator.formats.report import Report
from annotator.workspace import Workspace
from tests.benchmarks.formats_bench import corpus
from tests.benchmarks.row import Row
from ui import fonts
from ui.controllers.transfer_controller import ExportWish
from ui.formats import registry
from ui.program import Program
from ui.settings import LANGUAGE, Settings

_DOCUMENTS, _BAR_MS, _FIRST_LOOK_MS = 1_000, 50, 1_000


def run() -> list[Row]:
    """All rows about the window during an import or an export."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    fonts.register()
    rows = []
    with tempfile.TemporaryDirectory(prefix="attache-bench-") as name:
        folder = Path(name)
        os.environ["ATTACHE_DATA"] = str(folder / "data")
        for code, out in (("brat", "brat"), ("doccano", "all.jsonl")):
            files = folder / out
            made = Report("export", code)
            registry.exporter(code).write(corpus(_DOCUMENTS), files, {}, made, progress=lambda *_: None)
        rows.append(_row("1,000 brat files come in", app, folder, "brat", folder / "brat"))
        rows.append(_row("one file of 1,000 documents comes in", app, folder, "doccano", folder / "all.jsonl"))
        rows.append(_export_row(app, folder))
    return rows


def _row(what: str, app: QApplication, folder: Path, code: str, path: Path) -> Row:
    program = _program(app, folder, code)
    transfer = program.controllers.files.transfer if program.controllers else None
    assert transfer is not None
    stall = _longest_stall(transfer.finished, lambda: transfer.import_files([path], code, {}))
    _leave(program)
    return Row(f"longest stall of the window while {what}", stall * 1000, _BAR_MS, "ms")


def _export_row(app: QApplication, folder: Path) -> Row:
    program = _program(app, folder, "export")
    transfer = program.controllers.files.transfer if program.controllers else None
    assert transfer is not None
    _longest_stall(transfer.finished, lambda: transfer.import_files([folder / "all.jsonl"], "doccano", {}))
    wish = ExportWish("tei", folder / "tei")
    stall = _longest_stall(transfer.finished, lambda: transfer.export(wish))
    _leave(program)
    return Row("longest stall of the window while 1,000 articles go out as TEI", stall * 1000, _BAR_MS, "ms")


def _program(app: QApplication, folder: Path, name: str) -> Program:
    path = folder / f"{name}.attache"
    Workspace.create(path, load_codebook("political"), annotator="Ann").close()
    settings = Settings(folder / f"{name}.ini")
    settings.set(LANGUAGE, "en")
    program = Program(app, settings)
    program.show()
    program.open(path)
    assert program.controllers is not None
    program.controllers.files.transfer.finished.disconnect()
    _settle()
    return program


def _settle() -> None:
    """Let the window lay itself out and paint for the first time, which is no part of what is measured."""
    loop = QEventLoop()
    QTimer.singleShot(_FIRST_LOOK_MS, loop.quit)
    loop.exec()


def _leave(program: Program) -> None:
    program.quit()


def _longest_stall(finished: object, act: Callable[[], object]) -> float:
    """The longest time between two beats of a timer that wants to beat all the time, until the work is done."""
    loop, beats = QEventLoop(), [time.perf_counter()]
    longest = 0.0

    def beat() -> None:
        nonlocal longest
        now = time.perf_counter()
        longest = max(longest, now - beats[0])
        beats[0] = now

    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(beat)
    finished.connect(loop.quit)  # type: ignore[attr-defined]
    act()
    beats[0] = time.perf_counter()
    timer.start()
    loop.exec()
    beat()
    finished.disconnect(loop.quit)  # type: ignore[attr-defined]
    return longest
