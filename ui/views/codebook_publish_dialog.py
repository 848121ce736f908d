"""What changes with the next version of a codebook, or since an earlier one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtWidgets import QLineEdit, QTextBrowser, QWidget

from ui.dialogs.framed_dialog import FramedDialog
from ui.theme import Theme


class CodebookPublishDialog(FramedDialog):
    """Lists differences by entry; `note` is the line that says what is new. Without a `number` it only shows."""

    def __init__(
        self,
        theme: Theme,
        entries: Mapping[str, Sequence[str]],
        *,
        number: int = 0,
        title: str = "",
        stale: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        words = title or self.tr("Publish version {number}").format(number=number)
        super().__init__(theme, words, accept=self.tr("Publish") if number else "", parent=parent)
        self.resize(680, 560)
        self.heading(words)
        self.paragraph(self.tr("%n entry(ies) changed.", "", len(entries)), tone="muted")
        self.list = QTextBrowser(self)
        self.list.setAccessibleName(self.tr("What changes"))
        self.list.setTabChangesFocus(True)
        self.list.setHtml("".join(_as_html(entry, lines) for entry, lines in entries.items()))
        self.body.addWidget(self.list, 1)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What is new, in one line"))
        self.field.setAccessibleName(self.tr("What is new, in one line"))
        self.field.setVisible(bool(number))
        self.body.addWidget(self.field)
        if number:
            told = self.tr("Records keep the version that they were made under; no record is changed.")
            self.paragraph(told, tone="muted")
        if stale:
            self.paragraph(self.tr("%n record(s) will be listed to be looked at again.", "", stale), tone="warn")
        (self.field if number else self.list).setFocus()

    @property
    def note(self) -> str:
        """What was typed, blanks made single."""
        return " ".join(self.field.text().split())


def _as_html(entry: str, lines: Sequence[str]) -> str:
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p style='margin: 6px 0 0 0'><b>{escape(entry)}</b></p><ul style='margin: 0'>{rows}</ul>"
