"""The register out to a spreadsheet's table and back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from ui.controllers.desk import Desk
from ui.views.register_page import RegisterPage


class RegisterTables(QObject):
    """Asks for files; `table_read` carries the report of an import, of the form that the report dialog shows."""

    table_read = Signal(object)

    def __init__(self, desk: Desk, page: RegisterPage, parent: QObject | None = None) -> None:
        super().__init__(parent or page)
        self._desk = desk
        self._page = page
        page.export_requested.connect(self.ask_export)
        page.import_requested.connect(self.ask_import)

    def ask_export(self) -> None:
        """Write the register as a table, where the user says."""
        if not self._desk.is_open:
            return
        title, kinds = self.tr("Export the register"), self.tr("Tables (*.csv)")
        project = self._desk.workspace.path
        start = project.with_name(f"{project.stem}-register.csv")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, str(start), kinds)
        if chosen:
            self.export_table(Path(chosen))

    def ask_import(self) -> None:
        """Read records from a table that the user picks."""
        if not self._desk.is_open:
            return
        title, kinds = self.tr("Import records"), self.tr("Tables (*.csv *.tsv *.txt)")
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, str(self._desk.workspace.path.parent), kinds)
        if chosen:
            self.import_table(Path(chosen))

    def export_table(self, path: Path) -> None:
        """Write the register as CSV."""
        from annotator.register_table import write_register

        self._desk.attempt(lambda: write_register(path, self._desk.workspace.register))

    def import_table(self, path: Path) -> None:
        """Read records from a table, in one act."""
        from annotator.register_table import read_register

        workspace = self._desk.workspace

        def act() -> None:
            change, report = read_register(path, codebook=workspace.codebook, register=workspace.register)
            workspace.do(change)
            self.table_read.emit(report.to_json())

        self._desk.attempt(act)
