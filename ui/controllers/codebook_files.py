"""The codebook out to a file and back: TOML, a page for the browser, PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog

from annotator.codebook_diff import differences
from annotator.codebook_print import codebook_page
from annotator.edits.codebook_adopting import adopt
from annotator.model.codebook import Codebook
from ui.controllers.desk import Desk
from ui.models.codebook_words import by_entry
from ui.views.codebook_page import CodebookPage
from ui.views.codebook_publish_dialog import CodebookPublishDialog

if TYPE_CHECKING:
    from ui.controllers.codebook_controller import CodebookController


class CodebookFiles(QObject):
    """Asks for files; an import shows what it changes before it does."""

    def __init__(self, controller: CodebookController, desk: Desk, page: CodebookPage, language: str) -> None:
        super().__init__(controller)
        self._controller = controller
        self._desk = desk
        self._page = page
        self._language = language
        page.head.import_requested.connect(self.ask_import)
        page.head.export_requested.connect(self.ask_export)
        page.head.print_requested.connect(self.ask_print)

    def _start(self, suffix: str) -> str:
        workspace = self._desk.workspace
        return str(workspace.path.with_name(f"{workspace.path.stem}-codebook-v{workspace.codebook.version}{suffix}"))

    def ask_export(self) -> None:
        """Write the codebook as TOML, where the user says."""
        if not self._desk.is_open:
            return
        self._page.entry.commit()
        title, kinds = self.tr("Export the codebook"), self.tr("Codebooks (*.toml)")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, self._start(".toml"), kinds)
        if chosen:
            self.export(Path(chosen))

    def export(self, path: Path) -> None:
        """Write the codebook as TOML."""
        from annotator.codebooks import to_toml

        self._write(path, to_toml(self._desk.workspace.codebook).encode())

    def ask_import(self) -> None:
        """Read a codebook from a file and show what it changes."""
        if not self._desk.is_open:
            return
        title, kinds = self.tr("Import a codebook"), self.tr("Codebooks (*.toml)")
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, str(self._desk.workspace.path.parent), kinds)
        if not chosen:
            return
        other = self.read(Path(chosen))
        if other is None:
            return
        codebook = self._desk.workspace.codebook
        entries = by_entry(differences(codebook, self.adopted(other)), other, self._language)
        number = max(codebook.version + 1, other.version)
        words = self.tr("Import “{name}” as version {number}").format(
            name=other.names.of(self._language) or other.name, number=number
        )
        dialog = CodebookPublishDialog(self._page.theme, entries, number=number, title=words, parent=self._page)
        dialog.primary.setText(self.tr("Import"))
        if dialog.run():
            self.take(other, note=dialog.note)

    def read(self, path: Path) -> Codebook | None:
        """The codebook in a file; None where it was refused, which is told."""
        from annotator import codebooks

        found: list[Codebook] = []
        self._desk.attempt(lambda: found.append(codebooks.load(path)))
        return found[0] if found else None

    def adopted(self, other: Codebook) -> Codebook:
        """The project's codebook as it will be after the import: labels in use stay, retired."""
        new = adopt(self._desk.workspace.codebook, other, used=self._used()).added[0]
        assert isinstance(new, Codebook)
        return new

    def take(self, other: Codebook, *, note: str = "") -> None:
        """Put another codebook in place of the project's, as its next version."""
        self._controller.edit(lambda book: adopt(book, other, used=self._used()), note=note)

    def _used(self) -> frozenset[str]:
        """The labels that records carry; all, as long as it is not counted."""
        figures, labels = self._controller.figures, self._desk.workspace.codebook.labels
        if figures is None or not figures.complete:
            return frozenset(label.code for label in labels)
        return frozenset(label.code for label in labels if figures.use(label.code).carriers > 0)

    def ask_print(self, kind: str) -> None:
        """Write the codebook for readers: "html" or "pdf"."""
        if not self._desk.is_open:
            return
        self._page.entry.commit()
        title = self.tr("Print the codebook")
        kinds = self.tr("Pages (*.html)") if kind == "html" else self.tr("PDF files (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, self._start(f".{kind}"), kinds)
        if chosen and kind == "html":
            self.write_html(Path(chosen))
        elif chosen:
            self.write_pdf(Path(chosen))

    def write_html(self, path: Path) -> None:
        """Write the codebook as a page for the browser."""
        self._write(path, codebook_page(self._desk.workspace.codebook, self._language).encode())

    def write_pdf(self, path: Path) -> None:
        """Write the codebook as PDF, A4 with margins of 20 mm."""
        document = QTextDocument()
        document.setHtml(codebook_page(self._desk.workspace.codebook, self._language))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
        writer.setTitle(self._desk.workspace.codebook.names.of(self._language))
        document.print_(writer)
        del writer  # writes the end of the file
        self._write(path, bytes(buffer.data().data()))

    def _write(self, path: Path, content: bytes) -> None:
        from annotator.formats.atomic import whole_file

        def act() -> None:
            with whole_file(path) as file:
                file.write(content)

        self._desk.attempt(act)
