"""Import and export off the screen thread, with progress, cancel and a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model.errors import ExportRefused
from ui.controllers.desk import Desk
from ui.tasks import TaskRunner

if TYPE_CHECKING:
    from annotator.formats.protocols import FormatInfo
    from annotator.formats.report import Report
    from ui.dialogs.export_dialog import ExportAnswer


@dataclass(frozen=True)
class ExportWish:
    """What to export: a format, where to, with which options, and whose work on which articles (empty: all)."""

    format: str
    out: Path
    options: Mapping[str, str] = field(default_factory=dict)
    annotators: frozenset[str] = frozenset()
    articles: tuple[str, ...] = ()


class TransferController(QObject):
    """Reads and writes files for the project.

    Files are read on the task runner's thread and stored on this one, each as one transaction; an export reads the
    project through a connection of its own. `finished` carries the report.
    """

    finished = Signal(object)
    advanced = Signal(str, int, int)
    _batch_read = Signal(object, object)

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._batch_read.connect(self._store)

    def import_files(self, paths: Sequence[Path], format_code: str, options: Mapping[str, str]) -> None:
        """Read files in a format and store what they hold."""
        from annotator.formats.report import Report
        from annotator.transfer import import_context, read_batches

        context = import_context(self._desk.workspace)
        report = Report("import", format_code)

        def read(progress: Callable[[int, int], None]) -> Report:
            for done, batch in enumerate(
                read_batches(context, paths, format_code, options=options, report=report), start=1
            ):
                self._batch_read.emit(batch, report)
                progress(done, 0)
            return report

        self._start("import", read)

    def export(self, wish: ExportWish) -> None:
        """Write the project, or a part of it, in a format."""
        from annotator.transfer import StoredProject, export_project
        from annotator.workspace import Workspace

        path, name = self._desk.workspace.path, self._desk.workspace.annotator.name

        def write(progress: Callable[[int, int], None]) -> Report:
            reader = Workspace.open(path, annotator=name, read_only=True)
            try:
                view = StoredProject(reader, wish.annotators, wish.articles)
                return export_project(view, wish.out, wish.format, options=wish.options, progress=progress)
            finally:
                reader.close()

        self._start("export", write)

    def export_all(self, answer: ExportAnswer, article: str) -> None:
        """Write each format that was chosen, one after the other; `article` is the one in front."""
        from annotator.formats import registry

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
            self.export(ExportWish(code, out, options, people, chosen))

    def _start(self, what: str, function: Callable[[Callable[[int, int], None]], Report]) -> None:
        self._tasks.run(
            function,
            on_done=self.finished.emit,
            on_failed=self._desk.failed.emit,
            on_progress=lambda done, total: self.advanced.emit(what, done, total),
        )

    def _store(self, batch: object, report: object) -> None:
        from annotator.formats.protocols import Batch
        from annotator.formats.report import Report
        from annotator.transfer import store_batch

        if isinstance(batch, Batch) and isinstance(report, Report) and self._desk.is_open:
            self._desk.attempt(lambda: store_batch(self._desk.workspace, batch, report))


def _place(info: FormatInfo) -> str:
    return "/" if info.folder else info.suffixes[0]
