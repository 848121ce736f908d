"""A button with the orders that a list can be in."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.icons import icon
from ui.theme import Theme


class OrderButton(QToolButton):
    """`chosen` carries the code of the order that the user picked; the first one stands at the start."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, orders: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)
        self.setToolTip(self.tr("Sort"))
        self.setAccessibleName(self.tr("Sort"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu, group = QMenu(self), QActionGroup(self)
        for code, name in orders:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(not group.actions())
            action.setData(code)
            group.addAction(action)
        group.triggered.connect(lambda action: self.chosen.emit(action.data()))
        self.setMenu(menu)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.setIcon(icon("arrow-down-wide-narrow", theme.muted))
