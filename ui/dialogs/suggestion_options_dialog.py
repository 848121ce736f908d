"""What a project lets propose: sources, refused forms, the user's dictionary, and what comes from outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from annotator.model.codebook import Codebook
from annotator.model.memory import DictionaryEntry, Refusal
from annotator.suggestions.options import Options
from ui.dialogs.dictionary_page import DictionaryPage
from ui.dialogs.framed_dialog import FramedDialog
from ui.dialogs.outside_page import OutsidePage
from ui.dialogs.refused_forms_page import RefusedFormsPage
from ui.dialogs.suggestion_sources_page import SuggestionSourcesPage
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class OptionsAnswer:
    """What was chosen: options, the ids of refusals that are forgiven, rows of the dictionary, an interpreter’s path.

    `changed` are rows as they are now, with their old ids; `removed` as they were.
    """

    options: Options
    forgiven: tuple[str, ...] = ()
    added: tuple[DictionaryEntry, ...] = ()
    changed: tuple[DictionaryEntry, ...] = ()
    removed: tuple[DictionaryEntry, ...] = ()
    spacy: str = ""


class SuggestionOptionsDialog(FramedDialog):
    """Asks what may be proposed; wishes for files are signals, their answers come through the pages.

    `spacy_test_requested` carries the path of an interpreter.
    """

    dictionary_import_requested = Signal()
    dictionary_export_requested = Signal()
    proposals_import_requested = Signal()
    proposals_forget_requested = Signal()
    spacy_test_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        language: str,
        *,
        options: Options,
        codebook: Codebook,
        refused: Sequence[Refusal] = (),
        dictionary: Sequence[DictionaryEntry] = (),
        proposals: int = 0,
        spacy: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Suggestions"), accept=self.tr("Apply"), parent=parent)
        self.language = language
        self.setMinimumSize(780, 540)
        self.resize(900, 640)
        self.sources = SuggestionSourcesPage(theme, options, self)
        self.refusals = RefusedFormsPage(theme, refused, codebook=codebook, language=language, parent=self)
        self.dictionary = DictionaryPage(theme, dictionary, codebook=codebook, language=language, parent=self)
        self.outside = OutsidePage(theme, language, spacy=spacy, proposals=proposals, parent=self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Kinds of options"))
        for page in (self.sources, self.refusals, self.dictionary, self.outside):
            self.tabs.addTab(page, "")
        self.body.setContentsMargins(16, 6, 16, 12)
        self.body.addWidget(self.tabs)
        self.foot_text.setProperty("tone", "err")
        self._connect()
        self._follow()
        self.tabs.tabBar().setFocus()

    def answer(self) -> OptionsAnswer:
        """What was chosen."""
        added, changed, removed = self.dictionary.model.changes()
        return OptionsAnswer(
            self.sources.options(),
            tuple(self.refusals.forgiven),
            tuple(added),
            tuple(changed),
            tuple(removed),
            self.outside.path(),
        )

    def ask(self) -> OptionsAnswer | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def _connect(self) -> None:
        self.refusals.changed.connect(self._follow)
        self.dictionary.edited.connect(self._follow)
        self.dictionary.import_requested.connect(self.dictionary_import_requested)
        self.dictionary.export_requested.connect(self.dictionary_export_requested)
        self.outside.import_requested.connect(self.proposals_import_requested)
        self.outside.forget_requested.connect(self.proposals_forget_requested)
        self.outside.test_requested.connect(self.spacy_test_requested)

    def _follow(self) -> None:
        """The numbers on the tabs, and whether all can be stored."""
        refused, rows = self.refusals.list.count(), self.dictionary.model.rowCount()
        never, dictionary = self.tr("Never suggest"), self.tr("Dictionary")
        titles = (
            self.tr("Sources"),
            f"{never}  {refused}" if refused else never,
            f"{dictionary}  {rows}" if rows else dictionary,
            self.tr("From outside"),
        )
        for at, title in enumerate(titles):
            self.tabs.setTabText(at, title)
        is_sound = not self.dictionary.fault()
        self.foot_text.setText("" if is_sound else self.tr("A row of the dictionary cannot be stored yet."))
        self.primary.setEnabled(is_sound)
