"""The user's dictionary as a table to be edited in place; what cannot be stored stays in its cell and is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.dictionary_rows import has_words, is_date, is_disordered, split_code, usable_labels
from annotator.dictionary_table import Place, new_entry_id, place_of
from annotator.model.authorities import authority_name, is_well_formed
from annotator.model.codebook import Codebook
from annotator.model.memory import DictionaryEntry
from annotator.tables import escaped, flat, split_cell
from ui.icons import icon
from ui.theme import Theme

NAME, FORMS, LABEL, CODES, SINCE, UNTIL = range(6)
_Index = QModelIndex | QPersistentModelIndex
_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
_WORDS = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)


@dataclass(slots=True)
class _Row:
    """A row as it was stored (`old`, None for a new one) and as it is now; `bad` holds what could not be read."""

    old: DictionaryEntry | None
    now: DictionaryEntry
    bad: dict[int, str] = field(default_factory=dict)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written into it yet."""
        return not (self.old or self.now.name or self.now.forms or self.now.codes or self.bad)


class DictionaryModel(QAbstractTableModel):
    """Rows of the dictionary: name, forms, label (a layer or type), codes, since, until.

    `edited` after every change. Forms and codes stand between |, a code is scheme=code.
    """

    edited = Signal()

    def __init__(self, theme: Theme, codebook: Codebook, *, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._codebook = codebook
        self.labels = [(label.code, label.names.of(language), bool(label.parent)) for label in usable_labels(codebook)]
        self._rows: list[_Row] = []
        self._gone: list[DictionaryEntry] = []
        self._places: Counter[Place] = Counter()

    # content

    def set_entries(self, entries: Iterable[DictionaryEntry]) -> None:
        """Show these stored rows, by label and name."""
        self.beginResetModel()
        self._rows = [_Row(entry, entry) for entry in sorted(entries, key=lambda one: (place_of(one), one.id))]
        self._gone = []
        self.endResetModel()
        self._follow()

    def entries(self) -> list[DictionaryEntry]:
        """The rows as they stand now, blank ones left out; new ones have got their ids."""
        taken = {row.old.id for row in self._rows if row.old}
        found: list[DictionaryEntry] = []
        for row in self._rows:
            if row.is_blank:
                continue
            entry = row.now if row.old else replace(row.now, id=new_entry_id(place_of(row.now), taken))
            taken.add(entry.id)
            found.append(entry)
        return found

    def changes(self) -> tuple[list[DictionaryEntry], list[DictionaryEntry], list[DictionaryEntry]]:
        """The rows that are new, that were altered (as they are now), and that were removed."""
        before = {row.old.id: row.old for row in self._rows if row.old}
        now = self.entries()
        added = [entry for entry in now if entry.id not in before]
        return added, [entry for entry in now if before.get(entry.id, entry) != entry], list(self._gone)

    def take(self, entries: Iterable[DictionaryEntry]) -> int:
        """Put rows read from a table over those of the same label, name and time, or behind; the row to look at."""
        at = {place_of(row.now): number for number, row in enumerate(self._rows)}
        first = len(self._rows)
        self.beginResetModel()
        for entry in entries:
            number = at.get(place_of(entry))
            if number is None:
                self._rows.append(_Row(None, entry))
            else:
                row = self._rows[number]
                row.now, row.bad = replace(entry, id=row.now.id), {}
                first = min(first, number)
        self.endResetModel()
        self._follow()
        return min(first, len(self._rows) - 1)

    def add(self) -> int:
        """One blank row more, at the end; returns its number."""
        number = len(self._rows)
        label = self.labels[0][0] if self.labels else ""
        self.beginInsertRows(QModelIndex(), number, number)
        self._rows.append(_Row(None, DictionaryEntry("", label, "")))
        self.endInsertRows()
        self._follow()
        return number

    def remove(self, numbers: Iterable[int]) -> None:
        """Take rows away."""
        for number in sorted(set(numbers), reverse=True):
            self.beginRemoveRows(QModelIndex(), number, number)
            row = self._rows.pop(number)
            self.endRemoveRows()
            if row.old:
                self._gone.append(row.old)
        self._follow()

    # faults

    def fault(self, number: int, column: int) -> str:
        """What is wrong with a cell, in words; "" where it can be stored."""
        row = self._rows[number]
        if column in row.bad:
            return self._reason(column, row.bad[column])
        if row.is_blank:
            return ""
        if column == NAME and not has_words(row.now.name):
            return self.tr("A row needs a name.")
        if column == NAME and self._places[place_of(row.now)] > 1:
            return self.tr("This name stands twice with the same label and time.")
        if column == LABEL and not row.now.label:
            return self.tr("A row needs a label.")
        if column == UNTIL and is_disordered(row.now.since, row.now.until):
            return self.tr("The end comes before the beginning.")
        return ""

    def first_fault(self) -> tuple[int, int, str] | None:
        """The row, the column and the words of the first cell that cannot be stored."""
        for number in range(len(self._rows)):
            for column in range(UNTIL + 1):
                words = self.fault(number, column)
                if words:
                    return number, column, words
        return None

    def _reason(self, column: int, text: str) -> str:
        if column in (SINCE, UNTIL):
            return self.tr("This is no date: write 2019-01-27, 2019-01 or 2019.")
        if column == LABEL:
            return self.tr("The codebook has no such label.")
        for part in split_cell(text, "|"):
            pair = split_code(part)
            if pair is not None and not is_well_formed(*pair):
                return self.tr("{code} is no code of {scheme}.").format(code=pair[1], scheme=authority_name(pair[0]))
        return self.tr("Write codes as scheme=code, for example wikidata=Q42.")

    def _follow(self) -> None:
        self._places = Counter(place_of(row.now) for row in self._rows if not row.is_blank)
        if self._rows:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(self._rows) - 1, UNTIL))
        self.edited.emit()

    # Qt's interface

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else UNTIL + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.isValid() else found

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (
            self.tr("Name"),
            self.tr("Forms"),
            self.tr("Label"),
            self.tr("Codes"),
            self.tr("Since"),
            self.tr("Until"),
        )
        return heads[section] if section < len(heads) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        number, column = index.row(), index.column()
        if role in _TEXT:
            return self._text(self._rows[number], column, shown=role == Qt.ItemDataRole.DisplayRole)
        if role == Qt.ItemDataRole.DecorationRole and self.fault(number, column):
            return icon("triangle-alert", self._theme.err, 14)
        if role in _WORDS:
            tip = self._text(self._rows[number], column, shown=True) if role == Qt.ItemDataRole.ToolTipRole else ""
            return self.fault(number, column) or tip
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row, text = self._rows[index.row()], flat(str(value or ""))
        if text == self._text(row, index.column(), shown=False):
            return False
        row.bad.pop(index.column(), None)
        made = self._edited(row.now, index.column(), text)
        if made is None:
            row.bad[index.column()] = text
        else:
            row.now = made
        self._follow()
        return True

    def _edited(self, entry: DictionaryEntry, column: int, text: str) -> DictionaryEntry | None:
        """The entry with another text in a column; None where the text cannot be read."""
        if column == NAME:
            return replace(entry, name=text)
        if column == FORMS:
            forms = dict.fromkeys(flat(part) for part in split_cell(text, "|"))
            return replace(entry, forms=tuple(form for form in forms if form != entry.name and has_words(form)))
        if column == LABEL:
            label = self._codebook.label(text)
            if label is None:
                return None
            return replace(entry, label=label.parent or label.code, type=label.code if label.parent else "")
        if column == CODES:
            pairs = [split_code(part) for part in split_cell(text, "|")]
            good = {pair for pair in pairs if pair is not None and is_well_formed(*pair)}
            return (
                replace(entry, codes=tuple(sorted(good))) if None not in pairs and len(good) == len({*pairs}) else None
            )
        if text and not is_date(text):
            return None
        return replace(entry, since=text) if column == SINCE else replace(entry, until=text)

    def _text(self, row: _Row, column: int, *, shown: bool) -> str:
        entry = row.now
        if column in row.bad:
            return row.bad[column]
        if column == FORMS:
            return _joined(entry.forms)
        if column == CODES:
            return _joined([f"{authority_name(scheme) if shown else scheme}={code}" for scheme, code in entry.codes])
        if column == LABEL:
            label = self._codebook.label(entry.type or entry.label)
            return label.names.of(self._language) if shown and label else entry.type or entry.label
        return (entry.name, "", "", "", entry.since, entry.until)[column]


def _joined(parts: Sequence[str]) -> str:
    return " | ".join(escaped(part) for part in parts)
