"""What an import, an export or a check kept, lost and refused."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.dialogs.framed_dialog import FramedDialog
from ui.dialogs.ledger_tree import LedgerTree, number, rows_of
from ui.i18n import format_number
from ui.theme import Theme


class ReportDialog(FramedDialog):
    """Shows a report of the command line's form as a page; "Show" (or Return on a line) is `place_requested`.

    The place is what the report says: an article's name, or "file:line". Of an import of several articles it offers to
    look for near duplicates (`duplicates_requested`, when it has closed).
    """

    place_requested = Signal(str)
    duplicates_requested = Signal()

    def __init__(
        self, theme: Theme, report: Mapping[str, object], *, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Report"), parent=parent)
        self.setMinimumSize(720, 480)
        self._report = report
        self._language = language
        self.heading(self._title())
        self.paragraph(self._counts(), tone="muted")
        self.tree = LedgerTree(theme, language, self)
        self.tree.setAccessibleName(self.tr("Report"))
        self.tree.show_report(report)
        self.body.addWidget(self.tree, 1)
        if not self.tree.topLevelItemCount():
            self.tree.hide()
            self.body.addWidget(QLabel(self.tr("There is nothing more to say."), self))
            self.body.addStretch(1)
        self._show = self.add_button(self.tr("Show"), picture="crosshair")
        self._show.clicked.connect(self._show_place)
        copy = self.add_button(self.tr("Copy"), picture="copy")
        copy.clicked.connect(self._copy)
        if report.get("command") == "import" and number(report.get("articles")) > 1:
            duplicates = self.add_button(self.tr("Near duplicates…"), picture="files")
            duplicates.clicked.connect(self._look_for_duplicates)
        self.tree.currentItemChanged.connect(self._follow)
        self.tree.itemActivated.connect(self._show_place)
        self._follow()

    def _title(self) -> str:
        refused, lost = len(rows_of(self._report, "refused")), rows_of(self._report, "lost")
        if self._report.get("command") == "export":
            return (
                self.tr("Exported, not everything could be kept") if lost else self.tr("Exported, everything is kept")
            )
        if self._report.get("command") == "import":
            return self.tr("Imported, %n input(s) refused", "", refused) if refused else self.tr("Imported")
        if self._report.get("command") == "share":
            return self.tr("The copy without the articles’ text is made")
        if self._report.get("command") == "restore-text":
            articles = number(self._report.get("articles"))
            return self.tr("%n text(s) put back", "", articles) if articles else self.tr("No text was put back")
        return self.tr("Checked, %n fault(s) found", "", refused) if refused else self.tr("Checked, no fault found")

    def _counts(self) -> str:
        figures = {key: number(self._report.get(key)) for key in ("articles", "mentions", "frames", "entities")}
        parts = [
            (figures["articles"], self.tr("%n article(s)", "", figures["articles"])),
            (figures["mentions"], self.tr("%n mention(s)", "", figures["mentions"])),
            (figures["frames"], self.tr("%n event(s)", "", figures["frames"])),
            (figures["entities"], self.tr("%n record(s)", "", figures["entities"])),
        ]
        shown = [
            text.replace(str(figure), format_number(figure, self._language), 1) for figure, text in parts if figure
        ]
        return " · ".join([*shown, *([str(self._report["format"])] if self._report.get("format") else [])])

    def _place(self) -> str:
        return self.tree.place()

    def _follow(self) -> None:
        self._show.setEnabled(bool(self._place()))

    def _show_place(self) -> None:
        if self._place():
            self.place_requested.emit(self._place())

    def _look_for_duplicates(self) -> None:
        self.accept()
        self.duplicates_requested.emit()

    def _copy(self) -> None:
        QApplication.clipboard().setText(json.dumps(dict(self._report), ensure_ascii=False, indent=2))
