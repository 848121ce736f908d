"""The events that are shown, written as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.formats.atomic import safe_name, write_whole
from ui.controllers.desk import Desk
from ui.models.corpus_event_row import EventRow
from ui.tasks import Progress


def ask_path(desk: Desk, page: QWidget) -> Path | None:
    """Ask where to write the table; None where nobody says."""
    if not desk.is_open:
        return None
    name = safe_name(QCoreApplication.translate("corpus_events", "events"))
    start = str(desk.workspace.path.parent / f"{desk.workspace.path.stem}-{name}.csv")
    kinds = QCoreApplication.translate("corpus_events", "Tables") + " (*.csv)"
    title = QCoreApplication.translate("corpus_events", "Save the table")
    chosen, _ = QFileDialog.getSaveFileName(page.window(), title, start, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".csv")


def writing(path: Path, rows: Sequence[EventRow]) -> Callable[[Progress], str]:
    """The work that writes rows as CSV, whole or not at all; it gives the path."""

    def work(_progress: Progress) -> str:
        from ui.models.corpus_events_csv import csv_bytes

        write_whole(path, csv_bytes(rows))
        return str(path)

    return work
