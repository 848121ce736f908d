"""What an import, an export or a check kept, lost and refused."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from ui.dialogs.framed_dialog import FramedDialog
from ui.errors import problem
from ui.fonts import ui_font
from ui.i18n import format_number
from ui.icons import icon
from ui.theme import Theme

_PLACE = Qt.ItemDataRole.UserRole


class ReportDialog(FramedDialog):
    """Shows a report of the command line's form as a page; "Show" (or Return on a line) is `place_requested`.

    The place is what the report says: an article's name, or "file:line".
    """

    place_requested = Signal(str)

    def __init__(
        self, theme: Theme, report: Mapping[str, object], *, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Report"), parent=parent)
        self.setMinimumSize(720, 480)
        self._report = report
        self._language = language
        self.heading(self._title())
        self.paragraph(self._counts(), tone="muted")
        self.tree = QTreeWidget(self)
        self._lay_out()
        self._fill()
        self._show = self.add_button(self.tr("Show"), picture="crosshair")
        self._show.clicked.connect(self._show_place)
        copy = self.add_button(self.tr("Copy"), picture="copy")
        copy.clicked.connect(self._copy)
        self.tree.currentItemChanged.connect(self._follow)
        self.tree.itemActivated.connect(self._show_place)
        self._follow()

    def _title(self) -> str:
        refused, lost = len(_rows(self._report, "refused")), _rows(self._report, "lost")
        if self._report.get("command") == "export":
            return (
                self.tr("Exported, not everything could be kept") if lost else self.tr("Exported, everything is kept")
            )
        if self._report.get("command") == "import":
            return self.tr("Imported, %n input(s) refused", "", refused) if refused else self.tr("Imported")
        return self.tr("Checked, %n fault(s) found", "", refused) if refused else self.tr("Checked, no fault found")

    def _counts(self) -> str:
        numbers = {key: _number(self._report.get(key)) for key in ("articles", "mentions", "frames", "entities")}
        parts = [
            (numbers["articles"], self.tr("%n article(s)", "", numbers["articles"])),
            (numbers["mentions"], self.tr("%n mention(s)", "", numbers["mentions"])),
            (numbers["frames"], self.tr("%n event(s)", "", numbers["frames"])),
            (numbers["entities"], self.tr("%n record(s)", "", numbers["entities"])),
        ]
        shown = [
            text.replace(str(number), format_number(number, self._language), 1) for number, text in parts if number
        ]
        return " · ".join([*shown, *([str(self._report["format"])] if self._report.get("format") else [])])

    def _lay_out(self) -> None:
        self.tree.setProperty("framed", True)
        self.tree.setAccessibleName(self.tr("Report"))
        self.tree.setHeaderLabels([self.tr("What"), self.tr("Count"), self.tr("Why")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.tree.header().resizeSection(0, 300)
        self.tree.setWordWrap(True)
        self.body.addWidget(self.tree, 1)

    def _fill(self) -> None:
        theme = self.theme
        kept = self._report.get("kept")
        if isinstance(kept, Mapping) and kept:
            group = self._group(self.tr("Kept"), picture="circle-check", colour=theme.ok)
            for what, count in sorted(kept.items()):
                self._line(group, str(what), count=format_number(_number(count), self._language))
        sections = (
            ("lost", self.tr("Not kept"), "triangle-alert", theme.warn),
            ("warnings", self.tr("Noticed"), "info", theme.muted),
            ("refused", self.tr("Refused"), "circle-alert", theme.err),
        )
        for key, title, picture, colour in sections:
            rows = _rows(self._report, key)
            if rows:
                group = self._group(f"{title} ({len(rows)})", picture=picture, colour=colour)
                for row in rows:
                    self._add(group, row, lost=key == "lost")
        if not self.tree.topLevelItemCount():
            self.tree.hide()
            self.body.addWidget(QLabel(self.tr("There is nothing more to say."), self))
            self.body.addStretch(1)

    def _add(self, group: QTreeWidgetItem, row: Mapping[str, object], *, lost: bool) -> None:
        if lost:
            number = format_number(_number(row.get("count")), self._language)
            item = self._line(group, str(row.get("what", "")), count=number, why=str(row.get("why", "")))
            where = row.get("where")
            for place in where if isinstance(where, Sequence) and not isinstance(where, str) else ():
                self._line(item, str(place), place=str(place))
            return
        path, line = str(row.get("path", "")), _number(row.get("line"))
        place = f"{path}:{line}" if line else path
        why = problem(str(row.get("code", "")), str(row.get("message", "")))
        self._line(group, place, why=why, place=place)

    def _group(self, title: str, *, picture: str, colour: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title])
        item.setIcon(0, icon(picture, colour))
        item.setFont(0, ui_font(13, 600))
        item.setForeground(0, QColor(colour))
        self.tree.addTopLevelItem(item)
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

    def _place(self) -> str:
        found = self.tree.selectedItems()
        return str(found[0].data(0, _PLACE) or "") if found else ""

    def _follow(self) -> None:
        self._show.setEnabled(bool(self._place()))

    def _show_place(self) -> None:
        if self._place():
            self.place_requested.emit(self._place())

    def _copy(self) -> None:
        QApplication.clipboard().setText(json.dumps(dict(self._report), ensure_ascii=False, indent=2))


def _rows(report: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    found = report.get(key)
    listed = found if isinstance(found, Sequence) and not isinstance(found, str) else ()
    return [row for row in listed if isinstance(row, Mapping)]


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
