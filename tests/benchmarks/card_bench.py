"""The card of an event: opened, and one slot filled, in a project of few and of many articles, beside bare SQLite."""

from __future__ import annotations

import gc
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from annotator.codebooks.loading import load_codebook
from annotator.edits import frames as edits
from annotator.model.change import Act
from annotator.model.records import Argument, Frame, Record
from annotator.workspace import Workspace
from tests.benchmarks.analysis_bench import project
from tests.benchmarks.row import Row
from ui import fonts
from ui.panels.events_panel import EventsPanel
from ui.theme import light

_FEW, _MANY, _ROUNDS = 100, 10_000, 31


@dataclass(frozen=True, slots=True)
class Times:
    """Medians in seconds."""

    opened: float
    filled: float
    read: float


def run() -> list[Row]:
    """All rows about the card of an event."""
    app = QApplication.instance() or QApplication([])
    fonts.register()
    few, many = _measured(_FEW), _measured(_MANY)
    app.processEvents()
    print(
        f"card: opened in {many.opened * 1000:.1f} ms, a slot filled and stored in {many.filled * 1000:.1f} ms;"
        f" a bare read of the rows takes {many.read * 1000:.2f} ms"
    )
    return [
        Row("a card opened among 10,000 articles, to among 100", many.opened / few.opened, 1.25),
        Row("a slot filled among 10,000 articles, to among 100", many.filled / few.filled, 1.25),
        Row("a card opened, to a bare read of the article's rows", many.opened / many.read, 60),
        Row("a slot filled and stored, to a bare read of the article's rows", many.filled / many.read, 30),
    ]


def _measured(articles: int) -> Times:
    with tempfile.TemporaryDirectory(prefix="attache-bench-") as folder:
        path = Path(folder) / "card.attache"
        with closing(Workspace.create(path, load_codebook("political"), annotator="Ann")) as workspace:
            workspace.store_people([workspace.annotator])
            workspace.store_new(list(_records(workspace, articles)), Act("import"))
            with closing(sqlite3.connect(path)) as raw:
                return _on_the_card(workspace, raw)


def _records(workspace: Workspace, articles: int) -> Iterator[Record]:
    yield from project(workspace.annotator.id, articles)


def _on_the_card(workspace: Workspace, raw: sqlite3.Connection) -> Times:
    panel = EventsPanel(light(), "fr")
    panel.resize(414, 900)
    panel.show()
    annotations, text = workspace.annotations("t7"), workspace.article("t7").text
    panel.show_article(annotations, workspace.register, workspace.codebook, text=text)
    workspace.subscribe(lambda happened: (annotations.apply(happened.change), panel.apply(happened.change)))
    frames = [frame for frame in annotations.frames if frame.label == "EVENT"]
    opened, filled, read = [], [], []
    for number in range(_ROUNDS):
        frame = annotations.frame(frames[number % len(frames)].id)
        opened.append(_timed(partial(panel.set_current, frame.id)))
        workspace.do(edits.replace_argument(frame, frame.arguments[-1], None))
        filled.append(_timed(partial(_fill, workspace, annotations.frame(frame.id))))
        read.append(_timed(lambda: _read(raw)))
        panel.set_current("")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    panel.close()
    panel.deleteLater()
    return Times(*(statistics.median(times) for times in (opened, filled, read)))


def _fill(workspace: Workspace, frame: Frame) -> None:
    """The actor behind the trigger becomes the target (again)."""
    argument = Argument("TARGET", mention=frame.triggers[0].removesuffix("a") + "c")
    workspace.do(edits.add_argument(frame, argument, codebook=workspace.codebook, kinds=["ACTOR"]))


def _read(raw: sqlite3.Connection) -> None:
    for table in ("mention", "frame"):
        raw.execute(f"SELECT * FROM {table} WHERE article='t7'").fetchall()


def _timed(action: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    action()
    QCoreApplication.processEvents()
    return time.perf_counter() - start
