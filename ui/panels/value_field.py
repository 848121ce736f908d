"""A line for a date as a machine reads it, checked while it is typed."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_DAY = r"(?:0[1-9]|[12]\d|3[01]|XX|[1-7]|WE)"
_MONTH = r"(?:0[1-9]|1[0-2]|XX|W[0-5]\d|Q[1-4]|H[12])"
_DATE = rf"(?:\d{{4}}|\d{{3}}X|\d{{2}}XX)(?:-{_MONTH}(?:-{_DAY})?)?"
_TIME = r"(?:T(?:(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?)?|MO|AF|EV|NI|DT))?"
_POINT = rf"(?:{_DATE}{_TIME}|PRESENT_REF|PAST_REF|FUTURE_REF)"
_CLOCK = r"(?:T(?=\d|X)(?:(?:\d+|X)H)?(?:(?:\d+|X)M)?(?:(?:\d+|X)S)?)?"
_SPAN = rf"P(?=\d|X|T\d)(?:(?:\d+|X)Y)?(?:(?:\d+|X)M)?(?:(?:\d+|X)W)?(?:(?:\d+|X)D)?{_CLOCK}"
_VALUE = re.compile(rf"{_POINT}|{_SPAN}|(?:{_POINT}|\.\.)/(?:{_POINT}|\.\.)|{_POINT}/{_SPAN}")


def is_value(text: str) -> bool:
    """Whether a text is an ISO 8601 date, perhaps partial, an interval or a duration ("2019-01", "PT72H")."""
    return _VALUE.fullmatch(text) is not None


class ValueField(QLineEdit):
    """`chosen` carries a value that is right, or "" for none, at Return or when the field is left; Escape restores."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self.setPlaceholderText(self.tr("2019-01-23"))
        self.setAccessibleName(self.tr("Date value"))
        self.textChanged.connect(self._check)

    def show_value(self, value: str) -> None:
        """Show what a record carries, unless the user is just typing; no signal."""
        self._value = value
        if not self.hasFocus() or not self.isModified():
            self.setText(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._value:
            self.setText(self._value)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._commit()

    def _check(self, text: str) -> None:
        wrong = bool(text.strip()) and not is_value(text.strip())
        reason = self.tr("A date such as 2019-01-23 or 2019-01, an interval with /, or a length such as PT72H")
        self.setToolTip(reason if wrong else "")
        if bool(self.property("invalid")) is not wrong:
            self.setProperty("invalid", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def _commit(self) -> None:
        text = self.text().strip()
        if text != self._value and (not text or is_value(text)):
            self._value = text
            self.setModified(False)
            self.chosen.emit(text)
