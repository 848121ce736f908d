"""Help: keys, commands, rules, history, how to cite, about.

Dialogs are imported when they are asked for: the first paint does not wait for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence

from annotator import places
from annotator.model.codebook import Label
from annotator.model.records import TYPE, Frame, Mention, attribute
from ui.action_record import ActionRecord
from ui.actions import keys_text, plain, set_shortcuts
from ui.acts import act_text
from ui.announcements import announcement
from ui.citation import citation
from ui.controllers.desk import Desk
from ui.i18n import format_date
from ui.main_window import MainWindow
from ui.models.codebook_cases import CaseReader
from ui.settings import Settings

_MOST_ARTICLES, _MOST_CASES = 40, 4
"""How many articles are looked through for decided cases, and how many of those are shown."""


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
        """Every act by name, and every article."""
        from ui.dialogs.command_palette import Command, CommandPalette

        shown = [record for record in self._records if self._actions[record.id].isEnabled()]
        commands = [Command(r.id, *self._words(r), picture=r.icon) for r in shown]
        dialog = CommandPalette(self._window.theme, commands, hint=self.tr("Command"), parent=self._window)
        chosen = dialog.ask()
        dialog.deleteLater()
        if chosen in self._actions:
            self._actions[chosen].trigger()

    def _words(self, record: ActionRecord) -> tuple[str, str, str]:
        """An act's words, no hint, and its keys as they are printed."""
        action = self._actions[record.id]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        return plain(action.text()), "", keys_text(keys) if keys else ""

    def shortcuts(self) -> None:
        """All keys, which can be changed there."""
        from ui.dialogs.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(
            self._window.theme,
            self._records,
            overrides=self._settings.shortcuts(),
            language=self._window.language,
            parent=self._window,
        )
        changed = dialog.ask()
        dialog.deleteLater()
        if changed is not None:
            self._settings.set_shortcuts(changed)
            set_shortcuts(self._actions, self._records, overrides=changed)

    def manual(self) -> None:
        """The manual, in the system's browser; it lies on this computer."""
        page = places.ROOT / "docs" / "manual" / f"{self._window.language}.html"
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))

    def cite(self) -> None:
        """Put the citation on the clipboard."""
        QGuiApplication.clipboard().setText(citation())
        self._window.status.show_marks(announcement("cited", ""))

    def about(self) -> None:
        """What the program is, its version and licences."""
        from ui.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(self._window.theme, self._window)
        dialog.run()
        dialog.deleteLater()

    def show_rule(self) -> None:
        """What the codebook says of the picked mark's label."""
        from ui.dialogs.rule_dialog import RuleDialog

        label = self._picked_label()
        if label is not None:
            dialog = RuleDialog(
                self._window.theme,
                label,
                codebook=self._desk.workspace.codebook,
                language=self._window.language,
                cases=self._cases(label),
                parent=self._window,
            )
            dialog.run()
            dialog.deleteLater()

    def _cases(self, label: Label) -> list[str]:
        """Some passages that bear the label in articles that are done, else in this one; a few articles are read."""
        workspace = self._desk.workspace
        done = [id_ for id_, state in workspace.states().items() if state == "done"][:_MOST_ARTICLES]
        here = [self._desk.article.id] if self._desk.article else []
        reader = CaseReader(workspace.article, lambda id_: workspace.record(Mention, id_), lambda _id: "")
        layer = workspace.codebook.layer_of(label.code)
        found: list[str] = []
        for article in dict.fromkeys([*done, *here]):
            annotations = workspace.annotations(article)
            is_frame = layer is not None and layer.kind == "frame"
            records: Sequence[Mention | Frame] = annotations.frames if is_frame else annotations.mentions
            fitting = [r for r in records if _bears(r, label) and r.id != self._desk.mention_id]
            found += [reader.line(record).words for record in fitting[:2]]
            if len(found) >= _MOST_CASES:
                break
        return found[:_MOST_CASES]

    def show_history(self) -> None:
        """Everything that was done to the picked mark."""
        from ui.dialogs.history_dialog import HistoryDialog, HistoryRow

        mention = self._desk.mention
        if mention is None:
            return
        workspace, language = self._desk.workspace, self._window.language
        names = {person.id: person.name for person in workspace.annotators}
        rows = []
        for entry in workspace.history(mention.id, mention.article):
            words = act_text(entry.change.act, workspace.codebook, language)
            prefix = {"undo": self.tr("undone: "), "redo": self.tr("redone: ")}.get(entry.kind, "")
            when = datetime.fromisoformat(entry.when).astimezone()
            shown = f"{format_date(when.date().isoformat(), language)} {when:%H:%M:%S}"
            rows.append(HistoryRow(shown, names.get(entry.annotator, entry.annotator), prefix + words))
        dialog = HistoryDialog(self._window.theme, self.tr("History of this mention"), rows=rows, parent=self._window)
        dialog.run()
        dialog.deleteLater()

    def _picked_label(self) -> Label | None:
        """The type of the event that the mark evokes, else the mark's own type, else its layer."""
        codebook = self._desk.workspace.codebook if self._desk.is_open else None
        mention = self._desk.mention if codebook else None
        if codebook is None or mention is None:
            return None
        frames = [one for one in self._desk.annotations.frames_with(mention.id) if mention.id in one.triggers]
        types = [*(attribute(one.attributes, TYPE) for one in frames), attribute(mention.attributes, TYPE)]
        found = (codebook.label(code) for code in (*types, mention.label) if code)
        return next((label for label in found if label is not None), None)


def _bears(record: Mention | Frame, label: Label) -> bool:
    """Whether a record is of a label, and not doubted."""
    code = attribute(record.attributes, TYPE) if label.parent else record.label
    return code == label.code and not record.flag and record.confidence == "certain"
