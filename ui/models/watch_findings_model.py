"""Findings as rows: a sentence each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.analysis.finding import Finding
from annotator.model.folding import fold
from ui.models.watch_rows import FindingRow, WatchSources
from ui.watch_sentences import Sentences, question_title

Index = QModelIndex | QPersistentModelIndex
_AT_ONCE = 60
"""Where more rows come or go than these, the list is made anew."""


class FindingRole(IntEnum):
    """What a row gives beyond its sentence."""

    ROW = Qt.ItemDataRole.UserRole + 1
    WHERE = Qt.ItemDataRole.UserRole + 2


class WatchFindingsModel(QAbstractListModel):
    """Rows by place. A filter keeps the rows whose sentence, article or reason holds all its words, folded."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: list[FindingRow] = []
        self._sources: WatchSources | None = None
        self._sentences: Sentences | None = None
        self._words: list[str] = []

    def set_sources(self, sources: WatchSources | None) -> None:
        """Where names come from; None for no project. Shown rows are said anew."""
        self._sources = sources
        self._sentences = Sentences(sources.codebook, sources.name, self._language) if sources else None
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def set_filter(self, text: str) -> None:
        """Words that rows are to hold; it acts with the next `show` or `alter`."""
        self._words = fold(text).split()

    def show(self, rows: Sequence[FindingRow]) -> None:
        """Other rows, by place."""
        if self._words and self._sources:
            self._sources.prepare(row.finding.article for row in rows)
        self.beginResetModel()
        self._rows = [row for row in rows if self._passes(row)]
        self.endResetModel()

    def alter(self, gone: Sequence[str], come: Sequence[FindingRow]) -> None:
        """Rows went (by key) and came."""
        keys = set(gone) | {row.finding.key for row in come}
        fresh = [row for row in come if self._passes(row)]
        if len(keys) > _AT_ONCE:
            kept = [row for row in self._rows if row.finding.key not in keys]
            self.beginResetModel()
            self._rows = sorted([*kept, *fresh], key=_place)
            self.endResetModel()
            return
        replaced = {row.finding.key: row for row in fresh}
        for at in reversed([at for at, row in enumerate(self._rows) if row.finding.key in keys]):
            self._exchange(at, replaced)
        for row in replaced.values():
            at = bisect_left(self._rows, _place(row), key=_place)
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()

    def _exchange(self, at: int, replaced: dict[str, FindingRow]) -> None:
        """A row gives way, in its place to its own new self."""
        old = self._rows[at].finding
        new = replaced.get(old.key)
        if new is not None and new.finding.place == old.place:
            self._rows[at] = replaced.pop(old.key)
            self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at]
        self.endRemoveRows()

    def at(self, row: int) -> FindingRow | None:
        """The finding of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key_: str) -> int:
        """The row of a finding, -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.finding.key == key_), -1)

    def sentence(self, finding: Finding) -> str:
        """A finding in words."""
        return self._sentences.of(finding) if self._sentences else ""

    def _where(self, row: FindingRow) -> str:
        """The question, the article and what was said when it was dismissed."""
        finding = row.finding
        article = self._sources.article(finding.article) if self._sources and finding.article else ""
        dismissed = self.tr("dismissed: {reason}").format(reason=row.reason) if row.reason else self.tr("dismissed")
        parts = (dismissed if row.is_dismissed else "", question_title(finding.question), article)
        return "  ·  ".join(part for part in parts if part)

    def _passes(self, row: FindingRow) -> bool:
        if not self._words:
            return True
        text = fold(f"{self.sentence(row.finding)} {self._where(row)}")
        return all(word in text for word in self._words)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self.sentence(row.finding),
            Qt.ItemDataRole.ToolTipRole: lambda: self.sentence(row.finding),
            Qt.ItemDataRole.AccessibleTextRole: lambda: f"{self.sentence(row.finding)} {self._where(row)}",
            FindingRole.ROW: lambda: row,
            FindingRole.WHERE: lambda: self._where(row),
        }
        return answers[role]() if role in answers else None


def _place(row: FindingRow) -> tuple[str, int, str]:
    return row.finding.place
