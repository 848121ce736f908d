"""How many events there are, and what can be done with those chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.actions import keys_text
from ui.icons import icon
from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel

_ROOMY = 1240


class EventsActs(QFrame):
    """`join_pressed`, `leave_pressed`, `propose_pressed` and `table_pressed` are its buttons."""

    join_pressed = Signal()
    leave_pressed = Signal()
    propose_pressed = Signal()
    table_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = ElidedLabel(self)
        self.count.setProperty("tone", "muted")
        self.join = self._button(theme, "link", self.tr("Same event"), keys="=")
        self.leave = self._button(theme, "unlink", self.tr("Not the same"), keys="!")
        self.propose = self._button(theme, "lightbulb", self.tr("Propose"), keys="F4")
        self.table = self._button(theme, "download", self.tr("Save as a table…"))
        self.join.setToolTip(self.tr("The chosen rows are one happening, told several times; nothing is merged"))
        self.leave.setToolTip(self.tr("The chosen rows are events of their own"))
        self.propose.setToolTip(self.tr("Events of other articles that may be the same"))
        self.join.clicked.connect(self.join_pressed)
        self.leave.clicked.connect(self.leave_pressed)
        self.propose.clicked.connect(self.propose_pressed)
        self.table.clicked.connect(self.table_pressed)
        self.setObjectName("eventsacts")
        self.setStyleSheet(
            f"#eventsacts {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.border}; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(8)
        row.addWidget(self.count, 1)
        for button in (self.join, self.leave, self.propose, self.table):
            row.addWidget(button)

    def _button(self, theme: Theme, picture: str, words: str, *, keys: str = "") -> QPushButton:
        button = QPushButton(icon(picture, theme.muted, 14), f"{words}  {keys_text(keys)}".strip(), self)
        button.setAccessibleName(words)
        return button

    def show_acts(self, *, chosen: int, has_key: bool, can_share: bool, has_rows: bool) -> None:
        """What can be done: with so many rows chosen, of which one shares a key and (`can_share`) one may."""
        self.join.setEnabled(can_share and chosen > 1)
        self.leave.setEnabled(can_share and has_key)
        self.propose.setEnabled(can_share and chosen == 1)
        self.table.setEnabled(has_rows)
