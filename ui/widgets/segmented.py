"""One of a few: buttons in a row that exclude each other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from annotator.model.folding import key
from ui.theme import Theme

HEIGHT = 24


class Segmented(QWidget):
    """One stop for Tab; arrow keys move the choice, a letter goes to the next option that begins with it.

    Accents do not count. `chosen` carries the code of an option that the user picked. Where `clearable`, a click on
    the chosen option (or Delete) takes the choice back: the code is then "".
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, *, clearable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clearable = clearable
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._codes: list[str] = []
        self._current = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(self._on_clicked)

    def set_options(self, options: Iterable[tuple[str, str]]) -> None:
        """The codes and their words, in order; nothing is chosen after that."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._codes, self._current = [], ""
        listed = list(options)
        for at, (code, text) in enumerate(listed):
            button = QToolButton(self)
            button.setText(text)
            button.setAccessibleName(text)
            button.setCheckable(True)
            button.setFixedHeight(HEIGHT)
            button.setStyleSheet(self._sheet(first=at == 0, last=at == len(listed) - 1))
            self._group.addButton(button, at)
            self._row.addWidget(button)
            self._codes.append(code)
        self._place_stop()

    def set_tip(self, code: str, tip: str) -> None:
        """What an option means."""
        if code in self._codes:
            self._group.button(self._codes.index(code)).setToolTip(tip)

    def set_current(self, code: str) -> None:
        """Show a choice, "" for none; no signal."""
        self._current = code if code in self._codes else ""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(bool(self._current) and self._group.id(button) == self._codes.index(self._current))
        self._group.setExclusive(not self._clearable)
        self._place_stop()

    def _place_stop(self) -> None:
        """Tab stops at the choice, or at the first option."""
        at = self._codes.index(self._current) if self._current else 0
        for button in self._group.buttons():
            is_stop = self._group.id(button) == at
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def current(self) -> str:
        """The code of the choice, "" for none."""
        return self._current

    def focus_choice(self) -> None:
        """Put the keyboard on the choice, or on the first option."""
        at = self._codes.index(self._current) if self._current else 0
        if self._codes:
            self._group.button(at).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lettered(self, letter: str) -> int:
        """The next option that begins with a letter, -1 for none."""
        first = self._codes.index(self._current) + 1 if self._current else 0
        order = [*range(first, len(self._codes)), *range(first)]
        return next((at for at in order if letter and key(self._group.button(at).text()).startswith(letter)), -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the choice back where that is allowed; arrows are the button group's."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if self._clearable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._current:
            self._choose("")
        elif self._clearable and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._codes:
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            at = self._codes.index(self._current) + step if self._current else 0
            if 0 <= at < len(self._codes):
                self._group.button(at).setFocus()
                self._choose(self._codes[at])
        elif plain and (at := self._lettered(key(event.text()))) >= 0:
            self._group.button(at).setFocus()
            self._choose(self._codes[at])
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, at: int) -> None:
        code = self._codes[at]
        self._choose("" if self._clearable and code == self._current else code)

    def _choose(self, code: str) -> None:
        changed = code != self._current
        self.set_current(code)
        if changed:
            self.chosen.emit(code)

    def _sheet(self, *, first: bool, last: bool) -> str:
        theme = self._theme
        corners = "".join(
            f"border-top-{side}-radius: {radius}px; border-bottom-{side}-radius: {radius}px;"
            for side, radius in (("left", 5 if first else 0), ("right", 5 if last else 0))
        )
        edge = "" if first else "border-left-width: 0;"
        return (
            f"QToolButton {{ background: {theme.button}; color: {theme.muted}; border: 1px solid {theme.strong};"
            f" {edge} {corners} padding: 1px 9px; }}"
            f"QToolButton:hover {{ background: {theme.hover}; }}"
            f"QToolButton:checked {{ background: {theme.accent_soft}; color: {theme.link}; }}"
            f"QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 0px 8px; }}"
            f"QToolButton:disabled {{ color: {theme.disabled}; background: {theme.window}; }}"
        )
