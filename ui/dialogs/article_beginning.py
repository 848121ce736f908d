"""The beginning of an article beside another one: title, source and date, first lines, and where they differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from annotator.model.offsets import OffsetMap
from ui.fonts import ui_font
from ui.i18n import format_date
from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel

SHOWN = 2_000
"""How many characters of a text are worth giving."""

_WORD = re.compile(r"\S+")
Places = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class ArticleSide:
    """One article of a pair: its id, what is told of it (`date` ISO 8601), and how its text begins.

    `marks` counts its mentions, of all annotators.
    """

    id: str
    title: str
    source: str = ""
    date: str = ""
    beginning: str = ""
    marks: int = 0

    def place(self, language: str) -> str:
        """Source and date in one line."""
        return " · ".join(part for part in (self.source, format_date(self.date, language)) if part)


def differences(first: str, second: str) -> tuple[Places, Places]:
    """Where the beginnings of two texts differ, word by word: (start, end) in code points of either."""
    words = [
        [(match.start(), match.end(), match.group()) for match in _WORD.finditer(x[:SHOWN])] for x in (first, second)
    ]
    left, right = words
    matcher = SequenceMatcher(None, [word for *_, word in left], [word for *_, word in right], autojunk=False)
    places: tuple[Places, Places] = ([], [])
    for kind, start, end, start2, end2 in matcher.get_opcodes():
        if kind == "equal":
            continue
        if start < end:
            places[0].append((left[start][0], left[end - 1][1]))
        if start2 < end2:
            places[1].append((right[start2][0], right[end2 - 1][1]))
    return places


class ArticleBeginning(QWidget):
    """Shows one article; the text can be read by keys and copied, not altered."""

    def __init__(self, theme: Theme, name: str, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._different = QTextCharFormat()
        self._different.setBackground(QColor(theme.warn_soft))
        self._different.setFontUnderline(True)
        self.title, self.place = ElidedLabel(self), QLabel(self)
        self.text = QPlainTextEdit(self)
        self.title.setFont(ui_font(13, 600))
        self.place.setProperty("tone", "muted")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.title, self.place):
            column.addWidget(part)
        column.addWidget(self.text, 1)

    def show_article(self, side: ArticleSide, different: Sequence[tuple[int, int]] = ()) -> None:
        """Show another article; what is `different` in the other one (code points) is underlined."""
        shown = side.beginning[:SHOWN]
        self.title.setText(side.title)
        marks = self.tr("%n mention(s)", "", side.marks) if side.marks else ""
        self.place.setText(" · ".join(part for part in (side.place(self._language), marks) if part))
        self.text.setPlainText(shown)
        self.text.setAccessibleDescription(", ".join(filter(None, (side.title, self.place.text()))))
        units = OffsetMap(shown).to_utf16
        self.text.setExtraSelections([self._selection(units(start), units(end)) for start, end in different])

    def _selection(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, self._different
        return selection
