"""Before a copy without the articles' text is made: what it holds, and whether titles stay."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QWidget

from ui.dialogs.framed_dialog import FramedDialog
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ShareAnswer:
    """How to make the copy: `titles` tells whether the articles' titles stay readable."""

    titles: bool = True


class ShareDialog(FramedDialog):
    """Says what whoever gets the copy can read, and asks about titles."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = self.tr("Share without the text")
        super().__init__(theme, title, accept=self.tr("Choose where…"), parent=parent)
        self.setMinimumWidth(560)
        self.setMaximumWidth(680)
        self.heading(self.tr("A copy of the project in which the articles cannot be read"))
        self._explain(
            self.tr(
                "What stays: every mark with its position, the words under it (of more than 40 characters only both"
                " ends), events and records, notes, titles, sources and dates, and a fingerprint (SHA-256) of each"
                " text."
            )
        )
        self._explain(
            self.tr(
                "What goes: all other words of the texts, the history, refused suggestions and proposals. Whoever has"
                " the same articles puts their texts back with File ▸ Put the articles’ text back…"
            )
        )
        self.titles = QCheckBox(self.tr("Leave the titles readable"), self)
        self.titles.setAccessibleName(self.titles.text())
        self.titles.setChecked(True)
        self.body.addWidget(self.titles)
        note = self.tr("Notes in the register stay as they are: look through them if they quote articles.")
        self.paragraph(note, tone="muted")
        self.body.addStretch(1)

    def answer(self) -> ShareAnswer:
        """What was chosen."""
        return ShareAnswer(self.titles.isChecked())

    def ask(self) -> ShareAnswer | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def _explain(self, text: str) -> None:
        self.paragraph(text)
        self.setAccessibleDescription(f"{self.accessibleDescription()} {text}".strip())
