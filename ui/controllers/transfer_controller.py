"""Import and export off the screen thread, with progress, cancel and a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Semaphore
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from annotator.model.errors import ExportRefused
from ui.controllers.desk import Desk
from ui.tasks import TaskRunner

if TYPE_CHECKING:
    from annotator.exchange.label_codes import LabelMapping
    from annotator.formats.protocols import FormatInfo
    from annotator.formats.report import Report
    from annotator.workspace import Happened
    from ui.dialogs.export_dialog import ExportAnswer

_PATIENCE_S = 0.2
"""How long the import waits at a time for the window."""


@dataclass(frozen=True)
class ExportWish:
    """What to export: a format, where to, with which options, and whose work on which articles (empty: all).

    `without_text`: the articles are masked but for the words under marks.
    """

    format: str
    out: Path
    options: Mapping[str, str] = field(default_factory=dict)
    annotators: frozenset[str] = frozenset()
    articles: tuple[str, ...] = ()
    without_text: bool = False


class TransferController(QObject):
    """Reads and writes files for the project, off the screen's thread.

    An import writes through a door of its own, each file as one transaction, and the window takes in what was written;
    an export reads the project through a connection of its own. `finished` carries the report.
    """

    finished = Signal(object)
    advanced = Signal(str, int, int)
    _written = Signal(object)

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._taken = Semaphore(0)
        self._written.connect(self._take_in, Qt.ConnectionType.QueuedConnection)

    def import_files(
        self, paths: Sequence[Path], format_code: str, options: Mapping[str, str], mapping: LabelMapping | None = None
    ) -> None:
        """Read files in a format and store what they hold; a mapping of foreign labels is remembered by the project."""
        from annotator.exchange.label_mapping import remember_mapping, remembered_mapping
        from annotator.exchange.transfer import import_context, read_batches, store_batch
        from annotator.formats.report import Report
        from annotator.workspace import Workspace

        workspace = self._desk.workspace
        if mapping is not None and mapping != remembered_mapping(workspace):
            self._desk.attempt(lambda: workspace.do(remember_mapping(workspace, mapping)))
        path, name = workspace.path, workspace.annotator.name
        report = Report("import", format_code)

        def read(progress: Callable[[int, int], None]) -> Report:
            told: list[Happened] = []
            with closing(Workspace.beside(path, annotator=name)) as door:
                door.subscribe(told.append)
                context = import_context(door)
                batches = read_batches(context, paths, format_code, options=options, report=report)
                for done, batch in enumerate(batches, start=1):
                    store_batch(door, batch, report)
                    self._hand_over(told, check=partial(progress, done, 0))
            return report

        self._start("import", read)

    def export(self, wish: ExportWish) -> None:
        """Write the project, or a part of it, in a format."""
        from annotator.exchange.transfer import StoredProject, export_project
        from annotator.exchange.without_text import WithoutText
        from annotator.workspace import Workspace

        path, name = self._desk.workspace.path, self._desk.workspace.annotator.name

        def write(progress: Callable[[int, int], None]) -> Report:
            reader = Workspace.open(path, annotator=name, read_only=True)
            try:
                stored = StoredProject(reader, wish.annotators, wish.articles)
                view = WithoutText(stored) if wish.without_text else stored
                return export_project(view, wish.out, wish.format, options=wish.options, progress=progress)
            finally:
                reader.close()

        self._start("export", write)

    def export_all(self, answer: ExportAnswer, article: str) -> None:
        """Write each format that was chosen, one after the other; `article` is the one in front."""
        from ui.formats import registry

        workspace = self._desk.workspace
        chosen: tuple[str, ...] = ()
        if answer.articles == "current":
            chosen = (article,)
        elif answer.articles == "done":
            chosen = tuple(id_ for id_, state in workspace.states().items() if state == "done")
            if not chosen:
                self._desk.failed.emit(ExportRefused(self.tr("no article is done yet")))
                return
        people = frozenset({answer.annotator} - {""})
        try:
            answer.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._desk.failed.emit(error)
            return
        taken = Counter(_place(registry.info(code)) for code, _ in answer.formats)
        for code, options in answer.formats:
            info = registry.info(code)
            shared = taken[_place(info)] > 1  # files of two formats are neither mixed nor written over
            if info.folder:
                out = answer.folder / code if shared else answer.folder
            else:
                name = f"{workspace.path.stem}-{code}" if shared else workspace.path.stem
                out = answer.folder / f"{name}{info.suffixes[0]}"
            self.export(ExportWish(code, out, options, people, chosen, answer.without_text))

    def _start(self, what: str, function: Callable[[Callable[[int, int], None]], Report]) -> None:
        self._tasks.run(
            function,
            on_done=self.finished.emit,
            on_failed=self._desk.failed.emit,
            on_progress=lambda done, total: self.advanced.emit(what, done, total),
        )

    def _hand_over(self, told: list[Happened], *, check: Callable[[], None]) -> None:
        """Wait until the window has taken in what was written: one file after the other, with room between them."""
        count = len(told)
        for happened in told:
            self._written.emit(happened)
        told.clear()
        while count:
            count -= self._taken.acquire(timeout=_PATIENCE_S)
            check()  # a window that closes takes nothing in any more

    def _take_in(self, happened: object) -> None:
        from annotator.workspace import Happened

        try:
            if isinstance(happened, Happened) and self._desk.is_open:
                self._desk.workspace.take_in(happened)
        finally:
            self._taken.release()


def _place(info: FormatInfo) -> str:
    return "/" if info.folder else info.suffixes[0]
