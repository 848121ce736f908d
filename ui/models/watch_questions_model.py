"""The questions of one kind as rows, each with how many findings it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.i18n import format_number
from ui.watch_sentences import question_title

Index = QModelIndex | QPersistentModelIndex


class QuestionRole(IntEnum):
    """What a row gives beyond its words."""

    CODE = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2


class WatchQuestionsModel(QAbstractListModel):
    """The first row stands for all questions of the kind; its code is ""."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._codes: list[str] = []
        self._counts: Mapping[str, int] = {}

    def show(self, codes: Sequence[str], counts: Mapping[str, int]) -> None:
        """Other questions."""
        self.beginResetModel()
        self._codes, self._counts = ["", *codes], dict(counts)
        self.endResetModel()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Other counts."""
        self._counts = dict(counts)
        if self._codes:
            self.dataChanged.emit(self.index(0), self.index(len(self._codes) - 1))

    def row_of(self, code: str) -> int:
        """The row of a question, -1 where it is not among them."""
        return self._codes.index(code) if code in self._codes else -1

    def code(self, row: int) -> str:
        """The question of a row, "" for all."""
        return self._codes[row] if 0 <= row < len(self._codes) else ""

    def count(self, row: int) -> int:
        """How many findings a row stands for."""
        code = self.code(row)
        return self._counts.get(code, 0) if code else sum(self._counts.get(one, 0) for one in self._codes)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else len(self._codes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        code, count = self.code(index.row()), self.count(index.row())
        title = question_title(code) if code else self.tr("All questions")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{question}: {count}").format(question=title, count=format_number(count, self._language))
        if role == QuestionRole.CODE:
            return code
        return count if role == QuestionRole.COUNT else None
