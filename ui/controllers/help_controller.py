"""Help: keys, commands, rules, history, how to cite, about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication

from annotator import places
from annotator.model.codebook import Label
from ui.action_record import ActionRecord
from ui.acts import act_text
from ui.announcements import announcement
from ui.controllers.desk import Desk
from ui.dialogs import help_pages
from ui.main_window import MainWindow
from ui.settings import Settings


class HelpController(QObject):
    """Shows pages about the program and about what is picked."""

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        settings: Settings,
        *,
        records: Sequence[ActionRecord],
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._settings = settings
        self._records = records
        self._actions = actions

    def palette(self) -> None:
        """Every act by name."""
        help_pages.run_command(self._window, self._records, self._actions, theme=self._window.theme)

    def shortcuts(self) -> None:
        """All keys, which can be changed there."""
        changed = help_pages.change_shortcuts(
            self._window, self._records, self._settings.shortcuts(), language=self._window.language
        )
        if changed is not None:
            self._settings.set_shortcuts(changed)
            help_pages.apply_shortcuts(self._actions, self._records, changed)

    def manual(self) -> None:
        """The manual, in the system's browser; it lies on this computer."""
        page = places.ROOT / "docs" / "manual" / f"{self._window.language}.html"
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))

    def cite(self) -> None:
        """Put the citation on the clipboard."""
        QGuiApplication.clipboard().setText(help_pages.citation())
        self._window.status.show_marks(announcement("cited", ""))

    def about(self) -> None:
        """What the program is, its version and licences."""
        help_pages.about(self._window, self._window.theme)

    def show_rule(self) -> None:
        """What the codebook says of the picked mark's label."""
        label = self._picked_label()
        if label is not None:
            help_pages.rule(self._window, label, self._window.language)

    def show_history(self) -> None:
        """Everything that was done to the picked mark."""
        mention = self._desk.mention
        if mention is None:
            return
        workspace, language = self._desk.workspace, self._window.language
        names = {person.id: person.name for person in workspace.annotators}
        rows = []
        for entry in workspace.history(mention.id, mention.article):
            words = act_text(entry.change.act, workspace.codebook, language)
            prefix = {"undo": self.tr("undone: "), "redo": self.tr("redone: ")}.get(entry.kind, "")
            rows.append((entry.when, names.get(entry.annotator, entry.annotator), prefix + words))
        help_pages.history(self._window, rows, language)

    def _picked_label(self) -> Label | None:
        codebook = self._desk.workspace.codebook if self._desk.is_open else None
        mention = self._desk.mention if codebook else None
        return codebook.label(mention.label) if codebook and mention else None
