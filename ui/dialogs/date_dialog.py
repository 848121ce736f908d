"""When articles were published, where their files do not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from ui.dialogs.framed_dialog import FramedDialog
from ui.i18n import format_date
from ui.theme import Theme

_SHOWN = 5
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_EUROPEAN = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """An ISO 8601 date, perhaps partial, or "" for unknown; `estimated` where it is a guess."""

    date: str
    estimated: bool


class DateDialog(FramedDialog):
    """Asks once for all articles that lack a date; whole dates, months and years are understood."""

    def __init__(
        self, theme: Theme, titles: Sequence[str], *, language: str, date: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Publication date"), accept=self.tr("Take this date"), parent=parent)
        self._language = language
        self.setMinimumWidth(460)
        self.heading(self.tr("When did %n article(s) appear?", "", len(titles)))
        shown = [*titles[:_SHOWN], *(["…"] if len(titles) > _SHOWN else [])]
        self.paragraph("\n".join(shown), tone="muted")
        self._field = QLineEdit(date, self)
        self._field.setPlaceholderText(self.tr("2019-01-27, 27/01/2019, 2019-01 or 2019"))
        self._field.setAccessibleName(self.tr("Publication date"))
        self._hint = QLabel(self)
        self._estimated = QCheckBox(self.tr("estimated"), self)
        self._estimated.setAccessibleName(self.tr("estimated"))
        for widget in (self._field, self._hint, self._estimated):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        unknown = self.add_button(self.tr("Unknown"))
        unknown.clicked.connect(self._leave_unknown)
        self._field.textChanged.connect(self._check)
        self._check()
        self._field.setFocus()

    def answer(self) -> DateAnswer:
        """The date as it stands in the field."""
        return DateAnswer(iso_date(self._field.text()) or "", self._estimated.isChecked())

    def ask(self) -> DateAnswer | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def _check(self) -> None:
        text = self._field.text().strip()
        found = iso_date(text)
        self.primary.setEnabled(bool(found))
        self._hint.setProperty("tone", "err" if text and not found else "muted")
        self._hint.setText(
            format_date(found, self._language) if found else self.tr("This is no date.") if text else " "
        )
        self._hint.style().polish(self._hint)

    def _leave_unknown(self) -> None:
        self._field.clear()
        self._estimated.setChecked(False)
        self.accept()


def iso_date(text: str) -> str:
    """The ISO 8601 form of a date as people type it ("27/01/2019", "2019-1-27", "2019"); "" for what is none."""
    text = text.strip()
    european = _EUROPEAN.fullmatch(text)
    found = _ISO.fullmatch(text)
    if european:
        parts = [int(european[3]), int(european[2]), int(european[1])]
    elif found:
        parts = [int(part) for part in found.groups() if part]
    else:
        return ""
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        return ""
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])
