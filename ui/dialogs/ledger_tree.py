"""The ledger of an import, an export or a check as a tree: read back, kept, not kept, noticed, refused."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ui.errors import kind_of_problem, problem
from ui.fonts import ui_font
from ui.i18n import format_number
from ui.icons import icon
from ui.sharing_sentences import ledger_words
from ui.theme import Theme

_PLACE = Qt.ItemDataRole.UserRole

WHY = 2
"""The column with the reasons."""

_OPEN = 25  # findings of one kind beyond which they are folded
_PADDING = 20  # what the style leaves free beside a text
_TALL = 10_000
_Index = QModelIndex | QPersistentModelIndex


class ReasonDelegate(QStyledItemDelegate):
    """Rows as high as their reasons need in the width of the column; Qt itself wraps, but leaves one line of room."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The row's size, a reason too long for its column in several lines."""
        size = super().sizeHint(option, index)
        tree, words = self.parent(), str(index.data() or "")
        room = max(tree.room(index) - _PADDING, 0) if isinstance(tree, LedgerTree) else 0
        metrics = QFontMetrics(option.font)
        if not room or metrics.horizontalAdvance(words) <= room:
            return size
        box = metrics.boundingRect(QRect(0, 0, room, _TALL), Qt.TextFlag.TextWordWrap, words)
        return QSize(size.width(), size.height() - metrics.height() + box.height())


class LedgerTree(QTreeWidget):
    """Shows a report of the command line's form; lines with a place (an article's name, or "file:line") keep it.

    Doubts and refusals are told with their exact reason; several of one kind stand below the sentence for the kind.
    """

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._command = ""
        self._folder = ""
        self.setProperty("framed", True)
        self.setHeaderLabels([self.tr("What"), self.tr("Count"), self.tr("Why")])
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.header().resizeSection(0, 300)
        self.setWordWrap(True)
        self.setItemDelegate(ReasonDelegate(self))
        self.header().sectionResized.connect(self._make_room)

    def show_report(self, report: Mapping[str, object]) -> None:
        """Show a report instead of the one before."""
        self.clear()
        self._command = str(report.get("command", ""))
        self._folder = _folder_of(row for key in ("warnings", "refused") for row in rows_of(report, key))
        self._show_read_back(report.get("read_back"))
        theme, kept = self._theme, report.get("kept")
        if isinstance(kept, Mapping) and kept:
            group = self._group(self.tr("Kept"), picture="circle-check", colour=theme.ok)
            for what, count in sorted(kept.items()):
                self._line(group, ledger_words(self._command, str(what), kept=True), count=self._figure(count))
        sections = (
            ("lost", self.tr("Not kept"), "triangle-alert", theme.warn),
            ("warnings", self.tr("Noticed"), "info", theme.muted),
            ("refused", self.tr("Refused"), "circle-alert", theme.err),
        )
        for key, title, picture, colour in sections:
            rows = rows_of(report, key)
            if rows:
                group = self._group(f"{title} ({len(rows)})", picture=picture, colour=colour)
                (self._add_losses if key == "lost" else self._add_findings)(group, rows)

    def place(self) -> str:
        """The place of the line that is selected, "" for none."""
        found = self.selectedItems()
        return str(found[0].data(0, _PLACE) or "") if found else ""

    def room(self, index: _Index) -> int:
        """How many pixels of width the words of a cell may take in several lines, 0 where they stay in one."""
        if index.column() == WHY:
            return self.columnWidth(WHY)
        if index.column() or not self.isFirstColumnSpanned(index.row(), index.model().parent(index)):
            return 0
        depth, outer = 1, index.model().parent(index)
        while outer.isValid():
            depth, outer = depth + 1, outer.parent()
        return self.viewport().width() - depth * self.indentation()

    def _make_room(self, column: int) -> None:
        if column == WHY:
            self.scheduleDelayedItemsLayout()

    def _show_read_back(self, found: object) -> None:
        """« 1,204 of 1,204 mentions »: what was found again when the files were read back."""
        if not isinstance(found, Mapping) or not found:
            return
        pairs = {what: (number(two[0]), number(two[1])) for what, two in found.items()}
        whole = all(again == all_ for again, all_ in pairs.values())
        theme = self._theme
        title = self.tr("Read back and compared")
        picture, colour = ("circle-check", theme.ok) if whole else ("triangle-alert", theme.warn)
        group = self._group(title, picture=picture, colour=colour)
        names = {"mentions": self.tr("mentions"), "frames": self.tr("events")}
        for what, (again, all_) in pairs.items():
            words = self.tr("{found} of {all}").format(found=self._figure(again), all=self._figure(all_))
            self._line(group, names.get(what, what), count=words)

    def _figure(self, value: object) -> str:
        return format_number(number(value), self._language)

    def _add_losses(self, group: QTreeWidgetItem, rows: Iterable[Mapping[str, object]]) -> None:
        for row in rows:
            count = self._figure(row.get("count"))
            what, why = (ledger_words(self._command, str(row.get(key, ""))) for key in ("what", "why"))
            item = self._line(group, what, count=count, why=why)
            where = row.get("where")
            for place in where if isinstance(where, Sequence) and not isinstance(where, str) else ():
                self._line(item, self._shown(str(place)), place=str(place))

    def _add_findings(self, group: QTreeWidgetItem, rows: Iterable[Mapping[str, object]]) -> None:
        kinds: dict[str, list[tuple[str, str]]] = {}
        for row in rows:
            code, path, line = str(row.get("code", "")), str(row.get("path", "")), number(row.get("line"))
            why = problem(code, str(row.get("message", "")))
            kinds.setdefault(code, []).append((f"{path}:{line}" if line else path, why))
        for code, found in kinds.items():
            same = found[0][1] if len({why for _, why in found}) == 1 else ""
            kind = (same or kind_of_problem(code)) if len(found) > 1 else ""
            parent = self._kind(group, kind, found) if kind else group
            for place, why in found:
                self._finding(parent, place, "" if same and kind else why)

    def _kind(self, group: QTreeWidgetItem, kind: str, found: Sequence[tuple[str, str]]) -> QTreeWidgetItem:
        item = self._line(group, f"{kind.rstrip('.')} ({self._figure(len(found))})")
        item.setFirstColumnSpanned(True)
        item.setExpanded(len(found) <= _OPEN)
        return item

    def _finding(self, parent: QTreeWidgetItem, place: str, why: str) -> None:
        """A place with the reason beside it; a reason without a place has the whole line."""
        if place:
            self._line(parent, self._shown(place), why=why, place=place)
        elif why:
            self._line(parent, why).setFirstColumnSpanned(True)

    def _shown(self, place: str) -> str:
        """A place without the folder in which all files of the report lie."""
        return place.removeprefix(self._folder)

    def _group(self, title: str, *, picture: str, colour: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title])
        item.setIcon(0, icon(picture, colour))
        item.setFont(0, ui_font(13, 600))
        item.setForeground(0, QColor(colour))
        self.addTopLevelItem(item)
        item.setExpanded(True)
        return item

    def _line(
        self, parent: QTreeWidgetItem, what: str, *, count: str = "", why: str = "", place: str = ""
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem([what, count, why])
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, _PLACE, place)
        item.setToolTip(0, place or what)
        item.setToolTip(WHY, why)
        parent.addChild(item)
        return item


def _folder_of(rows: Iterable[Mapping[str, object]]) -> str:
    """The folder, with its separator, in which all files of these findings lie, "" where there is none."""
    paths = {path for row in rows if (path := str(row.get("path", ""))) and PurePath(path).is_absolute()}
    if not paths:
        return ""
    try:
        folder = os.path.commonpath([str(PurePath(path).parent) for path in paths])
    except ValueError:  # on several drives
        return ""
    return folder if folder.endswith(os.sep) else folder + os.sep


def rows_of(report: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    """The findings of one kind in a report's data."""
    found = report.get(key)
    listed = found if isinstance(found, Sequence) and not isinstance(found, str) else ()
    return [row for row in listed if isinstance(row, Mapping)]


def number(value: object) -> int:
    """A figure in a report's data; 0 for anything else."""
    return value if isinstance(value, int) else 0
