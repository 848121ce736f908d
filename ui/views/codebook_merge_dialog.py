"""Into which label another one is merged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from annotator.model.codebook import Label
from ui.dialogs.framed_dialog import FramedDialog
from ui.theme import Theme


class CodebookMergeDialog(FramedDialog):
    """Asks for one of `choices`; `kept` is its code."""

    def __init__(
        self,
        theme: Theme,
        lost: Label,
        choices: Sequence[Label],
        *,
        uses: int,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        name = lost.names.of(language)
        title = self.tr("Merge “{name}” into…").format(name=name)
        super().__init__(theme, title, accept=self.tr("Merge"), parent=parent)
        self.setMinimumWidth(480)
        self.heading(title)
        self.field = QComboBox(self)
        self.field.setAccessibleName(title)
        self.field.setMaxVisibleItems(16)
        for label in choices:
            self.field.addItem(f"{label.names.of(language)} ({label.code})", label.code)
        near = next((at for at, label in enumerate(choices) if label.code in lost.confusions), 0)
        self.field.setCurrentIndex(near)
        self.body.addWidget(self.field)
        self.paragraph(self.tr("%n record(s) will carry the other label.", "", uses))
        told = self.tr(
            "No record is deleted: the other label takes over attributes and values, and “{name}” is retired."
        )
        self.paragraph(told.format(name=name) + " " + self.tr("One Undo takes everything back."), tone="muted")
        self.body.addStretch(1)
        self.primary.setEnabled(bool(choices))
        self.field.setFocus()

    @property
    def kept(self) -> str:
        """The code of the label that stays."""
        return str(self.field.currentData() or "")
