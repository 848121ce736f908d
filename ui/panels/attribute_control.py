"""A small control for one attribute of the codebook, whatever values it takes."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from annotator.model.codebook import Attribute
from annotator.model.folding import key
from ui.panels.row_painting import metrics
from ui.theme import Theme
from ui.widgets.segmented import Segmented

_FEWEST, _MOST = 2, 8
"""Fewer segments than this are none, and more values than this are a list."""
_PADDING, _MORE, _LEAST_WIDTH = 22, 34, 24
ROOM = 268
"""Pixels that a control may usually take; segments that are wider become a list."""


class AttributeControl(QWidget):
    """Segments for a few values, a menu with ticks where several may be chosen, a list for many, a line for free text.

    Segments that find no room wait behind "…"; a letter chooses the next value that begins with it. `chosen` carries
    the attribute's code and the tuple of values that the user wants.
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
        self._rest: QToolButton | None = None
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
            self._show_rest(first)
        elif self._combo is not None:
            self._combo.setCurrentIndex(max(0, self._combo.findData(first)))
        elif self._button is not None:
            self._show_several(values)
        elif self._line is not None:
            self._line.setText("; ".join(values))

    def focus_value(self) -> None:
        """Put the keyboard on the value."""
        if self._segments is not None:
            self._segments.focus_choice()
        elif (control := self._combo or self._button or self._line) is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> QWidget:
        known = self._known
        if not self._options:
            return self._made_line()
        if known.multiple:
            return self._made_menu()
        fitting = self._fitting()
        if fitting >= min(len(self._options), _FEWEST) and len(self._options) <= _MOST:
            return self._made_segments(fitting)
        return self._made_combo()

    def _fitting(self) -> int:
        """How many segments find room, that of the "…" left free where some do not."""
        widths = [metrics(13).horizontalAdvance(text) + _PADDING for _, text in self._options]
        if sum(widths) <= self._room:
            return len(widths)
        return sum(1 for end in accumulate(widths) if end <= self._room - _MORE)

    def _made_segments(self, fitting: int) -> QWidget:
        self._segments = Segmented(self._theme, clearable=not self._known.required, parent=self)
        self._segments.set_options(self._options[:fitting])
        self._segments.setAccessibleName(self._name)
        for code, tip in self._definitions.items():
            self._segments.set_tip(code, tip)
        self._segments.chosen.connect(lambda code: self._choose((code,) if code else ()))
        if fitting == len(self._options):
            return self._segments
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._segments)
        row.addWidget(self._made_rest(self._options[fitting:], box))
        return box

    def _made_rest(self, options: list[tuple[str, str]], parent: QWidget) -> QToolButton:
        self._rest = QToolButton(parent)
        self._rest.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._rest)
        for code, text in options:
            action = menu.addAction(text)
            action.setData(code)
            action.setCheckable(True)
            action.setToolTip(self._definitions[code])
            action.triggered.connect(lambda _checked=False, code=code: self._pick(code))
        self._rest.setMenu(menu)
        return self._rest

    def _show_rest(self, code: str) -> None:
        """The "…" says the value where it holds the one chosen."""
        if self._rest is None:
            return
        for action in self._rest.menu().actions():
            action.setChecked(action.data() == code)
        held = next((action.text() for action in self._rest.menu().actions() if action.isChecked()), "")
        left = max(self._room - self._segments.sizeHint().width() - _MORE, _LEAST_WIDTH) if self._segments else 0
        self._rest.setText(metrics(13).elidedText(held, Qt.TextElideMode.ElideRight, left) or "…")
        chosen = f"background: {self._theme.accent_soft}; color: {self._theme.link};" if held else ""
        self._rest.setStyleSheet(f"QToolButton {{ {chosen} }} QToolButton::menu-indicator {{ image: none; }}")
        self._rest.setToolTip(held or self.tr("More values"))
        self._rest.setAccessibleName(f"{self._name}: {held}" if held else self.tr("More values"))

    def _pick(self, code: str) -> None:
        self.show_values((code,) if code else ())
        self._values = ()  # so that it counts as a choice
        self._choose((code,))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = key(event.text())
        found = next((code for code, text in self._options if letter and key(text).startswith(letter)), "")
        if self._segments is not None and found:
            self._pick(found)
        else:
            super().keyPressEvent(event)

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
            self._show_rest(values[0] if values else self._known.default)
            self.chosen.emit(self._known.code, values)
