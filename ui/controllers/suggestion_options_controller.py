"""The options of suggestions: asked for in a dialog, stored as acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model.change import Act, Change
from annotator.suggestions.options import SETTING, Options
from ui.controllers.desk import Desk
from ui.main_window import MainWindow
from ui.settings import SPACY, Settings

if TYPE_CHECKING:
    from ui.dialogs.suggestion_options_dialog import OptionsAnswer


class SuggestionOptionsController(QObject):
    """Opens the dialog and turns its answer into one act for the options, one for the dictionary, one for the forms.

    The interpreter that has spaCy is this user’s own setting: a project never names a program to be run.
    """

    spacy_chosen = Signal(str)

    def __init__(self, desk: Desk, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self._desk = desk
        self._window = window

    def open(self) -> None:
        """Ask what may be proposed in the open project, and store what changed."""
        from ui.controllers.suggestion_options_files import SuggestionOptionsFiles
        from ui.dialogs.suggestion_options_dialog import SuggestionOptionsDialog

        if not self._desk.is_open:
            return
        workspace = self._desk.workspace
        dialog = SuggestionOptionsDialog(
            self._window.theme,
            self._window.language,
            options=self.options(),
            codebook=workspace.codebook,
            refused=[one for one in workspace.memory.refusals(workspace.annotator.id) if not one.article],
            dictionary=[*workspace.memory.dictionary.values()],
            spacy=self._settings.get(SPACY),
            parent=self._window,
        )
        files = SuggestionOptionsFiles(self._desk, dialog)
        try:
            answer = dialog.ask()
        finally:
            files.close()
        if answer is not None:
            self.apply(answer)

    def options(self) -> Options:
        """The open project's options."""
        return Options.of(self._desk.workspace.memory.value(SETTING, {}))

    def apply(self, answer: OptionsAnswer) -> None:
        """Store what differs from what is stored."""
        from annotator import accepting

        if answer.spacy != self._settings.get(SPACY):
            self._settings.set(SPACY, answer.spacy)
            self.spacy_chosen.emit(answer.spacy)
        workspace = self._desk.workspace
        memory = workspace.memory
        if answer.options != self.options():
            old = memory.setting(SETTING)
            self._desk.do(Change(Act("setting"), (old,) if old else (), (answer.options.setting(),)))
        stored = [memory.dictionary[entry.id] for entry in answer.changed if entry.id in memory.dictionary]
        removed, added = (*answer.removed, *stored), (*answer.added, *answer.changed)
        if removed or added:
            count = len({entry.id for entry in (*removed, *added)})
            self._desk.do(Change(Act("dictionary", (str(count),)), removed, added))
        forgiven = [one for one in memory.refusals(workspace.annotator.id) if one.id in set(answer.forgiven)]
        if forgiven:
            self._desk.do(accepting.forgive(forgiven))
