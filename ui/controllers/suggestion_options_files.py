"""What the options of suggestions do while their dialog is open: files in and out, counting, trying spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.model.change import Change
from annotator.model.errors import AnnotatorError
from annotator.model.memory import DictionaryEntry
from ui.controllers.desk import Desk
from ui.dialogs.suggestion_options_dialog import SuggestionOptionsDialog
from ui.errors import sentence
from ui.spacy_sentences import spacy_models, spacy_trouble
from ui.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from annotator.formats.report import Warning as Finding
    from annotator.spacy_process import SpacyMissing, SpacyProcess


class SuggestionOptionsFiles(QObject):
    """Answers the wishes of one dialog; errors are said in it, doubts shown as a report. `close` it with the dialog."""

    def __init__(self, desk: Desk, dialog: SuggestionOptionsDialog) -> None:
        super().__init__(dialog)
        self._desk = desk
        self._dialog = dialog
        self._tasks = TaskRunner(self)
        self._trying: SpacyProcess | None = None
        dialog.dictionary_import_requested.connect(self.ask_dictionary)
        dialog.dictionary_export_requested.connect(self.ask_export)
        dialog.proposals_import_requested.connect(self.ask_proposals)
        dialog.proposals_forget_requested.connect(self.forget_proposals)
        dialog.spacy_test_requested.connect(self.try_spacy)
        self.count_proposals()

    def close(self) -> None:
        """End what is under way."""
        if self._trying is not None:
            self._trying.close()
        self._tasks.close()

    # the dictionary

    def ask_dictionary(self) -> None:
        """Read rows from a table that the user picks."""
        title, kinds = self.tr("Import a dictionary"), self.tr("Tables (*.csv *.tsv *.txt)")
        chosen, _ = QFileDialog.getOpenFileName(self._dialog, title, str(self._project.parent), kinds)
        if chosen:
            self.import_dictionary(Path(chosen))

    def ask_export(self) -> None:
        """Write the rows as a table, where the user says."""
        title, kinds = self.tr("Export the dictionary"), self.tr("Tables (*.csv)")
        start = self._project.with_name(f"{self._project.stem}-dictionary.csv")
        chosen, _ = QFileDialog.getSaveFileName(self._dialog, title, str(start), kinds)
        if chosen:
            self.export_dictionary(Path(chosen))

    def import_dictionary(self, path: Path) -> None:
        """Put the rows of a table among those of the dialog; they are stored with its answer."""
        from annotator.dictionary_table import read_dictionary

        page, known = self._dialog.dictionary, self._dialog.dictionary.model.entries()
        codebook, language = self._desk.workspace.codebook, self._dialog.language
        try:
            change, warnings = read_dictionary(path, codebook=codebook, known=known, language=language)
        except AnnotatorError as error:
            page.say(sentence(error), tone="err")
            return
        entries = [record for record in change.added if isinstance(record, DictionaryEntry)]
        page.take(entries)
        page.say(self.tr("%n row(s) read, to be stored with Apply", "", len(entries)))
        self._report("dictionary", len(entries), warnings)

    def export_dictionary(self, path: Path) -> None:
        """Write the rows as they stand in the dialog."""
        from annotator.dictionary_table import write_dictionary

        page, entries = self._dialog.dictionary, self._dialog.dictionary.model.entries()
        try:
            write_dictionary(path, entries)
        except AnnotatorError as error:
            page.say(sentence(error), tone="err")
            return
        page.say(self.tr("%n row(s) written", "", len(entries)))

    # proposals

    def ask_proposals(self) -> None:
        """Read proposals from a file that the user picks."""
        title, kinds = self.tr("Import proposals"), self.tr("JSON Lines (*.jsonl *.ndjson *.json *.txt)")
        chosen, _ = QFileDialog.getOpenFileName(self._dialog, title, str(self._project.parent), kinds)
        if chosen:
            self.import_proposals(Path(chosen))

    def import_proposals(self, path: Path) -> None:
        """Store the proposals of a file, in one act; they are read away from the screen's thread."""
        from annotator.proposals import read_proposals

        page, workspace = self._dialog.outside, self._desk.workspace
        page.say(self.tr("Reading the proposals…"))
        page.show_busy(True)

        def read(progress: Progress) -> tuple[Change, list[Finding]] | AnnotatorError:
            try:
                return read_proposals(path, workspace=workspace, progress=progress)
            except AnnotatorError as error:
                return error

        self._tasks.run(read, on_done=self._store_proposals, on_failed=self._say_failure, on_cancelled=self._end_busy)

    def _store_proposals(self, found: tuple[Change, list[Finding]] | AnnotatorError) -> None:
        page = self._dialog.outside
        page.show_busy(False)
        if isinstance(found, AnnotatorError):
            page.say(sentence(found), tone="err")
            return
        change, warnings = found
        try:
            self._desk.workspace.do(change)
        except AnnotatorError as error:
            page.say(sentence(error), tone="err")
            return
        number = len(change.added)
        words = self.tr("%n proposal(s) read", "", number) if number else self.tr("Nothing new was found.")
        page.say(words, tone="ok" if number else "muted")
        self.count_proposals()
        self._report("proposals", number, warnings)

    def forget_proposals(self) -> None:
        """Take all proposals from outside away, in one act."""
        from annotator.proposals import forget_proposals

        page, workspace = self._dialog.outside, self._desk.workspace
        try:
            change = forget_proposals(workspace)
            workspace.do(change)
        except AnnotatorError as error:
            page.say(sentence(error), tone="err")
            return
        page.say(self.tr("%n proposal(s) forgotten", "", len(change.removed)))
        self.count_proposals()

    def count_proposals(self) -> None:
        """Count the proposals, away from the screen's thread."""
        from annotator.proposals import count_proposals

        page, workspace = self._dialog.outside, self._desk.workspace
        page.show_proposals(-1)

        def count(progress: Progress) -> int:
            return count_proposals(workspace, progress=progress)

        self._tasks.run(
            count,
            on_done=page.show_proposals,
            on_failed=self._say_failure,
        )

    def _say_failure(self, error: Exception) -> None:
        self._end_busy()
        self._dialog.outside.say(sentence(error), tone="err")

    def _end_busy(self) -> None:
        self._dialog.outside.show_busy(False)

    # spaCy

    def try_spacy(self, path: str) -> None:
        """Start spaCy and say what came of it."""
        from annotator.spacy_process import SpacyMissing, SpacyProcess

        page = self._dialog.outside
        process = self._trying = SpacyProcess(path)
        page.show_spacy(self.tr("Starting spaCy…"), busy=True)

        def start(_progress: Progress) -> dict[str, str] | SpacyMissing:
            try:
                return process.models()
            except SpacyMissing as error:
                return error
            finally:
                process.close()

        self._tasks.run(
            start,
            on_done=lambda found: self._show_spacy(path, found),
            on_failed=lambda error: page.show_spacy(sentence(error), tone="err"),
        )

    def _show_spacy(self, path: str, found: dict[str, str] | SpacyMissing) -> None:
        page = self._dialog.outside
        self._trying = None
        if page.path() != path:
            return
        if isinstance(found, Exception):
            page.show_spacy(spacy_trouble(found), tone="err")
        else:
            page.show_spacy(spacy_models(found), tone="ok" if any(found.values()) else "warn")

    @property
    def _project(self) -> Path:
        return self._desk.workspace.path

    def _report(self, what: str, count: int, warnings: Sequence[Finding]) -> None:
        """Show doubts, where there are any."""
        from annotator.formats.report import Report
        from ui.dialogs.report_dialog import ReportDialog

        if warnings:
            report = Report("import", what, warnings=list(warnings)).to_json()
            report["entities" if what == "dictionary" else "kept"] = count if what == "dictionary" else {what: count}
            dialog = ReportDialog(self._dialog.theme, report, language=self._dialog.language, parent=self._dialog)
            dialog.run()
