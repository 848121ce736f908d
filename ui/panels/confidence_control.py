"""How sure the annotator is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from annotator.model.codebook import Attribute, Value, Words
from ui.panels.attribute_control import ROOM, AttributeControl
from ui.theme import Theme


class ConfidenceControl(AttributeControl):
    """certain, probable, possible; `confidence_chosen` carries the code."""

    confidence_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, room: int = ROOM) -> None:
        names = {
            "certain": QCoreApplication.translate("ConfidenceControl", "certain"),
            "probable": QCoreApplication.translate("ConfidenceControl", "probable"),
            "possible": QCoreApplication.translate("ConfidenceControl", "possible"),
        }
        values = tuple(Value(code, Words(name, name)) for code, name in names.items())
        title = QCoreApplication.translate("ConfidenceControl", "Certainty")
        known = Attribute("confidence", Words(title, title), "mention", values=values, required=True)
        super().__init__(known, theme, "en", parent, room=room)
        self.chosen.connect(lambda _code, values: self.confidence_chosen.emit(values[0] if values else "certain"))

    def show_confidence(self, confidence: str) -> None:
        """Show what a record carries; no signal."""
        self.show_values((confidence,))
