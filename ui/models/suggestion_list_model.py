"""The suggestions of an article as rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.codebook import Codebook
from annotator.suggestions.suggestion import Suggestion
from ui.models.suggestion_set import SuggestionSet, place_of
from ui.suggestion_sentences import suggestion_sentence

Index = QModelIndex | QPersistentModelIndex


class SuggestionRole(IntEnum):
    """What a row gives beyond its words."""

    SUGGESTION = Qt.ItemDataRole.UserRole + 1


class SuggestionListModel(QAbstractListModel):
    """Rows by place; set anew when the suggestions change, as they come from another thread all at once."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: list[Suggestion] = []
        self._text = ""
        self._codebook: Codebook | None = None

    def show(self, suggestions: SuggestionSet, *, text: str, codebook: Codebook | None, label: str = "") -> None:
        """Show an article's suggestions, of one layer or ("") of all."""
        rows = [one for one in suggestions if not label or one.label == label]
        self.beginResetModel()
        self._rows, self._text, self._codebook = rows, text, codebook
        self.endResetModel()

    @property
    def text(self) -> str:
        """The article's text."""
        return self._text

    @property
    def codebook(self) -> Codebook | None:
        """The codebook that names the labels."""
        return self._codebook

    def remove(self, gone: Iterable[Suggestion]) -> None:
        """Take rows away."""
        for one in gone:
            row = self.row_of(one)
            if row >= 0:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._rows[row]
                self.endRemoveRows()

    def row_of(self, one: Suggestion) -> int:
        """The row of a suggestion, -1 where it is not shown."""
        row = bisect_left(self._rows, place_of(one), key=place_of)
        return row if row < len(self._rows) and self._rows[row].id == one.id else -1

    def at(self, row: int) -> Suggestion | None:
        """The suggestion of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.at(index.row()) if index.isValid() else None
        if one is None or self._codebook is None:
            return None
        if role == SuggestionRole.SUGGESTION:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(one.span.of(self._text).split())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return suggestion_sentence(one, self._codebook, text=self._text, language=self._language)
        return None
