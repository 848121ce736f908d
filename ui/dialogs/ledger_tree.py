"""The ledger of an import, an export or a check as a tree: read back, kept, not kept, noticed, refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.errors import problem
from ui.fonts import ui_font
from ui.i18n import format_number
from ui.icons import icon
from ui.sharing_sentences import ledger_words
from ui.theme import Theme

_PLACE = Qt.ItemDataRole.UserRole


class LedgerTree(QTreeWidget):
    """Shows a report of the command line's form; lines with a place (an article's name, or "file:line") keep it."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._command = ""
        self.setProperty("framed", True)
        self.setHeaderLabels([self.tr("What"), self.tr("Count"), self.tr("Why")])
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.header().resizeSection(0, 300)
        self.setWordWrap(True)

    def show_report(self, report: Mapping[str, object]) -> None:
        """Show a report instead of the one before."""
        self.clear()
        self._command = str(report.get("command", ""))
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
                for row in rows:
                    self._add(group, row, lost=key == "lost")

    def place(self) -> str:
        """The place of the line that is selected, "" for none."""
        found = self.selectedItems()
        return str(found[0].data(0, _PLACE) or "") if found else ""

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

    def _add(self, group: QTreeWidgetItem, row: Mapping[str, object], *, lost: bool) -> None:
        if lost:
            count = self._figure(row.get("count"))
            what, why = (ledger_words(self._command, str(row.get(key, ""))) for key in ("what", "why"))
            item = self._line(group, what, count=count, why=why)
            where = row.get("where")
            for place in where if isinstance(where, Sequence) and not isinstance(where, str) else ():
                self._line(item, str(place), place=str(place))
            return
        path, line = str(row.get("path", "")), number(row.get("line"))
        place = f"{path}:{line}" if line else path
        why = problem(str(row.get("code", "")), str(row.get("message", "")))
        self._line(group, place, why=why, place=place)

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
        for column in (0, 2):
            item.setToolTip(column, item.text(column))
        parent.addChild(item)
        return item


def rows_of(report: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    """The findings of one kind in a report's data."""
    found = report.get(key)
    listed = found if isinstance(found, Sequence) and not isinstance(found, str) else ()
    return [row for row in listed if isinstance(row, Mapping)]


def number(value: object) -> int:
    """A figure in a report's data; 0 for anything else."""
    return value if isinstance(value, int) else 0
