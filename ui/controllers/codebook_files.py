"""The codebook out to a file and back: TOML, a page for the browser, PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.codebooks.diff import differences
from annotator.codebooks.printing import codebook_page
from annotator.edits.codebook_adopting import adopt, catch_up
from annotator.model.codebook import Codebook
from ui.controllers.desk import Desk
from ui.models.codebook_words import by_entry
from ui.printing import as_pdf
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
        page.head.catch_up_requested.connect(self.ask_catch_up)
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
        from annotator.codebooks.writing import to_toml

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
        new = self.adopted(other)
        words = self.tr("Import “{name}” as version {number}").format(
            name=other.names.of(self._language) or other.name, number=new.version
        )
        note = self._confirmed(new, words, self.tr("Import"))
        if note is not None:
            self.take(other, note=note)

    def _confirmed(self, new: Codebook, words: str, act: str) -> str | None:
        """Show what changes; the note for the new version, None where it is not wanted."""
        entries = by_entry(differences(self._desk.workspace.codebook, new), new, self._language)
        dialog = CodebookPublishDialog(self._page.theme, entries, number=new.version, title=words, parent=self._page)
        dialog.primary.setText(act)
        return dialog.note if dialog.run() else None

    def ask_catch_up(self) -> None:
        """Show what the program's own codebook of this name has beyond the project's, and take it in."""
        if not self._desk.is_open:
            return
        self._page.entry.commit()
        from annotator.codebooks.loading import codebook_names, load_codebook

        codebook = self._desk.workspace.codebook
        change = catch_up(codebook, load_codebook(codebook.name)) if codebook.name in codebook_names() else None
        new = change.added[0] if change is not None and change.added else None
        if not isinstance(new, Codebook):
            self._controller.said.emit("up-to-date", "")
            return
        words = self.tr("What the program’s own codebook adds, as version {number}").format(number=new.version)
        note = self._confirmed(new, words, self.tr("Take in"))
        if note is not None:
            self._controller.edit(lambda book: catch_up(book, load_codebook(book.name)), note=note)

    def read(self, path: Path) -> Codebook | None:
        """The codebook in a file; None where it was refused, which is told."""
        from annotator.codebooks.loading import load_codebook

        found: list[Codebook] = []
        self._desk.attempt(lambda: found.append(load_codebook(path)))
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
        """Write the codebook as PDF."""
        codebook = self._desk.workspace.codebook
        title = codebook.names.of(self._language)
        self._write(path, as_pdf(codebook_page(codebook, self._language), title=title))

    def _write(self, path: Path, content: bytes) -> None:
        from annotator.formats.atomic import whole_file

        def act() -> None:
            with whole_file(path) as file:
                file.write(content)

        self._desk.attempt(act)
