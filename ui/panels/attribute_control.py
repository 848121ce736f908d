"""A small control for one attribute of the codebook, whatever values it takes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from annotator.model.codebook import Attribute
from ui.panels.row_painting import metrics
from ui.theme import Theme
from ui.widgets.segmented import Segmented

MOST_SEGMENTS = 5
ROOM = 268
"""Pixels that a control may usually take; segments that are wider become a list."""


class AttributeControl(QWidget):
    """Segments for a few values, a list for many, a menu with ticks where several may be chosen, a line for free text.

    `chosen` carries the attribute's code and the tuple of values that the user wants.
    """

    chosen = Signal(str, object)

    def __init__(
        self, known: Attribute, theme: Theme, language: str, parent: QWidget | None = None, *, room: int = ROOM
    ) -> None:
        super().__init__(parent)
        self._known = known
        self._theme = theme
        self._room = room
        self._name = known.names.of(language) or known.code
        self._values: tuple[str, ...] = ()
        self._options = [
            (value.code, value.names.of(language) or value.code) for value in known.values if not value.retired
        ]
        self._definitions = {value.code: value.definition.of(language) for value in known.values}
        self._segments: Segmented | None = None
        self._combo: QComboBox | None = None
        self._button: QToolButton | None = None
        self._line: QLineEdit | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._made())
        if self._line is None:
            row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def code(self) -> str:
        """The attribute's code."""
        return self._known.code

    def show_values(self, values: tuple[str, ...]) -> None:
        """Show what a record carries; the default, where it carries nothing; no signal."""
        self._values = values
        first = values[0] if values else self._known.default
        if self._segments is not None:
            self._segments.set_current(first)
        elif self._combo is not None:
            self._combo.setCurrentIndex(max(0, self._combo.findData(first)))
        elif self._button is not None:
            self._show_several(values)
        elif self._line is not None:
            self._line.setText("; ".join(values))

    def _made(self) -> QWidget:
        known = self._known
        if not self._options:
            return self._made_line()
        if known.multiple:
            return self._made_menu()
        width = sum(metrics(13).horizontalAdvance(text) + 28 for _, text in self._options)
        if len(self._options) <= MOST_SEGMENTS and width <= self._room:
            return self._made_segments()
        return self._made_combo()

    def _made_segments(self) -> QWidget:
        self._segments = Segmented(self._theme, clearable=not self._known.required, parent=self)
        self._segments.set_options(self._options)
        self._segments.setAccessibleName(self._name)
        for code, tip in self._definitions.items():
            self._segments.set_tip(code, tip)
        self._segments.chosen.connect(lambda code: self._choose((code,) if code else ()))
        return self._segments

    def _made_combo(self) -> QWidget:
        self._combo = QComboBox(self)
        self._combo.setAccessibleName(self._name)
        self._combo.setMaximumWidth(self._room)
        self._combo.addItem("–", "")
        for code, text in self._options:
            self._combo.addItem(text, code)
            self._combo.setItemData(self._combo.count() - 1, self._definitions[code], Qt.ItemDataRole.ToolTipRole)
        self._combo.activated.connect(self._on_activated)
        return self._combo

    def _made_menu(self) -> QWidget:
        self._button = QToolButton(self)
        self._button.setMaximumWidth(self._room)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setStyleSheet(f"QToolButton {{ border: 1px solid {self._theme.strong}; padding: 2px 8px; }}")
        menu = QMenu(self._button)
        for code, text in self._options:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(code)
            action.setToolTip(self._definitions[code])
            action.triggered.connect(self._on_ticked)
        self._button.setMenu(menu)
        return self._button

    def _made_line(self) -> QWidget:
        self._line = QLineEdit(self)
        self._line.setAccessibleName(self._name)
        self._line.editingFinished.connect(self._on_edited)
        return self._line

    def _show_several(self, values: tuple[str, ...]) -> None:
        assert self._button is not None  # made for attributes with several values
        for action in self._button.menu().actions():
            action.setChecked(action.data() in values)
        names = [text for code, text in self._options if code in values]
        words = ", ".join(names)
        room = self._room - 24
        self._button.setText(metrics(13).elidedText(words, Qt.TextElideMode.ElideRight, room) if words else "–")
        self._button.setToolTip(words)
        self._button.setAccessibleName(f"{self._name}: {words or '–'}")

    def _on_activated(self, at: int) -> None:
        assert self._combo is not None  # its own signal
        code = str(self._combo.itemData(at))
        self._choose((code,) if code else ())

    def _on_ticked(self) -> None:
        assert self._button is not None  # its own menu's signal
        values = tuple(str(action.data()) for action in self._button.menu().actions() if action.isChecked())
        self._show_several(values)
        self._choose(values)

    def _on_edited(self) -> None:
        assert self._line is not None  # its own signal
        text = self._line.text()
        parts = text.split(";") if self._known.multiple else [text]
        self._choose(tuple(part.strip() for part in parts if part.strip()))

    def _choose(self, values: tuple[str, ...]) -> None:
        if values != self._values:
            self._values = values
            self.chosen.emit(self._known.code, values)
