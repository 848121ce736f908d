"""Merging and splitting labels, cases to look at again, examples from the project, and the next version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.codebooks.diff import differences
from annotator.edits import codebook_editing as edits
from annotator.edits import codebook_merging as merging
from annotator.model.change import Change
from annotator.model.codebook import Codebook, Example, Label
from annotator.model.records import Annotation, Entity, Frame, Mention
from ui.controllers.codebook_gathering import is_doubtful, records_of
from ui.controllers.desk import Desk
from ui.models.codebook_cases import CaseReader
from ui.models.codebook_words import by_entry
from ui.views.codebook_cases_dialog import CodebookCasesDialog, CodebookSplitDialog
from ui.views.codebook_merge_dialog import CodebookMergeDialog
from ui.views.codebook_page import CodebookPage
from ui.views.codebook_publish_dialog import CodebookPublishDialog

if TYPE_CHECKING:
    from ui.controllers.codebook_controller import CodebookController

_SHOWN = 500
"""Passages that a list shows at most."""


class CodebookUnions(QObject):
    """Asks by dialogs and stores the answers, each as one change."""

    def __init__(self, controller: CodebookController, desk: Desk, page: CodebookPage, language: str) -> None:
        super().__init__(controller)
        self._controller = controller
        self._desk = desk
        self._page = page
        self._language = language
        page.merge_requested.connect(self.ask_merge)
        page.split_requested.connect(self.ask_split)
        page.stale_requested.connect(lambda _code: self.show_stale())
        page.incomplete_requested.connect(lambda _code: self.show_incomplete())
        page.example_requested.connect(self.ask_example)
        page.head.publish_requested.connect(self.ask_publish)
        page.side.version_requested.connect(self.show_since)

    def _label(self, code: str) -> Label | None:
        return self._desk.workspace.codebook.label(code) if self._desk.is_open else None

    # merging and splitting

    def ask_merge(self, code: str) -> None:
        """Ask into which label this one goes."""
        label = self._label(code)
        if label is None:
            return
        codebook, figures = self._desk.workspace.codebook, self._controller.figures
        choices = [found for found in codebook.labels if merging.can_merge(codebook, code, found.code)]
        uses = figures.use(code).carriers if figures else 0
        dialog = CodebookMergeDialog(
            self._page.theme, label, choices, uses=uses, language=self._language, parent=self._page
        )
        if dialog.run() and dialog.kept:
            self.merge(code, dialog.kept)

    def merge(self, lost: str, kept: str) -> None:
        """Merge a label into another one with all its records."""
        workspace = self._desk.workspace

        def make(codebook: Codebook) -> Change:
            records = records_of(workspace, lost, self._articles(lost))
            return merging.merge_labels(codebook, lost, kept, records=records)

        if self._controller.edit(make):
            self._page.reveal(kept)
            self._controller.said.emit("merged", kept)

    def ask_split(self, code: str) -> None:
        """Ask for the new label, and which records go to it."""
        label = self._label(code)
        if label is None or not label.parent:
            return
        workspace = self._desk.workspace
        records = [r for r in records_of(workspace, code, self._articles(code)) if not isinstance(r, Entity)]
        found = [record for record in records if isinstance(record, Mention | Frame)]
        lines = self._reader().lines(found[:_SHOWN])
        dialog = CodebookSplitDialog(
            self._page.theme, label, lines, codebook=workspace.codebook, language=self._language, parent=self._page
        )
        dialog.passage_requested.connect(self._controller.mention_shown)
        if dialog.run():
            self.split(code, dialog.label, dialog.ticked)

    def split(self, old: str, new: Label, ids: Sequence[str]) -> None:
        """A new label beside an old one, for the records of these ids."""
        workspace = self._desk.workspace

        def make(codebook: Codebook) -> Change:
            found = records_of(workspace, old, self._articles(old)) if ids else ()
            wanted = [record for record in found if record.id in ids]
            return merging.split_label(codebook, old, new, records=wanted)

        if self._controller.edit(make):
            self._page.reveal(new.code)
            self._controller.said.emit("split", new.code)

    def _articles(self, code: str) -> list[str]:
        """The articles with records of a label; all of them while these are not yet counted, and for a layer."""
        workspace, figures = self._desk.workspace, self._controller.figures
        label = workspace.codebook.label(code)
        if figures is None or not figures.complete or label is None or not label.parent:
            return workspace.article_ids()
        return [id_ for id_, count in figures.use(code).articles.items() if count > 0]

    # cases

    def _reader(self) -> CaseReader:
        workspace = self._desk.workspace
        people = {person.id: person.name for person in workspace.annotators}
        names = people if len(people) > 1 else {}
        return CaseReader(workspace.article, lambda id_: workspace.record(Mention, id_), lambda id_: names.get(id_, ""))

    def show_stale(self) -> None:
        """List the cases made under other words, the doubtful ones first; those ticked hold under the new ones."""
        cases, workspace = self._controller.cases.cases, self._desk.workspace
        label = self._label(cases.code)
        if label is None or not cases.stale:
            return
        ordered = sorted(cases.stale, key=lambda record: not is_doubtful(record))[:_SHOWN]
        is_draft = workspace.codebook != self._controller.published
        told = (
            self.tr("Publish the new version first; then what you looked at can be ticked as still right.")
            if is_draft
            else self.tr("Tick what is still right under the new definition; Return goes to the passage.")
        )
        title = self.tr("Look again at “{name}”").format(name=label.names.of(self._language))
        self._list(title, ordered, told=told, accept="" if is_draft else self.tr("Still right"))

    def show_incomplete(self) -> None:
        """List the records that lack something required."""
        cases = self._controller.cases.cases
        label = self._label(cases.code)
        if label is not None and cases.incomplete:
            title = self.tr("Incomplete: “{name}”").format(name=label.names.of(self._language))
            self._list(title, cases.incomplete[:_SHOWN], told=self.tr("Return goes to the passage."), accept="")

    def _list(self, title: str, records: Sequence[Annotation], *, told: str, accept: str) -> None:
        lines = self._reader().lines(records)
        dialog = CodebookCasesDialog(self._page.theme, title, lines, told=told, accept=accept, parent=self._page)
        dialog.passage_requested.connect(self._controller.mention_shown)
        if dialog.run() and accept:
            self.confirm(dialog.ticked)

    def confirm(self, ids: Sequence[str]) -> None:
        """These cases were looked at again: they belong to the version that rules now."""
        workspace = self._desk.workspace
        records = [record for record in self._controller.cases.cases.stale if record.id in ids]
        self._desk.do(merging.reread(records, workspace.codebook.version))

    def ask_example(self, code: str) -> None:
        """Pick examples among the passages of the project."""
        label = self._label(code)
        if label is None:
            return
        records = records_of(self._desk.workspace, code, self._articles(code))
        found = list(islice((r for r in records if isinstance(r, Mention | Frame)), _SHOWN))
        known = {example.text for example in label.examples}
        lines = [line for line in self._reader().lines(found) if line.quote and line.quote not in known]
        title = self.tr("Examples of “{name}”").format(name=label.names.of(self._language))
        told = self.tr("Tick the passages that show what the label is for.")
        dialog = CodebookCasesDialog(
            self._page.theme, title, lines, told=told, accept=self.tr("Add"), parent=self._page
        )
        dialog.passage_requested.connect(self._controller.mention_shown)
        if dialog.run():
            quotes = {line.record: line.quote for line in lines}
            fresh = tuple(Example(quotes[id_]) for id_ in dialog.ticked)
            self._controller.store(label, replace(label, examples=(*label.examples, *fresh)))

    # versions

    def ask_publish(self) -> None:
        """List what the draft changes, and make it the next version."""
        if not self._desk.is_open:
            return
        codebook = self._desk.workspace.codebook
        entries = by_entry(differences(self._controller.published, codebook), codebook, self._language)
        cases = self._controller.cases.cases
        dialog = CodebookPublishDialog(
            self._page.theme, entries, number=codebook.version + 1, stale=len(cases.stale), parent=self._page
        )
        if dialog.run():
            self.publish(dialog.note)

    def publish(self, note: str) -> None:
        """The draft becomes the next version."""
        if self._controller.edit(lambda book: edits.publish(book, note=note), note=note):
            self._controller.said.emit("published", str(self._desk.workspace.codebook.version))

    def show_since(self, version: int) -> None:
        """List what has changed since a published version."""
        found = next((one for one in self._controller.editions if one.version == version), None)
        if found is None:
            return
        codebook = self._desk.workspace.codebook
        entries = by_entry(differences(found.codebook, codebook), codebook, self._language)
        title = self.tr("Changed since version {number}").format(number=version)
        CodebookPublishDialog(self._page.theme, entries, title=title, parent=self._page).run()
