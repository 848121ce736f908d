"""How sure the annotator is, as three segments."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.segmented import Segmented


class ConfidenceControl(Segmented):
    """certain, probable, possible; `chosen` carries the code."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.set_options(
            [("certain", self.tr("certain")), ("probable", self.tr("probable")), ("possible", self.tr("possible"))]
        )
        self.setAccessibleName(self.tr("Certainty"))
