"""The type of a frame: type-ahead over codes, names, cues and definitions, the trigger's own words first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.edits.type_ranking import MODE, proposed_mode, ranked_types
from annotator.model.codebook import Codebook, Label
from ui.annotating_actions import AZERTY_DIGITS
from ui.theme import Theme
from ui.widgets.completion_field import Candidate, CompletionField

_MOST = 9
_DIGITS = {sign: int(digit) for digit, twin in AZERTY_DIGITS.items() for sign in (digit, twin) if not sign.isalpha()}
"""What chooses a type by its place; é, è and ç are typed words here, so on AZERTY their digits need Shift."""


class TypeField(CompletionField):
    """`type_chosen` carries the code of a type; left without a choice, the field shows the type again.

    As long as nothing is typed a digit takes the type with this place in the codebook.
    """

    type_chosen = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._language = language
        self._codebook: Codebook | None = None
        self._layer = self._trigger = self._shown = ""
        self.setPlaceholderText(self.tr("type: name, code or word"))
        self.setAccessibleName(self.tr("Type of the event"))
        self.query_changed.connect(self._propose)
        self.candidate_chosen.connect(self._on_chosen)
        self.text_entered.connect(self._on_entered)
        self.installEventFilter(self)

    def show_type(self, code: str, *, layer: str, trigger: str, codebook: Codebook) -> None:
        """Show a frame's type; `trigger` are its words, by which types are ranked."""
        self._codebook, self._layer, self._trigger = codebook, layer, trigger
        label = codebook.label(code)
        self._shown = label.names.of(self._language) if label else ""
        if not self.hasFocus():
            self.setText(self._shown)
        self.setToolTip(label.definition.of(self._language) if label else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self and event.type() == QEvent.Type.FocusIn:
            self.selectAll()
        elif watched is self and event.type() == QEvent.Type.FocusOut:
            self.setText(self._shown)
        return super().eventFilter(watched, event)

    def _propose(self, text: str) -> None:
        if self._codebook is None:
            return
        query = "" if text == self._shown else text
        found = ranked_types(self._codebook, self._layer, query=query, trigger=self._trigger, language=self._language)
        places = {label.code: at for at, label in enumerate(self._codebook.types(self._layer), start=1)}
        self.set_candidates(self._candidate(label, places[label.code], self._codebook) for label in found)

    def _candidate(self, label: Label, place: int, codebook: Codebook) -> Candidate:
        """A type with its digit, and the mode that the trigger's words would bring with it."""
        mode = proposed_mode(codebook, label.code, self._trigger)
        known = codebook.attribute("frame", MODE, label.code)
        names = [value.names.of(self._language) for value in known.values if value.code == mode] if known else []
        digit = str(place) if place <= _MOST else "\u2007"
        return Candidate(label.code, ", ".join([f"{digit}  {label.names.of(self._language)}", *names]), label.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        types = self._codebook.types(self._layer) if self._codebook else ()
        place = _DIGITS.get(event.text(), 0) if self.text() == self._shown and self.is_open() else 0
        if 0 < place <= len(types) and not types[place - 1].retired:
            self.close_list()
            self._on_chosen(types[place - 1].code)
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, code: str) -> None:
        label = self._codebook.label(code) if self._codebook else None
        self._shown = label.names.of(self._language) if label else self._shown
        self.setText(self._shown)
        self.type_chosen.emit(code)

    def _on_entered(self, text: str) -> None:
        found = [label for label in self._codebook.types(self._layer) if label.code == text] if self._codebook else []
        if found:
            self._on_chosen(found[0].code)
