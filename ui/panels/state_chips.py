"""The states of articles as a row of chips, each with its count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from ui.models.article_list_model import STATES
from ui.widgets.flow_layout import FlowLayout


class StateChips(QWidget):
    """`chosen` carries a state, "" for all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = {
            "": self.tr("All"),
            "todo": self.tr("To do"),
            "started": self.tr("In progress"),
            "review": self.tr("To review"),
            "done": self.tr("Done"),
        }
        self._chips: dict[str, QToolButton] = {}
        self._flow = FlowLayout(self, gap=2)
        group = QButtonGroup(self)
        for state in ("", *STATES):
            chip = QToolButton(self)
            chip.setCheckable(True)
            chip.setChecked(not state)
            chip.setStyleSheet("font-size: 12px; padding: 2px 4px;")
            chip.clicked.connect(lambda _checked=False, code=state: self.chosen.emit(code))
            group.addButton(chip)
            self._flow.addWidget(chip)
            self._chips[state] = chip

    def chip(self, state: str) -> QToolButton:
        """The button of a state, "" for all."""
        return self._chips[state]

    def reset(self) -> None:
        """Show that all are shown; no signal."""
        self._chips[""].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Print how many articles are in each state."""
        for state, chip in self._chips.items():
            words, count = self.words[state], counts[state]
            chip.setText(f"{words} {count}" if state and count else words)
            chip.setAccessibleName(f"{words}, {count}")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)
