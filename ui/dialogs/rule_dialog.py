"""What the codebook says of a label: definition, limits, examples; and how this project has decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from annotator.model.codebook import Codebook, Label
from ui.dialogs.framed_dialog import FramedDialog
from ui.theme import Theme


class RuleDialog(FramedDialog):
    """Shows one label of the codebook; `cases` are passages of the project that bear it."""

    def __init__(
        self,
        theme: Theme,
        label: Label,
        *,
        codebook: Codebook,
        language: str,
        cases: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        name = label.names.of(language)
        super().__init__(theme, self.tr("Rule of this label"), parent=parent)
        self.setMinimumWidth(520)
        self.heading(f"{name} ({label.code})")
        self.paragraph(label.definition.of(language))
        for title, words in (
            (self.tr("Include"), label.include.of(language)),
            (self.tr("Exclude"), label.exclude.of(language)),
            (self.tr("Decision rule"), label.decision.of(language)),
            (self.tr("Do not confuse with"), ", ".join(_named(code, codebook, language) for code in label.confusions)),
        ):
            if words:
                self.paragraph(title, tone="muted")
                self.paragraph(words)
        for example in label.examples:
            self.paragraph(f"{'✓' if example.good else '✗'} {example.text}")
        if cases:
            self.paragraph(self.tr("Decided in this project"), tone="muted")
            for case in cases:
                self.paragraph(case)


def _named(code: str, codebook: Codebook, language: str) -> str:
    """The label's name for a code such as SUPPORT or SUPPORT/sign."""
    label = codebook.label(code.partition("/")[0])
    return label.names.of(language) if label else code
